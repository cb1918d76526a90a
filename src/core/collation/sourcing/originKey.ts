import { placeOf } from '../../extraction/counted/lexicons/places';
import { bodyOf } from '../lexicons/bodies';
import { institutionOf, institutionWords } from '../lexicons/institutions';
import type { SourceType } from '../../extraction/types';

/** What the analyst and the articles say of names: a name's plain form to the key of its source. */
export type Aliases = Pick<ReadonlyMap<string, string>, 'get'>;

/** What an article says of the sources that it names by half. */
export interface Surroundings {
  /** What "the South" means in it. */
  readonly compass: ReadonlyMap<string, string>;
  /** Every country that it names, as keys of the lexicon of places. */
  readonly countries: ReadonlySet<string>;
  /** The country it is written about or from: whose army "the army" is. */
  readonly home?: string;
}

/** An article that says nothing. */
export const nowhere: Surroundings = { compass: new Map<string, string>(), countries: new Set<string>() };

const dropped = /^(?:the|a|an|some|several|many|two|three|unnamed|top|senior|other|local|this|that|its|his|her|their)$/;
/** They name nobody; one of them is a body's short form in capitals. */
const pronouns = new Set('who which that he she it they we i you his her their'.split(' '));
/** Words that name nobody, also together: "multiple media outlets", "reports in the local press", "initial reports". */
const generic = new Set(
  (
    'media reports report press outlets outlet newspaper newspapers broadcasters channels news sources source officials people analysts experts ' +
    'critics observers authorities witnesses statement statements agency agencies journalists accounts footage posts multiple numerous various ' +
    'different initial early preliminary earlier latest recent western international foreign regional arab social online mainstream independent ' +
    'domestic national in of by from on and to across with carried published article articles documents figures data videos emails'
  ).split(' '),
);

/** Lower case, straight apostrophes, without accents, articles and possessive endings: the form in which names are compared. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
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
 * somebody said it ("media reports", "officials").
 * @param type `unknown`: a name of which nothing is known but that it is one
 */
export function originKeyOf(
  name: string,
  type: SourceType,
  aliases: Aliases,
  surroundings: Surroundings,
): string | undefined {
  const plain = plainName(name);
  if (plain === '' || (pronouns.has(plain) && name !== name.toUpperCase())) return undefined;
  const key = aliases.get(plain) ?? keyOf(plain, type, surroundings);
  return key === undefined ? undefined : (aliases.get(key) ?? key);
}

function keyOf(plain: string, type: SourceType, surroundings: Surroundings): string | undefined {
  if (type === 'person' && placeOf(plain) === undefined) return bodyKey(plain, [], surroundings) ?? personKey(plain);
  const words = plain.split(' ');
  const clause = words.findIndex((word, at) => at > 0 && clauseOpeners.has(word));
  const { country, rest } = countryIn(clause > 0 ? words.slice(0, clause) : words, surroundings.compass);
  const body = bodyKey(plain, [], surroundings) ?? bodyKey(rest.join(' '), country, surroundings);
  if (body !== undefined) return body;
  if (country.length > 0 && rest.length === 0 && isPeople(plain)) return undefined;
  const kind = institutionOf(rest);
  const own = kind === undefined ? rest.filter((word) => !links.has(word)) : ownWords(rest);
  if (country.length > 0) return [...country, ...own, ...(kind === undefined ? [] : [kind])].join(' ');
  if (words.every((word) => generic.has(word))) return undefined;
  if (kind !== undefined) {
    if (own.length > 0 || surroundings.home === undefined) return [...own, kind].join(' ');
    return `${surroundings.home} ${kind}`;
  }
  if (type === 'unnamed') return undefined;
  // A name of one word may be a surname.
  return type === 'unknown' && words.length === 1 ? foldedWord(plain) : plain;
}

/** "hospitals in Kenya", "Kenya's hospitals". */
const links = new Set(['and', 'in', 'of', 'at', 'from', 'for']);

/** What opens a clause that says more of a source than who it is: "lawmakers who were briefed by the spy agency". */
const clauseOpeners = new Set('who which that whose briefed familiar citing quoting quoted'.split(' '));

/** The key of a body that the lexicon knows by name: its own, or that of its kind in its country. */
function bodyKey(plain: string, named: readonly string[], { countries }: Surroundings): string | undefined {
  const body = bodyOf(plain);
  if (body === undefined || named.length > 1) return undefined;
  const spokenOf = body.countries.filter((each) => countries.has(each));
  const country = named.length === 1 ? named[0] : spokenOf.length > 0 || body.vague ? spokenOf[0] : body.countries[0];
  if (body.kind !== undefined) return country === undefined ? undefined : `${country} ${body.kind}`;
  const isElsewhere = body.countries.length > 0 && (country === undefined || !body.countries.includes(country));
  return isElsewhere ? undefined : body.name;
}

/** "Kenyans": many speak, and nobody is named. */
const isPeople = (plain: string): boolean => plain.endsWith('s') && placeOf(plain)?.by === 'demonym';

/**
 * The key of a person: the last word of the name, or of a given name with a hyphen ("Jong-un" and "Jong Un" are one). Endings that are spelled
 * after the reader's ear are one: "Zelensky", "Zelenskyy", "Zelenskiy".
 */
export const personKey = (plain: string): string => foldedWord(plain.split(/[ -]/).at(-1) ?? plain);

/** A word of a person's name as it is compared. */
export const foldedWord = (word: string): string => (word.length > 4 ? word.replace(/[iyj]{1,2}$/, 'i') : word);

/**
 * Words that set one institution apart from others of its kind: "Ohio" in "Ohio's state police", nothing in "the country's police", "western" in
 * "Kenyan and western intelligence agencies", which are not Kenya's alone.
 */
const ownWords = (words: readonly string[]): string[] =>
  words.filter((word) => !institutionWords.has(word) && !indistinct.has(word));

const indistinct = new Set(
  (
    'national country state central federal government nation city chief chiefs head director spokesman spokeswoman spokesmen spokesperson ' +
    'source sources command general staff ruling opposition parliament parliamentary and of for in at on to by from with'
  ).split(' '),
);

/** Countries named in a source, sorted, and the words besides them. */
function countryIn(
  words: readonly string[],
  compass: ReadonlyMap<string, string>,
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
    const meant = compass.get(words[at]);
    if (meant !== undefined) country.add(meant);
    else rest.push(words[at]);
  }
  return { country: [...country].sort(), rest };
}
