import { compare } from '../../../core/text/order';
import { byDisagreement, byName, byOutlets } from '../../ui/order';
import type { FigureData, RowData, RowOrder } from './protocol';

export function sortedRows(rows: readonly RowData[], order: RowOrder): RowData[] {
  switch (order) {
    case 'disagreement':
      return [...rows].sort(byDisagreement);
    case 'outlets':
      return [...rows].sort(byOutlets);
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
