import type { TaggedText, Token } from '../../text/tagged';
import type { Span } from '../../text/span';
import { pairMarks, type MarkPair } from '../quotations/marks';

/** Rules look no further than this around a token: sentences are shorter, and time stays linear on text that has none. */
const longestReach = 200;

/** Tokens `[from, to)`. */
export interface TokenWindow {
  readonly from: number;
  readonly to: number;
}

/** A block with what the rules ask about its tokens again and again: quotations, sentences, neighbours. */
export class BlockScan {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Quotations that stand in no other, in order. */
  readonly quotations: readonly MarkPair[];
  /** For each token the index of the outermost quotation it lies in (marks included), or -1. */
  private readonly quotationOf: Int32Array;
  private readonly sentenceOf: Int32Array;

  constructor(readonly tagged: TaggedText) {
    this.text = tagged.text;
    this.tokens = tagged.tokens;
    this.quotations = pairMarks(tagged.text).filter((pair) => pair.depth === 0);
    this.quotationOf = new Int32Array(this.tokens.length).fill(-1);
    this.sentenceOf = new Int32Array(this.tokens.length);
    let next = 0;
    this.tokens.forEach((token, index) => {
      while (next < this.quotations.length && this.quotations[next].end <= token.start) next++;
      if (next < this.quotations.length && token.end > this.quotations[next].open.start) this.quotationOf[index] = next;
    });
    tagged.sentences.forEach((sentence, index) => this.sentenceOf.fill(index, sentence.from, sentence.to));
  }

  /** The token, or an empty one beyond the edges, so that rules can look around without asking. */
  at(index: number): Token {
    return this.tokens[index] ?? outside;
  }

  isQuoted(index: number): boolean {
    return index >= 0 && index < this.tokens.length && this.quotationOf[index] >= 0;
  }

  quotationAt(index: number): MarkPair | undefined {
    return this.isQuoted(index) ? this.quotations[this.quotationOf[index]] : undefined;
  }

  /** The tokens of the sentence around a token, no further than a long sentence reaches. */
  sentenceAt(index: number): TokenWindow {
    const sentence = this.tagged.sentences[this.sentenceOf[index]] ?? { from: 0, to: this.tokens.length };
    return { from: Math.max(sentence.from, index - longestReach), to: Math.min(sentence.to, index + longestReach) };
  }

  /** Index of the first token that starts at or after `offset`. */
  tokenFrom(offset: number): number {
    return firstTokenFrom(this.tokens, offset);
  }

  /** The span of the tokens `[from, to)`. */
  span(from: number, to: number): Span {
    return { start: this.tokens[from].start, end: this.tokens[to - 1].end };
  }
}

/** Index of the first token that starts at or after `offset`. */
export function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that a span touches. */
export function tokensIn(tokens: readonly Token[], span: Span): readonly Token[] {
  let from = firstTokenFrom(tokens, span.start);
  if (from > 0 && tokens[from - 1].end > span.start) from--;
  return tokens.slice(from, firstTokenFrom(tokens, span.end));
}

const outside: Token = { text: '', lower: '', tag: 'SPACE', lemma: '', start: -1, end: -1 };

export const isComma = (token: Token): boolean => token.text === ',';
export const isStop = (token: Token): boolean => /^[.!?…]+$/.test(token.text);

/** Verbs in -ing or -ed forms that may open a reduced relative clause: "an indictment unsealed on Tuesday". */
export const isParticiple = (token: Token): boolean =>
  token.tag === 'VERB' &&
  (/(?:ed|en|ing)$/.test(token.lower) || token.lower !== token.lemma) &&
  !/s$/.test(token.lower);

export const isNominal = (token: Token): boolean =>
  token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM' || token.tag === 'SYM' || token.tag === 'X';
