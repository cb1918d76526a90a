import type { FigureItem } from './item';

/**
 * Keys under which a figure can meet others: only figures that share one are compared. Equal numbers meet by value; different numbers
 * meet by what happened to people ("death"), by what is counted and what happened to it, or by noun and size.
 */
export function blockKeysOf(item: FigureItem): string[] {
  const { kind, interval, family, figure } = item;
  const { event, head, role } = figure.counted;
  const keys = [`value ${kind} ${rounded(interval.point)} ${interval.range ? rounded(interval.high) : ''}`];
  if (event !== undefined && (family === 'toll' || family === 'estimate' || family === 'deal'))
    keys.push(`event ${kind} ${event}`);
  if (kind.startsWith('measure:')) {
    for (const bucket of sizeBuckets(interval.point)) keys.push(`size ${kind} ${bucket}`);
  }
  const counted = role ?? head;
  if (counted !== undefined && interval.point >= 13) {
    for (const bucket of sizeBuckets(interval.point)) keys.push(`size ${kind} ${counted} ${bucket}`);
  }
  return keys;
}

/** Three digits: enough to bring equal numbers together after conversion. */
const rounded = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(3));

/** Numbers within 6% of each other share at least one bucket. */
function sizeBuckets(value: number): number[] {
  if (value <= 0) return [0];
  const place = Math.log(value) / Math.log(1.06);
  return [Math.floor(place), Math.floor(place) + 1];
}
