import type { Span } from '../../text/span';
import type { Target } from '../types';
import { type AnchorText, anchorTextOf } from './anchorText';
import { occurrences } from './occurrences';

/** Context on each side to begin with, in UTF-16 units: enough to hold the speaker of a quotation. */
const firstContext = 48;
/** Where a text repeats itself for longer than this the position decides. */
const longestContext = 1536;

/**
 * Describes the passage at `span` (UTF-16 units of the text as it lies) so that it can be found again: its words, its position, and
 * so much of what stands before them, and of what stands behind, that with either alone they are unique. So a place where only the
 * nearer part of the context stands is known for what it is: another place with the same phrase.
 */
export function describe(text: string | AnchorText, span: Span): Target {
  const { lf } = anchorTextOf(text);
  const start = wholeCharacter(lf.text, lf.fromOriginal(Math.min(span.start, span.end)), -1);
  const end = wholeCharacter(lf.text, lf.fromOriginal(Math.max(span.start, span.end)), 1);
  const isUnique = (from: number, to: number): boolean => occurrences(lf.text, lf.text.slice(from, to), 2).length < 2;
  let [from, to] = [start, end];
  for (let context = firstContext; context <= longestContext; context *= 2) {
    from = wholeCharacter(lf.text, Math.max(0, start - context), -1);
    if (isUnique(from, end)) break;
  }
  for (let context = firstContext; context <= longestContext; context *= 2) {
    to = wholeCharacter(lf.text, Math.min(lf.text.length, end + context), 1);
    if (isUnique(start, to)) break;
  }
  const [prefix, exact, suffix] = [lf.text.slice(from, start), lf.text.slice(start, end), lf.text.slice(end, to)];
  return {
    exact,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
    start: lf.toCodePoint(start),
    end: lf.toCodePoint(end),
  };
}

/** `offset`, or its neighbour in `direction` where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number, direction: -1 | 1): number {
  const cuts =
    /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1)) &&
    /[\ud800-\udbff]$/.test(text.slice(Math.max(0, offset - 1), offset));
  return cuts ? offset + direction : offset;
}
