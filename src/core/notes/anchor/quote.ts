import type { Target } from '../types';
import { NormalText } from './normal';
import { type Word, wordsOf } from './words';

/** A target made ready for the search: normal form, and its words with those of its context. */
export interface Quote {
  /** The passage in normal form, no white space at its edges. */
  readonly text: string;
  /** Where it begins in the text of `words`. */
  readonly start: number;
  /** Whole words of prefix, passage and suffix, in order. A passage that cuts a word has the whole word. */
  readonly words: readonly Word[];
  /** Which of `words` belong to the passage: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The passage with the words that it cuts made whole, in normal form. */
  readonly whole: string;
  /** How many units of a cut word stand before and behind the passage, and whether the context ends before the word does. */
  readonly cutBefore: number;
  readonly cutBehind: number;
  readonly isOpenBefore: boolean;
  readonly isOpenBehind: boolean;
  /** Whether its position was noted, as we do: then its context is short only where the text ends. */
  readonly isPlaced: boolean;
  /** The words of its sentence before it, the nearest first, and behind it. */
  readonly before: readonly Word[];
  readonly behind: readonly Word[];
}

export function quoteOf({ exact, prefix = '', suffix = '', start }: Target): Quote {
  const isFromTextStart = start !== undefined && start === [...prefix].length;
  const normal = new NormalText(prefix + exact + suffix);
  const passage = trimmed(
    normal.text,
    normal.fromSource(prefix.length),
    normal.fromSource(prefix.length + exact.length),
  );
  const all = wordsOf(normal.text);
  const words = all.slice(
    cutAtFront(all[0], prefix) && !isFromTextStart ? 1 : 0,
    cutAtBack(all.at(-1), normal.text, suffix) ? -1 : undefined,
  );
  const from = countWhile(words, ({ end }) => end <= passage.start);
  const to = Math.max(
    from,
    countWhile(words, ({ start }) => start < passage.end),
  );
  const head =
    passage.end > passage.start
      ? all.find(({ start, end }) => start < passage.start && end > passage.start)
      : undefined;
  const tail =
    passage.end > passage.start
      ? all.findLast(({ start, end }) => start < passage.end && end > passage.end)
      : undefined;
  const wholeStart = head?.start ?? passage.start;
  const wholeEnd = tail?.end ?? passage.end;
  return {
    text: normal.text.slice(passage.start, passage.end),
    start: passage.start,
    words,
    from,
    to,
    whole: normal.text.slice(wholeStart, wholeEnd),
    cutBefore: passage.start - wholeStart,
    cutBehind: wholeEnd - passage.end,
    isPlaced: start !== undefined,
    isOpenBefore: head !== undefined && cutAtFront(head, prefix) && !isFromTextStart,
    isOpenBehind: tail !== undefined && cutAtBack(tail, normal.text, suffix),
    ...wordsBeside(normal, words, from, to),
  };
}

/**
 * The words of its sentence on both sides of a passage, the nearest first; at most `mostBeside` a side.
 * @param from the passage's words in `words`, `[from, to)`
 */
export function wordsBeside(
  normal: NormalText,
  words: readonly Word[],
  from: number,
  to: number,
): { before: Word[]; behind: Word[] } {
  const before: Word[] = [];
  for (let index = from - 1; index >= 0 && before.length < mostBeside; index--) {
    if (isSentenceEnd(normal, words[index], words[index + 1])) break;
    before.push(words[index]);
  }
  const behind: Word[] = [];
  for (let index = to; index < words.length && behind.length < mostBeside; index++) {
    if (index > 0 && isSentenceEnd(normal, words[index - 1], words[index])) break;
    behind.push(words[index]);
  }
  return { before, behind };
}

const mostBeside = 10;

/** Whether a stop, or the end of a paragraph (headlines have no stop), parts two neighbouring words. */
function isSentenceEnd(normal: NormalText, word: Word, next: Word | undefined): boolean {
  const end = next?.start ?? normal.text.length;
  return normal.hasBlankLine(word.end, end) || /[.!?;]["')\]]*\s/.test(normal.text.slice(word.end, end));
}

/** A prefix begins in the middle of a text: its first word may be half of one. */
const cutAtFront = (first: Word | undefined, prefix: string): boolean => first?.start === 0 && prefix !== '';

const cutAtBack = (last: Word | undefined, text: string, suffix: string): boolean =>
  last?.end === text.length && suffix !== '';

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return { start: from, end: to };
}

const countWhile = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => {
  const index = items.findIndex((item) => !holds(item));
  return index < 0 ? items.length : index;
};
