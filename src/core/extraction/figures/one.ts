import type { Quantity } from './quantity';
import type { Word } from './words';

/* The word "one": a number before a noun, else a pronoun, a name or part of an idiom. */

const beforePronoun = new Set(
  'the this that which each every no another any other only some last next first big good new old right wrong loved little day number phase part'.split(
    ' ',
  ),
);
const afterPronoun = new Set(
  "another 's that which who whom is was are were has had can could would should will may might must does did by more thing day".split(
    ' ',
  ),
);
const pairs = new Set('in out'.split(' '));

/** "killing one and injuring two", "killed at least one": a person, though no noun says so. */
export function isVictim(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && /^(?:at|least|about|only|just|another)$/.test(words[before].lower)) before--;
  return (
    harming.has(words[before]?.lower ?? '') &&
    /^(?:ADP|CCONJ|PUNCT|SCONJ)$/.test(words[at + 1]?.tag ?? 'PUNCT') &&
    words[at + 1]?.lower !== 'of' &&
    words[at + 1]?.text !== '-'
  );
}

const harming = new Set(
  'killing killed kills injuring injured injures wounding wounded wounds hurting arresting'.split(' '),
);

/** "the one that got away", "one another", "one can see": nothing is counted. */
export function isPronounOne(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  const next = words[at + 1];
  if (isVictim(words, at)) return false;
  if (next === undefined) return true;
  if (beforePronoun.has(before) && !(before === 'the' && next.tag === 'NOUN')) return true;
  if (next.text === '-' && next.glued)
    return (
      !/^(?:third|fifth|quarter|half|eighth|tenth|sixth)$/.test(words[at + 2]?.lower ?? '') && !words[at + 2]?.glued
    );
  if (pairs.has(next.lower)) return !words.slice(at + 2, at + 5).some((word) => word.digits || word.tag === 'NUM');
  return afterPronoun.has(next.lower) || (next.tag === 'PUNCT' && next.text !== '-');
}

/** "one" counts where a noun or a unit follows it, or "of the …". */
export function isCountedHere(words: readonly Word[], { numeral, measure }: Quantity): boolean {
  if (measure || isVictim(words, numeral.from)) return true;
  const next = words[numeral.to];
  if (next === undefined) return false;
  if (next.lower === 'of')
    return (
      /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(words[numeral.to + 1]?.tag ?? '') ||
      /^(?:his|her|its|their|our|my|your)$/.test(words[numeral.to + 1]?.lower ?? '')
    );
  for (let at = numeral.to; at < Math.min(words.length, numeral.to + 5); at++) {
    const { tag } = words[at];
    if (tag === 'NOUN' || tag === 'PROPN') return true;
    if (tag !== 'ADJ' && tag !== 'ADV' && tag !== 'VERB' && words[at].text !== '-') return false;
  }
  return false;
}
