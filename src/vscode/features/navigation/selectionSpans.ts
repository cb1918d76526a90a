import type { Analysis } from '../../../core/extraction/types';
import { contains, cover, type Span, spanLength, textOf } from '../../../core/text/span';
import { splitSentences } from '../../../core/text/sentences';

/**
 * The spans that "Expand Selection" grows through at `offset`, from the smallest to the whole text: word, phrase (a figure, a source, a cue, what stands between commas),
 * quotation without and with its marks, what a source says, sentence, paragraph. Each holds the one before it.
 */
export function selectionSpans({ article, ...marks }: Analysis, text: string, offset: number): Span[] {
  const block = article.blocks.find(({ start, end }) => start <= offset && offset <= end);
  const candidates: Span[] = [
    ...words(text, offset),
    ...marks.figures.flatMap(({ span, printed, unitSpan }) => [
      span,
      printed,
      ...(unitSpan ? [cover([printed, unitSpan])] : []),
    ]),
    ...marks.quotations.flatMap(({ parts }) => parts.flatMap((part) => [withoutMarks(part), part])),
    ...marks.attributions.flatMap(({ source, cue, content }) => [
      ...source,
      ...cue,
      ...content,
      ...(content.length > 0 ? [cover([...source, ...cue, ...content])] : []),
    ]),
    { start: 0, end: text.length },
  ];
  if (block) {
    const story = text.slice(block.bodyStart, block.end);
    const sentences = splitSentences(story).map(({ start, end }) => ({
      start: block.bodyStart + start,
      end: block.bodyStart + end,
    }));
    const sentence = sentences.find(({ start, end }) => start <= offset && offset <= end);
    candidates.push({ start: block.start, end: block.end }, ...sentences);
    if (sentence) candidates.push(phrase(text, sentence, offset));
  }
  const growing = candidates
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => spanLength(a) - spanLength(b));
  const chain: Span[] = [];
  for (const span of growing) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && spanLength(span) > spanLength(last))) chain.push(span);
  }
  return chain;
}

/** Commas and their like, dashes, quotation marks; none of them within a number or a word. */
const phraseEdge = /[,;:](?=\s|$|[’”"])|\s[–—-]\s|—|[“”"«»]|(?<!\p{L})[‘’]|[‘’](?!\p{L})|[.!?](?=[’”"]|$)/gu;

/** What stands between two of the sentence's commas, semicolons, colons, dashes or quotation marks. */
function phrase(text: string, sentence: Span, offset: number): Span {
  const edges = [...textOf(text, sentence).matchAll(phraseEdge)].map(({ 0: mark, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + mark.length,
  }));
  const start = edges.findLast(({ end }) => end <= offset)?.end ?? sentence.start;
  const end = edges.find((edge) => edge.start >= offset)?.start ?? sentence.end;
  const lead = /^\s*/.exec(text.slice(start, end))![0].length;
  return { start: Math.min(start + lead, end), end };
}

/** How far from the offset a word may reach: what is longer is no word. */
const longestWord = 80;

function words(text: string, offset: number): Span[] {
  const before = /[\p{L}\p{M}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, offset - longestWord), offset))![0];
  const after = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice(offset, offset + longestWord))![0];
  return [{ start: offset - before.length, end: offset + after.length }];
}

const withoutMarks = ({ start, end }: Span): Span =>
  end - start > 2 ? { start: start + 1, end: end - 1 } : { start, end };
