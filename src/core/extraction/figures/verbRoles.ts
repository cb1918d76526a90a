import { moneyWords } from './lexicons/contexts';
import { fallVerbs, riseVerbs } from './lexicons/trends';
import {
  bareInfinitive,
  collectives,
  dealVerbs,
  finiteNounVerbs,
  plainNounVerbs,
  sameForms,
  timeNouns,
} from './lexicons/grammar';
import type { Quantity } from './quantity';
import { isPlural } from './singular';
import type { Role } from './syntax';
import type { Word } from './words';

/* Which words are verbs, where the tagger is known to be weak: nouns in a verb's place, and verbs in a noun's. */

/** "rose", "gains", "estimates" before a number, "by" or "to" are verbs even where the tagger says noun. */
export function isMisreadVerb(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  previous: Role | undefined,
): boolean {
  const word = words[at];
  if (word.tag !== 'NOUN' && word.tag !== 'ADJ' && word.tag !== 'PROPN') return false;
  if (previous === 'det' || previous === 'adj' || previous === 'prep' || previous === 'number' || at === 0)
    return false;
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

/** "prices range from 5", "funds which range", "triathlons that entail a swim": a noun's form, a verb's place. */
export function isVerbByPlace(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, unknown>,
  previous: Role | undefined,
): boolean {
  const { lower, tag } = words[at];
  const next = words[at + 1];
  if (tag !== 'NOUN' || next === undefined) return false;
  if (lower.endsWith('ing') && numbers.has(at + 1) && previous === 'prep') return true;
  if (dealVerbs.has(lower) && previous === 'noun' && !isPlural(words[at - 1]) && /^(?:PROPN|DET|PRON)$/.test(next.tag))
    return true;
  if (previous === 'noun' && isPlural(words[at - 1]) && !isPlural(words[at])) {
    if (numbers.has(at + 1)) return true;
    if (plainNounVerbs.has(lower) && /^(?:NOUN|ADJ|DET|PROPN)$/.test(next.tag)) return true;
  }
  if (/^ranges?$/.test(lower)) return next.lower === 'from' && previous !== 'det' && previous !== 'adj';
  if (/^(?:lives|works)$/.test(lower))
    return /^(?:in|at|with|on|for)$/.test(next.lower) && (previous === 'noun' || previous === 'that');
  if (/^(?:drove|spoke|rose|led|dove|bore)$/.test(lower))
    return previous === 'noun' || previous === 'pron' || previous === 'adj';
  if (lower === 'forecast') return previous === 'aux';
  return previous === 'that' && /^(?:DET|ADP|NUM)$/.test(next.tag);
}

/**
 * "smoke break", "touchdown run", "a fabric switch": a bare verb behind a singular noun agrees with nothing, so it is a noun; unless a
 * verb that takes a bare infinitive stands before ("helped the firm grow").
 */
function isBareNoun(words: readonly Word[], at: number): boolean {
  const { lower, lemma } = words[at];
  const subject = words[at - 1];
  if (lower !== lemma || sameForms.has(lower) || words[at].glued || subject.tag !== 'NOUN') return false;
  if (isPlural(subject) || collectives.has(subject.lower) || isTimeWord(subject)) return false;
  if (/^(?:ADV|PRON|DET|ADJ|NUM|PROPN)$/.test(words[at + 1]?.tag ?? '')) return false;
  for (let before = at - 2; before >= Math.max(0, at - 8); before--) {
    const { lemma: verb, lower: form, tag } = words[before];
    if (bareInfinitive.has(verb) || /^(?:and|or|do|does|did|that|if|lest)$/.test(form) || tag === 'AUX') return false;
  }
  return true;
}

/**
 * "the quake strikes the coast", "the works burns 20 tons": a word in -s behind a singular noun and before an article or a number that
 * is no share, in a clause that has no verb yet.
 */
export function isVerbForWant(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, Quantity>,
  before: readonly Role[],
): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (before[at - 1] !== 'noun' || next === undefined || word.glued || !/^\p{Ll}+[^su]s$/u.test(word.text))
    return false;
  const subject = words[at - 1];
  const object = numbers.get(at + 1);
  const opens = object
    ? object.type !== 'percent' && !moneyWords.has(word.lemma)
    : /^(?:a|an|the|its|his|her|their)$/.test(next.lower);
  if (isPlural(subject) || isTimeWord(word) || !opens) return false;
  if (isTimeWord(words[at + 2] ?? next)) return false;
  for (let index = at - 1; index >= 0; index--) {
    const role = before[index];
    if (role === 'verb' || role === 'aux' || role === 'prep') return false;
    if (role === 'mark' && words[index].text !== '-') break;
  }
  return true;
}

/** "a 39m mirror", "the 12-mile walk": an article, a measure and a bare verb are no clause. */
const isMeasuredNoun = (words: readonly Word[], quantity: Quantity | undefined, { lower, lemma }: Word): boolean =>
  quantity?.measure !== undefined &&
  lower === lemma &&
  /^(?:an?|the|its|his|her|their)$/.test(words[quantity.from - 1]?.lower ?? '');

const isTimeWord = (word: Word): boolean => timeNouns.has(word.lemma) || timeNouns.has(word.lower);

export function verbRole(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<number, Quantity>,
  previous: Role | undefined,
): Role {
  const word = words[at];
  const next = words[at + 1];
  if (previous === 'noun' && isBareNoun(words, at)) return 'noun';
  if (isMeasuredNoun(words, numbers.get(at - 1), word)) return 'noun';
  if (
    previous === 'adj' &&
    word.lower.endsWith('ing') &&
    (!next || /^(?:PUNCT|ADP)$/.test(next.tag)) &&
    words[at - 2]?.tag !== 'AUX'
  )
    return 'noun';
  if (/ing$/.test(word.lower) && next?.lower === 'of' && previous !== 'aux') return 'noun';
  if (previous === 'prep' && /[^e]ed$/.test(word.lower) && /^(?:NOUN|PROPN)$/.test(next?.tag ?? '')) return 'adj';
  if (at <= 2 && (previous === undefined || previous === 'mark') && /[^su]s$/.test(word.lower)) return 'noun';
  if (/^\p{Lu}\p{Ll}/u.test(word.text) && at > 0 && previous !== 'mark') return 'noun';
  if (/(?:ed|ing)$/.test(word.lower) && next && (previous === 'det' || previous === 'adj' || numbers.has(at - 1))) {
    const describes = word.lower.endsWith('ed') && next.tag === 'ADJ' && words[at + 2]?.tag === 'NOUN';
    if (describes || /^(?:NOUN|PROPN)$/.test(next.tag))
      return numbers.get(at - 1)?.measure && word.lower.endsWith('ing') ? 'verb' : 'adj';
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
