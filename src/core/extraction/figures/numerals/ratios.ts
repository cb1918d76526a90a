import type { Word } from '../words';
import { digitsAt } from './digits';
import { isHyphen, type Numeral } from './numeral';
import { spelledAt } from './spelled';

/** "1 in 5", "nine out of 10", "two out of five hundred": a share. */
export function ratioOf(words: readonly Word[], numeral: Numeral): Numeral | undefined {
  const { value, from, to } = numeral;
  if (typeof value !== 'number' || value < 1 || value % 1 !== 0) return undefined;
  const outOf = words[to]?.lower === 'out' && words[to + 1]?.lower === 'of';
  const hyphens = isHyphen(words[to]) && words[to + 1]?.lower === 'in' && isHyphen(words[to + 2]);
  const inside = words[to]?.lower === 'in';
  if (words[to]?.lower === 'over') return quotient(words, numeral);
  if (!outOf && !inside && !hyphens) return undefined;
  let start = outOf ? to + 2 : to + 1;
  if (hyphens) start = to + 3;
  if (/^(?:every|each)$/.test(words[start]?.lower ?? '')) start++;
  if (words[start] === undefined) return undefined;
  const whole = digitsAt(words, start, false) ?? spelledAt(words, start);
  if (!whole || typeof whole.value !== 'number' || whole.value < 2 || value > whole.value) return undefined;
  if (!outOf && !isOdds(words, value, whole)) return undefined;
  return { from, to: whole.to, value: value / whole.value, kind: 'share', plain: false, scale: 1 };
}

const stretchOfTime =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|games?|matches|seasons?|innings|starts|appearances|overs|quarters?|tries|attempts)$/;

/** "one in five", not "12 in 2019" or "5 in 12 games". */
function isOdds(words: readonly Word[], value: number, whole: Numeral): boolean {
  const total = whole.value as number;
  if (value > 9 || (whole.plain && total > 1000) || !(total <= 10 || total % 5 === 0 || total === 12)) return false;
  return !stretchOfTime.test(words[whole.to]?.lower ?? '') && !/^(?:st|nd|rd|th|%)$/.test(words[whole.to]?.lower ?? '');
}

/** "one over three": a division read out, where nothing is counted behind it. */
function quotient(words: readonly Word[], { from, to, value, kind }: Numeral): Numeral | undefined {
  const start = to + 1;
  if (
    words[start] === undefined ||
    value !== 1 ||
    (words[from - 1] && kind === 'digits' && words[from - 1].tag === 'PROPN')
  )
    return undefined;
  const below = digitsAt(words, start, false) ?? spelledAt(words, start);
  if (
    !below ||
    typeof below.value !== 'number' ||
    below.value < 2 ||
    /^(?:NOUN|ADJ|PROPN|SYM)$/.test(words[below.to]?.tag ?? '')
  )
    return undefined;
  return { from, to: below.to, value: value / below.value, kind: 'share', plain: false, scale: 1 };
}
