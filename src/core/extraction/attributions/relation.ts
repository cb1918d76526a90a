import type { Span } from '../../text/span';

/** How a relation was found; the model's own are `model`. */
export type Rule =
  | 'quotation-before'
  | 'quotation-after'
  | 'clause'
  | 'object'
  | 'infinitive'
  | 'preposition'
  | 'postposed'
  | 'according-to'
  | 'hearsay-adverb'
  | 'noun'
  | 'relative'
  | 'quoted-as-saying'
  | 'impersonal'
  | 'colon'
  | 'dash'
  | 'transcript'
  | 'follow-on'
  | 'model';

/** Source, cue and content as found within one block. Offsets from the block's start. */
export interface Relation {
  readonly source?: Span;
  readonly cue?: Span;
  readonly content: readonly Span[];
  readonly rule: Rule;
  /** 0 to 1: how sure the rule is. */
  readonly trust: number;
  /** The subject is left out because an earlier verb's is meant: index of that verb's relation is found by position. */
  readonly sharesSubject?: boolean;
}
