import type { CellData, ColumnData, FigureData, RowData } from '../protocol';
import { details } from './details';
import { element } from './dom';
import { filled, type TableWords } from '../words';

/** Signs that stand beside the words of a relation: never colour alone. */
const signs: Readonly<Record<RowData['relation'], string>> = {
  conflict: '≠',
  update: '→',
  compatible: '≈',
  equal: '=',
};

export interface RowContext {
  readonly columns: readonly ColumnData[];
  readonly words: TableWords;
  isUnfolded(id: string): boolean;
  /** The figure under the cursor in an editor. */
  readonly lit: string | undefined;
}

/** A row of the table; `data-figure` and `data-unfold` say what its buttons are about. */
export function quantityRow(row: RowData, index: number, context: RowContext): HTMLElement {
  const { columns, words } = context;
  const unfolded = context.isUnfolded(row.id);
  const cells = cellsOf(row, columns.length).map(({ column, figures }) => figureCell(figures, column, context));
  const line = element(
    'div',
    { role: 'row', class: 'line', 'aria-rowindex': index + 2 },
    nameCell(row, unfolded, words),
    ...cells,
  );
  const group = element('div', { class: `quantity ${row.relation}`, role: 'rowgroup' }, line);
  if (unfolded) {
    const cell = element('div', { role: 'gridcell', 'aria-colspan': columns.length + 1 }, details(row, columns, words));
    group.append(element('div', { role: 'row', class: 'unfolded' }, cell));
  }
  return group;
}

function nameCell(row: RowData, unfolded: boolean, words: TableWords): HTMLElement {
  const { id, name, relation, outlets, origins } = row;
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
    { class: `relation ${relation}` },
    element('span', { 'aria-hidden': 'true' }, `${signs[relation]} `),
    words.relations[relation],
  );
  const counts = element('div', { class: 'counts' }, badge, ` · ${outletsText}, ${originsText}`);
  return element('div', { role: 'rowheader', class: 'header-cell', 'aria-colindex': 1 }, button, counts);
}

/** With more columns than these, cells without a figure are not drawn: most of a wide table is empty. */
const mostEmpty = 30;

function cellsOf({ cells }: RowData, columns: number): readonly CellData[] {
  if (columns > mostEmpty) return cells;
  return Array.from(
    { length: columns },
    (_, column) => cells.find((cell) => cell.column === column) ?? { column, figures: [] },
  );
}

function figureCell(figures: readonly FigureData[], column: number, { words, lit }: RowContext): HTMLElement {
  const buttons = figures.map((figure) => figureButton(figure, words, lit));
  const cell = element('div', { role: 'gridcell', class: 'cell', 'aria-colindex': column + 2 }, ...buttons);
  cell.style.gridColumn = String(column + 2);
  if (figures.length === 0)
    cell.append(element('span', { class: 'none', role: 'img', 'aria-label': words.noFigure }, '–'));
  return cell;
}

function figureButton(figure: FigureData, words: TableWords, lit: string | undefined): HTMLElement {
  const { key, printed, chain, contested, tags } = figure;
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
    element('span', { class: 'printed' }, sign, printed),
    origin === undefined ? undefined : element('span', { class: 'origin' }, origin),
    tags.length === 0 ? undefined : element('span', { class: 'tags' }, tags.map((tag) => `#${tag}`).join(' ')),
  );
}
