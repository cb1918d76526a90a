import type { FigureType } from '../types';
import { hotWords, massWords, seaWords } from './lexicons/contexts';
import { shySymbols, unitSymbols, unitWords } from './lexicons/units';
import { isTie, type Measure } from './measure';
import type { Numeral } from './numerals/numeral';
import type { Word } from './words';

/* Units of measurement behind a number. */

/** In words. */
const longestUnit = 4;

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
  (/^[WVJNLhgl]$|^[KA]$/.test(printed) || (printed === 'mm' && words[start + length]?.tag !== 'NOUN')) &&
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
