import type { Span } from '../text/span';
import { stopwords } from './lexicons/stopwords';

/** What is known of a word wherever it stands: made once, shared by every place. */
export interface Lexeme {
  readonly lower: string;
  /** Reduced so that "injured", "injures" and "injuring" meet. */
  readonly stem: string;
  /** 30 bits of the stem: what indexes keep instead of the letters. */
  readonly hash: number;
  /** 30 bits of the lower-case word. */
  readonly wordHash: number;
  /** Says something of what a passage is about. */
  readonly content: boolean;
  readonly number: boolean;
}

/** A word of a passage. Offsets from the start of the searched text. */
export interface Word extends Span {
  readonly lexeme: Lexeme;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Words of `text` in order, numbers among them. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    words.push({ start: match.index, end: match.index + match[0].length, lexeme: lexemeOf(match[0]) });
  }
  return words;
}

const lexemes = new Map<string, Lexeme>();
/** Texts of one dossier share most of their words; hostile ones must not fill the memory. */
const mostLexemes = 60_000;

function lexemeOf(printed: string): Lexeme {
  const known = lexemes.get(printed);
  if (known !== undefined) return known;
  const lower = printed.toLowerCase().replace(/’/g, "'");
  const stemmed = stem(lower);
  const number = /^\p{N}/u.test(lower);
  const made: Lexeme = {
    lower,
    stem: stemmed,
    hash: hashOf(stemmed),
    wordHash: hashOf(lower),
    content: lower.length > 1 && !number && !stopwords.has(lower),
    number,
  };
  if (lexemes.size >= mostLexemes) lexemes.clear();
  lexemes.set(printed, made);
  return made;
}

/** A light stem: common endings cut, enough to make inflections of one word meet. */
export function stem(lower: string): string {
  const word = lower.replace(/'s$/, '');
  if (word.length <= 4) return word.length === 4 ? word.replace(/([^s])s$/, '$1') : word;
  const cut = word.replace(/(?:ations?|ingly|ments?|ings?|edly|ies|ied|ers?|ed|es|s|e|ly)$/, '');
  return cut.length >= 3 ? cut : word;
}

/** A word, in lower case, that denies what it stands with. */
export const negation = /^(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without)$|n't$/;

export const isContentWord = ({ lexeme }: Word): boolean => lexeme.content;

/** 30 bits (FNV-1a): small integers wherever JavaScript runs, so that sets and sorted lists of them are cheap. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & hashMask;
}

/** Two hashes as one; the order counts. */
export function mixed(one: number, two: number): number {
  const hash = Math.imul(one ^ Math.imul(two, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & hashMask;
}

const hashMask = 0x3fffffff;

/** Sorted and without repetition. */
export const sortedSet = (hashes: Iterable<number>): readonly number[] => [...new Set(hashes)].sort((a, b) => a - b);

/** How many numbers two sorted sets have in common. */
export function countShared(one: readonly number[], two: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    if (one[i] === two[j]) {
      count++;
      i++;
      j++;
    } else if (one[i] < two[j]) i++;
    else j++;
  }
  return count;
}
