import type { QuotationData, RowData, TableData, TableHead, TablePart } from './protocol';

/** Puts the parts of a table together as they come. A new head begins a new table. */
export class TableParts {
  private head: TableHead | undefined;
  private rows: RowData[] = [];
  private quotations: QuotationData[] = [];

  /** @returns the table, with its last part */
  take(part: TablePart): TableData | undefined {
    switch (part.type) {
      case 'head':
        this.head = part.head;
        this.rows = [];
        this.quotations = [];
        return undefined;
      case 'rows':
        this.rows.push(...part.rows);
        return undefined;
      case 'quotations':
        this.quotations.push(...part.quotations);
        return undefined;
      case 'end': {
        const { head, rows, quotations } = this;
        return head && { ...head, rows, quotations, ...part.choices };
      }
    }
  }

  /** What is there of a table that is still coming. */
  get begun(): TableData | undefined {
    const { head, rows, quotations } = this;
    return head && { ...head, rows: [...rows], quotations: [...quotations], origins: [], tags: [], days: [] };
  }
}
