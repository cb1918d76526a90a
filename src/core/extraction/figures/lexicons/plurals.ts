/* Irregular plurals of English and singular words that end like plurals. From English grammar. */

/** Plural to singular. "people" and nouns with one form for both stand for themselves. */
export const irregularSingulars: ReadonlyMap<string, string> = new Map(
  (
    'people people|men man|women woman|children child|feet foot|teeth tooth|geese goose|mice mouse|lives life|wives wife|knives knife|wolves wolf|thieves thief|' +
    'leaves leaf|loaves loaf|halves half|shelves shelf|police police|fish fish|sheep sheep|deer deer|cattle cattle|troops troop|series series|species species|' +
    'aircraft aircraft|offspring offspring|personnel personnel|livestock livestock|crises crisis|bases base|theses thesis|analyses analysis|criteria criterion|' +
    'phenomena phenomenon|servicemen serviceman|servicewomen servicewoman|policemen policeman|firemen fireman|fishermen fisherman|gunmen gunman|militiamen militiaman|' +
    'businessmen businessman|lawmen lawman|workmen workman|freshmen freshman|congressmen congressman|spokesmen spokesman|crewmen crewman|infantrymen infantryman|' +
    'guardsmen guardsman|dice die|oxen ox|grandchildren grandchild|schoolchildren schoolchild|stepchildren stepchild|pts point|buses bus|gases gas|viruses virus'
  )
    .split('|')
    .map((pair): [string, string] => pair.split(' ') as [string, string]),
);

export const singularsInS: ReadonlySet<string> = new Set(
  'news politics economics physics mathematics athletics gymnastics headquarters this is was has its his yes gas plus always perhaps besides whereas less various previous us as'.split(
    ' ',
  ),
);
