import type { ArticleMeta } from '../article/types';
import type { Span } from '../text/span';

/** What a dossier.yaml says. Plain data. */
export interface DossierFile {
  readonly title?: string;
  /** In the order of the file. Empty where it does not say which files are articles. */
  readonly articles: readonly ArticleRule[];
  /** Names of one source; the first is the one to show. */
  readonly sources: readonly (readonly string[])[];
  readonly collation: readonly CollationRule[];
}

export type ArticleRule =
  | { readonly kind: 'glob'; readonly glob: string }
  | { readonly kind: 'entry'; readonly file: string; readonly meta: ArticleMeta };

/**
 * One figure of one article, in words that survive a new download: as printed, with what stands before and behind it. Where the same
 * words stand more than once and the context does not tell them apart, the one nearest to `start` is meant.
 */
export interface FigureReference {
  /** Path within the dossier. */
  readonly article: string;
  /** As printed, with its bound words or without: "about 600" or "600". */
  readonly figure: string;
  /** What stands right before and behind the figure, as a note's target has it. Written by hand a reference may do without. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Code points over the article's text with LF line ends: what the notes' targets count. */
  readonly start?: number;
}

/** The analyst's word on the collation; it beats the machine's. */
export type CollationRule =
  | { readonly kind: 'same'; readonly figures: readonly FigureReference[] }
  | { readonly kind: 'different'; readonly figures: readonly FigureReference[] }
  | { readonly kind: 'name'; readonly name: string; readonly figures: readonly FigureReference[] };

/** An error forbids that we write into the file; a warning does not. */
export interface DossierProblem {
  readonly severity: 'error' | 'warning';
  readonly span: Span;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** What is wrong, and what to do about it. */
  readonly message: string;
}

/** The dossier of a folder without a dossier.yaml. */
export const emptyDossier: DossierFile = { articles: [], sources: [], collation: [] };
