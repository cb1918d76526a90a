import { eventOfKey } from '../../extraction/counted/lexicons/events';
import type { Counted } from '../../extraction/types';
import { placeOf } from '../../extraction/counted/lexicons/places';
import { countShared } from '../words';
import type { FigureItem } from './item';
import { areTwoSides, headsDiffer, isAnybody, rolesMeet } from './nouns';
import { equalsDiffer, wholesDiffer } from './percentages';

/** Two figures that must never stand in one quantity. */
export const apart = -1e4;

/** Things are counted up to a dozen everywhere: equal numbers up to here say little, and are estimated by nobody. */
export const largestSmall = 12;

/** Weights of the evidence. Positive sums join; chosen on the development topics of the study and on political news. */
export const weight = {
  event: 1.5,
  eventConflict: -2.2,
  tollConflict: -8,
  head: 1.4,
  role: 0.9,
  unit: 1.2,
  roleConflict: -2,
  /** Drones and missiles, seats and votes. */
  thingConflict: -5,
  /** Somebody to whom something happened, and a thing to which nothing did. */
  thingBesideToll: -3,
  /** "Salm, 41," and "Brek, 41,". */
  otherName: -1.5,
  /** Votes for two. */
  otherVoted: -6,
  /** People and things. */
  kindConflict: -10,
  headConflict: -0.9,
  vagueHeadConflict: -2,
  baseConflict: -10,
  /** Two percentages of one whole, or of none, that measure two things. */
  measuredConflict: -6,
  whose: 0.6,
  whoseConflict: -10,
  whereConflict: -10,
  modifier: 0.4,
  neighbour: 0.7,
  contextWord: 0.35,
  topicWord: 0.12,
  rareWord: 0.3,
  contextMost: 2.2,
  adjacentWord: 0.2,
  adjacentMost: 1.2,
  beside: 0.9,
  besideMost: 1.8,
  subsetMismatch: -0.9,
  /** Some of the dead, or more on top of those sent, are not all of them. */
  partMismatch: -8,
  deniedMismatch: -10,
  averageMismatch: -8,
  plannedMismatch: -0.8,
  backgroundMismatch: -1.2,
  yearMismatch: -8,
  name: 0.3,
  namesMost: 0.9,
} as const;

/** What agrees besides the number. */
export function sharedEvidence(a: FigureItem, b: FigureItem): number {
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
  const beside = Math.min(weight.besideMost, countShared(a.beside, b.beside) * weight.beside);
  const adjacent = Math.min(weight.adjacentMost, adjacentRun(a, b) * weight.adjacentWord);
  return sum + beside + adjacent + sharedContext(a, b) + sharedNames(a, b);
}

/** How many words in a row stand around both numbers alike. */
export const adjacentRun = (a: FigureItem, b: FigureItem): number =>
  sameFirst(a.wordsBefore, b.wordsBefore) + sameFirst(a.wordsAfter, b.wordsAfter);

function sameFirst(one: readonly number[], two: readonly number[]): number {
  let at = 0;
  while (at < one.length && at < two.length && one[at] === two[at]) at++;
  return at;
}

/** Content words near both; a word that both articles use all the time counts little, one that each uses only there counts more. */
export function sharedContext(a: FigureItem, b: FigureItem): number {
  const all = countShared(a.context, b.context);
  const ofTopic = countShared(a.topicContext, b.topicContext);
  const rare = countShared(a.rareContext, b.rareContext);
  const sum = (all - ofTopic) * weight.contextWord + ofTopic * weight.topicWord + rare * weight.rareWord;
  return Math.min(weight.contextMost, sum);
}

/** Something besides the number agrees that not every passage of the two articles has in common. */
export function agreesInSomething(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [a.figure.counted, b.figure.counted];
  return (
    Math.min(a.digits, b.digits) >= 3 ||
    (['head', 'role', 'event'] as const).some((key) => left[key] !== undefined && left[key] === right[key]) ||
    (a.before !== undefined && a.before === b.before) ||
    (a.after !== undefined && a.after === b.after) ||
    countShared(a.beside, b.beside) > 0 ||
    countShared(a.context, b.context) > countShared(a.topicContext, b.topicContext)
  );
}

export function sharedNames(a: FigureItem, b: FigureItem): number {
  const shared = a.names.filter((name) => b.names.includes(name)).length;
  return Math.min(weight.namesMost, shared * weight.name);
}

/** What speaks against one quantity, whatever the numbers. */
export function mismatches(a: FigureItem, b: FigureItem): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  const background = backgroundMismatch(a, b);
  // A result says what it is: the noun beside it may be anything ("win", "victory", "defeat").
  if (isResult(a)) return background;
  let sum = background + nounMismatch(a, b);
  if (eventsConflict(left, right) && !isMagnitude(a))
    sum += excludeEachOther(a, b) ? weight.tollConflict : weight.eventConflict;
  if (countriesConflict(left.whose, right.whose)) sum += weight.whoseConflict;
  if (destinationsConflict(left, right)) sum += weight.whereConflict;
  if (left.subset !== right.subset) sum += weight.subsetMismatch;
  if (left.limits?.part !== right.limits?.part && left.subset !== right.subset) sum += weight.partMismatch;
  if (a.inLarger !== b.inLarger && (left.role !== right.role || (isAnybody(left.role) && a.partPlace !== b.partPlace)))
    sum += weight.partMismatch;
  if (a.additional !== b.additional && isMovement(a) && isMovement(b)) sum += weight.partMismatch;
  if (plansDiffer(a, b)) sum += weight.plannedMismatch;
  if (denialsDiffer(left, right)) sum += weight.deniedMismatch;
  if (averagesDiffer(a, b) && a.family === 'toll' && b.family === 'toll') sum += weight.averageMismatch;
  return sum;
}

/** "The 2004 flood killed 12" is of 2004 too, so it does not differ from "In 2004 a flood killed 12". */
function backgroundMismatch(a: FigureItem, b: FigureItem): number {
  if (yearsDiffer(a, b)) return weight.yearMismatch;
  if (a.background === b.background) return 0;
  if (a.years.some((year) => b.years.includes(year))) return 0;
  return isToldOfPeople(a) && isToldOfPeople(b) ? weight.yearMismatch : weight.backgroundMismatch;
}

const isToldOfPeople = (item: FigureItem): boolean =>
  item.figure.type === 'count' && (item.family === 'toll' || isMovement(item));

function nounMismatch(a: FigureItem, b: FigureItem): number {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (wholesDiffer(a, b)) return weight.baseConflict;
  if (equalsDiffer(a, b)) return weight.measuredConflict;
  if (left.event !== undefined && left.event === right.event && eventOfKey(left.event)?.anyNoun) return 0;
  if (rolesMeet(left.role, right.role)) {
    if (isTollBesideThing(a, b) || isTollBesideThing(b, a)) return weight.thingBesideToll;
    if (!headsDiffer(a, b)) return 0;
    return a.interval.range ? weight.vagueHeadConflict : weight.headConflict;
  }
  if (isMagnitude(a)) return 0;
  if (a.person !== b.person) return weight.kindConflict;
  if (!a.person) return weight.thingConflict;
  if (areTwoSides(left.role, right.role)) return weight.kindConflict;
  return isMovement(a) && isMovement(b) && !areMen(left) && !areMen(right) ? weight.kindConflict : weight.roleConflict;
}

/** A noun of no kind that we know, to which nothing happened: no people, or news would say what happened to them. */
const isTollBesideThing = ({ family, person }: FigureItem, { figure: { counted } }: FigureItem): boolean =>
  family === 'toll' &&
  person &&
  counted.event === undefined &&
  counted.head !== undefined &&
  counted.role === undefined &&
  placeOf(counted.head) === undefined;

/** "900 men were sent": of those who are sent, men are soldiers as well. */
const areMen = ({ role }: Counted): boolean => role === 'man';

const eventsConflict = (left: Counted, right: Counted): boolean =>
  left.event !== undefined && right.event !== undefined && left.event !== right.event;

/** Nobody is counted under both: the dead and the hurt, the arrested and the marchers, soldiers sent and soldiers withdrawn. */
const excludeEachOther = (a: FigureItem, b: FigureItem): boolean =>
  (isOfPeople(a) && isOfPeople(b)) || (isExclusive(a) && isExclusive(b));

/** Of people, or of what stands for them: their homes, their jobs. */
const isOfPeople = ({ family, figure: { type, counted } }: FigureItem): boolean => {
  const event = eventOfKey(counted.event ?? '');
  if (type !== 'count' || event === undefined) return false;
  return event.anyNoun === true || (event.ofPeople === true && (family === 'toll' || family === 'estimate'));
};

const isExclusive = ({ figure: { type, counted } }: FigureItem): boolean =>
  type === 'count' && eventOfKey(counted.event ?? '')?.exclusive === true;

const isMovement = ({ figure: { counted } }: FigureItem): boolean =>
  (eventOfKey(counted.event ?? '')?.ofUniformed.length ?? 0) > 0;

/** "sent to Kenya" and "sent to Uganda": of those who are sent, where to tells which they are. */
export const destinationsConflict = (left: Counted, right: Counted): boolean =>
  left.event !== undefined &&
  left.event === right.event &&
  (eventOfKey(left.event)?.ofUniformed.length ?? 0) > 0 &&
  countriesConflict(left.where, right.where);

export const denialsDiffer = (left: Counted, right: Counted): boolean =>
  (left.denied ?? false) !== (right.denied ?? false);

/** One is an average or each one's: whatever is measured. */
export const averagesDiffer = (a: FigureItem, b: FigureItem): boolean =>
  (a.figure.counted.limits?.average ?? false) !== (b.figure.counted.limits?.average ?? false);

/** Two ages, or two candidates' votes. */
export const ownersDiffer = ({ owners: ours }: FigureItem, { owners: theirs }: FigureItem): boolean =>
  ours.length > 0 && theirs.length > 0 && !shares(ours, theirs);

/** The clauses are about two years that lie apart. */
export const yearsDiffer = (
  { figure: { counted: left } }: FigureItem,
  { figure: { counted: right } }: FigureItem,
): boolean => left.year !== undefined && right.year !== undefined && Math.abs(left.year - right.year) >= 2;

/** Of one event one is intended, the other done; where nothing is told to have happened neither is known. What repairs "will cost" is what they cost: sums are foreseen and told alike. */
export const plansDiffer = (a: FigureItem, b: FigureItem): boolean =>
  a.figure.type !== 'money' &&
  a.figure.counted.event !== undefined &&
  b.figure.counted.event !== undefined &&
  (a.figure.counted.planned ?? false) !== (b.figure.counted.planned ?? false);

/** The noun beside the strength of an earthquake is often not what is measured. */
export const isMagnitude = ({ kind }: FigureItem): boolean => kind.startsWith('measure:magnitude');

/** The outcome of a match or a ballot: two numbers that say together what they are. "134 to 63" is one, whoever counts what. */
export const isResult = ({ figure: { type, value } }: FigureItem): boolean =>
  type === 'score' || type === 'vote' || (typeof value !== 'number' && value[0] > value[1]);

export const shares = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((each) => right.includes(each));

/** Both name countries, and none in common. */
export function countriesConflict(left: readonly string[], right: readonly string[]): boolean {
  const countries = (names: readonly string[]): string[] => names.filter((name) => placeOf(name) !== undefined);
  const [ours, theirs] = [countries(left), countries(right)];
  return ours.length > 0 && theirs.length > 0 && !shares(ours, theirs);
}
