import type { Span } from '../../text/span';
import type { Target } from '../types';
import { type AnchorText, anchorTextOf } from './anchorText';
import { occurrences } from './occurrences';

/** Context on each side to begin with, in UTF-16 units: enough to hold the speaker of a quotation. */
const firstContext = 48;
/** Where a text repeats itself for longer than this the position decides. */
const longestContext = 1536;

/**
 * Describes the passage at `span` (UTF-16 units of the text as it lies) so that it can be found again: its words, as much of
 * what stands before and behind as makes the three together unique, and its position.
 */
export function describe(text: string | AnchorText, span: Span): Target {
  const { lf } = anchorTextOf(text);
  const start = wholeCharacter(lf.text, lf.fromOriginal(Math.min(span.start, span.end)), -1);
  const end = wholeCharacter(lf.text, lf.fromOriginal(Math.max(span.start, span.end)), 1);
  const exact = lf.text.slice(start, end);
  let context = firstContext;
  let prefix = '';
  let suffix = '';
  for (; ; context *= 2) {
    prefix = lf.text.slice(wholeCharacter(lf.text, Math.max(0, start - context), -1), start);
    suffix = lf.text.slice(end, wholeCharacter(lf.text, Math.min(lf.text.length, end + context), 1));
    const unique = occurrences(lf.text, prefix + exact + suffix, 2).length < 2;
    if (unique || context >= longestContext) break;
  }
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
