import assert from 'node:assert/strict';
import { collationCsv } from '../../../src/core/collation/print/csv';
import { collationJson } from '../../../src/core/collation/print/json';
import { collationMarkdown } from '../../../src/core/collation/print/markdown';
import { csvCell } from '../../../src/core/text/csv';
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

/** Two outlets that quote one speaker with another number, within words that both print. */
const spoken = ['Courier', 'Gazette'].map((outlet, at) => {
  const number = at === 0 ? 'nine' : 'eight';
  const rest = 'boats drifting beyond the northern harbour wall at dawn”';
  const content = `“We found ${number} ${rest}`;
  return {
    outlet,
    text: `“We found {${number}|=${9 - at}} ${rest}, said Dana Orr of the coastguard.`,
    said: [{ by: 'Dana Orr', cue: 'said', content, kind: 'direct' as const }],
  };
});

interface Printed {
  readonly quantities: readonly {
    readonly name: string;
    readonly outlets: number;
    readonly figures: readonly { readonly article: string; readonly text: string; readonly relation: string | null }[];
  }[];
  readonly quotations: readonly (readonly {
    readonly outlet: string;
    readonly speaker: string;
    readonly form: string;
  }[])[];
  readonly warnings: readonly {
    readonly quotation: number;
    readonly kind: string;
    readonly words: readonly string[];
  }[];
  readonly claims: readonly {
    readonly source: string;
    readonly carriers: readonly { readonly outlet: string; readonly cue: string }[];
  }[];
  readonly shared: readonly { readonly article: string; readonly elsewhere: readonly { readonly article: string }[] }[];
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

  it('as JSON tells quotations, warnings, claims and passages in common', () => {
    const printed = JSON.parse(whole(collationJson(collate(spoken)))) as Printed;
    assert.deepEqual(
      printed.quotations.map((renderings) => renderings.map(({ outlet, speaker, form }) => [outlet, speaker, form])),
      [
        [
          ['Courier', 'Dana Orr', 'quoted'],
          ['Gazette', 'Dana Orr', 'quoted'],
        ],
      ],
    );
    assert.deepEqual(
      printed.warnings.map(({ quotation, kind, words }) => [quotation, kind, words]),
      [[0, 'number', ['nine', 'eight']]],
    );
    assert.deepEqual(
      printed.claims.map(({ source, carriers }) => [source, carriers.map(({ outlet, cue }) => `${outlet} ${cue}`)]),
      [['Dana Orr', ['Courier said', 'Gazette said']]],
    );
    assert.deepEqual(
      printed.shared.map(({ elsewhere }) => elsewhere.length),
      [1, 1],
    );
  });

  it('as CSV numbers what belongs together: figures, quotations, claims', () => {
    const rows = whole(collationCsv(collate(spoken)))
      .trimEnd()
      .split('\r\n');
    assert.deepEqual(
      rows.slice(1).map((row) => row.split(',').slice(0, 4).join()),
      [
        '1,figure,Boats,Courier',
        '1,figure,Boats,Gazette',
        '2,quotation,Dana Orr,Courier',
        '2,quotation,Dana Orr,Gazette',
        '3,claim,Dana Orr,Courier',
        '3,claim,Dana Orr,Gazette',
      ],
    );
    assert.match(rows[3], /"another number: nine, eight"/);
    assert.equal(
      whole(collationCsv(collate(spoken), 'quantities'))
        .trimEnd()
        .split('\r\n').length,
      3,
    );
  });

  it('as Markdown says what a claim says', () => {
    assert.match(
      whole(collationMarkdown(collate(spoken))),
      /^- Dana Orr: “We found nine boats .* — Courier, Gazette$/m,
    );
  });

  it('as JSON looks like one document written at once, piece by piece', () => {
    const pieces = [...collationJson(collation)];
    assert.ok(pieces.length > 5);
    assert.equal(pieces.join(''), `${JSON.stringify(JSON.parse(pieces.join('')), null, 1)}\n`);
  });

  it('as CSV quotes cells and defuses formulas', () => {
    const [header, ...rows] = whole(collationCsv(collation)).trimEnd().split('\r\n');
    assert.equal(header, 'Group,Kind,Subject,Outlet,Text,According to,Origin,As of,Relation,Rule,Article,Start,End');
    assert.equal(rows.length, 2);
    assert.match(rows[0], /^1,figure,.*,"'=Echo, ""late""",58,,,,,,/);
    assert.match(rows[1], /,Post \| Mail,41,the mayor,the mayor,,conflict,58 and 41 cannot/);
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
    assert.deepEqual(JSON.parse(whole(collationJson(collate([])))), {
      quantities: [],
      quotations: [],
      warnings: [],
      claims: [],
      shared: [],
      clusters: [],
    });
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
