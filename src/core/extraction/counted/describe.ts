import { firstEndingAfter, type Span } from '../../text/span';
import type { TaggedText, Token } from '../../text/tagged';
import type { Counted, FigureType } from '../types';
import { isEarlier, isYearsAgo, yearOf } from './earlierTime';
import { placeOf } from './lexicons/places';
import { isInUniform, roleOfLemma } from './lexicons/roles';
import { eventWithFellow } from './joinedStates';
import { impliedEvent } from './implied';
import { limitsOf } from './limits';
import { nounAfter, nounBefore, type CountedNoun } from './nounPhrase';
import { stateBefore } from './phrases';
import { findPredicate, isDenied, type FigurePlace, opensClause, type Predicate } from './predicate';
import { namesIn, whereOf, whoseOf } from './surroundings';
import { eventNoun, eventWord, isBoundWord, isStrongStop } from './words';

/** What is needed of a figure to say what it counts. Spans count from the start of the tagged block. */
export interface CountedFigure {
  readonly span: Span;
  readonly printed: Span;
  readonly type: FigureType;
  readonly unit: string | null;
}

/**
 * Says in structure what a figure counts, so that figures of other articles can be compared with it: the class and head of the
 * counted noun, what happened to it, whose it is and where.
 * @param tagged the block that holds the figure
 * @param figure the figure to describe
 * @param all every figure of the block, `figure` among them: a number's predicate does not lie beyond the next number
 * @param year the article's year; a sentence about a year two or more before it is background
 */
export function describeCounted(
  tagged: TaggedText,
  figure: CountedFigure,
  all: readonly CountedFigure[] = [figure],
  year?: number,
): Counted {
  const place = placeOfFigure(tagged, figure, all);
  if (place === undefined) return { whose: [], where: [], modifiers: [], subset: false, background: false };
  const named = countedNoun(place, figure.type);
  const predicate = findPredicate(place, named);
  // "the number killed" counts no numbers.
  const noun = named && predicate && numberWords.has(named.lemma) ? undefined : named;
  const role = isRescuer(place.tokens, noun) ? 'rescuer' : roleOf(noun, predicate, figure);
  const fits = predicate && !predicate.agent && suits(predicate, noun, figure) && !isInOffice(place, predicate, role);
  const found = fits ? eventWithFellow(place, predicate).key : undefined;
  const state = figure.type === 'count' ? stateBefore(place.tokens, place.from, place.start) : undefined;
  const event = (state === 'capacity' ? state : (found ?? state)) ?? impliedEvent(place, noun, role, figure);
  const about = yearOf(place);
  const limits = limitsOf(place, noun, predicate);
  const denied = predicate !== undefined && isToldDenied(place, predicate);
  return {
    ...(role !== undefined && { role }),
    ...(noun && { head: noun.lemma }),
    ...(event !== undefined && { event }),
    ...(predicate && isPlanned(place, predicate) && { planned: true }),
    ...(denied && { denied }),
    whose: unitPlace(noun, figure) ?? whoseOf(place, noun, predicate),
    where: whereOf(place),
    modifiers: modifiersOf(place.tokens, noun),
    subset: limits?.part === true || isSubset(place, noun),
    background:
      isEarlier(place, noun) || isYearsAgo(place) || (about !== undefined && year !== undefined && year - about >= 2),
    ...(about !== undefined && { year: about }),
    ...(limits && { limits }),
  };
}

const numberWords = new Set('number total figure tally count'.split(' '));

/** Costs, prices and donations are sums of money: "spent four seasons" is no cost. Tolls count people, not money or points. */
function suits({ event }: Predicate, noun: CountedNoun | undefined, { type, unit }: CountedFigure): boolean {
  const sum = type === 'money' || (unit !== null && currencies.test(unit));
  if (event.inMoney) return sum;
  if (sum && (event.family === 'toll' || event.ofPeople || wrecking.has(event.key))) return false;
  const role = noun && roleOfLemma(noun.lemma);
  if (event.ofRoles) return role !== undefined && event.ofRoles.includes(role.key);
  if (!event.ofPeople || role === undefined || role.person) return true;
  return event.nouns.includes(noun!.lemma) || movable.has(role.key);
}

/** Senators and shop managers serve too, and are deployed nowhere. */
const isInOffice = ({ tokens }: FigurePlace, { at }: Predicate, role: string | undefined): boolean =>
  tokens[at].lemma === 'serve' && role !== undefined && !isInUniform(role);

const helping = new Set(['rescue', 'emergency', 'relief', 'aid', 'search']);

/** "rescue workers", "emergency crews". */
const isRescuer = (tokens: readonly Token[], noun: CountedNoun | undefined): boolean =>
  noun !== undefined &&
  ['worker', 'crew', 'personnel', 'staff'].includes(noun.lemma) &&
  noun.modifiers.some((at) => helping.has(tokens[at].lower));

/** Things that are sent and captured like people. */
const movable = new Set(['vehicle', 'aircraft', 'ship', 'missile', 'drone', 'bomb']);
const wrecking = new Set(['destruction', 'damage', 'destruction or damage']);

const currencies =
  /\b(?:dollar|euro|pound|yen|yuan|won|rouble|ruble|rupee|franc|crown|peso|real|lira|dinar|rial|shekel)s?$/i;

/** Nothing further from a figure than this many words bears on it: sentences are shorter, and time stays linear on text that has none. */
const longestReach = 400;

function placeOfFigure(
  tagged: TaggedText,
  figure: CountedFigure,
  all: readonly CountedFigure[],
): FigurePlace | undefined {
  const { tokens, sentences } = tagged;
  const sentence = sentences.at(firstEndingAfter(sentences, figure.span.start));
  if (sentence === undefined || sentence.start > figure.span.start) return undefined;
  const from = Math.max(sentence.from, firstEndingAfter(tokens, figure.printed.start));
  const start = Math.max(sentence.from, from - longestReach);
  const end = Math.min(sentence.to, from + longestReach);
  // Characters that are no words may give the tagger no token at the number.
  if (from >= end) return undefined;
  let to = from;
  while (to < end && tokens[to].start < figure.span.end) to++;
  const others = all.filter((other) => other.span.start !== figure.span.start);
  const isFigure = (at: number): boolean =>
    others.some((other) => other.span.start < tokens[at].end && tokens[at].start < other.span.end);
  return { tokens, from, to, start, end, isFigure };
}

/** Money and percentages count what "of" names; everything else the noun beside it. */
function countedNoun(place: FigurePlace, type: FigureType): CountedNoun | undefined {
  const { tokens, from, to, start, end } = place;
  if (type === 'percent' || type === 'money' || type === 'percentage-points') {
    const of = tokens[to]?.lower === 'of' && to < end ? to + 1 : undefined;
    return (of === undefined ? sumOf(place, type) : nounAfter(tokens, of, end)) ?? nounBefore(tokens, from, start);
  }
  const after = nounAfter(tokens, to, end);
  const noun = after ?? nounBefore(tokens, from, start);
  return measuredTypes.has(type) && noun === after && after && after.modifiers.length === 0 ? undefined : noun;
}

/** What a sum is without an "of": "$1 million in damage", "a $2 million fine". */
function sumOf({ tokens, to, end }: FigurePlace, type: FigureType): CountedNoun | undefined {
  if (type !== 'money') return undefined;
  const noun = nounAfter(tokens, tokens[to]?.lower === 'in' ? to + 1 : to, end);
  return noun && eventNoun(noun.lemma)?.event.inMoney ? noun : undefined;
}

/** "6 metres above", "40 minutes": the noun is the unit and counts nothing. */
const measuredTypes: ReadonlySet<FigureType> = new Set(['measure', 'duration', 'temperature', 'age']);

/** A bare number before a toll ("78 killed") counts people; so does one whose noun was said before ("a deployment of 900"). */
function roleOf(
  noun: CountedNoun | undefined,
  predicate: Predicate | undefined,
  figure: CountedFigure,
): string | undefined {
  const own = noun && roleOfLemma(noun.lemma)?.key;
  if (own !== undefined) return own;
  if (noun?.lemma === 'life') return 'person';
  const taken = figure.type === 'count' ? roleOfLemma(figure.unit?.split(' ').at(-1) ?? '') : undefined;
  if (taken?.person && (noun === undefined || eventNoun(noun.lemma) !== undefined)) return taken.key;
  const toll = predicate?.event.family === 'toll' && !predicate.agent && figure.type === 'count';
  if (toll && (noun === undefined || noun.head === predicate.at)) return 'person';
  return undefined;
}

/** Whose a noun is that was said before: the unit has it whole ("North Korean soldier"). */
function unitPlace(noun: CountedNoun | undefined, { type, unit }: CountedFigure): string[] | undefined {
  if (type !== 'count' || unit === null || (noun && eventNoun(noun.lemma) === undefined)) return undefined;
  const place = placeOf(unit.split(' ').slice(0, -1).join(' '));
  return place && [place.key];
}

const plans = new Set(
  'will would plan intend expect pledge promise propose consider prepare may might could threaten vow'.split(' '),
);

/** The predicate is future or only intended: "will send", "plans to hire". */
function isPlanned({ tokens, start }: FigurePlace, predicate: Predicate): boolean {
  for (let at = predicate.at - 1; at >= Math.max(start, predicate.at - 4); at--) {
    if (plans.has(tokens[at].lemma) || tokens[at].lower === "'ll") return true;
    if (isStrongStop(tokens[at]) || endsPlan.has(tokens[at].lower)) return false;
  }
  return false;
}

/** "The leader vows an inquiry as the toll reaches 40": what stands before these is planned, not what follows. */
const endsPlan = new Set([...opensClause, 'as', 'while', 'that', 'which', 'who']);

/** "never sent 900", "denied that 900 were sent", "900 would have been sent". */
function isToldDenied(place: FigurePlace, { at }: Predicate): boolean {
  const { tokens, from, start } = place;
  if (isDenied(tokens, at, start) && tokens[at].lemma !== 'survive') return true;
  if (isUnreal(place, at)) return true;
  for (let back = from - 1; back >= Math.max(start, from - longestDenial); back--) {
    if (isStrongStop(tokens[back]) || tokens[back].text === ',') return false;
    if (tokens[back].lemma === 'deny') return true;
  }
  return false;
}

const longestDenial = 10;

/** "900 would have died", "900 could have died had nobody come": the verb at a token tells of what did not happen. */
function isUnreal({ tokens, start, end }: FigurePlace, at: number): boolean {
  for (let have = at - 1; have > Math.max(start, at - 4); have--) {
    if (tokens[have].lower !== 'have') continue;
    const modal = tokens[have - 1].lower;
    return modal === 'would' || ((modal === 'could' || modal === 'might') && hasCondition(tokens, start, end));
  }
  return false;
}

/** "if nobody had come", ", had nobody come", "without them", "but for them". */
const hasCondition = (tokens: readonly Token[], start: number, end: number): boolean => {
  for (let at = start; at + 1 < end; at++) {
    const { lower } = tokens[at];
    if (lower === 'if' || lower === 'without' || (lower === 'but' && tokens[at + 1].lower === 'for')) return true;
    if (lower === 'had' && (at === start || tokens[at - 1].text === ',')) return true;
  }
  return false;
};

function modifiersOf(tokens: readonly Token[], noun: CountedNoun | undefined): string[] {
  if (noun === undefined) return [];
  const named = namesIn(tokens, noun.from, noun.to);
  // "the flood's death toll": which toll it is, not which of the dead.
  const ofToll = noun.lemma === 'toll';
  const words = [...noun.modifiers]
    .sort((one, two) => one - two)
    .filter(
      (at) => at !== noun.head && !named.some((name) => name.from <= at && at < name.to) && !isBoundWord(tokens[at]),
    )
    .map((at) => tokens[at].lemma)
    .filter((lemma) => !ofToll || roleOfLemma(lemma) !== undefined);
  return [...new Set(words)];
}

const partOpeners = new Set('including includes included'.split(' '));

/** Behind "of": the whole itself, or what opens its name; "40 portraits of the dead" are no part of the dead. */
const wholes = new Set(['them', 'whom', 'which', 'those', 'these']);
const owners = new Set(['the', 'its', 'their', 'his', 'her']);

const isOfState = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some((next) => tokens[next] !== undefined && eventWord(tokens[next])?.voice === 'state');

/** "including 12 officers", "12 of them", "of whom 12". */
function isSubset({ tokens, from, to, start, end }: FigurePlace, noun: CountedNoun | undefined): boolean {
  let at = from - 1;
  while (at >= start && isBoundWord(tokens[at]) && tokens[at].lower !== 'of') at--;
  if (at >= start && partOpeners.has(tokens[at].lower)) return true;
  if (at >= start && ['whom', 'which', 'them', 'these', 'those'].includes(tokens[at].lower)) {
    if (['of', 'among'].includes(tokens[at - 1]?.lower ?? '')) return true;
  }
  const behind = noun && noun.from >= to ? noun.to : to;
  return [to, behind].some(
    (next) =>
      next + 1 < end &&
      tokens[next].lower === 'of' &&
      (wholes.has(tokens[next + 1].lower) ||
        (owners.has(tokens[next + 1].lower) && (next === to || !isOfState(tokens, next + 2)))) &&
      tokens[to - 1]?.tag !== 'SYM',
  );
}
