import type { Token } from '../../text/tagged';
import { placeOf } from './lexicons/places';
import { roleOfLemma } from './lexicons/roles';
import { castsVote } from './phrases';
import {
  eventNoun,
  eventVerb,
  eventWord,
  isBoundWord,
  isCalendarWord,
  isNoun,
  isStrongStop,
  singularOf,
} from './words';

/** The noun that a number counts, with the words that narrow it. Token indexes. */
export interface CountedNoun {
  readonly lemma: string;
  /** Index of the head's token. */
  readonly head: number;
  /** First and last token of the phrase without the number. */
  readonly from: number;
  readonly to: number;
  readonly modifiers: readonly number[];
}

const furthest = 8;
const skipped = new Set(
  'more other others additional new of the these those its their his her such different separate fewer less extra further total and'.split(
    ' ',
  ),
);
/** Nouns that say how things are counted, not what they are: the noun behind "of" is meant. */
const counters = new Set('number total group pair handful lot crowd majority estimate team'.split(' '));
const quantifyingVerbs = new Set(
  'be rise climb reach stand exceed top hit pass total number grow jump increase fall drop remain put bring raise surpass become soar decline'.split(
    ' ',
  ),
);
/** Nouns that say with an event or people before them what is counted: "the death count", "troop numbers". */
const tallies = new Set('count tally figure number total'.split(' '));
/** Verbs behind which another sentence is told. Lemmas. */
const reporting = new Set('say report tell announce claim estimate add state confirm'.split(' '));

/** The noun phrase to the right of a number that ends before token `start`: the last noun of the first run of nouns is its head. */
export function nounAfter(tokens: readonly Token[], start: number, end: number): CountedNoun | undefined {
  const modifiers: number[] = [];
  let head = -1;
  const last = Math.min(end, start + furthest);
  for (let at = start; at < last; at++) {
    const token = tokens[at];
    if (isCalendarWord(token)) break;
    if (token.text === '-' || token.text === '–' || token.lower === "'s" || token.lower === "'") continue;
    if (token.lower === 'of' && head < 0 && at > start && !skipped.has(tokens[at - 1].lower)) break;
    if (token.lower === 'others' && !isNounLike(tokens, at + 1, end)) {
      head = at;
      break;
    }
    if (head < 0 && skipped.has(token.lower)) {
      if (token.lower === 'and' && (at === start || tokens[at - 1].tag !== 'ADJ')) break;
      continue;
    }
    if (head >= 0 && isPeople(tokens[head]) && eventVerb(token.lemma)) break;
    if (isNoun(token) && !endsPhrase(tokens, at, end)) {
      if (head >= 0) modifiers.push(head);
      head = at;
      continue;
    }
    if (head >= 0) break;
    if (token.tag === 'ADJ' || token.tag === 'VERB' || token.tag === 'ADV') {
      if (!isNounLike(tokens, at + 1, end)) break;
      modifiers.push(at);
      continue;
    }
    break;
  }
  if (head < 0) return undefined;
  const everybody = behindEverybody(tokens, head, end);
  const lemma = everybody === undefined ? headLemma(tokens[head]) : 'person';
  return { lemma, head, from: start, to: everybody ?? head + 1, modifiers };
}

/** "men, women and children", "men and women": the first token behind what names people of every kind. */
function behindEverybody(tokens: readonly Token[], head: number, end: number): number | undefined {
  if (tokens[head].lower !== 'men') return undefined;
  const rest = tokens.slice(head + 1, Math.min(end, head + 6)).map(({ lower }) => lower);
  const at = rest.indexOf('and') + 1;
  const listed = rest.slice(0, at + 1).every((word) => /^(?:,|and|women|boys|girls|children)$/.test(word));
  return at > 0 && at < rest.length && listed ? head + at + 2 : undefined;
}

/** "52% of men support": people in the plural narrow no noun behind them. */
const isPeople = ({ lemma, lower }: Token): boolean =>
  (lower !== lemma || singularOf(lower) !== lower) &&
  (roleOfLemma(lemma) ?? roleOfLemma(singularOf(lemma)))?.person === true;

/** A participle that the tagger calls a noun ends the phrase where a preposition or the sentence's end follows: "12 wounded in the raid". */
function endsPhrase(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (castsVote(tokens, at)) return true;
  if (eventWord(tokens[at]) !== undefined) return !isNounLike(tokens, at + 1, end);
  // "a 7-metre wave strikes the harbour": a verb that the tagger takes for a noun.
  return (
    tokens[at].tag === 'NOUN' &&
    /[^s]s$/.test(tokens[at].lower) &&
    at + 1 < end &&
    next.tag === 'DET' &&
    isNoun(tokens[at - 1])
  );
}

function isNounLike(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  const token = tokens[at];
  if (isCalendarWord(token)) return false;
  return (isNoun(token) && eventWord(token) === undefined) || token.tag === 'ADJ';
}

/** Lemma of a head noun; demonyms count people. */
function headLemma(token: Token): string {
  if (roleOfLemma(token.lemma) !== undefined) return token.lemma;
  const event = eventNoun(token.lemma)?.event;
  if (event) return event.nouns.includes(token.lemma) ? token.lemma : singularOf(token.lemma);
  if (placeOf(token.text)?.by === 'demonym') return 'person';
  return token.lemma;
}

/**
 * The noun to the left of a number that says how large it is: "a toll of 12", "the number of people held rose to 40",
 * "troops involved could be as high as 900".
 */
export function nounBefore(tokens: readonly Token[], figure: number, start: number): CountedNoun | undefined {
  let at = figure - 1;
  while (at >= start && isBoundWord(tokens[at]) && tokens[at].lower !== 'of') at--;
  if (at < start) return undefined;
  if (tokens[at].lower === 'of' && at > start && isNoun(tokens[at - 1])) {
    const vague = beforeVagueness(tokens, at - 1, start);
    if (vague === undefined) return single(tokens, at - 1);
    at = vague;
  }
  const raised = raisedNoun(tokens, at, start, figure) ?? putNoun(tokens, at, start, figure);
  if (raised) return raised;
  if (!reachesQuantifyingVerb(tokens, at, start)) return undefined;
  return subjectNoun(tokens, at, start);
}

/** "in the region of 900", "in excess of 900": the token before what says no more than "about"; undefined where the noun says more. */
function beforeVagueness(tokens: readonly Token[], noun: number, start: number): number | undefined {
  if (!/^(?:region|vicinity|neighbou?rhood|order|excess)$/.test(tokens[noun].lemma)) return undefined;
  const opener = tokens[noun - 1]?.lower === 'the' ? noun - 2 : noun - 1;
  return opener > start && tokens[opener].tag === 'ADP' ? opener - 1 : undefined;
}

/** "raised the number of rescuers to 900". */
function raisedNoun(tokens: readonly Token[], at: number, start: number, figure: number): CountedNoun | undefined {
  const direction = tokens[at + 1]?.lower;
  if (at + 1 >= figure || (direction !== 'to' && direction !== 'at') || !isNoun(tokens[at])) return undefined;
  for (let back = at; back >= Math.max(start, at - 5); back--) {
    if (counters.has(tokens[back].lemma) && tokens[back + 1].lower === 'of') return single(tokens, at);
  }
  return undefined;
}

const putting = new Set(['put', 'estimate', 'set', 'value', 'price', 'place', 'keep', 'fix']);

/** "put the cost of repairing the dam at 900": the first noun behind the verb, or what it is the number of. */
function putNoun(tokens: readonly Token[], at: number, start: number, figure: number): CountedNoun | undefined {
  if (at + 1 >= figure || tokens[at + 1].lower !== 'at') return undefined;
  let verb = at;
  while (verb > start && verb > at - 9 && !putting.has(tokens[verb].lemma)) verb--;
  if (!putting.has(tokens[verb].lemma)) return undefined;
  for (let next = verb + 1; next <= at; next++) {
    if (!isNoun(tokens[next])) continue;
    if (counters.has(tokens[next].lemma) && tokens[next + 1].lower === 'of') return nounAfter(tokens, next + 2, at + 1);
    if (!isNoun(tokens[next + 1])) return single(tokens, next);
  }
  return undefined;
}

function reachesQuantifyingVerb(tokens: readonly Token[], at: number, start: number): boolean {
  for (let back = at; back >= Math.max(start, at - 2); back--) {
    if (quantifyingVerbs.has(tokens[back].lemma)) return true;
    if (!linking.has(tokens[back].tag)) return false;
  }
  return false;
}

const linking: ReadonlySet<string> = new Set(['ADP', 'ADV', 'AUX', 'PART', 'VERB']);

/**
 * The subject of a verb of size: "number of X" or "those hurt" first, else a noun with an event or a role, else the nearest noun. What stands in a
 * phrase of its own ("the toll from the train crash", "wages in Spain") is the subject only where nothing else is.
 */
function subjectNoun(tokens: readonly Token[], verb: number, start: number): CountedNoun | undefined {
  let best: number | undefined;
  let bestFit = 0;
  for (let at = verb; at >= Math.max(start, verb - longestSubject); at--) {
    const token = tokens[at];
    if (
      token.text === ';' ||
      (token.tag === 'NUM' && !yearWord.test(token.text)) ||
      (at < verb && reporting.has(token.lemma))
    )
      break;
    if (best !== undefined && /^(?:as|while|because|but)$/.test(token.lower)) break;
    if (isNamedByState(tokens, at)) return { lemma: 'person', head: at - 1, from: at - 1, to: at, modifiers: [] };
    const names = isNoun(token) || (token.tag === 'ADJ' && eventNoun(token.lemma) !== undefined);
    if (!names || isCalendarWord(token) || (at === verb && quantifyingVerbs.has(token.lemma))) continue;
    if (counters.has(token.lemma) && tokens[at + 1]?.lower === 'of') {
      return nounAfter(tokens, at + 2, verb) ?? { lemma: 'person', head: at, from: at, to: at + 1, modifiers: [] };
    }
    const fit = fitOf(tokens, at, verb, start);
    if (fit > bestFit) [best, bestFit] = [at, fit];
  }
  return best === undefined ? undefined : single(tokens, best);
}

const longestSubject = 16;
const yearWord = /^(?:1[5-9]|20)\d\d$/;

/** "the dead", "those hurt": people told by what happened to them. */
const isNamedByState = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  (tokens[at - 1].lower === 'the' || tokens[at - 1].lower === 'those') &&
  eventWord(tokens[at])?.event.family === 'toll' &&
  !(tokens[at + 1] !== undefined && isNoun(tokens[at + 1]));

/** How well a noun may be the subject: 0 for what only narrows the noun behind it. */
function fitOf(tokens: readonly Token[], at: number, verb: number, start: number): number {
  const { lemma } = tokens[at];
  const next = at + 1 < verb ? tokens[at + 1] : undefined;
  if (next && isNoun(next) && eventWord(next) === undefined) return 0;
  const known = eventNoun(lemma) ? 3 : roleOfLemma(lemma) ? 2 : 1;
  return isInPhrase(tokens, at, start) ? known : known + 3;
}

/** The noun stands behind a preposition, with no more than its article and what narrows it between them. */
function isInPhrase(tokens: readonly Token[], noun: number, start: number): boolean {
  let at = noun - 1;
  while (at >= start && (isNoun(tokens[at]) || tokens[at].tag === 'ADJ' || /^['’]s?$/.test(tokens[at].text))) at--;
  if (at >= start && tokens[at].tag === 'DET') at--;
  return at >= start && tokens[at].tag === 'ADP' && !subordinating.has(tokens[at].lower);
}

/** Prepositions to the tagger, behind which a clause may begin: "vows an inquiry as the toll reaches 40". */
const subordinating = new Set('as while after before since until than because but'.split(' '));

function single(tokens: readonly Token[], last: number): CountedNoun {
  const modifiers: number[] = [];
  const head = isTally(tokens, last) ? last - 1 : last;
  let from = head;
  while (from > 0 && (tokens[from - 1].tag === 'ADJ' || isNoun(tokens[from - 1])) && !isStrongStop(tokens[from - 1])) {
    from--;
    modifiers.push(from);
  }
  return { lemma: headLemma(tokens[head]), head, from, to: last + 1, modifiers };
}

/** "the death count", "troop numbers". */
const isTally = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  tallies.has(tokens[at].lemma) &&
  isNoun(tokens[at - 1]) &&
  (eventNoun(tokens[at - 1].lemma) ?? roleOfLemma(tokens[at - 1].lemma)) !== undefined;
