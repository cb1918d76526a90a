import { currencyWords } from '../lexicons/currencies';
import { countedInMillions, letterMagnitudes, safeMagnitudes, scales } from '../lexicons/numerals';
import { unitWords } from '../lexicons/units';
import { isPlural } from '../singular';
import type { Word } from '../words';
import { multiplied, type Numeral } from './numeral';
import { halfBehind } from './shares';

/** Multiplies a number in digits by the magnitude words behind it: "1.5 million", "4.7bn", "4 hundred million". */
export function scaled(words: readonly Word[], numeral: Numeral, money: boolean): Numeral {
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

interface Magnitude {
  readonly value: number;
  readonly to: number;
  /** Nothing may follow it: "bn". */
  readonly last: boolean;
}

/** The magnitude at word `at`, behind digits. A hyphen may stand before a word ("15-million"). */
function magnitudeAt(words: readonly Word[], at: number, money: boolean): Magnitude | undefined {
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
  const capital = (/^[MB]$/.test(word.text) || word.text === 'b') && word.glued;
  if (capital || money || isSpacedMillion(words, at) || countsMillions(words, at + 1))
    return { value: letter, to: index + 1, last: true };
  return undefined;
}

/** "1.2 M views", "5.4 M.": a capital behind a space, and no substance behind that ("0.5 M NaCl"). */
const isSpacedMillion = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return (
    words[at].text === 'M' && (next === undefined || next.tag === 'PUNCT' || (next.tag === 'NOUN' && isPlural(next)))
  );
};

function safeMagnitude(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word.text === 'mm' || word.text === 'MM') return undefined;
  if (word.text === 'K' && /^[458]$/.test(words[at - 1].text)) return undefined;
  if (word.text === 'K' && !word.glued) return undefined;
  return safeMagnitudes.get(word.lower);
}

/** "miles", "litres": not the "m second" of "100m second-half". */
const isMeasureWord = (lower: string): boolean => lower.length > 2 && unitWords.get(lower)?.type === 'measure';

/** Behind a letter magnitude: a currency ("1.8M dollars", "3m€"), a unit ("93m miles") or something that is counted in millions. */
function countsMillions(words: readonly Word[], at: number): boolean {
  for (let index = at; index < Math.min(words.length, at + 3); index++) {
    const { lower } = words[index];
    if (countedInMillions.has(lower) || (index === at && isMeasureWord(lower))) return true;
    if (currencyWords.has(lower) || /^(?:€|£|\$|usd|eur|gbp)$/.test(lower)) return true;
  }
  return false;
}
