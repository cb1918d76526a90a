/** What the features look words up in. Rows 0 and 1 of the word and lemma tables mean "none" and "unknown". */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly lemmas: ReadonlyMap<string, number>;
  /** WordNet's lexicographer file of a verb's first sense, doubled, plus 1, plus 1 more where an early sense is of speech or thought. */
  readonly verbClasses: ReadonlyMap<string, number>;
  /** The same for nouns; the extra 1 where an early sense is a communication or a person. */
  readonly nounClasses: ReadonlyMap<string, number>;
}
