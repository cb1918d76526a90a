import type { AsOf, Bound } from '../extraction/types';
import { inTwoUnits } from './measures';
import { intervalOf, looselyMeet, overlap, sameConverted, samePoint } from './interval';
import type { FigureReading, Relation, RelationKind } from './types';

/** From the best to the worst. */
const order: readonly RelationKind[] = ['equal', 'compatible', 'update', 'conflict'];

export const worse = (a: RelationKind, b: RelationKind): RelationKind => (order.indexOf(a) >= order.indexOf(b) ? a : b);

/**
 * How two figures of one quantity stand to each other, and the rule that says so. Symmetric in `kind`.
 * Rules, the first that fits: the same number, exact or about; a later date with another number, unless it is a toll that fell, or two different
 * origins contradict each other: they do not where a count moves with the days that both give, or a toll grew from one day's news to the next's;
 * numbers whose bounds or rounding overlap; else a conflict.
 */
export function relate(a: FigureReading, b: FigureReading): Relation {
  const [left, right] = [intervalOf(a.value, a.bound, a.unit), intervalOf(b.value, b.bound, b.unit)];
  const texts = `${a.printed} and ${b.printed}`;
  if (sameBound(a, b) && samePoint(left, right)) return { kind: 'equal', rule: `${texts}: the same number.` };
  if (sameBound(a, b) && inTwoUnits(a.unit, b.unit) && sameConverted(left, right)) {
    return { kind: 'equal', rule: `${texts}: the same once units are converted and rounded.` };
  }
  const dates = comparedDates(a, b);
  if (
    dates &&
    (!differentOrigins(a, b) || (moveAlike(a, b) && (!dates.published || growAlike(a, b)))) &&
    !samePoint(left, right) &&
    !fallsBack(a, b, dates.first)
  ) {
    return { kind: 'update', rule: `${texts}: ${dates.told}, so the count moved.` };
  }
  if (overlap(left, right, false))
    return { kind: 'compatible', rule: `${texts} can both be true: their bounds overlap.` };
  if (overlap(left, right, true)) return { kind: 'compatible', rule: `${texts} can be one number, rounded.` };
  if (looselyMeet(a, b))
    return { kind: 'compatible', rule: `${texts} can be one number: outside the US a ton is often a tonne.` };
  return { kind: 'conflict', rule: `${texts} cannot both be true of one time.` };
}

/** "600" and "about 600" say one number; "more than 600" says another thing of it. */
const sameBound = (a: FigureReading, b: FigureReading): boolean =>
  a.bound === b.bound || (isPoint(a.bound) && isPoint(b.bound));

const isPoint = (bound: Bound): boolean => bound === '=' || bound === '~';

/** The dead do not become fewer: a later, lower number corrects an earlier one only where one origin gave both. */
function fallsBack(a: FigureReading, b: FigureReading, earlier: FigureReading): boolean {
  if (!growAlike(a, b)) return false;
  const later = earlier === a ? b : a;
  const [before, after] = [earlier, later].map(({ value, bound, unit }) => intervalOf(value, bound, unit));
  const oneOrigin = a.sourcing.originKey !== undefined && a.sourcing.originKey === b.sourcing.originKey;
  return after.high < before.low && !oneOrigin;
}

/** Counts that grow while news comes in: the later one is the newer state, whoever gives it. */
const moveAlike = (a: FigureReading, b: FigureReading): boolean => a.moves === true && b.moves === true;

const growAlike = (a: FigureReading, b: FigureReading): boolean => a.grows === true && b.grows === true;

const differentOrigins = (a: FigureReading, b: FigureReading): boolean =>
  a.sourcing.originKey !== undefined &&
  b.sourcing.originKey !== undefined &&
  a.sourcing.originKey !== b.sourcing.originKey;

/** Says which figure is later, where that is known: by as-of dates, else by days of publication. */
function comparedDates(
  a: FigureReading,
  b: FigureReading,
): { readonly told: string; readonly first: FigureReading; readonly published: boolean } | undefined {
  const [left, right] = [timeOf(a, moveAlike(a, b)), timeOf(b, moveAlike(a, b))];
  if (!left || !right || (left.to >= right.from && right.to >= left.from)) return undefined;
  const published = left.published || right.published;
  const told = `${left.label} against ${right.label}${published ? ' (by publication where no as-of date is given)' : ''}`;
  return { told, first: left.to < right.from ? a : b, published };
}

interface Time {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly published: boolean;
}

/** @param published whether the day of publication may stand in: only for counts that move with the days */
function timeOf(reading: FigureReading, published: boolean): Time | undefined {
  if (reading.asOf && !reading.asOf.since) return { ...days(reading.asOf), published: false };
  const day = published ? reading.published?.slice(0, 10) : undefined;
  return day === undefined ? undefined : { from: day, to: day, label: day, published: true };
}

const days = ({ from, to }: AsOf): { from: string; to: string; label: string } => ({
  from,
  to,
  label: from === to ? from : `${from} to ${to}`,
});

/** Relative distance of two conflicting figures: 0 where they meet, 1 where one is twice the other, and so on. */
export function distance(a: FigureReading, b: FigureReading): number {
  const [left, right] = [intervalOf(a.value, a.bound, a.unit), intervalOf(b.value, b.bound, b.unit)];
  const [lower, upper] = left.point <= right.point ? [left, right] : [right, left];
  const from = Math.min(lower.high, lower.point * 2);
  const gap = Math.max(upper.low === -Infinity ? upper.point : upper.low, from) - from;
  return from === 0 ? gap : Math.abs(gap / from);
}
