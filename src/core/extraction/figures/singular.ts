import { irregularSingulars, singularsInS } from './lexicons/plurals';
import type { Word } from './words';

/** The singular of a noun as printed: capitals of names stay. "people" stays: one of them is named otherwise. */
export function singular(word: Word): string {
  const { text, lower } = word;
  const irregular = irregularSingulars.get(lower);
  if (irregular !== undefined) return irregular;
  if (!isRegularPlural(lower)) return text;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${text.slice(0, -3)}y`;
  if (
    /(?:ch|sh|x|ss|zz)es$/.test(lower) ||
    /(?:viruses|buses|heroes|potatoes|tomatoes|echoes|vetoes|cargoes|statuses|bonuses|campuses)$/.test(lower)
  ) {
    return text.slice(0, -2);
  }
  return text.slice(0, -1);
}

/** Whether a noun is plural by its form. */
export const isPlural = ({ lower }: Word): boolean => irregularSingulars.has(lower) || isRegularPlural(lower);

const isRegularPlural = (lower: string): boolean =>
  lower.length > 2 && /[^su']s$/.test(lower) && !singularsInS.has(lower);
