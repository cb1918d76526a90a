import type { Bound } from '../types';
import { boundFillers, boundsBefore, boundsBehind } from './lexicons/bounds';
import { isConversion, type Quantity } from './quantity';
import type { Word } from './words';

const longestPhrase = 5;
const mostFillers = 2;

interface Found {
  readonly bound: Bound;
  readonly from: number;
  readonly to: number;
}

/** Reads the words that bound each number: "about", "more than", "up to" before it, "or more", "at most" behind it. */
export function readBounds(words: readonly Word[], quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    const floor = index > 0 ? quantities[index - 1].to : 0;
    const before = boundBefore(words, quantity, floor);
    const behind = boundBehind(words, quantity);
    if (before && before.bound !== '=') quantity.printedFrom = before.from;
    if (behind) quantity.printedTo = Math.max(quantity.printedTo, behind.to);
    const found = before ?? behind;
    if (found && found.bound !== '=') quantity.bound = found.bound;
    else if (isConversion(words, quantities[index - 1], quantity)) quantity.bound = quantities[index - 1].bound;
    if (behind && behind.to > quantity.after && behind.from === quantity.after) quantity.after = behind.to;
  });
}

function boundBefore(words: readonly Word[], quantity: Quantity, floor: number): Found | undefined {
  let end = quantity.from;
  if (quantity.type === 'age' && phrase(words, Math.max(floor, end - 3), end) === 'the age of') {
    const found = phraseEnding(words, end - 3, floor);
    return found && found.bound !== '~' ? found : undefined;
  }
  for (let fillers = 0; fillers <= mostFillers; fillers++) {
    const found = phraseEnding(words, end, floor);
    if (found) return isReal(words, found, quantity) ? found : undefined;
    const filler = words[end - 1];
    if (end - 1 < floor || !boundFillers.has(filler.lower)) return undefined;
    end--;
  }
  return undefined;
}

function phraseEnding(words: readonly Word[], end: number, floor: number): Found | undefined {
  for (let length = longestPhrase; length >= 1; length--) {
    const from = end - length;
    if (from < floor) continue;
    const bound = boundsBefore.get(phrase(words, from, end));
    if (bound !== undefined) return { bound, from, to: end };
  }
  return undefined;
}

const phrase = (words: readonly Word[], from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at++) text += at > from && !words[at].glued ? ` ${words[at].lower}` : words[at].lower;
  return text;
};

/** Bound words in other senses: "over the past 5 years", "as 12 people watched", "the average 5 people", "below 2 metres of snow". */
function isReal(words: readonly Word[], { from, to }: Found, { from: at, to: end, measure }: Quantity): boolean {
  const text = phrase(words, from, to);
  const between = words.slice(to, at).map((word) => word.lower);
  if (text === 'as') return false;
  if (
    /^(?:over|within|past|some|near|about|under|below|above|beyond|maybe|perhaps|probably)$/.test(text) &&
    between.includes('the')
  )
    return isMark(text, between, measure);
  if (/^(?:average|older|tops|minimum|maximum)$/.test(text)) return false;
  if (text === 'past')
    return between.length === 0 && words[from - 1]?.tag !== 'DET' && words[from - 1]?.lower !== 'the';
  if (text === 'within') return false;
  if (text === 'over' && (measure?.type === 'duration' || stretchNouns.has(words[end]?.lemma ?? '')))
    return /^(?:for|just|well|in|of|lasted|took|is|was|been|a|little|slightly)$/.test(words[from - 1]?.lower ?? '');
  if (text === 'estimated' || text === 'an estimated') return true;
  return true;
}

/** "below the $30 mark", "above the 2% that was asked for": a line that was crossed. */
const isMark = (text: string, between: readonly string[], measure: Quantity['measure']): boolean =>
  between.length === 1 &&
  /^(?:below|above|beyond|past|near)$/.test(text) &&
  /^(?:money|percent|temperature)$/.test(measure?.type ?? '');

/** What is counted off in time: "over two seasons" is no more than two. */
const stretchNouns = new Set([
  'season',
  'game',
  'match',
  'round',
  'session',
  'term',
  'episode',
  'generation',
  'innings',
]);

function boundBehind(words: readonly Word[], { to, after, per }: Quantity): Found | undefined {
  for (const start of new Set([to, after])) {
    for (let length = 3; length >= 1; length--) {
      if (start + length > words.length) continue;
      const bound = boundsBehind.get(phrase(words, start, start + length));
      if (bound === undefined) continue;
      if (isBehind(words, start, length)) return { bound, from: start, to: start + length };
    }
  }
  return per === undefined ? nounBoundBehind(words, after) : undefined;
}

/** "5 maximum", but not "5 minimum wage jobs"; "5+" touches. */
function isBehind(words: readonly Word[], start: number, length: number): boolean {
  const first = words[start].lower;
  const next = words[start + length];
  if (first === 'and' && /^(?:NUM|SYM|DET)$/.test(next?.tag ?? '')) return false;
  if (first === '+') return words[start].glued && !next?.digits;
  if (/^(?:odd|plus|minimum|maximum|max|tops|approximately|roughly|ish|upwards)$/.test(first)) {
    if (first === 'odd') return words[start].glued || next?.tag === 'NOUN';
    return next === undefined || next.tag === 'PUNCT' || first === 'plus';
  }
  return true;
}

/** "100 people or more": over the counted noun. */
function nounBoundBehind(words: readonly Word[], after: number): Found | undefined {
  for (let at = after + 1; at < Math.min(words.length - 1, after + 4); at++) {
    const bound = boundsBehind.get(phrase(words, at, at + 2));
    if (bound !== undefined && words[at].lower !== 'and' && /^(?:NOUN|PROPN|ADJ)$/.test(words[at - 1].tag))
      return { bound, from: at, to: at + 2 };
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(words[at - 1].tag)) return undefined;
  }
  return undefined;
}

/** "more than 20 and less than 35", "at least 5 but at most 9": two opposite bounds are one range. */
export function joinBounds(words: readonly Word[], quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const first = joined.at(-1);
    if (first && areOpposite(words, first, quantity)) joined[joined.length - 1] = enclosed(first, quantity);
    else joined.push(quantity);
  }
  return joined;
}

function areOpposite(words: readonly Word[], a: Quantity, b: Quantity): boolean {
  if (
    typeof a.value !== 'number' ||
    typeof b.value !== 'number' ||
    a.printedFrom === a.from ||
    b.printedFrom === b.from
  )
    return false;
  const opposite =
    (a.bound === '>' && b.bound === '<' && a.value < b.value) ||
    (a.bound === '<' && b.bound === '>' && a.value > b.value);
  const sameUnit = !a.measure || !b.measure || a.measure.name === b.measure.name;
  const gap = words.slice(a.after, b.printedFrom).map((word) => word.lower);
  return (
    opposite && sameUnit && gap.length >= 1 && gap.length <= 2 && gap.every((word) => /^(?:and|but|is|,)$/.test(word))
  );
}

function enclosed(a: Quantity, b: Quantity): Quantity {
  const [low, high] = [a.value as number, b.value as number].sort((left, right) => left - right);
  const measure = b.measure ?? a.measure;
  return {
    ...a,
    value: [low, high],
    bound: '=',
    to: b.to,
    after: b.after,
    printedTo: b.printedTo,
    type: measure?.type ?? a.type,
    ...(measure && { measure }),
    second: { from: b.from, to: b.to },
  };
}
