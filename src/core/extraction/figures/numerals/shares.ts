import { denominators, smallNumbers, vagueScales } from '../lexicons/numerals';
import type { Word } from '../words';
import { isPlural } from '../singular';
import { standsAlone } from './fractions';
import { isArticle, multiplied, scaleOf, tied, type Numeral, type Piece } from './numeral';

/** "two-thirds", "three quarters", "one-fifth". */
export function shareOf(words: readonly Word[], { from, to, value }: Numeral): Numeral | undefined {
  const next = tied(words, to);
  const word = words[next];
  if (word === undefined || typeof value !== 'number' || value === 0) return undefined;
  const plural = /[a-z]s$|^halves$/.test(word.lower);
  const denominator = denominators.get(word.lower) ?? denominators.get(word.lower.replace(/s$/, ''));
  if (denominator === undefined) return undefined;
  if (value > 1 !== plural) return undefined;
  if (word.lower === 'quarters' && words[next + 1]?.lower !== 'of' && words[next - 1].text !== '-' && value > 3)
    return undefined;
  const share: Numeral = { from, to: next + 1, value: value / denominator, kind: 'share', plain: false, scale: 1 };
  const scale = scaleOf(words[next + 1]);
  if (scale === undefined) return share;
  return { ...share, to: next + 2, value: multiplied(value / denominator, scale), kind: 'words', scale };
}

/** "and a half", "and a quarter", "and three quarters", "-and-a-half". */
export function halfBehind(words: readonly Word[], at: number): Piece | undefined {
  let index = tied(words, at);
  if (words[index]?.lower !== 'and') return undefined;
  index = tied(words, index + 1);
  const count = isArticle(words[index]) ? 1 : smallNumbers.get(words[index]?.lower ?? '');
  if (count === undefined || count > 7) return undefined;
  index = tied(words, index + 1);
  const name = words[index]?.lower ?? '';
  const denominator = denominators.get(count === 1 ? name : name.replace(/s$/, ''));
  if (denominator === undefined || denominator > 10 || (count > 1 && !name.endsWith('s'))) return undefined;
  return { value: count / denominator, to: index + 1 };
}

const afterHalf = new Set(
  'of the a an its their his her our all that this these those as are were was is will have more'.split(' '),
);

/** "half a million", "a quarter of a million", "half of", "a third of", "half a dozen". */
export function halfAt(words: readonly Word[], at: number): Numeral | undefined {
  const article = isArticle(words[at]) || words[at].lower === 'one';
  const index = article ? tied(words, at + 1) : at;
  const name = words[index]?.lower ?? '';
  const denominator = denominators.get(name);
  if (denominator === undefined || (!article && name !== 'half' && name !== 'quarter')) return undefined;
  const multiple = scaleBehind(words, index + 1);
  if (multiple && (name === 'half' || name === 'quarter' || name === 'third')) {
    return {
      from: at,
      to: multiple.to,
      value: multiple.value / denominator,
      kind: 'words',
      plain: false,
      scale: multiple.value,
    };
  }
  if (name === 'quarter' && !article) return undefined;
  const next = words[index + 1]?.lower ?? '';
  const share: Numeral = { from: at, to: index + 1, value: 1 / denominator, kind: 'share', plain: false, scale: 1 };
  if (name === 'half') {
    if (article)
      return next === 'of' || words[at].lower === 'one' || standsAlone(words, at, index + 1) ? share : undefined;
    const counted =
      /^(?:than|about|nearly|almost|over)$/.test(words[at - 1]?.lower ?? '') &&
      words[index + 1] !== undefined &&
      isPlural(words[index + 1]);
    return (afterHalf.has(next) || counted) && !isNthHalf(words[at - 1]) ? share : undefined;
  }
  const one = words[at].lower === 'one' && index > at + 1;
  return next === 'of' || one || standsAlone(words, at, index + 1) ? share : undefined;
}

/** "the first half of the year", "the half of it". */
const isNthHalf = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:first|second|other|the|this|last|latter|final|opening|better|-)$/.test(word.lower);

/** "a million", "of a million", "million", "-a-dozen" behind "half" or "quarter". */
function scaleBehind(words: readonly Word[], at: number): Piece | undefined {
  let index = tied(words, at);
  if (words[index]?.lower === 'of' && isArticle(words[index + 1])) index++;
  if (isArticle(words[index])) index = tied(words, index + 1);
  const scale = scaleOf(words[index]);
  if (scale === undefined || vagueScales.has(words[index].lower)) return undefined;
  return { value: scale, to: index + 1 };
}
