import type { Token } from '../../text/tagged';
import { placeOf } from '../counted/lexicons/places';
import { namesOfMen, namesOfWomen } from './lexicons/givenNames';
import {
  documentNouns,
  honorifics,
  mediaNameWords,
  mediaNouns,
  organisationNameWords,
  organisationNouns,
  personNouns,
} from './lexicons/sourceNouns';
import type { TokenWindow } from './scan';

/*
 * Where proper names begin and end among a block's tokens, titles included.
 */

/** Particles inside a person's name: "Jonas van der Meer". */
const personLinks = new Set(['de', 'van', 'von', 'der', 'den', 'bin', 'al', 'el', 'da', 'dos', 'di', 'la', 'le']);
const calendar =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Longest name, in tokens. */
const longestName = 10;

/** The names of one block, in order. */
export function namesIn(tokens: readonly Token[]): TokenWindow[] {
  const names: TokenWindow[] = [];
  let titleCase: boolean | undefined;
  const inside = (at: number): boolean => isInsideName(tokens, at) && !(titleCase ??= isTitleCase(tokens));
  for (let from = 0; from < tokens.length; from++) {
    const next = tokens[from + 1];
    const opens =
      isNamePart(tokens[from]) || (inside(from) && next && isNamePart(next)) || particleEnd(tokens, from) > from;
    if (!opens) continue;
    const to = nameEnd(tokens, from, inside);
    if (to === from + 1 && isCommonNoun(tokens[from])) continue;
    names.push({ from, to });
    from = to - 1;
  }
  return names;
}

/** "Republicans", like "Kenyans", are many people and no name. */
const partyMembers = new Set(
  'republicans democrats conservatives liberals socialists tories republican democrat tory'.split(' '),
);

function isNamePart(token: Token): boolean {
  return token.tag === 'PROPN' && isCapitalised(token) && !calendar.test(token.lower);
}

const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** In a headline that capitalises its words a capital tells no name. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.filter(isCapitalised).length > mostCapitals * words.length;
}

const mostCapitals = 0.8;

/** "Cross" in "the Red Cross", "African" in "the African Union": a capital within a sentence makes a name of any word that can be one. */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!before || !canBeName(token)) return false;
  return /[\p{L}\p{N},’'-]$/u.test(before.text) && !calendar.test(token.lower);
}

/** A capitalised word that the tagger takes for another than a name. */
export const canBeName = ({ tag, text, lower }: Token): boolean =>
  text !== lower && nameableTags.has(tag) && /^\p{Lu}\p{Ll}/u.test(text);

const nameableTags = new Set(['NOUN', 'VERB', 'ADJ', 'AUX', 'X']);

/** "al" in "al-Bashir": the index behind particles that a hyphen ties to a name; `at` where there are none. */
function particleEnd(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at + 1];
  const name = tokens[at + 2];
  if (hyphen?.text !== '-' || !name || hyphen.start !== tokens[at].end || !personLinks.has(tokens[at].lower)) return at;
  return isNamePart(name) && name.start === hyphen.end ? at + 2 : at;
}

/** "Photos", "Residents" at the start of a sentence: capitalised, but no names. */
function isCommonNoun({ lower }: Token): boolean {
  if (partyMembers.has(lower) || (lower.endsWith('s') && placeOf(lower)?.by === 'demonym')) return true;
  const forms = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')];
  return forms.some(
    (form) => documentNouns.has(form) || personNouns.has(form) || organisationNouns.has(form) || mediaNouns.has(form),
  );
}

/** @param inside whether a word that is tagged as no name stands as part of one */
function nameEnd(tokens: readonly Token[], from: number, inside: (at: number) => boolean): number {
  let to = particleEnd(tokens, from) + 1;
  let linkedBody = false;
  while (to < tokens.length && to - from < longestName) {
    const token = tokens[to];
    if (isNamePart(token) || inside(to) || (isHonorific(tokens[to - 1]) && isCapitalised(token))) {
      to++;
      continue;
    }
    const hyphened = token.text === '-' && token.start === tokens[to - 1].end && tokens[to + 1]?.start === token.end;
    if (hyphened) {
      // "the Hamas-run ministry": of a name, but none.
      if (participle.test(tokens[to + 1].text)) break;
      to += 2;
      continue;
    }
    const nickname =
      /^["“‘'(]$/.test(token.text) && tokens[to + 1] && tokens[to + 2] && /^["”’')]$/.test(tokens[to + 2].text);
    if (nickname && tokens[to + 3] && isNamePart(tokens[to + 3])) {
      to += 4;
      continue;
    }
    let linked = particleEnd(tokens, to);
    while (linked < tokens.length && personLinks.has(tokens[linked].lower)) linked++;
    if (linked === to && nameLinks.has(token.lower) && opensLonger(tokens, from, to))
      [linked, linkedBody] = [linked + 1, isBodyNoun(tokens[to - 1])];
    // "the Ministry of Health and Welfare"
    else if (linked === to && linkedBody && token.lower === 'and') linked++;
    if (tokens[linked]?.lower === 'the' && linked > to) linked++;
    if (linked > to && linked < tokens.length && isNamePart(tokens[linked])) {
      to = linked + 1;
      continue;
    }
    break;
  }
  return to;
}

/** "the International Committee of the Red Cross", "the High Commissioner for Refugees". */
export const nameLinks = new Set(['of', 'for', 'on', 'against']);

/** "University", "Ministry", "Staff": what a body's name goes on behind; "Anna Kos of Oxfam" is no such name. */
function opensLonger(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokens[to - 1];
  const isOffice = (noun: string): boolean => personNouns.has(noun) && !tokens.slice(from, to - 1).some(isPersonal);
  const isBody = isBodyNoun(tokens[to - 1]) || isOffice(lower) || isOffice(lower.replace(/s$/, ''));
  return isBody || (to === from + 1 && tokens[to].lower === 'of');
}

/** A given name or a short form of address. */
const isPersonal = (token: Token): boolean =>
  (isHonorific(token) && token.text.endsWith('.')) || namesOfMen.has(token.lower) || namesOfWomen.has(token.lower);

const isBodyNoun = ({ lower }: Token): boolean =>
  [lower, lower.replace(/s$/, '')].some(
    (noun) => organisationNouns.has(noun) || organisationNameWords.has(noun) || mediaNameWords.has(noun),
  );

const participle = /^\p{Ll}+ed$|^(?:run|led|held|born|wide|style|era|made|built|owned)$/u;

export const isHonorific = (token: Token): boolean => honorifics.has(token.lower.replace(/\.$/, ''));
