import { fractionSigns } from '../lexicons/numerals';
import type { Word } from '../words';
import { scaled } from './magnitudes';
import { multiplied, type Numeral, type Piece } from './numeral';

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

/** A number in digits with all that belongs to it: decimals, groups, fractions, powers, magnitudes. */
export function digitsAt(words: readonly Word[], at: number, money: boolean): Numeral | undefined {
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
  if (isSplitThousand(words, at)) {
    value *= 1000;
    to = at + 3;
    plain = false;
  } else if (spaced > at + 1) {
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
  const raised = raisedTo(words, to);
  if (raised) {
    value **= raised.value;
    to = raised.to;
    plain = false;
  }
  const power = powerAfter(words, to);
  if (power) {
    value = multiplied(value, power.factor);
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

/** "80, 000": a group of three noughts behind a comma and a space, as text that was taken apart has it. */
const isSplitThousand = (words: readonly Word[], at: number): boolean =>
  /^[1-9]\d{0,2}$/.test(words[at].text) &&
  words[at + 1]?.text === ',' &&
  words[at + 1].glued &&
  words[at + 2]?.text === '000';

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

/** "×10−5", "x10^9", "e14", "e-3" behind digits. */
function powerAfter(words: readonly Word[], at: number): { factor: number; to: number } | undefined {
  const first = words[at];
  const short = /^e(\d{1,3})$/i.exec(first?.text ?? '');
  if (short && first.glued) return { factor: 10 ** Number(short[1]), to: at + 1 };
  if (first?.glued && first.lower === 'e') return exponentAt(words, at + 1, true);
  if (!/^[×x]$/.test(first?.text ?? '') || words[at + 1]?.text !== '10') return undefined;
  return exponentAt(words, words[at + 2]?.text === '^' ? at + 3 : at + 2, false);
}

function exponentAt(words: readonly Word[], at: number, signed: boolean): { factor: number; to: number } | undefined {
  const sign = /^[-−–+]$/.test(words[at]?.text ?? '') ? words[at].text : '';
  if (signed && sign === '') return undefined;
  const exponent = words[sign === '' ? at : at + 1];
  if (!exponent?.glued || !/^\d{1,3}$/.test(exponent.text)) return undefined;
  const power = Number(exponent.text);
  return { factor: 10 ** (sign === '' || sign === '+' ? power : -power), to: sign === '' ? at + 1 : at + 2 };
}

/** "1.1^23", "2.5^-1": digits raised to a power. */
function raisedTo(words: readonly Word[], at: number): Piece | undefined {
  if (words[at]?.text !== '^' || !words[at].glued) return undefined;
  const sign = /^[-−+]$/.test(words[at + 1]?.text ?? '') ? words[at + 1].text : '';
  const exponent = words[sign === '' ? at + 1 : at + 2];
  if (!exponent?.glued || !/^\d{1,3}$/.test(exponent.text)) return undefined;
  const power = Number(exponent.text);
  return { value: sign === '' || sign === '+' ? power : -power, to: sign === '' ? at + 2 : at + 3 };
}
