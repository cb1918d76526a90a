/** What the features look words up in. Rows 0 and 1 of the word and lemma tables mean "none" and "unknown". */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly lemmas: ReadonlyMap<string, number>;
  /** WordNet's lexicographer file of a verb's first sense times 4, plus 1; 1 more where an early sense is of speech or thought, 2 where one takes a clause with "that". */
  readonly verbClasses: ReadonlyMap<string, number>;
  /** The same for nouns, doubled instead; 1 more where an early sense is a communication or a person. */
  readonly nounClasses: ReadonlyMap<string, number>;
}
