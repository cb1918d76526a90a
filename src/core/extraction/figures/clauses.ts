import type { Chunk } from './chunks';
import type { Word } from './words';

/** The phrases of a sentence and who does what in them. Indexes are of chunks. */
export interface Clauses {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
}

/** Prepositions that tie a phrase to the noun before it rather than to the verb. */
const nounTies = new Set(
  'of for in across among between on from to at against into over with within per about behind under'.split(' '),
);
/** Before its verb a subject holds all phrases that stand there. */
export const subjectTies = new Set([
  ...nounTies,
  ...'near off outside inside around without during since after before like via through along throughout including despite beyond'.split(
    ' ',
  ),
]);

export const lowerOf = ({ words, chunks }: Clauses, at: number): string => {
  const chunk = chunks[at];
  return chunk === undefined ? '' : words[chunk.from].lower;
};

/**
 * The noun phrases that stand together up to `end`, the first of them the head: "the price | of gold | per ounce".
 * Phrases of time are left out; a participle behind a noun ("the people killed in the raid") is stepped over.
 */
export function groupBefore(clauses: Clauses, end: number, ties: ReadonlySet<string> = nounTies): number[] {
  const { chunks } = clauses;
  const group: number[] = [];
  let at = end;
  if (chunks[at]?.quantities.length > 0 && chunks[at].head < 0 && chunks[at - 1]?.kind === 'noun') at--;
  while (at >= 0 && chunks[at].kind === 'noun') {
    if (!chunks[at].time || group.length === 0) group.unshift(at);
    let tie = at - 1;
    if (
      chunks[tie]?.kind === 'conjunction' &&
      chunks[tie - 1]?.kind === 'noun' &&
      lowerOf(clauses, tie - 2) === 'between'
    ) {
      group.unshift(tie - 1);
      tie -= 2;
    }
    if (chunks[tie]?.kind !== 'preposition' || !ties.has(lowerOf(clauses, tie))) break;
    if (chunks[tie - 2]?.kind === 'noun' && describesBefore(clauses, tie - 1, ties === subjectTies)) {
      group.unshift(tie - 1);
      at = tie - 2;
    } else at = tie - 1;
    if (chunks[at]?.kind !== 'noun') break;
  }
  return group.filter((index, place) => place === 0 || !chunks[index].time);
}

/** A participle or an adjective between a noun and what is tied to that: "the charge stored | in it", "profit attributable | to owners". */
function describesBefore(clauses: Clauses, at: number, isSubject: boolean): boolean {
  const { kind } = clauses.chunks[at];
  if (kind === 'adjective') return isSubject;
  return kind === 'verb' && isReduced(clauses, at) && (isSubject || verbBefore(clauses, at - 1) >= 0);
}

/** The noun phrase at `start` with the phrases tied behind it. */
export function groupAfter(clauses: Clauses, start: number, ties: ReadonlySet<string>): number[] {
  const { chunks } = clauses;
  const group = [start];
  let at = start;
  while (chunks[at + 1]?.kind === 'preposition' && chunks[at + 2]?.kind === 'noun' && group.length < 4) {
    if (!ties.has(lowerOf(clauses, at + 1)) || chunks[at + 2].time || chunks[at + 2].quantities.length > 0) break;
    at += 2;
    group.push(at);
  }
  return group;
}

/** A participle right behind the noun that it describes, with a finite verb to come: "skull found in", "fines imposed by". */
function isReduced({ words, chunks }: Clauses, at: number): boolean {
  const verb = chunks[at];
  return (
    verb.form !== 'infinitive' &&
    chunks[at - 1]?.kind === 'noun' &&
    verb.to - verb.from === 1 &&
    (participles.test(words[verb.head].lower) || words[verb.head].lower.endsWith('ing'))
  );
}

/** Endings of past participles. */
export const participles = /(?:ed|en|und|ld|ght|ilt|ade|eft|own|rn|wn)$/;

/** The verb whose object or complement stands at `at`: the nearest verb left of it, not beyond the clause. */
export function verbBefore({ chunks }: Clauses, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const { kind } = chunks[index];
    if (kind === 'verb') return index;
    if (kind === 'stop' || kind === 'relative' || kind === 'subordinator') return -1;
  }
  return -1;
}
