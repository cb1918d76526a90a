import type { Article } from '../../article/types';
import { placeOf, places } from '../../extraction/counted/lexicons/places';
import type { Surroundings } from './originKey';

/** They act as countries do, but nobody writes from there of "the army". */
const unions = new Set(['united nations', 'european union', 'nato']);

/** What an article says of the countries it speaks of. Linear in the text's length. */
export function surroundingsOf({ dateline }: Pick<Article, 'dateline'>, text: string): Surroundings {
  const compass = new Map<string, string>();
  const countries = new Set<string>();
  for (const [run] of text.matchAll(/\p{Lu}[\p{L}.]+(?:[ -]\p{Lu}[\p{L}.]+){0,3}/gu)) {
    const words = run.split(/[ -]/);
    for (let at = 0; at < words.length; at++) {
      if (!firstWords.has(bare(words[at]))) continue;
      const length = [3, 2, 1].find((each) => at + each <= words.length && country(words, at, each) !== undefined);
      if (length === undefined) continue;
      const key = country(words, at, length)!;
      countries.add(key);
      if (length === 2 && isDirection.test(words[at])) compass.set(words[at].toLowerCase(), key);
      at += length - 1;
    }
  }
  const home = writtenFrom(dateline?.place) ?? onlyOne([...countries].filter((key) => !unions.has(key)));
  return { compass, countries, ...(home !== undefined && { home }) };
}

const isDirection = /^(?:North|South|East|West)$/;

/** The first words of all names of places, without what plurals and abbreviations end in: nearly no other capital need be asked about. */
const bare = (word: string): string => word.toLowerCase().replace(/[.s]+$/, '');
const firstWords = new Set([...places.keys()].map((name) => bare(name.split(/[ -]/)[0])));

const country = (words: readonly string[], at: number, length: number): string | undefined =>
  placeOf(words.slice(at, at + length).join(' '))?.key ??
  placeOf(
    words
      .slice(at, at + length)
      .join(' ')
      .replace(/\.$/, ''),
  )?.key;

/** "ZAGORA, Morocco", "NAIROBI". */
const writtenFrom = (dateline: string | undefined): string | undefined =>
  dateline
    ?.split(', ')
    .map((part) => placeOf(part)?.key)
    .findLast((key) => key !== undefined && !unions.has(key));

const onlyOne = (keys: readonly string[]): string | undefined => (keys.length === 1 ? keys[0] : undefined);
