import type { Collation } from '../../../core/collation/collation';
import type { ArticleId, FigureReading, Quantity } from '../../../core/collation/types';
import { inReadingOrder, type Span } from '../../../core/text/span';

/** A figure of one article that others contradict. */
export interface Disagreement {
  readonly reading: FigureReading;
  readonly quantity: Quantity;
  /** Readings of other outlets that cannot be true together with it. */
  readonly against: readonly FigureReading[];
}

/** The disagreements of one article, in reading order. */
export function disagreementsOf(collation: Collation, article: ArticleId, figures: number): Disagreement[] {
  const found: Disagreement[] = [];
  for (let figure = 0; figure < figures; figure++) {
    const quantity = collation.quantityAt(article, figure);
    if (quantity?.worst !== 'conflict') continue;
    const reading = quantity.readings.find((each) => each.article === article && each.index === figure);
    if (!reading) continue;
    const against = quantity.readings.filter(
      (other) => other.outlet !== reading.outlet && collation.relation(reading, other).kind === 'conflict',
    );
    if (against.length > 0) found.push({ reading, quantity, against });
  }
  return found.sort((a, b) => inReadingOrder(a.reading.span, b.reading.span));
}

/**
 * The next place after (or before) `offset`, through one article after another and from the last to the first. `placesOf` is asked
 * for as few articles as possible. A place that starts at `offset` is left behind.
 */
export function nextPlace(
  articles: readonly ArticleId[],
  from: { readonly article: ArticleId; readonly offset: number },
  step: 1 | -1,
  placesOf: (article: ArticleId) => readonly Span[],
): { readonly article: ArticleId; readonly span: Span } | undefined {
  const beyond = (span: Span): boolean => (step > 0 ? span.start > from.offset : span.start < from.offset);
  const first = Math.max(0, articles.indexOf(from.article));
  for (let hop = 0; hop <= articles.length; hop++) {
    const article = articles[(first + step * hop + articles.length * 2) % articles.length];
    const places = placesOf(article).filter((span) => hop > 0 || beyond(span));
    const span = step > 0 ? places[0] : places.at(-1);
    if (span) return { article, span };
  }
  return undefined;
}
