import type { Span } from '../text/span';
import type { AsOf, Bound, Figure, SourceType, Value } from '../extraction/types';

/** An article of a dossier, by its path relative to the dossier's folder, with forward slashes. */
export type ArticleId = string;

/** What the collation knows of an article besides its analysis. */
export interface ArticleInfo {
  readonly id: ArticleId;
  /** Display name; the file's name where nothing better is known. */
  readonly outlet: string;
  /** ISO date or date and time. */
  readonly published?: string;
  readonly title?: string;
}

/** A passage of an article. */
export interface Passage {
  readonly article: ArticleId;
  readonly span: Span;
}

/** Who stands behind a figure: the source the article names, and the last named source of its chain. */
export interface Sourcing {
  /** Display name of the source as this article gives it, e.g. "South Korean lawmakers". */
  readonly source?: string;
  readonly sourceType?: SourceType;
  /** Display names from the source to the origin, both included; one element where the source speaks for itself. */
  readonly chain: readonly string[];
  /** The same key for the same origin in every article; undefined where the origin is unknown. */
  readonly originKey?: string;
  readonly originName?: string;
  /** The chain came back to a name already in it. */
  readonly circular?: boolean;
}

/** A figure as it stands on a card. */
export interface FigureReading extends Passage {
  /** Index into the article's `Analysis.figures`. */
  readonly index: number;
  readonly outlet: string;
  readonly published?: string;
  /** As printed, with its bound words. */
  readonly printed: string;
  readonly value: Value;
  readonly bound: Bound;
  readonly trend?: 'up' | 'down';
  readonly type: Figure['type'];
  readonly unit: string | null;
  readonly asOf?: AsOf;
  readonly sourcing: Sourcing;
  /** A count that grows while news comes in: of two days' numbers the later one is an update. */
  readonly moves?: boolean;
  /** A toll that only grows: the dead, the injured. */
  readonly grows?: boolean;
  /** Other outlets that print the number in the same words, some of them where there are many: copied from each other, or from one agency. */
  readonly sameWords?: readonly string[];
}

export type RelationKind = 'equal' | 'compatible' | 'update' | 'conflict';

/** How two figures of one quantity stand to each other, with the rule that says so in one readable line. */
export interface Relation {
  readonly kind: RelationKind;
  readonly rule: string;
}

/** What figures of different articles measure in common. */
export interface Quantity {
  /** Stable while its first member stands. */
  readonly id: string;
  /** "North Korean troops killed". */
  readonly name: string;
  readonly readings: readonly FigureReading[];
  readonly outlets: number;
  /** Independent named origins; copies of one passage count as one. */
  readonly origins: number;
  /** Readings whose origin is not known, and that are no copy of one whose origin is. */
  readonly unknownOrigins: number;
  /** The worst relation between any two readings. */
  readonly worst: RelationKind;
  /** For sorting: 0 where all agree, growing with the relative distance of conflicting readings. */
  readonly disagreement: number;
}

/** One outlet's rendering of an utterance. `parts` are its quotations or its paraphrase. */
export interface Rendering extends Passage {
  readonly outlet: string;
  readonly text: string;
  readonly speaker?: string;
  readonly form: 'quoted' | 'partly-quoted' | 'paraphrase';
  /** Index into the article's `Analysis.attributions`. */
  readonly attribution?: number;
}

/** Renderings of one utterance. */
export interface Utterance {
  readonly id: string;
  readonly renderings: readonly Rendering[];
  /** Index of the fullest rendering. */
  readonly fullest: number;
  /** Words that differ inside quotation marks though they should not. */
  readonly warnings: readonly UtteranceWarning[];
}

/** Two renderings, both between quotation marks, that differ in a negation or a number. */
export interface UtteranceWarning {
  readonly kind: 'negation' | 'number';
  /** Indexes into `renderings`. */
  readonly first: number;
  readonly second: number;
  /** The words that only one of them has. */
  readonly words: readonly string[];
}

/** An attributed claim, with the other articles that carry the same. */
export interface ClaimGroup {
  readonly id: string;
  readonly claims: readonly (Passage & {
    readonly outlet: string;
    readonly source?: string;
    readonly cue?: string;
    readonly text: string;
    readonly attribution: number;
  })[];
}

/** Words of one article that other outlets' articles have too: copied from each other, or from one agency. */
export interface SharedPassage {
  readonly span: Span;
  /** The same words elsewhere. */
  readonly elsewhere: readonly Passage[];
}
