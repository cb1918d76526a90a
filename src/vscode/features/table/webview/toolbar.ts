import type { Verdict } from '../../../../core/notes';
import { figuresOf } from '../rowOrder';
import type { CopyFormat, RowOrder, TableData, TableState } from '../protocol';
import { element } from './dom';
import { filled, type TableWords } from '../words';

/** What the reader chose in the toolbar. */
export type TableChoice = Partial<
  Pick<TableState, 'tab' | 'text' | 'relation' | 'tag' | 'origin' | 'verdict' | 'since' | 'order'>
>;

interface Actions {
  change(choice: TableChoice): void;
  copy(format: CopyFormat): void;
}

/** The choice that lets every row through. */
export const everything = { text: '', relation: 'all', tag: '', origin: '', verdict: '', since: '' } as const;

export interface Toolbar {
  readonly element: HTMLElement;
  /** @param partial only the first rows have come: there is nothing to count or to copy yet */
  show(data: TableData, state: TableState, partial: boolean): void;
  /** Shows that nothing is filtered any more. */
  clear(): void;
  /** Says something once, also to screen readers. */
  say(text: string): void;
}

/** How long a word of confirmation stands, in milliseconds. */
const sayingTime = 3000;
/** Quiet time after a key before the filter is applied, in milliseconds. */
const typingPause = 120;

/** Days that can be chosen, the latest: a select is no calendar. */
const mostDays = 60;

const verdicts: readonly Verdict[] = ['verified', 'disputed', 'refuted', 'unverified'];
const relations = ['conflict', 'update', 'compatible', 'equal'] as const;

/** Title and counts, the two tabs, filter, order and copying. */
export function toolbar(words: TableWords, state: TableState, actions: Actions): Toolbar {
  const title = element('h1');
  const summary = element('span', { class: 'summary' });
  const status = element('span', { class: 'status', role: 'status' });
  const tabs = tabList(words, state, actions);
  const filter = filterInput(words, state, actions);
  const relation = choices('relation', words.relation, relationOptions(words, undefined), state.relation, (value) =>
    actions.change({ relation: value as TableState['relation'] }),
  );
  const tag = choices('tag', words.tag, [['', words.allTags]], state.tag, (value) => actions.change({ tag: value }));
  const origin = choices('origin', words.origin, [['', words.allOrigins]], state.origin, (value) =>
    actions.change({ origin: value }),
  );
  const verdict = choices('verdict', words.verdict, verdictOptions(words), state.verdict, (value) =>
    actions.change({ verdict: value as TableState['verdict'] }),
  );
  const since = choices('since', words.since, [['', words.anyDay]], state.since, (value) =>
    actions.change({ since: value }),
  );
  const orders: readonly (readonly [RowOrder, string])[] = [
    ['disagreement', words.byDisagreement],
    ['name', words.byName],
    ['outlets', words.byOutlets],
    ['newest', words.newestFirst],
  ];
  const order = choices('order', words.order, orders, state.order, (value) =>
    actions.change({ order: value as RowOrder }),
  );
  const copies = (['markdown', 'csv'] as const).map((format) => {
    const button = element('button', { type: 'button' }, format === 'csv' ? words.copyCsv : words.copyMarkdown);
    button.addEventListener('click', () => actions.copy(format));
    return button;
  });
  const bar = element(
    'header',
    {},
    element(
      'div',
      { class: 'titles' },
      title,
      summary,
      status,
      element('div', { class: 'copies', role: 'group', 'aria-label': words.copying }, ...copies),
    ),
    element(
      'div',
      { class: 'controls' },
      tabs.element,
      filter,
      element(
        'div',
        { class: 'choices' },
        relation.element,
        origin.element,
        tag.element,
        verdict.element,
        since.element,
        order.element,
      ),
    ),
  );
  let saying = 0;
  return {
    element: bar,
    show(data, { tab }, partial) {
      title.textContent = data.title;
      title.title = data.title;
      summary.textContent = summaryText(data, words);
      tabs.show(data, tab);
      for (const choice of [relation, origin, order]) choice.element.hidden = tab !== 'quantities';
      // Half a table on the clipboard would pass for the whole.
      for (const button of copies) button.disabled = partial;
      if (partial) return;
      relation.show(relationOptions(words, data));
      origin.show([['', words.allOrigins], ...data.origins.map(({ key, name }) => [key, name] as const)]);
      tag.show([['', words.allTags], ...data.tags.map((each) => [each, `#${each}`] as const)]);
      tag.element.hidden = data.tags.length === 0 && state.tag === '';
      verdict.element.hidden = !hasVerdicts(data) && state.verdict === '';
      const days = data.days.slice(0, mostDays).map((day) => [day, filled(words.sinceDay, day)] as const);
      since.show([['', words.anyDay], ...days]);
      since.element.hidden = data.days.length < 2 && state.since === '';
    },
    clear() {
      filter.value = '';
      relation.choose(everything.relation);
      for (const choice of [tag, origin, verdict, since]) choice.choose('');
    },
    say(text) {
      status.textContent = text;
      clearTimeout(saying);
      saying = window.setTimeout(() => (status.textContent = ''), sayingTime);
    },
  };
}

function summaryText({ articles, quantities, conflicts, read, known }: TableData, words: TableWords): string {
  if (read < known) return filled(words.reading, read, known);
  return filled(words.summary, articles, quantities, conflicts);
}

const hasVerdicts = ({ rows, quotations }: TableData): boolean =>
  rows.some((row) => figuresOf(row).some(({ verdict }) => verdict !== undefined)) ||
  quotations.some(({ renderings }) => renderings.some(({ verdict }) => verdict !== undefined));

const verdictOptions = (words: TableWords): (readonly [string, string])[] => [
  ['', words.anyVerdict],
  ['open', words.toCheck],
  ...verdicts.map((each) => [each, words.verdicts[each]] as const),
];

/** "≠ conflict (3)": how many rows each choice would leave. */
function relationOptions(words: TableWords, data: TableData | undefined): (readonly [string, string])[] {
  const counted = (label: string, count: number | undefined): string =>
    count === undefined ? label : `${label} (${count})`;
  const countOf = (kind: string): number | undefined => data?.rows.filter(({ worst }) => worst === kind).length;
  return [
    ['all', counted(words.allRelations, data?.rows.length)],
    ...relations.map((kind) => [kind, counted(words.relations[kind], countOf(kind))] as const),
  ];
}

function tabList(words: TableWords, state: TableState, actions: Actions) {
  const names = ['quantities', 'quotations'] as const;
  const buttons = names.map((tab) => {
    const button = element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel' },
      words[tab],
    );
    button.addEventListener('click', () => actions.change({ tab }));
    return button;
  });
  const list = element('div', { role: 'tablist', class: 'tabs' }, ...buttons);
  const select = (chosen: TableState['tab']): void =>
    buttons.forEach((button, index) => {
      button.setAttribute('aria-selected', String(names[index] === chosen));
      button.tabIndex = names[index] === chosen ? 0 : -1;
    });
  list.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = buttons.findIndex((button) => button.tabIndex !== 0);
    actions.change({ tab: names[other] });
    buttons[other].focus();
  });
  select(state.tab);
  return {
    element: list,
    show({ quantities, utterances }: TableData, tab: TableState['tab']): void {
      buttons[0].textContent = `${words.quantities} (${quantities})`;
      buttons[1].textContent = `${words.quotations} (${utterances})`;
      select(tab);
    },
  };
}

function filterInput(words: TableWords, state: TableState, actions: Actions): HTMLInputElement {
  const input = element('input', {
    type: 'search',
    class: 'filter',
    'aria-label': words.filter,
    placeholder: words.filterPlaceholder,
    value: state.text,
  });
  let typing = 0;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => actions.change({ text: input.value }), typingPause);
  });
  return input;
}

function choices(
  id: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
) {
  const select = element('select', { id, 'aria-label': label });
  let current = chosen;
  const show = (shown: readonly (readonly [string, string])[]): void => {
    // What was chosen stays chosen while the data is on its way, or has lost it.
    const all = shown.some(([key]) => key === current) ? shown : [...shown, [current, current] as const];
    select.replaceChildren(
      ...all.map(([key, text]) => element('option', { value: key, selected: key === current }, text)),
    );
    select.value = current;
  };
  show(options);
  select.addEventListener('change', () => choose((current = select.value)));
  return { element: select, show, choose: (value: string): void => void (select.value = current = value) };
}
