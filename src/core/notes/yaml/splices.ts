/** Replace the characters `[start, end)` of a text by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies splices, which must not overlap; insertions at one place keep their order.
 * Returns undefined where they do overlap.
 */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const splice of sorted) {
    if (splice.start < at) return undefined;
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return parts.join('') + text.slice(at);
}
