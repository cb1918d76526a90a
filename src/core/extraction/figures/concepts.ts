import type { Quantity, WordRange } from './quantity';
import { chainBefore, extended, isTimePhrase, phraseAfter, phraseBefore, type Syntax } from './syntax';

/** How far left a subject is looked for, in words. */
const reach = 45;

/** Finds what each number is about: the noun it modifies, the noun it is tied to, the subject of the verb that governs it. */
export function readConcepts(syntax: Syntax, quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    const previous = quantities[index - 1];
    if (previous && isConversion(syntax, previous, quantity)) {
      quantity.concept = previous.concept;
      return;
    }
    const parts = [...besides(syntax, quantity), ...governors(syntax, quantity)];
    quantity.concept = parts.filter(
      (part, at) => !isTimePhrase(syntax, part) && parts.findIndex((other) => other.from === part.from) === at,
    );
  });
}

/** "seven miles (11 km)", "$5 million (£4m)": the same thing said twice. */
function isConversion({ words }: Syntax, previous: Quantity, quantity: Quantity): boolean {
  const gap = words.slice(previous.after, quantity.from).map((word) => word.text);
  return gap[0] === '(' && gap.length <= 3 && quantity.measure !== undefined;
}

/** Behind the number: "$3m budget", "5% of its workforce", "$200 for flights". */
function besides(syntax: Syntax, { after, measure, noun, inherited, numeral }: Quantity): WordRange[] {
  const { words, roles } = syntax;
  if (numeral.kind === 'share' && noun) return [];
  const link = words[after]?.lower ?? '';
  if (measure && !inherited && (roles[after] === 'noun' || roles[after] === 'adj')) {
    const phrase = phraseAfter(syntax, after);
    if (phrase) return extended(syntax, phrase, words.length);
  }
  if (link === 'of' || (measure && (link === 'in' || link === 'for'))) {
    const phrase = phraseAfter(syntax, after + 1);
    if (phrase && !isTimePhrase(syntax, phrase))
      return link === 'of' ? extended(syntax, phrase, words.length) : [phrase];
  }
  return [];
}

const skippable = new Set('adv aux verb to'.split(' '));

/** Left of the number: the noun it is tied to and the subject. */
function governors(syntax: Syntax, quantity: Quantity): WordRange[] {
  const { words, roles } = syntax;
  const floor = Math.max(0, quantity.from - reach);
  let at = quantity.printedFrom - 1;
  while (at > floor && (roles[at] === 'det' || roles[at] === 'adj' || roles[at] === 'adv') && roles[at] !== 'aux') at--;
  if (at < floor) return [];
  if (roles[at] === 'mark' && /^[([]$/.test(words[at].text)) at--;
  if (roles[at] === 'prep' || roles[at] === 'to') {
    const tied = chainBefore(syntax, at, floor);
    if (tied.length > 0) return [...tied, ...subjectFrom(syntax, tied[0].from - 1, floor, quantity)];
    return subjectFrom(syntax, at - 1, floor, quantity);
  }
  if (roles[at] === 'noun') return chainBefore(syntax, at + 1, floor);
  return subjectFrom(syntax, at, floor, quantity);
}

/** The subject of the verb at or left of word `start`. */
function subjectFrom(syntax: Syntax, start: number, floor: number, quantity: Quantity): WordRange[] {
  const { words, roles } = syntax;
  let at = start;
  let verb = -1;
  for (; at >= floor; at--) {
    const role = roles[at];
    if (role === 'verb' || role === 'aux') {
      verb = at;
      break;
    }
    if (/^[;:]$/.test(words[at].text)) return [];
  }
  if (verb < 0) return [];
  quantity.predicate ??= verb;
  at = verb;
  while (at >= floor && (skippable.has(roles[at]) || words[at].text === ',')) at--;
  for (let guard = 0; guard < 12 && at >= floor; guard++) {
    if (roles[at] === 'that') {
      at--;
      while (at >= floor && (words[at].text === ',' || roles[at] === 'prep')) at--;
      const head = phraseBefore(syntax, at + 1, floor);
      return head ? [head] : [];
    }
    if (roles[at] === 'noun') {
      const chain = chainBefore(syntax, at + 1, floor);
      const link = words[chain[0].from - 1];
      const before = chain[0].from - 1;
      if (link && roles[before] === 'prep' && before > floor) {
        at = before - 1;
        while (at >= floor && (skippable.has(roles[at]) || words[at].text === ',')) at--;
        continue;
      }
      return chain;
    }
    if (roles[at] === 'pron') return [];
    at--;
  }
  return [];
}

const content = new Set(['noun', 'adj', 'verb', 'number', 'other']);

/** The words of a concept, without articles, prepositions and marks. */
export function conceptWords({ words, roles }: Syntax, { from, to }: WordRange): string {
  const kept: string[] = [];
  for (let at = from; at < to; at++) {
    if (words[at].text === '-' || (words[at].glued && words[at - 1]?.text === '-')) {
      if (kept.length > 0) kept[kept.length - 1] += words[at].text;
      continue;
    }
    if (content.has(roles[at])) kept.push(words[at].text);
  }
  return kept.join(' ');
}
