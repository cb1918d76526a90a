import { createCollation, type Collation, type CollationOptions } from '../../../src/core/collation/collation';
import type { ArticleInfo } from '../../../src/core/collation/types';
import { describeCounted } from '../../../src/core/extraction/counted/describe';
import type {
  Analysis,
  Attribution,
  AttributionKind,
  Bound,
  Figure,
  FigureType,
  Quotation,
  SourceType,
  Value,
} from '../../../src/core/extraction/types';
import type { Span } from '../../../src/core/text/span';
import { createTagger } from '../../../src/core/text/tagger';

const tagger = createTagger();

/** An attribution told by the words it is made of. */
export interface Said {
  readonly by?: string;
  readonly type?: SourceType;
  readonly cue?: string;
  readonly content: string;
  readonly kind?: AttributionKind;
  readonly via?: readonly string[];
}

export interface ArticleSketch {
  /** By the outlet's name if not given. */
  readonly id?: string;
  readonly outlet: string;
  readonly published?: string;
  /** Figures stand as `{printed|bound value type unit}`, e.g. `{about 600|~600}`, `{12%|=12 percent percentage}`, `{dozens|~12..120}`. */
  readonly text: string;
  readonly said?: readonly Said[];
}

interface MarkedFigure {
  readonly span: Span;
  readonly printed: Span;
  readonly value: Value;
  readonly bound: Bound;
  readonly type: FigureType;
  readonly unit: string | null;
}

/** An article's text and analysis from a sketch: what extraction would give, without depending on it. */
export function sketch(
  { text: marked, said = [] }: ArticleSketch,
  year?: number,
): { text: string; analysis: Analysis } {
  const figures: MarkedFigure[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const figure = /^\{([^|]*)\|([=~<>])(\d+(?:\.\d+)?)(?:\.\.(\d+))?(?: ([a-z-]+))?(?: ([a-z ]+))?\}$/.exec(part);
    if (!figure) {
      text += part;
      continue;
    }
    const [, printed, bound, low, high, type, unit] = figure;
    const span = { start: text.length, end: text.length + printed.length };
    const value: Value = high === undefined ? Number(low) : [Number(low), Number(high)];
    figures.push({
      span,
      printed: span,
      value,
      bound: bound as Bound,
      type: (type ?? 'count') as FigureType,
      unit: unit ?? null,
    });
    text += printed;
  }
  const attributions = said.map((each) => attributionOf(each, text));
  return { text, analysis: analysisOf(text, figures, attributions, year) };
}

function analysisOf(
  text: string,
  figures: readonly MarkedFigure[],
  attributions: readonly Attribution[],
  year?: number,
): Analysis {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
    bodyStart: match.index,
  }));
  const tagged = blocks.map((block) => tagger.tag(text.slice(block.start, block.end)));
  const inBlock = (span: Span, start: number): Span => ({ start: span.start - start, end: span.end - start });
  return {
    article: { blocks, meta: {}, problems: [] },
    quotations: quotationsOf(text, attributions),
    attributions,
    dates: [],
    figures: figures.map((figure): Figure => {
      const paragraph = blocks.findIndex((block) => block.start <= figure.span.start && figure.span.end <= block.end);
      const { start, end } = blocks[paragraph];
      const local = figures
        .filter(({ span }) => span.start >= start && span.end <= end)
        .map((each) => ({ ...each, span: inBlock(each.span, start), printed: inBlock(each.printed, start) }));
      const own = local.find(({ span }) => span.start === figure.span.start - start)!;
      return {
        ...figure,
        concept: null,
        conceptSpans: [],
        counted: describeCounted(tagged[paragraph], own, local, year),
        attributions: attributions.flatMap(({ content }, index) =>
          content.some((span) => span.start <= figure.span.start && figure.span.end <= span.end) ? [index] : [],
        ),
        paragraph,
      };
    }),
  };
}

function attributionOf(
  { by, type = 'organisation', cue, content, kind = 'indirect', via = [] }: Said,
  text: string,
): Attribution {
  return {
    source: by === undefined ? [] : [find(text, by)],
    cue: cue === undefined ? [] : [find(text, cue)],
    content: [find(text, content)],
    kind,
    status: 'asserted',
    speaker: { ...(by !== undefined && { name: by }), type: by === undefined ? 'unknown' : type },
    via: via.map((name) => ({ name, type: 'organisation' as const, span: find(text, name) })),
    confidence: 1,
  };
}

function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the sketch: ${words}`);
  return { start, end: start + words.length };
}

function quotationsOf(text: string, attributions: readonly Attribution[]): Quotation[] {
  return [...text.matchAll(/“[^”]*”/g)].map((match) => {
    const part = { start: match.index, end: match.index + match[0].length };
    const attribution = attributions.findIndex(({ content }) =>
      content.some((span) => span.start <= part.start && part.end <= span.end),
    );
    return { parts: [part], use: 'speech', depth: 0, ...(attribution >= 0 && { attribution }) };
  });
}

export const infoOf = ({ outlet, id = `${outlet.toLowerCase()}.txt`, published }: ArticleSketch): ArticleInfo => ({
  id,
  outlet,
  ...(published !== undefined && { published }),
});

/** A collation of sketched articles. */
export function collate(articles: readonly ArticleSketch[], options: CollationOptions = {}): Collation {
  const collation = createCollation(options);
  for (const article of articles) {
    const { text, analysis } = sketch(article, 2025);
    collation.set(infoOf(article), analysis, text);
  }
  return collation;
}

/** Each joined quantity as the sorted list of its figures, `outlet: printed`. */
export const joined = (collation: Collation): string[][] =>
  collation
    .quantities()
    .map(({ readings }) => readings.map(({ outlet, printed }) => `${outlet}: ${printed}`).sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
