import type { Chunk } from './chunks';
import type { Clauses } from './clauses';
import { boundsBefore } from './lexicons/bounds';
import type { WordRange } from './quantity';
import type { Role, Syntax } from './syntax';
import type { Word } from './words';

/* What a phrase is called: its words without articles, numbers and marks. */

export const rangesOf = ({ chunks }: Clauses, group: readonly number[]): WordRange[] =>
  group.flatMap((index) => (chunks[index].pronoun || chunks[index].time ? [] : nameOf(chunks[index])));

/** The words of a noun phrase without the number in it; nothing for a bare number. */
export function nameOf(chunk: Chunk): WordRange[] {
  const [quantity] = chunk.quantities;
  if (quantity === undefined) return [chunk];
  const { noun } = quantity;
  if (noun && noun.from >= chunk.from && noun.from < chunk.to) return [{ from: noun.from, to: chunk.to }];
  if (quantity.after >= chunk.to) return [];
  const behind = { from: quantity.after, to: chunk.to };
  return quantity.from > chunk.from + 1 ? [{ from: chunk.from, to: quantity.from }, behind] : [behind];
}

const content = new Set(['noun', 'adj', 'verb', 'number', 'other']);

/** The words of a concept, without articles, prepositions and marks; what is printed together stays together. */
export function conceptWords({ words, roles }: Syntax, { from, to }: WordRange): string {
  const kept: string[] = [];
  for (let at = from; at < to; at++) {
    const joined = kept.length > 0 && at > from && words[at].glued && !isPossessiveEnding(words[at].lower);
    const mark = /^[-&/]$/.test(words[at].text);
    if (joined && (mark || content.has(roles[at])) && /^[-\p{L}\p{N}&/]/u.test(words[at - 1].text))
      kept[kept.length - 1] += words[at].text;
    else if (
      words[at].text === '&' ||
      ((content.has(roles[at]) || isAttribute(words, roles, at)) && !isIdle(words, at, from))
    )
      kept.push(words[at].text);
  }
  return kept.join(' ');
}

/** "the false positive rate", "newly built homes", "back-to-back wins": an adverb of what follows, not of the number. */
const isAttribute = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  roles[at] === 'adv' &&
  ((words[at + 1]?.text === '-' && words[at + 1].glued) || roles[at + 1] === 'adj' || roles[at + 1] === 'noun') &&
  !boundsBefore.has(words[at].lower) &&
  !/^(?:very|so|too|also|only|just|even|now|then|still|already|once|currently|not|ago|here|there)$/.test(
    words[at].lower,
  );

/** Quantifiers and a year at the front say nothing of the matter. */
const isIdle = (words: readonly Word[], at: number, from: number): boolean =>
  /^(?:total|few|many|several|more|most|other|such|own|last|next|this)$/.test(words[at].lower) ||
  (at === from && /^(?:19|20|1[6-8])\d\d$/.test(words[at].text));

export const isPossessiveEnding = (lower: string): boolean => lower === "'s" || lower === "'";
