import assert from 'node:assert/strict';
import { copiedQuotations, copiedRows, type CopyWords } from '../../../../src/vscode/features/table/copyText';
import type { TablePart } from '../../../../src/vscode/features/table/protocol';
import { tableOf, tableParts } from '../../../../src/vscode/features/table/tableModel';
import { TableParts } from '../../../../src/vscode/features/table/tableParts';
import { type RowChoice, visibleQuotations, visibleRows } from '../../../../src/vscode/features/table/visibleRows';
import { plotColours } from '../../../../src/vscode/ui/plot';
import { timelineSvg, type TimelineMark } from '../../../../src/vscode/ui/timeline';
import type { PlacedNote } from '../../../../src/vscode/dossier/dossierNotes';
import { chainsSvg } from '../../../../src/vscode/ui/chains';
import { collate } from '../../collation/build';

const words: CopyWords = {
  quantity: 'Quantity',
  relation: 'Relation',
  speaker: 'Speaker',
  outlet: 'Outlet',
  words: 'Words',
  relations: { conflict: 'conflict', update: 'update', compatible: 'compatible', equal: 'equal' },
};

const collation = collate([
  {
    outlet: 'Quay Times',
    published: '2025-03-02',
    text: 'In all {31|=31 count passenger} passengers drowned. The ferry held {200|=200 count passenger} passengers on board. “We saw the rocks far too late to turn the ship,” said Ines Holm.',
    said: [
      {
        by: 'Ines Holm',
        type: 'person',
        cue: 'said',
        content: '“We saw the rocks far too late to turn the ship,”',
        kind: 'direct',
      },
    ],
  },
  {
    outlet: 'Alder Echo',
    published: '2025-03-02T08:00:00Z',
    text: 'The harbour office said {14|=14 count passenger} passengers drowned. The ferry held {200|=200 count passenger} passengers on board. “We saw the rocks much too late to turn the ship,” said Ines Holm.',
    said: [
      { by: 'The harbour office', cue: 'said', content: '14 passengers drowned' },
      {
        by: 'Ines Holm',
        type: 'person',
        cue: 'said',
        content: '“We saw the rocks much too late to turn the ship,”',
        kind: 'direct',
      },
    ],
  },
  { outlet: 'Old Post', published: '2025-03-01', text: 'Nothing was counted.' },
]);
const toll = collation.quantities().find(({ worst }) => worst === 'conflict')!.readings[0];
const notes: PlacedNote[] = [
  {
    article: toll.article,
    note: { id: 'n1', tags: ['toll'], replies: [] },
    resolution: { state: 'exact', span: toll.span },
  },
  { article: toll.article, note: { id: 'n2', tags: ['elsewhere'], replies: [] } },
];
const table = tableOf(collation, { title: 'The ferry', read: 3, known: 3, notes });
const outlets = table.columns.map(({ outlet }) => outlet);
const choice: RowChoice = {
  text: '',
  relation: 'all',
  tag: '',
  origin: '',
  verdict: '',
  since: '',
  order: 'disagreement',
};

describe('the comparison table', () => {
  it('has a column an outlet, by the day of its first article', () => {
    assert.deepEqual(table.columns, [
      { outlet: 'Old Post', day: '2025-03-01' },
      { outlet: 'Alder Echo', day: '2025-03-02' },
      { outlet: 'Quay Times', day: '2025-03-02' },
    ]);
  });

  it('has a row a quantity, its figures in the columns of their outlets', () => {
    const row = table.rows.find(({ worst }) => worst === 'conflict')!;
    assert.deepEqual(
      row.cells.map(({ column, figures }) => [
        column,
        figures.map(({ printed, chain, contested }) => [printed, chain.at(-1), contested]),
      ]),
      [
        [1, [['14', 'The harbour office', true]]],
        [2, [['31', undefined, true]]],
      ],
    );
  });

  it('shows the disagreements first, or by name, or by outlets', () => {
    const shown = visibleRows(table.rows, outlets, choice).map(({ worst }) => worst);
    assert.deepEqual(shown, ['conflict', 'equal']);
    const byName = visibleRows(table.rows, outlets, { ...choice, order: 'name' }).map(({ name }) => name);
    assert.deepEqual(
      byName,
      [...byName].sort((a, b) => a.localeCompare(b)),
    );
    assert.equal(visibleRows(table.rows, outlets, { ...choice, order: 'outlets' }).length, 2);
  });

  it('is filtered by relation, and by words of names, figures, origins and outlets', () => {
    const found = (text: string) => visibleRows(table.rows, outlets, { ...choice, text }).map((row) => row.worst);
    assert.deepEqual(
      visibleRows(table.rows, outlets, { ...choice, relation: 'equal' }).map(({ worst }) => worst),
      ['equal'],
    );
    assert.deepEqual(found('harbour'), ['conflict']);
    assert.deepEqual(found('quay 200'), ['equal']);
    assert.deepEqual(found('old post'), []);
  });

  it('is filtered by the tags of notes on its figures, and by origin', () => {
    const shown = (part: Partial<RowChoice>) =>
      visibleRows(table.rows, outlets, { ...choice, ...part }).map((row) => row.worst);
    assert.deepEqual(table.tags, ['toll']);
    assert.deepEqual(shown({ tag: 'toll' }), ['conflict']);
    assert.deepEqual(shown({ tag: 'elsewhere' }), []);
    assert.deepEqual(
      table.origins.map(({ name }) => name),
      ['The harbour office'],
    );
    assert.deepEqual(shown({ origin: table.origins[0].key }), ['conflict']);
    assert.equal(visibleQuotations(table.quotations, { ...choice, tag: 'toll' }).length, 0);
  });

  it('compares quotations with the fullest rendering', () => {
    const [quotation] = table.quotations;
    assert.equal(quotation.speaker, 'Ines Holm');
    const [whole, other] = quotation.renderings;
    assert.ok(whole.fullest && !other.fullest);
    assert.deepEqual(
      other.difference
        .filter(({ side }) => side !== 'both')
        .map(({ text }) => text)
        .sort(),
      ['far', 'much'],
    );
    assert.equal(visibleQuotations(table.quotations, { ...choice, text: 'rocks' }).length, 1);
    assert.equal(visibleQuotations(table.quotations, { ...choice, text: 'tide' }).length, 0);
  });
});

describe('what is new and what is checked', () => {
  const days = collate([
    {
      outlet: 'Old Post',
      published: '2025-03-01',
      text: 'In all {14|=14 count passenger} passengers drowned. The ferry held {200|=200 count passenger} passengers on board.',
    },
    { outlet: 'Quay Times', published: '2025-03-02', text: 'In all {31|=31 count passenger} passengers drowned.' },
    {
      outlet: 'Alder Echo',
      published: '2025-03-04T06:00:00Z',
      text: 'The ferry held {200|=200 count passenger} passengers on board.',
    },
  ]);
  const held = days.quantities().find(({ worst }) => worst === 'equal')!;
  const judged = (id: string, verdict: 'verified' | 'disputed' | 'unverified', at: string): PlacedNote => ({
    article: held.readings[0].article,
    note: { id, tags: [], replies: [], verdict, at },
    resolution: { state: 'exact', span: held.readings[0].span },
  });
  const tableWith = (placed: readonly PlacedNote[]) => tableOf(days, { title: '', read: 3, known: 3, notes: placed });
  const shown = (part: Partial<RowChoice>, placed: readonly PlacedNote[] = []) => {
    const { rows, columns } = tableWith(placed);
    const names = columns.map(({ outlet }) => outlet);
    return visibleRows(rows, names, { ...choice, ...part }).map(({ worst }) => worst);
  };

  it('orders rows by their newest article, and shows those that an article since a day speaks of', () => {
    assert.deepEqual(shown({ order: 'newest' }), ['equal', 'update']);
    assert.deepEqual(tableWith([]).days, ['2025-03-04', '2025-03-02', '2025-03-01']);
    assert.deepEqual(shown({ since: '2025-03-02' }), ['update', 'equal']);
    assert.deepEqual(shown({ since: '2025-03-03' }), ['equal']);
    assert.deepEqual(shown({ since: '2025-03-05' }), []);
  });

  it('shows what still is to be checked, and what bears a verdict: the latest one counts', () => {
    const notes = [judged('b', 'disputed', '2025-03-06'), judged('a', 'verified', '2025-03-05')];
    assert.deepEqual(shown({ verdict: 'disputed' }, notes), ['equal']);
    assert.deepEqual(shown({ verdict: 'verified' }, notes), []);
    assert.deepEqual(shown({ verdict: 'open' }, notes), ['update']);
    assert.deepEqual(shown({ verdict: 'open' }, [judged('c', 'unverified', '2025-03-07')]), ['update', 'equal']);
  });
});

describe('the parts of a table', () => {
  const many = collate(
    ['Quay Times', 'Alder Echo'].map((outlet, at) => ({
      outlet,
      text: Array.from(
        { length: 90 },
        (_, index) =>
          `Street ${'abcdefghij'[index % 10]}${index} lost {${index + 5}|=${index + 5 + at * (index % 3)} count house} houses.`,
      ).join(' '),
    })),
  );
  const context = { title: 'Streets', read: 2, known: 2, notes: [] };

  it('begin with the head and the rows that are shown first, and make up the whole', () => {
    const parts = [...tableParts(many, context)];
    assert.deepEqual([parts[0].type, parts[1].type, parts.at(-1)!.type], ['head', 'rows', 'end']);
    const rows = parts.flatMap((part: TablePart) => (part.type === 'rows' ? part.rows : []));
    assert.ok(parts.filter(({ type }) => type === 'rows').length > 1, `${rows.length} rows in several parts`);
    const whole = tableOf(many, context);
    assert.deepEqual(rows, whole.rows);
    const names = whole.columns.map(({ outlet }) => outlet);
    assert.deepEqual(
      visibleRows(whole.rows, names, choice).map(({ id }) => id),
      rows.map(({ id }) => id),
    );
    assert.equal(parts[0].type === 'head' && parts[0].head.quantities, rows.length);
  });

  it('are worked out one by one', () => {
    const coming = tableParts(many, context);
    coming.next();
    const { value } = coming.next();
    assert.ok(value?.type === 'rows' && value.rows.length < many.quantities().length);
  });

  it('of a new table take the place of one that did not come to its end', () => {
    const parts = new TableParts();
    for (const part of [...tableParts(many, context)].slice(0, 2)) assert.equal(parts.take(part), undefined);
    assert.ok(parts.begun!.rows.length > 0);
    let taken;
    for (const part of tableParts(collation, { ...context, title: 'The ferry' })) taken = parts.take(part);
    assert.equal(taken?.title, 'The ferry');
    assert.equal(taken.rows.length, 2);
  });
});

describe('what is copied from the table', () => {
  const rows = visibleRows(table.rows, outlets, { ...choice, relation: 'conflict' });

  it('is a Markdown table', () => {
    const lines = copiedRows(rows, table.columns, 'markdown', words).split('\n');
    assert.equal(lines[0], '| Quantity | Relation | Old Post | Alder Echo | Quay Times |');
    assert.equal(lines[1], '| --- | --- | --- | --- | --- |');
    assert.match(lines[2], /\| conflict \| {2}\| 14 \(The harbour office\) \| 31 \|$/);
  });

  it('is CSV, in which no cell is a formula', () => {
    const hostile = [{ ...rows[0], name: '=1+1, "quoted"' }];
    const [, line] = copiedRows(hostile, table.columns, 'csv', words).split('\r\n');
    assert.ok(line.startsWith(`"'=1+1, ""quoted""",conflict,,14 (The harbour office),31`), line);
  });

  it('shows words that look like markup as they are', () => {
    const [, , line] = copiedRows([{ ...rows[0], name: 'a|b <c>' }], table.columns, 'markdown', words).split('\n');
    assert.ok(line.startsWith('| a\\|b \\<c\\> |'), line);
  });

  it('has a line a rendering', () => {
    const lines = copiedQuotations(table.quotations, 'csv', words).trimEnd().split('\r\n');
    assert.equal(lines.length, 3);
    assert.equal(lines[0], 'Speaker,Outlet,Words');
  });
});

describe('the timeline', () => {
  const mark = (day: string, value: TimelineMark['value'], origin?: string): TimelineMark => ({
    label: `<${day}>`,
    day,
    value,
    bound: '=',
    conflict: false,
    ...(origin !== undefined && { origin }),
  });

  it('joins the figures of one origin by steps', () => {
    const svg = timelineSvg(
      [mark('2025-03-02', 14, 'a'), mark('2025-03-01', 9, 'a'), mark('2025-03-02', [20, 30])],
      plotColours.light,
    )!;
    assert.match(svg, /stroke-dasharray/);
    assert.equal(svg.match(/<circle/g)?.length, 2);
    assert.equal(svg.match(/<rect/g)?.length, 1);
    assert.doesNotMatch(svg, /<2025/, 'labels are escaped');
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it('says its values, none upon another and none upon a mark', () => {
    const days = [
      mark('2025-03-01', 9),
      mark('2025-03-02', [100, 140]),
      mark('2025-03-02', 110),
      mark('2025-03-02', 112),
    ];
    const svg = timelineSvg([...days, { ...mark('2025-03-04', 150), bound: '>' as const }], plotColours.light)!;
    const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</g)].map(
      ([, x, y, anchor, text]) => ({ x: Number(x), y: Number(y), anchor, text }),
    );
    const of = (value: string) => texts.find(({ text }) => text === value);
    assert.ok(of('≥150') && of('100–140'), texts.map(({ text }) => text).join());
    const bar = /<rect x="([\d.]+)"/.exec(svg)!;
    const inBar = of('110')!;
    assert.ok(inBar.anchor === 'end' && inBar.x < Number(bar[1]), 'beside the bar that it stands in');
    assert.equal(of('112'), undefined, 'there is no room for it');
  });

  it('is left out where there is no movement to show', () => {
    assert.equal(timelineSvg([], plotColours.dark), undefined);
    assert.equal(timelineSvg([mark('2025-03-01', 9), mark('2025-03-01', 14)], plotColours.dark), undefined);
    assert.equal(timelineSvg([mark('2025-03-01', 9), mark('2025-03-02', 9)], plotColours.dark), undefined);
    assert.equal(timelineSvg([mark('soon', 9), mark('2025-03-02', 9)], plotColours.dark), undefined);
  });
});

describe('the chains of sources', () => {
  const agency = { originKey: 'agency' };
  const draw = (marks: Parameters<typeof chainsSvg>[0]) => chainsSvg(marks, plotColours.light, 'nobody named');
  const count = (svg: string | undefined, part: string): number => svg!.split(part).length - 1;

  it('run together where several outlets have one origin', () => {
    const svg = draw([
      { outlet: 'A', chain: ['the agency'], ...agency },
      { outlet: 'B', chain: ['lawmakers', 'The Agency'], ...agency },
      { outlet: 'C', chain: ['lawmakers', 'the spy agency'], ...agency },
      { outlet: 'D', chain: [] },
    ]);
    assert.equal(count(svg, '<rect'), 4 + 1 + 2, 'outlets, the source between, the origin and nobody');
    assert.equal(count(svg, '<path'), 5, 'the line that two outlets share is drawn once');
  });

  it('are not drawn where nobody is named or nobody could follow them', () => {
    assert.equal(draw([{ outlet: 'A', chain: [] }]), undefined);
    const many = Array.from({ length: 30 }, (_, at) => ({ outlet: `O${at}`, chain: ['the agency'], ...agency }));
    assert.equal(draw(many), undefined);
  });

  it('cannot be broken out of', () => {
    const svg = draw([{ outlet: '<script>', chain: ['"><x>'] }])!;
    assert.ok(!svg.includes('<script>') && !svg.includes('<x>'));
  });
});
