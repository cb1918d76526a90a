import type { TaggedText, Token } from '../../text/tagged';
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

/*
 * Who is named in an article: proper names with the titles that stand beside them, found block by block.
 */

export type Gender = 'man' | 'woman';

/** One place where a name is printed. Offsets from the block's start. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As printed, without titles: "Lena Ortiz", "Ortiz", "National Intelligence Service". */
  readonly name: string;
  readonly type: 'person' | 'organisation' | 'media' | 'unknown';
  /** Lemmas of the nouns that describe it: "minister", "spokeswoman", "agency". */
  readonly roles: readonly string[];
  readonly gender?: Gender;
}

/** Particles inside a person's name: "Jonas van der Meer". */
const personLinks = new Set(['de', 'van', 'von', 'der', 'den', 'bin', 'al', 'el', 'da', 'dos', 'di', 'la', 'le']);
const calendar =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const womanNouns = /(?:woman|mother|wife|daughter|sister|queen|princess|actress|widow|lady|girl|ms|mrs|miss|dame)$/;
const manNouns = /(?:man|father|husband|son|brother|king|prince|actor|widower|lord|boy|mr|sir)$/;
/** Longest name, in tokens. */
const longestName = 8;

/** The names of one block, in order. */
export function readMentions(tagged: TaggedText): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = tagged;
  for (let index = 0; index < tokens.length; index++) {
    if (!isNamePart(tokens[index])) continue;
    const to = nameEnd(tokens, index);
    if (to === index + 1 && isCommonNoun(tokens[index])) continue;
    mentions.push(describe(tagged, index, to));
    index = to - 1;
  }
  return mentions;
}

function isNamePart(token: Token): boolean {
  return token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text) && !calendar.test(token.lower);
}

/** "Photos", "Residents" at the start of a sentence: capitalised, but no names. */
function isCommonNoun({ lower }: Token): boolean {
  const forms = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')];
  return forms.some(
    (form) => documentNouns.has(form) || personNouns.has(form) || organisationNouns.has(form) || mediaNouns.has(form),
  );
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < longestName) {
    const token = tokens[to];
    if (isNamePart(token) || (isHonorific(tokens[to - 1]) && /^\p{Lu}/u.test(token.text))) {
      to++;
      continue;
    }
    const hyphened = token.text === '-' && token.start === tokens[to - 1].end && tokens[to + 1]?.start === token.end;
    if (hyphened) {
      to += 2;
      continue;
    }
    const nickname =
      /^["“‘']$/.test(token.text) && tokens[to + 1] && tokens[to + 2] && /^["”’']$/.test(tokens[to + 2].text);
    if (nickname && tokens[to + 3] && isNamePart(tokens[to + 3])) {
      to += 4;
      continue;
    }
    let linked = to;
    while (linked < tokens.length && personLinks.has(tokens[linked].lower)) linked++;
    if (linked === to && token.lower === 'of') linked++;
    if (linked > to && linked < tokens.length && isNamePart(tokens[linked])) {
      to = linked + 1;
      continue;
    }
    break;
  }
  return to;
}

function describe(tagged: TaggedText, from: number, to: number): Mention {
  const { tokens } = tagged;
  const roles: string[] = [];
  let first = from;
  // "Foreign Minister Anna Kos": the name begins behind the last title.
  for (let at = from; at < to - 1; at++) {
    if (!isTitle(tokens[at])) continue;
    roles.push(tokens[at].lower.replace(/\.$/, ''));
    first = at + 1;
  }
  const words = tokens.slice(first, to);
  const name = tagged.text.slice(words[0].start, words[words.length - 1].end);
  roles.push(...rolesBefore(tokens, from), ...rolesAfter(tokens, to));
  const type = typeOf(words, roles);
  // "Federal Water Agency" is what "the agency" means behind it.
  const last = words[words.length - 1].lower;
  if (words.length > 1 && (organisationNouns.has(last) || mediaNouns.has(last))) roles.push(last);
  return {
    start: words[0].start,
    end: words[words.length - 1].end,
    name,
    type,
    roles,
    gender: type === 'person' || type === 'unknown' ? genderOf(words, roles) : undefined,
  };
}

const isHonorific = (token: Token): boolean => honorifics.has(token.lower.replace(/\.$/, ''));

const isTitle = (token: Token): boolean => {
  const word = token.lower.replace(/\.$/, '');
  return honorifics.has(word) || personNouns.has(word);
};

/** "foreign minister Anna Kos": the noun before a name describes it. */
function rolesBefore(tokens: readonly Token[], from: number): string[] {
  const before = tokens[from - 1];
  if (!before) return [];
  const noun = before.tag === 'NOUN' || before.tag === 'PROPN' || before.tag === 'ADJ';
  return noun && isRole(before) ? [before.lemma] : [];
}

/** "Anna Kos, the foreign minister": so does the apposition behind it. */
function rolesAfter(tokens: readonly Token[], to: number): string[] {
  if (tokens[to]?.text === '(') return [];
  if (tokens[to]?.text !== ',') return [];
  const roles: string[] = [];
  for (let at = to + 1; at < Math.min(tokens.length, to + 9); at++) {
    const token = tokens[at];
    if (token.text === ',' || token.tag === 'VERB' || token.tag === 'AUX' || token.lower === 'who') break;
    if (token.tag === 'ADP' || (token.tag === 'CCONJ' && roles.length === 0)) break;
    if (isRole(token)) roles.push(token.lemma);
  }
  return roles;
}

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
  const has = (list: ReadonlySet<string>): boolean => list.has(lemma) || list.has(lower);
  if (has(personNouns)) return 'unnamed';
  if (has(documentNouns)) return 'document';
  if (has(mediaNouns)) return 'media';
  if (has(organisationNouns)) return 'organisation';
  return 'unnamed';
}
