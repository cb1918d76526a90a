import assert from 'node:assert/strict';
import { collationCsv, collationJson, collationMarkdown, csvCell } from '../../../src/core/collation/print';
import { collate } from './build';

const articles = [
  {
    outlet: 'Post | Mail',
    text: 'The mudslide in Tarma killed {41|=41} people, the mayor said.',
    said: [{ by: 'the mayor', cue: 'said', content: 'The mudslide in Tarma killed 41 people' }],
  },
  { outlet: '=Echo, "late"', text: 'The death toll of the mudslide in Tarma rose to {58|=58}.' },
  { outlet: 'Star', text: 'The {7|=7} ferries of Ambato were painted green.' },
];

interface Printed {
  readonly quantities: readonly {
    readonly name: string;
    readonly outlets: number;
    readonly figures: readonly { readonly article: string; readonly text: string; readonly relation: string | null }[];
  }[];
  readonly quotations: readonly unknown[];
  readonly clusters: readonly (readonly { readonly article: string; readonly span: readonly [number, number] }[])[];
}

const whole = (pieces: Iterable<string>): string => [...pieces].join('');

describe('the collation printed', () => {
  const collation = collate(articles);

  it('as JSON gives the quantities and, apart, the clusters of passages', () => {
    const { quantities, quotations, clusters } = JSON.parse(whole(collationJson(collation))) as Printed;
    assert.equal(quantities.length, 1);
    assert.equal(quantities[0].outlets, 2);
    assert.deepEqual(
      quantities[0].figures.map(({ text, relation }) => [text, relation]),
      [
        ['58', null],
        ['41', 'conflict'],
      ],
    );
    assert.deepEqual(quotations, []);
    assert.deepEqual(
      clusters.map((cluster) => cluster.map(({ span }) => span[1] - span[0])),
      [[2, 2]],
    );
  });

  it('as JSON looks like one document written at once, piece by piece', () => {
    const pieces = [...collationJson(collation)];
    assert.ok(pieces.length > 5);
    assert.equal(pieces.join(''), `${JSON.stringify(JSON.parse(pieces.join('')), null, 1)}\n`);
  });

  it('as CSV quotes cells and defuses formulas', () => {
    const [header, ...rows] = whole(collationCsv(collation)).trimEnd().split('\r\n');
    assert.equal(header, 'Quantity,Outlet,Figure,According to,As of,Relation,Article,Start,End');
    assert.equal(rows.length, 2);
    assert.match(rows[0], /,"'=Echo, ""late""",58,,,,/);
    assert.match(rows[1], /,Post \| Mail,41,the mayor,,conflict,/);
  });

  it('as Markdown lets no outlet break the table', () => {
    const markdown = whole(collationMarkdown(collation));
    assert.match(markdown, /^## Quantities$/m);
    assert.match(markdown, /^2 outlets, 1 origin, 1 of 2 figures of unknown origin$/m);
    assert.match(markdown, /^- conflict: 58 and 41 cannot both be true of one time\.$/m);
    assert.match(markdown, /^\| Post \\\| Mail \| 41 \| the mayor \|/m);
  });

  it('says that nothing can be compared', () => {
    assert.equal(whole(collationMarkdown(collate([]))), 'Nothing in these articles can be compared.\n');
    assert.deepEqual(JSON.parse(whole(collationJson(collate([])))), { quantities: [], quotations: [], clusters: [] });
  });

  for (const [text, cell] of [
    ['-12%', '-12%'],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ['\n=SUM(A1)', '"\'\n=SUM(A1)"'],
    ['a\nb', '"a\nb"'],
  ]) {
    it(`a cell of ${JSON.stringify(text)}`, () => {
      assert.equal(csvCell(text), cell);
    });
  }
});
