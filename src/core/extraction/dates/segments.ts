import type { Span } from '../../text/span';

/**
 * How a stretch of a sentence begins: with a word that opens another statement beside ("and that"), below ("which", "killing") or
 * at a moment just named ("1979, when …"); or `none`, when it goes on with what stands before.
 */
export type Opening = 'none' | 'beside' | 'below' | 'when';

/** A stretch of a sentence between commas and their like. */
export interface Segment extends Span {
  readonly opening: Opening;
  /** It holds a word of speech or attribution: its date is also the date of what is said. */
  readonly reports: boolean;
}

const separator = /, |; |: | [–—-]{1,2} |[()“”"]/g;
/** "said in April that around 600": the statement begins behind "that". */
const saidThat =
  /\b(?:said|says?|reported|estimated?s?|announced|confirmed|claimed|claims?|told \S{1,30}|believe[sd]?|showed|shows?)\b[^,;:]{0,60}?\bthat /g;
const beside = /^(?:and|but|or|that|and that|but that)\b/i;
const below =
  /^(?:(?:and|but) )?(?:which|who|whom|whose|where|while|although|though|because|as|after|before|since|if|until|so)\b(?! of\b)/i;
/** "completed in 1968", "killing 12"; after an aside ("the crowd, which was large, besieged") it is the main verb that goes on. */
const participle = /^(?!including\b|according\b)\p{Ll}{2,}(?:ed|ing)\b/u;
const aside = /^(?:including|according|among|some of|most of|many of)\b/i;
const when = /^(?:when|in which|during which)\b/i;
const reporting =
  /\b(?:said|says|say|saying|told|tells|reported|reports?|reporting|announced|according|estimated?s?|confirmed|stated|claimed|added|quoted|citing|cited)\b/i;

/** Cuts a sentence at commas and their like, never inside one of `whole`: "April 28, 2025" holds a comma. Spans have the base of `sentence`. */
export function segmentsOf(text: string, sentence: Span, whole: readonly Span[]): Segment[] {
  const words = text.slice(sentence.start, sentence.end);
  const cuts = [...words.matchAll(separator), ...words.matchAll(saidThat)]
    .map((match) => sentence.start + match.index + match[0].length)
    .filter((cut) => cut < sentence.end && !whole.some((span) => span.start < cut && cut < span.end))
    .sort((a, b) => a - b);
  const starts = [...new Set([sentence.start, ...cuts])];
  const segments: Segment[] = [];
  let afterAside = false;
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? sentence.end;
    const content = text.slice(start, end).trimStart();
    const opening = openingOf(content, afterAside);
    afterAside = opening === 'below' || aside.test(content);
    segments.push({ start, end, opening, reports: reporting.test(content) });
  });
  return segments;
}

function openingOf(content: string, afterAside: boolean): Opening {
  if (when.test(content)) return 'when';
  if (below.test(content) || (!afterAside && participle.test(content))) return 'below';
  return beside.test(content) ? 'beside' : 'none';
}

export const segmentAt = (segments: readonly Segment[], offset: number): number => {
  const index = segments.findIndex(({ end }) => offset < end);
  return index < 0 ? segments.length - 1 : index;
};
