import type { IsoDate } from '../../article/types';
import type { DatePrecision } from '../types';
import { addDays, addMonths, daysInMonth, formatDate, parseIso, toDays, weekday, type CivilDate } from './civil';

/** A stretch of civil days, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly precision: DatePrecision;
}

/** The day from which relative dates are counted, as exactly as it is known. */
export interface Anchor {
  readonly date: CivilDate;
  readonly precision: 'year' | 'month' | 'day';
}

/** `undefined` where `published` is missing or no date. */
export function anchorOf(published: IsoDate | undefined): Anchor | undefined {
  const parsed = published === undefined ? undefined : parseIso(published);
  if (!parsed) return undefined;
  const { year, month, day } = parsed;
  if (month === undefined) return { date: { year, month: 12, day: 31 }, precision: 'year' };
  if (day === undefined) return { date: { year, month, day: daysInMonth(year, month) }, precision: 'month' };
  return { date: { year, month, day }, precision: 'day' };
}

const fineness: Readonly<Record<DatePrecision, number>> = { year: 0, season: 1, month: 1, week: 2, day: 2, time: 2 };
const anchorFineness = { year: 0, month: 1, day: 2 } as const;

/** Nothing can be told more exactly than the day it was counted from. */
export const isWithin = (anchor: Anchor, period: Period): boolean =>
  fineness[period.precision] <= anchorFineness[anchor.precision];

export const dayOf = (date: CivilDate): Period => ({ from: date, to: date, precision: 'day' });

export const monthOf = (year: number, month: number): Period => ({
  from: { year, month, day: 1 },
  to: { year, month, day: daysInMonth(year, month) },
  precision: 'month',
});

export const yearOf = (year: number): Period => ({
  from: { year, month: 1, day: 1 },
  to: { year, month: 12, day: 31 },
  precision: 'year',
});

/** Whole months from `first` on, as a season, a quarter or a half year. */
export function monthsFrom(year: number, first: number, count: number): Period {
  const from = { year, month: first, day: 1 };
  return { from, to: addDays(addMonths(from, count), -1), precision: 'season' };
}

/** The week, Monday to Sunday, that holds `date`. */
export function weekOf(date: CivilDate): Period {
  const monday = addDays(date, -((weekday(date) + 6) % 7));
  return { from: monday, to: addDays(monday, 6), precision: 'week' };
}

export const isBefore = (a: CivilDate, b: CivilDate): boolean => toDays(a) < toDays(b);

/** "early", "mid", "late": a third of a month or of a year. A third of a year is no month: its precision is a season's. */
export function third({ from, to, precision }: Period, part: 'early' | 'mid' | 'late'): Period {
  const index = part === 'early' ? 0 : part === 'mid' ? 1 : 2;
  if (precision === 'year') return monthsFrom(from.year, index * 4 + 1, 4);
  if (precision !== 'month') return { from, to, precision };
  const first = { ...from, day: index * 10 + 1 };
  return { from: first, to: index === 2 ? to : { ...from, day: index * 10 + 10 }, precision };
}

export const formatPeriod = ({
  from,
  to,
  precision,
}: Period): { from: string; to: string; precision: DatePrecision } => ({
  from: formatDate(from),
  to: formatDate(to),
  precision,
});

/** The last day of a stretch that is known by its first: the end of the year, of the month, of the week. */
export function closedEnd(from: IsoDate, precision: DatePrecision): IsoDate {
  const { year, month = 1, day = 1 } = parseIso(from) ?? { year: 1970 };
  const date = { year, month, day };
  switch (precision) {
    case 'year':
      return formatDate(yearOf(year).to);
    case 'season':
      return formatDate(addDays(addMonths(date, 3), -1));
    case 'month':
      return formatDate(monthOf(year, month).to);
    case 'week':
      return formatDate(addDays(date, 6));
    case 'day':
    case 'time':
      return formatDate(date);
  }
}
