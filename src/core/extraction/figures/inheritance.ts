import { roleOfLemma } from '../counted/lexicons/roles';
import type { CountedBefore } from './draft';
import type { Quantity } from './quantity';
import type { Syntax } from './syntax';

/** How many counted nouns of earlier text a bare number looks back over. */
const memory = 8;

/**
 * The noun that a number without one takes over from earlier text: "thousands more injured", "some 600 have died". Only where the
 * number itself is said to have done or suffered something, and only people: a bare number elsewhere counts anything.
 */
export function inheritedNoun(
  syntax: Syntax,
  quantity: Quantity,
  counted: readonly CountedBefore[],
): CountedBefore | undefined {
  if (quantity.noun || quantity.measure || quantity.type !== 'count' || quantity.partitive) return undefined;
  if (!standsAlone(syntax, quantity)) return undefined;
  return counted.slice(-memory).findLast(({ head }) => roleOfLemma(head)?.person === true);
}

/** A verb or a participle follows: "600 have died", "thousands more injured", "12 of them were", "the three who refused". */
function standsAlone({ words, roles }: Syntax, { after }: Quantity): boolean {
  let at = after;
  if (words[at]?.lower === 'of' && /^(?:them|whom|those|these)$/.test(words[at + 1]?.lower ?? '')) at += 2;
  while (/^(?:more|others?|also|reportedly|already|now)$/.test(words[at]?.lower ?? '')) at++;
  return roles[at] === 'aux' || roles[at] === 'verb' || words[at]?.lower === 'who';
}
