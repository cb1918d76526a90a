import type { TaggedText, Token } from '../../text/tagged';
import { placeOf } from '../counted/lexicons/places';
import { namesOfMen, namesOfWomen } from './lexicons/givenNames';
import {
  documentNouns,
  honorifics,
  mediaNames,
  mediaNameWords,
  mediaNouns,
  organisationNameWords,
  organisationNouns,
  personNouns,
} from './lexicons/sourceNouns';
import type { SourceType } from '../types';
import { nameLinks, namesIn } from './nameBounds';

/*
 * Who is named in an article: proper names with the titles that stand beside them, found block by block.
 */

export type Gender = 'man' | 'woman';

/** One place where a name is printed. Offsets from the block's start. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Where the titles before it begin: at "Foreign" in "Foreign Minister Anna Kos". */
  readonly titled: number;
  /** As printed, without titles: "Lena Ortiz", "Ortiz", "National Intelligence Service". */
  readonly name: string;
  readonly type: 'person' | 'organisation' | 'media' | 'unknown';
  /** Lemmas of the nouns that describe it: "minister", "spokeswoman", "agency". */
  readonly roles: readonly string[];
  /** The words of those titles and appositions: "interior" in "Interior Minister Anna Kos". */
  readonly description: readonly string[];
  readonly gender?: Gender;
  /** It says where the name before it is from: "Maine" in "Anna Kos of Maine". */
  readonly isOrigin: boolean;
  /** Whose body it is, as printed: "Gaza's" in "Gaza's Health Ministry". */
  readonly owner?: string;
}

const womanNouns = /(?:woman|mother|wife|daughter|sister|queen|princess|actress|widow|lady|girl|ms|mrs|miss|dame)$/;
const manNouns = /(?:man|father|husband|son|brother|king|prince|actor|widower|lord|boy|mr|sir)$/;
/** The names of one block, in order. */
export function readMentions(tagged: TaggedText): Mention[] {
  const mentions: Mention[] = [];
  for (const { from, to } of namesIn(tagged.tokens)) mentions.push(describe(tagged, from, to, mentions.at(-1)));
  return mentions;
}

function describe(tagged: TaggedText, from: number, to: number, previous: Mention | undefined): Mention {
  const { tokens } = tagged;
  const first = nameBehindTitles(tokens, from, to);
  const titles = tokens.slice(from, first).filter(isTitle);
  const words = tokens.slice(first, to);
  const name = tagged.text.slice(words[0].start, words[words.length - 1].end);
  const isOrigin = originLinks.has(tokens[from - 1]?.lower) && previous?.end === tokens[from - 2]?.end;
  const around = isOrigin || placeOf(name) ? nothingAround : describedAround(tokens, from, to);
  const roles = [...titles.map(({ lower }) => lower.replace(/\.$/, '')), ...around.roles];
  const type = isOrigin ? 'unknown' : typeOf(words, roles);
  // "Federal Water Agency" is what "the agency" means behind it.
  const last = words[words.length - 1].lower;
  if (words.length > 1 && (organisationNouns.has(last) || mediaNouns.has(last))) roles.push(last);
  const possessive = tokens[from - 1];
  const isOwned = type === 'organisation' && possessive?.lower === "'s" && previous?.end === possessive.start;
  return {
    start: words[0].start,
    end: words[words.length - 1].end,
    titled: tokens[from].start,
    name,
    type,
    roles,
    description: [...tokens.slice(from, first).map(({ lower }) => lower), ...around.description],
    gender: type === 'person' || type === 'unknown' ? genderOf(words, roles) : undefined,
    isOrigin,
    ...(isOwned && { owner: tagged.text.slice(previous.start, possessive.end) }),
  };
}

/** "Foreign Minister Anna Kos", "Minister of Health Anna Kos": the name begins behind the last title. "General Staff" has none. */
function nameBehindTitles(tokens: readonly Token[], from: number, to: number): number {
  let noun = from;
  while (noun + 1 < to && !nameLinks.has(tokens[noun + 1].lower)) noun++;
  const last = tokens[noun].lower;
  if (organisationNouns.has(last) || organisationNameWords.has(last) || last === 'forces') return from;
  let first = from;
  for (let at = from; at < to - 1; at++) {
    if (!isTitle(tokens[at])) continue;
    let behind = at + 1;
    if (nameLinks.has(tokens[behind].lower)) {
      behind++;
      while (behind < to && officeWords.has(tokens[behind].lower)) behind++;
      if (behind === at + 2 || behind === to) continue;
    }
    first = behind;
  }
  return first;
}

/** What ministers are ministers of. */
const officeWords = new Set(
  (
    'the state defense defence health treasury interior homeland security foreign affairs education labor labour energy commerce ' +
    'transportation transport agriculture war justice finance and'
  ).split(' '),
);

const isTitle = (token: Token): boolean => {
  const word = token.lower.replace(/\.$/, '');
  return honorifics.has(word) || personNouns.has(word);
};

const originLinks = new Set(['of', 'from']);

/** The nouns beside a name that say who is meant, and all the words that they stand among. */
interface Around {
  readonly roles: readonly string[];
  readonly description: readonly string[];
}

const nothingAround: Around = { roles: [], description: [] };

function describedAround(tokens: readonly Token[], from: number, to: number): Around {
  const [before, after] = [titleBefore(tokens, from, to), appositionAfter(tokens, to)];
  const words = [...before, ...after];
  const roles = [...before.slice(-1), ...after].filter(isRole).map(({ lemma }) => lemma);
  // "former Vice President Anna Kos"
  const narrowing = tokens[from - 1]?.tag === 'ADJ' ? [tokens[from - 1].lower] : [];
  return { roles, description: [...narrowing, ...words.map(({ lower }) => lower)] };
}

/** "foreign minister Anna Kos", "the foreign minister, Anna Kos,": the words before a name whose last is a noun that describes it. */
function titleBefore(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const isPart = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ';
  const apart = tokens[from - 1]?.text === ',' && tokens[to]?.text === ',';
  const end = apart ? from - 1 : from;
  const noun = tokens[end - 1];
  if (!noun || !isPart(noun) || !(apart ? isOnePerson(noun) : isRole(noun))) return [];
  let first = end - 1;
  while (first > 0 && end - first < longestTitle && isPart(tokens[first - 1])) first--;
  // "as president, Anna Kos," tells no office that she holds.
  return apart && !opensPhrase.test(tokens[first - 1]?.lower ?? '') ? [] : tokens.slice(first, end);
}

const opensPhrase = /^(?:the|a|an|his|her|their|its|'s)$/;

const isOnePerson = ({ tag, lower }: Token): boolean => tag === 'NOUN' && personNouns.has(lower);

const longestTitle = 4;

/**
 * "Anna Kos, the foreign minister": the apposition behind a name up to where it is narrowed ("of", "and"). What a verb follows is none:
 * "in Kursk, the Kremlin said".
 */
function appositionAfter(tokens: readonly Token[], to: number): readonly Token[] {
  if (tokens[to]?.text !== ',') return [];
  const words: Token[] = [];
  let narrowed = false;
  for (let at = to + 1; at < Math.min(tokens.length, to + longestApposition); at++) {
    const token = tokens[at];
    if (closesApposition.test(token.text) || relativePronouns.has(token.lower)) return words;
    if (token.tag === 'AUX' || (token.tag === 'VERB' && !isParticiple(tokens, at))) return [];
    narrowed ||= token.tag === 'ADP' || token.tag === 'VERB' || (token.tag === 'CCONJ' && !words.some(isRole));
    if (!narrowed) words.push(token);
  }
  return narrowed || to + longestApposition >= tokens.length ? words : [];
}

const longestApposition = 14;
const closesApposition = /^(?:[,.;:!?)(—–]|--)$/;
const relativePronouns = new Set(['who', 'which', 'whose', 'whom', 'that']);

/** "a resident living nearby", "a spokeswoman based in Lima", "an envoy sent to listen". */
const isParticiple = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lower.endsWith('ing') ||
  tokens[at - 1].lower === 'to' ||
  (tokens[at].lower.endsWith('ed') && tokens[at + 1]?.tag === 'ADP');

const isRole = (token: Token): boolean =>
  personNouns.has(token.lemma) ||
  personNouns.has(token.lower) ||
  organisationNouns.has(token.lemma) ||
  mediaNouns.has(token.lemma);

function typeOf(words: readonly Token[], roles: readonly string[]): Mention['type'] {
  const last = words[words.length - 1].lower;
  if (words.some((word) => mediaNames.has(word.lower)) || (mediaNameWords.has(last) && words.length > 1))
    return 'media';
  if (words.some((word) => organisationNameWords.has(word.lower.replace(/\.$/, '')))) return 'organisation';
  if (roles.some((role) => personNouns.has(role) || honorifics.has(role))) return 'person';
  if (roles.some((role) => mediaNouns.has(role))) return 'media';
  if (roles.some((role) => organisationNouns.has(role))) return 'organisation';
  if (namesOfMen.has(words[0].lower) || namesOfWomen.has(words[0].lower)) return 'person';
  return 'unknown';
}

/** A name of one word may be a surname: "Dragan" alone tells no man. */
function genderOf(words: readonly Token[], roles: readonly string[]): Gender | undefined {
  for (const role of roles) {
    if (womanNouns.test(role)) return 'woman';
    if (manNouns.test(role) && role !== 'chairman') return 'man';
  }
  if (words.length === 1) return undefined;
  const givenName = words[0].lower;
  if (namesOfWomen.has(givenName)) return 'woman';
  return namesOfMen.has(givenName) ? 'man' : undefined;
}

/** The type of a source that is described, not named: "two officials", "the ministry", "a report". */
export function typeOfNoun(lemma: string, lower: string): SourceType {
  const singular = lower.replace(/s$/, '');
  const has = (list: ReadonlySet<string>): boolean => list.has(lemma) || list.has(lower) || list.has(singular);
  if (has(personNouns)) return 'unnamed';
  if (has(documentNouns)) return 'document';
  if (has(mediaNouns)) return 'media';
  if (has(organisationNouns)) return 'organisation';
  return 'unnamed';
}
