import { addressingWords, functionWords, reportingWords } from '../lexicons/critical';
import { resembles } from './align';
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

/** The words of its sentence beside a passage, the nearest first. */
export interface Beside {
  readonly before: readonly Word[];
  readonly behind: readonly Word[];
}

/** What differs right beside a passage whose own words stand: a number or a negation that touches it, or who says it. */
export function differencesBeside(old: Beside, now: Beside): Difference[] {
  const found = (['before', 'behind'] as const).flatMap((side) => [
    differingNear('number', isNumber, old[side], now[side]),
    differingNear('negation', isNegation, old[side], now[side]),
    speakerDifference(old[side], now[side]),
  ]);
  return found.filter((difference) => difference !== undefined);
}

/** How many words beside a passage bear on it: "not", "about 600"; and how far others that have come between may push them. */
const neighbours = 2;
const pushed = 4;

function differingNear(
  kind: DifferenceKind,
  isCritical: (word: Word) => boolean,
  old: readonly Word[],
  now: readonly Word[],
): Difference | undefined {
  const [far, farNow] = [old, now].map((words) => words.slice(0, pushed).filter(isCritical));
  const [near, nearNow] = [old, now].map((words) => words.slice(0, neighbours).filter(isCritical));
  const [gone, come] = [without(near, farNow), without(nearNow, far)];
  return gone.length + come.length > 0 ? { kind, old: joined(gone), now: joined(come) } : undefined;
}

/** How far from the passage a reporting verb still reports it, and how far from the verb its subject stands. In words. */
const reach = 4;

/** Names are compared as they are; of speakers without one another word for one of several is no other speaker. */
function speakerDifference(old: readonly Word[], now: readonly Word[]): Difference | undefined {
  const speaker = speakerBeside(old);
  const speakerNow = speakerBeside(now);
  if (!speaker || !speakerNow) return undefined;
  const [names, namesNow] = [speaker.filter(isCapitalised), speakerNow.filter(isCapitalised)];
  if (names.length > 0 && namesNow.length > 0) {
    const [gone, come] = [without(names, namesNow), without(namesNow, names)];
    return gone.length > 0 && come.length > 0 ? { kind: 'speaker', old: joined(gone), now: joined(come) } : undefined;
  }
  const isSame = speaker.some(({ key }) => speakerNow.some((word) => word.key === key || resembles(word.key, key)));
  if (isSame || speaker.length === 0 || speakerNow.length === 0) return undefined;
  return { kind: 'speaker', old: joined(speaker), now: joined(speakerNow) };
}

/** What may name the speaker around the nearest reporting verb; undefined where there is no such verb. */
function speakerBeside(words: readonly Word[]): Word[] | undefined {
  const verb = words.slice(0, reach).findIndex(({ key }) => reportingWords.has(key));
  if (verb < 0) return undefined;
  const near = words.slice(Math.max(0, verb - reach), verb + reach + 1).sort((a, b) => a.start - b.start);
  const content = near.filter((word) => !reportingWords.has(word.key) && !functionWords.has(word.key));
  const addressee = addressingWords.has(words[verb].key)
    ? content.find(({ start }) => start > words[verb].start)
    : undefined;
  return content.filter((word) => word !== addressee && !isNumber(word));
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
