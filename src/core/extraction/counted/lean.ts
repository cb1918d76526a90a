import { firstEndingAfter } from '../../text/span';
import type { TaggedText, Token } from '../../text/tagged';
import type { Counted } from '../types';
import type { CountedFigure } from './describe';
import { eventOfKey } from './lexicons/events';
import { isBoundWord, isStop } from './words';

/** Verbs of giving a number: "the police said 900", "put it at 900". */
const giving = new Set('say put estimate count give report claim speak talk'.split(' '));
/** Who gives the other number where the verb is left out: "the organisers counted 900, the police 300". */
const givers = new Set(
  'police organiser organizer government authority official opposition union ministry army'.split(' '),
);
const between = new Set(['it', 'at', 'the', 'number', 'figure', 'toll', 'of', 'that']);

/**
 * What a bare number counts that somebody sets against the number before it: "Organisers counted 900 marchers, the police said 300." It takes from that
 * number what was counted and what happened.
 * @param counted what its own words say
 * @param before the number before it in the block, and what that counts
 */
export function leaningOn(
  { tokens, sentences }: TaggedText,
  figure: CountedFigure,
  counted: Counted,
  before: { readonly figure: CountedFigure; readonly counted: Counted } | undefined,
): Counted {
  if (before === undefined || figure.type !== 'count' || before.figure.type !== 'count') return counted;
  if (before.counted.event === undefined || counted.head !== undefined) return counted;
  if (counted.event !== undefined && counted.event !== before.counted.event) return counted;
  const { family } = eventOfKey(before.counted.event)!;
  if (family !== 'toll' && family !== 'estimate') return counted;
  const at = firstEndingAfter(sentences, figure.span.start);
  if (firstEndingAfter(sentences, before.figure.span.start) < at - 1) return counted;
  if (!standsAlone(tokens, figure, sentences.at(at)!.from, counted.event !== undefined)) return counted;
  const { role, event, whose, where, limits } = before.counted;
  const own: { -readonly [Key in keyof Counted]: Counted[Key] } = { ...counted };
  // A noun that was taken over from farther off.
  delete own.role;
  return { ...own, ...(role !== undefined && { role }), event, rival: true, whose, where, ...(limits && { limits }) };
}

/** Nothing stands between the verb and the number but what bounds it, and nothing follows it in its clause but what happened. */
function standsAlone(
  tokens: readonly Token[],
  { span, printed }: CountedFigure,
  start: number,
  tellsEvent: boolean,
): boolean {
  let to = firstEndingAfter(tokens, printed.start);
  let at = to - 1;
  while (to < tokens.length && tokens[to].start < span.end) to++;
  if (!tellsEvent && to < tokens.length && !isStop(tokens[to])) return false;
  while (at > start && (isBoundWord(tokens[at]) || between.has(tokens[at].lower)) && !giving.has(tokens[at].lemma))
    at--;
  return at >= start && (giving.has(tokens[at].lemma) || givers.has(tokens[at].lemma));
}
