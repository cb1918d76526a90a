import { currencySigns } from '../lexicons/currencies';
import { numbered } from '../lexicons/numbered';
import { smallNumbers, tens } from '../lexicons/numerals';
import { unitSymbols, unitWords } from '../lexicons/units';
import { isPlural } from '../singular';
import type { Word } from '../words';
import {
  run,
  lower,
  text,
  isDash,
  isGlue,
  isPlain,
  isYear,
  isCapital,
  isCounting,
  type ApartRun,
  type Filter,
} from './filter';

/** "Covid-19", "F-16", "737s", "5G", "B-52": digits tied to letters. */
export const code: Filter = (words, at) => {
  const before = words[at - 1];
  const word = words[at];
  if (!word.digits) return undefined;
  if (
    word.glued &&
    isDash(before) &&
    before.glued &&
    /^[\p{L}\p{N}]/u.test(text(words, at - 2)) &&
    !words[at - 2].digits
  ) {
    const tied = words[at - 2];
    const magnitude = tied.glued && words[at - 3]?.digits;
    if (
      !magnitude &&
      !/^(?:to|minus|now|about|nearly|almost|then|a|an|or|and|than|over|under|between|non|sub|plus|magnitude)$/.test(
        tied.lower,
      ) &&
      !isNumberWord(tied)
    ) {
      return run('name', at, nameEnd(words, at + 1));
    }
  }
  if (
    word.glued &&
    /^[/.&_@#]$/.test(before?.text ?? '') &&
    before.glued &&
    /^\p{L}/u.test(text(words, at - 2)) &&
    !perLike(words, at - 1)
  ) {
    return run('name', at, nameEnd(words, at + 1));
  }
  return letterTail(words, at);
};

const perLike = (words: readonly Word[], at: number): boolean =>
  words[at].text === '.' || unitSymbols.has(text(words, at - 1));

const isNumberWord = (word: Word): boolean => smallNumbers.has(word.lower) || tens.has(word.lower);

/** Letters glued behind digits that are neither unit nor magnitude: "5G", "3D", "1080p", "747s". */
function letterTail(words: readonly Word[], at: number): ApartRun | undefined {
  const next = words[at + 1];
  if (!next?.glued || !/^\p{L}/u.test(next.text) || next.text.length > 12) return undefined;
  const { text: tail, lower: key } = next;
  if (key === 'e' && isGlue(words, at + 2, /^[-+−]$/) && words[at + 3].digits) return undefined;
  if (key === 's' && isPlain(words[at]) && !(text(words, at - 1) === 'm' && words[at - 2]?.digits))
    return run(isYear(words[at]) ? 'year' : 'name', at, at + 2);
  if (currencySigns.has(tail)) return undefined;
  if (unitSymbols.has(tail) || unitWords.has(key)) {
    if (/^(?:[DG]|A|h)$/.test(tail) && !words[at + 2]?.glued && !/^(?:h)$/.test(tail)) return run('name', at, at + 2);
    return undefined;
  }
  if (
    /^(?:k|m|b|t|bn|mn|mln|tn|trn|bln|mil|mm|cr|lakh|crore|million|billion|trillion|thousand|x|p|c|f|usd|eur|gbp|rmb|yen|am|pm|e\d+|to|in|euro|euros|dollars|pc|bbl)$/.test(
      key,
    )
  ) {
    return undefined;
  }
  if (key === 'd' || tail.length <= 3 || /\d/.test(tail)) return run('name', at, nameEnd(words, at + 2));
  return undefined;
}

/** The end of a run of glued letters, digits and hyphens. */
function nameEnd(words: readonly Word[], at: number): number {
  let to = at;
  while (words[to]?.glued && (/^[\p{L}\p{N}]/u.test(words[to].text) || (isDash(words[to]) && words[to + 1]?.glued)))
    to++;
  return to;
}

/** "Game 7", "Flight 370", "iPhone 14", "S&P 500", "Group of Seven", "BBC One", "Formula One". */
export const numberedName: Filter = (words, at, { titled }) => {
  const word = words[at];
  const before = words[at - 1];
  if (before === undefined) return undefined;
  if (
    lower(words, at - 1) === 'of' &&
    /^(?:group|gang|big|council)$/.test(lower(words, at - 2)) &&
    isCapital(words[at - 2]) &&
    !isCounting(words, at + 1)
  ) {
    return run('name', at, at + 1);
  }
  if (!word.digits) {
    const name =
      isCapital(word) && isCapital(before) && !titled && before.tag !== 'NUM' && /^\p{L}/u.test(before.text) && at > 1;
    return name &&
      !isCounting(words, at + 1) &&
      !/^(?:million|billion|hundred|thousand|dozen)$/.test(lower(words, at + 1))
      ? run('name', at, at + 1)
      : undefined;
  }
  if (word.glued || !/^\d{1,4}(?:\.\d)?$/.test(word.text)) return undefined;
  const trade = numbered.has(before.lower) || before.text.includes('&');
  const capital = isCapital(before) || /^i[A-Z]/.test(before.text);
  if (!trade && !capital) return undefined;
  const next = words[at + 1];
  if (next && isMeasuring(words, at + 1)) return undefined;
  if (trade) {
    const plainWord = !capital && next !== undefined && isCounting(words, at + 1);
    return plainWord ? undefined : run('name', at, at + 1);
  }
  if (titled || !/^(?:PROPN|NOUN)$/.test(before.tag) || at < 2) return undefined;
  return endsName(words, at + 1) ? run('name', at, at + 1) : undefined;
};

const isMeasuring = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  if (/^[%$€£°]$/.test(next.text)) return true;
  if (next.text === '-' && next.glued) return unitWords.has(lower(words, at + 1));
  if (/^(?:million|billion|trillion|thousand|hundred|percent|per|pc)$/.test(next.lower)) return true;
  return unitWords.has(next.lower) || (next.glued && unitSymbols.has(next.text));
};

/** "ground zero", "net zero", "absolute zero", the emergency number 911. */
export const idiom: Filter = (words, at) => {
  const zero =
    words[at].lower === 'zero' && /^(?:ground|net|absolute|patient|day|year|sub)$/.test(lower(words, at - 1));
  const alarm = text(words, at) === '911' && !/^(?:NOUN|ADJ|SYM|PROPN)$/.test(words[at + 1]?.tag ?? '');
  return zero || alarm ? run('name', at, at + 1) : undefined;
};

/** Behind "Name 12" a name goes on or ends; "In Syria 12 people died" and "Ann Lee, 34" are counts and ages. */
const endsName = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  if (next === undefined) return true;
  if (/^(?:and|or|to|-|–|of|x|v|vs|more|people|others|times|other|men|women)$/.test(next.lower)) return false;
  if (next.tag === 'NOUN' && !isPlural(next)) return true;
  return isCapital(next) || /^(?:AUX|VERB|ADP|PUNCT|PART|CCONJ|SCONJ)$/.test(next.tag);
};

/** "won 12-4-1", "192.168.1.2", "3.4.5". */
export const composite: Filter = (words, at) => {
  if (!words[at].digits) return undefined;
  if (/^\d+(?:\.\d+){2,}$/.test(words[at].text) && !/^\d{1,3}(?:\.\d{3})+$/.test(words[at].text))
    return run('name', at, at + 1);
  if (!isPlain(words[at]) || !isGlue(words, at + 1, /^[-–]$/) || !isPlain(words[at + 2])) return undefined;
  if (!isGlue(words, at + 3, /^[-–]$/) || !isPlain(words[at + 4])) return undefined;
  return run('name', at, at + 5);
};
