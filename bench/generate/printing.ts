import type { Bound } from '../../src/core/extraction/types';
import type { Random } from './random';

/** A value as an outlet prints it. */
export interface PrintedFigure {
  /** With the words that bound it. */
  readonly text: string;
  readonly value: number;
  readonly bound: Bound;
}

/** Prints `value` in one of the ways that newspapers do, always true to it: exactly, rounded with a word that says so, or as a floor. */
export function printFigure(random: Random, value: number, unit: 'person' | 'dollar' | 'percentage'): PrintedFigure {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  const style = random.next();
  if (style < 0.5 || step === 1 || unit === 'percentage') {
    const floor = style < 0.2 && unit !== 'percentage';
    return { text: `${floor ? 'at least ' : ''}${withUnit(value, unit)}`, value, bound: floor ? '>' : '=' };
  }
  if (style < 0.75) {
    const near = Math.round(value / step) * step;
    return { text: `${random.pick(['about', 'around', 'some'])} ${withUnit(near, unit)}`, value: near, bound: '~' };
  }
  const below = Math.floor((value - 1) / step) * step;
  return { text: `more than ${withUnit(below, unit)}`, value: below, bound: '>' };
}

function withUnit(value: number, unit: 'person' | 'dollar' | 'percentage'): string {
  switch (unit) {
    case 'person':
      return value.toLocaleString('en-US');
    case 'percentage':
      return `${value}%`;
    case 'dollar':
      return value >= 1_000_000_000 ? `$${value / 1_000_000_000} billion` : `$${value / 1_000_000} million`;
  }
}
