import { eventOfKey } from '../../extraction/counted/lexicons/events';
import { areExchanged, roleOfKey } from '../../extraction/counted/lexicons/roles';
import { placeOf } from '../../extraction/counted/lexicons/places';
import type { Counted } from '../../extraction/types';
import { inTwoUnits } from '../measures';
import { countShared } from '../words';
import { tellOtherStories } from '../story';
import { overlap, ratio, roundedTo, sameConverted, samePoint } from '../interval';
import type { FigureItem } from './item';

/** Two figures that must never stand in one quantity. */
export const apart = -1e4;

/** Weights of the evidence. Positive sums join; chosen on the development topics of the study and on political news. */
const weight = {
  equalPrior: -2.35,
  event: 1.5,
  eventConflict: -2.2,
  head: 1.4,
  role: 0.9,
  unit: 1.2,
  roleConflict: -2,
  headConflict: -1.2,
  whose: 0.6,
  whoseConflict: -2,
  modifier: 0.4,
  neighbour: 0.7,
  contextWord: 0.35,
  topicWord: 0.12,
  contextMost: 1.8,
  subsetMismatch: -1.2,
  plannedMismatch: -0.8,
  pointsBack: -0.8,
  pronoun: -3,
  backgroundMismatch: -1.2,
  name: 0.3,
  namesMost: 0.9,
} as const;

/**
 * How strongly two figures seem to measure the same thing: above 0 for, below 0 against, `apart` for never.
 * Symmetric, and a function of the two figures alone, so that it need not be computed again when another article changes.
 */
export function affinity(a: FigureItem, b: FigureItem): number {
  return Math.round(rawAffinity(a, b) * precision) / precision;
}

/** Scores are multiples of 1/1024, so that sums of them do not depend on the order of adding. */
const precision = 1024;

function rawAffinity(a: FigureItem, b: FigureItem): number {
  if (a.kind !== b.kind) return apart;
  const equal =
    samePoint(a.interval, b.interval) ||
    (inTwoUnits(a.figure.unit, b.figure.unit) && sameConverted(a.interval, b.interval));
  if (a.article === b.article && a.sentence === b.sentence && !equal) return apart;
  if (tellOtherStories(a.story, b.story) && !(equal && isTelltale(a))) return apart;
  if (!equal) {
    const different = differentAffinity(a, b);
    return approximates(a, b) ? Math.max(equalAffinity(a, b), different) : different;
  }
  // What would join with different numbers joins with equal ones.
  return neverDiffers(a) ? equalAffinity(a, b) : Math.max(equalAffinity(a, b), differentAffinity(a, b));
}

/** A number that hardly stands for two things by accident, even in articles that seem to tell of different things. */
const isTelltale = ({ digits, figure, family }: FigureItem): boolean =>
  (digits >= 4 && family !== 'toll') || figure.type === 'score' || figure.type === 'vote';

// ------------------------------------------------------------ equal numbers

/** Equal numbers join by accident unless something besides the number agrees; the more digits, the less is asked for. */
function equalAffinity(a: FigureItem, b: FigureItem): number {
  const pointing = isPronoun(a) || isPronoun(b) ? weight.pronoun : a.pointsBack || b.pointsBack ? weight.pointsBack : 0;
  return (
    weight.equalPrior +
    distinctiveness(a.digits <= b.digits ? a : b) +
    sharedEvidence(a, b) +
    mismatches(a, b) +
    pointing
  );
}

/** "the two argued": names nothing that it counts. */
const isPronoun = ({ pointsBack, figure }: FigureItem): boolean => pointsBack && figure.counted.head === undefined;

/**
 * One number is the other with fewer digits, two at least, rounded or cut: "$13.6 million" and "$13,625,777". Whole percentages lie too
 * close together for that.
 */
function approximates(a: FigureItem, b: FigureItem): boolean {
  const [rough, fine] = a.digits <= b.digits ? [a, b] : [b, a];
  const [near, far] = [rough.figure.value, fine.figure.value];
  if (typeof near !== 'number' || typeof far !== 'number' || rough.figure.unit !== fine.figure.unit) return false;
  if (rough.figure.type.startsWith('percent') && Number.isInteger(near)) return false;
  return (
    rough.digits >= 2 &&
    rough.digits < fine.digits &&
    roundedTo(far, rough.digits).some((each) => Math.abs(each - near) <= Math.abs(near) * 1e-9)
  );
}

/** How unlikely it is that two quantities have this number by accident. */
function distinctiveness(item: FigureItem): number {
  const { type, value } = item.figure;
  if (type === 'score' || type === 'vote') return 3.2;
  if (type === 'age') return 0.8;
  if (typeof value !== 'number') return type === 'count' ? -0.6 : 1;
  const digits = item.digits >= 3 ? 2 : item.digits === 2 ? 0.9 : 0;
  // Millions with more than one digit: hardly two sums of one story by accident.
  if (type === 'money') return digits + (item.digits >= 2 && value >= 1e6 ? 1.8 : 1.3);
  if (type === 'percent' || type === 'percentage-points') return Number.isInteger(value) ? digits * 1.1 : digits + 0.8;
  if (type === 'measure' || type === 'temperature') return digits + 0.8;
  if (type === 'duration') return digits - 0.8;
  if (!Number.isInteger(value)) return digits + 0.8;
  if (value <= 12) return -1.1;
  if (value < 100) return digits - 0.5;
  return digits + 0.5;
}

/** What agrees besides the number. */
function sharedEvidence(a: FigureItem, b: FigureItem): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  let sum = 0;
  if (left.event !== undefined && left.event === right.event) sum += weight.event;
  if (left.head !== undefined && left.head === right.head) sum += weight.head;
  else if (left.role !== undefined && left.role === right.role) sum += weight.role;
  if (a.kind.startsWith('measure:') && a.figure.unit === b.figure.unit) sum += weight.unit;
  if (shares(left.whose, right.whose)) sum += weight.whose;
  if (shares(left.modifiers, right.modifiers)) sum += weight.modifier;
  if (a.before !== undefined && a.before === b.before) sum += weight.neighbour;
  if (a.after !== undefined && a.after === b.after) sum += weight.neighbour;
  return sum + sharedContext(a, b) + sharedNames(a, b);
}

/** Content words near both; a word that both articles use all the time counts little. */
function sharedContext(a: FigureItem, b: FigureItem): number {
  const all = countShared(a.context, b.context);
  const ofTopic = countShared(a.topicContext, b.topicContext);
  return Math.min(weight.contextMost, (all - ofTopic) * weight.contextWord + ofTopic * weight.topicWord);
}

function sharedNames(a: FigureItem, b: FigureItem): number {
  const shared = a.names.filter((name) => b.names.includes(name)).length;
  return Math.min(weight.namesMost, shared * weight.name);
}

/** What speaks against one quantity, whatever the numbers. */
function mismatches(a: FigureItem, b: FigureItem): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (namesItself(a)) return a.background === b.background ? 0 : weight.backgroundMismatch;
  let sum = 0;
  const eventsConflict = left.event !== undefined && right.event !== undefined && left.event !== right.event;
  if (eventsConflict && !isMeasure(a)) sum += weight.eventConflict;
  if (!rolesMeet(left.role, right.role)) sum += isMeasure(a) ? 0 : weight.roleConflict;
  else if (headsDiffer(a, b)) sum += weight.headConflict;
  if (countriesConflict(left.whose, right.whose)) sum += weight.whoseConflict;
  if (left.subset !== right.subset) sum += weight.subsetMismatch;
  if ((left.planned ?? false) !== (right.planned ?? false)) sum += weight.plannedMismatch;
  if (a.background !== b.background) sum += weight.backgroundMismatch;
  return sum;
}

/** The noun beside a measure is often not what is measured. */
const isMeasure = ({ kind }: FigureItem): boolean => kind.startsWith('measure:magnitude');

/** A score says what it is: the noun beside it may be anything ("win", "victory", "defeat"). */
const namesItself = ({ figure }: FigureItem): boolean => figure.type === 'score' || figure.type === 'vote';

/** Two nouns that no role joins. */
function headsDiffer(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (left.head === undefined || right.head === undefined || left.head === right.head) return false;
  return left.role === undefined && right.role === undefined && left.event === undefined && right.event === undefined;
}

/** Equal roles, one unknown, people in general beside a kind of people, or roles that are exchanged for one another. */
export function rolesMeet(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined || left === right) return true;
  if (areExchanged(left, right)) return true;
  const isPerson = (key: string): boolean => roleOfKey(key)?.person ?? false;
  return (left === 'person' && isPerson(right)) || (right === 'person' && isPerson(left));
}

const shares = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((each) => right.includes(each));

/** Both name countries, and none in common. */
function countriesConflict(left: readonly string[], right: readonly string[]): boolean {
  const countries = (names: readonly string[]): string[] => names.filter((name) => placeOf(name) !== undefined);
  const [ours, theirs] = [countries(left), countries(right)];
  return ours.length > 0 && theirs.length > 0 && !shares(ours, theirs);
}

// -------------------------------------------------------- different numbers

/** Only what outlets are known to count differently may join with different numbers: tolls, estimates, rounded and bounded numbers. */
function differentAffinity(a: FigureItem, b: FigureItem): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (neverDiffers(a)) return apart;
  if (left.subset !== right.subset || a.background !== b.background || yearsDiffer(left, right)) return apart;
  if ((left.planned ?? false) !== (right.planned ?? false)) return apart;
  if (countriesConflict(left.whose, right.whose)) return apart;
  const sameEvent = left.event !== undefined && left.event === right.event;
  if (left.event !== undefined && right.event !== undefined && !sameEvent) return apart;
  const context = sharedContext(a, b) + sharedNames(a, b);
  const within = a.article === b.article ? -0.8 : 0;
  if (sameEvent && a.family === 'toll' && a.figure.type === 'count') return tollAffinity(a, b, context) + within;
  if (sameEvent && a.family === 'estimate') return estimateAffinity(a, b, context) + within;
  return roundedAffinity(a, b, context, sameEvent) + within;
}

/** The clauses are about two years that lie apart. */
const yearsDiffer = (left: Counted, right: Counted): boolean =>
  left.year !== undefined && right.year !== undefined && Math.abs(left.year - right.year) >= 2;

const neverDiffers = ({ figure }: FigureItem): boolean =>
  figure.type === 'score' ||
  figure.type === 'vote' ||
  figure.type === 'ratio' ||
  figure.type === 'age' ||
  figure.type === 'multiple';

/**
 * Tolls grow without limit, so their ratio says nothing. Children, officers, residents of one village are parts of a toll: kinds of people
 * join their own kind only. The first number that an article gives for an event is its toll; later ones need more in common.
 */
function tollAffinity(a: FigureItem, b: FigureItem, context: number): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (left.role !== right.role && !(isGeneric(left.role) && isGeneric(right.role))) return apart;
  const sameHead = left.head !== undefined && left.head === right.head;
  if (!sameHead && (countsThings(a) || countsThings(b))) return apart;
  if (addsToEarlier(a) || addsToEarlier(b)) return apart;
  const strangers = a.names.length > 0 && b.names.length > 0 && sharedNames(a, b) === 0 ? -0.5 : 0;
  const later = -laterPenalty * (Math.min(a.rank, 2) + Math.min(b.rank, 2));
  return 0.6 + context * 0.6 + strangers + later;
}

const laterPenalty = 0.35;

const addsToEarlier = (item: FigureItem): boolean => item.additional && item.rank > 0;

/** A noun that is neither people nor the toll itself: "two incidents". */
const countsThings = ({ figure: { counted }, person }: FigureItem): boolean =>
  !person && counted.head !== undefined && !(eventOfKey(counted.event ?? '')?.nouns.includes(counted.head) ?? false);

/** People in general, or troops in general: not officers, children, sappers. */
const isGeneric = (role: string | undefined): boolean =>
  role === undefined || role === 'person' || role === 'military' || role === 'civilian';

/** Sums of different size are often spent on different things: the words around them must agree. */
const fewestForMoney = 0.7;
/** "Billions" holds every sum of a story. */
const fewestForVagueMoney = 1.3;

function estimateAffinity(a: FigureItem, b: FigureItem, context: number): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const sameCounted = left.head === right.head || (left.role !== undefined && left.role === right.role);
  const eitherUnknown = left.role === undefined || right.role === undefined;
  if (!sameCounted && !(eitherUnknown && (isEventHead(a) || isEventHead(b)))) return apart;
  if (ratio(a.interval, b.interval) > 3 && !overlap(a.interval, b.interval, false)) return -0.5;
  const fewest = a.interval.range !== b.interval.range ? fewestForVagueMoney : fewestForMoney;
  if (eventOfKey(left.event ?? '')?.inMoney && context < fewest) return -0.5;
  return 0.4 + context * 0.5;
}

/** The noun is the event itself ("a deployment of 900") or missing, so it does not say who. */
const isEventHead = ({ figure: { counted } }: FigureItem): boolean =>
  counted.head === undefined || (eventOfKey(counted.event ?? '')?.nouns.includes(counted.head) ?? false);

/** One number rounded or bounded, the other close to it: "nearly 12,000 homes" and "11,860 homes". */
function roundedAffinity(a: FigureItem, b: FigureItem, context: number, sameEvent: boolean): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const sameHead = left.head !== undefined && left.head === right.head;
  if (a.interval.exact && b.interval.exact && a.digits >= 3 && b.digits >= 3) return apart;
  const close = ratio(a.interval, b.interval) <= 1.06 && Math.max(a.interval.point, b.interval.point) >= 13;
  if (!close || !overlap(a.interval, b.interval)) return -1;
  if (!rolesMeet(left.role, right.role) || headsDiffer(a, b)) return -1;
  return -1.2 + (sameHead ? 0.8 : 0) + (sameEvent ? 0.8 : 0) + context * 0.8;
}
