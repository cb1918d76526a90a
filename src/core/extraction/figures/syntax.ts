import { fallVerbs, riseVerbs } from './lexicons/trends';
import { finiteNounVerbs, notNouns, timeNouns } from './lexicons/grammar';
import { isMonth } from './apart/filter';
import type { Quantity } from './quantity';
import { isPlural } from './singular';
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
    for (let at = firstWord(words, quantity); at < quantity.after; at++) quantityAt.set(at, quantity);
  }
  const roles: Role[] = [];
  words.forEach((_, at) => roles.push(quantityAt.has(at) ? 'number' : roleOf(words, at, quantityAt, roles)));
  return { words, roles, quantityAt };
}

/** Bound words belong to the number, unless they are verbs ("exceeded 5%"). */
function firstWord(words: readonly Word[], { from, printedFrom }: Quantity): number {
  let first = from;
  while (
    first > printedFrom &&
    (words[first - 1].tag !== 'VERB' || /^(?:estimated|reported)$/.test(words[first - 1].lower))
  )
    first--;
  return first;
}

function roleOf(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, Quantity>,
  before: readonly Role[],
): Role {
  const word = words[at];
  const { lower, tag } = word;
  if (word.digits) return 'number';
  if (tag === 'PUNCT' || /^[^\p{L}\p{N}]+$/u.test(word.text)) return 'mark';
  if (isMonth(word)) return 'noun';
  if (lower === 'whilst' || lower === 'while') return 'prep';
  if (relatives.has(lower)) return lower === 'that' && tag === 'DET' ? 'det' : 'that';
  if (lower === 'to') return 'to';
  if (lower === "'s" || lower === '’s') return 'det';
  if (auxiliaries.has(lower) || tag === 'AUX') return 'aux';
  const previous = before[at - 1];
  if (word.glued && words[at - 1]?.text === '-' && tag === 'VERB' && /(?:ed|ing|en|own|ade)$/.test(lower)) return 'adj';
  if (isVerbByPlace(words, at, numbers, previous)) return 'verb';
  if (isMisreadVerb(words, at, numbers, previous)) return 'verb';
  if (tag === 'VERB') return verbRole(words, at, numbers, previous);
  switch (tag) {
    case 'NOUN':
    case 'PROPN':
      return notNouns.has(lower) ? 'adv' : 'noun';
    case 'ADJ':
      return isNominal(words, at, previous) || endsPhrase(words, at, numbers, before) ? 'noun' : 'adj';
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
  if (previous === 'mark' && at <= 2) return false;
  const change = riseVerbs.has(word.lemma) || fallVerbs.has(word.lemma) || finiteNounVerbs.has(word.lower);
  if (!change || /^\p{Lu}/u.test(word.text)) return false;
  let next = at + 1;
  while (words[next]?.tag === 'ADV') next++;
  if (finiteNounVerbs.has(word.lower) && words[next]?.tag === 'DET' && (numbers.has(next + 1) || numbers.has(next + 2)))
    return true;
  return (
    numbers.has(next) ||
    /^(?:by|to|more|about|nearly|almost|over|less|under|around|some|only|as)$/.test(words[next]?.lower ?? '')
  );
}

/** "the war dead", "the missing": an adjective that stands for people. */
const isNominal = (words: readonly Word[], at: number, previous: Role | undefined): boolean =>
  (previous === 'det' && words[at + 1]?.lower === 'of') ||
  (/^(?:dead|wounded|injured|missing|homeless|poor|elderly|disabled|unemployed|displaced)$/.test(words[at].lower) &&
    (previous === 'det' || previous === 'noun') &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(words[at + 1]?.tag ?? ''));

/** Adjectives that stand behind an article without a noun and name nothing. */
const standIns = /est$|^(?:same|former|latter|first|last|most|least|only|other|own|more|less|few|many|next|average)$/;

/** "its larger rival gained", "a $250,000 fine.": what an article opens and nothing else ends is a noun. */
function endsPhrase(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, Quantity>,
  before: readonly Role[],
): boolean {
  const next = words[at + 1];
  if (standIns.test(words[at].lower) || (next && !/^(?:VERB|AUX|ADP|PUNCT|PART|SCONJ)$/.test(next.tag))) return false;
  if (next && (next.text === ',' || next.text === '-' || /^["“”'’]$/.test(next.text))) return false;
  let opener = at - 1;
  while (opener > at - 4 && before[opener] === 'adj') opener--;
  const quantity = numbers.get(opener);
  if (quantity?.measure?.type === 'money') return /^an?$/.test(words[quantity.from - 1]?.lower ?? '');
  return before[opener] === 'det' && words[opener].tag !== 'ADV';
}

/** "prices range from 5", "funds which range", "triathlons that entail a swim": a noun's form, a verb's place. */
function isVerbByPlace(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  previous: Role | undefined,
): boolean {
  const { lower, tag } = words[at];
  const next = words[at + 1];
  if (tag !== 'NOUN' || next === undefined) return false;
  if (numbers.has(at + 1) && previous === 'noun' && isPlural(words[at - 1]) && !isPlural(words[at])) return true;
  if (/^ranges?$/.test(lower)) return next.lower === 'from' && previous !== 'det' && previous !== 'adj';
  if (/^(?:lives|works)$/.test(lower)) return /^(?:in|at|with|on|for)$/.test(next.lower) && previous === 'noun';
  if (lower === 'forecast') return previous === 'aux';
  return previous === 'that' && /^(?:DET|ADP|NUM)$/.test(next.tag);
}

function verbRole(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  previous: Role | undefined,
): Role {
  const word = words[at];
  const next = words[at + 1];
  if (previous === 'prep' && /[^e]ed$/.test(word.lower) && /^(?:NOUN|PROPN)$/.test(next?.tag ?? '')) return 'adj';
  if (at <= 2 && (previous === undefined || previous === 'mark') && /[^su]s$/.test(word.lower)) return 'noun';
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
  if (previous === 'prep' && words[at - 1].lower === 'of' && /ing$/.test(word.lower) && (!next || next.tag === 'PUNCT'))
    return 'noun';
  return 'verb';
}

/** Time words and months are not what a figure is about. */
export const isTime = (word: Word): boolean =>
  timeNouns.has(word.lemma) || timeNouns.has(word.lower) || isMonth(word) || /^(?:19|20)\d\d$/.test(word.text);
