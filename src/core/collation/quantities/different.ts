import { eventOfKey } from '../../extraction/counted/lexicons/events';
import { areExchanged } from '../../extraction/counted/lexicons/roles';
import { meetAsTold, overlap, ratio } from '../interval';
import { hashOf, mixed } from '../words';
import {
  adjacentRun,
  apart,
  averagesDiffer,
  countriesConflict,
  denialsDiffer,
  destinationsConflict,
  isMagnitude,
  isResult,
  largestSmall,
  ownersDiffer,
  plansDiffer,
  sharedContext,
  sharedNames,
  shares,
  yearsDiffer,
} from './evidence';
import type { FigureItem } from './item';
import { limitsDiffer } from './limits';
import { areTwoSides, headsDiffer, isAnybody, isKindOfThing, rolesMeet } from './nouns';
import { amountOf, amountsDiffer, measuredBy, percentagesDiffer, wholesDiffer } from './percentages';

/**
 * Figures with different numbers, and what speaks for one quantity all the same. Only what outlets are known to count differently may join:
 * tolls, estimates, shares of one whole, rounded and bounded numbers, and numbers within the same words.
 */
export function differentAffinity(a: FigureItem, b: FigureItem): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (neverDiffers(a)) return apart;
  if (left.subset !== right.subset || a.background !== b.background || yearsDiffer(a, b)) return apart;
  if (denialsDiffer(left, right) || destinationsConflict(left, right)) return apart;
  if (plansDiffer(a, b) || countriesConflict(left.whose, right.whose) || percentagesDiffer(a, b)) return apart;
  if (amountsDiffer(a, b) || wholesDiffer(a, b) || ownersDiffer(a, b)) return apart;
  if (averagesDiffer(a, b) || (canBePart(a) && limitsDiffer(a, b))) return apart;
  const sameEvent = left.event !== undefined && left.event === right.event;
  if (left.event !== undefined && right.event !== undefined && !sameEvent) return apart;
  const context = sharedContext(a, b) + sharedNames(a, b);
  const within = a.article === b.article ? -sayingTwice(a, b) : 0;
  const worded = sameWords(a, b) ? inSameWords : -1;
  return Math.max(worded, countedAffinity(a, b, context, sameEvent)) + within;
}

/** What one article prints twice with two numbers is two things, unless it says them of two sources, or the one number is the other said loosely. */
function sayingTwice(a: FigureItem, b: FigureItem): number {
  const meet = meetAsTold(a.interval, b.interval);
  if (meet && a.interval.range !== b.interval.range) return 0.3;
  return saidByTwo(a, b) || meet ? 0.8 : 2;
}

function countedAffinity(a: FigureItem, b: FigureItem, context: number, sameEvent: boolean): number {
  if (sameEvent && a.family === 'toll' && a.figure.type === 'count') return tollAffinity(a, b, context);
  if (a.figure.type === 'percent') return shareAffinity(a, b, context, sameEvent);
  if (sameEvent && a.family === 'estimate') return estimateAffinity(a, b, context);
  if (isMagnitude(a)) return magnitudeAffinity(a, b, context);
  return roundedAffinity(a, b, context, sameEvent);
}

/** Counts and sums of what happened have parts; a distance or a share is what it is, wherever it is told of. */
const canBePart = ({ figure: { type } }: FigureItem): boolean => type === 'count' || type === 'money';

export const neverDiffers = (item: FigureItem): boolean =>
  isResult(item) || item.figure.type === 'ratio' || item.figure.type === 'age' || item.figure.type === 'multiple';

/** One sentence that two outlets print with different numbers: so many words around them, on both sides, are the same, and it is not told of two people or things. */
const sameWords = (a: FigureItem, b: FigureItem): boolean =>
  framed(a) !== undefined &&
  framed(a) === framed(b) &&
  adjacentRun(a, b) >= fewestSame &&
  rolesMeet(a.figure.counted.role, b.figure.counted.role) &&
  !headsDiffer(a, b) &&
  a.additional === b.additional &&
  !(lacksName(a, b) && lacksName(b, a));

/** The two nearest words on either side as one hash: what figures of the same words meet by. */
export const framed = ({ kind, wordsBefore, wordsAfter }: FigureItem): number | undefined =>
  wordsBefore.length < 2 || wordsAfter.length < 2
    ? undefined
    : mixed(mixed(hashOf(kind), mixed(wordsBefore[0], wordsBefore[1])), mixed(wordsAfter[0], wordsAfter[1]));

const lacksName = (a: FigureItem, b: FigureItem): boolean => b.names.some((name) => !a.names.includes(name));

const fewestSame = 5;
const inSameWords = 0.8;

/**
 * Tolls grow, so their ratio says little, unless one is a hundred times the other: that is another event. Children, officers, residents of
 * one village are parts of a toll: kinds of people join their own kind only. The first number that an article gives for an event is its toll; later ones need more in common.
 */
function tollAffinity(a: FigureItem, b: FigureItem, context: number): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const anyNoun = eventOfKey(left.event ?? '')?.anyNoun === true;
  if (!anyNoun && left.role !== right.role && !(isAnybody(left.role) && isAnybody(right.role))) return apart;
  if (areTwoSides(left.role, right.role)) return apart;
  const sameHead = left.head !== undefined && left.head === right.head;
  if (!anyNoun && !sameHead && (countsThings(a) || countsThings(b))) return apart;
  if (addsToEarlier(a) || addsToEarlier(b)) return apart;
  if (ratio(a.interval, b.interval) > mostGrown && !meetAsTold(a.interval, b.interval)) return apart;
  const strangers = a.names.length > 0 && b.names.length > 0 && sharedNames(a, b) === 0 ? -0.5 : 0;
  const later = -laterPenalty * (Math.min(a.rank, 2) + Math.min(b.rank, 2));
  const meet = overlap(a.interval, b.interval, false) ? 0.4 : 0;
  return 0.6 + context * 0.6 + strangers + later + meet;
}

const laterPenalty = 0.35;
const mostGrown = 100;

const addsToEarlier = (item: FigureItem): boolean => item.additional && item.rank > 0;

/** A noun that is neither people nor the toll itself: "two incidents". */
const countsThings = ({ figure: { counted }, person }: FigureItem): boolean =>
  !person && counted.head !== undefined && !(eventOfKey(counted.event ?? '')?.nouns.includes(counted.head) ?? false);

/** Sums of different size are often spent on different things: the words around them must agree. */
const fewestForMoney = 0.7;
/** "Billions" holds every sum of a story. */
const fewestForVagueMoney = 1.3;

function estimateAffinity(a: FigureItem, b: FigureItem, context: number): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const sameCounted =
    left.head === right.head ||
    (left.role !== undefined && left.role === right.role) ||
    (eventOfKey(left.event ?? '')?.anyNoun ?? false) ||
    areSomePeople(a, b) ||
    (a.person && b.person && areExchanged(left.role ?? '', right.role ?? ''));
  if (a.additional !== b.additional) return apart;
  if (!sameCounted && !saysNotWhat(a) && !saysNotWhat(b)) return apart;
  if (isKindOfThing(a) !== isKindOfThing(b) || (isKindOfThing(a) && left.head !== right.head)) return apart;
  const far = ratio(a.interval, b.interval) > mostAsked && !overlap(a.interval, b.interval, false);
  if (far && !disagree(a, b)) return -0.5;
  // "Thousands" and "tens of thousands" are told of different things, or say too little.
  if (a.figure.type === 'money' && a.interval.range && b.interval.range) return -0.5;
  const fewest = a.interval.range !== b.interval.range ? fewestForVagueMoney : fewestForMoney;
  if (a.figure.type === 'money' && (!eventOfKey(left.event ?? '')?.inMoney || context < fewest)) return -0.5;
  return (far ? 0.1 : 0.4) + context * 0.5;
}

/** "120 people" and "95 fans": of what happens to people alone, a noun that is no kind that we know is a word for them. */
const areSomePeople = (a: FigureItem, b: FigureItem): boolean =>
  (eventOfKey(a.figure.counted.event ?? '')?.ofPeople ?? false) && (isSomebody(a, b) || isSomebody(b, a));

const isSomebody = (known: FigureItem, other: FigureItem): boolean =>
  known.figure.counted.role === 'person' && other.figure.counted.role === undefined;

/** Estimates of most things differ by no more. */
const mostAsked = 3;
/** Those of people by their friends and their foes: the police's crowd and the organisers'. */
const mostDisputed = 10;

/** Two counts of the same people that lie far apart are two sources' where both say of whom, and of what place. */
function disagree(a: FigureItem, b: FigureItem): boolean {
  return (
    a.figure.type === 'count' &&
    (eventOfKey(a.figure.counted.event ?? '')?.ofPeople ?? false) &&
    ratio(a.interval, b.interval) <= mostDisputed &&
    Math.min(a.interval.point, b.interval.point) > largestSmall &&
    shares(namesAbout(a), namesAbout(b)) &&
    (a.rank + b.rank === 0 || (a.rank + b.rank === 1 && saidByTwo(a, b)))
  );
}

const saidByTwo = (a: FigureItem, b: FigureItem): boolean =>
  a.source !== undefined && b.source !== undefined && a.source !== b.source;

/** "Police put the crowd at 900": the place was named before. */
const namesAbout = ({ names, story }: FigureItem): readonly string[] =>
  names.length > 0 ? names : story.names.slice(0, story.leading);

const saysNotWhat = (item: FigureItem): boolean => item.figure.counted.role === undefined && isEventHead(item);

/** The noun is the event itself ("a deployment of 900") or missing, so it does not say who. */
const isEventHead = ({ figure: { counted } }: FigureItem): boolean =>
  counted.head === undefined || (eventOfKey(counted.event ?? '')?.nouns.includes(counted.head) ?? false);

/**
 * Shares of one whole that moved, or that two polls found: the whole is named in both, and what is told of it is the same. A rate that is of no whole
 * (turnout, unemployment) is told of one place.
 */
function shareAffinity(a: FigureItem, b: FigureItem, context: number, sameEvent: boolean): number {
  if ((a.base === undefined) !== (b.base === undefined) || a.figure.unit !== b.figure.unit) return -1;
  if (a.base === undefined && !isOneRate(a, b)) return -1;
  const strangers = a.names.length > 0 && b.names.length > 0 && sharedNames(a, b) === 0 ? -0.5 : 0;
  return -1.1 + (sameEvent ? 1.1 : 0) + (amountOf(a) === undefined ? 0 : 0.9) + context * 0.6 + strangers;
}

const isOneRate = (a: FigureItem, b: FigureItem): boolean =>
  !a.change &&
  measuredBy(a) !== undefined &&
  measuredBy(a) === measuredBy(b) &&
  sharedNames(a, b) > 0 &&
  !(lacksName(a, b) && lacksName(b, a));

/** Two services measure one quake a little differently. An aftershock is another one. */
function magnitudeAffinity(a: FigureItem, b: FigureItem, context: number): number {
  if (isAftershock(a) !== isAftershock(b)) return apart;
  if (Math.abs(a.interval.point - b.interval.point) > mostMeasured || sharedNames(a, b) === 0) return -1;
  return 0.2 + context * 0.5;
}

const isAftershock = ({ figure: { counted }, before, after }: FigureItem): boolean =>
  [counted.head, before, after].some((word) => /^(?:after|fore)shock/.test(word ?? ''));

const mostMeasured = 0.35;

/** One number rounded or bounded, the other close to it: "nearly 12,000 homes" and "11,860 homes". */
function roundedAffinity(a: FigureItem, b: FigureItem, context: number, sameEvent: boolean): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const sameHead = left.head !== undefined && left.head === right.head;
  if (a.interval.exact && b.interval.exact && a.digits >= 3 && b.digits >= 3) return apart;
  if (!rolesMeet(left.role, right.role) || headsDiffer(a, b)) return -1;
  const meet = overlap(a.interval, b.interval);
  const measured = a.kind.startsWith('measure:');
  const large = measured || Math.max(a.interval.point, b.interval.point) > largestSmall;
  if (meet && large && ratio(a.interval, b.interval) <= 1.06)
    return -1.2 + (sameHead || measured ? 0.8 : 0) + (sameEvent ? 0.8 : 0) + context * 0.8;
  return looseAffinity(a, b, context, sameEvent, meet);
}

/** What two outlets say of one thing lies further apart only where the words around the numbers agree well. */
function looseAffinity(a: FigureItem, b: FigureItem, context: number, sameEvent: boolean, meet: boolean): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const sameCounted =
    (left.head !== undefined && left.head === right.head) || (left.role !== undefined && left.role === right.role);
  if (!sameCounted && !(sameEvent && a.figure.type === 'money')) return -1;
  const vague = a.interval.range !== b.interval.range;
  const near = vague
    ? overlap(a.interval, b.interval, false)
    : bothLarge(a, b) && ratio(a.interval, b.interval) <= 1.25;
  if (!near || (!meet && a.interval.exact && b.interval.exact)) return -1;
  return -1.3 + (sameEvent ? 0.6 : 0) + context * 0.8;
}

const bothLarge = (a: FigureItem, b: FigureItem): boolean => Math.min(a.interval.point, b.interval.point) >= 1000;
