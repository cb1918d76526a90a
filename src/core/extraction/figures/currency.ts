import {
  letterSigns,
  currencyCodes,
  currencySigns,
  currencies,
  currencyWords,
  scaledCodes,
  weakCurrencyNames,
} from './lexicons/currencies';
import { massWords, moneyWords } from './lexicons/contexts';
import { isTie, type Measure } from './measure';
import type { Numeral } from './numerals/numeral';
import type { Word } from './words';

/* Money: the signs, codes and names before and behind a number. */

/** Of a currency's name, in words. */
const longestName = 4;
/** Letters of the last word of a sign or code before a number: "US$", "USDT". */
const longestSign = 4;

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
    if (name !== undefined && (joins(run) || isLetterSign(words, from, run)))
      return { name, type: 'money', from, to: end, tied: false };
  }
  const word = words[end - 1];
  const letter = words[at].glued ? letterSigns.get(word.text) : undefined;
  if (letter !== undefined) return { name: letter, type: 'money', from: end - 1, to: end, tied: false };
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

/** "c $ 16", "hk $ 5": lower case and spaced out, as tokenised text has it; "a $ 16" is an article. */
function spacedSign(run: readonly Word[], next: Word): string | undefined {
  const [letters, sign] = run;
  if (run.length !== 2 || sign.text !== '$' || sign.glued || next.glued || !/^(?!a$)\p{Ll}+$/u.test(letters.text))
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

/** "worth C $12m", "to A $3.50": one capital letter a space before its sign, within a sentence; "A $12m deal" opens one. */
const isLetterSign = (words: readonly Word[], at: number, run: readonly Word[]): boolean =>
  run.length === 2 &&
  /^[ACRS]$/.test(run[0].text) &&
  run[1].start - run[0].end === 1 &&
  words[at + 2]?.glued &&
  at > 0 &&
  /^(?:ADP|ADJ|VERB|ADV|AUX|SCONJ|CCONJ|PART)$/.test(words[at - 1].tag);

/** Codes that are printed in lower case too. */
const commonCodes = new Set('usd eur gbp rmb cny jpy inr aud cad chf btc'.split(' '));

/** A currency behind the number that ends before word `at`: "euros", "€", "JPY", "Danish crowns", "$ US". */
export function currencyAfter(words: readonly Word[], at: number, numeral: Numeral): Measure | undefined {
  const tied = isTie(words, at);
  const start = tied ? at + 1 : at;
  if (words[start] === undefined) return undefined;
  for (let length = opensCurrency(words[start]) ? longestName : 0; length >= 1; length--) {
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
    (currencyCodes.get(word.lower === 'rs' ? 'RS' : word.text) ??
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

/** Words of one phrase: spaces or hyphens between them, which are not part of the key. */
const isPhrase = (run: readonly Word[]): boolean => run.every((word) => /^[\p{L}.]+$/u.test(word.text));
