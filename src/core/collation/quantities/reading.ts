import type { Figure } from '../../extraction/types';
import { textOf, type Span } from '../../text/span';
import type { ArticleInfo, FigureReading, Sourcing } from '../types';
import type { FigureItem } from './item';

/** Events, besides tolls, of which the number grows while news comes in. */
const moving = new Set(['arrest']);

/** Events that cannot be undone. */
const growing = new Set(['death', 'injury', 'casualty', 'infection']);

/** A figure as a card shows it. */
export function readingOf(
  { article, index, figure, family }: FigureItem,
  info: ArticleInfo,
  text: string,
  sourcing: Sourcing,
): FigureReading {
  const { value, bound, trend, type, unit, asOf } = figure;
  return {
    article,
    index,
    span: figure.span,
    outlet: info.outlet,
    ...(info.published !== undefined && { published: info.published }),
    printed: textOf(text, withUnit(figure)),
    value,
    bound,
    ...(trend && { trend }),
    type,
    unit,
    ...(asOf && { asOf }),
    sourcing,
    ...((family === 'toll' || moving.has(figure.counted.event ?? '')) && { moves: true }),
    ...(growing.has(figure.counted.event ?? '') && { grows: true }),
  };
}

/** A measure is read with its unit, "6.2 metres", a count without its noun. */
function withUnit({ printed, unitSpan, type }: Figure): Span {
  const follows = unitSpan !== undefined && unitSpan.start >= printed.end && unitSpan.start - printed.end <= 1;
  return follows && type !== 'count' ? { start: printed.start, end: unitSpan.end } : printed;
}
