import type { Value } from '../types';
import {
  countedInMillions,
  denominators,
  fractionSigns,
  letterMagnitudes,
  safeMagnitudes,
  scales,
  smallNumbers,
  tens,
  vagueScales,
} from './lexicons/numerals';
import type { Word } from './words';

/** A number as it is written, before its unit: words `[from, to)` of the sentence. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
  /** digits: "1,300", "4.7 bn"; words: "twelve"; vague: "dozens"; share: "two-thirds", "1 in 5". */
  readonly kind: 'digits' | 'words' | 'vague' | 'share';
  /** Bare digits without separators, decimals or magnitude: what years and days of months look like. */
  readonly plain: boolean;
  /** The factor of its magnitude words: 1e6 for "1.5 million", 1 without. */
  readonly scale: number;
  /** The words themselves say about: "a couple of hundred". */
  readonly about?: boolean;
}

/** Reads the number that begins at word `at`, the longest there is. `money`: a currency sign stands before it. */
export function numeralAt(words: readonly Word[], at: number, money: boolean): Numeral | undefined {
  const numeral = digitsAt(words, at, money) ?? halfAt(words, at) ?? vagueAt(words, at) ?? spelledAt(words, at);
  return numeral && (ratioOf(words, numeral) ?? numeral);
}

// ------------------------------------------------------------------- digits

const plainDigits = /^\d+$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const groupedIndian = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const groupedByStops = /^\d{1,3}(?:\.\d{3}){2,}$/;
const decimal = /^\d+[.·]\d+$/;
const decimalComma = /^\d+,\d{1,2}$/;
/** Longer runs of digits are no number that anybody prints. */
const longestDigits = 24;

/** The value of one lexeme of digits; undefined for addresses, versions and the like ("192.168.1.2"). */
export function digitValue(text: string): number | undefined {
  if (text.length > longestDigits) return undefined;
  if (plainDigits.test(text)) return Number(text);
  if (grouped.test(text) || groupedIndian.test(text)) return Number(text.replaceAll(',', ''));
  if (decimal.test(text)) return Number(text.replace('·', '.'));
  if (groupedByStops.test(text)) return Number(text.replaceAll('.', ''));
  if (decimalComma.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}

function digitsAt(words: readonly Word[], at: number, money: boolean): Numeral | undefined {
  const first = words[at];
  const sign = fractionSigns.get(first.text);
  if (sign !== undefined)
    return scaled(words, { from: at, to: at + 1, value: sign, kind: 'digits', plain: false, scale: 1 }, money);
  if (startsDecimals(words, at)) {
    const value = Number(`0.${words[at + 1].text.replaceAll(',', '')}`);
    if (Number.isNaN(value)) return undefined;
    return scaled(words, { from: at, to: at + 2, value, kind: 'digits', plain: false, scale: 1 }, money);
  }
  if (!first.digits) return undefined;
  let value = digitValue(first.text);
  if (value === undefined) return undefined;
  let to = at + 1;
  let plain = plainDigits.test(first.text);
  const spaced = spacedGroups(words, at);
  if (spaced > at + 1) {
    value = Number(
      words
        .slice(at, spaced)
        .map((word) => word.text)
        .join(''),
    );
    to = spaced;
    plain = false;
  }
  const fraction = fractionAfter(words, to, plain ? value : undefined);
  if (fraction) {
    value = fraction.value;
    to = fraction.to;
    plain = false;
  }
  const power = powerAfter(words, to);
  if (power) {
    value *= power.factor;
    to = power.to;
    plain = false;
  }
  return scaled(words, { from: at, to, value, kind: 'digits', plain, scale: 1 }, money);
}

/** ".001": a stop that is not the end of the word before it. */
const startsDecimals = (words: readonly Word[], at: number): boolean =>
  words[at].text === '.' &&
  words[at + 1]?.digits &&
  words[at + 1].glued &&
  (at === 0 || !words[at].glued || !/[\p{L}\p{N})]/u.test(words[at - 1].text));

/** "816 000": groups of three digits behind single spaces. Returns the end of the number. */
function spacedGroups(words: readonly Word[], at: number): number {
  if (!/^[1-9]\d{0,2}$/.test(words[at].text)) return at + 1;
  let to = at + 1;
  while (
    to < words.length &&
    /^\d{3}$/.test(words[to].text) &&
    words[to].start - words[to - 1].end === 1 &&
    !(words[to + 1]?.glued && /^[-–/:]$/.test(words[to + 1].text))
  ) {
    to++;
  }
  const decimals = words[to];
  if (to > at + 1 && decimals && /^\d{3}\.\d+$/.test(decimals.text) && decimals.start - words[to - 1].end === 1) to++;
  return to;
}

interface Piece {
  readonly value: number;
  readonly to: number;
}

/** "1/2", "2 1/2", "2½". `whole` is the plain number read so far. */
function fractionAfter(words: readonly Word[], to: number, whole: number | undefined): Piece | undefined {
  if (whole === undefined) return undefined;
  const sign = fractionSigns.get(words[to]?.text ?? '');
  if (sign !== undefined) return { value: whole + sign, to: to + 1 };
  const own = over(words, to, whole);
  if (own) return own;
  const next = words[to];
  if (next === undefined || next.glued || !plainDigits.test(next.text)) return undefined;
  const rest = over(words, to + 1, Number(next.text));
  return rest && rest.value < 1 ? { value: whole + rest.value, to: rest.to } : undefined;
}

/** "/16" behind a numerator. Small numerators only: "2019/20" and "9/11" are no fractions. */
function over(words: readonly Word[], at: number, numerator: number): Piece | undefined {
  const slash = words[at];
  const below = words[at + 1];
  if (!slash?.glued || !/^[/⁄]$/.test(slash.text) || !below?.glued || !plainDigits.test(below.text)) return undefined;
  if (words[at + 2]?.glued && /^[/⁄-]$/.test(words[at + 2].text)) return undefined;
  const denominator = Number(below.text);
  const known = [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 40, 50, 64, 100, 128, 1000].includes(denominator);
  if (!known || numerator === 0 || numerator > 2 * denominator) return undefined;
  return { value: numerator / denominator, to: at + 2 };
}

/** "×10−5", "x10^9", "e14" behind digits. */
function powerAfter(words: readonly Word[], at: number): { factor: number; to: number } | undefined {
  const short = /^e(\d{1,3})$/i.exec(words[at]?.text ?? '');
  if (short && words[at].glued) return { factor: 10 ** Number(short[1]), to: at + 1 };
  if (!/^[×x]$/.test(words[at]?.text ?? '') || words[at + 1]?.text !== '10') return undefined;
  let to = at + 2;
  if (words[to]?.text === '^') to++;
  const minus = /^[-−–]$/.test(words[to]?.text ?? '');
  if (minus) to++;
  const exponent = words[to];
  if (to === at + 2 || !exponent?.glued || !/^\d{1,3}$/.test(exponent.text)) return undefined;
  return { factor: 10 ** (minus ? -Number(exponent.text) : Number(exponent.text)), to: to + 1 };
}

// --------------------------------------------------------------- magnitudes

/** Multiplies a number in digits by the magnitude words behind it: "1.5 million", "4.7bn", "4 hundred million". */
function scaled(words: readonly Word[], numeral: Numeral, money: boolean): Numeral {
  let { to, scale } = numeral;
  for (let next = magnitudeAt(words, to, money); next; next = magnitudeAt(words, to, money)) {
    scale *= next.value;
    to = next.to;
    if (next.last) break;
  }
  if (to === numeral.to) return numeral;
  const value = multiplied(numeral.value as number, scale);
  const half = halfBehind(words, to);
  return half
    ? { ...numeral, to: half.to, value: value + half.value * scale, scale, plain: false }
    : { ...numeral, to, value, scale, plain: false };
}

/** Keeps decimals exact: 4.7 × 1e9 is 4,700,000,000. */
export const multiplied = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

export interface Magnitude {
  readonly value: number;
  readonly to: number;
  /** Nothing may follow it: "bn". */
  readonly last: boolean;
}

/** The magnitude at word `at`, behind digits. A hyphen may stand before a word ("15-million"). */
export function magnitudeAt(words: readonly Word[], at: number, money: boolean): Magnitude | undefined {
  let index = at;
  if (words[index]?.text === '-' && words[index].glued && words[index + 1]?.glued) index++;
  const word = words[index];
  if (word === undefined) return undefined;
  const name = scales.get(word.lower) ?? scales.get(word.lower.replace(/s$/, ''));
  if (name !== undefined) return { value: name, to: index + 1, last: false };
  if (index > at || word.end - word.start > 3) return undefined;
  if (word.text === 'MM' && money) return { value: 1e6, to: index + 1, last: true };
  const near = word.start - words[at - 1].end <= 1;
  const safe = near ? safeMagnitude(words, at) : undefined;
  if (safe !== undefined) return { value: safe, to: index + 1, last: true };
  const letter = letterMagnitudes.get(word.lower);
  if (letter === undefined || !near) return undefined;
  const capital = /^[MB]$/.test(word.text) && word.glued;
  if (capital || money || countsMillions(words, at + 1)) return { value: letter, to: index + 1, last: true };
  return undefined;
}

function safeMagnitude(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word.text === 'mm' || word.text === 'MM') return undefined;
  if (word.text === 'K' && /^[458]$/.test(words[at - 1].text)) return undefined;
  if (word.lower === 'cr' || word.lower === 'k')
    return word.glued || word.lower === 'cr' ? safeMagnitudes.get(word.lower) : undefined;
  return safeMagnitudes.get(word.lower);
}

/** Behind a letter magnitude: a currency ("1.8M dollars", "3m€") or something that is counted in millions. */
function countsMillions(words: readonly Word[], at: number): boolean {
  for (let index = at; index < Math.min(words.length, at + 3); index++) {
    const { lower } = words[index];
    if (countedInMillions.has(lower)) return true;
    if (/^(?:€|£|\$|dollars?|euros?|pounds?|usd|eur|gbp|yen|yuan|rupees?)$/.test(lower)) return true;
  }
  return false;
}

// -------------------------------------------------------------------- words

const isHyphen = (word: Word | undefined): boolean => word?.text === '-' && word.glued;

/** Skips a hyphen that ties two number words. */
const tied = (words: readonly Word[], at: number): number =>
  isHyphen(words[at]) && words[at + 1]?.glued ? at + 1 : at;

const scaleOf = (word: Word | undefined): number | undefined =>
  word && (scales.get(word.lower) ?? (vagueScales.has(word.lower) ? scales.get(word.lower.slice(0, -1)) : undefined));

/** "twelve", "two hundred and fifty thousand", "a dozen", "one and a half million". */
function spelledAt(words: readonly Word[], at: number): Numeral | undefined {
  let to = at;
  let total = 0;
  let group = 0;
  let last: 'none' | 'unit' | 'ten' | 'hundred' | 'scale' = 'none';
  let smallest = Infinity;
  if (isArticle(words[at])) {
    if (scaleOf(words[at + 1]) === undefined || vagueScales.has(words[at + 1].lower)) return undefined;
    group = 1;
    last = 'unit';
    to = at + 1;
  }
  const mayJoin = words[at - 1]?.lower !== 'between';
  for (;;) {
    let next: number = last === 'none' ? to : tied(words, to);
    if (mayJoin && (last === 'hundred' || last === 'scale') && words[next]?.lower === 'and') next++;
    const word = words[next];
    if (word === undefined) break;
    const small = smallNumbers.get(word.lower);
    const ten = tens.get(word.lower);
    const scale = scaleOf(word);
    if (small !== undefined && last !== 'unit' && (last !== 'ten' || (small > 0 && small < 10))) {
      group += small;
      last = 'unit';
    } else if (ten !== undefined && last !== 'unit' && last !== 'ten') {
      group += ten;
      last = 'ten';
    } else if (scale !== undefined && last !== 'none' && words[next - 1].lower !== 'and') {
      if (scale === 100 || scale === 12) {
        if (group === 0) break;
        group *= scale;
        last = scale === 100 ? 'hundred' : 'scale';
      } else {
        total = group > 0 ? (scale < smallest ? total + group * scale : (total + group) * scale) : total * scale;
        smallest = scale;
        group = 0;
        last = 'scale';
      }
    } else {
      break;
    }
    to = next + 1;
  }
  if (last === 'none' || (isArticle(words[at]) && to === at + 1)) return undefined;
  const value = total + group;
  const numeral: Numeral = {
    from: at,
    to,
    value,
    kind: 'words',
    plain: false,
    scale: smallest === Infinity ? 1 : smallest,
  };
  return shareOf(words, numeral) ?? mixed(words, numeral);
}

const isArticle = (word: Word | undefined): boolean => word?.lower === 'a' || word?.lower === 'an';

/** "two-thirds", "three quarters", "one-fifth". */
function shareOf(words: readonly Word[], { from, to, value }: Numeral): Numeral | undefined {
  const next = tied(words, to);
  const word = words[next];
  if (word === undefined || typeof value !== 'number' || value === 0) return undefined;
  const plural = /[a-z]s$|^halves$/.test(word.lower);
  const denominator = denominators.get(word.lower) ?? denominators.get(word.lower.replace(/s$/, ''));
  if (denominator === undefined) return undefined;
  if (value > 1 !== plural) return undefined;
  if (word.lower === 'quarters' && words[next + 1]?.lower !== 'of' && words[next - 1].text !== '-' && value > 3)
    return undefined;
  const share: Numeral = { from, to: next + 1, value: value / denominator, kind: 'share', plain: false, scale: 1 };
  const scale = scaleOf(words[next + 1]);
  if (scale === undefined) return share;
  return { ...share, to: next + 2, value: multiplied(value / denominator, scale), kind: 'words', scale };
}

/** "one and a half", "two and a half million", "a million and a half". */
function mixed(words: readonly Word[], numeral: Numeral): Numeral {
  const half = halfBehind(words, numeral.to);
  if (!half) return numeral;
  const unit = numeral.scale;
  const value = (numeral.value as number) + half.value * unit;
  const at = tied(words, half.to);
  const scale = scaleOf(words[at]);
  if (scale === undefined || vagueScales.has(words[at].lower)) return { ...numeral, to: half.to, value };
  return { ...numeral, to: at + 1, value: value * scale, scale };
}

/** "and a half", "and a quarter", "and three quarters", "-and-a-half". */
function halfBehind(words: readonly Word[], at: number): Piece | undefined {
  let index = tied(words, at);
  if (words[index]?.lower !== 'and') return undefined;
  index = tied(words, index + 1);
  const count = isArticle(words[index]) ? 1 : smallNumbers.get(words[index]?.lower ?? '');
  if (count === undefined || count > 7) return undefined;
  index = tied(words, index + 1);
  const name = words[index]?.lower ?? '';
  const denominator = denominators.get(count === 1 ? name : name.replace(/s$/, ''));
  if (denominator === undefined || denominator > 10 || (count > 1 && !name.endsWith('s'))) return undefined;
  return { value: count / denominator, to: index + 1 };
}

const afterHalf = new Set(
  'of the a an its their his her our all that this these those as are were was is will have more'.split(' '),
);

/** "half a million", "a quarter of a million", "half of", "a third of", "half a dozen". */
function halfAt(words: readonly Word[], at: number): Numeral | undefined {
  const article = isArticle(words[at]) || words[at].lower === 'one';
  const index = article ? tied(words, at + 1) : at;
  const name = words[index]?.lower ?? '';
  const denominator = denominators.get(name);
  if (denominator === undefined || (!article && name !== 'half' && name !== 'quarter')) return undefined;
  const multiple = scaleBehind(words, index + 1);
  if (multiple && (name === 'half' || name === 'quarter' || name === 'third')) {
    return {
      from: at,
      to: multiple.to,
      value: multiple.value / denominator,
      kind: 'words',
      plain: false,
      scale: multiple.value,
    };
  }
  if (name === 'quarter' && !article) return undefined;
  const next = words[index + 1]?.lower ?? '';
  const share: Numeral = { from: at, to: index + 1, value: 1 / denominator, kind: 'share', plain: false, scale: 1 };
  if (name === 'half') {
    if (article) return next === 'of' || words[at].lower === 'one' ? share : undefined;
    return afterHalf.has(next) && !isNthHalf(words[at - 1]) ? share : undefined;
  }
  return next === 'of' || (words[at].lower === 'one' && index > at + 1) ? share : undefined;
}

/** "the first half of the year", "the half of it". */
const isNthHalf = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:first|second|other|the|this|last|latter|final|opening|better|-)$/.test(word.lower);

/** "a million", "of a million", "million", "-a-dozen" behind "half" or "quarter". */
function scaleBehind(words: readonly Word[], at: number): Piece | undefined {
  let index = tied(words, at);
  if (words[index]?.lower === 'of' && isArticle(words[index + 1])) index++;
  if (isArticle(words[index])) index = tied(words, index + 1);
  const scale = scaleOf(words[index]);
  if (scale === undefined || vagueScales.has(words[index].lower)) return undefined;
  return { value: scale, to: index + 1 };
}

// -------------------------------------------------------------------- vague

/** "thousands", "tens of thousands", "several hundred", "a couple of hundred", "a few dozen". */
function vagueAt(words: readonly Word[], at: number): Numeral | undefined {
  return fewAt(words, at) ?? pluralsAt(words, at);
}

function fewAt(words: readonly Word[], at: number): Numeral | undefined {
  let index = isArticle(words[at]) ? at + 1 : at;
  const name = words[index]?.lower;
  if (name !== 'several' && name !== 'few' && name !== 'couple') return undefined;
  index++;
  if (words[index]?.lower === 'of') index++;
  const scale = scaleOf(words[index]);
  if (scale === undefined) return undefined;
  let whole = scale;
  let to = index + 1;
  for (let next = scaleOf(words[to]); next !== undefined && next > 12; next = scaleOf(words[to])) {
    whole *= next;
    to++;
  }
  const value: Value = name === 'couple' ? 2 * whole : [2 * whole, 9 * whole];
  return { from: at, to, value, kind: 'vague', plain: false, scale: whole, about: name === 'couple' };
}

function pluralsAt(words: readonly Word[], at: number): Numeral | undefined {
  const first = vagueScales.get(words[at].lower);
  if (first === undefined || words[at].tag === 'VERB') return undefined;
  let low = first;
  let to = at + 1;
  for (;;) {
    const next = words[to]?.lower === 'of' ? vagueScales.get(words[to + 1]?.lower ?? '') : undefined;
    if (next === undefined) break;
    low *= next;
    to += 2;
  }
  const bare = to === at + 1;
  if (bare && first === 10) return undefined;
  if (
    bare &&
    first === 20 &&
    words[to]?.lower !== 'of' &&
    !(at === 0 && /^(?:were|are|have|had|of)$/.test(words[to]?.lower ?? ''))
  ) {
    return undefined;
  }
  return { from: at, to, value: [low, 10 * low], kind: 'vague', plain: false, scale: low };
}

// ------------------------------------------------------------------- ratios

/** "1 in 5", "nine out of 10", "two out of five hundred": a share. */
function ratioOf(words: readonly Word[], numeral: Numeral): Numeral | undefined {
  const { value, from, to } = numeral;
  if (typeof value !== 'number' || value < 1 || value % 1 !== 0) return undefined;
  const outOf = words[to]?.lower === 'out' && words[to + 1]?.lower === 'of';
  const hyphens = isHyphen(words[to]) && words[to + 1]?.lower === 'in' && isHyphen(words[to + 2]);
  const inside = words[to]?.lower === 'in';
  if (!outOf && !inside && !hyphens) return undefined;
  let start = outOf ? to + 2 : to + 1;
  if (hyphens) start = to + 3;
  if (/^(?:every|each)$/.test(words[start]?.lower ?? '')) start++;
  if (words[start] === undefined) return undefined;
  const whole = digitsAt(words, start, false) ?? spelledAt(words, start);
  if (!whole || typeof whole.value !== 'number' || whole.value < 2 || value > whole.value) return undefined;
  if (!outOf && !isOdds(words, value, whole)) return undefined;
  return { from, to: whole.to, value: value / whole.value, kind: 'share', plain: false, scale: 1 };
}

const stretchOfTime =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|games?|matches|seasons?|innings|starts|appearances|overs|quarters?|tries|attempts)$/;

/** "one in five", not "12 in 2019" or "5 in 12 games". */
function isOdds(words: readonly Word[], value: number, whole: Numeral): boolean {
  const total = whole.value as number;
  if (value > 9 || (whole.plain && total > 1000) || !(total <= 10 || total % 5 === 0 || total === 12)) return false;
  return !stretchOfTime.test(words[whole.to]?.lower ?? '') && !/^(?:st|nd|rd|th|%)$/.test(words[whole.to]?.lower ?? '');
}
