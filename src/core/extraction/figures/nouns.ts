import type { NounPhrase, Quantity } from './quantity';
import type { Syntax } from './syntax';
import type { Word } from './words';

/** Words between a number and its noun that do not narrow it. */
const skipped = new Set(
  'more other additional extra further new-found of the its his her their our these those such whole full straight successive total'.split(
    ' ',
  ),
);
const pluralsWithoutS = new Set(
  'people men women children police feet teeth mice geese fish sheep deer cattle troops series species aircraft offspring personnel livestock'.split(
    ' ',
  ),
);
const longest = 7;

/** Gives each number that has no unit the noun behind it, if it counts one. */
export function readNouns(syntax: Syntax, quantities: readonly Quantity[]): void {
  for (const quantity of quantities) {
    if (quantity.measure || quantity.type === 'score' || quantity.type === 'vote') continue;
    const noun = nounBehind(syntax, quantity);
    if (!noun) continue;
    quantity.noun = noun;
    quantity.after = noun.to;
  }
}

/** "600 [North Korean soldiers]", "dozens of [people]", "one of the [best screens]". */
function nounBehind({ words, roles, quantityAt }: Syntax, quantity: Quantity): NounPhrase | undefined {
  let from = quantity.to;
  if (words[from]?.text === '-' && words[from].glued) from++;
  const of = words[from]?.lower === 'of';
  while (from < words.length && skipped.has(words[from].lower) && from < quantity.to + 4) from++;
  if (of && quantity.numeral.kind !== 'vague') quantity.partitive = quantity.value === 1;
  let to = from;
  let head = -1;
  while (to < words.length && to - from < longest && !quantityAt.has(to)) {
    const role = roles[to];
    const hyphen = words[to].text === '-' && words[to].glued;
    if (role === 'noun') {
      head = to;
      if (isPlural(words[to]) && !(words[to + 1]?.text === '-' && words[to + 1].glued) && !continues(words, roles, to))
        break;
    } else if (
      role !== 'adj' &&
      !hyphen &&
      !(role === 'verb' && isParticiple(words, roles, to)) &&
      !isJoint(words, roles, to)
    )
      break;
    to++;
  }
  if (head < 0) return undefined;
  return { from, to: head + 1, head, name: nameOf(words, from, head) };
}

const isPlural = (word: Word): boolean =>
  pluralsWithoutS.has(word.lower) ||
  (word.lemma !== word.lower && /s$/.test(word.lower)) ||
  (/[^su']s$/.test(word.lower) && word.tag === 'NOUN');

/** A plural that only opens a compound: "sports cars", "arms dealers". */
const continues = (words: readonly Word[], roles: readonly string[], at: number): boolean =>
  roles[at + 1] === 'noun' &&
  /^(?:sports|arms|goods|sales|savings|systems|operations|weapons|human|women|men)$/.test(words[at].lower) &&
  isPlural(words[at + 1]);

/** "recorded songs", "armed men": a participle with its noun behind it. */
const isParticiple = (words: readonly Word[], roles: readonly string[], at: number): boolean =>
  /(?:ed|ing|en)$/.test(words[at].lower) && (roles[at + 1] === 'noun' || roles[at + 1] === 'adj');

/** "digital and physical sales". */
const isJoint = (words: readonly Word[], roles: readonly string[], at: number): boolean =>
  words[at].lower === 'and' && roles[at - 1] === 'adj' && roles[at + 1] === 'adj';

function nameOf(words: readonly Word[], from: number, head: number): string {
  let name = '';
  for (let at = from; at <= head; at++) {
    const word = words[at];
    if (word.lower === 'and') continue;
    const text = at === head ? singular(word) : word.text;
    name += name === '' || word.glued ? text : ` ${text}`;
  }
  return name;
}

/** The head in the singular: the tagger's lemma, or the plural's ending taken off where it has none. */
export function singular(word: Word): string {
  if (word.lower === 'people') return 'people';
  if (word.tag === 'PROPN' || word.lemma === word.lower) return word.text.replace(/([^su'])s$/, '$1');
  return word.tag === 'NOUN' ? word.lemma : word.text;
}
