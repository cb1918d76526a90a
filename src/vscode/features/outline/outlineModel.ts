import type { Block } from '../../../core/article/types';
import type { Analysis, Attribution } from '../../../core/extraction/types';
import { contains, cover, inReadingOrder, type Span, textOf } from '../../../core/text/span';
import { shorten } from '../../ui/markdown';

export type OutlineKind = 'headline' | 'paragraph' | 'quotation' | 'claim' | 'figure';

/** One entry of an article's outline. Spans index the article's text; children lie inside their parent. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** A paragraph's first words, a quotation's speaker, a claim's source, a figure as printed. */
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** What is selected when the entry is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** Words for what the article does not name, in the reader's language. */
export interface OutlineWords {
  readonly nobody: string;
  readonly untitled: string;
}

const longestName = 60;
const longestDetail = 80;

/**
 * Headline, below it the story's paragraphs by their first words, and in each its quotations by speaker, its claims by source and
 * its figures, nested as they stand in each other. Furniture has no place in it.
 */
export function outlineOf({ article, ...analysis }: Analysis, text: string, words: OutlineWords): OutlineEntry[] {
  const paragraphs = article.blocks
    .filter(({ kind, start, end }) => (kind === 'paragraph' || kind === 'standfirst') && end > start)
    .map((block) => paragraphEntry(block, marksIn(block, analysis, text, words), text));
  const headline = article.headline ?? article.blocks.find(({ kind }) => kind === 'headline');
  if (!headline) return paragraphs;
  const block = article.blocks.find((each) => each.kind === 'headline' && contains(each, headline));
  const marks = block ? marksIn(block, analysis, text, words) : [];
  const children = [...marks, ...paragraphs.filter(({ span }) => span.start >= headline.end)];
  const before = paragraphs.filter(({ span }) => span.start < headline.end);
  const name = shorten(textOf(text, headline), longestName * 2) || words.untitled;
  const span = cover([headline, ...children.map((child) => child.span)]);
  return [...before, { kind: 'headline', name, detail: '', span, selection: headline, children }];
}

function paragraphEntry(block: Block, children: readonly OutlineEntry[], text: string): OutlineEntry {
  const span = { start: block.start, end: block.end };
  const story = text.slice(block.bodyStart, block.end);
  return { kind: 'paragraph', name: shorten(story, longestName), detail: '', span, selection: span, children };
}

type Marks = Pick<Analysis, 'quotations' | 'attributions' | 'figures'>;

function marksIn(block: Span, marks: Marks, text: string, words: OutlineWords): OutlineEntry[] {
  const claims = marks.attributions
    .filter(({ status, content }) => status === 'asserted' && content.length > 0)
    .flatMap((attribution) => claimEntry(attribution, block, text, words));
  const quotations = marks.quotations
    .filter(({ use, depth }) => use === 'speech' && depth === 0)
    .flatMap(({ parts, attribution }): OutlineEntry[] => {
      const speaker = attribution === undefined ? undefined : marks.attributions[attribution]?.speaker.name;
      return parts
        .filter((part) => contains(block, part))
        .map((span) => leaf('quotation', speaker ?? words.nobody, textOf(text, span), span));
    });
  const figures = marks.figures
    .filter(({ printed }) => contains(block, printed))
    .map(({ printed, concept, unit }) => leaf('figure', textOf(text, printed), concept ?? unit ?? '', printed));
  return nested([...claims, ...quotations, ...figures]);
}

/** A claim that runs over several paragraphs stands in each with its part there. One that is all quotation is shown by its quotation. */
function claimEntry(attribution: Attribution, block: Span, text: string, words: OutlineWords): OutlineEntry[] {
  if (attribution.kind === 'direct') return [];
  const parts = [...attribution.source, ...attribution.cue, ...attribution.content].filter((part) =>
    contains(block, part),
  );
  const content = attribution.content.filter((part) => contains(block, part));
  if (content.length === 0) return [];
  const printed = attribution.source.length > 0 ? textOf(text, cover(attribution.source)) : words.nobody;
  const name = shorten(attribution.speaker.name ?? printed, longestName);
  const detail = shorten(content.map((part) => textOf(text, part)).join(' … '), longestDetail);
  return [{ kind: 'claim', name, detail, span: cover(parts), selection: content[0], children: [] }];
}

function leaf(kind: OutlineKind, name: string, detail: string, span: Span): OutlineEntry {
  const short = { name: shorten(name, longestName), detail: shorten(detail, longestDetail) };
  return { kind, ...short, span, selection: span, children: [] };
}

/** Puts each entry into the innermost one that holds it. */
function nested(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const roots: OutlineEntry[] = [];
  const open: { readonly entry: OutlineEntry; readonly children: OutlineEntry[] }[] = [];
  for (const flat of [...entries].sort((a, b) => inReadingOrder(a.span, b.span))) {
    while (open.length > 0 && !contains(open.at(-1)!.entry.span, flat.span)) open.pop();
    const children: OutlineEntry[] = [];
    const entry = { ...flat, children };
    (open.at(-1)?.children ?? roots).push(entry);
    open.push({ entry, children });
  }
  return roots;
}
