import { perNouns } from './lexicons/contexts';
import { timeUnits, unitSymbols, unitWords } from './lexicons/units';
import type { Word } from './words';

export interface PerUnit {
  readonly name: string;
  readonly to: number;
}

const notPer = new Set('ago earlier later before after since old'.split(' '));

/** What a rate is counted by, behind a unit or a counted noun that ends before word `at`: "per share", "an hour", "/kg", "-a-day". */
export function perAfter(words: readonly Word[], at: number): PerUnit | undefined {
  let index = at;
  const hyphen = words[index]?.text === '-' && words[index].glued;
  if (hyphen) index++;
  const word = words[index];
  if (word === undefined) return undefined;
  const slash = word.text === '/' && (word.glued || words[index + 1]?.glued);
  const article = word.lower === 'a' || word.lower === 'an';
  const every = word.lower === 'per' || (word.lower === 'each' && perNouns.has(words[index + 1]?.lower ?? ''));
  if (!slash && !article && !every) return undefined;
  index++;
  if (words[index]?.text === '-' && hyphen) index++;
  if (every && words[index]?.digits) return perNumber(words, index);
  const found = perUnitAt(words, index, slash);
  if (!found) return undefined;
  if ((article || slash) && !found.known) return undefined;
  if (notPer.has(words[found.to]?.lower ?? '')) return undefined;
  return { name: found.name, to: found.to };
}

/** So many words may stand between a unit and what it is counted by: "of sulphur dioxide". */
const longestInside = 4;

/** "gallons of fuel a year", "9 billion crowns ($410 million) a year": a rate whose base stands behind a phrase or a conversion. */
export function perBehind(words: readonly Word[], at: number): PerUnit | undefined {
  const bracket = words[at]?.text === '(';
  if (!bracket && words[at]?.lower !== 'of') return undefined;
  for (let end = at + 1; end <= at + 1 + longestInside + (bracket ? 2 : 0) && end < words.length; end++) {
    if (bracket) {
      if (words[end - 1].text !== ')') continue;
    } else if (!/^(?:NOUN|PROPN|ADJ|ADP|CCONJ|X)$/.test(words[end - 1].tag)) return undefined;
    // "7 inches of rain in a day" says how long it took.
    if (end === at + 1 || words[end - 1].tag === 'ADP') continue;
    const per = perAfter(words, end);
    if (per && (words[end].lower === 'per' || timeUnits.has(per.name))) return per;
    if (bracket) return undefined;
  }
  return undefined;
}

function perUnitAt(words: readonly Word[], at: number, slash: boolean): (PerUnit & { known: boolean }) | undefined {
  for (let length = 3; length >= 1; length--) {
    const run = words.slice(at, at + length);
    if (run.length < length) continue;
    const key = run.map((word) => word.lower).join(' ');
    const printed = run.map((word, index) => (index === 0 || word.glued ? word.text : ` ${word.text}`)).join('');
    const unit =
      unitWords.get(key) ?? (slash || length > 1 || printed.length > 1 ? unitSymbols.get(printed) : undefined);
    if (unit && unit.type !== 'percent') return { name: unit.name, to: at + length, known: true };
  }
  const word = words[at];
  if (word === undefined || !/^\p{L}/u.test(word.text)) return undefined;
  if (word.lower === 'pound') return { name: 'pound-mass', to: at + 1, known: true };
  if (word.lower === 'annum') return { name: 'year', to: at + 1, known: true };
  const known = perNouns.has(word.lower);
  if (!known && (word.tag !== 'NOUN' || slash)) return undefined;
  return { name: word.lemma, to: at + 1, known };
}

/** "per 100,000 people". */
function perNumber(words: readonly Word[], at: number): PerUnit | undefined {
  let to = at + 1;
  while (to < words.length && to < at + 3 && words[to].tag === 'NOUN' && !words[to].digits) to++;
  const name = words
    .slice(at, to)
    .map((word) => word.lower)
    .join(' ');
  return { name, to };
}
