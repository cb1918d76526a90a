import { contains, spanLength, type Span } from '../../text/span';
import type { Relation } from './relation';

/*
 * Where one content runs into another attribution's words: "She said the pass is shut, media reported" (what media
 * reported is the whole, but what she said ends before them), "…, the board said, adding that …" (another cue takes over).
 */

/** Behind an outer cue only its day or place may stand in the sentence, in UTF-16 units: "media reported on Friday". */
const longestTail = 30;

/** The relations, each content without what is another's source and cue, and without commas at its end. */
export function withoutOuterCues(text: string, relations: readonly Relation[]): Relation[] {
  return relations.map((relation) => {
    const kept = relation.content
      .filter((span) => !isSentenceBefore(text, relation, span))
      .flatMap((span) => ownPart(text, relation, span, relations));
    const content = kept.length > 0 ? kept : relation.content;
    return { ...relation, content: content.map((span) => withoutClosingComma(text, span)) };
  });
}

/**
 * "It has no “easy end.” Officials say it goes on", "The pipe burst, and she shouted, “Out!”": a whole sentence or clause
 * before source and cue is no half of what follows them.
 */
function isSentenceBefore(text: string, { source, cue, content }: Relation, span: Span): boolean {
  if (!cue || !source || span.end > Math.min(source.start, cue.start) || content.length < 2) return false;
  const words = text.slice(span.start, span.end);
  const goesOn = content.some(({ start }) => start >= cue.end || (start >= span.end && opensQuotation(text, start)));
  const joined = /^,?\s(?:and|but)\s$/.test(text.slice(span.end, source.start));
  const ended = joined || /[.!?]["”’']?$/.test(words) || /[.!?]/.test(text.charAt(span.end));
  return goesOn && ended && !opensQuotation(text, span.start);
}

const opensQuotation = (text: string, at: number): boolean => /["“‘'«]/.test(text.charAt(at));

function ownPart(text: string, relation: Relation, span: Span, relations: readonly Relation[]): Span[] {
  for (const other of relations) {
    if (other === relation || !other.cue || !contains(span, other.cue)) continue;
    if (relation.content.length > 1 && takesOver(text, span, other)) return [];
    if (isOuter(text, relation, span, other)) {
      const { start } = other.source!;
      return [{ start: span.start, end: span.start + text.slice(span.start, start).replace(/[\s,;—–-]+$/, '').length }];
    }
  }
  return [span];
}

/** "…, adding that …": a part that begins with another relation's participle is that relation's alone. */
const takesOver = (text: string, span: Span, { cue }: Relation): boolean =>
  cue!.start === span.start && /^\p{L}+ing\b/u.test(text.slice(cue!.start, cue!.end));

/** Whether `other` says the whole of `relation` and its source and cue close the span. */
function isOuter(text: string, { cue }: Relation, span: Span, { source, cue: outer, content }: Relation): boolean {
  if (!cue || !source || source.end > outer!.start || source.start <= span.start || cue.start > source.start)
    return false;
  const closes = span.end - outer!.end <= longestTail && /[,—–-]\s*$/.test(text.slice(span.start, source.start));
  return closes && content.some((part) => contains(part, cue));
}

/** A quotation keeps its comma, which stands inside the marks, also where the closing one is missing. */
function withoutClosingComma(text: string, span: Span): Span {
  if (/["“«‘]/.test(text[span.start])) return span;
  const words = text.slice(span.start, span.end).replace(/(?:[,;]|\s[–—-]+|--+)?\s*$/, '');
  return words.length > 0 && words.length < spanLength(span)
    ? { start: span.start, end: span.start + words.length }
    : span;
}
