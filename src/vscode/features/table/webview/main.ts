import { copiedQuotations, copiedRows } from '../copyText';
import type {
  ColumnData,
  CopyFormat,
  PassageData,
  QuotationData,
  RowData,
  TableData,
  TablePart,
  TableState,
  ToTable,
} from '../protocol';
import type { PageData } from '../tablePage';
import { TableParts } from '../tableParts';
import { visibleQuotations, visibleRows } from '../visibleRows';
import { element } from './dom';
import { host } from './host';
import { ensureTabStop, gridKeyboard } from './keyboard';
import { ColumnsInSight } from './columnsInSight';
import { fillLine, placeCells, quantityRow, type RowContext } from './quantityRows';
import { quotationRow } from './quotationRows';
import { mark } from './steps';
import { everything, type TableChoice, toolbar } from './toolbar';
import { VirtualRows } from './virtualRows';

mark('script');
const root = document.getElementById('table')!;
const { folder, words, first } = JSON.parse(document.getElementById('data')!.textContent) as PageData;

let state: TableState = {
  folder,
  tab: 'quantities',
  ...everything,
  order: 'disagreement',
  unfolded: [],
  scroll: 0,
  ...host.getState(),
};
let data: TableData | undefined;
const parts = new TableParts();
/** Whether `data` is a table of which no more than the first rows have come. */
let partial = false;
let lit: string | undefined;
let shownRows: readonly RowData[] = [];
let shownQuotations: readonly QuotationData[] = [];
let figures = new Map<string, { readonly passage: PassageData; readonly row: string; readonly column: number }>();
/** Whether the place where the table was left is still to be gone to. */
let returning = true;

const bar = toolbar(words, state, { change: choose, copy });
const head = element('div', { class: 'head', role: 'rowgroup' });
const body = element('div', { class: 'body', role: 'presentation' });
const emptyText = element('span');
const showAll = element('button', { class: 'quiet', type: 'button' }, words.showAll);
const empty = element('p', { class: 'empty', hidden: true }, emptyText, showAll);
const grid = element('div', { class: 'grid', role: 'grid' }, head, body);
const scroller = element('div', { class: 'scroller', id: 'panel', role: 'tabpanel' }, grid, empty);
root.append(bar.element, scroller);
const rows = new VirtualRows(scroller, body);
const inSight = new ColumnsInSight(scroller, grid, () => head.querySelector('.corner'));
gridKeyboard(body, {
  get count() {
    return state.tab === 'quantities' ? shownRows.length : shownQuotations.length;
  },
  columnsOf: (index) =>
    state.tab === 'quantities' ? [1, ...shownRows[index].cells.map(({ column }) => column + 2)] : [2],
  reveal,
});

function remember(change: Partial<TableState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

function choose(change: TableChoice): void {
  remember({ ...change, scroll: 0 });
  scroller.scrollTop = 0;
  show();
}

/** Draws what the data and the reader's choice ask for. */
function show(): void {
  if (!data) return;
  const focused = focusedCell();
  bar.show(data, state, partial);
  grid.dataset.tab = state.tab;
  scroller.setAttribute('aria-labelledby', `tab-${state.tab}`);
  if (state.tab === 'quantities') showQuantities(data);
  else showQuotations(data);
  if (focused) body.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  ensureTabStop(body);
  if (returning && !partial) {
    returning = false;
    scroller.scrollTop = state.scroll;
  }
}

/** A selector of the button in the grid that has the focus: drawing anew must not take it away. */
function focusedCell(): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !body.contains(activeElement)) return undefined;
  const [name, value] = Object.entries(activeElement.dataset)[0] ?? [];
  return name === undefined ? undefined : `[data-${name}="${CSS.escape(value ?? '')}"]`;
}

function showQuantities({ rows: all, columns }: TableData): void {
  shownRows = visibleRows(
    all,
    columns.map(({ outlet }) => outlet),
    state,
  );
  grid.setAttribute('aria-label', words.quantities);
  grid.setAttribute('aria-rowcount', String((partial ? data!.quantities : shownRows.length) + 1));
  grid.setAttribute('aria-colcount', String(columns.length + 1));
  grid.style.setProperty('--columns', String(columns.length));
  inSight.reset(columns.length);
  grid.classList.toggle('wide', inSight.wide);
  const corner = element('div', { role: 'columnheader', class: 'corner', 'aria-colindex': 1 }, words.quantity);
  head.replaceChildren(element('div', { role: 'row', class: 'line', 'aria-rowindex': 1 }, corner));
  inSight.update();
  showHeadings(columns);
  rows.show({
    count: shownRows.length,
    idOf: (index) => shownRows[index].id,
    draw: (index) => numbered(quantityRow(shownRows[index], index, rowContext(columns)), index),
  });
  tellEmpty(shownRows.length, all.length);
}

const rowContext = (columns: readonly ColumnData[]): RowContext => ({
  columns,
  inSight,
  words,
  isUnfolded: (id) => state.unfolded.includes(id),
  lit,
  since: state.since,
});

function showHeadings(columns: readonly ColumnData[]): void {
  placeCells(head.firstElementChild as HTMLElement, inSight, inSight.drawn, (column) => {
    const { outlet, day } = columns[column];
    return element(
      'div',
      { role: 'columnheader', 'aria-colindex': column + 2 },
      element('span', { class: 'outlet', title: outlet }, outlet),
      element('span', { class: 'day' }, day ?? ''),
    );
  });
}

/** Draws the columns that came into sight, in the rows that are drawn. */
function followColumns(): void {
  if (!data || state.tab !== 'quantities' || !inSight.update()) return;
  showHeadings(data.columns);
  const context = rowContext(data.columns);
  rows.forEach((row) => {
    const shown = shownRows[Number(row.dataset.index)];
    fillLine(row.firstElementChild as HTMLElement, shown, context);
  });
}

/** Scrolls a cell into sight and gives its row; columns are counted from 1, the names. */
function reveal(index: number, column: number): HTMLElement | undefined {
  if (state.tab === 'quantities' && column > 1) {
    inSight.reveal(column - 2);
    followColumns();
  }
  return rows.reveal(index);
}

function showQuotations({ quotations }: TableData): void {
  shownQuotations = visibleQuotations(quotations, state);
  grid.setAttribute('aria-label', words.quotations);
  grid.setAttribute('aria-rowcount', String(shownQuotations.length));
  grid.setAttribute('aria-colcount', '2');
  head.replaceChildren();
  rows.show({
    count: shownQuotations.length,
    idOf: (index) => `utterance ${shownQuotations[index].id}`,
    draw: (index) => numbered(quotationRow(shownQuotations[index], index, words), index),
  });
  tellEmpty(shownQuotations.length, quotations.length);
}

function numbered(row: HTMLElement, index: number): HTMLElement {
  row.dataset.index = String(index);
  return row;
}

function tellEmpty(shown: number, all: number): void {
  empty.hidden = shown > 0;
  emptyText.textContent = all > 0 ? words.nothingMatches : words.nothing;
  showAll.hidden = all === 0;
}

showAll.addEventListener('click', () => {
  bar.clear();
  choose(everything);
});

function copy(format: CopyFormat): void {
  if (!data) return;
  const text =
    state.tab === 'quantities'
      ? copiedRows(shownRows, data.columns, format, words)
      : copiedQuotations(shownQuotations, format, words);
  host.postMessage({ type: 'copy', text });
  bar.say(words.copied);
}

body.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  const { unfold, figure, rendering } = button?.dataset ?? {};
  if (unfold !== undefined) toggle(unfold);
  else if (figure !== undefined) open(figures.get(figure)?.passage);
  else if (rendering !== undefined) {
    const [quotation, at] = rendering.split(' ').map(Number);
    open(shownQuotations[quotation]?.renderings[at]);
  }
});

function open(passage: PassageData | undefined): void {
  if (!passage) return;
  const { article, start, end } = passage;
  host.postMessage({ type: 'open', passage: { article, start, end } });
}

function toggle(id: string): void {
  const unfolded = state.unfolded.includes(id)
    ? state.unfolded.filter((other) => other !== id)
    : [...state.unfolded, id];
  remember({ unfolded });
  const index = shownRows.findIndex((row) => row.id === id);
  rows.redraw(index);
  rows.reveal(index)?.querySelector<HTMLElement>('[data-unfold]')?.focus();
}

/** The passage under the cursor in an editor lights its cell. */
function light(key: string | undefined): void {
  if (key === lit) return;
  lit = key;
  body.querySelectorAll('.lit').forEach((cell) => cell.classList.remove('lit'));
  const place = key === undefined ? undefined : figures.get(key);
  const index = shownRows.findIndex(({ id }) => id === place?.row);
  if (key === undefined || !place || index < 0 || state.tab !== 'quantities') return;
  reveal(index, place.column + 2)
    ?.querySelector(`[data-figure="${CSS.escape(key)}"]`)
    ?.classList.add('lit');
}

function receive(part: TablePart): void {
  const whole = parts.take(part);
  if (whole) {
    partial = false;
    accept(whole);
    mark('whole');
  } else if (!data && part.type === 'rows' && showsTopFirst(state)) {
    // The first rows are those at the top: they need not wait for the others.
    partial = true;
    accept(parts.begun!);
    mark('rows');
  }
}

/** Whether the rows are shown in the order in which they come, and all of them. */
const showsTopFirst = (choice: TableState): boolean =>
  choice.tab === 'quantities' &&
  choice.order === 'disagreement' &&
  (Object.keys(everything) as (keyof typeof everything)[]).every((name) => choice[name] === everything[name]);

function accept(table: TableData): void {
  data = table;
  figures = new Map(
    table.rows.flatMap((row) =>
      row.cells.flatMap(({ column, figures: printed }) =>
        printed.map((figure) => [figure.key, { passage: figure, row: row.id, column }] as const),
      ),
    ),
  );
  show();
}

window.addEventListener('message', ({ data: message }: MessageEvent<ToTable>) => {
  if (message.type === 'cursor') light(message.key);
  else receive(message);
});

let scrolling = 0;
scroller.addEventListener('scroll', () => {
  followColumns();
  clearTimeout(scrolling);
  scrolling = window.setTimeout(() => {
    remember({ scroll: scroller.scrollTop });
    ensureTabStop(body);
  }, 200);
});
new ResizeObserver(followColumns).observe(scroller);

// Drawings carry the theme's colours: another theme, other drawings.
new MutationObserver(() => show()).observe(document.body, { attributes: true, attributeFilter: ['class'] });

remember({ folder });
first.forEach(receive);
host.postMessage({ type: 'ready' });
