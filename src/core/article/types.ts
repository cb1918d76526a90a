import type { Span } from '../text/span';

/** What a block of an article is. Furniture is text that is no part of the story: nothing is extracted from it. */
export type BlockKind = 'front-matter' | 'headline' | 'standfirst' | 'byline' | 'paragraph' | 'furniture';

export type FurnitureKind =
  | 'caption'
  | 'credit'
  | 'sign-up'
  | 'paywall'
  | 'comments'
  | 'related'
  | 'agency-credit'
  | 'published-line'
  | 'other-language'
  | 'other';

/**
 * A run of lines that belong together (a paragraph is one line, or several without a blank line between), line ends excluded at both edges.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly furniture?: FurnitureKind;
  /** Where the story's words begin, after a dateline ("SEOUL — "); equals `start` where there is none. */
  readonly bodyStart: number;
}

/** A calendar day, or less where less is known: "2025", "2025-04" or "2025-04-28". */
export type IsoDate = string;

/** What is known of an article from outside its words: its front matter, or its entry in dossier.yaml. */
export interface ArticleMeta {
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
}

/** An article's parts, as a newsroom names them. Spans index the article's text. */
export interface Article {
  readonly blocks: readonly Block[];
  readonly headline?: Span;
  readonly byline?: Span & { readonly authors: readonly string[] };
  /** The place line that opens the story: "SEOUL - ", "WASHINGTON (Reuters) — ", with what stands in it. */
  readonly dateline?: Span & { readonly place: string; readonly agency?: string };
  /** What was found, the analyst's word (dossier.yaml) before the front matter before the text. */
  readonly meta: ArticleMeta;
  /** Day of publication that relative dates are counted from, when known. */
  readonly published?: IsoDate;
  /** Problems of the front matter, for the editor to show. */
  readonly problems: readonly ArticleProblem[];
}

export interface ArticleProblem {
  readonly span: Span;
  readonly message: string;
}
