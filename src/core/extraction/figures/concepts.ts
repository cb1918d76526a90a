import { chunksOf, type Chunk } from './chunks';
import { groupAfter, type Clauses } from './clauses';
import { governors } from './governors';
import { magnitudeNouns } from './lexicons/grammar';
import { nameOf as nounName } from './nouns';
import { nameOf, rangesOf } from './phraseWords';
import { isConversion, type Quantity, type WordRange } from './quantity';
import { isPlural, singular } from './singular';
import { subjectOf } from './subjects';
import { isTime, type Syntax } from './syntax';
import type { Word } from './words';

/** Prepositions whose phrases belong to the name of what a figure is about. */
const ofTies = new Set(['of']);
const wideTies = new Set('of for in on across among'.split(' '));

/**
 * Finds what each number is about: the noun that it modifies ("a $3m budget"), that is tied to it ("5% of its workforce",
 * "a fine of $5m"), and the subject of the verb that governs it.
 */
export function readConcepts(syntax: Syntax, quantities: readonly Quantity[]): void {
  const clauses: Clauses = { words: syntax.words, chunks: chunksOf(syntax) };
  const chunkOf = new Map<Quantity, number>();
  clauses.chunks.forEach((chunk, index) => chunk.quantities.forEach((quantity) => chunkOf.set(quantity, index)));
  quantities.forEach((quantity, index) => {
    const at = chunkOf.get(quantity);
    if (at === undefined) return;
    const previous = quantities[index - 1];
    quantity.concept = aboutOf(clauses, at, quantity, previous, previous && chunkOf.get(previous));
    numberOf(syntax, quantity);
  });
}

/** "The number of cases rose to 1,200": cases are counted. */
function numberOf({ words, roles }: Syntax, quantity: Quantity): void {
  if (quantity.noun || quantity.measure || quantity.type !== 'count' || quantity.partitive) return;
  const index = quantity.concept.findIndex(({ to }) => words[to - 1].lower === 'number');
  const counted = quantity.concept[index + 1];
  if (index < 0 || counted === undefined || words[counted.from - 1].lower !== 'of') return;
  let from = counted.from;
  while (roles[from] === 'det') from++;
  const head = counted.to - 1;
  if (roles[head] === 'noun' && isPlural(words[head]))
    quantity.noun = { from, to: head + 1, head, name: nounName(words, from, head) };
}

function aboutOf(
  clauses: Clauses,
  at: number,
  quantity: Quantity,
  previous: Quantity | undefined,
  previousAt: number | undefined,
): WordRange[] {
  if (previous && isConversion(clauses.words, previous, quantity)) return [...previous.concept];
  const right = besides(clauses, at, quantity);
  const left = isContained(clauses, at, quantity, right) ? [] : governors(clauses, at, quantity, previous, previousAt);
  quantity.governors = left;
  const ranges =
    right.length + left.length > 0 || !isMeasured(clauses, at, quantity) ? [...right, ...left] : nearest(clauses, at);
  if (ranges.length < 2) return ranges;
  const named = ranges.map((range) => stemsOf(clauses.words, range));
  return ranges.filter((range, index) => {
    const first = named.indexOf(named[index]);
    return first === index || (!named[index].includes(' ') && ranges[first].from !== range.from);
  });
}

/** A phrase as it counts once: "printed samples" and "each printed sample" are one. */
const stemsOf = (words: readonly Word[], { from, to }: WordRange): string =>
  words
    .slice(from, to)
    .filter(({ tag }) => tag !== 'DET' && tag !== 'PRON')
    .map((word) => singular(word).toLowerCase())
    .join(' ');

/**
 * "the father of a two-month-old girl", "the building of 900 megawatts of capacity": a measure describes what it stands at, not what holds
 * that. A sum is of both ("a fine of $3m for the leak").
 */
function isContained({ chunks, words }: Clauses, at: number, { type }: Quantity, right: readonly WordRange[]): boolean {
  if (right.length === 0 || (type !== 'measure' && type !== 'age')) return false;
  let tie = at - 1;
  while (chunks[tie]?.kind === 'other' || chunks[tie]?.kind === 'adjective') tie--;
  const owner = chunks[tie - 1];
  if (chunks[tie]?.kind !== 'preposition' || words[chunks[tie].from].lower !== 'of' || owner?.kind !== 'noun')
    return false;
  return owner.quantities.length === 0 && !magnitudeNouns.has(words[owner.head]?.lemma ?? '');
}

/** Money, shares and measures are always of something; a count or a stretch of time need not be. */
function isMeasured({ chunks }: Clauses, at: number, { measure, type }: Quantity): boolean {
  if (type !== 'duration') return measure !== undefined && type !== 'age';
  const before = chunks[chunks[at - 1]?.kind === 'other' ? at - 2 : at - 1];
  return before !== undefined && before.kind !== 'preposition';
}

/** Where no governor is found: the subject of the last verb before the number, else the first noun phrase before it. */
function nearest(clauses: Clauses, at: number): WordRange[] {
  const { chunks } = clauses;
  for (let index = at - 1; index >= 0; index--) {
    if (chunks[index].kind !== 'verb') continue;
    const subject = rangesOf(clauses, subjectOf(clauses, index));
    if (subject.length > 0) return subject;
  }
  const first = chunks.findIndex(
    (chunk, index) => index < at && chunk.kind === 'noun' && !chunk.time && !chunk.pronoun,
  );
  return first < 0 ? [] : rangesOf(clauses, groupAfter(clauses, first, wideTies));
}

/** Behind the number: what it modifies, and what "of" or "for" ties to it. */
function besides(clauses: Clauses, at: number, quantity: Quantity): WordRange[] {
  const { chunks, words } = clauses;
  const chunk = chunks[at];
  if (quantity.numeral.kind === 'share' && quantity.noun) return [];
  if (quantity.type === 'age' && quantity.measure?.from === quantity.from) return [];
  const product = multiplied(clauses, at, quantity);
  if (product.length > 0) return product.map(({ from, to }) => ({ from: Math.max(from, quantity.to + 1), to }));
  if (quantity.measure && chunk.to > quantity.after && chunk.head >= quantity.after) {
    const [, ...tied] = groupAfter(clauses, at, wideTies);
    return [...nameOf(chunk), ...rangesOf(clauses, tied)];
  }
  if (chunk.to > quantity.after && !quantity.noun) return [];
  const place = behindTime(clauses, behindConversion(clauses, at));
  const tie = chunks[place + 1];
  const next = chunks[place + 2];
  if (tie?.kind !== 'preposition' || next?.kind !== 'noun' || next.quantities.length > 0 || next.time) return [];
  const link = words[tie.from].lower;
  if (link === 'of') return rangesOf(clauses, groupAfter(clauses, place + 2, wideTies));
  const ties = quantity.trend ? undefined : rightTies.get(quantity.measure?.type ?? '');
  return ties?.has(link) === true ? rangesOf(clauses, groupAfter(clauses, place + 2, ofTies)) : [];
}

/** Prepositions right behind a figure whose phrase it is about: "$5m for repairs", "12% from the insurer", "30 mpg for vans". */
const rightTies: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['money', new Set(['in', 'for', 'from'])],
  ['percent', new Set(['in', 'for', 'from'])],
  ['measure', new Set(['for', 'off'])],
]);

/** "three times the bandwidth", "2.5 times more power", "10x zoom": what is so many times as much. */
function multiplied({ chunks }: Clauses, at: number, quantity: Quantity): Chunk[] {
  if (quantity.type !== 'multiple') return [];
  const chunk = chunks[at];
  if (chunk.head > quantity.to && chunk.to > quantity.to + 1) return [chunk];
  let next = at + 1;
  while (chunks[next]?.kind === 'other' || chunks[next]?.kind === 'adjective') next++;
  return chunks[next]?.kind === 'noun' && !chunks[next].time && !chunks[next].pronoun ? [chunks[next]] : [];
}

/** Over "in 2020" in "29 mpg in 2020 for vans". */
function behindTime({ chunks, words }: Clauses, at: number): number {
  const inside = chunks[at + 2];
  const isTimed =
    chunks[at + 1]?.kind === 'preposition' && inside && (inside.time === true || isTime(words[inside.from]));
  return isTimed && words[chunks[at + 3]?.from]?.lower === 'for' ? at + 2 : at;
}

/** Over "(£21,700)": what is tied to a sum stands behind its conversion. */
function behindConversion({ chunks }: Clauses, at: number): number {
  const inside = chunks[at + 2];
  const isPair = chunks[at + 1]?.kind === 'open' && inside?.quantities.length > 0 && chunks[at + 3]?.kind === 'close';
  return isPair ? at + 3 : at;
}
