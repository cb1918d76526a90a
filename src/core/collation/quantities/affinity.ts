import { looselyEqual, roundedTo, sameConverted, samePoint } from '../interval';
import { inTwoUnits } from '../measures';
import { sameStory, tellOtherStories } from '../story';
import { differentAffinity, neverDiffers } from './different';
import {
  agreesInSomething,
  apart,
  isResult,
  largestSmall,
  mismatches,
  ownersDiffer,
  shares,
  sharedEvidence,
  weight,
} from './evidence';
import type { FigureItem } from './item';

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
    looselyEqual(a.figure, b.figure) ||
    (inTwoUnits(a.figure.unit, b.figure.unit) && sameConverted(a.interval, b.interval));
  if (areRivals(a, b)) return rivals;
  if (a.article === b.article && a.sentence === b.sentence && !equal) return apart;
  if (tellOtherStories(a.story, b.story)) return equal && isTelltale(a) ? equalAffinity(a, b) - otherStory(a) : apart;
  if (!equal) {
    const different = differentAffinity(a, b);
    return approximates(a, b) ? Math.max(equalAffinity(a, b), different) : different;
  }
  // What would join with different numbers joins with equal ones.
  const counted = !neverDiffers(a) && !isPronoun(a) && !isPronoun(b);
  return counted ? Math.max(equalAffinity(a, b), differentAffinity(a, b)) : equalAffinity(a, b);
}

/** Two sources' numbers for one thing, told one after the other. */
const areRivals = (a: FigureItem, b: FigureItem): boolean =>
  a.article === b.article &&
  Math.abs(a.index - b.index) === 1 &&
  (a.index < b.index ? b : a).figure.counted.rival === true;

const rivals = 2;

/** A number that hardly stands for two things by accident, even in articles that seem to tell of different things. */
const isTelltale = (item: FigureItem): boolean => (item.digits >= 4 && item.family !== 'toll') || isResult(item);

/** The outcome of one match stands in articles on others; any other number needs more in common there. */
const otherStory = (item: FigureItem): number => (isResult(item) ? 0 : 1.5);

/** Before anything is known: two equal numbers are equal by accident. */
const accident = -2.35;

/** Equal numbers join by accident unless something besides the number agrees; the more digits, the less is asked for. */
function equalAffinity(a: FigureItem, b: FigureItem): number {
  const plainer = a.digits <= b.digits ? a : b;
  const story = sameStory(a.story, b.story) && agreesInSomething(a, b) ? withinStory(plainer) : 0;
  const owner = ownerEvidence(a, b);
  return accident + distinctiveness(plainer) + story + owner + sharedEvidence(a, b) + mismatches(a, b) + pointing(a, b);
}

/** "Salm, 41," and "41-year-old Salm"; not "Brek, 41,". */
function ownerEvidence(a: FigureItem, b: FigureItem): number {
  if (ownersDiffer(a, b)) return a.figure.type === 'age' ? weight.otherName : weight.otherVoted;
  return a.figure.type === 'age' && shares(a.closeNames, b.closeNames) ? ageOfNamed : 0;
}

const ageOfNamed = 1.6;

/** "the two countries", "the two argued": what points back counts nothing new, and alone it does not even say what. */
function pointing(a: FigureItem, b: FigureItem): number {
  if (isPronoun(a) || isPronoun(b)) return -3;
  return a.pointsBack || b.pointsBack ? -2 : 0;
}

const isPronoun = ({ pointsBack, figure }: FigureItem): boolean => pointsBack && figure.counted.head === undefined;

/**
 * Two articles that tell one story have few figures: those above a dozen are hardly equal by accident. Small counts and vague ones are, and
 * tolls, of which there are many: of each village, each hospital.
 */
function withinStory({ family, figure: { type, value } }: FigureItem): number {
  if (family === 'toll') return 0;
  if (typeof value !== 'number') return type === 'money' ? 0.4 : 0;
  if (type === 'duration' || type === 'ratio') return 0.3;
  return value > largestSmall ? 0.8 : type === 'count' ? 0 : 0.4;
}

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
    rough.digits < fine.digits - (isRounded(rough) ? 0 : 1) &&
    roundedTo(far, rough.digits).some((each) => Math.abs(each - near) <= Math.abs(near) * 1e-9)
  );
}

/** Says of itself that it is not the whole number: "about 2,110", "2.1 million". A tenth of all whole numbers end in a zero. */
const isRounded = ({ figure: { value, bound }, interval }: FigureItem): boolean =>
  bound !== '=' ||
  (typeof value === 'number' && (value >= 1e6 || interval.point !== value || !Number.isInteger(value)));

/** How unlikely it is that two quantities have this number by accident. */
function distinctiveness(item: FigureItem): number {
  const { type, value } = item.figure;
  if (isResult(item)) return 3.2;
  if (type === 'age') return 0.8;
  if (typeof value !== 'number') return type === 'count' ? -0.6 : 1;
  const digits = item.digits >= 3 ? 2 : item.digits === 2 ? 0.9 : 0;
  // Millions: hardly two sums of one story by accident, all the less with several digits.
  if (type === 'money') return digits + (value >= 1e6 ? 1.8 : 1.3);
  if (type === 'percent' || type === 'percentage-points') return Number.isInteger(value) ? digits * 1.1 : digits + 0.8;
  if (type === 'measure' || type === 'temperature') return digits + 0.8;
  if (type === 'duration') return digits - 0.8;
  if (!Number.isInteger(value)) return digits + 0.8;
  if (value <= largestSmall) return -1.1;
  if (value < 100) return digits - 0.5;
  return digits + (value >= 1e4 ? 0.9 : 0.5);
}
