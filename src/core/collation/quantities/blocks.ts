import type { FigureItem } from './item';

/** Numbers below are everywhere: they meet only with something besides the number. */
const smallNumber = 100;

/**
 * Keys under which a figure can meet others: only figures that share one are compared. Equal numbers meet by value, small ones by value and
 * a word beside it; different numbers meet by what happened to people in one story, or by noun and size.
 */
export function blockKeysOf(item: FigureItem): string[] {
  const { kind, interval, family, figure } = item;
  const { event, head, role } = figure.counted;
  const value = `${kind} ${rounded(interval.point)} ${interval.range ? rounded(interval.high) : ''}`;
  const counted = role ?? head;
  const keys: string[] = [];
  if (isSmall(item)) {
    for (const beside of [counted, event, item.before, item.after]) {
      if (beside !== undefined) keys.push(`value ${value} ${beside}`);
    }
  } else {
    keys.push(`value ${value}`);
  }
  if (event !== undefined && (family === 'toll' || family === 'estimate' || family === 'deal')) {
    for (const name of item.topic.length > 0 ? item.topic : ['']) keys.push(`event ${kind} ${event} ${name}`);
  }
  if (kind.startsWith('measure:')) {
    for (const bucket of sizeBuckets(interval.point)) keys.push(`size ${kind} ${bucket}`);
  }
  if (counted !== undefined && interval.point >= 13) {
    for (const bucket of sizeBuckets(interval.point)) keys.push(`size ${kind} ${counted} ${bucket}`);
  }
  return [...new Set(keys)];
}

const isSmall = ({ kind, interval, digits, figure }: FigureItem): boolean =>
  digits < 3 &&
  interval.point < smallNumber &&
  (kind === 'count' || figure.type === 'duration' || figure.type === 'age');

/** Three digits: enough to bring equal numbers together after conversion. */
const rounded = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(3));

/** Numbers within 6% of each other share at least one bucket. */
function sizeBuckets(value: number): number[] {
  if (value <= 0) return [0];
  const place = Math.log(value) / Math.log(1.06);
  return [Math.floor(place), Math.floor(place) + 1];
}
