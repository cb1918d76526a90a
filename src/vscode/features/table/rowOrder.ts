import { compare } from '../../../core/text/order';
import { compareNames } from '../../ui/order';
import type { FigureData, RowData, RowOrder } from './protocol';

/** What a row's place among the others depends on. */
export type RowRank = Pick<RowData, 'id' | 'name' | 'relation' | 'disagreement' | 'outlets'>;

const severity: Readonly<Record<RowData['relation'], number>> = { conflict: 0, update: 1, compatible: 2, equal: 3 };

const byName = (a: RowRank, b: RowRank): number => compareNames(a.name, b.name) || compare(a.id, b.id);

/** Conflicts first, the widest before the others, then updates, then what agrees. */
export const byDisagreement = (a: RowRank, b: RowRank): number =>
  severity[a.relation] - severity[b.relation] ||
  b.disagreement - a.disagreement ||
  b.outlets - a.outlets ||
  byName(a, b);

export function sortedRows(rows: readonly RowData[], order: RowOrder): RowData[] {
  switch (order) {
    case 'disagreement':
      return [...rows].sort(byDisagreement);
    case 'outlets':
      return [...rows].sort((a, b) => b.outlets - a.outlets || byName(a, b));
    case 'name':
      return [...rows].sort(byName);
    case 'newest': {
      const days = new Map(rows.map((row) => [row, latestDay(row)]));
      return [...rows].sort((a, b) => compare(days.get(b), days.get(a)) || byDisagreement(a, b));
    }
  }
}

export const figuresOf = ({ cells }: RowData): FigureData[] => cells.flatMap(({ figures }) => figures);

const latestDay = (row: RowData): string =>
  figuresOf(row).reduce((latest, { published = '' }) => (published > latest ? published : latest), '');
