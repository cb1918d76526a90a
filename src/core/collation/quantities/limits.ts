import { exceeds } from '../interval';
import { happensIn } from '../story';
import type { FigureItem } from './item';

/**
 * Whether one of two different numbers is limited to something to which the other is not: the seriously injured, a clinic's, a district's, one
 * attack's beside a war's. Where the words alone leave it open, the numbers decide: a part is smaller than its whole.
 */
export function limitsDiffer(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [a.figure.counted.limits ?? {}, b.figure.counted.limits ?? {}];
  return (
    left.severity !== right.severity ||
    (left.inCare ?? false) !== (right.inCare ?? false) ||
    placesDiffer(a, b) ||
    isSumBeside(a, b) ||
    isSumBeside(b, a)
  );
}

/** One is told of a part of where the other's story happens, or both of two parts. */
export function placesDiffer(a: FigureItem, b: FigureItem): boolean {
  if (a.partPlace === b.partPlace) return false;
  return keepsToPart(a, b) || keepsToPart(b, a);
}

const keepsToPart = ({ partPlace }: FigureItem, { story, figure }: FigureItem): boolean =>
  partPlace !== undefined && figure.counted.limits?.place !== partPlace && !happensIn(story, partPlace);

/** One is the sum of many days or of a country; the other is one day's, or so much smaller that it must be. */
function isSumBeside(sum: FigureItem, other: FigureItem): boolean {
  // Somebody's number for what another has counted says of itself no day.
  if (sum.figure.counted.rival || other.figure.counted.rival) return false;
  const [wide, narrow] = [sum.figure.counted.limits?.span, other.figure.counted.limits?.span];
  if (wide === 'sum' && narrow !== 'sum') return exceeds(sum.interval, other.interval, narrow === 'day' ? 1 : mostLess);
  // Arrests and crowds of one day: unlike tolls they do not grow while news of that day comes in.
  return (
    narrow === 'day' &&
    wide === undefined &&
    other.family === 'estimate' &&
    exceeds(sum.interval, other.interval, mostLess)
  );
}

/** Two outlets' sums of the same days differ less. */
const mostLess = 2;
