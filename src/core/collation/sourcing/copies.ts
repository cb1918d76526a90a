import { compare } from '../../text/order';
import type { FigureReading } from '../types';
import { mixed, wordsOf } from '../words';

/** So many words in a row around one number, word for word in two outlets, were written once. */
const copiedWords = 10;
/** What is looked at on either side of a number, in UTF-16 code units: enough for so many words. */
const reach = 160;

/** Readings that stand in the same words, of two outlets or more, by their index. */
export type Copies = readonly (readonly number[])[];

/**
 * Which readings of one quantity are copies of each other. Only their own surroundings are compared, so that nothing hangs on other articles;
 * linear in the number of readings.
 */
export function copiesAmong(readings: readonly FigureReading[], textOf: (article: string) => string): Copies {
  const holders = new Map<number, number[]>();
  readings.forEach(({ article, span }, at) => {
    for (const hash of framesAround(textOf(article), span)) {
      const known = holders.get(hash);
      if (known === undefined) holders.set(hash, [at]);
      else known.push(at);
    }
  });
  return [...holders.values()].filter((group) => group.some((at) => readings[at].outlet !== readings[group[0]].outlet));
}

/** Hashes of every run of `copiedWords` words that holds the number. */
function framesAround(text: string, { start, end }: { readonly start: number; readonly end: number }): Set<number> {
  const from = Math.max(0, start - reach);
  const words = wordsOf(text.slice(from, end + reach));
  const number = words.findIndex((word) => word.end + from > start);
  const frames = new Set<number>();
  if (number < 0) return frames;
  for (let at = Math.max(0, number - copiedWords + 1); at <= number && at + copiedWords <= words.length; at++) {
    let hash = 0;
    for (let next = at; next < at + copiedWords; next++) hash = mixed(hash, words[next].lexeme.wordHash);
    frames.add(hash);
  }
  return frames;
}

/** Outlets with the same words that are named beside one: hundreds print an agency's report. */
const mostNamed = 20;

/** Readings with the outlets that print the same words, the first of them in the alphabet. */
export function withCopies(readings: readonly FigureReading[], copies: Copies): FigureReading[] {
  const outlets = new Map<number, Set<string>>();
  for (const group of copies) {
    const named = [...new Set(group.map((at) => readings[at].outlet))].sort(compare).slice(0, mostNamed + 1);
    for (const at of group) {
      const known = outlets.get(at) ?? new Set<string>();
      for (const outlet of named) if (outlet !== readings[at].outlet) known.add(outlet);
      outlets.set(at, known);
    }
  }
  return readings.map((reading, at) => {
    const sameWords = [...(outlets.get(at) ?? [])].sort(compare).slice(0, mostNamed);
    return sameWords.length === 0 ? reading : { ...reading, sameWords };
  });
}

/**
 * How many independent origins stand behind the readings, and how many readings have none that is known. Readings of one origin are one, and so are
 * copies, by whatever name they call their source: a copy confirms nothing. A number that an article gives bare, in its headline, and with its source
 * further on has that source.
 */
export function independentOrigins(
  readings: readonly FigureReading[],
  copies: Copies,
): { readonly origins: number; readonly unknownOrigins: number } {
  const parent = readings.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top];
    for (let next = at; parent[next] !== top;) [parent[next], next] = [top, parent[next]];
    return top;
  };
  const ofKey = new Map<string, number>();
  readings.forEach(({ sourcing: { originKey } }, at) => {
    if (originKey === undefined) return;
    const first = ofKey.get(originKey);
    if (first === undefined) ofKey.set(originKey, at);
    else parent[root(at)] = root(first);
  });
  const sourced = new Map<string, number>();
  const numberOf = ({ article, value }: FigureReading): string => `${article} ${JSON.stringify(value)}`;
  readings.forEach((reading, at) => {
    if (reading.sourcing.originKey !== undefined) sourced.set(numberOf(reading), at);
  });
  readings.forEach((reading, at) => {
    const told = reading.sourcing.originKey === undefined ? sourced.get(numberOf(reading)) : undefined;
    if (told !== undefined) parent[root(at)] = root(told);
  });
  for (const [first, ...others] of copies) for (const at of others) parent[root(at)] = root(first);
  const known = new Set([...ofKey.values()].map(root));
  return { origins: known.size, unknownOrigins: readings.filter((_, at) => !known.has(root(at))).length };
}
