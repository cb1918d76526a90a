import { placeOf } from '../../extraction/counted/lexicons/places';
import { institutionOf, institutionWords, knownBodies } from '../lexicons/institutions';
import type { SourceType } from '../../extraction/types';

/** What the analyst and the articles say of names: a name's plain form to the key of its source. */
export type Aliases = Pick<ReadonlyMap<string, string>, 'get'>;

const dropped = /^(?:the|a|an|some|several|many|two|three|unnamed|top|senior|other|local|this|that|its|his|her|their)$/;
/** They name nobody; one of them is a body's short form in capitals. */
const pronouns = new Set('who which that he she it they we i you his her their'.split(' '));
const generic = new Set(
  'media reports report press outlets news sources source officials people analysts experts critics observers authorities witnesses statement agency agencies'.split(
    ' ',
  ),
);

/** Lower case, straight apostrophes, without articles and possessive endings: the form in which names are compared. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\([^)]*\)/g, ' ')
    .replace(/'s?(?=\s|$)/g, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !dropped.test(word))
    .join(' ');
}

/**
 * The key of a source: the same for every name of one source in every article, undefined where the name says only that
 * somebody said it ("media reports", "officials"). `context` is the article's text, for "the South" and "the North".
 */
export function originKeyOf(
  name: string,
  type: SourceType,
  aliases: Aliases,
  context: (compass: string) => string | undefined,
): string | undefined {
  const plain = plainName(name);
  if (plain === '' || (pronouns.has(plain) && name !== name.toUpperCase())) return undefined;
  const key = aliases.get(plain) ?? keyOf(plain, type, context);
  return key === undefined ? undefined : (aliases.get(key) ?? key);
}

function keyOf(plain: string, type: SourceType, context: (compass: string) => string | undefined): string | undefined {
  const known = knownBodies.get(plain);
  if (known !== undefined) return known;
  const words = plain.split(' ');
  const { country, rest } = countryIn(words, context);
  const institution = institutionOf(words);
  if (country.length > 0) {
    const what = institution ?? rest.filter((word) => word !== 'and').join(' ');
    const besides = institution === undefined ? [] : rest.filter((word) => blocs.has(word));
    return [...country, ...besides, what].filter((part) => part !== '').join(' ');
  }
  if (words.every((word) => generic.has(word))) return undefined;
  if (institution !== undefined) return [...ownWords(words), institution].join(' ');
  if (type === 'unnamed' || type === 'unknown') return undefined;
  // "Jong-un" and "Jong Un" are one.
  if (type === 'person') return words.at(-1)?.split('-').at(-1);
  return plain;
}

/** Groups of countries that speak beside one: "Kenyan and western intelligence agencies" are not Kenya's alone. */
const blocs = new Set(['western', 'european', 'african', 'asian', 'arab', 'allied', 'foreign', 'international', 'un']);

/** Words that set one institution apart from others of its kind: "Ohio" in "Ohio's state police", nothing in "the country's police". */
const ownWords = (words: readonly string[]): string[] =>
  words.filter((word) => !institutionWords.has(word) && !indistinct.has(word));

const indistinct = new Set(
  'national country state central federal government nation city chief spokesman spokeswoman spokesperson and of for'.split(
    ' ',
  ),
);

/** Countries named in a source, sorted, and the words besides them. */
function countryIn(
  words: readonly string[],
  context: (compass: string) => string | undefined,
): { country: string[]; rest: string[] } {
  const country = new Set<string>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    let found = 0;
    for (let length = Math.min(4, words.length - at); length > 0 && found === 0; length--) {
      const place = placeOf(words.slice(at, at + length).join(' '));
      if (place) {
        country.add(place.key);
        found = length;
      }
    }
    if (found > 0) {
      at += found - 1;
      continue;
    }
    const compass = /^(north|south|east|west)$/.test(words[at]) ? context(words[at]) : undefined;
    if (compass !== undefined) country.add(compass);
    else rest.push(words[at]);
  }
  return { country: [...country].sort(), rest };
}
