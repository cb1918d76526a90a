import search from 'approx-string-match';
import type { Span } from '../src/core/text/span';
import type { Target } from '../src/core/notes';

/*
 * The plain approximate-match algorithm of web annotators, written from its description, with the bounds that Hypothesis has published:
 * the words at their position; else every place where the words stand; else every place within min(256, half the length) errors;
 * of several the best by words, prefix, suffix and position, weighed 50, 20, 20 and 2. It knows "found" and "not found" only.
 */

const contextLength = 32;
const mostErrors = 256;
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Where the plain algorithm shows a note; undefined where it finds nothing. Offsets in UTF-16 units. */
export function plainAnchor(text: string, { exact, prefix = '', suffix = '', start = 0 }: Target): Span | undefined {
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  const before = prefix.slice(-contextLength);
  const behind = suffix.slice(0, contextLength);
  let best: (Span & { score: number }) | undefined;
  for (const match of matches(text, exact, Math.min(mostErrors, Math.floor(exact.length / 2)))) {
    const score =
      weights.quote * (1 - match.errors / exact.length) +
      weights.prefix *
        (before ? likeness(text.slice(Math.max(0, match.start - before.length), match.start), before) : 1) +
      weights.suffix * (behind ? likeness(text.slice(match.end, match.end + behind.length), behind) : 1) +
      weights.position * (1 - Math.abs(match.start - start) / text.length);
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best && { start: best.start, end: best.end };
}

function matches(text: string, pattern: string, errors: number): { start: number; end: number; errors: number }[] {
  const exact = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, errors);
}

function likeness(text: string, pattern: string): number {
  if (text === '') return 0;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}
