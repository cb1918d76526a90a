import { meridiems, timeZones } from '../lexicons/calendar';
import { smallNumbers } from '../lexicons/numerals';
import type { Word } from '../words';
import { run, lower, text, isGlue, type ApartRun, type Filter } from './filter';

/** "4:39", "2:55 p.m.", "1.56pm", "5 p.m.", "10am", "1400 GMT", "six o'clock". */
export const clock: Filter = (words, at) => {
  const word = words[at];
  let to = at + 1;
  let clocked = false;
  if (!word.digits && !smallNumbers.has(word.lower)) return undefined;
  if (word.digits && isGlue(words, at + 1, /^:$/) && /^\d\d$/.test(text(words, at + 2)) && /^\d\d?$/.test(word.text)) {
    to = at + 3;
    clocked = true;
    while (isGlue(words, to, /^:$/) && /^\d\d/.test(text(words, to + 1))) to += 2;
    if (words[to]?.glued && /^\.\d/.test(words[to].text)) to++;
  }
  if (!clocked && isSpacedClock(words, at)) {
    to = at + 3;
    clocked = true;
  }
  const end = timeEnd(words, to);
  const hour = /^\d{1,2}(?:[.:]\d\d)?$/.test(word.text) || smallNumbers.has(word.lower);
  if (end > to && (clocked || hour)) return run('time', at, end);
  if (clocked) return run('time', at, to);
  if (/^[0-2]\d[0-5]\d$/.test(word.text)) {
    if (timeZones.has(lower(words, to))) return run('time', at, to + 1);
    if (/^(?:hours|hrs|h)$/.test(lower(words, to)) && lower(words, at - 1) === 'at') return run('time', at, to + 1);
  }
  return rangeOfTimes(words, at);
};

/** "6: 22AM", "6 :22 pm": text that was taken apart; only with a.m. or p.m. behind it. */
const isSpacedClock = (words: readonly Word[], at: number): boolean =>
  /^\d\d?$/.test(text(words, at)) &&
  text(words, at + 1) === ':' &&
  /^\d\d$/.test(text(words, at + 2)) &&
  timeEnd(words, at + 3) > at + 3;

/** The end of "p.m.", "am ET", "o'clock" behind a time. */
function timeEnd(words: readonly Word[], at: number): number {
  let to = at;
  const word = lower(words, to);
  if (meridiems.has(word) && word !== 'noon' && word !== 'midnight' && word !== 'hrs') to++;
  else if (/^[ap]$/.test(word) && text(words, to + 1) === '.' && lower(words, to + 2) === 'm')
    to += text(words, to + 3) === '.' ? 4 : 3;
  else if (word === 'o' && /^['’]$/.test(text(words, to + 1)) && lower(words, to + 2) === 'clock') to += 3;
  if (to > at && timeZones.has(lower(words, to))) to++;
  return to;
}

/** "6 to 8 p.m.", "9-11am", "between 5 and 7 p.m.": the first number is a time too. */
function rangeOfTimes(words: readonly Word[], at: number): ApartRun | undefined {
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(text(words, at)) && !smallNumbers.has(lower(words, at))) return undefined;
  if (!/^(?:to|and|or|[-–—])$/.test(lower(words, at + 1)) || words[at + 2] === undefined) return undefined;
  const second = clock(words, at + 2, { titled: false, hasMore: false });
  return second ? run('time', at, at + 1) : undefined;
}
