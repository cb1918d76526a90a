import type { Token } from '../../text/tagged';
import type { CountedNoun } from './nounPhrase';
import { eventOfKey, type EventClass } from './lexicons/events';
import { placeOf } from './lexicons/places';
import { castsVote, phraseAt } from './phrases';
import { namesIn } from './surroundings';
import { isInUniform, roleOfLemma } from './lexicons/roles';
import {
  eventNoun,
  eventOfUniformed,
  eventVerb,
  eventWord,
  isBoundWord,
  isNoun,
  isStrongStop,
  type EventWord,
} from './words';

/** What happened to the counted, and the token that says so. */
export interface Predicate {
  readonly event: EventClass;
  readonly at: number;
  /** The counted did it to others ("12 gunmen killed"), so its class says nothing of what happened to them. */
  readonly agent: boolean;
}

/** Bounds of one sentence and of the number in it, as token indexes; `isFigure` tells tokens of other numbers. */
export interface FigurePlace {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly isFigure: (token: number) => boolean;
}

const rightReach = 9;
const leftReach = 12;

/**
 * Finds the predicate of a number. In this order: the counted noun itself ("12 deaths"); a verb directly to the left
 * ("killed at least 12"); the first trigger to the right ("12 people were hurt"); the nearest to the left.
 */
export function findPredicate(place: FigurePlace, noun: CountedNoun | undefined): Predicate | undefined {
  if (noun && isParent(place, noun)) return undefined;
  const own = ofNoun(noun);
  if (own && !isPeople(noun)) return own;
  const told = ofModifier(place, noun) ?? directlyLeft(place, noun) ?? toTheRight(place, noun);
  // "400 protesters were detained": people who are called by what they do have something else happen to them.
  if (own) return told && !told.agent && told.event.ofPeople ? told : own;
  return told ?? toTheLeft(place, noun) ?? presence(place, noun);
}

const isUniformed = (noun: CountedNoun | undefined): boolean =>
  noun !== undefined && isInUniform(roleOfLemma(noun.lemma)?.key ?? '');

/** The event of a verb or state, of which some are told only of those in uniform. */
const eventFor = (noun: CountedNoun | undefined, token: Token): EventWord | undefined =>
  (isUniformed(noun) ? eventOfUniformed(token) : undefined) ?? eventWord(token);

const isPeople = (noun: CountedNoun | undefined): boolean =>
  noun !== undefined && (roleOfLemma(noun.lemma)?.person ?? false);

/** "a mother of 12": what happens to the mother does not happen to the 12. */
const isParent = ({ tokens, from }: FigurePlace, noun: CountedNoun): boolean =>
  noun.to <= from && tokens[noun.to]?.lower === 'of' && ['woman', 'man'].includes(roleOfLemma(noun.lemma)?.key ?? '');

function ofNoun(noun: CountedNoun | undefined): Predicate | undefined {
  if (noun === undefined) return undefined;
  // "12 lives were lost", "claimed 12 lives".
  const word = eventNoun(noun.lemma === 'life' ? 'death' : noun.lemma);
  return word && { event: word.event, at: noun.head, agent: false };
}

/** "150 injured people": a state among the words that narrow the noun. */
function ofModifier({ tokens }: FigurePlace, noun: CountedNoun | undefined): Predicate | undefined {
  for (const at of noun?.modifiers ?? []) {
    const word = eventWord(tokens[at]);
    if (word && word.event.family === 'toll') return { event: word.event, at, agent: false };
  }
  return undefined;
}

function directlyLeft({ tokens, from, start }: FigurePlace, noun: CountedNoun | undefined): Predicate | undefined {
  let at = from - 1;
  while (at >= start && at >= from - 6 && isBoundWord(tokens[at])) at--;
  if (at < start) return undefined;
  if (tokens[at + 1].lower === 'of') return nounWithOf(tokens, at);
  const word = eventFor(noun, tokens[at]);
  // "laid off 12", "shot down 12".
  const phrase = word === undefined && at > start ? phraseAt(tokens, at - 1) : undefined;
  if (phrase && !isPassive(tokens, at - 1, start)) return { event: phrase, at: at - 1, agent: false };
  if (word === undefined || word.voice === 'intransitive') return undefined;
  // "shot dead 12".
  const done = at > start && phraseAt(tokens, at - 1);
  if (done && done === word.event) return { event: done, at, agent: false };
  if (word.voice === 'state' && !/ing$|ed$|t$/.test(tokens[at].lower)) return undefined;
  if (isPassive(tokens, at, start)) return undefined;
  return { event: word.event, at, agent: false };
}

/** "the deaths of 12 people", "took the lives of 12 people". */
function nounWithOf(tokens: readonly Token[], at: number): Predicate | undefined {
  const word = eventNoun(isLifeTaken(tokens, at) ? 'death' : tokens[at].lemma);
  return word && { event: word.event, at, agent: false };
}

/** "cost the lives", "took 12 lives": `at` is the noun. */
const isLifeTaken = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'life' &&
  tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => /^(?:take|cost|claim|lose)$/.test(lemma));

/** "never sent", "were not killed": told not to have happened. */
export function isDenied(tokens: readonly Token[], verb: number, start: number): boolean {
  for (let at = verb - 1; at >= Math.max(start, verb - 4); at--) {
    if (negating.has(tokens[at].lower)) return !affirming.has(tokens[at + 1].lower);
    if (!/^(?:ADV|AUX|PART)$/.test(tokens[at].tag)) return false;
  }
  return false;
}

const negating = new Set(['not', "n't", 'never']);
/** "not only killed", "not just". */
const affirming = new Set(['only', 'just', 'yet']);

/** "were killed": the object of a passive verb is not to its right. */
function isPassive(tokens: readonly Token[], verb: number, start: number): boolean {
  if (tokens[verb].lower.endsWith('ing')) return false;
  for (let at = verb - 1; at >= Math.max(start, verb - 3); at--) {
    if (tokens[at].lemma === 'be' || tokens[at].lower === 'been') return true;
    if (tokens[at].tag !== 'ADV' && tokens[at].tag !== 'AUX') return false;
  }
  return false;
}

/** Words behind which something else is told. */
export const opensClause: ReadonlySet<string> = new Set(
  'where when because after before since if although though whereas unless until'.split(' '),
);

function toTheRight(place: FigurePlace, noun: CountedNoun | undefined): Predicate | undefined {
  const { tokens, to, start, end, isFigure } = place;
  const counted =
    noun && noun.from >= to ? noun.to : tokens[to + 1]?.lower === 'of' && isNoun(tokens[to]) ? to + 1 : undefined;
  const after = behindAside(tokens, counted === undefined ? to : behindOf(tokens, counted, end), end);
  for (let at = after; at < Math.min(end, after + rightReach); at++) {
    const token = tokens[at];
    if (isFigure(at) || isStrongStop(token) || opensClause.has(token.lower)) return undefined;
    if (token.lower === 'and' || token.lower === 'but' || token.lower === 'while' || token.text === ',') {
      if (at > after || token.text === ',') return undefined;
    }
    const phrase = phraseAt(tokens, at);
    if (phrase) return { event: phrase, at, agent: false };
    const borne = bearsNoun(tokens, at, after);
    if (borne) return { event: borne.event, at, agent: false };
    const word = eventFor(noun, token) ?? (at === after && isPeople(noun) ? eventVerb(token.lemma) : undefined);
    if (word && tokens[at + 1]?.lower === 'but' && isDenied(tokens, at, start)) {
      at++;
      continue;
    }
    if (word && governs(tokens, at, word)) return { event: word.event, at, agent: isAgent(place, at, word) };
  }
  return undefined;
}

/** "12 people, some of them children, were hurt": behind what stands between two commas, where a verb follows it. */
function behindAside(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.text !== ',') return at;
  for (let next = at + 1; next + 1 < Math.min(end, at + longestAside); next++) {
    if (isStrongStop(tokens[next])) return at;
    if (tokens[next].text !== ',') continue;
    return /^(?:VERB|AUX)$/.test(tokens[next + 1].tag) || castsVote(tokens, next + 1) ? next + 1 : at;
  }
  return at;
}

const longestAside = 14;

/** "40 portraits of the war dead", "three years of fighting": what the counted is of did not happen to it. */
function behindOf(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (at < end && tokens[at].lower === 'of') {
    at++;
    while (at < end && isOfPhrase(tokens, at)) at++;
  }
  return at;
}

/** "of fighting", "of the wounded", "of the war dead": all that may belong to the phrase; not "of the crew drowned". */
function isOfPhrase(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at];
  const before = tokens[at - 1];
  if (/ed$/.test(lower) && isNoun(before)) return false;
  if (tag === 'VERB') return (before.lower === 'of' || before.tag === 'DET') && /(?:ing|ed)$/.test(lower);
  return /^(?:DET|ADJ|PRON)$/.test(tag) || isNoun(tokens[at]) || eventWord(tokens[at])?.voice === 'state';
}

/** "12 people with serious injuries". */
function bearsNoun(tokens: readonly Token[], at: number, from: number): EventWord | undefined {
  if (tokens[at].tag !== 'NOUN') return undefined;
  const word = eventNoun(tokens[at].lemma);
  const borne = [1, 2, 3].some((back) => at - back >= from && tokens[at - back].lower === 'with');
  return borne ? word : undefined;
}

/** A transitive verb in the base form after a number belongs to another clause ("12 soldiers to kill"): states and past forms count. */
function governs(tokens: readonly Token[], at: number, word: EventWord): boolean {
  if (word.voice !== 'transitive') return true;
  return tokens[at - 1]?.lower !== 'to' || tokens[at - 2]?.lemma === 'be';
}

/** Active with an object: the counted killed somebody, they were not killed. */
function isAgent({ tokens, end, start }: FigurePlace, at: number, word: EventWord): boolean {
  if (word.event.ofSubject || word.voice === 'intransitive' || isPassive(tokens, at, start)) return false;
  if (word.voice === 'state' && !/ed$|ing$/.test(tokens[at].lower)) return false;
  const next = tokens[at + 1];
  if (at + 1 >= end || next === undefined) return false;
  return (
    next.tag === 'DET' ||
    next.tag === 'NUM' ||
    next.tag === 'PRON' ||
    (next.tag === 'NOUN' && next.lemma !== 'people' && !/day$/.test(next.lower))
  );
}

function toTheLeft(place: FigurePlace, noun: CountedNoun | undefined): Predicate | undefined {
  const { tokens, from, start } = place;
  const before = noun && noun.to <= from ? noun.from : from;
  const between = noun && noun.to <= from ? betweenNounAndFigure(place, noun) : undefined;
  if (between) return between;
  for (let at = before - 1; at >= Math.max(start, before - leftReach); at--) {
    const token = tokens[at];
    if (isStrongStop(token) || token.lower === 'that' || token.lower === 'which' || token.lower === 'who')
      return undefined;
    // "power is out in 12,000 homes": a phrase of one noun may stand before the number too.
    const phrase = token.tag === 'VERB' ? undefined : phraseAt(tokens, at);
    if (phrase) return { event: phrase, at, agent: false };
    const word = eventFor(noun, token);
    if (word) {
      const isGivenTo = word.event.anyNoun === true && tokens[at + 1].lower === 'to'; // "power was restored to 900 homes"
      if (word.voice === 'transitive' && (isGivenTo || !isPassive(tokens, at, start)))
        return { event: word.event, at, agent: false };
      return undefined;
    }
    if (token.tag === 'VERB' || token.tag === 'SCONJ') return undefined;
  }
  return undefined;
}

/** "the number of people killed has risen to 40". */
function betweenNounAndFigure({ tokens, from }: FigurePlace, noun: CountedNoun): Predicate | undefined {
  for (let at = noun.to; at < from; at++) {
    const word = eventWord(tokens[at]);
    if (word) return { event: word.event, at, agent: false };
  }
  return undefined;
}

const deployment = eventOfKey('deployment')!;

/** "Kenya has 900 soldiers in Haiti", "900 Kenyan soldiers are in Haiti": those in uniform in another country have been sent there. */
function presence({ tokens, from, start, end }: FigurePlace, noun: CountedNoun | undefined): Predicate | undefined {
  if (noun === undefined || noun.from < from || !isUniformed(noun)) return undefined;
  let at = noun.to;
  while (at < end && (tokens[at].lemma === 'be' || /^(?:now|still|already|remain)$/.test(tokens[at].lemma))) at++;
  if (at >= end || tokens[at].lower !== 'in') return undefined;
  const [there] = namesIn(tokens, at + 1, Math.min(end, at + 4));
  if (there?.from !== at + 1 || placeOf(there.key) === undefined) return undefined;
  const before = namesIn(tokens, start, noun.to);
  if (before.length === 0 || before.some(({ key }) => key === there.key)) return undefined;
  let verb = from - 1;
  while (verb > start && isBoundWord(tokens[verb])) verb--;
  return { event: deployment, at: tokens[verb]?.lemma === 'have' ? verb : noun.head, agent: false };
}
