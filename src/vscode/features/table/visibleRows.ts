import type { RelationKind } from '../../../core/collation/types';
import { passes } from '../trees/textFilter';
import type { NotedData, QuotationData, RowData, RowOrder, VerdictChoice } from './protocol';
import { figuresOf, sortedRows } from './rowOrder';

export interface RowChoice {
  readonly text: string;
  readonly relation: RelationKind | 'all';
  /** Empty: any. */
  readonly tag: string;
  readonly origin: string;
  readonly verdict: VerdictChoice;
  readonly since: string;
  readonly order: RowOrder;
}

/** The rows that are shown, in their order. `outlets` are the columns' names: a row is found by those that have a figure in it. */
export function visibleRows(rows: readonly RowData[], outlets: readonly string[], choice: RowChoice): RowData[] {
  const { text, relation, origin, order } = choice;
  const shown = rows.filter(
    (row) =>
      (relation === 'all' || row.worst === relation) &&
      isNoted(figuresOf(row), choice) &&
      (origin === '' || figuresOf(row).some(({ originKey }) => originKey === origin)) &&
      passes(text, textsOf(row, outlets)),
  );
  return sortedRows(shown, order);
}

/** Whether some of the passages has the tag, the verdict and the day that were chosen; "open" wants all of them unjudged. */
function isNoted(
  passages: readonly NotedData[],
  { tag, verdict, since }: Pick<RowChoice, 'tag' | 'verdict' | 'since'>,
): boolean {
  const isOpen = (each: NotedData): boolean => each.verdict === undefined || each.verdict === 'unverified';
  return (
    (tag === '' || passages.some(({ tags }) => tags.includes(tag))) &&
    (since === '' || passages.some(({ published }) => published !== undefined && published >= since)) &&
    (verdict === '' ||
      (verdict === 'open' ? passages.every(isOpen) : passages.some((each) => each.verdict === verdict)))
  );
}

function textsOf({ name, cells }: RowData, outlets: readonly string[]): string[] {
  const figures = cells.flatMap(({ column, figures: printed }) => [
    outlets[column],
    ...printed.flatMap((figure) => [figure.printed, ...figure.chain, ...figure.tags]),
  ]);
  return [name, ...figures];
}

export function visibleQuotations(
  quotations: readonly QuotationData[],
  choice: Pick<RowChoice, 'text' | 'tag' | 'verdict' | 'since'>,
): QuotationData[] {
  return quotations
    .filter(
      ({ speaker, renderings }) =>
        isNoted(renderings, choice) &&
        passes(choice.text, [
          speaker,
          ...renderings.flatMap(({ outlet, text: words, tags }) => [outlet, words, ...tags]),
        ]),
    )
    .sort((a, b) => b.warnings.length - a.warnings.length || b.renderings.length - a.renderings.length);
}
