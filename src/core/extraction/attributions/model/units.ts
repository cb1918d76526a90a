import type { TaggedText } from '../../../text/tagged';

/** A stretch of a block's tokens, `[from, to)`, that the network reads at once. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

/** Longest stretch read at once, in UTF-16 units: news paragraphs are shorter, and time stays linear on text that is not news. */
const longestUnit = 2000;
/** A sentence longer than this many tokens is cut. */
const mostTokens = 500;

/** A block whole where it is of a paragraph's length, else cut at the edges of sentences. */
export function splitUnits(tagged: TaggedText): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (const sentence of tagged.sentences) {
    const start = tagged.tokens[from]?.start ?? 0;
    if (sentence.from > from && sentence.end - start > longestUnit) {
      pushCut(units, from, sentence.from);
      from = sentence.from;
    }
  }
  if (from < tagged.tokens.length) pushCut(units, from, tagged.tokens.length);
  return units;
}

function pushCut(units: Unit[], from: number, to: number): void {
  for (let start = from; start < to; start += mostTokens)
    units.push({ from: start, to: Math.min(to, start + mostTokens) });
}
