import type { Sentence, TaggedText } from '../../text/tagged';
import type { ApartContext, ApartRun } from './apart/filter';
import { apartAt } from './apart/read';
import { isCountedHere, isPronounOne } from './one';
import { currencyAfter, currencyBefore } from './currency';
import type { Measure } from './measure';
import { perAfter } from './perUnits';
import { unitAfter } from './units';
import { denominators, fractionSigns, scales, smallNumbers, tens, vagueScales } from './lexicons/numerals';
import { describing } from './lexicons/numbered';
import { timeUnits } from './lexicons/units';
import { multiplied, type Numeral } from './numerals/numeral';
import { nothingAt } from './nothing';
import { numeralAt } from './numerals/read';
import { quakeScale } from './magnitude';
import type { Quantity } from './quantity';
import { singular } from './singular';
import type { Word } from './words';

/** Every number of one sentence, in reading order: what measures or counts, and what does not. */
export interface Scan {
  readonly quantities: Quantity[];
  readonly apart: ApartRun[];
}

const openers = new Set([
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...vagueScales.keys(),
  ...fractionSigns.keys(),
  ...denominators.keys(),
  'a',
  'an',
  'several',
  'few',
  'couple',
  'no',
  'none',
]);

const lonelyOpeners = new Set([...openers, ...scales.keys()].filter((word) => word !== 'a' && word !== 'an'));

/** "a hundred", "a fifth", "a few dozen", "a twenty-first": most articles open no number. */
function opensWithArticle(words: readonly Word[], at: number): boolean {
  const next = words[at]?.text === '-' ? words[at + 1] : words[at];
  return next !== undefined && (scales.has(next.lower) || openers.has(next.lower) || next.lower === 'good');
}

/** Whether a sentence can hold a number at all: most cannot and are not looked at further. */
export function mayHoldNumber({ text, tokens }: TaggedText, { from, to, start, end }: Sentence): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e))
      return true;
  }
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at];
    if (shapes[shapeOf(lower)] === 1 && lonelyOpeners.has(lower)) return true;
  }
  return false;
}

/** First letter and length of a word in eleven bits: most words are ruled out by them, without a look at the whole word. */
const shapeOf = (lower: string): number => ((lower.charCodeAt(0) & 127) << 4) | (lower.length & 15);
const shapes = new Uint8Array(2048);
for (const word of lonelyOpeners) shapes[shapeOf(word)] = 1;

/** Finds all numbers of a sentence from left to right; each word is read once. */
export function scan(words: readonly Word[], context: ApartContext): Scan {
  const found: Scan = { quantities: [], apart: [] };
  let at = 0;
  while (at < words.length) {
    at = step(words, at, context, found);
  }
  return found;
}

function step(words: readonly Word[], at: number, context: ApartContext, { quantities, apart }: Scan): number {
  const word = words[at];
  const decimals = word.text === '.' && words[at + 1]?.digits && words[at + 1].glued;
  if (!word.digits && !openers.has(word.lower) && !decimals) return at + 1;
  if ((word.lower === 'a' || word.lower === 'an') && !opensWithArticle(words, at + 1)) return at + 1;
  const last = quantities.at(-1);
  const money = currencyBefore(words, at);
  const aside = money ? undefined : apartAt(words, at, context);
  if (aside) {
    apart.push(aside);
    return aside.to;
  }
  if (word.digits && words[at - 1]?.lower === 'per') {
    apart.push({ kind: 'rate-base', from: at, to: at + 1 });
    return at + 1;
  }
  if (word.lower === 'no' || word.lower === 'none') {
    const nothing = nothingAt(words, at);
    if (nothing) quantities.push(nothing);
    return at + 1;
  }
  const numeral = numeralAt(words, at, money !== undefined);
  if (!numeral) {
    if (word.digits) apart.push({ kind: 'name', from: at, to: at + 1 });
    return at + 1;
  }
  const lone =
    word.lower === 'one' && numeral.to === at + 1 && !/^(?:minus|negative)$/.test(words[at - 1]?.lower ?? '');
  if (lone && isPronounOne(words, at)) {
    apart.push({ kind: 'pronoun', from: at, to: at + 1 });
    return at + 1;
  }
  const quantity = build(words, numeral, money);
  if (isDescription(words, quantity) || (lone && !isCountedHere(words, quantity))) {
    apart.push({ kind: 'name', from: numeral.from, to: numeral.to });
    return numeral.to;
  }
  if (last && last.to > quantity.from) quantity.from = last.to;
  quantities.push(quantity);
  return Math.max(quantity.to, quantity.per ? quantity.after : 0, at + 1);
}

/** Puts sign, currency and unit around a number. */
function build(words: readonly Word[], numeral: Numeral, prefix: Measure | undefined): Quantity {
  const sign = signBefore(words, prefix?.from ?? numeral.from, numeral);
  const inner = prefix && /^[-−]$/.test(words[numeral.from - 1].text);
  const suffix = currencyAfter(words, moneyPlace(words, numeral), numeral);
  let measure: Measure | undefined =
    prefix ??
    suffix ??
    quakeScale(words, numeral) ??
    unitAfter(words, unitPlace(words, numeral), numeral) ??
    tiedNoun(words, numeral);
  let { value, to } = numeral;
  let after = to;
  if (prefix) {
    after = suffix ? suffix.to : to;
    if (/^(?:US|U\.S\.|AUD?|CAD?|HK|NZ)$/.test(words[after]?.text ?? '')) after++;
    measure = { ...prefix, from: prefix.from, to: prefix.to };
  } else if (measure) {
    after = Math.max(to, measure.to);
    const printed = measure.type === 'percent' || measure.type === 'money' || words[measure.from].glued;
    if (printed && !measure.tied) to = measure.to;
    const scale = scales.get(words[after]?.lower ?? '');
    if (measure.type === 'money' && scale !== undefined && scale >= 1e6 && numeral.scale === 1) {
      value = multiplied(value as number, scale);
      after++;
      to = after;
    }
  }
  if (measure?.scale !== undefined && typeof value === 'number') value = multiplied(value, measure.scale);
  if (measure?.type === 'money') {
    const coins = coinsBehind(words, after, measure, value);
    if (coins) ({ value, to, after } = coins);
  }
  if (sign?.negative || inner) value = typeof value === 'number' ? -value : [-value[1], -value[0]];
  const from = sign?.from ?? prefix?.from ?? numeral.from;
  const per = numeral.kind === 'share' ? undefined : perAfter(words, after);
  return {
    from,
    to,
    value,
    numeral,
    type: typeOf(numeral, measure, words),
    ...(measure && { measure }),
    ...(measure && per && { per }),
    after: measure && per ? per.to : after,
    printedFrom: from,
    printedTo: to,
    bound: numeral.about ? '~' : '=',
    ...(sign?.plus && { trend: 'up' as const, signed: true }),
    concept: [],
  };
}

/** "millions of dollars": the currency stands behind "of". */
const moneyPlace = (words: readonly Word[], { to, kind }: Numeral): number =>
  kind === 'vague' && words[to]?.lower === 'of' ? to + 1 : to;

/** "1/16 of a pint", "half a mile", "a quarter of an hour": the unit stands behind "of a". */
function unitPlace(words: readonly Word[], { to, value, kind }: Numeral): number {
  const isPart = typeof value === 'number' && value < 1 && (kind === 'digits' || kind === 'share');
  const article = isPart && words[to]?.lower === 'of' ? to + 1 : to;
  if (isPart && (article > to || kind === 'share') && /^an?$/.test(words[article]?.lower ?? '')) return article + 1;
  return isGain(words, to) ? to + 1 : to;
}

/** "40 rushing yards": yards all the same. */
const isGain = (words: readonly Word[], at: number): boolean =>
  /^(?:rushing|passing|receiving|offensive|total|net|return)$/.test(words[at]?.lower ?? '') &&
  /^yards?$/.test(words[at + 1]?.lower ?? '');

/** "a six-cylinder engine": a noun tied to its number counts like a unit. */
function tiedNoun(words: readonly Word[], { to }: Numeral): Measure | undefined {
  const hyphen = words[to];
  const noun = words[to + 1];
  if (hyphen?.text !== '-' || !hyphen.glued || !noun?.glued || noun.tag !== 'NOUN' || !/^\p{L}/u.test(noun.text))
    return undefined;
  if (noun.lower === 'plus' || noun.lower === 'odd' || describing.has(noun.lower)) return undefined;
  return { name: singular(noun), type: 'count', from: to + 1, to: to + 2, tied: true };
}

function typeOf(numeral: Numeral, measure: Measure | undefined, words: readonly Word[]): Quantity['type'] {
  if (measure) return measure.type;
  if (numeral.kind === 'share') return 'ratio';
  if (words[numeral.to]?.glued && /^x$/i.test(words[numeral.to].text)) return 'multiple';
  return isMultiple(words, numeral.to) ? 'multiple' : 'count';
}

/** "three times last year's", "twice as many": not "seven times since Monday". */
const isMultiple = (words: readonly Word[], at: number): boolean =>
  (words[at]?.lower === 'times' &&
    !/^(?:$|[.,;:)]|since|in|on|over|before|during|and|but|per|a|by|from|at|to|with|after|for)$/.test(
      words[at + 1]?.lower ?? '',
    )) ||
  (words[at]?.text === '-' && words[at + 1]?.lower === 'fold');

interface Sign {
  readonly from: number;
  readonly negative: boolean;
  readonly plus: boolean;
}

/** "-5", "− 5", "minus 130", "minus-130", "+0.2%". A dash after a word or number is no sign. */
function signBefore(words: readonly Word[], at: number, numeral: Numeral): Sign | undefined {
  const mark = words[at - 1];
  if (mark === undefined) return undefined;
  const tied = mark.text === '-' && mark.glued && /^(?:minus|negative|plus)$/.test(words[at - 2]?.lower ?? '');
  const name = tied ? words[at - 2].lower : mark.lower;
  if (/^(?:plus|and)$/.test(words[at - 3]?.lower ?? '') && /^(?:or|and|\/)$/.test(words[at - 2].lower))
    return undefined;
  if (name === 'minus' || name === 'negative') return { from: tied ? at - 2 : at - 1, negative: true, plus: false };
  const free = !mark.glued || /^[([$£€,<>=≤≥]$/.test(words[at - 2]?.text ?? '');
  if (!words[at].glued || !free || numeral.kind === 'vague') return undefined;
  if (/^[-−]$/.test(mark.text)) return { from: at - 1, negative: true, plus: false };
  return mark.text === '+' ? { from: at - 1, negative: false, plus: true } : undefined;
}

interface Coins {
  readonly value: number;
  readonly to: number;
  readonly after: number;
}

/** "thirteen dollars and forty-five cents": one sum. */
function coinsBehind(words: readonly Word[], at: number, measure: Measure, whole: unknown): Coins | undefined {
  if (typeof whole !== 'number' || measure.to > at || measure.from < at - 4) return undefined;
  const start = words[at]?.lower === 'and' ? at + 1 : at;
  if (words[start] === undefined || !/(?:dollar|euro|pound)/.test(measure.name)) return undefined;
  const coins = numeralAt(words, start, false);
  if (coins && start === at && isRestOfPrice(words, coins)) {
    return { value: Number((whole + (coins.value as number) / 100).toFixed(2)), to: coins.to, after: coins.to };
  }
  if (
    !coins ||
    typeof coins.value !== 'number' ||
    coins.value > 99 ||
    !/^(?:cents?|pence|p)$/.test(words[coins.to]?.lower ?? '')
  )
    return undefined;
  return { value: Number((whole + coins.value / 100).toFixed(2)), to: coins.to + 1, after: coins.to + 1 };
}

/** "fifteen dollars fifty": two figures of coins, and nothing that they could count. */
const isRestOfPrice = (words: readonly Word[], { value, to, from }: Numeral): boolean =>
  typeof value === 'number' &&
  value >= 10 &&
  value < 100 &&
  value % 1 === 0 &&
  !words[from].glued &&
  /^(?:[.,;!?]|more|each)?$/.test(words[to]?.text ?? '');

/** "a five-year plan", "a two-way street": the number describes. A hyphen before a measure ("a 7-ounce can") or an age does not. */
function isDescription(words: readonly Word[], { numeral, measure }: Quantity): boolean {
  const hyphen = words[numeral.to];
  const next = words[numeral.to + 1];
  if (!hyphen?.glued || !/^[-‑]$/.test(hyphen.text) || next === undefined || next.digits) return false;
  if (measure?.type === 'age') return false;
  if (measure?.tied && !timeUnits.has(measure.name)) return false;
  if (!next.glued || !/^\p{L}/u.test(next.text)) return false;
  if (measure?.tied) return timeUnits.has(measure.name) && numeral.kind !== 'vague';
  return describing.has(next.lower);
}
