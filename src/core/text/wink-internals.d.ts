/*
 * The parts of wink-nlp that src/core/text/wink.ts puts together itself. They are no public interface of the package,
 * whose version package-lock.json pins; test/unit/text/tagger.test.ts compares what comes out with wink-nlp's own tags.
 */

declare module 'wink-nlp/src/cache.js' {
  /** wink's lexicon: words are numbers, those it did not know are added as they come. */
  export interface Cache {
    /** Lexicon's number of the word, or four numbers for each part of a contraction; null where it is not known. */
    lookup(text: string): readonly number[] | null;
    /** The number of the word, which is new where it was not known. */
    add(text: string, category: number): number;
    /** Words of the lexicon itself have numbers below this. */
    intrinsicSize(): number;
    value(lexeme: number): string;
    normal(lexeme: number): number;
    mappedSpelling(lexeme: number): number;
    /** The normal of a part of a contraction, from the second number of its token. */
    nox(packed: number): number;
    posOf(lexeme: number): number;
    property(lexeme: number, name: string): number;
    valueOf(feature: string, index: number): string;
    isMemberPOS(normal: number, tag: number): boolean;
  }
  export default function createCache(core: object, featureFn: unknown): Cache;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compileExpressions(expressions: object): object;
}

declare module 'wink-nlp/src/tokenizer.js' {
  /** What the tokens are written into. */
  export interface TokenSink {
    _addToken(text: string, category: number): void;
    /** Returns 0 where the word is not known. */
    _addTokenIfInCache(text: string): number;
    isLexeme(text: string): boolean;
  }
  /** Splits a text and adds its tokens to a document. */
  export default function createTokenizer(
    expressions: object,
    categories: object,
    preserve: object,
  ): (document: TokenSink, text: string) => void;
}

declare module 'wink-nlp/src/automaton.js' {
  export interface Automaton {
    importJSON(machine: unknown): void;
    /** [first token, last token, target] of each pattern found. */
    recognize(symbols: readonly number[]): [number, number, number | string][];
  }
  export default function createAutomaton(cache: object, ignored: string): Automaton;
}
