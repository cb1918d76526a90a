import type { Span } from '../text/span';
import { stopwords } from './lexicons/stopwords';

/** A word of a passage, reduced so that "injured", "injures" and "injuring" meet. Offsets from the start of the searched text. */
export interface Word extends Span {
  readonly lower: string;
  readonly stem: string;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Words of `text` in order, numbers among them. Linear. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const lower = match[0].toLowerCase().replace(/’/g, "'");
    return { start: match.index, end: match.index + match[0].length, lower, stem: stem(lower) };
  });
}

/** A light stem: common endings cut, enough to make inflections of one word meet. */
export function stem(lower: string): string {
  const word = lower.replace(/'s$/, '');
  if (word.length <= 4) return word.length === 4 ? word.replace(/([^s])s$/, '$1') : word;
  const cut = word.replace(/(?:ations?|ingly|ments?|ings?|edly|ies|ied|ers?|ed|es|s|e|ly)$/, '');
  return cut.length >= 3 ? cut : word;
}

export const isContentWord = (word: Word): boolean =>
  word.lower.length > 1 && !stopwords.has(word.lower) && !/^\p{N}/u.test(word.lower);
