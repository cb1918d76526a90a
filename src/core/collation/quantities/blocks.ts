import { intervalOf, roundedTo, type Interval } from '../interval';
import { looseUnit } from '../measures';
import { hashOf, mixed } from '../words';
import { framed } from './different';
import { isResult, largestSmall } from './evidence';
import type { FigureItem } from './item';
import { measuredBy } from './percentages';

/** Numbers below are everywhere: they meet only with something besides the number. */
const smallNumber = 100;

/** Names of the story that bring a number and its rounded form together: a dossier's own are among the first. */
const mostLeads = 6;

/**
 * Hashed keys under which a figure can meet others: only figures that share one are compared. Equal numbers meet by value, small ones by value and
 * a word beside it; different numbers meet by what happened to people in one story, or by noun and size. Where a key is common,
 * as in a dossier of many stories, the same key with a name of the story or the sentence brings fellows together.
 */
export function blockKeysOf(item: FigureItem): readonly number[] {
  const { kind, interval, digits, family, figure } = item;
  const leads = item.story.names;
  const { event, head, role } = figure.counted;
  const value = valueKey(kind, interval);
  const counted = role ?? head;
  const stories = [...item.names, ...leads].map(hashOf);
  const keys = new Set<number>();
  if (isSmall(item)) {
    for (const beside of [counted, event, item.before, item.after]) {
      if (beside === undefined) continue;
      const key = mixed(value, hashOf(beside));
      keys.add(key);
      for (const story of stories) keys.add(mixed(key, story));
    }
    if (interval.point > largestSmall)
      for (const name of [...item.names, ...leads.slice(0, mostLeads)]) keys.add(mixed(value, hashOf(name)));
  } else {
    for (const each of [value, ...looseKeys(item)]) {
      keys.add(each);
      for (const story of stories) keys.add(mixed(each, story));
    }
    if (!interval.range && digits >= 2) {
      for (const rough of roundedTo(interval.point, 2)) {
        const about = hashOf(`about ${kind} ${rough}`);
        keys.add(about);
        for (const name of [...item.names, ...leads.slice(0, mostLeads)]) keys.add(mixed(about, hashOf(name)));
      }
    }
  }
  if (event !== undefined && (family === 'toll' || family === 'estimate' || family === 'deal')) {
    const happened = hashOf(`event ${kind} ${event}`);
    if (leads.length === 0) keys.add(happened);
    for (const name of leads) keys.add(mixed(happened, hashOf(name)));
    // A brief may repeat no name: what its sentence names brings it to longer articles.
    if (leads.length === 0) for (const name of item.names.slice(0, mostLeads)) keys.add(mixed(happened, hashOf(name)));
  }
  const size = kind.startsWith('measure:')
    ? hashOf(`size ${kind}`)
    : counted !== undefined && interval.point > largestSmall
      ? hashOf(`size ${kind} ${counted}`)
      : undefined;
  if (size !== undefined) {
    for (const bucket of sizeBuckets(interval.point)) {
      const key = mixed(size, bucket);
      keys.add(key);
      for (const name of leads) keys.add(mixed(key, hashOf(name)));
    }
  }
  const measured = measuredBy(item);
  if (measured !== undefined) {
    const share = hashOf(`share ${kind} ${measured}`);
    for (const story of stories) keys.add(mixed(share, story));
  }
  const frame = framed(item);
  if (frame !== undefined) keys.add(frame);
  return [...keys];
}

const valueKey = (kind: string, { point, range, high }: Interval): number =>
  hashOf(`${kind} ${rounded(point)} ${range ? rounded(high) : ''}`);

/** "Tons" meet tonnes too: see `looselyEqual`. */
function looseKeys({ kind, figure: { value, bound, unit } }: FigureItem): number[] {
  const loose = looseUnit(unit);
  return loose === undefined ? [] : [valueKey(kind, intervalOf(value, bound, loose))];
}

const isSmall = (item: FigureItem): boolean => !isResult(item) && isSmallNumber(item);

const isSmallNumber = ({ kind, interval, digits, figure }: FigureItem): boolean =>
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

/** What a figure says, apart from the words around it: figures of one story that agree in this measure the same. */
export function signatureOf({ kind, interval, figure, background }: FigureItem): string {
  const { event, role, head, whose, subset, planned, year, limits } = figure.counted;
  const value = interval.range ? [interval.low, interval.high] : interval.point;
  return JSON.stringify([kind, value, event, role ?? head, whose, subset, planned ?? false, year, background, limits]);
}

/** The name that the figure's article repeats most; none where it tells its story by no name. */
export const themeOf = ({ story }: FigureItem): string => (story.leading > 0 ? story.names[0] : '');
