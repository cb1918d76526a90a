import type { ColumnData, FigureData, RowData } from '../protocol';
import type { ColumnsInSight } from './columnsInSight';
import { details } from './details';
import { element } from './dom';
import { noted } from './noted';
import { filled, type TableWords } from '../words';

/** Signs that stand beside the words of a relation: never colour alone. */
const signs: Readonly<Record<RowData['worst'], string>> = {
  conflict: '≠',
  update: '→',
  compatible: '≈',
  equal: '=',
};

export interface RowContext {
  readonly columns: readonly ColumnData[];
  readonly inSight: ColumnsInSight;
  readonly words: TableWords;
  isUnfolded(id: string): boolean;
  /** The figure under the cursor in an editor. */
  readonly lit: string | undefined;
  /** ISO day from which on figures are marked as new; empty: none is. */
  readonly since: string;
}

/** A row of the table; `data-figure` and `data-unfold` say what its buttons are about. */
export function quantityRow(row: RowData, index: number, context: RowContext): HTMLElement {
  const { columns, inSight, words } = context;
  const unfolded = context.isUnfolded(row.id);
  const name = nameCell(row, unfolded, words);
  const line = element('div', { role: 'row', class: 'line', 'aria-rowindex': index + 2 }, name);
  if (inSight.wide) line.style.setProperty('--lines', String(linesOf(row)));
  fillLine(line, row, context);
  const group = element('div', { class: `quantity ${row.worst}`, role: 'rowgroup' }, line);
  if (unfolded) {
    const cell = element('div', { role: 'gridcell', 'aria-colspan': columns.length + 1 }, details(row, columns, words));
    group.append(element('div', { role: 'row', class: 'unfolded' }, cell));
  }
  return group;
}

function nameCell(row: RowData, unfolded: boolean, words: TableWords): HTMLElement {
  const { id, name, worst, outlets, origins } = row;
  const outletsText = outlets === 1 ? words.oneOutlet : filled(words.outlets, outlets);
  const originsText =
    origins === 0 ? words.originUnknown : origins === 1 ? words.oneOrigin : filled(words.origins, origins);
  const twistie = element('span', { class: 'twistie', 'aria-hidden': 'true' }, unfolded ? '▾' : '▸');
  const button = element(
    'button',
    {
      class: 'name',
      type: 'button',
      tabindex: -1,
      'data-unfold': id,
      'aria-expanded': String(unfolded),
      title: unfolded ? words.fold : words.unfold,
    },
    twistie,
    element('span', {}, name),
  );
  const badge = element(
    'span',
    { class: `relation ${worst}` },
    element('span', { 'aria-hidden': 'true' }, `${signs[worst]} `),
    words.relations[worst],
  );
  const counts = element('div', { class: 'counts' }, badge, ` · ${outletsText}, ${originsText}`);
  return element('div', { role: 'rowheader', class: 'header-cell', 'aria-colindex': 1 }, button, counts);
}

/** Draws those cells of a row whose columns are in sight; cells out of sight are taken away, but for the one with the focus. */
export function fillLine(line: HTMLElement, row: RowData, context: RowContext): void {
  const { inSight } = context;
  const figures = new Map(row.cells.map((cell) => [cell.column, cell.figures]));
  const wanted = inSight.drawn.filter((column) => !inSight.wide || figures.has(column));
  placeCells(line, inSight, wanted, (column) => figureCell(figures.get(column) ?? [], column, context));
}

/** Puts the cells of the wanted columns into a line, in their order, keeping those that are there. */
export function placeCells(
  line: HTMLElement,
  inSight: ColumnsInSight,
  wanted: readonly number[],
  draw: (column: number) => HTMLElement,
): void {
  const drawn = new Map<number, HTMLElement>();
  for (const cell of line.querySelectorAll<HTMLElement>(':scope > [data-column]')) {
    const column = Number(cell.dataset.column);
    if (inSight.has(column) || cell.contains(document.activeElement)) drawn.set(column, cell);
    else cell.remove();
  }
  for (const column of wanted) {
    if (drawn.has(column)) continue;
    const cell = draw(column);
    cell.dataset.column = String(column);
    cell.style.setProperty('--column', String(column));
    const next = [...line.children].find((other) => Number((other as HTMLElement).dataset.column) > column);
    line.insertBefore(cell, next ?? null);
  }
}

/** Lines of text that the fullest of a row's cells takes where nothing wraps, with half a line about each figure. */
const linesOf = ({ cells }: RowData): number =>
  Math.max(...cells.map(({ figures }) => figures.reduce((sum, figure) => sum + linesOfFigure(figure), 0)));

const linesOfFigure = ({ chain, tags, verdict }: FigureData): number =>
  1.5 + Math.min(1, chain.length) + Math.min(1, tags.length) + (verdict === undefined ? 0 : 1);

function figureCell(figures: readonly FigureData[], column: number, context: RowContext): HTMLElement {
  const { words } = context;
  const buttons = figures.map((figure) => figureButton(figure, context));
  const cell = element('div', { role: 'gridcell', class: 'cell', 'aria-colindex': column + 2 }, ...buttons);
  if (figures.length === 0)
    cell.append(element('span', { class: 'none', role: 'img', 'aria-label': words.noFigure }, '–'));
  return cell;
}

function figureButton(figure: FigureData, { words, lit, since }: RowContext): HTMLElement {
  const { key, printed, chain, contested, published } = figure;
  const isNew = since !== '' && published !== undefined && published >= since;
  const origin = chain.at(-1);
  const sign = contested
    ? element('span', { class: 'sign', role: 'img', 'aria-label': words.relations.conflict }, '≠ ')
    : undefined;
  return element(
    'button',
    {
      class: `figure${contested ? ' contested' : ''}${key === lit ? ' lit' : ''}`,
      type: 'button',
      tabindex: -1,
      'data-figure': key,
      title: chain.length > 0 ? chain.join(' ← ') : words.nobody,
    },
    element(
      'span',
      { class: 'printed' },
      sign,
      printed,
      isNew ? element('span', { class: 'new' }, ` ${words.new}`) : undefined,
    ),
    origin === undefined ? undefined : element('span', { class: 'origin' }, origin),
    ...noted(figure, words),
  );
}
