import { weekdays } from '../lexicons/calendar';
import type { Word } from '../words';
import {
  run,
  lower,
  text,
  isDash,
  isGlue,
  isPlain,
  isYear,
  isDay,
  isOrdinalEnding,
  isMonth,
  type Filter,
} from './filter';

/** Skips the stop of "Oct." and the comma of "May 3, 2010". */
const skip = (words: readonly Word[], at: number, marks: RegExp): number => (marks.test(text(words, at)) ? at + 1 : at);

/** One day, with its ordinal ending; returns its end or -1. */
const dayEnd = (words: readonly Word[], at: number): number =>
  isDay(words[at]) ? (isOrdinalEnding(words[at + 1]) ? at + 2 : at + 1) : -1;

/** More days of the same month: "12-15", "3 and 4", "3, 4 and 5". */
function moreDays(words: readonly Word[], from: number): number {
  let to = from;
  for (let guard = 0; guard < 6; guard++) {
    let next = to;
    while (next < to + 2 && /^(?:[-–—,&]|and|or|to)$/.test(lower(words, next))) next++;
    const end = next > to ? dayEnd(words, next) : -1;
    if (end < 0 || (/^(?:and|or|to)$/.test(lower(words, next - 1)) && !endsDay(words, end))) break;
    to = end;
  }
  return to;
}

/** A day is followed by a stop or a small word, not by something that it counts. */
const endsDay = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  if (next === undefined || !/^[\p{L}$€£%]/u.test(next.text)) return next?.text !== '%';
  return isMonth(next) || !/^(?:NOUN|ADJ|SYM)$/.test(next.tag);
};

/** "May 3", "May 3-5, 2010", "May of 2010", "May 2010", with the month before the number at `at`. */
export const dayAfterMonth: Filter = (words, at) => {
  let month = at - 1;
  if (/^(?:\.|,|of|the)$/.test(lower(words, month))) month--;
  if (!isMonth(words[month])) return undefined;
  let to = isYear(words[at]) ? at + 1 : dayEnd(words, at);
  if (to < 0)
    return /^'?\d\d$/.test(text(words, at)) && /^['’]$/.test(text(words, at - 1)) ? run('date', at, at + 1) : undefined;
  if (to > at && !isYear(words[at])) {
    if (/^(?:%|percent|per|million|billion|thousand|hundred)$/.test(lower(words, to))) return undefined;
    to = moreDays(words, to);
  }
  const year = skip(words, to, /^,$/);
  if (!isYear(words[at]) && isYear(words[year]) && text(words, year + 1) !== '%') to = year + 1;
  return run('date', at, to);
};

/** "3 May 2010", "12 and 13 April", "the 4th of July". */
export const dayBeforeMonth: Filter = (words, at) => {
  const day = dayEnd(words, at);
  if (day < 0) return undefined;
  let to = moreDays(words, day);
  if (lower(words, to) === 'of') to++;
  if (isDash(words[to]) && isMonth(words[to + 1])) to++;
  if (!isMonth(words[to])) return undefined;
  to = skip(words, to + 1, /^[.]$/);
  const year = skip(words, to, /^,$/);
  return run('date', at, isYear(words[year]) ? year + 1 : to);
};

/** "3/11/2014", "2014-05-03", "12.05.2010", "9/11". */
export const numericDate: Filter = (words, at) => {
  if (!isPlain(words[at])) {
    return /^(?:[0-3]?\d\.[01]?\d\.(?:19|20)\d\d)$/.test(text(words, at)) ? run('date', at, at + 1) : undefined;
  }
  const marks = /^[-/–]$/;
  if (!isGlue(words, at + 1, marks)) return undefined;
  if (isGlue(words, at + 3, marks) && isPlain(words[at + 2]) && isPlain(words[at + 4])) {
    const sizes = [at, at + 2, at + 4].map((index) => words[index].text.length);
    const shape = sizes.join('');
    if (/^(?:422|[12][12][24])$/.test(shape) && !glueAgain(words, at + 5)) {
      const year = sizes[0] === 4 ? words[at] : words[at + 4];
      const isSlash = text(words, at + 1) === '/';
      if (isSlash || isYear(year)) return run('date', at, at + 5);
    }
  }
  if (text(words, at) === '9' && text(words, at + 1) === '/' && text(words, at + 2) === '11')
    return run('date', at, at + 3);
  if (text(words, at) === '24' && text(words, at + 1) === '/' && text(words, at + 2) === '7')
    return run('name', at, at + 3);
  return undefined;
};

const glueAgain = (words: readonly Word[], at: number): boolean => isGlue(words, at, /^[-/.]$/);

export const weekday: Filter = (words, at) =>
  isDay(words[at]) && weekdays.has(lower(words, at - 1)) && isOrdinalEnding(words[at + 1])
    ? run('date', at, at + 2)
    : undefined;
