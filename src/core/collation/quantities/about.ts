import { placeOf } from '../../extraction/counted/lexicons/places';
import type { Figure } from '../../extraction/types';
import type { ArticleWords } from '../articleWords';
import { measureOf } from '../measures';
import { isContentWord, type Word } from '../words';

/*
 * Of whom and of what a number is told, by the words beside it: whose age, whose votes, a share of what, a tax on what, tonnes of what.
 */

/** Words beside an age in which the name stands. */
const closeWords = 3;

/** Of an age the names close to it, on either side. */
export const closeNamesOf = (
  source: ArticleWords,
  { type }: Figure,
  left: readonly Word[],
  right: readonly Word[],
): string[] =>
  type === 'age' ? namesIn(source, [...left.slice(-closeWords), ...right.slice(0, closeWords)], true) : [];

/** Votes, and shares of them: "Salm won 34 percent of the vote". */
const isOfCandidate = ({ type, counted }: Figure): boolean =>
  (type === 'count' || type === 'percent') && (counted.role === 'vote' || counted.event === 'support');

/** Whom a number is told of, where it is an age behind a name ("Ana Vera, 52,") or votes: no places. */
export function ownersOf(source: ArticleWords, figure: Figure, left: readonly Word[]): string[] {
  if (isOfCandidate(figure))
    return namesIn(source, left.slice(-closeWords), true).filter(
      (name) => placeOf(name) === undefined && !day.test(name),
    );
  const last = left.at(-1);
  if (figure.type !== 'age' || last === undefined || !/^\p{Lu}/u.test(source.printed(last))) return [];
  return source.text.slice(last.end, figure.printed.start) === ', '
    ? namesIn(source, left.slice(-closeWords), true)
    : [];
}

const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** The counted noun of a share is what "of" names. */
export const baseOf = ({ type, counted }: Figure, after: string): string | undefined =>
  type === 'percent' && /^(?:\s*(?:per\s?cent|percent|%))?\s+of\s/i.test(after) ? counted.head : undefined;

const measuredEnd = ({ span, unitSpan }: Figure): number => Math.max(span.end, unitSpan?.end ?? 0);

/** Of a percentage the last word of the nouns behind "on": of "imported cars" the cars. Of a weight all words behind "of", where none stands for any substance: rain and rainfall, forest and land are said for one another. */
export function targetsOf(figure: Figure, { text }: ArticleWords, right: readonly Word[]): string[] {
  const isShare = figure.type === 'percent';
  if (!isShare && measureOf(figure.unit)?.dimension !== 'mass') return [];
  const behind = text.slice(measuredEnd(figure), measuredEnd(figure) + openingReach);
  if (!(isShare ? /^(?:\s*(?:per\s?cent|percent|%))?\s+on\s/i : /^\s+of\s/).test(behind)) return [];
  const words = right.filter(({ start }) => start >= measuredEnd(figure));
  const from = words.findIndex(isContentWord);
  if (from < 0) return [];
  let at = from;
  while (at + 1 < words.length && isContentWord(words[at + 1]) && words[at + 1].start === words[at].end + 1) at++;
  const stems = words.slice(from, at + 1).map(({ lexeme }) => lexeme.stem);
  return isShare ? stems.slice(-1) : stems.some((stem) => anySubstance.has(stem)) ? [] : stems;
}

/** UTF-16 code units in which "percent on" stands. */
const openingReach = 16;

/** What stands for any of them. */
const anySubstance = new Set('drug narcot substanc materi good aid suppli cargo water'.split(' '));

/** Capitalised words, countries by their key. The first word counts only as a country, unless `first`: every sentence begins with a capital. */
export function namesIn(source: ArticleWords, words: readonly Word[], first = false): string[] {
  const names = new Set<string>();
  words.forEach((word, at) => {
    const printed = source.printed(word);
    if (!/^\p{Lu}/u.test(printed)) return;
    const next = words[at + 1] as Word | undefined;
    const pair = next && placeOf(source.text.slice(word.start, next.end));
    const place = pair ?? placeOf(printed);
    if (place) names.add(place.key);
    else if ((at > 0 || first) && word.lexeme.content) names.add(word.lexeme.stem);
  });
  return [...names];
}
