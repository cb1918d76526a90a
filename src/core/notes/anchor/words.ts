import { negations, numberWords } from '../lexicons/critical';

/** A word, a number with its sign, currency and percent mark, or such a mark by itself. Offsets count in a normal text. */
export interface Word {
  readonly text: string;
  /** Lower case: the key of comparisons. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no space between words are compared character by character. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const currency = '$£€¥₩₹₽';
const letter = `(?![${unspaced}])[\\p{L}\\p{M}\\p{N}]`;
const wordPattern = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])-)?[${currency}]?\\d+(?:[.,:]\\d+)*(?:%|(?:${letter})+)?|[${unspaced}]|(?:${letter})+(?:['-](?:${letter})+)*|[%${currency}]`,
  'gu',
);

/** Splits a normal text into words. Linear. */
export function wordsOf(normalText: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of normalText.matchAll(wordPattern)) {
    words.push({ text, key: text.toLowerCase(), start: index, end: index + text.length });
  }
  return words;
}

export const isNumber = ({ key }: Word): boolean =>
  /\d/.test(key) || key.split('-').some((part) => numberWords.has(part));

export const isNegation = ({ key }: Word): boolean => negations.has(key) || key.endsWith("n't");

/** Capitalised words; the first of a passage too, since a passage may begin with a name. */
export const isCapitalised = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
