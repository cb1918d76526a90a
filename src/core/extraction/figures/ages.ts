import { isMonth } from './apart/filter';
import { numbered } from './lexicons/numbered';
import { roleOfLemma } from '../counted/lexicons/roles';
import type { Quantity } from './quantity';
import { singular } from './singular';
import type { Word } from './words';

const persons = new Set("he she i who he's she's they're".split(' '));
const oldest = 122;

/** Types bare numbers that are people's ages: "Mara Lind, 34, said", "aged 12", "he will be 35", "the age of 21". */
export function readAges(words: readonly Word[], quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    if (!isAge(words, quantity) && !isNextAge(words, quantities[index - 1], quantity)) return;
    quantity.type = 'age';
    quantity.measure = { name: 'year of age', type: 'age', from: quantity.from, to: quantity.to, tied: false };
  });
}

/** "aged 7, 9 and 12": a list of ages. */
const isNextAge = (
  words: readonly Word[],
  previous: Quantity | undefined,
  { from, after, measure, numeral }: Quantity,
): boolean =>
  previous?.type === 'age' &&
  words.slice(Math.max(0, previous.from - 6), previous.from).some(({ lower }) => /^(?:aged|ages?)$/.test(lower)) &&
  !measure &&
  numeral.plain &&
  from - previous.after <= 2 &&
  words.slice(previous.after, from).every(({ lower }) => /^(?:,|and|or)$/.test(lower)) &&
  !/^(?:NOUN|ADJ|PROPN)$/.test(words[after]?.tag ?? '');

function isAge(words: readonly Word[], { numeral, measure, from, after, second, value }: Quantity): boolean {
  if (measure || (second === undefined && !numeral.plain && numeral.kind !== 'words')) return false;
  const highest = typeof value === 'number' ? value : value[1];
  if (highest < 1 || highest > oldest || highest % 1 !== 0) return false;
  const before = words[from - 1];
  const next = words[after]?.lower ?? '';
  if (before === undefined) return false;
  if (/^(?:aged|ages?)$/.test(before.lower)) return true;
  if (/^(?:now|then)$/.test(before.lower) && words[from - 2]?.text === ',')
    return /^[,.)]?$/.test(words[after]?.text ?? '');
  if (second === undefined && numeral.plain && isBehindName(words, from, after)) return highest >= youngest;
  if (before.lower === 'of' && /^ages?$/.test(words[from - 2]?.lower ?? '')) return true;
  if (before.text === ',' && second === undefined && /^(?:,|\.|\)|;)?$/.test(words[after]?.text ?? ''))
    return isName(words, from - 2);
  if (before.text === '(' && next === ')' && second === undefined)
    return numeral.plain && highest > 12 && isName(words, from - 2) && /^\p{Lu}\p{Ll}/u.test(words[from - 2].text);
  return (
    isStatedAge(words, from, after) ||
    isBirthday(words, from, next) ||
    isAgeLimit(words, from, after) ||
    isOlder(words, from, after)
  );
}

/** "the average age is 42", "died at 82 ". */
function isStatedAge(words: readonly Word[], from: number, after: number): boolean {
  if (!/^(?:PUNCT|ADP|CCONJ|SCONJ|)$/.test(words[after]?.tag ?? '')) return false;
  if (words[from - 1].lower === 'at') return /^(?:die|retire|marry)$/.test(words[from - 2]?.lemma ?? '');
  let verb = from - 1;
  while (words[verb]?.tag === 'ADV') verb--;
  return words[verb]?.lemma === 'be' && words[verb - 1]?.lower === 'age';
}

/** Below this a number behind a name is more often part of the name, or a score. */
const youngest = 16;

/** "Holt 34 said", "Mara Lind 61 of Aldmoor", "Lind now 53": an age between commas that were not printed. */
function isBehindName(words: readonly Word[], from: number, after: number): boolean {
  const next = words[after];
  const apposed = /^(?:now|then)$/.test(words[from - 1].lower);
  const name = apposed ? from - 2 : from - 1;
  if (name < 0 || words[from].glued || !isSurname(words, name)) return false;
  if (apposed) return next === undefined || /^(?:AUX|VERB|PUNCT)$/.test(next.tag);
  if (next === undefined) return false;
  if (next.lower === 'who' || next.tag === 'AUX' || (next.tag === 'VERB' && !/ing$/.test(next.lower))) return true;
  const full = /^\p{Lu}\p{Ll}/u.test(words[name - 1]?.text ?? '') && words[name - 1].tag === 'PROPN';
  return full && /^(?:of|from)$/.test(next.lower) && /^\p{Lu}/u.test(words[after + 1]?.text ?? '');
}

/** A capitalised name that no article opens and that is no thing with a number ("Apollo 13"). */
const isSurname = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (word.tag !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return false;
  if (numbered.has(word.lower) || isMonth(word) || words[at - 1]?.tag === 'DET' || words[at - 1]?.text === '-')
    return false;
  return !/^(?:in|at|from|on|to|near|of)$/.test(words[at - 1]?.lower ?? '');
};

/** "voters over 65", "children under 12": people on one side of an age; nothing counted follows. */
const isAgeLimit = (words: readonly Word[], from: number, after: number): boolean =>
  from > 1 &&
  /^(?:over|under|above|below|between)$/.test(words[from - 1].lower) &&
  (anyones.test(words[from - 2].lower) ||
    (/^(?:VERB|AUX|ADP|PUNCT|CCONJ|PRON|$)/.test(words[after]?.tag ?? '') &&
      roleOfLemma(singular(words[from - 2]).toLowerCase())?.person === true));

const anyones = /^(?:anyone|those|everyone|anybody|everybody|someone|nobody)$/;

/** "anyone 21 or older", "people 65 and over". */
const isOlder = (words: readonly Word[], from: number, after: number): boolean =>
  /^(?:or|and)$/.test(words[after]?.lower ?? '') &&
  /^(?:older|younger|over|under|up|above|below)$/.test(words[after + 1]?.lower ?? '') &&
  (anyones.test(words[from - 1].lower) || roleOfLemma(singular(words[from - 1]).toLowerCase())?.person === true);

/** "he is 35", "she turned 40 in May": nothing counted follows. */
function isBirthday(words: readonly Word[], from: number, next: string): boolean {
  if (!/^(?:by|in|on|when|next|last|this|earlier|yesterday|today|and|but|,|\.|)$/.test(next)) return false;
  let at = from - 1;
  let verb = false;
  while (
    at >= Math.max(0, from - 5) &&
    (/^(?:be|turn|become)$/.test(words[at].lemma) || words[at].tag === 'AUX' || words[at].tag === 'ADV')
  ) {
    verb = true;
    at--;
  }
  return verb && at >= 0 && persons.has(words[at].lower);
}

/** The last word of a person's name, or a word for a person ("the driver, 34,"). */
const isName = (words: readonly Word[], at: number): boolean => {
  const word = words[words[at]?.text === '.' ? at - 1 : at];
  if (word === undefined || word.digits) return false;
  if (/^\p{Lu}\p{Ll}/u.test(word.text)) return word.tag === 'PROPN' || word.tag === 'NOUN';
  return /^(?:jr|sr|man|woman|driver|suspect|victim|mother|father|son|daughter|brother|sister|wife|husband|teacher|student|boy|girl|officer)$/.test(
    word.lower,
  );
};
