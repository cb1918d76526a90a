import type { Bound, Value } from '../extraction/types';
import { looseUnit, measureOf, toBase } from './measures';

/** What a figure's words allow, in base units: `low` to `high`, both included, around the number as printed. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The number itself, or the middle of a stated range. */
  readonly point: number;
  /** The number stands for itself: no range, no bound words. */
  readonly exact: boolean;
  /** Range of vague or stated ends ("dozens", "between 40 and 60"). */
  readonly range: boolean;
  /** The number may have been rounded: how far the true one may lie away. */
  readonly rounding: number;
}

/** How far "about" may be off, relative to the number. */
const aboutTolerance = 0.05;

/** Reads a figure's value and bound as an interval; units of measure are converted to their base unit. */
export function intervalOf(value: Value, bound: Bound, unit: string | null): Interval {
  const measure = measureOf(unit);
  const convert = (number: number): number => (measure ? toBase(number, measure) : number);
  if (typeof value !== 'number') {
    const [low, high] = [convert(value[0]), convert(value[1])];
    return {
      low: bound === '<' ? -Infinity : low,
      high: bound === '>' ? Infinity : high,
      point: (low + high) / 2,
      exact: false,
      range: true,
      rounding: 0,
    };
  }
  const point = convert(value);
  const rounded = Math.min(roundingOf(value), Math.abs(value) * aboutTolerance);
  const rounding = Math.abs(convert(value + rounded) - point);
  const slack = Math.max(rounding, Math.abs(point) * aboutTolerance);
  const about = bound === '~';
  const stated = bound === '<' || bound === '>';
  return {
    low: bound === '<' ? -Infinity : point - (about ? slack : 0),
    high: bound === '>' ? Infinity : point + (about ? slack : 0),
    point,
    exact: bound === '=',
    range: false,
    rounding: stated ? 0 : rounding,
  };
}

/** Half a unit of the last digit that is not zero: 13,000 may stand for 12,500 to 13,500, and 41 for itself. */
export function roundingOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  if (!Number.isInteger(value)) return half(lastDecimal(value));
  let unit = 1;
  while (unit < 1e15 && value % (unit * 10) === 0) unit *= 10;
  return unit === 1 ? 0 : unit / 2;
}

function lastDecimal(value: number): number {
  const decimals = /\.(\d+)/.exec(value.toFixed(6).replace(/0+$/, ''))?.[1].length ?? 0;
  return 10 ** -decimals;
}

const half = (number: number): number => number / 2;

/** Digits from the first to the last that is not zero: 13,000 has two. */
export function significantDigits(value: number): number {
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace('.', '')
    .replace(/e.*$/, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return Math.max(1, digits.length);
}

/** A number with so many significant digits, rounded and cut off; one number where both agree. */
export function roundedTo(value: number, digits: number): number[] {
  if (value === 0 || !Number.isFinite(value)) return [value];
  const rounded = Number(value.toPrecision(digits));
  const place = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  const cut = Number((Math.trunc(value / place) * place).toPrecision(digits));
  return rounded === cut ? [rounded] : [rounded, cut];
}

/** The same number in different words: "600" and "about 600". */
export function samePoint(a: Interval, b: Interval): boolean {
  if (a.range !== b.range) return false;
  if (a.range) return near(a.low, b.low) && near(a.high, b.high);
  return near(a.point, b.point);
}

const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Numbers in two units that are one once converted, as far as their rounding tells: 6.1 metres and 20 feet. */
export const sameConverted = (a: Interval, b: Interval): boolean =>
  !a.range && !b.range && ratio(a, b) <= convertedTolerance && overlap(a, b);

const convertedTolerance = 1.03;

interface Measured {
  readonly value: Value;
  readonly bound: Bound;
  readonly unit: string | null;
}

/** Both as intervals, with a unit that is used loosely read as the other's; undefined where neither is. */
function readLoosely(a: Measured, b: Measured): readonly [Interval, Interval] | undefined {
  const [left, right] = [looseUnit(a.unit), looseUnit(b.unit)];
  if ((left ?? right) === undefined || a.unit === b.unit) return undefined;
  return [intervalOf(a.value, a.bound, left ?? a.unit), intervalOf(b.value, b.bound, right ?? b.unit)];
}

/** Numbers that are one once a unit is read loosely: "11.5 tonnes" and "11.5 tons". */
export function looselyEqual(a: Measured, b: Measured): boolean {
  const read = readLoosely(a, b);
  return read !== undefined && ratio(...read) <= convertedTolerance && overlap(...read);
}

/** Numbers that meet once a unit is read loosely: "11.5 tonnes" and "about 12 tons". */
export function looselyMeet(a: Measured, b: Measured): boolean {
  const read = readLoosely(a, b);
  return read !== undefined && overlap(...read);
}

/** The intervals share a number, each widened by how far it may have been rounded. */
export function overlap(a: Interval, b: Interval, rounded = true): boolean {
  const slackA = rounded ? a.rounding : 0;
  const slackB = rounded ? b.rounding : 0;
  return a.low - slackA <= b.high + slackB && b.low - slackB <= a.high + slackA;
}

/** As printed: "at least 40" is told as 40, whatever it allows. */
const told = ({ low, high, point, range }: Interval): readonly [number, number] =>
  range ? [Number.isFinite(low) ? low : 0, Number.isFinite(high) ? high : low] : [point, point];

/** The numbers as printed share one: "dozens" and "at least 50", not "at least 5" and "200". */
export function meetAsTold(a: Interval, b: Interval): boolean {
  const [[lowA, highA], [lowB, highB]] = [told(a), told(b)];
  return lowA <= highB && lowB <= highA;
}

/** The first number as printed is more than so many times the other. */
export const exceeds = (a: Interval, b: Interval, times: number): boolean => told(a)[0] > told(b)[1] * times;

/** Larger over smaller of the two numbers; 1 where either is zero or they differ in sign. */
export function ratio(a: Interval, b: Interval): number {
  const [x, y] = [Math.abs(a.point), Math.abs(b.point)];
  if (x === 0 || y === 0 || a.point * b.point < 0) return 1;
  return Math.max(x, y) / Math.min(x, y);
}
