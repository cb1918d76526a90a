import type { RelationKind } from '../../../core/collation/types';
import { passes } from '../trees/textFilter';
import type { FigureData, QuotationData, RowData, RowOrder } from './protocol';

export interface RowChoice {
  readonly text: string;
  readonly relation: RelationKind | 'all';
  /** Empty: any. */
  readonly tag: string;
  readonly origin: string;
  readonly order: RowOrder;
}

/** The rows that are shown, in their order. `outlets` are the columns' names: a row is found by those that have a figure in it. */
export function visibleRows(rows: readonly RowData[], outlets: readonly string[], choice: RowChoice): RowData[] {
  const { text, relation, tag, origin, order } = choice;
  return rows
    .filter(
      (row) =>
        (relation === 'all' || row.relation === relation) &&
        (tag === '' || someFigure(row, ({ tags }) => tags.includes(tag))) &&
        (origin === '' || someFigure(row, ({ originKey }) => originKey === origin)) &&
        passes(text, textsOf(row, outlets)),
    )
    .sort(orders[order]);
}

const someFigure = ({ cells }: RowData, holds: (figure: FigureData) => boolean): boolean =>
  cells.some(({ figures }) => figures.some(holds));

const byName = (a: RowData, b: RowData): number => a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
const severity: Readonly<Record<RelationKind, number>> = { conflict: 0, update: 1, compatible: 2, equal: 3 };

const orders: Readonly<Record<RowOrder, (a: RowData, b: RowData) => number>> = {
  disagreement: (a, b) =>
    severity[a.relation] - severity[b.relation] ||
    b.disagreement - a.disagreement ||
    b.outlets - a.outlets ||
    byName(a, b),
  outlets: (a, b) => b.outlets - a.outlets || byName(a, b),
  name: byName,
};

function textsOf({ name, cells }: RowData, outlets: readonly string[]): string[] {
  const figures = cells.flatMap(({ column, figures: printed }) => [
    outlets[column],
    ...printed.flatMap((figure) => [figure.printed, ...figure.chain, ...figure.tags]),
  ]);
  return [name, ...figures];
}

export function visibleQuotations(
  quotations: readonly QuotationData[],
  { text, tag }: Pick<RowChoice, 'text' | 'tag'>,
): QuotationData[] {
  return quotations
    .filter(
      ({ speaker, renderings }) =>
        (tag === '' || renderings.some(({ tags }) => tags.includes(tag))) &&
        passes(text, [speaker, ...renderings.flatMap(({ outlet, text: words, tags }) => [outlet, words, ...tags])]),
    )
    .sort((a, b) => b.warnings.length - a.warnings.length || b.renderings.length - a.renderings.length);
}
