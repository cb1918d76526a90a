import { areExchanged, roleOfKey } from '../../extraction/counted/lexicons/roles';
import type { FigureItem } from './item';

/*
 * Whether what two figures count can be one thing, as far as their nouns say.
 */

/** Two nouns that no role joins. */
export function headsDiffer(a: FigureItem, b: FigureItem): boolean {
  const [left, right] = [a.figure.counted, b.figure.counted];
  if (left.head === undefined || right.head === undefined || left.head === right.head) return false;
  return left.role === undefined && right.role === undefined && left.event === undefined && right.event === undefined;
}

/** People in general, or troops in general: not officers, children, sappers. */
export const isAnybody = (role: string | undefined): boolean =>
  role === undefined || role === 'person' || role === 'military' || role === 'civilian';

/** Who stands for a side in what happens, or came to help: civilians are not soldiers. An officer may be a policeman. */
const sides = new Set(
  'civilian military officer militant police journalist medic rescuer firefighter'.split(' ').concat('engineer troops'),
);

export const areTwoSides = (left: string | undefined, right: string | undefined): boolean =>
  left !== right &&
  sides.has(left ?? '') &&
  sides.has(right ?? '') &&
  !(['officer', 'police'].includes(left!) && ['officer', 'police'].includes(right!));

/** Buildings of one use are a part of the buildings: schools, "government office buildings". */
export const isKindOfThing = ({ figure: { counted } }: FigureItem): boolean =>
  counted.role === 'building' &&
  counted.head !== undefined &&
  (!anyBuilding.has(counted.head) || (counted.head === 'building' && counted.modifiers.length > 0));

const anyBuilding = new Set(['building', 'house', 'home', 'structure', 'property', 'dwelling', 'apartment']);

/** Equal roles, one unknown, people in general beside a kind of people, or roles that are exchanged for one another. */
export function rolesMeet(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined || left === right) return true;
  if (areExchanged(left, right)) return true;
  const isPerson = (key: string): boolean => roleOfKey(key)?.person ?? false;
  return (left === 'person' && isPerson(right)) || (right === 'person' && isPerson(left));
}
