import { diffArrays } from 'diff';
import type { Span } from '../../text/span';
import type { Target } from '../types';
import { type AnchorText, anchorTextOf } from './anchorText';
import { normalised } from './normal';

/** A run of words, and whether the other side lacks it. */
export interface MarkedRun {
  readonly text: string;
  readonly differs: boolean;
}

export interface SideBySide {
  readonly old: readonly MarkedRun[];
  readonly now: readonly MarkedRun[];
}

/** The words of a passage as they were noted and as they are, and where they are, in UTF-16 units. */
export interface OldAndNew {
  readonly old: string;
  readonly now: string;
  readonly span: Span;
}

/** How much of the context is shown beside words that are the same, in UTF-16 units. */
const contextShown = 60;

/**
 * The words of a note as they were and as they are, those that differ marked. Where the passage's own words are the same,
 * because what differs stands beside it, so much of its context is there as was noted, up to some words.
 */
export function sideBySide(
  text: string | AnchorText,
  { prefix = '', suffix = '' }: Target,
  { old, now, span }: OldAndNew,
): SideBySide {
  if (normalised(old).trim() !== normalised(now).trim()) return compared(old, now);
  const { original } = anchorTextOf(text);
  const [before, behind] = [prefix.slice(-contextShown), suffix.slice(0, contextShown)];
  const from = Math.max(0, span.start - before.length);
  return compared(
    wholeWords(`${before}${old}${behind}`, before === '', behind === ''),
    wholeWords(original.slice(from, span.end + behind.length), before === '', behind === ''),
  );
}

/** Without the pieces of words at its ends, where the text goes on there. */
function wholeWords(text: string, isBeginning: boolean, isEnd: boolean): string {
  const begun = isBeginning ? text : text.replace(/^\S*\s/, '');
  return isEnd ? begun : begun.replace(/\s\S*$/, '');
}

/** More words are shown as they are: comparing them costs time and says nothing. */
const mostWords = 2000;

function compared(old: string, now: string): SideBySide {
  const [ours, theirs] = [wordsIn(old), wordsIn(now)];
  if (ours.length + theirs.length > mostWords) {
    return { old: runOf(ours, false, 'whole'), now: runOf(theirs, false, 'whole') };
  }
  const sides = { old: [] as MarkedRun[], now: [] as MarkedRun[] };
  const changes = diffArrays(ours, theirs, { comparator: (one, other) => one.key === other.key });
  let [oldAt, nowAt] = [0, 0];
  changes.forEach(({ added, removed, value: { length } }, index) => {
    const place = index === 0 ? 'first' : index === changes.length - 1 ? 'last' : 'middle';
    if (!added) sides.old.push(...runOf(ours.slice(oldAt, (oldAt += length)), removed, place));
    if (!removed) sides.now.push(...runOf(theirs.slice(nowAt, (nowAt += length)), added, place));
  });
  return sides;
}

interface PrintedWord {
  readonly text: string;
  /** Typography apart: what words are compared by. */
  readonly key: string;
}

const wordsIn = (text: string): PrintedWord[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, key: normalised(word) }));

/** So many words of a run that is the same are shown beside a difference, and of one that differs. */
const shownBeside = 8;
const shownDiffering = 80;

function runOf(
  words: readonly PrintedWord[],
  differs: boolean,
  place: 'first' | 'middle' | 'last' | 'whole',
): MarkedRun[] {
  const printed = words.map(({ text }) => text);
  if (printed.length === 0) return [];
  return [{ text: shortened(printed, differs || place === 'whole' ? 'whole' : place).join(' '), differs }];
}

function shortened(words: readonly string[], place: 'first' | 'middle' | 'last' | 'whole'): readonly string[] {
  const [head, tail] = {
    first: [0, shownBeside],
    middle: [shownBeside, shownBeside],
    last: [shownBeside, 0],
    whole: [shownDiffering, 0],
  }[place];
  if (words.length <= head + tail + 1) return words;
  return [...words.slice(0, head), '…', ...(tail === 0 ? [] : words.slice(-tail))];
}
