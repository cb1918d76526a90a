import type { Bound, FigureType, Trend, Value } from '../types';
import type { Measure } from './measure';
import type { PerUnit } from './perUnits';
import type { Numeral } from './numerals/numeral';
import type { Word } from './words';

/**
 * A number that measures or counts, in the making: the stages of `readFigures` fill it in one after the other.
 * All indexes are words of the sentence.
 */
export interface Quantity {
  /** The number with its sign, currency and unit symbol. */
  from: number;
  to: number;
  value: Value;
  readonly numeral: Numeral;
  type: FigureType;
  measure?: Measure;
  per?: PerUnit;
  /** The unit was taken over from a neighbour ("5 and 6 kg"). */
  inherited?: boolean;
  /** A plus or minus sign stands before it. */
  readonly signed?: boolean;
  /** First word behind the number, its unit and what it is counted by. */
  after: number;
  /** First word of the words that bound it. */
  printedFrom: number;
  /** Behind the last of the words that bound it. */
  printedTo: number;
  bound: Bound;
  trend?: Trend;
  noun?: NounPhrase;
  /** "one of the best": a choice, not a count. */
  partitive?: boolean;
  /** Words where a range has its second number, when it is one. */
  second?: { readonly from: number; readonly to: number };
  concept: readonly WordRange[];
  /** The part of `concept` that governs it from the left: members of a list share it. */
  governors?: readonly WordRange[];
  predicate?: number;
}

export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export interface NounPhrase extends WordRange {
  readonly head: number;
  /** Singular, as the figure's unit. */
  readonly name: string;
}

/** "seven miles (11 km)", "more than $5 million (£4m)", "up to 300 Nm / 221 lb-ft": the number before, said in another unit. */
export function isConversion(words: readonly Word[], previous: Quantity | undefined, quantity: Quantity): boolean {
  if (!previous?.measure || !quantity.measure) return false;
  if (words[previous.after]?.text === '/')
    return quantity.printedFrom === previous.after + 1 && previous.measure.name !== quantity.measure.name;
  if (words[previous.after]?.text !== '(') return false;
  return quantity.printedFrom - previous.after <= 2 && words[quantity.after]?.text === ')';
}
