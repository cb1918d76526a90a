import search from 'approx-string-match';
import type { AnchorText } from './anchorText';
import { align, type Alignment, resembles } from './align';
import type { Quote } from './quote';
import type { Word } from './words';

/** A place that may be what became of a passage. Offsets in the normal text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How much of the old and the new words is the same, by characters, 0 to 1. */
  readonly similarity: number;
  /** How much of the near context stands before and behind it, 0 to 2; 0 where that was not looked at. */
  readonly context: number;
}

/** Longer passages are found by their beginning and their end. In words. */
const longest = 240;
const edge = 100;
/** Words that stand more often in the article say nothing about a place. */
const mostPlaces = 60;
const mostWindows = 3;
/** How many of the context's words, from the passage outwards, tell whether it is the same place. */
const nearContext = 5;

/** From these on a passage counts as changed, below as gone: by its words alone, with a neighbour that stands, between two that stand. */
const enough = 0.6;
const enoughWithContext = 0.35;
/** A passage of so few words is known by its context. */
const few = 4;
const fewBetween = 8;

/**
 * What became of a passage whose words do not stand in the text any more; undefined where it is gone.
 * @param hint where it stood, in the normal text
 */
export function locate(text: AnchorText, quote: Quote, hint: number): Candidate | undefined {
  if (quote.to - quote.from > longest) return locateLong(text, quote);
  return locateByWords(text, quote) ?? locateByCharacters(text, quote, hint);
}

function locateByWords(text: AnchorText, quote: Quote): Candidate | undefined {
  let best: Candidate | undefined;
  for (const from of likelyPlaces(text, quote.words)) {
    const slack = Math.ceil(quote.words.length / 3) + 10;
    const start = Math.max(0, from - slack);
    const end = Math.min(text.words.length, from + quote.words.length + slack);
    const candidate = judge(text, quote, align(quote.words, text.words, start, end));
    if (candidate && (!best || rankOf(candidate) > rankOf(best))) best = candidate;
  }
  return best;
}

/** Where the pattern may begin, as word indices: each word votes for the places that its own places imply, rare words louder. */
function likelyPlaces(text: AnchorText, pattern: readonly Word[]): number[] {
  const width = Math.max(6, Math.ceil(pattern.length / 4));
  const votes = new Map<number, number>();
  pattern.forEach(({ key }, index) => {
    const places = text.places.get(key) ?? [];
    if (places.length > mostPlaces) return;
    for (const place of places) {
      const bucket = Math.floor((place - index) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
      votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + 0.5 / places.length);
    }
  });
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWindows)
    .map(([bucket]) => bucket * width);
}

/** The order of places that may be what became of a passage, 0 to 4: its words count as much as what stands around it. */
export const rankOf = ({ similarity, context }: Pick<Candidate, 'similarity' | 'context'>): number =>
  2 * similarity + context;

function judge(text: AnchorText, quote: Quote, alignment: Alignment): Candidate | undefined {
  const words = imageOf(quote, alignment);
  if (!words) return undefined;
  const old = quote.words.slice(quote.from, quote.to);
  const now = text.words.slice(words.from, words.to);
  const similarity = similarityOf(old, now, alignment, quote.from, text.words);
  const before = standing(alignment, Math.max(0, quote.from - nearContext), quote.from);
  const behind = standing(alignment, quote.to, Math.min(quote.words.length, quote.to + nearContext));
  const better = Math.max(before, behind);
  const isShort = old.length <= few;
  const accepted =
    (similarity >= enough && (!isShort || better >= 0.5)) ||
    (similarity >= enoughWithContext && better >= 0.5 && !isShort) ||
    (old.length <= fewBetween && Math.min(before, behind) >= 0.6 && now.length <= 2 * old.length + 3);
  if (!accepted) return undefined;
  return { start: now[0].start, end: now.at(-1)!.end, similarity, context: before + behind };
}

/** The words `[from, to)` of the text that stand where the passage stood; undefined where nothing does. */
function imageOf(quote: Quote, { images, equal }: Alignment): { from: number; to: number } | undefined {
  const inside = [...images.subarray(quote.from, quote.to)].filter((image) => image >= 0);
  const before = quote.from > 0 && equal[quote.from - 1] ? images[quote.from - 1] + 1 : undefined;
  const behind = quote.to < images.length && equal[quote.to] ? images[quote.to] : undefined;
  const first = inside[0] ?? before;
  const last = inside.at(-1) ?? (behind === undefined ? undefined : behind - 1);
  if (first === undefined || last === undefined) return undefined;
  const from = before !== undefined && first - before <= nearContext ? before : first;
  const to = behind !== undefined && behind - last <= nearContext ? behind : last + 1;
  return from < to ? { from, to } : undefined;
}

function similarityOf(
  old: readonly Word[],
  now: readonly Word[],
  { images, equal }: Alignment,
  offset: number,
  words: readonly Word[],
): number {
  let shared = 0;
  old.forEach(({ key }, index) => {
    const image = images[offset + index];
    if (image < 0) return;
    if (equal[offset + index]) shared += key.length;
    else if (resembles(key, words[image].key)) shared += key.length / 2;
  });
  const lengthOf = (list: readonly Word[]): number => list.reduce((sum, { key }) => sum + key.length, 0);
  return (2 * shared) / Math.max(1, lengthOf(old) + lengthOf(now));
}

/** The share of the pattern's words `[from, to)` that stand; 0 where there are none. */
function standing({ equal }: Alignment, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (equal[index]) count++;
  return to > from ? count / (to - from) : 0;
}

function locateLong(text: AnchorText, quote: Quote): Candidate | undefined {
  const head = locateByWords(text, { ...quote, words: quote.words.slice(0, quote.from + edge), to: quote.from + edge });
  const tailFrom = quote.to - edge;
  const tail = locateByWords(text, { ...quote, words: quote.words.slice(tailFrom), from: 0, to: edge });
  if (!head || !tail || head.start >= tail.end) return undefined;
  const length = tail.end - head.start;
  const ratio = Math.min(length, quote.text.length) / Math.max(length, quote.text.length);
  if (ratio < 0.5) return undefined;
  return {
    start: head.start,
    end: tail.end,
    similarity: ratio * Math.min(head.similarity, tail.similarity),
    context: 0,
  };
}

/** The pattern that is searched by characters is cut to this, and must not be shorter or poorer in letters than these. */
const longestSearched = 240;
const shortestSearched = 24;
const fewestLetters = 10;
const mostErrors = 0.35;
/** So far on each side of where the passage stood it is searched, in UTF-16 units, so that many notes cost no more than their number. */
const searchedAround = 20_000;

/**
 * For passages in which letters changed throughout (another spelling, a bad scan), so that few words are the same.
 * A pattern of few different letters is not tried: it would match everywhere, at a cost.
 */
function locateByCharacters(text: AnchorText, quote: Quote, hint: number): Candidate | undefined {
  const pattern = quote.text.slice(0, longestSearched).toLowerCase();
  if (pattern.length < shortestSearched || new Set(pattern).size < fewestLetters) return undefined;
  const from = Math.max(0, Math.min(hint - searchedAround, text.normal.text.length - 2 * searchedAround));
  const searched = text.lowered.slice(from, from + 2 * searchedAround);
  const found = search(searched, pattern, Math.floor(pattern.length * mostErrors)).at(0);
  if (!found) return undefined;
  const { errors } = found;
  const [start, end] = [from + found.start, from + found.end];
  const wordsFrom = text.wordAt(start);
  const first = text.words[wordsFrom - 1];
  const wholeStart = first && first.end > start ? first.start : start;
  const rest = quote.text.length - pattern.length;
  const lastWord = text.words[text.wordAt(end + rest) - 1];
  return {
    start: wholeStart,
    end: Math.max(end, lastWord?.end ?? end),
    similarity: 1 - errors / pattern.length,
    context: 0,
  };
}
