import type { UtteranceWarning } from '../types';
import type { Word } from '../words';

const negation = /^(?:not|no|never|neither|nor|none|nobody|nothing|cannot)$|n't$/;
/** Renderings whose quoted words overlap less are different parts of one statement, and may differ in anything. */
const fewestShared = 0.6;
/** So much of a shorter rendering stands in a longer one that quotes it and more. */
const fewestContained = 0.85;
/** Stems of words below which a rendering is too short to be found in a longer one. */
const fewestStems = 8;
/** More renderings are not compared pair by pair: the first ones speak for their copies. */
const mostCompared = 40;

interface Quoted {
  readonly place: number;
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/**
 * Negations and numbers that one outlet has between quotation marks and the other has not, where both quote the same words.
 * @param renderings for each rendering, its words between quotation marks
 */
export function warningsOf(renderings: readonly (readonly Word[])[]): UtteranceWarning[] {
  const quoted = distinct(renderings);
  const warnings: UtteranceWarning[] = [];
  quoted.forEach((one, at) => {
    for (const two of quoted.slice(at + 1)) {
      const shorter = one.stems.size < two.stems.size ? one : two;
      const isWhole = quoteTheSame(one, two);
      if (!isWhole && !isWithin(shorter, shorter === one ? two : one)) continue;
      for (const kind of ['negation', 'number'] as const) {
        const words = onlyInOne(one, two, kind).filter((word) => isWhole || shorter.words.includes(word));
        if (words.length > 0) warnings.push({ kind, first: one.place, second: two.place, words });
      }
    }
  });
  return warnings;
}

/** Renderings that quote the same words are one. */
function distinct(renderings: readonly (readonly Word[])[]): Quoted[] {
  const quoted = new Map<string, Quoted>();
  renderings.forEach((each, place) => {
    const words = each.map(({ lexeme }) => lexeme.lower);
    const key = words.join(' ');
    if (quoted.has(key) || quoted.size >= mostCompared) return;
    quoted.set(key, { place, words, stems: new Set(each.map(({ lexeme }) => lexeme.stem)) });
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

function onlyInOne(a: Quoted, b: Quoted, kind: UtteranceWarning['kind']): string[] {
  const matches = (word: string): boolean => (kind === 'negation' ? negation.test(word) : /^\p{N}/u.test(word));
  const [ours, theirs] = [a.words.filter(matches), b.words.filter(matches)];
  if (kind === 'negation' && ours.length > 0 && theirs.length > 0) return [];
  return [
    ...new Set([...ours.filter((word) => !theirs.includes(word)), ...theirs.filter((word) => !ours.includes(word))]),
  ];
}
