import type { Span } from '../text/span';

/** One replacement in a text: `length` units from `offset` on became `inserted` units. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

/**
 * Where a passage lies after edits, which apply one after the other (as the editor reports them).
 * What is written inside the passage belongs to it; what is written at its very edges does not; of a replacement that reaches
 * over an edge the passage keeps none. A passage that was deleted or replaced as a whole is left empty at its place.
 */
export function followEdits(span: Span, edits: readonly TextEdit[]): Span {
  return edits.reduce(followEdit, span);
}

function followEdit({ start, end }: Span, { offset, length, inserted }: TextEdit): Span {
  const editEnd = offset + length;
  const growth = inserted - length;
  if (editEnd <= start) return { start: start + growth, end: end + growth };
  if (offset >= end) return { start, end };
  if (offset >= start && editEnd <= end && !(offset === start && editEnd === end)) return { start, end: end + growth };
  if (offset > start) return { start, end: offset };
  if (editEnd < end) return { start: offset + inserted, end: end + growth };
  return { start: offset + inserted, end: offset + inserted };
}
