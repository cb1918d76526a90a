/*
 * Words of the English calendar. Compiled by hand from the Associated Press and Guardian conventions for abbreviating
 * months and days. Keys are lower case without full stops.
 */

const monthNames = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const dayNames = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'weds', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
] as const;

/** First month of the northern season; each lasts three. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Number words that stand before "days", "weeks" or "years". */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  ['a one', 'two couple', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].flatMap(
    (words, index) => words.split(' ').map((word) => [word, index + 1] as const),
  ),
);

export const units = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof units)[number];

/** Words of one day beside the names of days. */
export const dayWords: ReadonlySet<string> = new Set(
  'today tonight yesterday tomorrow overnight noon midday midnight dawn morning afternoon evening night'.split(' '),
);

const numbered = (names: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + first] as const)));

/** January is 1. */
export const months = numbered(monthNames, 1);
/** Sunday is 0. */
export const weekdays = numbered(dayNames, 0);

const titleAndUpper = (form: string): string => `${form[0].toUpperCase()}${form.slice(1)}|${form.toUpperCase()}`;
const alternatives = (forms: readonly string[]): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map(titleAndUpper)
    .join('|');

/** Sources of regular expressions. Months and days are capitalised, so "may" and "march" are left alone. */
export const monthPattern = `(?:${alternatives([...months.keys()])})`;
export const fullMonthPattern = `(?:${alternatives(monthNames.map((forms) => forms[0]))})`;
/** The stop of "Oct.", which "May." does not have. Stands behind a month. */
export const monthStop = `(?:(?<=\\b(?:${alternatives(monthNames.flatMap((forms) => forms.slice(1)))}))\\.)?`;
export const weekdayPattern = `(?:${alternatives(dayNames.map((forms) => forms[0]))})`;
export const anyWeekdayPattern = `(?:${alternatives([...weekdays.keys()])})`;
export const seasonPattern = `(?:${[...seasons.keys()].join('|')})`;
export const numberPattern =
  '(?:\\d{1,3}|a few|several|a couple(?: of)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

export const monthNumber = (word: string): number => months.get(word.toLowerCase().replace('.', '')) ?? 0;
export const weekdayNumber = (word: string): number => weekdays.get(word.toLowerCase().replace('.', '')) ?? 0;

/** The value of words that {@link numberPattern} matches; `undefined` for "several" and "a few". */
export function numberOf(words: string): number | undefined {
  if (/^\d/.test(words)) return Number(words);
  const word = words
    .toLowerCase()
    .replace(/^a couple(?: of)?$/, 'couple')
    .replace(/^an$/, 'a');
  return smallNumbers.get(word);
}
