import type { Analysis } from '../../core/extraction/types';
import { containsOffset, type Span, spanLength } from '../../core/text/span';

/** What stands under the pointer: indexes into the arrays of the article's analysis. */
export type Mark =
  | { readonly kind: 'figure'; readonly index: number; readonly span: Span }
  | { readonly kind: 'quotation'; readonly index: number; readonly span: Span }
  | { readonly kind: 'claim'; readonly index: number; readonly span: Span };

/**
 * The most particular mark at `offset`: a figure before the quotation it stands in, a quotation before the claim,
 * the inner of two before the outer. An offset at a mark's end counts as on it, as the editor's own words do.
 */
export function markAt(analysis: Analysis, offset: number): Mark | undefined {
  return figureAt(analysis, offset) ?? quotationAt(analysis, offset) ?? claimAt(analysis, offset);
}

function figureAt(analysis: Analysis, offset: number): Mark | undefined {
  return smallest(
    analysis.figures.flatMap((figure, index) =>
      holds(figure.printed, offset) ? [{ kind: 'figure', index, span: figure.printed }] : [],
    ),
  );
}

function quotationAt(analysis: Analysis, offset: number): Mark | undefined {
  return smallest(
    analysis.quotations.flatMap((quotation, index) =>
      quotation.parts.filter((part) => holds(part, offset)).map((span): Mark => ({ kind: 'quotation', index, span })),
    ),
  );
}

function claimAt(analysis: Analysis, offset: number): Mark | undefined {
  return smallest(
    analysis.attributions.flatMap((attribution, index) =>
      [...attribution.content, ...attribution.cue, ...attribution.source]
        .filter((part) => holds(part, offset))
        .map((span): Mark => ({ kind: 'claim', index, span })),
    ),
  );
}

const holds = (span: Span, offset: number): boolean => containsOffset(span, offset) || offset === span.end;

function smallest(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || spanLength(mark.span) < spanLength(best.span) ? mark : best),
    undefined,
  );
}
