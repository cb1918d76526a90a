/** Up to so many columns all are drawn, and share the width of the tab; of a wider table only those in sight are. */
const mostDrawn = 30;
/** Columns drawn on either side of those in sight. */
const overscan = 3;
/** The first column drawn is a multiple of this, so that a little scrolling changes nothing. */
const step = 3;

/** Which of the outlets' columns are drawn. All of them are as wide as each other; the column of names stands before them. */
export class ColumnsInSight {
  private count = 0;
  private from = 0;
  private to = 0;

  /** `names` gives the heading of the column of names. */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly grid: HTMLElement,
    private readonly names: () => HTMLElement | null,
  ) {}

  /** Whether the table is too wide for all of its cells. */
  get wide(): boolean {
    return this.count > mostDrawn;
  }

  /** Begins anew with so many columns, whose headings need not be drawn yet. */
  reset(count: number): void {
    this.count = count;
    [this.from, this.to] = [0, this.wide ? 0 : count];
  }

  has(column: number): boolean {
    return column >= this.from && column < this.to;
  }

  /** Indices of the columns that are drawn. */
  get drawn(): number[] {
    return Array.from({ length: this.to - this.from }, (_, at) => this.from + at);
  }

  /** Looks where the table was scrolled to; true where other columns are to be drawn than before. */
  update(): boolean {
    if (!this.wide) return false;
    const { names, cell } = this.widths();
    if (cell <= 0) return false;
    const { scrollLeft, clientWidth } = this.scroller;
    const first = Math.floor(Math.max(0, scrollLeft) / cell) - overscan;
    const from = Math.max(0, Math.floor(first / step) * step);
    const inSight = Math.ceil(Math.max(clientWidth - names, cell) / cell);
    const to = Math.min(this.count, from + inSight + 2 * overscan + 2 * step);
    if (from === this.from && to === this.to) return false;
    [this.from, this.to] = [from, to];
    return true;
  }

  /** Scrolls sideways so that a column is in sight beside the names. */
  reveal(column: number): void {
    const { names, cell } = this.widths();
    const { scrollLeft, clientWidth } = this.scroller;
    const left = column * cell;
    if (left < scrollLeft) this.scroller.scrollLeft = left;
    else if (names + left + cell > scrollLeft + clientWidth) {
      this.scroller.scrollLeft = Math.min(left, names + left + cell - clientWidth);
    }
  }

  private widths(): { readonly names: number; readonly cell: number } {
    const names = this.names()?.offsetWidth ?? 0;
    return { names, cell: (this.grid.offsetWidth - names) / Math.max(1, this.count) };
  }
}
