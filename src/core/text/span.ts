/**
 * A half-open stretch of text, `[start, end)`, in UTF-16 code units: what JavaScript strings and VS Code count.
 * Unless a comment says otherwise the base is the whole article as decoded, byte order mark removed, line ends as they lie.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanLength = (span: Span): number => span.end - span.start;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const containsOffset = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** The smallest span that holds all of `spans`, which must not be empty. */
export function cover(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Orders spans as they are read: by start, the longer one first where two start together. */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Index of the first of the ordered spans that ends behind `offset`; their number where none does. */
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
