import { eventClasses } from '../counted/lexicons/events';
import { roleOfLemma } from '../counted/lexicons/roles';
import { countableNothing } from './lexicons/contexts';
import type { Numeral } from './numerals/numeral';
import type { Quantity } from './quantity';
import type { Word } from './words';

/** What tolls say of people: "killed", "injured", "missing". */
const befallen = new Set(eventClasses.flatMap(({ family, states }) => (family === 'toll' ? states : [])));

function countsNothing(words: readonly Word[], at: number): boolean {
  const noun = words.slice(at, at + 3).findIndex((word) => countableNothing.has(word.lower));
  return noun >= 0 && words.slice(at, at + noun).every((word) => word.tag === 'ADJ' || word.tag === 'NOUN');
}

/** "none of the crew", "none were hurt", "none has died": people, or what befell them. */
function isNobody(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at, at + 6);
  if (words[at]?.lower === 'of')
    return rest.some((word) => word.tag === 'NOUN' && roleOfLemma(word.lemma)?.person === true);
  return words[at]?.tag === 'AUX' && rest.some(({ lower }) => befallen.has(lower));
}

/** "no injuries", "none of the crew died", "none were hurt": zero, where people or losses are counted. */
export function nothingAt(words: readonly Word[], at: number): Quantity | undefined {
  if (words[at].lower === 'none' ? !isNobody(words, at + 1) : !countsNothing(words, at + 1)) return undefined;
  const numeral: Numeral = { from: at, to: at + 1, value: 0, kind: 'words', plain: false, scale: 1 };
  return {
    from: at,
    to: at + 1,
    value: 0,
    numeral,
    type: 'count',
    after: at + 1,
    printedFrom: at,
    printedTo: at + 1,
    bound: '=',
    concept: [],
  };
}
