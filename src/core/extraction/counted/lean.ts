import { firstEndingAfter } from '../../text/span';
import type { TaggedText, Token } from '../../text/tagged';
import type { Counted } from '../types';
import type { CountedFigure } from './describe';
import { eventOfKey } from './lexicons/events';
import { isBoundWord, isNounOf, isStrongStop } from './words';

/** Verbs of giving a number: "the police said 900", "put it at 900". */
const giving = new Set('say put estimate count speak'.split(' '));
/** Who gives numbers of what others count too. */
const givers = new Set(
  (
    'police organiser organizer government authority official opposition union ministry minister army hospital doctor agency spokesman spokeswoman ' +
    'governor mayor group activist critic monitor observer'
  ).split(' '),
);
const between = new Set(['it', 'at', 'the', 'number', 'figure', 'toll', 'of', 'that', 'crowd']);
/** Words between a giver and its verb. */
const giverReach = 5;

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
  if (counted.event !== undefined && (counted.event !== before.counted.event || counted.limits?.place !== undefined))
    return counted;
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

/**
 * A giver and its verb lead right to the number, or the giver alone where another's verb stands before, and nothing follows in the
 * sentence but what happened. "6.2" counts nobody.
 */
function standsAlone(
  tokens: readonly Token[],
  { span, printed }: CountedFigure,
  start: number,
  tellsEvent: boolean,
): boolean {
  const from = firstEndingAfter(tokens, printed.start);
  let to = from;
  while (to < tokens.length && tokens[to].start < span.end) to++;
  if (tokens.slice(from, to).some(({ text }) => /\d\.\d/.test(text))) return false;
  if (!tellsEvent && to < tokens.length && !isStrongStop(tokens[to])) return false;
  let at = from - 1;
  while (at > start && (isBoundWord(tokens[at]) || between.has(tokens[at].lower)) && !isGiver(tokens[at])) at--;
  if (at < start) return false;
  const before = tokens.slice(Math.max(start, at - giverReach), at);
  if (giving.has(tokens[at].lemma)) return before.some(isGiver);
  return isGiver(tokens[at]) && tokens.slice(start, at).some(({ lemma }) => giving.has(lemma));
}

const isGiver = (token: Token): boolean => isNounOf(givers, token);
