import type { ApartKind } from './draft';
import { ambiguousMonths, meridiems, months, timeZones, weekdays, yearOpeners } from './lexicons/calendar';
import { numbered, references, streets } from './lexicons/numbered';
import { denominators, ordinalWords, smallNumbers, tens } from './lexicons/numerals';
import { unitSymbols, unitWords } from './lexicons/units';
import type { Word } from './words';

/** Words `[from, to)` that hold digits or number words but measure nothing. */
export interface ApartRun {
  readonly kind: ApartKind;
  readonly from: number;
  readonly to: number;
}

/** What the filters know of a sentence besides its words. */
export interface ApartContext {
  /** Most words are capitalised, as in a headline: capitals say nothing. */
  readonly titled: boolean;
  /** The block goes on after this sentence, so a lone "1." is a list marker. */
  readonly hasMore: boolean;
}

type Filter = (words: readonly Word[], at: number, context: ApartContext) => ApartRun | undefined;

/** The date, time, ordinal or name that begins at word `at` (or whose number does), if the number there is no figure. */
export function apartAt(words: readonly Word[], at: number, context: ApartContext): ApartRun | undefined {
  for (const filter of filters) {
    const found = filter(words, at, context);
    if (found) return found;
  }
  return undefined;
}

const run = (kind: ApartKind, from: number, to: number): ApartRun => ({ kind, from, to });
const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';
const text = (words: readonly Word[], at: number): string => words[at]?.text ?? '';
const isDash = (word: Word | undefined): boolean => word !== undefined && /^[-–—‑]$/.test(word.text);
const isGlue = (words: readonly Word[], at: number, marks: RegExp): boolean =>
  words[at]?.glued === true && marks.test(words[at].text) && words[at + 1]?.glued === true;
const isPlain = (word: Word | undefined): boolean => word !== undefined && /^\d+$/.test(word.text);
const isYear = (word: Word | undefined): boolean => word !== undefined && /^(?:1\d|2[01])\d\d$/.test(word.text);
const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

// -------------------------------------------------------------------- dates

/** A month's name at word `at`; lower-case "may" and "march" are none. */
export const isMonth = (word: Word | undefined): boolean =>
  word !== undefined && months.has(word.lower) && (isCapital(word) || !ambiguousMonths.has(word.lower));

/** Skips the stop of "Oct." and the comma of "May 3, 2010". */
const skip = (words: readonly Word[], at: number, marks: RegExp): number => (marks.test(text(words, at)) ? at + 1 : at);

const isDay = (word: Word | undefined): boolean => word !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(word.text);
const isOrdinalEnding = (word: Word | undefined): boolean =>
  word !== undefined && word.glued && /^(?:st|nd|rd|th)$/i.test(word.text);

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
const dayAfterMonth: Filter = (words, at) => {
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
const dayBeforeMonth: Filter = (words, at) => {
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
const numericDate: Filter = (words, at) => {
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

/** "2012-13", "2008–09", "2012/13": a season or fiscal year; "2014-2017": years. */
const season: Filter = (words, at) => {
  if (!isYear(words[at]) || !isGlue(words, at + 1, /^[-–—/‑]$/)) return undefined;
  const end = words[at + 2];
  if (isYear(end)) return run('year', at, at + 3);
  const later = /^\d\d$/.test(end?.text ?? '') && Number(end.text) > Number(words[at].text) % 100;
  const next = Number(end?.text ?? NaN) === (Number(words[at].text) + 1) % 100 && end?.text.length === 2;
  const followsOn = next || (later && !/^(?:NOUN|SYM)$/.test(words[at + 3]?.tag ?? ''));
  return followsOn ? run('year', at, at + 3) : undefined;
};

/** "1990s", "the '90s", "mid-20s". */
const decade: Filter = (words, at) => {
  const next = words[at + 1];
  if (!isPlain(words[at])) return undefined;
  if (/^['’]$/.test(text(words, at - 1)) && words[at].glued && /^\d\d$/.test(text(words, at)) && !words[at - 1].glued) {
    return run('year', at, next?.glued && next.lower === 's' ? at + 2 : at + 1);
  }
  if (!next?.glued) return undefined;
  const plural = next.lower === 's' || next.lower === "'s";
  if (plural && /^(?:\d0|\d\d\d0|1\d00|2000)$/.test(text(words, at))) return run('year', at, at + 2);
  if (/^['’′]$/.test(next.text) && lower(words, at + 2) === 's' && words[at + 2].glued && /0$/.test(text(words, at)))
    return run('year', at, at + 3);
  return undefined;
};

const ages =
  /^(?:people|persons|men|women|children|troops|soldiers|homes|houses|jobs|dead|deaths|workers|police|civilians|students|cases|tons|tonnes|members|more|others)$/;

/** A bare four-digit number that nothing shows to be a count. */
const year: Filter = (words, at) => {
  const word = words[at];
  if (!isYear(word)) return undefined;
  const next = words[at + 1];
  if (
    next &&
    (unitWords.has(next.lower) || (unitSymbols.has(next.text) && next.text !== 'A')) &&
    next.lower !== 'season'
  )
    return undefined;
  if (next?.glued && /^[\p{L}%°]/u.test(next.text) && !/^'?s$/.test(next.lower)) return undefined;
  if (
    /^(?:million|billion|trillion|thousand|hundred|dollars?|euros?|per|pounds?|square|cubic|sq|yen|yuan)$/.test(
      next?.lower ?? '',
    )
  )
    return undefined;
  if (/^(?:b\.?c\.?|a\.?d\.?|bce|ce)\.?$/.test(next?.lower ?? '')) return run('year', at, at + 2);
  const before = lower(words, at - 1);
  const value = Number(word.text);
  const near = value >= 1500 && value <= 2100;
  if (
    /^(?:about|around|some|approximately|roughly|nearly|almost|least|most|than|over|exactly)$/.test(before) &&
    next &&
    (ages.test(next.lower) || next.tag === 'NOUN')
  ) {
    return undefined;
  }
  if (next && ages.test(next.lower) && !yearOpeners.has(before) && before !== 'the') return undefined;
  if (yearOpeners.has(before) || isMonth(words[at - 1]) || /^(?:the|this|that|[(’'])$/.test(before)) {
    if (next && ages.test(next.lower) && before !== 'the' && before !== 'in' && value % 10 === 0) return undefined;
    return near || before === 'in' ? run('year', at, at + 1) : undefined;
  }
  if (!near) return undefined;
  const counts =
    next !== undefined && next.tag === 'NOUN' && /s$/.test(next.lower) && (value % 50 === 0 || value < 1900);
  return counts ? undefined : run('year', at, at + 1);
};

// -------------------------------------------------------------------- times

/** "4:39", "2:55 p.m.", "1.56pm", "5 p.m.", "10am", "1400 GMT", "six o'clock". */
const clock: Filter = (words, at) => {
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

// ----------------------------------------------------------------- ordinals

const ordinal: Filter = (words, at) => {
  const word = words[at];
  if (word.digits && isOrdinalEnding(words[at + 1])) return run('ordinal', at, at + 2);
  const next = words[at + 1];
  if (tens.has(word.lower) && next?.text === '-' && ordinalWords.has(lower(words, at + 2)))
    return run('ordinal', at, at + 3);
  return undefined;
};

// ------------------------------------------------- references, names, markers

const reference: Filter = (words, at) => {
  let before = at - 1;
  if (text(words, before) === '.') before--;
  const key = lower(words, before);
  if (text(words, at - 1) === '#' && words[at].glued) return run('reference', at, at + 1);
  if (text(words, at - 1) === '№') return run('reference', at, at + 1);
  if (!references.has(key)) return undefined;
  const abbreviated = text(words, at - 1) === '.' || words[before].glued;
  if (/^(?:no|nos|number|p|pp|vol|fig|para|ref)$/.test(key)) {
    if (key === 'number' && !/^\p{N}/u.test(text(words, at)) && lower(words, at) !== 'one') return undefined;
    if (key === 'no' && !abbreviated && !words[at].digits) return undefined;
    if ((key === 'p' || key === 'no') && before === at - 1 && !isCapital(words[before]) && key === 'p')
      return undefined;
    return run('reference', at, referenceEnd(words, at));
  }
  if (!words[at].digits && !isCapital(words[at])) return undefined;
  return isCounting(words, at + 1) ? undefined : run('reference', at, referenceEnd(words, at));
};

function referenceEnd(words: readonly Word[], at: number): number {
  let to = at + 1;
  while (isGlue(words, to, /^[-–,]$/) && isPlain(words[to + 1])) to += 2;
  return to;
}

/** What follows the number is counted or measured by it. */
function isCounting(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined) return false;
  if (/^[%$€£]$/.test(next.text) || unitWords.has(next.lower)) return true;
  if (/^(?:million|billion|thousand|hundred|trillion)$/.test(next.lower)) return true;
  return (
    !isCapital(next) &&
    (/^(?:people|more|others|dead|men|women|police)$/.test(next.lower) ||
      (next.tag === 'NOUN' && /s$/.test(next.lower)))
  );
}

/** "Covid-19", "F-16", "737s", "5G", "B-52": digits tied to letters. */
const code: Filter = (words, at) => {
  const before = words[at - 1];
  const word = words[at];
  if (!word.digits) return undefined;
  if (
    word.glued &&
    isDash(before) &&
    before.glued &&
    /^[\p{L}\p{N}]/u.test(text(words, at - 2)) &&
    !words[at - 2].digits
  ) {
    const tied = words[at - 2];
    const magnitude = tied.glued && words[at - 3]?.digits;
    if (
      !magnitude &&
      !/^(?:to|minus|now|about|nearly|almost|then|a|an|or|and|than|over|under|between|non|sub|plus)$/.test(
        tied.lower,
      ) &&
      !isNumberWord(tied)
    ) {
      return run('name', at, nameEnd(words, at + 1));
    }
  }
  if (
    word.glued &&
    /^[/.&_@#]$/.test(before?.text ?? '') &&
    before.glued &&
    /^\p{L}/u.test(text(words, at - 2)) &&
    !perLike(words, at - 1)
  ) {
    return run('name', at, nameEnd(words, at + 1));
  }
  return letterTail(words, at);
};

const perLike = (words: readonly Word[], at: number): boolean =>
  words[at].text === '.' || unitSymbols.has(text(words, at - 1));

const isNumberWord = (word: Word): boolean => smallNumbers.has(word.lower) || tens.has(word.lower);

/** Letters glued behind digits that are neither unit nor magnitude: "5G", "3D", "1080p", "747s". */
function letterTail(words: readonly Word[], at: number): ApartRun | undefined {
  const next = words[at + 1];
  if (!next?.glued || !/^\p{L}/u.test(next.text) || next.text.length > 12) return undefined;
  const { text: tail, lower: key } = next;
  if (key === 's' && isPlain(words[at])) return run(isYear(words[at]) ? 'year' : 'name', at, at + 2);
  if (unitSymbols.has(tail) || unitWords.has(key)) {
    if (/^(?:[DG]|A|h)$/.test(tail) && !words[at + 2]?.glued && !/^(?:h)$/.test(tail)) return run('name', at, at + 2);
    return undefined;
  }
  if (
    /^(?:k|m|b|t|bn|mn|mln|tn|trn|bln|mil|mm|cr|lakh|crore|million|billion|trillion|thousand|x|p|c|f|usd|eur|gbp|rmb|yen|am|pm|e\d+|to|euro|euros|dollars|pc|bbl)$/.test(
      key,
    )
  ) {
    return undefined;
  }
  if (key === 'd' || tail.length <= 3 || /\d/.test(tail)) return run('name', at, nameEnd(words, at + 2));
  return undefined;
}

/** The end of a run of glued letters, digits and hyphens. */
function nameEnd(words: readonly Word[], at: number): number {
  let to = at;
  while (words[to]?.glued && (/^[\p{L}\p{N}]/u.test(words[to].text) || (isDash(words[to]) && words[to + 1]?.glued)))
    to++;
  return to;
}

/** "Game 7", "Flight 370", "iPhone 14", "S&P 500", "Group of Seven", "BBC One", "Formula One". */
const numberedName: Filter = (words, at, { titled }) => {
  const word = words[at];
  const before = words[at - 1];
  if (before === undefined) return undefined;
  if (
    lower(words, at - 1) === 'of' &&
    /^(?:group|gang|big|council)$/.test(lower(words, at - 2)) &&
    isCapital(words[at - 2]) &&
    !isCounting(words, at + 1)
  ) {
    return run('name', at, at + 1);
  }
  if (!word.digits) {
    const name =
      isCapital(word) && isCapital(before) && !titled && before.tag !== 'NUM' && /^\p{L}/u.test(before.text) && at > 1;
    return name &&
      !isCounting(words, at + 1) &&
      !/^(?:million|billion|hundred|thousand|dozen)$/.test(lower(words, at + 1))
      ? run('name', at, at + 1)
      : undefined;
  }
  if (word.glued || !/^\d{1,4}(?:\.\d)?$/.test(word.text)) return undefined;
  const trade = numbered.has(before.lower) || before.text.includes('&');
  const capital = isCapital(before) || /^i[A-Z]/.test(before.text);
  if (!trade && !capital) return undefined;
  const next = words[at + 1];
  if (next && isMeasuring(words, at + 1)) return undefined;
  if (trade) {
    const plainWord = !capital && next !== undefined && isCounting(words, at + 1);
    return plainWord ? undefined : run('name', at, at + 1);
  }
  if (titled || before.tag !== 'PROPN' || at < 2) return undefined;
  return endsName(words, at + 1) ? run('name', at, at + 1) : undefined;
};

const isMeasuring = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  if (/^[%$€£°]$/.test(next.text)) return true;
  if (next.text === '-' && next.glued) return unitWords.has(lower(words, at + 1));
  if (/^(?:million|billion|trillion|thousand|hundred|percent|per|pc)$/.test(next.lower)) return true;
  return unitWords.has(next.lower) || (next.glued && unitSymbols.has(next.text));
};

/** Behind "Name 12" a name goes on or ends; "In Syria 12 people died" and "Ann Lee, 34" are counts and ages. */
const endsName = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  if (next === undefined) return true;
  if (/^(?:and|or|to|-|–|of|x|v|vs|more|people|others|times|other|men|women)$/.test(next.lower)) return false;
  return isCapital(next) || /^(?:AUX|VERB|ADP|PUNCT|PART|CCONJ|SCONJ)$/.test(next.tag);
};

/** "10 Downing Street", "9 E 71st St", "16-18 Industrial Avenue". */
const address: Filter = (words, at) => {
  if (!isPlain(words[at]) || words[at].text.length > 5) return undefined;
  let to = at + 1;
  if (isGlue(words, to, /^[-–]$/) && isPlain(words[to + 1])) to += 2;
  const first = to;
  while (
    to < words.length &&
    to - first < 5 &&
    (isCapital(words[to]) || (to > first && /^(?:\.|\d+|st|nd|rd|th|de|la|du|des)$/.test(words[to].lower)))
  ) {
    if (
      to > first &&
      streets.has(words[to].lower) &&
      /^(?:St|Ave|Rd|Dr|Ln|Blvd|\p{Lu}\p{Ll}{2,})/u.test(words[to].text)
    )
      return run('address', at, to + 1);
    if (to === first && /^(?:Ave|Rue|Calle|Via|Avenue|Boulevard|Broadway)$/.test(words[to].text))
      return run('address', at, to + 2);
    to++;
  }
  const zip =
    /^\d{5}$/.test(words[at].text) && (/^zip$/.test(lower(words, at + 1)) || /^[A-Z]{2}$/.test(text(words, at - 1)));
  return zip ? run('address', at, at + 1) : undefined;
};

/** "(212) 555-0100", "+44 20 7946 0958", "1-800-555-0199", "0800 123 456". */
const phone: Filter = (words, at) => {
  if (!isPlain(words[at])) return undefined;
  const plus = text(words, at - 1) === '+' && words[at].glued;
  const groups = [words[at].text];
  let to = at + 1;
  for (;;) {
    let next = to;
    while (next < to + 2 && /^[-–.()]$/.test(text(words, next))) next++;
    if (!isPlain(words[next]) || (next === to && words[next].start - words[to - 1].end !== 1)) break;
    groups.push(words[next].text);
    to = next + 1;
  }
  const digits = groups.join('').length;
  const looks = plus
    ? digits >= 8
    : groups.length >= 2 &&
      digits >= 7 &&
      /^(?:0\d{2,4}|1|\d{3})$/.test(groups[0]) &&
      /^\d{3,4}$/.test(groups[groups.length - 1]);
  if (!looks || digits > 15) return undefined;
  const spaced = !plus && !groups[0].startsWith('0') && words.slice(at + 1, to).every((word) => word.digits);
  if (spaced) return undefined;
  if (groups.length === 2 && !groups[0].startsWith('0') && !(digits === 7 && groups[1].length === 4) && !plus)
    return undefined;
  return run('phone', at, to);
};

/** "1.", "(2)", "3)" at the beginning of a sentence. */
const marker: Filter = (words, at, { hasMore }) => {
  if (!isPlain(words[at]) || words[at].text.length > 2) return undefined;
  const close = text(words, at + 1);
  if (at === 0 && words[1]?.glued && close === ')') return run('list-marker', 0, 1);
  if (at === 0 && words[1]?.glued && close === '.' && (words.length > 2 || hasMore)) return run('list-marker', 0, 1);
  const opened = text(words, at - 1) === '(' && close === ')' && words[at].glued && words[at + 1].glued;
  return opened && (at === 1 || /^(?:;|:|,|and|or)$/.test(lower(words, at - 2)))
    ? run('list-marker', at, at + 1)
    : undefined;
};

/** "won 12-4-1", "192.168.1.2", "3.4.5". */
const composite: Filter = (words, at) => {
  if (!words[at].digits) return undefined;
  if (/^\d+(?:\.\d+){2,}$/.test(words[at].text) && !/^\d{1,3}(?:\.\d{3})+$/.test(words[at].text))
    return run('name', at, at + 1);
  if (!isPlain(words[at]) || !isGlue(words, at + 1, /^[-–]$/) || !isPlain(words[at + 2])) return undefined;
  if (!isGlue(words, at + 3, /^[-–]$/) || !isPlain(words[at + 4])) return undefined;
  return run('name', at, at + 5);
};

const weekday: Filter = (words, at) =>
  isDay(words[at]) && weekdays.has(lower(words, at - 1)) && isOrdinalEnding(words[at + 1])
    ? run('date', at, at + 2)
    : undefined;

const filters: readonly Filter[] = [
  marker,
  numericDate,
  season,
  dayAfterMonth,
  dayBeforeMonth,
  weekday,
  decade,
  clock,
  ordinal,
  phone,
  composite,
  reference,
  address,
  code,
  numberedName,
  year,
];

/** Ordinals in words that are no fractions; kept so that nothing else reads them. */
export const isOrdinalWord = (word: Word): boolean => ordinalWords.has(word.lower) && !denominators.has(word.lower);
