import type { Span } from '../../text/span';
import type { AttributionKind } from '../types';

const wordCharacter = /[\p{L}\p{N}]/u;
/** A stray letter outside the marks does not make direct speech mixed. */
const strayShare = 0.02;

/** direct: every letter of the content stands in a quotation; mixed: some; indirect: none. `quotations` in order, not nested. */
export function kindOf(text: string, content: readonly Span[], quotations: readonly Span[]): AttributionKind {
  let quoted = 0;
  let plain = 0;
  for (const span of content) {
    let next = firstEndingAfter(quotations, span.start);
    for (let at = span.start; at < span.end; at++) {
      while (next < quotations.length && quotations[next].end <= at) next++;
      if (!wordCharacter.test(text[at])) continue;
      if (next < quotations.length && quotations[next].start <= at) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain / (plain + quoted) < strayShare ? 'direct' : 'mixed';
}

/** Index of the first of the ordered spans that ends behind `offset`. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
