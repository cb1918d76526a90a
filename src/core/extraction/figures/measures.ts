import type { FigureType } from '../types';
import {
  currencyCodes,
  currencySigns,
  currencies,
  currencyWords,
  scaledCodes,
  weakCurrencyNames,
} from './lexicons/currencies';
import { hotWords, massWords, moneyWords, perNouns, seaWords } from './lexicons/contexts';
import { shySymbols, unitSymbols, unitWords } from './lexicons/units';
import type { Numeral } from './numerals/numeral';
import type { Word } from './words';

/** A unit beside a number: words `[from, to)`. */
export interface Measure {
  readonly name: string;
  readonly type: FigureType;
  readonly from: number;
  readonly to: number;
  /** A hyphen ties it to the number ("a 7-ounce can"). */
  readonly tied: boolean;
  /** The magnitude that its code holds: 1e6 for "MUSD". */
  readonly scale?: number;
}

const longestUnit = 4;
/** Letters of the last word of a sign or code before a number: "US$", "USDT". */
const longestSign = 4;

// ----------------------------------------------------------------- currencies

const currencyNames = new Map<string, string>();
for (const { name, names } of currencies) {
  for (const word of names) {
    currencyNames.set(word, name);
    if (word.length > 1) currencyNames.set(`${word}s`, name);
  }
}

/** The currency that a word names: "yen", "euros". */
export const currencyNamed = (word: Word): string | undefined => currencyNames.get(word.lower);

/** The first words of names and letters of signs: most words behind a number open no currency. */
const firstOfNames = new Set([...currencyNames.keys()].map((name) => name.split(' ')[0]));
const firstOfSigns = new Set([...currencySigns.keys()].map((sign) => sign[0]));
const opensCurrency = ({ lower, text }: Word): boolean => firstOfNames.has(lower) || firstOfSigns.has(text[0]);

/** A currency directly before the number at word `at`: "$", "US$", "$A", "HK $", "RM", "USD ". */
export function currencyBefore(words: readonly Word[], at: number): Measure | undefined {
  let end = at;
  if (/^[-−+~]$/.test(words[end - 1]?.text ?? '') && words[end]?.glued) end--;
  if (end === 0 || words[end - 1].text.length > longestSign) return undefined;
  for (let length = 3; length >= 1; length--) {
    const from = end - length;
    if (from < 0) continue;
    const run = words.slice(from, end);
    const key = run.map((word) => word.text).join('');
    const name = currencySigns.get(key) ?? lowerSign(key) ?? spacedSign(run, words[at]);
    if (name !== undefined && joins(run)) return { name, type: 'money', from, to: end, tied: false };
  }
  const word = words[end - 1];
  const magnified = scaledCodes.get(word.text);
  if (magnified && words[at].start - word.end <= 1)
    return { ...magnified, type: 'money', from: end - 1, to: end, tied: false };
  const code = word && currencyCodes.get(word.text.toUpperCase());
  const capital = word && /^(?:\p{Lu}+|Rs|Tk|Dh|Dhs|Rp)\.?$/u.test(word.text);
  if (code !== undefined && (capital || word.text.length === 3) && words[at].start - word.end <= 1) {
    if (word.text === 'PS' && !words[at].glued) return undefined;
    return { name: code, type: 'money', from: end - 1, to: end, tied: false };
  }
  if (word?.text === '.' && /^Rs$/i.test(words[end - 2]?.text ?? '')) {
    return { name: 'rupee', type: 'money', from: end - 2, to: end, tied: false };
  }
  return undefined;
}

/** "aud$", "hk$": two letters or more, lower case. */
const lowerSign = (key: string): string | undefined =>
  /^[a-z]{2,3}\$$/.test(key) ? currencySigns.get(key.toUpperCase()) : undefined;

/** "c $ 16", "hk $ 5": lower case and spaced out, as tokenised text has it. */
function spacedSign(run: readonly Word[], next: Word): string | undefined {
  const [letters, sign] = run;
  if (run.length !== 2 || sign.text !== '$' || sign.glued || next.glued || !/^\p{Ll}+$/u.test(letters.text))
    return undefined;
  return currencySigns.get(`${letters.text.toUpperCase()}$`);
}

/** The parts of a compound sign touch; two or more letters may stand a space before the sign ("US $"). */
const joins = (run: readonly Word[]): boolean =>
  run.every(
    (word, index) =>
      index === 0 ||
      word.glued ||
      (word.start - run[index - 1].end === 1 &&
        (run[index - 1].text.length > 1 || /^\p{Ll}$/u.test(run[index - 1].text))),
  );

/** Codes that are printed in lower case too. */
const commonCodes = new Set('usd eur gbp rmb cny jpy inr aud cad chf btc'.split(' '));

/** A currency behind the number that ends before word `at`: "euros", "€", "JPY", "Danish crowns", "$ US". */
export function currencyAfter(words: readonly Word[], at: number, numeral: Numeral): Measure | undefined {
  const tied = isTie(words, at);
  const start = tied ? at + 1 : at;
  if (words[start] === undefined) return undefined;
  for (let length = opensCurrency(words[start]) ? longestUnit : 0; length >= 1; length--) {
    const run = words.slice(start, start + length);
    if (run.length < length) continue;
    const key = run.map((word) => word.lower).join(' ');
    const name = currencyNames.get(key);
    if (name !== undefined && isPhrase(run) && !(key === 'p' && !run[0].glued)) {
      return { name, type: 'money', from: start, to: start + length, tied };
    }
    const sign = currencySigns.get(run.map((word) => word.text).join(''));
    if (sign !== undefined && isFree(words, start + length))
      return { name: sign, type: 'money', from: start, to: start + length, tied };
  }
  const word = words[start];
  const magnified = word && scaledCodes.get(word.text);
  if (magnified) return { ...magnified, type: 'money', from: start, to: start + 1, tied };
  const code =
    word &&
    (currencyCodes.get(word.text) ??
      (commonCodes.has(word.lower) ? currencyCodes.get(word.text.toUpperCase()) : undefined));
  if (code !== undefined && word.text !== 'PS' && word.text !== 'MAD')
    return { name: code, type: 'money', from: start, to: start + 1, tied };
  const weak = word && weakCurrencyNames.get(word.lower);
  if (weak !== undefined && isMoneyHere(words, start, numeral))
    return { name: weak, type: 'money', from: start, to: start + 1, tied };
  return foreignCurrency(words, start, tied);
}

/** "Bahraini dinars", "Norse crowns": a currency that the list has for other countries only. */
function foreignCurrency(words: readonly Word[], start: number, tied: boolean): Measure | undefined {
  const country = words[start];
  const name = currencyWords.get(words[start + 1]?.lower ?? '');
  if (name === undefined || !/^\p{Lu}\p{Ll}+$/u.test(country.text)) return undefined;
  return { name: `${country.lower} ${name}`, type: 'money', from: start, to: start + 2, tied };
}

/** A sign behind a number must not belong to the next number: "10 $ 30 $" is read left to right, "5 $30" is not. */
const isFree = (words: readonly Word[], at: number): boolean => !(words[at]?.digits && words[at].glued);

/** Pounds, won and marks: money behind a magnitude or beside words of paying; pounds beside words of weight are not. */
function isMoneyHere(words: readonly Word[], at: number, numeral: Numeral): boolean {
  const { lower } = words[at];
  if (lower === 'won' || lower === 'real' || lower === 'mark') {
    return numeral.scale >= 1e6 && /^(?:won|real)$/.test(lower) && words[at].tag !== 'VERB';
  }
  const near = words.slice(Math.max(0, at - 10), at + 8);
  if (/^pounds?$/.test(lower)) {
    if (near.some((word) => massWords.has(word.lower))) return false;
    return numeral.scale >= 1e6 || near.some((word) => moneyWords.has(word.lemma) || moneyWords.has(word.lower));
  }
  return numeral.scale >= 1e3 || near.some((word) => moneyWords.has(word.lemma));
}

// --------------------------------------------------------------------- units

/** The first words of units of several words. */
const firstOfUnits = new Set([...unitWords.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]));
const firstOfSymbols = new Set([...unitSymbols.keys()].map((symbol) => symbol[0]));
const opensUnit = ({ lower, text }: Word): boolean => firstOfUnits.has(lower) || firstOfSymbols.has(text[0]);

/** A unit behind the number that ends before word `at`; the longest of up to four words. */
export function unitAfter(words: readonly Word[], at: number, numeral: Numeral): Measure | undefined {
  const tied = isTie(words, at);
  const bracket = /^[([{<]$/.test(words[at]?.text ?? '') && /^[)\]}>]$/.test(words[at + 2]?.text ?? '');
  let start = tied || bracket ? at + 1 : at;
  if (/^(?:US|U\.S\.|UK|imperial)$/.test(words[start]?.text ?? '')) start++;
  const longest = words[start] && opensUnit(words[start]) ? longestUnit : 1;
  for (let length = bracket ? 1 : longest; length >= 1; length--) {
    const run = words.slice(start, start + length);
    if (run.length < length) continue;
    const unit = unitOf(words, start, run, numeral);
    if (unit) return { ...unit, from: start, to: start + length + (bracket ? 1 : 0), tied };
  }
  return pounds(words, start, tied);
}

/** A hyphen between a number and its unit; "three and four-yard" has one that is not glued to the number. */
const isTie = (words: readonly Word[], at: number): boolean =>
  /^[-‑]$/.test(words[at]?.text ?? '') && words[at].glued && words[at + 1]?.glued === true && !words[at + 1].digits;

/** Words of one phrase: spaces or hyphens between them, which are not part of the key. */
const isPhrase = (run: readonly Word[]): boolean => run.every((word) => /^[\p{L}.]+$/u.test(word.text));

function unitOf(
  words: readonly Word[],
  start: number,
  run: readonly Word[],
  numeral: Numeral,
): { name: string; type: FigureType } | undefined {
  const key = run
    .filter((word) => word.text !== '-')
    .map((word) => word.lower)
    .join(' ');
  const last = run[run.length - 1];
  if (last.text === '-' || run[0].text === '-') return undefined;
  const time = run.length === 1 ? clockUnit(words, start) : undefined;
  if (time) return time;
  const word = unitWords.get(key);
  if (word && !isMisleading(words, start, run.length, key, numeral)) return word;
  const printed = run.map((part, index) => (index === 0 || part.glued ? part.text : ` ${part.text}`)).join('');
  if (printed === 'nm' && isAtSea(words, start)) return { name: 'nautical mile', type: 'measure' };
  const symbol = unitSymbols.get(printed) ?? temperature(words, start, run);
  if (symbol === undefined) return undefined;
  return isLicensed(words, start, run.length, printed) ? symbol : undefined;
}

/** "5 m 30 s", "5m 30s": minutes and seconds, where the one stands before the other. */
function clockUnit(words: readonly Word[], at: number): { name: string; type: FigureType } | undefined {
  const { text } = words[at];
  const isNumber = (index: number): boolean => words[index]?.digits && Number(words[index].text) < 60;
  if (text === 'm' && isNumber(at + 1) && /^(?:s|secs?)$/.test(words[at + 2]?.text ?? ''))
    return { name: 'minute', type: 'duration' };
  if (text === 's' && isNumber(at - 1) && /^(?:m|mins?)$/.test(words[at - 2]?.text ?? '') && words[at - 3]?.digits)
    return { name: 'second', type: 'duration' };
  return undefined;
}

/** Words that are units only sometimes: ordinals ("the two second-half goals"), plain English. */
function isMisleading(words: readonly Word[], start: number, length: number, key: string, numeral: Numeral): boolean {
  if (key === 'second' && numeral.kind !== 'digits')
    return numeral.value === 1 || words[start + length]?.text === '-' || !words[start].glued;
  if (key === 'bar' || key === 'grain' || key === 'league') return numeral.kind !== 'digits';
  if (key === 'gray' || key === 'mole' || key === 'moles') return true;
  return false;
}

/** Ships and coasts near by: "nm" are sea miles, else nanometres. */
const isAtSea = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 10), at + 10).some((word) => seaWords.has(word.lemma));

/** "C" and "F" are degrees in talk of weather or behind "°"; capital letters touching the number or behind it with heat near by. */
function temperature(
  words: readonly Word[],
  start: number,
  run: readonly Word[],
): { name: string; type: FigureType } | undefined {
  if (run.length > 1 || !/^[CcFf]$/.test(run[0].text)) return undefined;
  const near = words.slice(Math.max(0, start - 10), start + 10);
  const hot = near.some((word) => hotWords.has(word.lemma) || hotWords.has(word.lower));
  const isC = run[0].lower === 'c';
  if (hot) return { name: isC ? 'celsius' : 'fahrenheit', type: 'temperature' };
  if (near.some((word) => word.lower === 'capacitor' || word.lower === 'capacitance') && !isC)
    return { name: 'farad', type: 'measure' };
  if (run[0].text === 'c' && run[0].glued) return { name: 'cent', type: 'money' };
  return /^[CF]$/.test(run[0].text) ? { name: isC ? 'celsius' : 'fahrenheit', type: 'temperature' } : undefined;
}

const dimensionWords = /^(?:thick|wide|long|tall|deep|high|across|tear|of|by|x|×|in|and|gap|screen|display|\)|\.|,|;)$/;

/** A symbol that is also a word or a letter must touch the number; "in" must look like inches. */
function isLicensed(words: readonly Word[], start: number, length: number, printed: string): boolean {
  const first = words[start];
  const next = words[start + length];
  if (next?.glued && /^[\p{L}\d]/u.test(next.text)) return false;
  if (next?.glued && next.text === '-' && /^\p{Lu}$/u.test(printed)) return false;
  if (printed === '"' || printed === '”') return first.glued && !isQuotation(words, start);
  if (printed === '′' || printed === '°' || printed === 'º') return true;
  if (shySymbols.has(printed)) return first.glued || isMeasured(words, start, length, printed);
  return true;
}

/** Lone letters behind a space that are units all the same: "5 W", "1.3 A/cm2", "24 h". */
const isMeasured = (words: readonly Word[], start: number, length: number, printed: string): boolean =>
  /^[WVJNLhgl]$|^[KA]$/.test(printed) &&
  (printed !== 'A' || words[start + length]?.text === '/') &&
  !/^[’']/.test(words[start + length]?.text ?? '');

/** An odd number of quotation marks before it: this one closes a quotation. */
function isQuotation(words: readonly Word[], at: number): boolean {
  const mark = words[at].text;
  let open = 0;
  for (let index = 0; index < at; index++) if (words[index].text === mark || words[index].text === '“') open++;
  return open % 2 === 1;
}

/** Bare "pounds" that is no money. */
function pounds(words: readonly Word[], at: number, tied: boolean): Measure | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (/^pounds?$/.test(word.lower)) return { name: 'pound-mass', type: 'measure', from: at, to: at + 1, tied };
  if (word.lower === 'stone' && massWords.has(words[at + 1]?.lower ?? ''))
    return { name: 'stone', type: 'measure', from: at, to: at + 1, tied };
  if (word.lower === 'in' && dimensionWords.test(words[at + 1]?.lower ?? '.') && words[at - 1]?.digits) {
    return { name: 'inch', type: 'measure', from: at, to: at + 1, tied };
  }
  return undefined;
}

// ----------------------------------------------------------------- per units

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
