import type { Span } from '../../text/span';
import { isCivilDate, type PartialDate } from './civil';
import { anyWeekdayPattern, monthNumber, monthPattern } from './lexicon';

/** A date that names its day or month; `date.year` is missing where the text leaves it to the reader. */
export interface NamedDate extends Span {
  readonly date: Omit<PartialDate, 'year'> & { readonly year?: number };
}

const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})';
const month = `(${monthPattern})\\.?`;
const weekdayBefore = `(?:${anyWeekdayPattern}\\.?,? )?`;

const patterns: readonly { readonly regex: RegExp; readonly read: (groups: string[]) => NamedDate['date'] }[] = [
  {
    regex: new RegExp(`\\b${weekdayBefore}${day}(?: of)?[ \\u00A0-]${month}(?:,?[ \\u00A0-]${year})?(?![\\w/])`, 'g'),
    read: ([d, m, y]) => ({ year: number(y), month: monthNumber(m), day: Number(d) }),
  },
  {
    regex: new RegExp(
      `\\b${weekdayBefore}${month}[ \\u00A0]${day}(?:,?[ \\u00A0]${year})?(?![\\w/]|[.,]\\d|[ \\u00A0]?(?:%|percent|per cent|million|billion))`,
      'g',
    ),
    read: ([m, d, y]) => ({ year: number(y), month: monthNumber(m), day: Number(d) }),
  },
  {
    regex: new RegExp(`\\b${month}(?: of|,)?[ \\u00A0]${year}\\b`, 'g'),
    read: ([m, y]) => ({ year: Number(y), month: monthNumber(m) }),
  },
  {
    regex: /\b(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([y, , m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) }),
  },
];

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

/** Finds "28 April 2025", "Mon. Apr. 28", "April 2025", "2025-04-28" and their like, in reading order, without overlaps. Days that do not exist are none. */
export function findNamedDates(text: string): NamedDate[] {
  const found: NamedDate[] = [];
  for (const { regex, read } of patterns) {
    for (const match of text.matchAll(regex)) {
      const date = read(match.slice(1));
      if (!isCivilDate({ year: date.year ?? 2000, month: date.month ?? 1, day: date.day ?? 1 })) continue;
      found.push({ start: match.index, end: match.index + match[0].length, date });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = -1;
  return found.filter(({ start, end }) => {
    if (start < taken) return false;
    taken = end;
    return true;
  });
}
