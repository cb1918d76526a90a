import { describingParticiples, notNouns, pastOnly, timeNouns, verbsOnly } from './lexicons/grammar';
import { isMonth } from './apart/filter';
import type { Quantity } from './quantity';
import { isMisreadVerb, isVerbByPlace, isVerbForWant, verbRole } from './verbRoles';
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

/** "the quarter ended March": as good as prepositions behind a time. */
const periodVerbs = new Set(['ended', 'ending', 'beginning', 'starting']);

/** Forms whose role hardly depends on the tagger. */
const settledForms: ReadonlyMap<string, 'past' | 'verb' | 'adj'> = new Map([
  ...[...pastOnly].map((form) => [form, 'past'] as const),
  ...[...verbsOnly].map((form) => [form, 'verb'] as const),
  ...[...describingParticiples].map((form) => [form, 'adj'] as const),
]);

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
  const settled = previous === 'aux' ? undefined : settledForms.get(lower);
  if (settled === 'past') return 'verb';
  if (settled === 'verb' && (previous === 'conj' || previous === 'noun' || previous === 'that')) return 'verb';
  if (settled === 'adj' && words[at + 1]?.tag === 'NOUN') return 'adj';
  if (isCompounded(words, at, previous)) return 'adj';
  if (endsParticle(words, at)) return 'noun';
  if (isVerbByPlace(words, at, numbers, previous)) return 'verb';
  if (isMisreadVerb(words, at, numbers, previous) || (tag === 'NOUN' && isVerbForWant(words, at, numbers, before)))
    return 'verb';
  if (tag === 'VERB' && periodVerbs.has(lower) && at > 0 && isTime(words[at - 1])) return 'prep';
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

/** Parts of hyphenated compounds that are no nouns: "debt-to-capital ratio", "state-owned", "must-win"; not "re-elected". */
function isCompounded(words: readonly Word[], at: number, previous: Role | undefined): boolean {
  const { glued, lower, tag } = words[at];
  if (words[at - 1]?.text !== '-' && words[at + 1]?.text !== '-') return false;
  const tiedBefore =
    glued && words[at - 1]?.text === '-' && words[at - 1].glued && /^\p{L}/u.test(words[at - 2]?.text ?? '');
  const tiedBehind =
    words[at + 1]?.text === '-' && words[at + 1].glued && words[at + 2]?.glued && /^\p{L}/u.test(words[at + 2].text);
  if (tag === 'VERB' && glued && words[at - 1]?.text === '-')
    return (
      /(?:ed|ing|en|own|ade)$/.test(lower) && !/^(?:re|co|pre|over|under|out|mis)$/.test(words[at - 2]?.lower ?? '')
    );
  if (!tiedBehind) return false;
  if (tiedBefore) return /^(?:ADP|SCONJ|CCONJ|PART|DET|VERB)$/.test(tag);
  return tag === 'VERB' && /^(?:det|adj|prep|noun)$/.test(previous ?? '');
}

/** "start-up", "a pick-up", "the build-up": verb and particle are one noun. */
const endsParticle = (words: readonly Word[], at: number): boolean =>
  words[at].glued &&
  words[at - 1]?.text === '-' &&
  words[at - 1].glued &&
  /^\p{L}/u.test(words[at - 2]?.text ?? '') &&
  /^(?:VERB|NOUN|ADJ|ADV)$/.test(words[at - 2].tag) &&
  /^(?:up|down|off|out|in|over|back|on|away|offs|ups)$/.test(words[at].lower);

/** "the war dead", "the missing": an adjective that stands for people. */
const isNominal = (words: readonly Word[], at: number, previous: Role | undefined): boolean =>
  (previous === 'det' && words[at + 1]?.lower === 'of') ||
  (/^(?:dead|wounded|injured|missing|homeless|poor|elderly|disabled|unemployed|displaced)$/.test(words[at].lower) &&
    (previous === 'det' || previous === 'noun') &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(words[at + 1]?.tag ?? ''));

/** Adjectives that stand behind an article without a noun and name nothing. */
const standIns = /est$|^(?:same|former|latter|first|last|most|least|only|other|own|more|less|few|many|next|average)$/;

/** A part of a hyphenated word: "two-bedroom". */
const isTied = (words: readonly Word[], at: number): boolean =>
  at >= 0 &&
  ((words[at].glued && words[at - 1]?.text === '-') ||
    (words[at + 1]?.text === '-' && words[at + 1].glued) ||
    (words[at].text === '-' && words[at].glued));

/** "its larger rival gained", "a $250,000 fine.": what an article opens and nothing else ends is a noun. */
function endsPhrase(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, Quantity>,
  before: readonly Role[],
): boolean {
  const next = words[at + 1];
  if (standIns.test(words[at].lower) || (next && !/^(?:VERB|AUX|ADP|PUNCT|PART|SCONJ)$/.test(next.tag))) return false;
  if (next?.tag === 'VERB' && /(?:ing|ed)$/.test(next.lower) && words[at + 2]?.tag === 'NOUN') return false;
  if (next && (next.text === ',' || next.text === '-' || /^["“”'’]$/.test(next.text))) return false;
  let opener = at - 1;
  while (opener > at - 6 && (before[opener] === 'adj' || isTied(words, opener))) opener--;
  const quantity = numbers.get(opener);
  if (quantity?.measure?.type === 'money') return /^an?$/.test(words[quantity.from - 1]?.lower ?? '');
  return before[opener] === 'det' && words[opener].tag !== 'ADV';
}

/** Behind a time of day. */
const clockMarks = new Set('GMT BST CET EST EDT ET PST PDT PT am pm a.m. p.m. a.m p.m'.split(' '));

/** Time words and months are not what a figure is about. */
export const isTime = (word: Word): boolean =>
  timeNouns.has(word.lemma) ||
  timeNouns.has(word.lower) ||
  isMonth(word) ||
  clockMarks.has(word.text) ||
  /^(?:19|20)\d\d$/.test(word.text);
