import { unitWords } from './lexicons/units';
import type { Word } from './words';

/**
 * Text that was taken apart into words prints hyphens between spaces: "a 30 - year bond", "a $ 70 - a - share bid", "Covid -19 tests". They
 * are read as if they touched. A dash between clauses is no such hyphen: no unit in the singular stands behind it.
 */
export function tieSpaced(words: Word[]): void {
  for (let at = 1; at + 1 < words.length; at++) {
    if (words[at].text !== '-' || words[at].glued) continue;
    const to = tieEnd(words, at);
    if (words[to]?.text === '-' && words[to + 1]?.lower === 'old') glue(words, at, to + 2);
    else glue(words, at, to);
  }
}

function glue(words: Word[], from: number, to: number): void {
  for (let at = from; at < to; at++) words[at] = { ...words[at], glued: true };
}

/** Behind the last word that the hyphen ties; the hyphen's own place where it ties nothing. */
function tieEnd(words: readonly Word[], hyphen: number): number {
  const before = words[hyphen - 1];
  const next = words[hyphen + 1];
  if (next.glued) return next.digits && /^(?:covid|cov)$/.test(before.lower) ? hyphen + 1 : hyphen;
  if (before.tag === 'NUM' && unitWords.get(next.lower)?.name === next.lower) return hyphen + 2;
  const second = words[hyphen + 2];
  const isRate = before.digits && /^an?$/.test(next.lower) && second?.text === '-' && !second.glued;
  return isRate ? hyphen + 4 : hyphen;
}
