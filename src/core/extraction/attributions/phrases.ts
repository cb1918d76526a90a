import { honorifics, personNouns } from './lexicons/sourceNouns';
import { isComma, isNominal, isParticiple, isStop, type BlockScan } from './scan';

/*
 * Noun phrases as sources have them: found leftwards from a verb (the subject) or rightwards from a cue ("said Lena
 * Ortiz, the city's chief engineer"). Token ranges, end exclusive.
 */

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A phrase is followed no further than this, in tokens. */
const longestPhrase = 40;
const joining = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'within',
  'inside',
  'near',
  'close',
  'by',
  'against',
  'behind',
  'about',
  'under',
]);
const subjectPronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'who',
  'this',
  'that',
  'these',
  'those',
  'one',
  'others',
  'some',
  'many',
  'most',
  'several',
  'both',
  'few',
  'another',
  'everyone',
  'someone',
  'nobody',
  'none',
  'all',
]);
const predeterminers = new Set([
  'all',
  'both',
  'some',
  'many',
  'most',
  'several',
  'few',
  'none',
  'half',
  'one',
  'two',
  'three',
  'four',
  'five',
  'each',
  'another',
  'others',
]);
const weekdays = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'today',
  'yesterday',
  'tonight',
  'tomorrow',
]);
/** Adjectives that carry a complement behind the noun: "officials familiar with the talks". */
const postposedAdjectives = new Set([
  'familiar',
  'close',
  'responsible',
  'present',
  'aware',
  'briefed',
  'involved',
  'based',
  'led',
  'opposed',
  'loyal',
]);

/** The noun phrase that ends just before token `end`, looking no further left than token `limit`. */
export function phraseBefore(scan: BlockScan, end: number, limit: number): TokenRange | undefined {
  const last = scan.at(end - 1);
  if (end - 1 < limit) return undefined;
  if (subjectPronouns.has(last.lower) && last.tag !== 'NOUN' && last.tag !== 'PROPN') {
    return { from: end - 1, to: end };
  }
  let from = end;
  let nominals = 0;
  let joined = false;
  for (let index = end - 1; index >= Math.max(limit, end - longestPhrase); index--) {
    const token = scan.at(index);
    const before = scan.at(index - 1);
    const beforeIsNoun = index > limit && (isNominal(before) || before.lower === "'s" || before.tag === 'PRON');
    if (scan.isQuoted(index) && !isInnerQuotation(scan, index, end)) break;
    if (isNominal(token) || (nominals === 0 && from === end && isNamePart(scan, index))) {
      if (nominals > 0 && weekdays.has(token.lower) && from === index + 1 && scan.at(index + 1).tag === 'DET') break;
      nominals++;
      from = index;
      continue;
    }
    if (token.lower === "'s" || token.lower === "'" || token.text === '’') {
      from = index;
      continue;
    }
    if (token.tag === 'ADJ' || (token.tag === 'ADV' && scan.at(index + 1).tag === 'ADJ' && index + 1 >= from)) {
      from = index;
      if (token.tag === 'ADJ') nominals += subjectPronouns.has(token.lower) ? 1 : 0;
      continue;
    }
    if (token.tag === 'DET' || (token.tag === 'PRON' && nominals > 0 && !subjectPronouns.has(token.lower))) {
      from = index;
      if (predeterminers.has(before.lower) && index > limit) {
        from = index - 1;
        index--;
        continue;
      }
      if (predeterminers.has(token.lower)) nominals++;
      const carried =
        index > limit &&
        (before.tag === 'ADP' || before.lower === 'of' || before.tag === 'CCONJ' || before.lower === 'to');
      const participle = index > limit && isParticiple(before) && isNominal(scan.at(index - 2));
      if (!carried && !participle) break;
      continue;
    }
    if ((token.tag === 'ADP' || token.lower === 'to') && joining.has(token.lower) && nominals > 0) {
      const anchor =
        isParticiple(before) ||
        postposedAdjectives.has(before.lower) ||
        (before.tag === 'ADJ' && before.lower.endsWith('ed'));
      if (!beforeIsNoun && !anchor && !predeterminers.has(before.lower)) break;
      continue;
    }
    if (isParticiple(token) && nominals > 0 && index > limit && (isNominal(before) || before.tag === 'ADJ')) {
      // "an indictment unsealed on Tuesday"; a compound such as "elected officials" has no noun before it.
      continue;
    }
    if (
      isParticiple(token) &&
      isNominal(scan.at(index + 1)) &&
      nominals > 0 &&
      (before.tag === 'DET' || before.tag === 'ADJ' || index === limit)
    ) {
      from = index;
      continue;
    }
    if (
      token.tag === 'CCONJ' &&
      nominals > 0 &&
      (beforeIsNoun || before.tag === 'ADJ' || closesLongList(scan, index, limit)) &&
      (token.lower === 'and' || token.lower === 'or' || token.lower === '&')
    ) {
      if (!isListAnd(scan, index)) break;
      joined = true;
      continue;
    }
    if (isComma(token) && joined && (isNominal(before) || before.tag === 'ADJ')) continue;
    if (token.text === '-' || token.text === '–') continue;
    break;
  }
  if (nominals === 0 || from >= end) return undefined;
  const both = scan.at(from - 1);
  if (from > limit && both.lower === 'both') from--;
  return { from, to: end };
}

/** "and" joins two parts of one subject only where no clause stands before it: "the army and the rebels". */
function isListAnd(scan: BlockScan, index: number): boolean {
  const sentence = scan.sentenceAt(index);
  for (let at = index - 1; at >= Math.max(sentence.from, index - 15); at--) {
    const token = scan.at(at);
    if (token.tag === 'VERB' || token.tag === 'AUX') return false;
    if (isComma(token) || token.text === ';' || token.text === ':') return true;
  }
  return true;
}

/** "Norse, Danish, and Swedish officials": a comma before "and" that another comma of the list precedes. */
function closesLongList(scan: BlockScan, index: number, limit: number): boolean {
  const isPart = (at: number): boolean => ['ADJ', 'PROPN'].includes(scan.at(at).tag);
  if (index - 4 < limit || !isPart(index + 1)) return false;
  return isComma(scan.at(index - 1)) && isPart(index - 2) && isComma(scan.at(index - 3)) && isPart(index - 4);
}

/** A nickname between marks inside a name: Dmitri “Dima” Sokolov. */
function isInnerQuotation(scan: BlockScan, index: number, end: number): boolean {
  const pair = scan.quotationAt(index);
  if (!pair?.close || pair.end - pair.open.start > 24) return false;
  const after = scan.tokenFrom(pair.end);
  const before = scan.tokenFrom(pair.open.start) - 1;
  return after < end && scan.at(after).tag === 'PROPN' && scan.at(before).tag === 'PROPN';
}

/** The subject of the verb group that begins at token `group`: the phrase before it, or the one before an aside between commas. */
export function subjectBefore(scan: BlockScan, group: number, limit: number): TokenRange | undefined {
  let end = group;
  if (isComma(scan.at(end - 1)) && end - 1 > limit) {
    const aside = subjectBeforeAside(scan, end - 1, limit);
    if (aside) return aside;
    return undefined;
  }
  if (scan.at(end - 1).text === ')') {
    const opens = findBack(scan, end - 1, limit, '(');
    if (opens > limit) {
      const phrase = phraseBefore(scan, opens, limit);
      return phrase && { from: phrase.from, to: end };
    }
  }
  while (end > limit && standsLoose(scan, end - 1)) end--;
  // "Lunt on Friday said": the day belongs to the verb.
  const dated =
    weekdays.has(scan.at(end - 1).lower) && scan.at(end - 2).lower === 'on' && scan.at(end - 3).tag === 'PROPN';
  if (dated && end - 3 >= limit) end -= 2;
  return isPossessiveMark(scan, end - 1) ? undefined : phraseBefore(scan, end, limit);
}

/** "his country's referring to them": what a possessive owns is no verb's subject. */
const isPossessiveMark = (scan: BlockScan, index: number): boolean =>
  /^['’]s?$/.test(scan.at(index).text) && !scan.isQuoted(index);

/** "the ministry Tuesday said", "the mayor himself said": words between a subject and its verb. */
function standsLoose(scan: BlockScan, index: number): boolean {
  const { lower } = scan.at(index);
  if (lower === 'himself' || lower === 'herself' || lower === 'itself') return true;
  return weekdays.has(lower) && scan.at(index - 1).tag !== 'ADP';
}

function subjectBeforeAside(scan: BlockScan, closing: number, limit: number): TokenRange | undefined {
  const furthest = Math.max(limit, closing - longestPhrase);
  for (let comma = closing - 1; comma > furthest; comma--) {
    if (!isComma(scan.at(comma)) || scan.isQuoted(comma)) continue;
    if (!opensAside(scan, comma + 1)) continue;
    const phrase = phraseBefore(scan, comma, limit);
    if (!phrase) continue;
    const head = scan.at(comma - 1);
    const before = scan.at(phrase.from - 1);
    if (weekdays.has(head.lower) || (before.tag === 'ADP' && phrase.from > limit)) continue;
    return { from: phrase.from, to: closing };
  }
  return undefined;
}

function opensAside(scan: BlockScan, index: number): boolean {
  const token = scan.at(index);
  const next = scan.at(index + 1);
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'whose' || token.lower === 'whom')
    return true;
  if (token.tag === 'PRON' && subjectPronouns.has(token.lower)) return false;
  if (token.tag === 'CCONJ' || token.tag === 'SCONJ') return false;
  return token.tag !== 'AUX' || next.tag === 'VERB';
}

/** "Mabel Stoke", "Elm Cross": behind a name a capital is more of it, whatever the tagger takes the word for. */
function isNamePart(scan: BlockScan, index: number): boolean {
  const { text, tag } = scan.at(index);
  return (
    scan.at(index - 1).tag === 'PROPN' &&
    (tag === 'VERB' || tag === 'ADJ' || tag === 'ADV') &&
    /^\p{Lu}\p{Ll}/u.test(text)
  );
}

/** "an officer who asked not to be named said": the phrase before a relative clause that runs up to the verb. */
export function subjectWithRelative(scan: BlockScan, group: number, limit: number): TokenRange | undefined {
  for (let at = group - 1; at > Math.max(limit, group - longestPhrase); at--) {
    const token = scan.at(at);
    if (isComma(token) || isStop(token) || scan.isQuoted(at) || token.tag === 'CCONJ') return undefined;
    if (token.lower !== 'who') continue;
    const next = scan.at(at + 1).tag;
    const phrase = next === 'VERB' || next === 'AUX' || next === 'ADV' ? phraseBefore(scan, at, limit) : undefined;
    return phrase && { from: phrase.from, to: group };
  }
  return undefined;
}

function findBack(scan: BlockScan, from: number, limit: number, text: string): number {
  for (let index = from; index >= Math.max(limit, from - longestPhrase); index--)
    if (scan.at(index).text === text) return index;
  return -1;
}

/**
 * The noun phrase that begins at token `from`, with its appositions, up to token `limit`: what follows "said" or
 * "according to".
 */
export function phraseAfter(scan: BlockScan, from: number, limit: number): TokenRange | undefined {
  const first = scan.at(from);
  if (from >= limit) return undefined;
  if (
    first.tag === 'PRON' &&
    subjectPronouns.has(first.lower) &&
    first.lower !== 'one' &&
    scan.at(from + 1).lower !== 'of'
  ) {
    const pair = scan.at(from + 1).lower === 'of';
    if (!pair && !['those', 'some', 'many', 'others', 'several'].includes(first.lower)) return { from, to: from + 1 };
  }
  let to = from;
  let nominals = 0;
  for (let index = from; index < Math.min(limit, from + longestPhrase); index++) {
    const token = scan.at(index);
    const next = scan.at(index + 1);
    if (scan.isQuoted(index)) {
      const pair = scan.quotationAt(index)!;
      if (isInnerQuotation(scan, index, Math.min(limit, index + 8)) || (nominals === 0 && pair.close)) {
        to = index + 1;
        continue;
      }
      break;
    }
    if (isNominal(token) || (index > from && isNamePart(scan, index))) {
      if (nominals > 0 && weekdays.has(token.lower) && !next.lower.startsWith("'")) break;
      nominals++;
      to = index + 1;
      continue;
    }
    if (token.tag === 'DET' || token.tag === 'PRON') {
      if (
        nominals > 0 &&
        !['ADP', 'CCONJ', 'VERB', 'PART'].includes(scan.at(index - 1).tag) &&
        !isComma(scan.at(index - 1))
      )
        break;
      if (subjectPronouns.has(token.lower) && nominals > 0 && token.tag === 'PRON') break;
      if (token.tag === 'PRON') nominals++;
      to = index + 1;
      continue;
    }
    if (token.tag === 'ADJ' || token.lower === "'s" || token.lower === "'" || token.text === '’') {
      to = index + 1;
      continue;
    }
    if (token.tag === 'ADP' || token.lower === 'to') {
      if (!joining.has(token.lower) || nominals === 0) break;
      if (
        weekdays.has(next.lower) ||
        /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(next.lower)
      )
        break;
      continue;
    }
    if (token.tag === 'CCONJ') {
      if (!isNominal(next) && next.tag !== 'DET' && next.tag !== 'ADJ') break;
      continue;
    }
    if (isParticiple(token) && nominals > 0) continue;
    if (isParticiple(token) && isNominal(next)) continue;
    if (token.tag === 'NUM' || token.text === '-' || token.text === '–') continue;
    if (isComma(token) && nominals === 0 && index > from) continue;
    if (isComma(token) && nominals > 0) {
      if (!closesLongList(scan, index + 1, from) && !continuesAsApposition(scan, index + 1, limit)) break;
      continue;
    }
    if (token.lower === 'who' && nominals > 0) {
      return { from, to: clauseEnd(scan, index, limit) };
    }
    break;
  }
  return nominals > 0 && to > from ? { from, to } : undefined;
}

/** After a comma: "the city's chief engineer", "45", "who runs the clinic", "chairman of the board". */
function continuesAsApposition(scan: BlockScan, index: number, limit: number): boolean {
  if (index >= limit || scan.isQuoted(index)) return false;
  const token = scan.at(index);
  if (token.lower === 'who' || token.lower === 'whose') return true;
  if (token.tag === 'NUM') return index + 1 >= limit || isComma(scan.at(index + 1)) || isStop(scan.at(index + 1));
  const noun = [0, 1, 2, 3, 4, 5]
    .map((step) => scan.at(index + step))
    .findIndex((word) => word.tag === 'NOUN' || word.tag === 'PROPN');
  if (noun < 0) return false;
  const opensPhrase =
    token.tag === 'DET' ||
    token.tag === 'ADJ' ||
    token.tag === 'NOUN' ||
    token.tag === 'PROPN' ||
    token.lower === 'his' ||
    token.lower === 'her' ||
    token.lower === 'their';
  if (!opensPhrase) return false;
  // A clause, not an apposition: a finite verb follows before the next comma.
  for (let at = index; at < Math.min(limit, index + longestPhrase); at++) {
    const word = scan.at(at);
    if (isComma(word) || isStop(word)) return true;
    if (word.lower === 'who' || word.lower === 'which' || word.lower === 'that') return true;
    const reduced = isParticiple(word) && (word.lower.endsWith('ing') || scan.at(at + 1).tag === 'ADP');
    if (word.tag === 'AUX' || (word.tag === 'VERB' && !reduced)) return false;
  }
  return true;
}

function clauseEnd(scan: BlockScan, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (isComma(scan.at(at)) || isStop(scan.at(at)) || scan.isQuoted(at)) return at;
  return limit;
}

/** The word a phrase is about: its last noun before "of", a comma or a relative clause. */
export function headOf(scan: BlockScan, phrase: TokenRange): number {
  let head = phrase.from;
  for (let index = phrase.from; index < phrase.to; index++) {
    const token = scan.at(index);
    if (isNominal(token) || token.tag === 'PRON') head = index;
    const stops =
      isComma(token) || (token.tag === 'ADP' && index > phrase.from) || token.lower === 'who' || token.lower === 'that';
    if (stops && isNominal(scan.at(head))) break;
  }
  return head;
}

/** True where a phrase names or describes somebody who can speak (a person, a body, a document) rather than a thing. */
export function canSpeak(scan: BlockScan, phrase: TokenRange, others: readonly ReadonlySet<string>[]): boolean {
  const head = scan.at(headOf(scan, phrase));
  if (head.tag === 'PRON') return !['it', 'that', 'this', 'which', 'there'].includes(head.lower);
  if (head.tag === 'PROPN') return true;
  const lemma = head.lemma;
  return (
    personNouns.has(lemma) || honorifics.has(lemma) || others.some((list) => list.has(lemma) || list.has(head.lower))
  );
}

export const isWeekday = (lower: string): boolean => weekdays.has(lower);
