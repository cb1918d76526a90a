import type { Span } from '../../text/span';
import type { Bound, Figure, FigureType, Trend, Value } from '../types';

/** A run of the block's tokens, `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The noun that a number counts, as token indexes: all of its phrase without the number, and its head. */
export interface NounRange extends TokenRange {
  readonly head: number;
}

/**
 * A figure as one block tells it, before the rest of the article has spoken: no date, no attribution, and what it counts
 * only as words. Spans count from the start of the block.
 */
export interface FigureDraft extends Pick<
  Figure,
  'span' | 'printed' | 'unit' | 'unitSpan' | 'concept' | 'conceptSpans'
> {
  readonly value: Value;
  readonly bound: Bound;
  readonly trend?: Trend;
  readonly type: FigureType;
  /** The tokens that `span` touches. */
  readonly tokens: TokenRange;
  /** The counted noun in this block, behind the number or (for "a toll of 78", "the number of dead rose to 40") before it. */
  readonly noun?: NounRange;
  /** Token of the main verb that governs the figure: "killed" for "600 soldiers have been killed". */
  readonly predicate?: number;
  /** The counted noun is not printed here; this one was taken over from an earlier block ("some 600 have died"). */
  readonly inherited?: CountedBefore;
}

/** A counted noun of an earlier block: what "thousands more injured" and "some 600 have died" lean on. */
export interface CountedBefore {
  /** Singular, lower case: the unit that the earlier figure had ("soldier", "north korean soldier"). */
  readonly unit: string;
  /** Dictionary form of the noun's head: "soldier". */
  readonly head: string;
}

/** What a block has to know of the blocks before it. Plain data. */
export interface FigureContext {
  /** Counted nouns of earlier blocks, latest last. A few are enough. */
  readonly countedBefore: readonly CountedBefore[];
}

/** Why a number is no figure. */
export type ApartKind =
  | 'date'
  | 'year'
  | 'time'
  | 'ordinal'
  | 'name'
  | 'list-marker'
  | 'reference'
  | 'phone'
  | 'address'
  | 'rate-base'
  | 'pronoun';

/** A number that measures nothing: a date, a name with digits, a page number. Kept so that nothing is read twice. */
export interface NumberApart {
  readonly span: Span;
  readonly kind: ApartKind;
}

/** All numbers of a block, each list in reading order. */
export interface NumberReading {
  readonly figures: readonly FigureDraft[];
  readonly apart: readonly NumberApart[];
}
