import { intervalOf } from '../interval';
import { distance, relate, worse } from '../relation';
import type { FigureReading, Quantity, RelationKind } from '../types';

/** Readings that differ in what a relation depends on; more are not compared pair by pair. */
const mostCompared = 80;

/**
 * The worst relation of any two readings, and how far the conflicting ones lie apart. Readings that print the same are compared once;
 * of very many different ones the lowest and the highest, between which the widest disagreement lies.
 */
export function disagreementOf(readings: readonly FigureReading[]): Pick<Quantity, 'worst' | 'disagreement'> {
  const distinct = new Map(readings.map((reading) => [signature(reading), reading]));
  const all = extremes([...distinct.values()]);
  let worst: RelationKind = 'equal';
  let disagreement = 0;
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) {
      const { kind } = relate(all[i], all[j]);
      worst = worse(worst, kind);
      if (kind === 'conflict') disagreement = Math.max(disagreement, distance(all[i], all[j]));
    }
  }
  return { worst, disagreement };
}

function extremes(readings: FigureReading[]): readonly FigureReading[] {
  if (readings.length <= mostCompared) return readings;
  const point = ({ value, bound, unit }: FigureReading): number => intervalOf(value, bound, unit).point;
  const sorted = readings.map((reading) => ({ reading, point: point(reading) })).sort((a, b) => a.point - b.point);
  return [...sorted.slice(0, mostCompared / 2), ...sorted.slice(-mostCompared / 2)].map(({ reading }) => reading);
}

const signature = ({ value, bound, unit, asOf, published, sourcing, moves, grows }: FigureReading): string =>
  JSON.stringify([value, bound, unit, asOf?.from, asOf?.to, published?.slice(0, 10), sourcing.originKey, moves, grows]);
