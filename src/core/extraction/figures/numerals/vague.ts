import type { Value } from '../../types';
import { vagueScales } from '../lexicons/numerals';
import type { Word } from '../words';
import { isArticle, scaleOf, type Numeral } from './numeral';

/** "thousands", "tens of thousands", "several hundred", "a couple of hundred", "a few dozen". */
export function vagueAt(words: readonly Word[], at: number): Numeral | undefined {
  return fewAt(words, at) ?? pluralsAt(words, at);
}

function fewAt(words: readonly Word[], at: number): Numeral | undefined {
  let index = isArticle(words[at]) ? at + 1 : at;
  const name = words[index]?.lower;
  if (name !== 'several' && name !== 'few' && name !== 'couple') return undefined;
  index++;
  if (words[index]?.lower === 'of') index++;
  const scale = scaleOf(words[index]);
  if (scale === undefined) return undefined;
  let whole = scale;
  let to = index + 1;
  for (let next = scaleOf(words[to]); next !== undefined && next > 12; next = scaleOf(words[to])) {
    whole *= next;
    to++;
  }
  const value: Value = name === 'couple' ? 2 * whole : [2 * whole, 9 * whole];
  return { from: at, to, value, kind: 'vague', plain: false, scale: whole, about: name === 'couple' };
}

function pluralsAt(words: readonly Word[], at: number): Numeral | undefined {
  const first = vagueScales.get(words[at].lower);
  if (first === undefined || words[at].tag === 'VERB') return undefined;
  let low = first;
  let to = at + 1;
  for (;;) {
    const next = words[to]?.lower === 'of' ? vagueScales.get(words[to + 1]?.lower ?? '') : undefined;
    if (next === undefined) break;
    low *= next;
    to += 2;
  }
  const bare = to === at + 1;
  if (bare && first === 10) return undefined;
  if (
    bare &&
    first === 20 &&
    words[to]?.lower !== 'of' &&
    !(at === 0 && /^(?:were|are|have|had|of)$/.test(words[to]?.lower ?? ''))
  ) {
    return undefined;
  }
  return { from: at, to, value: [low, 10 * low], kind: 'vague', plain: false, scale: low };
}
