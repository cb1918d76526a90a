import { diffArrays } from 'diff';
import { type Interval, sameConverted, samePoint } from '../interval';
import { inTwoUnits } from '../measures';
import type { UtteranceWarning } from '../types';
import { negation } from '../words';

/** A word between quotation marks, or a whole number, whatever words it is printed in. */
export interface QuotedWord {
  /** Lower case. */
  readonly printed: string;
  readonly stem: string;
  readonly number?: QuotedNumber;
}

interface QuotedNumber {
  readonly interval: Interval;
  readonly unit: string | null;
}

/** "impossible" denies "possible". */
const denying = /^(?:un|in|im|ir|il|dis|non-?)(?=\p{L}{4})/u;
/** Renderings whose quoted words overlap less are different parts of one statement, and may differ in anything. */
const fewestShared = 0.6;
/** So much of a shorter rendering stands in a longer one that quotes it and more. */
const fewestContained = 0.85;
/** Stems of words below which a rendering is too short to be found in a longer one. */
const fewestStems = 8;
/** More renderings are not compared pair by pair: the first ones speak for their copies. */
const mostCompared = 40;
/** Of longer renderings the first words are compared. */
const mostWords = 1000;
/** More words that only one has at a place are a clause or a sentence that the other does not quote. */
const mostInserted = 2;

interface Quoted {
  readonly place: number;
  readonly words: readonly QuotedWord[];
  readonly stems: ReadonlySet<string>;
}

/** Words of two renderings that stand at one place and are not the same. */
interface Difference {
  readonly ours: readonly QuotedWord[];
  readonly theirs: readonly QuotedWord[];
}

/**
 * Negations and numbers that one outlet has between quotation marks and the other has not, where both quote the same words.
 * @param renderings for each rendering, its words between quotation marks
 */
export function warningsOf(renderings: readonly (readonly QuotedWord[])[]): UtteranceWarning[] {
  const quoted = distinct(renderings);
  const warnings: UtteranceWarning[] = [];
  quoted.forEach((one, at) => {
    for (const two of quoted.slice(at + 1)) {
      const shorter = one.stems.size < two.stems.size ? one : two;
      const isWhole = quoteTheSame(one, two);
      if (!isWhole && !isWithin(shorter, shorter === one ? two : one)) continue;
      const isCounted = (word: QuotedWord): boolean => isWhole || shorter.words.includes(word);
      for (const [kind, words] of [
        ['negation', negationsInOne(one, two, isCounted)],
        ['number', numbersInOne(one, two).filter(isCounted)],
      ] as const) {
        const printed = [...new Set(words.map((word) => word.printed))];
        if (printed.length > 0) warnings.push({ kind, first: one.place, second: two.place, words: printed });
      }
    }
  });
  return warnings;
}

/** Renderings that quote the same words are one. */
function distinct(renderings: readonly (readonly QuotedWord[])[]): Quoted[] {
  const quoted = new Map<string, Quoted>();
  renderings.forEach((words, place) => {
    const key = words.map(({ printed }) => printed).join(' ');
    if (quoted.has(key) || quoted.size >= mostCompared) return;
    quoted.set(key, { place, words: words.slice(0, mostWords), stems: new Set(words.map(({ stem }) => stem)) });
  });
  return [...quoted.values()];
}

function quoteTheSame({ stems: ours }: Quoted, { stems: theirs }: Quoted): boolean {
  if (Math.min(ours.size, theirs.size) < 4) return false;
  return sharedBy(ours, theirs) / Math.max(ours.size, theirs.size) >= fewestShared;
}

/** Whether the longer rendering goes on where the shorter one stops: what the longer has besides is no difference, what the shorter has is. */
const isWithin = ({ stems: ours }: Quoted, { stems: theirs }: Quoted): boolean =>
  ours.size >= fewestStems && sharedBy(ours, theirs) / ours.size >= fewestContained;

const sharedBy = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number =>
  [...ours].filter((word) => theirs.has(word)).length;

/** Negations where the other has none at the same place. A translation may move one: as many on either side say nothing. */
function negationsInOne(one: Quoted, two: Quoted, isCounted: (word: QuotedWord) => boolean): QuotedWord[] {
  const ours: QuotedWord[] = [];
  const theirs: QuotedWord[] = [];
  const denied: QuotedWord[] = [];
  for (const difference of differencesOf(one, two)) {
    denied.push(...deniedBy(difference.ours, difference.theirs), ...deniedBy(difference.theirs, difference.ours));
    const [mine, others] = [negationsAmong(difference.ours), negationsAmong(difference.theirs)];
    if (mine.length > 0 === others.length > 0 || isAddition(difference)) continue;
    const isInserted = Math.max(difference.ours.length, difference.theirs.length) <= mostInserted;
    ours.push(...mine.filter((word) => isInserted || isCounted(word)));
    theirs.push(...others.filter((word) => isInserted || isCounted(word)));
  }
  return ours.length === theirs.length ? denied : [...denied, ...ours, ...theirs];
}

/** One outlet quotes a clause or a sentence more. */
const isAddition = ({ ours, theirs }: Difference): boolean =>
  (ours.length === 0 || theirs.length === 0) && ours.length + theirs.length > mostInserted;

const negationsAmong = (words: readonly QuotedWord[]): QuotedWord[] =>
  words.filter(({ printed }) => negation.test(printed));

/** Words that deny one of `others`: "impossible" for "possible". */
const deniedBy = (words: readonly QuotedWord[], others: readonly QuotedWord[]): QuotedWord[] =>
  words.filter(({ printed }) => {
    const affirmed = printed.replace(denying, '');
    return affirmed !== printed && others.some((other) => other.printed === affirmed);
  });

function differencesOf({ words: first }: Quoted, { words: second }: Quoted): Difference[] {
  const changes = diffArrays([...first], [...second], { comparator: isSame });
  const differences: Difference[] = [];
  for (let at = 0; at < changes.length; at++) {
    const { removed, added, value } = changes[at];
    if (!removed && !added) continue;
    const next = changes[at + 1];
    const replaces = next !== undefined && removed !== next.removed && (next.added || next.removed);
    const other = replaces ? next.value : [];
    if (replaces) at++;
    const [ours, theirs] = removed ? [value, other] : [other, value];
    differences.push({ ours, theirs });
  }
  return differences;
}

function numbersInOne({ words: ours }: Quoted, { words: theirs }: Quoted): QuotedWord[] {
  const lacks = (words: readonly QuotedWord[], word: QuotedWord): boolean =>
    !words.some((other) => isSame(word, other));
  return [
    ...ours.filter((word) => isNumber(word) && lacks(theirs, word)),
    ...theirs.filter((word) => isNumber(word) && lacks(ours, word)),
  ];
}

/** A year or the number of a street is no figure, but it is a number. */
const isNumber = ({ printed, number }: QuotedWord): boolean => number !== undefined || /^\p{N}/u.test(printed);

const isSame = (one: QuotedWord, two: QuotedWord): boolean =>
  one.printed === two.printed ||
  (one.number !== undefined && two.number !== undefined && sameNumber(one.number, two.number));

/** A translation may give miles in kilometres. */
const sameNumber = (one: QuotedNumber, two: QuotedNumber): boolean =>
  samePoint(one.interval, two.interval) ||
  (inTwoUnits(one.unit, two.unit) && sameConverted(one.interval, two.interval));
