import { placeOf } from '../../extraction/counted/lexicons/places';
import { areExchanged, roleOfLemma } from '../../extraction/counted/lexicons/roles';
import type { Counted } from '../../extraction/types';
import { neutralModifiers } from '../lexicons/neutral';
import { amountOfWord } from '../lexicons/amounts';
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

/** "Shares fell 12%", "sales fell 12%". */
function movedDiffer({ figure: { counted: left } }: FigureItem, { figure: { counted: right } }: FigureItem): boolean {
  const [one, two] = [movedBy(left), movedBy(right)];
  return one !== undefined && two !== undefined && one !== two;
}

/** The tagger leaves the plural as it is where it opens a sentence. */
const movedBy = ({ role, head }: Counted): string | undefined =>
  role ?? (head && (roleOfLemma(head.replace(/s$/, ''))?.key ?? head.replace(/s$/, '')));

/** Profits and sales, turnout and a share of the vote. */
export function amountsDiffer(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [amountOf(a), amountOf(b)];
  return left !== undefined && right !== undefined && left !== right;
}

/** They are of, or on, two different things. */
export const wholesDiffer = (a: FigureItem, b: FigureItem): boolean => basesDiffer(a, b) || targetsDiffer(a, b);

/**
 * Of equal percentages less counts, as they are seldom equal by accident: a move beside a level and, of whole ones, another noun or other words that
 * narrow it on both sides ("young voters", "older voters").
 */
export function equalsDiffer(a: FigureItem, b: FigureItem): boolean {
  if (amountsDiffer(a, b)) return true;
  if (!isPercentage(a) || !isPercentage(b)) return false;
  if (a.change !== b.change) return true;
  if (amountOf(a) !== undefined && amountOf(b) !== undefined) return isNarrowed(a, b);
  if (a.change && movedDiffer(a, b)) return true;
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

/** "25% on cars" and "25% on steel", "2 tonnes of cocaine" and "2 tonnes of copper". */
const targetsDiffer = ({ targets: ours }: FigureItem, { targets: theirs }: FigureItem): boolean =>
  ours.length > 0 && theirs.length > 0 && !ours.some((word) => theirs.includes(word));

/** Of one noun, one is narrowed: "youth unemployment", "older voters". */
function isNarrowed(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (
    left.head === undefined ||
    (left.head !== right.head && (amountOf(a) === undefined || amountOf(a) !== amountOf(b)))
  )
    return false;
  const [ours, theirs] = [narrowed(a), narrowed(b)];
  return ours.some((word) => !theirs.includes(word)) || theirs.some((word) => !ours.includes(word));
}

/** The words that narrow what is measured. */
const narrowed = ({ figure: { counted } }: FigureItem): string[] =>
  counted.modifiers.filter(
    (word) => !neutralModifiers.has(word) && placeOf(word) === undefined && amountOfWord(word) === undefined,
  );

/** The rate or sum that its noun, or a word before that, names: "unemployment", "jobless rate", "net profit"; else money that was raised. */
export function amountOf({ figure: { type, counted } }: FigureItem): string | undefined {
  if (type !== 'money' && !type.startsWith('percent')) return undefined;
  const named = [counted.head ?? '', ...counted.modifiers].map(amountOfWord);
  return named.find((rate) => rate !== undefined) ?? (counted.event === 'funding' ? 'funding' : undefined);
}

/** What the percentage is of, else what it measures: what different ones meet by. */
export function measuredBy(item: FigureItem): string | undefined {
  const { base, change, figure } = item;
  if (figure.type !== 'percent' || change) return undefined;
  return base === undefined ? (amountOf(item) ?? figure.counted.head) : (figure.counted.role ?? base);
}
