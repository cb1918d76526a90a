import { ordinalValues, scales, smallNumbers, tens } from '../lexicons/numerals';
import type { Word } from '../words';
import { isArticle, isHyphen, type Numeral } from './numeral';

/** A whole cardinal number in words, or undefined where the words are not just one. */
export type ReadCardinal = (words: readonly Word[]) => number | undefined;

/** In words. */
const longest = 9;

const isNumberWord = ({ lower }: Word): boolean => smallNumbers.has(lower) || tens.has(lower) || scales.has(lower);

/** "three twenty-firsts", "one hundred thirty-fifths", "one one hundred and fifth": a denominator of several words. */
export function fractionAt(words: readonly Word[], at: number, cardinal: ReadCardinal): Numeral | undefined {
  const end = ordinalBehind(words, at);
  if (end === undefined) return undefined;
  const { lower } = words[end];
  const plural = lower.endsWith('s');
  const last = ordinalValues.get(plural ? lower.slice(0, -1) : lower) ?? 0;
  for (let split = at + 1; split < end; split++) {
    if (!isNumberWord(words[split]) || scales.has(words[split].lower) || isHyphen(words[split - 1])) continue;
    const numerator = isArticle(words[at]) && split === at + 1 ? 1 : cardinal(words.slice(at, split));
    const base = cardinal(trimmed(words.slice(split, end)));
    if (numerator === undefined || base === undefined || numerator > 1 !== plural) continue;
    if (last >= 10 ? base % 100 !== 0 : base % 10 !== 0) continue;
    if (isArticle(words[at]) && !standsAlone(words, at, end + 1)) continue;
    return { from: at, to: end + 1, value: numerator / (base + last), kind: 'share', plain: false, scale: 1 };
  }
  return undefined;
}

/** Nothing that an ordinal could count stands behind it, nothing that makes it a rank before it: "fell by a fifth to 20". */
export function standsAlone(words: readonly Word[], at: number, end: number): boolean {
  const before = words[at - 1];
  const open =
    before === undefined ||
    /^(?:by|than|about|nearly|almost|over|under|above|below|around|roughly|only|just|least|most|approximately)$/.test(
      before.lower,
    );
  return (
    open &&
    (before === undefined ? /^(?:PUNCT|ADP|PART|CCONJ|AUX|)$/ : /^(?:PUNCT|ADP|PART|CCONJ|)$/).test(
      words[end]?.tag ?? '',
    )
  );
}

/** The ordinal that ends the run of number words which begins at word `at`. "seconds" are a unit. */
function ordinalBehind(words: readonly Word[], at: number): number | undefined {
  for (let end = at + 1; end < Math.min(words.length, at + longest); end++) {
    const { lower } = words[end];
    if (ordinalValues.has(lower) || ordinalValues.has(lower.replace(/s$/, ''))) {
      return /^seconds?$/.test(lower) ? undefined : end;
    }
    if (!isNumberWord(words[end]) && lower !== 'and' && !isHyphen(words[end])) return undefined;
  }
  return undefined;
}

/** Without the hyphen or the "and" before the ordinal. */
function trimmed(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  return last !== undefined && (last.lower === 'and' || isHyphen(last)) ? words.slice(0, -1) : words;
}
