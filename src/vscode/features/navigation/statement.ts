import type { Passage } from '../../../core/collation/types';
import { cover } from '../../../core/text/span';
import type { ArticleInDossier } from '../../dossier/dossiers';
import { type Mark, markAt } from '../marks';

/** What stands at an offset, and the statement that the others can be read against. */
export interface MainStatement {
  readonly mark: Mark;
  readonly statement: Passage;
}

/** The fullest rendering of an utterance, the earliest article's print of a figure or a claim. */
export function mainStatement(article: ArticleInDossier, offset: number): MainStatement | undefined {
  const mark = markAt(article.reading.analysis, offset);
  if (!mark) return undefined;
  const statement =
    mark.kind === 'figure'
      ? earliestFigure(article, mark.index)
      : fullestRendering(article, attributionOf(article, mark));
  return statement && { mark, statement };
}

const attributionOf = ({ reading }: ArticleInDossier, { kind, index }: Mark): number | undefined =>
  kind === 'quotation' ? reading.analysis.quotations[index].attribution : index;

function earliestFigure({ dossier, id }: ArticleInDossier, figure: number): Passage | undefined {
  const readings = dossier.collation.quantityAt(id, figure)?.readings ?? [];
  return earliest(readings, ({ published }) => published);
}

function fullestRendering(
  { dossier, id, reading }: ArticleInDossier,
  attribution: number | undefined,
): Passage | undefined {
  if (attribution === undefined) return undefined;
  const utterance = dossier.collation.utteranceAt(id, attribution);
  if (utterance) return utterance.renderings[utterance.fullest];
  const carriers = dossier.collation.claimsAt(id, attribution)?.claims;
  if (carriers) return earliest(carriers, ({ article }) => dossier.infoOf(article)?.published);
  const { content } = reading.analysis.attributions[attribution];
  return content.length > 0 ? { article: id, span: cover(content) } : undefined;
}

/** Articles without a date come last; of one day, the first in the dossier. */
function earliest<P extends Passage>(
  passages: readonly P[],
  published: (passage: P) => string | undefined,
): P | undefined {
  const key = (passage: P): string => `${published(passage)?.slice(0, 10) ?? '9999'} ${passage.article}`;
  return [...passages].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.span.start - b.span.start))[0];
}
