import { functionWords, reportingWords } from '../lexicons/critical';
import { isCapitalised, isNegation, isNumber, type Word, wordsOf } from './words';

/** What differs: `words` where it is nothing that turns the statement; `context` where only what stands around is another. */
export type DifferenceKind = 'number' | 'negation' | 'name' | 'speaker' | 'words' | 'context';

export interface Difference {
  readonly kind: DifferenceKind;
  /** The old words that are gone, and the new ones that have come; either may be empty. */
  readonly old: string;
  readonly now: string;
}

/** What differs between two passages, both in normal form, the gravest first. Empty only where they are equal. */
export function differences(old: string, now: string): Difference[] {
  if (old === now) return [];
  const before = wordsOf(old);
  const after = wordsOf(now);
  const found = [
    differing('number', before.filter(isNumber), after.filter(isNumber)),
    differing('negation', before.filter(isNegation), after.filter(isNegation)),
    differing('name', before.filter(isName), after.filter(isName)),
  ].filter((difference) => difference !== undefined);
  if (found.length > 0) return found;
  const rest = differing('words', before, after);
  return [rest ?? { kind: 'words', old, now }];
}

/** How many words beside a passage bear on it: "not", "about 600". */
const neighbours = 2;

/**
 * What differs right beside a passage whose own words stand: a number or a negation that touches it, or who says it.
 * `before` and `behind` are the words from the passage outwards, within its sentence.
 */
export function differencesBeside(
  old: { before: readonly Word[]; behind: readonly Word[] },
  now: { before: readonly Word[]; behind: readonly Word[] },
): Difference[] {
  const found: (Difference | undefined)[] = [];
  for (const side of ['before', 'behind'] as const) {
    const near = old[side].slice(0, neighbours);
    const nearNow = now[side].slice(0, neighbours);
    found.push(
      differing('number', near.filter(isNumber), nearNow.filter(isNumber)),
      differing('negation', near.filter(isNegation), nearNow.filter(isNegation)),
      speakerDifference(old[side], now[side]),
    );
  }
  return found.filter((difference) => difference !== undefined);
}

/** How far from the passage a reporting verb still reports it, and how far from the verb its subject stands. In words. */
const reach = 4;

function speakerDifference(old: readonly Word[], now: readonly Word[]): Difference | undefined {
  const speaker = speakerBeside(old);
  const speakerNow = speakerBeside(now);
  if (!speaker || !speakerNow) return undefined;
  const difference = differing('speaker', speaker, speakerNow);
  return difference && difference.old !== '' && difference.now !== '' ? difference : undefined;
}

function speakerBeside(words: readonly Word[]): Word[] | undefined {
  const verb = words.slice(0, reach).findIndex(({ key }) => reportingWords.has(key));
  if (verb < 0) return undefined;
  return words
    .slice(Math.max(0, verb - reach), verb + reach + 1)
    .filter((word) => !reportingWords.has(word.key) && !functionWords.has(word.key) && !isNumber(word));
}

const isName = (word: Word): boolean => isCapitalised(word) && !isNumber(word) && !functionWords.has(word.key);

/** The words of one list that the other lacks, both ways, counting repetitions; undefined where the lists hold the same in the same order. */
function differing(kind: DifferenceKind, old: readonly Word[], now: readonly Word[]): Difference | undefined {
  if (old.length === now.length && old.every(({ text }, index) => text === now[index].text)) return undefined;
  const gone = without(old, now);
  const come = without(now, old);
  const sameWords = gone.length === 0 && come.length === 0;
  return { kind, old: joined(sameWords ? old : gone), now: joined(sameWords ? now : come) };
}

function without(words: readonly Word[], others: readonly Word[]): Word[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return words.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}

const joined = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
