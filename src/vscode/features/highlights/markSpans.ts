import type { Analysis } from '../../../core/extraction/types';
import { inReadingOrder, type Span } from '../../../core/text/span';

/** The kinds of mark that can be switched one by one, in the order of their settings. */
export const highlightKinds = ['quotations', 'claims', 'figures'] as const;
export type HighlightKind = (typeof highlightKinds)[number];

/** The layers that are drawn: a claim's three parts are told apart. */
export const layers = ['quotation', 'source', 'cue', 'content', 'figure'] as const;
export type Layer = (typeof layers)[number];

export type MarkSpans = Readonly<Record<Layer, readonly Span[]>>;

export interface HighlightChoice {
  readonly kinds: ReadonlySet<HighlightKind>;
  /** Attributions below this confidence are not shown, 0 to 1. */
  readonly leastConfidence: number;
}

/** Where each layer is drawn. Only what somebody asserts is a claim; quotation marks around mere words are not highlighted as speech. */
export function markSpans(analysis: Analysis, { kinds, leastConfidence }: HighlightChoice): MarkSpans {
  const shown = analysis.attributions.filter(
    (attribution) => attribution.status === 'asserted' && attribution.confidence >= leastConfidence,
  );
  const claims = kinds.has('claims') ? shown : [];
  const quotations = kinds.has('quotations') ? analysis.quotations : [];
  return {
    quotation: sorted(
      quotations.filter(({ use, depth }) => use === 'speech' && depth === 0).flatMap(({ parts }) => parts),
    ),
    source: sorted(claims.flatMap(({ source }) => source)),
    cue: sorted(claims.flatMap(({ cue }) => cue)),
    content: sorted(claims.filter(({ kind }) => kind !== 'direct').flatMap(({ content }) => content)),
    figure: kinds.has('figures') ? analysis.figures.map(({ printed }) => printed) : [],
  };
}

/** In reading order, each span once. */
function sorted(spans: readonly Span[]): Span[] {
  return [...spans]
    .sort(inReadingOrder)
    .filter(
      (span, index, all) => index === 0 || span.start !== all[index - 1].start || span.end !== all[index - 1].end,
    );
}
