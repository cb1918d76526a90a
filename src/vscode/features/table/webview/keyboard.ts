/** The rows of a grid, drawn or not. */
export interface GridRows {
  readonly count: number;
  /** Numbers of the columns in which a row has buttons, ascending and beginning with 1, as `aria-colindex` counts. */
  columnsOf(index: number): readonly number[];
  /** Scrolls a cell into sight and gives its row. */
  reveal(index: number, column: number): HTMLElement | undefined;
}

const cellSelector = '[data-unfold], [data-figure], [data-rendering]';

/** Rows that Page Up and Page Down pass over. */
const page = 8;

/**
 * Moves through a grid by keys, as the ARIA practices for grids have it: arrows from button to button and from row to row, Home and End
 * in a row, with Control in the whole grid, Page Up and Page Down. One button at a time can be reached by Tab.
 */
export function gridKeyboard(body: HTMLElement, rows: GridRows): void {
  body.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(cellSelector)) return;
    body.querySelectorAll<HTMLElement>('[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
    target.tabIndex = 0;
  });
  body.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(cellSelector)) return;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row) return;
    const column = columnOf(target);
    const index = Number(row.dataset.index);
    const last = rows.count - 1;
    const columns = rows.columnsOf(index);
    const inCell = buttonsIn(row, column);
    const at = inCell.indexOf(target);
    const sideways = (to: number | undefined, end: 0 | -1): HTMLElement | undefined =>
      to === undefined ? undefined : buttonsIn(rows.reveal(index, to), to).at(end);
    const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
      ArrowRight: () =>
        inCell[at + 1] ??
        sideways(
          columns.find((other) => other > column),
          0,
        ),
      ArrowLeft: () =>
        inCell[at - 1] ??
        sideways(
          columns.findLast((other) => other < column),
          -1,
        ),
      ArrowDown: () => inCell[at + 1] ?? inColumn(rows, index + 1, column),
      ArrowUp: () => inCell[at - 1] ?? inColumn(rows, index - 1, column),
      Home: () => (event.ctrlKey ? inColumn(rows, 0, 1) : sideways(columns[0], 0)),
      End: () => (event.ctrlKey ? inColumn(rows, last, 1) : sideways(columns.at(-1), -1)),
      PageDown: () => inColumn(rows, Math.min(last, index + page), column),
      PageUp: () => inColumn(rows, Math.max(0, index - page), column),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move()?.focus();
  });
}

/** Makes the first button reachable by Tab where none is. */
export function ensureTabStop(body: HTMLElement): void {
  if (!body.querySelector('[tabindex="0"]')) {
    const first = body.querySelector<HTMLElement>(cellSelector);
    if (first) first.tabIndex = 0;
  }
}

const columnOf = (cell: HTMLElement): number => Number(cell.closest('[aria-colindex]')?.getAttribute('aria-colindex'));

const buttonsIn = (row: HTMLElement | undefined, column: number): HTMLElement[] =>
  [...(row?.querySelectorAll<HTMLElement>(cellSelector) ?? [])].filter((button) => columnOf(button) === column);

/** The first button of a row in a column; where the row has nothing there, in the nearest to the left, else in its first. */
function inColumn(rows: GridRows, index: number, column: number): HTMLElement | undefined {
  if (index < 0 || index >= rows.count) return undefined;
  const columns = rows.columnsOf(index);
  const nearest = columns.findLast((other) => other <= column) ?? columns[0];
  return buttonsIn(rows.reveal(index, nearest), nearest)[0];
}
