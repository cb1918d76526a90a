import type { Measure } from './measure';
import type { Numeral } from './numerals/numeral';
import type { Word } from './words';

/** "magnitude 7.6", "a magnitude of 7.6", "7.6-magnitude", "magnitude-7.6", "6.1 on the Richter scale": a number on the scale of earthquakes. */
export function quakeScale(words: readonly Word[], { from, to, value }: Numeral): Measure | undefined {
  if (typeof value !== 'number' || value >= 10) return undefined;
  const before = /^(?:of|-)$/.test(words[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  if (words[before]?.lower === 'magnitude') return magnitude(from, to, false);
  const tied = words[to]?.text === '-' && words[to].glued;
  const behind = tied ? to + 1 : to;
  if (words[behind]?.lower === 'magnitude') return magnitude(behind, behind + 1, tied);
  const named = words.slice(to, to + 4).map(({ lower }) => lower);
  return named[0] === 'on' && named.includes('richter') ? magnitude(from, to, false) : undefined;
}

const magnitude = (from: number, to: number, tied: boolean): Measure => ({
  name: 'magnitude',
  type: 'measure',
  from,
  to,
  tied,
});
