import { placeOf } from '../../extraction/counted/lexicons/places';
import { areExchanged } from '../../extraction/counted/lexicons/roles';
import { neutralModifiers } from '../lexicons/neutral';
import type { FigureItem } from './item';
import { headsDiffer, isKindOfThing, rolesMeet } from './nouns';

/*
 * Percentages are of one quantity only where they are of one whole and measure one thing of it: 52% of men are not 52% of women, a rise by 11% is
 * not a rate of 11%, youth unemployment is not unemployment.
 */

const isPercentage = ({ figure: { type } }: FigureItem): boolean => type.startsWith('percent');

/** Two percentages are of two things, as far as their words say. */
export const percentagesDiffer = (a: FigureItem, b: FigureItem): boolean =>
  isPercentage(a) && isPercentage(b) && (wholesDiffer(a, b) || a.change !== b.change || isNarrowed(a, b));

/** They are of, or on, two different things. */
export const wholesDiffer = (a: FigureItem, b: FigureItem): boolean => basesDiffer(a, b) || targetsDiffer(a, b);

/**
 * Of equal percentages less counts, as they are seldom equal by accident: a move beside a level and, of whole ones, another noun or other words that
 * narrow it on both sides ("young voters", "older voters").
 */
export function equalsDiffer(a: FigureItem, b: FigureItem): boolean {
  if (!isPercentage(a) || !isPercentage(b)) return false;
  if (a.change !== b.change) return true;
  if (!Number.isInteger(a.figure.value)) return false;
  return headsDiffer(a, b) || (isNarrowed(a, b) && narrowed(a).length > 0 && narrowed(b).length > 0);
}

/** Shares of two different wholes: 40% of households and 40% of roads. */
export function basesDiffer(a: FigureItem, b: FigureItem): boolean {
  if (a.base === undefined || b.base === undefined || a.base === b.base) return false;
  const [left, right] = [a.figure.counted.role, b.figure.counted.role];
  if (left === undefined || right === undefined || !rolesMeet(left, right)) return true;
  if (isKindOfThing(a) || isKindOfThing(b)) return true;
  return left === right ? left !== 'person' && left !== 'building' : !areExchanged(left, right);
}

/** "25% on cars" and "25% on steel". */
const targetsDiffer = ({ target: one }: FigureItem, { target: two }: FigureItem): boolean =>
  one !== undefined && two !== undefined && one !== two;

/** Of one noun, one is narrowed: "youth unemployment", "older voters". */
function isNarrowed(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (left.head === undefined || left.head !== right.head) return false;
  const [ours, theirs] = [narrowed(a), narrowed(b)];
  return ours.some((word) => !theirs.includes(word)) || theirs.some((word) => !ours.includes(word));
}

/** The words that narrow what is measured. */
const narrowed = ({ figure: { counted } }: FigureItem): string[] =>
  counted.modifiers.filter((word) => !neutralModifiers.has(word) && placeOf(word) === undefined);

/** What the percentage is of, else what it measures: what different ones meet by. */
export const measuredBy = ({ base, figure: { type, counted }, change }: FigureItem): string | undefined =>
  type !== 'percent' || change ? undefined : base === undefined ? counted.head : (counted.role ?? base);
