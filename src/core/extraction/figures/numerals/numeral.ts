import type { Value } from '../../types';
import { scales, vagueScales } from '../lexicons/numerals';
import type { Word } from '../words';

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

/** A value and the word behind it. */
export interface Piece {
  readonly value: number;
  readonly to: number;
}

/** Keeps decimals exact: 4.7 × 1e9 is 4,700,000,000. */
export const multiplied = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

export const isArticle = (word: Word | undefined): boolean => word?.lower === 'a' || word?.lower === 'an';

export const isHyphen = (word: Word | undefined): boolean => word?.text === '-' && word.glued;

/** Skips a hyphen that ties two number words; text that was taken apart has spaces around it. */
export const tied = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== '-' || words[at + 1] === undefined) return at;
  return words[at].glued === words[at + 1].glued ? at + 1 : at;
};

/** The factor that a word stands for ("million", "dozens"). */
export const scaleOf = (word: Word | undefined): number | undefined =>
  word && (scales.get(word.lower) ?? (vagueScales.has(word.lower) ? scales.get(word.lower.slice(0, -1)) : undefined));
