import type { Quantity } from '../../core/collation/types';
import { compare } from '../../core/text/order';

/** Orders names as the reader's language does. Made once: `localeCompare` looks its locale up each time, which thousands of names make felt. */
export const compareNames = new Intl.Collator().compare;

/** What a quantity's place among the others depends on, in trees, in the table and in reports. */
export type Ranked = Pick<Quantity, 'id' | 'name' | 'worst' | 'disagreement' | 'outlets'>;

const severity: Readonly<Record<Ranked['worst'], number>> = { conflict: 0, update: 1, compatible: 2, equal: 3 };

/** Conflicts stand before everything else, the widest first, of two alike that of more outlets. */
const conflictsFirst = (a: Ranked, b: Ranked): number =>
  Number(b.worst === 'conflict') - Number(a.worst === 'conflict') ||
  (a.worst === 'conflict' ? b.disagreement - a.disagreement || b.outlets - a.outlets : 0);

export const byName = (a: Ranked, b: Ranked): number => compareNames(a.name, b.name) || compare(a.id, b.id);

export const byOutlets = (a: Ranked, b: Ranked): number => b.outlets - a.outlets || byName(a, b);

/** A list to look things up in: conflicts, then all others by name. */
export const conflictsThenNames = (a: Ranked, b: Ranked): number => conflictsFirst(a, b) || byName(a, b);

/** A list to work through: conflicts, then updates, then what agrees, the more outlets the earlier. */
export const byDisagreement = (a: Ranked, b: Ranked): number =>
  conflictsFirst(a, b) || severity[a.worst] - severity[b.worst] || byOutlets(a, b);
