import type { ApartKind } from '../draft';
import { ambiguousMonths, months } from '../lexicons/calendar';
import { unitWords } from '../lexicons/units';
import type { Word } from '../words';

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

/** One kind of number that is no figure: the run that begins at word `at`, if it is of this kind. */
export type Filter = (words: readonly Word[], at: number, context: ApartContext) => ApartRun | undefined;

export const run = (kind: ApartKind, from: number, to: number): ApartRun => ({ kind, from, to });
export const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';
export const text = (words: readonly Word[], at: number): string => words[at]?.text ?? '';
export const isDash = (word: Word | undefined): boolean => word !== undefined && /^[-–—‑]$/.test(word.text);
export const isGlue = (words: readonly Word[], at: number, marks: RegExp): boolean =>
  words[at]?.glued === true && marks.test(words[at].text) && words[at + 1]?.glued === true;
export const isPlain = (word: Word | undefined): boolean => word !== undefined && /^\d+$/.test(word.text);
export const isYear = (word: Word | undefined): boolean => word !== undefined && /^(?:1\d|2[01])\d\d$/.test(word.text);
export const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** A month's name at word `at`; lower-case "may" and "march" are none. */
export const isMonth = (word: Word | undefined): boolean =>
  word !== undefined && months.has(word.lower) && (isCapital(word) || !ambiguousMonths.has(word.lower));

export const isDay = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(word.text);
export const isOrdinalEnding = (word: Word | undefined): boolean =>
  word !== undefined && word.glued && /^(?:st|nd|rd|th)$/i.test(word.text);

/** What follows the number is counted or measured by it. */
export function isCounting(words: readonly Word[], at: number): boolean {
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
