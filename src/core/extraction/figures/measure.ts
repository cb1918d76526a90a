import type { FigureType } from '../types';
import type { Word } from './words';

/** A unit beside a number: words `[from, to)`. */
export interface Measure {
  readonly name: string;
  readonly type: FigureType;
  readonly from: number;
  readonly to: number;
  /** A hyphen ties it to the number ("a 7-ounce can"). */
  readonly tied: boolean;
  /** The magnitude that its code holds: 1e6 for "MUSD". */
  readonly scale?: number;
}

/** A hyphen between a number and its unit; "three and four-yard" has one that is not glued to the number. */
export const isTie = (words: readonly Word[], at: number): boolean =>
  /^[-‑]$/.test(words[at]?.text ?? '') && words[at].glued && words[at + 1]?.glued === true && !words[at + 1].digits;
