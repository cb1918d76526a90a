import { fallVerbs, riseVerbs } from './lexicons/trends';
import { finiteNounVerbs, notNouns, timeNouns } from './lexicons/grammar';
import { isMonth } from './apart';
import type { Quantity, WordRange } from './quantity';
import type { Word } from './words';

/** What a word does in its sentence, coarser than its tag and repaired where the tagger is known to be weak. */
export type Role =
  | 'noun'
  | 'verb'
  | 'aux'
  | 'adj'
  | 'det'
  | 'prep'
  | 'adv'
  | 'conj'
  | 'that'
  | 'pron'
  | 'to'
  | 'number'
  | 'mark'
  | 'other';

/** A sentence with its words' roles: what the search for counted nouns and subjects walks over. */
export interface Syntax {
  readonly words: readonly Word[];
  readonly roles: readonly Role[];
  /** The quantity that a word belongs to. */
  readonly quantityAt: ReadonlyMap<number, Quantity>;
}

const relatives = new Set(['which', 'that', 'who', 'whom']);
const auxiliaries = new Set(
  'be am is are was were been being have has had having do does did will would can could may might must shall should ought cannot'.split(
    ' ',
  ),
);

export function syntaxOf(words: readonly Word[], quantities: readonly Quantity[]): Syntax {
  const quantityAt = new Map<number, Quantity>();
  for (const quantity of quantities) {
    for (let at = quantity.from; at < quantity.after; at++) quantityAt.set(at, quantity);
  }
  const roles: Role[] = [];
  words.forEach((_, at) => roles.push(quantityAt.has(at) ? 'number' : roleOf(words, at, quantityAt, roles)));
  return { words, roles, quantityAt };
}

function roleOf(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  before: readonly Role[],
): Role {
  const word = words[at];
  const { lower, tag } = word;
  if (word.digits) return 'number';
  if (tag === 'PUNCT' || /^[^\p{L}\p{N}]+$/u.test(word.text)) return 'mark';
  if (relatives.has(lower)) return lower === 'that' && tag === 'DET' ? 'det' : 'that';
  if (lower === 'to') return 'to';
  if (lower === "'s" || lower === '’s') return 'det';
  if (auxiliaries.has(lower) || tag === 'AUX') return 'aux';
  const previous = before[at - 1];
  if (isMisreadVerb(words, at, numbers, previous)) return 'verb';
  if (tag === 'VERB') return verbRole(words, at, numbers, previous);
  switch (tag) {
    case 'NOUN':
    case 'PROPN':
      return notNouns.has(lower) ? 'adv' : 'noun';
    case 'ADJ':
      return 'adj';
    case 'DET':
      return 'det';
    case 'ADP':
    case 'SCONJ':
      return 'prep';
    case 'ADV':
    case 'PART':
      return 'adv';
    case 'CCONJ':
      return 'conj';
    case 'PRON':
      return /^(?:his|her|its|their|our|my|your|whose)$/.test(lower) ? 'det' : 'pron';
    case 'NUM':
      return 'number';
    default:
      return tag === 'X' && /^\p{L}/u.test(word.text) ? 'noun' : 'other';
  }
}

/** "rose", "gains", "estimates" before a number, "by" or "to" are verbs even where the tagger says noun. */
function isMisreadVerb(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  previous: Role | undefined,
): boolean {
  const word = words[at];
  if (word.tag !== 'NOUN' && word.tag !== 'ADJ' && word.tag !== 'PROPN') return false;
  if (previous === 'det' || previous === 'adj' || previous === 'prep' || at === 0) return false;
  const change = riseVerbs.has(word.lemma) || fallVerbs.has(word.lemma) || finiteNounVerbs.has(word.lower);
  if (!change || /^\p{Lu}/u.test(word.text)) return false;
  let next = at + 1;
  while (words[next]?.tag === 'ADV') next++;
  return (
    numbers.has(next) ||
    /^(?:by|to|more|about|nearly|almost|over|less|under|around|some|only|as)$/.test(words[next]?.lower ?? '')
  );
}

function verbRole(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  previous: Role | undefined,
): Role {
  const word = words[at];
  const next = words[at + 1];
  if (/^\p{Lu}\p{Ll}/u.test(word.text) && at > 0 && previous !== 'mark') return 'noun';
  if (/(?:ed|ing)$/.test(word.lower) && next && (previous === 'det' || previous === 'adj' || numbers.has(at - 1))) {
    if (/^(?:NOUN|PROPN)$/.test(next.tag)) return 'adj';
    return word.lower.endsWith('ing') && previous === 'det' ? 'noun' : 'verb';
  }
  if (
    /s$/.test(word.lower) &&
    (previous === 'det' || previous === 'adj' || numbers.has(at - 1)) &&
    !/^(?:is|was|has)$/.test(word.lower)
  )
    return 'noun';
  if (previous === 'det') return 'noun';
  return 'verb';
}

/** Prepositions that tie a noun to the noun before it in what a figure is about. */
const ties = new Set('of for across among against in on at from between'.split(' '));
const tightTies = new Set('of for across among'.split(' '));

/** Time words and months are not what a figure is about. */
export const isTime = (word: Word): boolean =>
  timeNouns.has(word.lemma) || timeNouns.has(word.lower) || isMonth(word) || /^(?:19|20)\d\d$/.test(word.text);

const inPhrase = (role: Role | undefined): boolean =>
  role === 'noun' || role === 'adj' || role === 'det' || role === 'number';

/** The noun phrase that ends before word `end`; undefined where no noun stands there. */
export function phraseBefore({ words, roles, quantityAt }: Syntax, end: number, floor = 0): WordRange | undefined {
  let from = end;
  while (
    from > floor &&
    (inPhrase(roles[from - 1]) || isInnerMark(words, from - 1) || isCoordinated(words, roles, from - 1))
  ) {
    if (quantityAt.has(from - 1)) break;
    from--;
  }
  while (from < end && roles[from] !== 'noun' && roles[from] !== 'adj') from++;
  const hasNoun = roles.slice(from, end).includes('noun');
  return hasNoun ? { from, to: end } : undefined;
}

/** The noun phrase that begins at word `start`, determiners skipped. */
export function phraseAfter({ words, roles, quantityAt }: Syntax, start: number): WordRange | undefined {
  let from = start;
  while (roles[from] === 'det') from++;
  let to = from;
  while (
    to < words.length &&
    !quantityAt.has(to) &&
    (inPhrase(roles[to]) || isInnerMark(words, to) || isCoordinated(words, roles, to))
  )
    to++;
  while (to > from && roles[to - 1] !== 'noun') to--;
  return to > from ? { from, to } : undefined;
}

/** A hyphen, ampersand or slash inside a phrase. */
const isInnerMark = (words: readonly Word[], at: number): boolean =>
  /^[-&/.’']$/.test(words[at].text) && (words[at].text === '&' || (words[at].glued && words[at + 1]?.glued === true));

/** "and" between two nouns. */
const isCoordinated = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  words[at].lower === 'and' &&
  (roles[at - 1] === 'noun' || roles[at - 1] === 'adj') &&
  inPhrase(roles[at + 1]) &&
  roles[at + 1] !== 'number';

/** Adds the phrases tied behind a phrase: "price of gold", "exports to China". */
export function extended(syntax: Syntax, phrase: WordRange, limit: number): WordRange[] {
  const parts = [phrase];
  let { to } = phrase;
  for (let guard = 0; guard < 3; guard++) {
    const link = syntax.words[to]?.lower ?? '';
    if (!tightTies.has(link) || to >= limit) break;
    const next = phraseAfter(syntax, to + 1);
    if (!next || next.to > limit || next.from > to + 4 || isTimePhrase(syntax, next)) break;
    parts.push(next);
    ({ to } = next);
  }
  return parts;
}

export const isTimePhrase = ({ words }: Syntax, { to }: WordRange): boolean => isTime(words[to - 1]);

/** The noun phrase with all that is tied to it, ending before word `end`: "the value of its business in Asia". */
export function chainBefore(syntax: Syntax, end: number, floor = 0): WordRange[] {
  const parts: WordRange[] = [];
  let at = end;
  for (let guard = 0; guard < 4; guard++) {
    const phrase = phraseBefore(syntax, at, floor);
    if (!phrase) break;
    parts.unshift(phrase);
    let link = phrase.from - 1;
    while (
      link > floor &&
      (syntax.roles[link] === 'det' || syntax.roles[link] === 'number' || syntax.roles[link] === 'mark') &&
      !/^[,;:()]$/.test(syntax.words[link].text)
    )
      link--;
    const word = syntax.words[link]?.lower ?? '';
    const tied = ties.has(word) || (word === 'to' && syntax.roles[link] === 'to');
    if (link <= floor || !tied || syntax.roles[link - 1] !== 'noun') break;
    at = link;
  }
  while (parts.length > 1 && isTimePhrase(syntax, parts[parts.length - 1])) parts.pop();
  return parts;
}
