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
export const weekdayPattern = `(?:${alternatives(dayNames.map((forms) => forms[0]))})`;
export const anyWeekdayPattern = `(?:${alternatives([...weekdays.keys()])})`;

export const monthNumber = (word: string): number => months.get(word.toLowerCase().replace('.', '')) ?? 0;
export const weekdayNumber = (word: string): number => weekdays.get(word.toLowerCase().replace('.', '')) ?? 0;
