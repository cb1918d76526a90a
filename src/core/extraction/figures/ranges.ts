import { riseVerbs, fallVerbs } from './lexicons/trends';
import { contestWords, voteWords } from './lexicons/contests';
import { multiplied } from './numerals/numeral';
import type { Quantity } from './quantity';
import type { Word } from './words';

/** "from A last year to B": so many words may stand inside. */
const insideWords = 6;

/** Joins the two ends of ranges and the two sides of scores into one quantity, left to right. */
export function joinRanges(words: readonly Word[], quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const first = joined.at(-1);
    if (first && !first.second && isScore(words, first, quantity))
      joined[joined.length - 1] = score(words, first, quantity);
    else if (first && !first.second && isRange(words, first, quantity))
      joined[joined.length - 1] = range(first, quantity);
    else joined.push(quantity);
  }
  return joined;
}

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

function isRange(words: readonly Word[], a: Quantity, b: Quantity): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  if (a.numeral.kind === 'share' && b.numeral.kind !== 'share') return false;
  if (!areCompatible(a, b)) return false;
  const link = linkBetween(words, a, b);
  if (link === undefined) return false;
  const opener = openerOf(words, a);
  if (link === 'and') return opener === 'between';
  if (link === 'to' && opener !== 'from' && a.measure && b.measure && !a.measure.tied && isChange(words, a))
    return false;
  if (link === 'to' && isChange(words, a) && a.measure && !b.measure && opener !== 'from') return false;
  if (link === 'to' && isChange(words, a) && b.measure?.type === 'money' && opener !== 'from' && b.value > 3 * a.value)
    return false;
  if (a.measure?.type === 'percent' && !b.measure && b.value > 100 && a.measure.from > a.numeral.from) return false;
  if (link === 'or') return isNear(a, b) && a.measure === undefined;
  if (link === 'dash') return Math.sign(a.value) * a.value <= Math.abs(b.value) || b.measure !== undefined;
  return true;
}

type Link = 'and' | 'to' | 'or' | 'dash' | 'far';

/** What stands between two numbers, if it can make them one range. */
function linkBetween(words: readonly Word[], a: Quantity, b: Quantity): Link | undefined {
  const end = a.after;
  let gap = b.from - end;
  let at = end;
  if (gap > 0 && words[at].text === '-' && words[at].glued && lower(words, at + 1) === 'to') {
    at++;
    gap--;
  }
  if (gap === 1 || (gap === 2 && lower(words, at) === 'to' && words[at + 1].text === '-')) {
    if (/^[-–—‑~]$/.test(words[at].text)) return 'dash';
    if (lower(words, at) === 'through') return 'to';
    if (/^(?:to|and|or)$/.test(lower(words, at))) return lower(words, at) as Link;
    return undefined;
  }
  if (gap === 2 && lower(words, at) === 'and' && lower(words, at + 1) === 'the') return 'and';
  if (gap === 3 && lower(words, at) === 'to' && /^(?:as|more|up|about|some)$/.test(lower(words, at + 1)))
    return openerOf(words, a) === 'from' ? 'far' : undefined;
  if (gap > 1 && gap <= insideWords + 1 && openerOf(words, a) === 'from' && isTo(words, b)) {
    const inside = words.slice(at, b.from);
    return inside.some((word) => /^[;:.]$/.test(word.text)) ? undefined : 'far';
  }
  return undefined;
}

const isTo = (words: readonly Word[], b: Quantity): boolean =>
  lower(words, b.from - 1) === 'to' ||
  (lower(words, b.from - 2) === 'to' &&
    /^(?:about|around|nearly|almost|some|just|only|over)$/.test(lower(words, b.from - 1)));

/** "from" or "between" before a number, over the words that bound it. */
function openerOf(words: readonly Word[], { from }: Quantity): string {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const word = lower(words, at);
    if (word === 'from' || word === 'between') return word;
    if (
      !/^(?:about|around|some|roughly|nearly|almost|up|to|as|anywhere|low|high|little|approximately|a|the|just|over|under)$/.test(
        word,
      )
    )
      return '';
  }
  return '';
}

/** A verb of change directly before the first number: "rose 18 cents to $3" is an amount and a level. */
function isChange(words: readonly Word[], { from }: Quantity): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const { lemma, lower: form } = words[at];
    if (form === 'by') return false;
    if (riseVerbs.has(lemma) || fallVerbs.has(lemma) || form === 'up' || form === 'down') return true;
    if (!/^(?:about|around|some|roughly|nearly|almost|a|just|over|as|another|more|than|only|by)$/.test(form))
      return false;
  }
  return false;
}

/** The same unit, or one of them has none; a bare number beside money takes its unit. */
function areCompatible(a: Quantity, b: Quantity): boolean {
  if (!a.measure || !b.measure)
    return !(a.measure && a.measure.type === 'money' && !b.measure && a.measure.from > a.numeral.from);
  const [left, right] = [a, b].map(({ measure, per }) => `${measure?.name}${per ? ` per ${per.name}` : ''}`);
  return left === right || (a.measure.name === b.measure.name && (!a.per || !b.per));
}

/** "three or four", "30 or 40": neighbours. */
function isNear(a: Quantity, b: Quantity): boolean {
  const low = a.value as number;
  const high = b.value as number;
  if (low >= high) return false;
  return high <= low * 2 + 1 || (a.numeral.scale === 1 && high / b.numeral.scale <= 2 * low + 1);
}

function range(a: Quantity, b: Quantity): Quantity {
  const measure = b.measure ?? a.measure;
  const per = b.measure ? (b.per ?? (a.measure?.name === b.measure.name ? a.per : undefined)) : a.per;
  return {
    ...a,
    value: [sharedScale(a, b), b.value as number],
    to: b.to,
    after: Math.max(a.after, b.after),
    printedTo: b.to,
    type: measure?.type ?? a.type,
    ...(measure && { measure }),
    per,
    second: { from: b.from, to: b.to },
  };
}

/** "1.5 to 2 million": the magnitude of the second end holds for the first, unless that stands alone ("$200 to $4 million"). */
function sharedScale(a: Quantity, b: Quantity): number {
  const low = a.value as number;
  if (isFewHundred(low, b)) return low * 100;
  if (a.numeral.scale !== 1 || b.numeral.scale === 1 || Math.abs(low) >= 1000) return low;
  const rest = Math.abs(b.value as number) / b.numeral.scale;
  const signed = a.measure !== undefined && a.measure.from < a.numeral.from;
  if (Math.abs(low) > (signed ? rest : 10 * rest)) return low;
  return multiplied(low, b.numeral.scale);
}

/** "two to three hundred". */
const isFewHundred = (low: number, { numeral, value }: Quantity): boolean =>
  numeral.kind === 'words' &&
  numeral.scale === 1 &&
  low < 10 &&
  (value as number) % 100 === 0 &&
  (value as number) < 1000;

/** "won 3-1", "a 66-65 vote", "2-0 down": two plain whole numbers tied by a dash that are no range. */
function isScore(words: readonly Word[], a: Quantity, b: Quantity): boolean {
  const { value: left } = a;
  const { value: right } = b;
  if (typeof left !== 'number' || typeof right !== 'number' || a.measure || !a.numeral.plain || !b.numeral.plain)
    return false;
  if (b.from === a.to + 1 && words[a.to].lower === 'to') return !b.measure && isVoteOf(words, a.from);
  if (b.from !== a.to + 1 || !/^[-–]$/.test(words[a.to].text) || !words[a.to].glued || !words[b.from].glued)
    return false;
  if (b.measure && b.measure.name !== 'point' && left <= right) return false;
  if (left >= right && !b.measure) return true;
  return isContestAround(words, a.from, b.to);
}

/** "the bill passed 66-65". */
const isBill = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => /^(?:bill|amendment|motion|measure|resolution|legislation|treaty|nominee)$/.test(lower)) &&
  words.some(({ lower }) =>
    /^(?:passed|passes|approved|adopted|rejected|confirmed|defeated|failed|cleared)$/.test(lower),
  );

/** "by a vote of 66 to 65", "voted 66 to 65". */
const isVoteOf = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lemma === 'vote' || (words[at - 1]?.lower === 'of' && words[at - 2]?.lemma === 'vote');

function isContestAround(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to];
  if (next && /^(?:NOUN|ADJ)$/.test(next.tag) && !contestWords.has(next.lemma) && !voteWords.has(next.lemma))
    return false;
  return words
    .slice(Math.max(0, from - 8), to + 5)
    .some((word) => contestWords.has(word.lemma) || voteWords.has(word.lemma));
}

function score(words: readonly Word[], a: Quantity, b: Quantity): Quantity {
  const near = words.slice(Math.max(0, a.from - 10), b.to + 8);
  const vote = near.some(({ lemma }) => voteWords.has(lemma)) || isBill(near);
  return {
    ...a,
    value: [a.value as number, b.value as number],
    to: b.to,
    after: b.to,
    printedTo: b.to,
    type: vote ? 'vote' : 'score',
    second: { from: b.from, to: b.to },
  };
}

/** "5 and 6 kg", "four-, five- and six-inch": earlier members take the last one's unit. "14 to 18 mpg to 24": the end takes the first one's. */
export function shareUnits(words: readonly Word[], quantities: readonly Quantity[]): void {
  for (let index = quantities.length - 2; index >= 0; index--) {
    const quantity = quantities[index];
    const next = quantities[index + 1];
    if (isContest(quantity) || isContest(next) || quantity.numeral.kind === 'share') continue;
    if (!quantity.measure && next.measure && isListed(words, quantity.after, next.from)) {
      const prefixed = next.measure.type === 'money' && next.measure.from < next.numeral.from;
      if (!prefixed && next.measure.type !== 'age') inherit(quantity, next);
    } else if (quantity.measure && !next.measure && isLevelAfter(words, quantity, next)) {
      inherit(next, quantity);
    }
  }
}

const isContest = ({ type }: Quantity): boolean => type === 'score' || type === 'vote';

function inherit(quantity: Quantity, source: Quantity): void {
  quantity.measure = source.measure;
  quantity.type = source.type;
  quantity.inherited = true;
  if (source.per) quantity.per = source.per;
}

function isListed(words: readonly Word[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false;
  return words.slice(from, to).every((word) => /^(?:and|or|,|-|to|by|x|×|about|even)$/.test(word.lower));
}

/** "from 14 mpg to 24 for vans": nothing that the second number could count follows it. */
function isLevelAfter(words: readonly Word[], quantity: Quantity, next: Quantity): boolean {
  const follower = words[next.after];
  return (
    quantity.measure?.type !== 'percent' &&
    next.from === quantity.after + 1 &&
    words[quantity.after].lower === 'to' &&
    !/^(?:NOUN|ADJ|PROPN)$/.test(follower?.tag ?? '')
  );
}
