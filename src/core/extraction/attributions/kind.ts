import { firstEndingAfter, type Span } from '../../text/span';
import type { AttributionKind } from '../types';

const wordCharacter = /[\p{L}\p{N}]/u;
/** Lower-case ASCII letters, most of any text, need no regular expression. */
const isWordCharacter = (text: string, at: number): boolean =>
  (text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) || wordCharacter.test(text[at]);
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
      if (!isWordCharacter(text, at)) continue;
      if (next < quotations.length && quotations[next].start <= at) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain / (plain + quoted) < strayShare ? 'direct' : 'mixed';
}
