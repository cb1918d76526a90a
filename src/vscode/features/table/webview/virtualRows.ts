/** What a list of rows shows. Rows differ in height and may change it. */
export interface RowSource {
  readonly count: number;
  /** The same for the same row, whatever its place. */
  idOf(index: number): string;
  draw(index: number): HTMLElement;
}

/** Height of a row before it was measured, in pixels. */
const guess = 56;
/** Rows drawn above and below what is in sight. */
const overscan = 6;

/**
 * Draws only the rows in sight: `before` and `after` stand for the others. Heights are measured as rows are drawn and remembered,
 * so that what is in sight stays where it is.
 */
export class VirtualRows {
  private source: RowSource = { count: 0, idOf: () => '', draw: () => document.createElement('div') };
  private readonly heights = new Map<string, number>();
  private readonly drawn = new Map<string, HTMLElement>();
  private readonly before = document.createElement('div');
  private readonly after = document.createElement('div');
  private pending = 0;
  private readonly sizes = new ResizeObserver((entries) => this.measured(entries));

  constructor(
    private readonly scroller: HTMLElement,
    private readonly body: HTMLElement,
  ) {
    for (const spacer of [this.before, this.after]) spacer.setAttribute('role', 'presentation');
    body.replaceChildren(this.before, this.after);
    scroller.addEventListener('scroll', () => this.drawSoon(), { passive: true });
    new ResizeObserver(() => this.drawSoon()).observe(scroller);
  }

  /** Shows other rows, drawing all anew. */
  show(source: RowSource): void {
    this.source = source;
    for (const row of this.drawn.values()) this.remove(row);
    this.drawn.clear();
    this.draw();
  }

  /** Draws one row anew, where it is in sight. */
  redraw(index: number): void {
    const id = this.source.idOf(index);
    const row = this.drawn.get(id);
    if (!row) return;
    this.drawn.delete(id);
    this.remove(row);
    this.draw();
  }

  /** Visits the rows that are drawn. */
  forEach(visit: (row: HTMLElement) => void): void {
    this.drawn.forEach((row) => visit(row));
  }

  /** Scrolls so that the row is in sight, and gives it. */
  reveal(index: number): HTMLElement | undefined {
    const top = this.offsetOf(index);
    const height = this.heightOf(index);
    const { scrollTop, clientHeight } = this.scroller;
    const start = this.body.offsetTop;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (start + top + height > scrollTop + clientHeight) {
      this.scroller.scrollTop = start + top + Math.min(height, clientHeight - start) - clientHeight;
    }
    this.draw();
    return this.drawn.get(this.source.idOf(index));
  }

  private drawSoon(): void {
    this.pending ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    const { count } = this.source;
    const top = this.scroller.scrollTop - this.body.offsetTop;
    const bottom = top + this.scroller.clientHeight + this.body.offsetTop;
    let first = 0;
    let above = 0;
    while (first < count && above + this.heightOf(first) < top) above += this.heightOf(first++);
    let end = first;
    let reached = above;
    while (end < count && reached < bottom) reached += this.heightOf(end++);
    const from = Math.max(0, first - overscan);
    const to = Math.min(count, end + overscan);
    this.place(from, to);
  }

  private place(from: number, to: number): void {
    const wanted = new Set<string>();
    for (let index = from; index < to; index++) wanted.add(this.source.idOf(index));
    for (const [id, row] of this.drawn) {
      if (wanted.has(id) || row.contains(document.activeElement)) continue;
      this.drawn.delete(id);
      this.remove(row);
    }
    let previous: HTMLElement = this.before;
    for (let index = from; index < to; index++) {
      const id = this.source.idOf(index);
      let row = this.drawn.get(id);
      if (!row) {
        row = this.source.draw(index);
        row.dataset.row = id;
        this.drawn.set(id, row);
        this.sizes.observe(row);
      }
      if (previous.nextElementSibling !== row) previous.after(row);
      previous = row;
    }
    this.before.style.height = `${this.offsetOf(from)}px`;
    this.after.style.height = `${this.offsetOf(this.source.count) - this.offsetOf(to)}px`;
  }

  private measured(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const id = (target as HTMLElement).dataset.row;
      if (id !== undefined && target.isConnected) this.heights.set(id, borderBoxSize[0].blockSize);
    }
    this.drawSoon();
  }

  private remove(row: HTMLElement): void {
    this.sizes.unobserve(row);
    row.remove();
  }

  private heightOf(index: number): number {
    return this.heights.get(this.source.idOf(index)) ?? guess;
  }

  private offsetOf(index: number): number {
    let offset = 0;
    for (let at = 0; at < index; at++) offset += this.heightOf(at);
    return offset;
  }
}
