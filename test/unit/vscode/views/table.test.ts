import assert from 'node:assert/strict';
import { copiedQuotations, copiedRows, type CopyWords } from '../../../../src/vscode/features/table/copyText';
import { tableOf } from '../../../../src/vscode/features/table/tableModel';
import { visibleQuotations, visibleRows } from '../../../../src/vscode/features/table/visibleRows';
import { plotColours } from '../../../../src/vscode/ui/plot';
import { timelineSvg, type TimelineMark } from '../../../../src/vscode/ui/timeline';
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
const table = tableOf(collation, 'The ferry', { read: 3, known: 3 });
const outlets = table.columns.map(({ outlet }) => outlet);
const choice = { text: '', relation: 'all', order: 'disagreement' } as const;

describe('the comparison table', () => {
  it('has a column an outlet, by the day of its first article', () => {
    assert.deepEqual(table.columns, [
      { outlet: 'Old Post', day: '2025-03-01' },
      { outlet: 'Alder Echo', day: '2025-03-02' },
      { outlet: 'Quay Times', day: '2025-03-02' },
    ]);
  });

  it('has a row a quantity, its figures in the columns of their outlets', () => {
    const row = table.rows.find(({ relation }) => relation === 'conflict')!;
    assert.deepEqual(
      row.cells.map((cell) => cell.map(({ printed, chain, contested }) => [printed, chain.at(-1), contested])),
      [[], [['14', 'The harbour office', true]], [['31', undefined, true]]],
    );
  });

  it('shows the disagreements first, or by name, or by outlets', () => {
    const shown = visibleRows(table.rows, outlets, choice).map(({ relation }) => relation);
    assert.deepEqual(shown, ['conflict', 'equal']);
    const byName = visibleRows(table.rows, outlets, { ...choice, order: 'name' }).map(({ name }) => name);
    assert.deepEqual(
      byName,
      [...byName].sort((a, b) => a.localeCompare(b)),
    );
    assert.equal(visibleRows(table.rows, outlets, { ...choice, order: 'outlets' }).length, 2);
  });

  it('is filtered by relation, and by words of names, figures, origins and outlets', () => {
    const found = (text: string) => visibleRows(table.rows, outlets, { ...choice, text }).map((row) => row.relation);
    assert.deepEqual(
      visibleRows(table.rows, outlets, { ...choice, relation: 'equal' }).map(({ relation }) => relation),
      ['equal'],
    );
    assert.deepEqual(found('harbour'), ['conflict']);
    assert.deepEqual(found('quay 200'), ['equal']);
    assert.deepEqual(found('old post'), []);
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
    assert.equal(visibleQuotations(table.quotations, 'rocks').length, 1);
    assert.equal(visibleQuotations(table.quotations, 'tide').length, 0);
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

  it('is left out where there is no movement to show', () => {
    assert.equal(timelineSvg([], plotColours.dark), undefined);
    assert.equal(timelineSvg([mark('2025-03-01', 9), mark('2025-03-01', 14)], plotColours.dark), undefined);
    assert.equal(timelineSvg([mark('2025-03-01', 9), mark('2025-03-02', 9)], plotColours.dark), undefined);
    assert.equal(timelineSvg([mark('soon', 9), mark('2025-03-02', 9)], plotColours.dark), undefined);
  });
});
