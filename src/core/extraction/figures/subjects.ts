import { roleOfLemma } from '../counted/lexicons/roles';
import { groupBefore, lowerOf, participles, subjectTies, type Clauses } from './clauses';
import { collectives, objectControl, sameForms } from './lexicons/grammar';
import { isPlural } from './singular';
import type { Word } from './words';

/** How many verbs the search for a subject goes through. */
const deepest = 8;

/** The group of noun phrases that is the subject of the verb at `verb`; empty where none is found. */
export function subjectOf(clauses: Clauses, verb: number, depth = 0): number[] {
  if (depth > deepest) return [];
  const { chunks } = clauses;
  const { form } = chunks[verb];
  let at = verb - 1;
  while (at >= 0 && (chunks[at].kind === 'other' || chunks[at].kind === 'adjective')) at--;
  if (at < 0) return form === 'participle' ? subjectAhead(clauses, verb) : [];
  const left = chunks[at];
  if (form === 'infinitive') return ofInfinitive(clauses, at, depth);
  if (left.kind === 'verb') return subjectOf(clauses, at, depth + 1);
  if (form === 'participle') return ofParticiple(clauses, verb, at, depth);
  if (left.kind === 'noun') return resolved(clauses, subjectGroup(clauses, at), depth);
  if (left.kind === 'relative') return antecedent(clauses, at);
  if (left.kind === 'conjunction' || left.kind === 'subordinator') return ofVerbBefore(clauses, at, depth);
  if (left.kind === 'comma' || left.kind === 'close') return acrossCommas(clauses, at, depth);
  return ofVerbBefore(clauses, at, depth);
}

/** The whole subject that ends at `end`; phrases of time before a verb are stepped over ("sales last year rose"). */
function subjectGroup(clauses: Clauses, end: number): number[] {
  const { chunks } = clauses;
  let at = end;
  if (chunks[at].time && chunks[at - 1]?.kind === 'noun') at--;
  if (chunks[at].pronoun) return isObject(clauses, at) ? subjectGroup(clauses, at - 2) : [at];
  let group = groupBefore(clauses, at, subjectTies);
  for (let outer = describedBy(clauses, group[0]); outer; outer = describedBy(clauses, group[0])) group = outer;
  return namedBefore(clauses, group[0]) ?? group;
}

/** "the pressure in it | rose": the pronoun is tied to the noun before it. */
const isObject = (clauses: Clauses, at: number): boolean =>
  /^(?:it|them|him|her|us|me|you)$/.test(lowerOf(clauses, at)) &&
  clauses.chunks[at - 1]?.kind === 'preposition' &&
  clauses.chunks[at - 2]?.kind === 'noun';

/** "Dana Holt | a former judge | said": the name that a noun phrase with an article says more of, where no comma is printed. */
function namedBefore(clauses: Clauses, at: number): number[] | undefined {
  const { chunks, words } = clauses;
  const name = chunks[at - 1];
  if (name?.kind !== 'noun' || name.time || name.pronoun || name.quantities.length > 0) return undefined;
  if (!/^(?:an?|the|its|his|her|their)$/.test(words[chunks[at].from].lower)) return undefined;
  if (words[name.head].tag !== 'PROPN') return undefined;
  const before = chunks[at - 2]?.kind;
  const opens = before === undefined || /^(?:comma|stop|conjunction|relative|subordinator)$/.test(before);
  return opens ? [at - 1] : undefined;
}

/**
 * The noun that the clause before `object` describes: "Patients taking the drug | lost", "A quake which hit the coast | killed",
 * "Homes built near the river | flooded". Two finite verbs in a row without a conjunction cannot both be the main one.
 */
function describedBy(clauses: Clauses, object: number): number[] | undefined {
  const { chunks } = clauses;
  let verb = object - 1;
  if (chunks[verb]?.kind === 'preposition') verb--;
  while (chunks[verb]?.kind === 'other') verb--;
  if (chunks[verb]?.kind !== 'verb') return undefined;
  let described = verb - 1;
  while (chunks[described]?.kind === 'other' || isVerbBeside(clauses, described)) described--;
  const relative = chunks[described]?.kind === 'relative';
  if (relative) described--;
  else if (!isDescribing(clauses, verb, object)) return undefined;
  const noun = chunks[described];
  if (noun?.kind !== 'noun' || noun.time || noun.pronoun || noun.quantities.length > 0) return undefined;
  return groupBefore(clauses, described, subjectTies);
}

/** "living and | working": another verb of the same clause, or what ties it. */
const isVerbBeside = ({ chunks }: Clauses, at: number): boolean =>
  chunks[at]?.kind === 'verb' || (chunks[at]?.kind === 'conjunction' && chunks[at - 1]?.kind === 'verb');

/** A participle with its object or a preposition behind it: "taking the drug", "built near the river". */
function isDescribing({ chunks, words }: Clauses, verb: number, object: number): boolean {
  const { form, from, to, head } = chunks[verb];
  if (form === 'participle') return words[head].lower.endsWith('ing') && verb === object - 1;
  return form === 'finite' && to - from === 1 && verb < object - 1 && participles.test(words[head].lower);
}

/** "expected to have", "plans to cut": the subject of the verb before; "allow them to earn": its object. */
function ofInfinitive(clauses: Clauses, left: number, depth: number): number[] {
  const { chunks, words } = clauses;
  for (let at = left; at >= Math.max(0, left - 8); at--) {
    const chunk = chunks[at];
    if (chunk.kind === 'verb') {
      const object = chunks[at + 1];
      if (at < left && object.kind === 'noun' && objectControl.has(words[chunk.head].lemma)) return [at + 1];
      return subjectOf(clauses, at, depth + 1);
    }
    if (chunk.kind === 'stop' || chunk.kind === 'relative') break;
  }
  return chunks[left]?.kind === 'noun' ? groupBefore(clauses, left) : [];
}

const describing =
  /^(?:ranging|totalling|totaling|including|containing|weighing|measuring|costing|worth|valued|priced|dating|numbering|averaging|exceeding|reaching|owned|aged)$/;

/** "claims ranging from": the noun before; ", creating up to 40 jobs", "by cutting": the subject of the main verb. */
function ofParticiple(clauses: Clauses, verb: number, left: number, depth: number): number[] {
  const { chunks, words } = clauses;
  const close = describing.test(words[chunks[verb].head].lower);
  if (
    chunks[left].kind === 'noun' &&
    (close || !hasVerbBefore(clauses, left) || chunks[verb].from === chunks[left].to)
  ) {
    if (close) return [left];
    const group = groupBefore(clauses, left);
    if (!hasVerbBefore(clauses, group[0])) return group;
    return describesNoun(clauses, verb, left) ? [left] : ofVerbBefore(clauses, left, depth);
  }
  if (close && chunks[left].kind === 'comma' && chunks[left - 1]?.kind === 'noun') return [left - 1];
  const before = ofVerbBefore(clauses, left, depth);
  return before.length > 0 ? before : subjectAhead(clauses, verb);
}

/** Participles that tell what the whole clause led to: "opened a plant in Aldmoor creating 400 jobs". */
const resulting =
  /^(?:creating|leaving|forcing|making|bringing|allowing|causing|giving|adding|raising|killing|injuring|wounding|sending|pushing|taking|cutting|saving|valuing)$/;

/** "a lorry travelling at 50 mph", "fees charged": the noun right before the participle, unless the verb before that takes both ("kept firms paying"). */
const describesNoun = ({ words, chunks }: Clauses, verb: number, noun: number): boolean => {
  const form = words[chunks[verb].head].lower;
  const governor = chunks[noun - 1];
  if (form.endsWith('ed') || words[governor?.from ?? 0].lower === 'with') return true;
  if (chunks[noun].pronoun || resulting.test(form)) return false;
  return form.endsWith('ing') && (governor?.kind === 'preposition' || governor?.kind === 'verb');
};

function hasVerbBefore({ chunks }: Clauses, at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    if (chunks[index].kind === 'verb') return true;
    if (chunks[index].kind === 'stop') return false;
  }
  return false;
}

/** The subject of the nearest verb to the left. */
function ofVerbBefore(clauses: Clauses, from: number, depth: number): number[] {
  const { chunks } = clauses;
  for (let at = from; at >= 0; at--) {
    if (chunks[at].kind === 'verb' && chunks[at].form === 'finite') return subjectOf(clauses, at, depth + 1);
    if (chunks[at].kind === 'stop') break;
  }
  return [];
}

/** "Having lost 5%, the index …": the subject follows the comma. */
function subjectAhead({ chunks }: Clauses, verb: number): number[] {
  for (let at = verb + 1; at < Math.min(chunks.length - 1, verb + 14); at++) {
    if (chunks[at].kind === 'comma' && chunks[at + 1].kind === 'noun') return [at + 1];
  }
  return [];
}

/** What "which", "that" and "who" stand for. "said that" stands for nothing: its clause has its own subject. */
function antecedent(clauses: Clauses, relative: number): number[] {
  const { chunks } = clauses;
  let at = relative - 1;
  while (at >= 0 && (chunks[at].kind === 'comma' || chunks[at].kind === 'preposition')) at--;
  if (chunks[at]?.kind === 'close') at = openingOf(clauses, at) - 1;
  if (at < 0 || chunks[at].kind !== 'noun') return [];
  at = agreeing(clauses, at, relative + 1);
  const group = [at];
  while (
    chunks[at - 1]?.kind === 'preposition' &&
    lowerOf(clauses, at - 1) === 'of' &&
    chunks[at - 2]?.kind === 'noun'
  ) {
    at -= 2;
    group.unshift(at);
  }
  return group;
}

/** "Exports of cars to the region which account for": the noun of the group that the verb behind the relative agrees with. */
function agreeing(clauses: Clauses, end: number, verb: number): number {
  const { chunks, words } = clauses;
  const form = chunks[verb]?.kind === 'verb' ? words[chunks[verb].from] : undefined;
  const number = form && numberOfVerb(form);
  if (number === undefined) return end;
  const group = groupBefore(clauses, end);
  const isFitting = (index: number): boolean =>
    chunks[index].head >= 0 && isPlural(words[chunks[index].head]) === (number === 'plural');
  if (isFitting(end) || words[chunks[end].head]?.tag === 'PROPN') return end;
  return group.findLast(isFitting) ?? end;
}

/** What a verb's form says of its subject; nothing for the past and for auxiliaries that do not change. */
function numberOfVerb({ lower, lemma, tag }: Word): 'singular' | 'plural' | undefined {
  if (/^(?:is|was|has|does)$/.test(lower)) return 'singular';
  if (/^(?:are|were|have|do)$/.test(lower)) return 'plural';
  if (tag === 'AUX' || sameForms.has(lower)) return undefined;
  if (lower === lemma) return 'plural';
  return /[^s]s$/.test(lower) ? 'singular' : undefined;
}

function openingOf({ chunks }: Clauses, close: number): number {
  let at = close;
  while (at > 0 && chunks[at].kind !== 'open') at--;
  return at;
}

/** "The trust, a landlord in Aldmoor, posted": over the insertion to the noun before the first comma. */
function acrossCommas(clauses: Clauses, end: number, depth: number): number[] {
  const { chunks } = clauses;
  if (chunks[end].kind === 'close') {
    const open = openingOf(clauses, end);
    return chunks[open - 1]?.kind === 'noun' ? resolved(clauses, subjectGroup(clauses, open - 1), depth) : [];
  }
  for (let at = end - 1; at > 0; at--) {
    if (chunks[at].kind === 'stop') break;
    if (chunks[at].kind === 'comma' && chunks[at - 1].kind === 'noun') return subjectGroup(clauses, at - 1);
  }
  return ofVerbBefore(clauses, end - 1, depth);
}

/** A pronoun stands for the subject of the clause before it; "there" and "it" alone for nothing. */
function resolved(clauses: Clauses, group: number[], depth: number): number[] {
  const { chunks, words } = clauses;
  const head = chunks[group[0]];
  if (!head?.pronoun) return group;
  const { lower } = words[head.from];
  if (!/^(?:it|they|he|she|we|i)$/.test(lower)) return [];
  for (let at = group[0] - 1; at >= 0; at--) {
    if (chunks[at].kind !== 'verb' || chunks[at].form !== 'finite') continue;
    const subject = subjectOf(clauses, at, depth + 1);
    if (subject.length > 0 && !chunks[subject[0]].pronoun) return canMean(clauses, lower, subject[0]) ? subject : [];
  }
  return [];
}

/** "they" stands for several or for a body of people, "it" for one thing, "he" and "she" for a person. */
function canMean({ chunks, words }: Clauses, pronoun: string, subject: number): boolean {
  const head = words[chunks[subject].head];
  if (head === undefined) return true;
  const isGroup =
    isPlural(head) || head.tag === 'PROPN' || collectives.has(head.lower) || roleOfLemma(head.lemma) !== undefined;
  const isJoint = words.slice(chunks[subject].from, chunks[subject].to).some(({ lower }) => lower === 'and');
  switch (pronoun) {
    case 'they':
      return isGroup || isJoint;
    case 'it':
      return !isPlural(head) || head.tag === 'PROPN';
    case 'he':
    case 'she':
      return head.tag === 'PROPN' || roleOfLemma(head.lemma)?.person === true;
    default:
      return true;
  }
}
