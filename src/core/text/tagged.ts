import type { Span } from './span';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PosTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** What equal words or marks with equal tags have in common. */
export interface Form {
  readonly text: string;
  /** `text` in lower case, typographic apostrophes made straight: the key for lexicons. */
  readonly lower: string;
  readonly tag: PosTag;
  /** Dictionary form for its tag, lower case: "died" VERB is "die", "servicemen" NOUN is "serviceman", "n't" is "not". */
  readonly lemma: string;
}

/** One word or punctuation mark. Offsets count from the start of the block that holds it, so that blocks can be remembered by their text. */
export interface Token extends Form, Span {}

/** A sentence of a block: offsets from the block's start, and the tokens `[from, to)` in it. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
}

/** A block's text with its tokens and sentences: the input of every extractor. */
export interface TaggedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Splits and tags one block of text. Deterministic; linear in the text's length. */
export interface Tagger {
  tag(text: string): TaggedText;
}
