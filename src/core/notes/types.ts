/** The version of the sidecar format that this code writes. */
export const sidecarVersion = 1;

export const verdicts = ['verified', 'disputed', 'refuted', 'unverified'] as const;

/** What the analyst holds of the passage. */
export type Verdict = (typeof verdicts)[number];

/**
 * Where a note belongs, in the terms of the W3C Web Annotation model (TextQuoteSelector and TextPositionSelector).
 * Offsets are code points over the article's text with LF line ends, byte order mark removed; `end` is exclusive.
 * They are a hint: the words decide.
 */
export interface Target {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Reply {
  readonly id: string;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at?: string;
  readonly text: string;
}

/** An analyst's annotation. Without a target it is on the article as a whole. */
export interface Note {
  readonly id: string;
  readonly target?: Target;
  readonly tags: readonly string[];
  readonly verdict?: Verdict;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at?: string;
  /** The analyst looked at the note after its passage had gone, and keeps it as it is. */
  readonly orphaned?: boolean;
  readonly resolved?: boolean;
  readonly text?: string;
  readonly replies: readonly Reply[];
}

/** What the sidecar repeats of the article, for people who read the file by itself. */
export interface ArticleNames {
  readonly outlet?: string;
  readonly published?: string;
}

/** Something wrong in a sidecar. An error forbids writing the file; a warning does not. */
export interface SidecarProblem {
  readonly severity: 'error' | 'warning';
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** Offset of the place, UTF-16 units of the file's text as it lies. */
  readonly offset: number;
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly advice: string;
}
