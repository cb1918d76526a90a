import type { VirtualRows } from './virtualRows';

const cellSelector = '[data-unfold], [data-figure], [data-rendering]';

/**
 * Moves through a grid by keys, as the ARIA practices for grids have it: arrows from button to button and from row to row, Home and End
 * in a row, with Control in the whole grid, Page Up and Page Down. One button at a time can be reached by Tab.
 */
export function gridKeyboard(body: HTMLElement, rows: VirtualRows, count: () => number): void {
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
    const inRow = [...row.querySelectorAll<HTMLElement>(cellSelector)];
    const at = inRow.indexOf(target);
    const column = columnOf(target);
    const index = indexOf(row);
    const page = 8;
    const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
      ArrowRight: () => inRow[at + 1],
      ArrowLeft: () => inRow[at - 1],
      ArrowDown: () => (sameColumn(inRow[at + 1], column) ? inRow[at + 1] : inColumn(rows, index + 1, column, count())),
      ArrowUp: () => (sameColumn(inRow[at - 1], column) ? inRow[at - 1] : inColumn(rows, index - 1, column, count())),
      Home: () => (event.ctrlKey ? inColumn(rows, 0, 1, count()) : inRow[0]),
      End: () => (event.ctrlKey ? inColumn(rows, count() - 1, 1, count()) : inRow.at(-1)),
      PageDown: () => inColumn(rows, Math.min(count() - 1, index + page), column, count()),
      PageUp: () => inColumn(rows, Math.max(0, index - page), column, count()),
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
const sameColumn = (cell: HTMLElement | undefined, column: number): boolean =>
  cell !== undefined && columnOf(cell) === column && column > 1;

const indexOf = (row: HTMLElement): number => Number(row.dataset.index);

/** The cell of a row in a column; where the row has nothing there, the nearest to the left. */
function inColumn(rows: VirtualRows, index: number, column: number, count: number): HTMLElement | undefined {
  if (index < 0 || index >= count) return undefined;
  const cells = [...(rows.reveal(index)?.querySelectorAll<HTMLElement>(cellSelector) ?? [])];
  return (
    cells.find((cell) => columnOf(cell) === column) ?? cells.findLast((cell) => columnOf(cell) < column) ?? cells[0]
  );
}
