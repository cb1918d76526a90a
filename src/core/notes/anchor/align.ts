import { isCapitalised, isNumber, type Word } from './words';

/** For each word of a pattern the word of the text that answers it: equal, put in its place, or none (-1). */
export interface Alignment {
  readonly images: Int32Array;
  /** Whether the image is the same word. */
  readonly equal: readonly boolean[];
}

const enum Step {
  None,
  Pair,
  SkipPattern,
  SkipText,
}

const gap = -1;
const stranger = -1.5;

/**
 * The best alignment of a whole pattern with some stretch of `words[from, to)`: text before and behind it costs nothing.
 * Time and memory are the product of the two lengths: callers bound both.
 */
export function align(pattern: readonly Word[], words: readonly Word[], from: number, to: number): Alignment {
  const columns = to - from + 1;
  const now = words.slice(from, to).map(comparable);
  const steps = new Uint8Array((pattern.length + 1) * columns);
  let above = new Float32Array(columns);
  for (let row = 1; row <= pattern.length; row++) {
    const scores = new Float32Array(columns);
    const old = comparable(pattern[row - 1]);
    scores[0] = above[0] + gap;
    steps[row * columns] = Step.SkipPattern;
    for (let column = 1; column < columns; column++) {
      const pair = above[column - 1] + affinity(old, now[column - 1]);
      const skipPattern = above[column] + gap;
      const skipText = scores[column - 1] + (row === pattern.length ? 0 : gap);
      const best = Math.max(pair, skipPattern, skipText);
      scores[column] = best;
      steps[row * columns + column] = best === pair ? Step.Pair : best === skipText ? Step.SkipText : Step.SkipPattern;
    }
    above = scores;
  }
  return traceBack(pattern, words, from, columns, steps);
}

function traceBack(
  pattern: readonly Word[],
  words: readonly Word[],
  from: number,
  columns: number,
  steps: Uint8Array,
): Alignment {
  const images = new Int32Array(pattern.length).fill(-1);
  const equal = pattern.map(() => false);
  let row = pattern.length;
  let column = columns - 1;
  while (row > 0) {
    const step: Step = steps[row * columns + column];
    if (step === Step.SkipText) column--;
    else {
      row--;
      if (step !== Step.Pair) continue;
      column--;
      images[row] = from + column;
      equal[row] = pattern[row].key === words[from + column].key;
    }
  }
  return { images, equal };
}

/** A word with what each of the many comparisons asks of it. */
interface Comparable {
  readonly key: string;
  readonly isNumber: boolean;
  readonly isCapitalised: boolean;
}

const comparable = (word: Word): Comparable => ({
  key: word.key,
  isNumber: isNumber(word),
  isCapitalised: isCapitalised(word),
});

function affinity(a: Comparable, b: Comparable): number {
  if (a.key === b.key) return a.key.length > 3 ? 3 : 2;
  if (a.isNumber && b.isNumber) return 0.5;
  if (resembles(a.key, b.key)) return 1;
  return a.isCapitalised && b.isCapitalised ? 0 : stranger;
}

/** Whether two different words look like forms of one: "report" and "reported", "centre" and "center". */
export function resembles(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= 4 && shared * 2 >= Math.max(a.length, b.length);
}
