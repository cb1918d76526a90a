/**
 * Words whose change turns a statement into another one. Plain lists of closed-class English words, collected by hand
 * from grammar, not from any corpus: cardinal numbers and scales, negations and verbs that deny, verbs and phrases that report.
 * Lower case, apostrophes straight.
 */

export const numberWords: ReadonlySet<string> = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions ' +
    'trillion trillions dozen dozens score scores half quarter quarters third thirds once twice thrice double triple quadruple single ' +
    'first second fourth fifth sixth seventh eighth ninth tenth'
  ).split(' '),
);

export const negations: ReadonlySet<string> = new Set(
  (
    'no not never none nobody nothing nowhere neither nor without cannot barely hardly scarcely ' +
    'deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing ' +
    'unlikely impossible false untrue wrong'
  ).split(' '),
);

export const reportingWords: ReadonlySet<string> = new Set(
  (
    'say says said saying tell tells told telling add adds added adding claim claims claimed claiming state states stated stating ' +
    'report reports reported reporting announce announces announced warn warns warned insist insists insisted argue argues argued ' +
    'according confirm confirms confirmed write writes wrote ask asks asked reply replies replied quote quotes quoted cite cites cited citing'
  ).split(' '),
);

/** Of these the ones whose next noun is who was told. */
export const addressingWords: ReadonlySet<string> = new Set('tell tells told telling ask asks asked'.split(' '));

/** Words that name nobody: a change of these beside a reporting verb is no change of the speaker. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the to of in on at by for from with as that this these those it its and or but if when while after before also later earlier ' +
    'has have had is are was were be been being will would can could may might must shall should do does did there here who which whom ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday'
  ).split(' '),
);
