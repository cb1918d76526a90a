import type { Word } from '../words';
import { digitsAt } from './digits';
import type { Numeral } from './numeral';
import { ratioOf } from './ratios';
import { halfAt } from './shares';
import { spelledAt } from './spelled';
import { vagueAt } from './vague';

/** Reads the number that begins at word `at`, the longest there is. `money`: a currency sign stands before it. */
export function numeralAt(words: readonly Word[], at: number, money: boolean): Numeral | undefined {
  const numeral = digitsAt(words, at, money) ?? halfAt(words, at) ?? vagueAt(words, at) ?? spelledAt(words, at);
  if (!numeral || !isFinite(numeral)) return undefined;
  return ratioOf(words, numeral) ?? numeral;
}

/** "nine trillion trillion trillion …" goes beyond what a number can hold. */
const isFinite = ({ value }: Numeral): boolean => Number.isFinite(typeof value === 'number' ? value : value[1]);
