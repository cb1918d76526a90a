import type { PosTag, TaggedText, Token } from '../../../text/tagged';
import type { MarkPair } from '../../quotations/marks';
import { firstQuotationFrom } from '../quotationAt';
import type { Unit } from './units';
import type { Vocabulary } from './vocabulary';

/*
 * What the network sees of a token: thirteen small integers. Training and inference share this file, so a change here
 * asks for new weights (raise `featureVersion`).
 */

export const featureVersion = 3;

/** Columns of a token's features, in the order of the network's embedding tables. */
export const columns = [
  'word',
  'lemma',
  'tag',
  'shape',
  'quotation',
  'verbClass',
  'nounClass',
  'prefix3',
  'suffix2',
  'suffix3',
  'suffix4',
  'position',
  'rule',
] as const;

/** Number of features a token has. */
export const width = columns.length;

/** Rows of the tables whose size the vocabulary does not give. */
export const tableSizes = { tag: 20, shape: 16, quotation: 8, verbClass: 64, nounClass: 60, affix: 4096, position: 12 };

const tags: readonly PosTag[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
];
const tagIds = new Map(tags.map((tag, index) => [tag, index + 1]));
/** Row of a word or lemma that training did not see often enough. */
export const unknownId = 1;

const digitOrDash = /^-|\d/;

/** The form under which the vocabulary knows a word: digits made 0, dashes made one. */
export function vocabularyForm(lower: string): string {
  return digitOrDash.test(lower) ? lower.replace(/\d/g, '0').replace(/^--+$/, '—') : lower;
}

/** The columns that a token's word, tag and lemma alone decide, in order. */
export const typeColumns: readonly number[] = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10];
const quotationColumn = 4;
const positionColumn = 11;
const ruleColumn = 12;

/** Where the tokens of a unit stand: see the functions that tell. */
export interface TokenPlaces {
  readonly quotation: Uint8Array;
  readonly position: Uint8Array;
  /** What the rules say of them (ruleMarks.ts). */
  readonly rule: Uint8Array;
}

/**
 * The features of a unit's tokens, `width` integers a token. `outermost`: the block's quotations that stand in no other;
 * `ruled`: what the rules say of each token (ruleMarks.ts).
 */
export function tokenFeatures(
  tagged: TaggedText,
  unit: Unit,
  outermost: readonly MarkPair[],
  vocabulary: Vocabulary,
  ruled: Uint8Array,
): Int16Array {
  const features = new Int16Array((unit.to - unit.from) * width);
  const { quotation, position } = tokenPlaces(tagged, unit, outermost, ruled);
  for (let index = 0; index < unit.to - unit.from; index++) {
    typeFeatures(tagged.tokens[unit.from + index], vocabulary, features, index * width);
    features[index * width + quotationColumn] = quotation[index];
    features[index * width + positionColumn] = position[index];
    features[index * width + ruleColumn] = ruled[index];
  }
  return features;
}

/** Where a unit's tokens stand in quotations and sentences, beside what the rules say of them. */
export function tokenPlaces(
  tagged: TaggedText,
  { from, to }: Unit,
  outermost: readonly MarkPair[],
  rule: Uint8Array,
): TokenPlaces {
  return { quotation: quotationStates(tagged, from, to, outermost), position: positions(tagged, from, to), rule };
}

/** Writes the columns of a token's type into `features` from `row` on. */
export function typeFeatures(token: Token, vocabulary: Vocabulary, features: Int16Array, row: number): void {
  const { text, lower, tag } = token;
  const word = vocabularyForm(lower);
  const lemma = vocabularyForm(token.lemma);
  const verbal = tag === 'VERB' || tag === 'AUX';
  const nominal = tag === 'NOUN' || tag === 'PROPN';
  features[row] = vocabulary.words.get(word) ?? unknownId;
  features[row + 1] = vocabulary.lemmas.get(lemma) ?? unknownId;
  features[row + 2] = tagIds.get(tag) ?? 0;
  features[row + 3] = shapeOf(text);
  features[row + 5] =
    verbal || tag === 'NOUN' ? (vocabulary.verbClasses.get(lemma) ?? vocabulary.verbClasses.get(word) ?? 0) : 0;
  features[row + 6] = nominal ? (vocabulary.nounClasses.get(lemma) ?? vocabulary.nounClasses.get(word) ?? 0) : 0;
  const { length } = word;
  features[row + 7] = hashed('p', word, 0, Math.min(3, length));
  features[row + 8] = hashed('2', word, Math.max(0, length - 2), length);
  features[row + 9] = hashed('3', word, Math.max(0, length - 3), length);
  features[row + 10] = hashed('4', word, Math.max(0, length - 4), length);
}

/** FNV-1a of the kind of an affix and its letters, folded to the rows of the affix tables. */
function hashed(kind: string, word: string, from: number, to: number): number {
  let hash = Math.imul(2166136261 ^ kind.charCodeAt(0), 16777619);
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
  return (hash >>> 0) % tableSizes.affix;
}

const shapes: readonly (readonly [RegExp, number])[] = [
  [/^(?:["“”„«»]|''|``)$/, 1],
  [/^[,;]$/, 2],
  [/^[.!?…]+$/, 3],
  [/^:$/, 4],
  [/^[-–—]+$/, 5],
  [/^[()[\]]$/, 6],
  [/^['’‘`]$/, 7],
];

const plainLower = /^[a-z]+$/;

function shapeOf(text: string): number {
  if (plainLower.test(text)) return 13;
  if (!/[\p{L}\p{N}]/u.test(text)) return shapes.find(([pattern]) => pattern.test(text))?.[1] ?? 8;
  if (/^\d/.test(text)) return 9;
  if (/^\p{Lu}[^\p{Ll}]*$/u.test(text)) return text.length > 1 ? 10 : 11;
  if (/^\p{Lu}/u.test(text)) return 12;
  return /^\p{Ll}+$/u.test(text) ? 13 : 14;
}

/** 0 outside quotations, 1 inside, 2 at the opening mark, 3 at the closing one; 4 more where the quotation is never closed. */
function quotationStates(tagged: TaggedText, from: number, to: number, outermost: readonly MarkPair[]): Uint8Array {
  const states = new Uint8Array(to - from);
  if (from >= to) return states;
  let next = firstQuotationFrom(outermost, tagged.tokens[from].start);
  for (let index = from; index < to; index++) {
    const token = tagged.tokens[index];
    while (next < outermost.length && outermost[next].end <= token.start) next++;
    const pair = outermost[next];
    if (!pair || token.end <= pair.open.start) continue;
    const inOpening = token.start <= pair.open.start;
    const inClosing = pair.close !== undefined && token.end > pair.close.start;
    states[index - from] = (inOpening ? 2 : inClosing ? 3 : 1) + (pair.close ? 0 : 4);
  }
  return states;
}

/** Where a token stands: first or last of its sentence, in the first sentence or a later one, first of all. */
function positions(tagged: TaggedText, from: number, to: number): Uint8Array {
  const result = new Uint8Array(to - from);
  const first = firstSentenceBehind(tagged, from);
  for (let at = first; at < tagged.sentences.length && tagged.sentences[at].from < to; at++) {
    const sentence = tagged.sentences[at];
    for (let index = Math.max(from, sentence.from); index < Math.min(to, sentence.to); index++) {
      const edge = index === sentence.from ? 1 : index === sentence.to - 1 ? 2 : 0;
      result[index - from] = edge + (at === first ? 0 : 3) + (index === from ? 6 : 0);
    }
  }
  return result;
}

/** Index of the first sentence that ends behind token `from`. */
function firstSentenceBehind({ sentences }: TaggedText, from: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].to <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
