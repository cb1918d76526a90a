import assert from 'node:assert/strict';
import { reportMarkdown, type ReportWords } from '../../../../src/vscode/features/report/reportMarkdown';
import { type Verdict, verdicts } from '../../../../src/core/notes';
import type { PlacedNote } from '../../../../src/vscode/dossier/dossierNotes';
import { claimReviews } from '../../../../src/vscode/features/report/claimReviews';
import { collate } from '../../collation/build';

const words: ReportWords = {
  articles: 'Articles',
  disagreements: 'Disagreements',
  agreements: 'Agreements',
  origins: 'Origins',
  originColumns: ['Origin', 'Outlets', 'Quantities'],
  quotations: 'Quotations',
  notes: 'Notes',
  note: {
    untagged: 'No tag',
    changed: (now) => `now: ${now}`,
    gone: 'gone',
    verdicts: { verified: 'verified', disputed: 'disputed', refuted: 'refuted', unverified: 'unverified' },
  },
  quantity: {
    columns: ['Outlet', 'Published', 'Figure', 'Source', 'As of'],
    agreedColumns: ['Quantity', 'Relation', 'Figures'],
    relations: { conflict: 'conflict', update: 'update', compatible: 'compatible', equal: 'equal' },
    nobody: 'nobody',
    counts: (outlets, origins) => `${outlets} outlets, ${origins} origins`,
    because: 'Conflicts:',
    conflict: (rule, some, others) => `${rule}: ${some} against ${others}.`,
    more: (count) => `and ${count} more`,
  },
  quotation: {
    nobody: 'nobody',
    forms: { quoted: 'quoted', 'partly-quoted': 'partly quoted', paraphrase: 'paraphrase' },
    differs: (differing) => `differs: ${differing}`,
  },
  none: 'None.',
  summary: (...counts) => counts.join(', '),
};

describe('the report', () => {
  const collation = collate([
    { outlet: 'A [x]', published: '2025-03-02', text: '{14|=14 count passenger} passengers drowned.' },
    { outlet: 'B', published: '2025-03-02', text: 'In all {31|=31 count passenger} passengers drowned.' },
  ]);

  it('says where the outlets disagree, why, and where it stands', () => {
    const report = reportMarkdown({ title: 'The *ferry*', collation, notes: [], words, lineOf: () => 7 });
    assert.ok(report.startsWith('# The \\*ferry\\*\n'));
    assert.ok(report.includes('- [A \\[x\\]](./a%20%5Bx%5D.txt), 2025-03-02'), report);
    assert.ok(report.includes('\n\n2, 2, 1, 1, 0\n\n'), report);
    assert.ok(report.includes('| [B](./b.txt#L7) | 2025-03-02 | **≠ 31** | nobody |  |'), report);
    assert.match(report, /Conflicts:\n\n- 14 and 31 cannot both be true[^:\n.]*: A \\\[x\\\] against B\.\n/);
    assert.match(report, /## Agreements\n\nNone\.\n/);
  });

  it('tells a conflict once, however often and in whatever words its figures are printed', () => {
    const repeated = collate([
      {
        outlet: 'A',
        text: '{14|=14 count passenger} passengers drowned. In all {fourteen|=14 count passenger} passengers drowned.',
      },
      { outlet: 'B', text: 'In all {31|=31 count passenger} passengers drowned.' },
      { outlet: 'C', text: '{Fourteen|=14 count passenger} passengers drowned.' },
    ]);
    const report = reportMarkdown({ title: 'x', collation: repeated, notes: [], words, lineOf: () => 1 });
    assert.deepEqual(
      report.match(/^- .* against .*$/gm)?.map((line) => line.split(': ')[1]),
      ['A, C against B.'],
    );
  });

  it('has a row for what nobody contradicts, each print once', () => {
    const agreed = collate(
      ['A', 'B', 'C'].map((outlet) => ({
        outlet,
        text: `In all {${outlet === 'C' ? 'fourteen' : '14'}|=14 count passenger} passengers drowned.`,
      })),
    );
    const report = reportMarkdown({ title: 'x', collation: agreed, notes: [], words, lineOf: () => 2 });
    assert.ok(report.includes('| equal | 14 ([A](./a.txt#L2), [B](./b.txt#L2)); fourteen ([C](./c.txt#L2)) |'), report);
  });

  it('marks the words in which renderings of a quotation differ, and says which of them matter', () => {
    const said = (content: string) =>
      ({ by: 'Ines Holm', type: 'person', cue: 'said', content, kind: 'direct' }) as const;
    const quoted = [
      '“We had 40 minutes to leave the ship, no more,”',
      '“We had 14 minutes to leave the ship, no more,”',
    ];
    const both = collate(
      quoted.map((words, at) => ({ outlet: 'AB'[at], text: `${words} said Ines Holm.`, said: [said(words)] })),
    );
    const report = reportMarkdown({ title: 'x', collation: both, notes: [], words, lineOf: () => 1 });
    const part = report.slice(report.indexOf('## Quotations'), report.indexOf('## Notes'));
    assert.match(part, /### Ines Holm\n\n≠ differs: (40, 14|14, 40)\n/);
    assert.match(part, /no more”\n- .*We had \*\*(14|40)\*\* minutes to leave the ship, no more”\n/);
  });

  it('of no articles is a document still', () => {
    const report = reportMarkdown({
      title: 'Empty',
      collation: collate([]),
      notes: [],
      words,
      lineOf: () => undefined,
    });
    assert.equal(report.match(/^None\.$/gm)?.length, 6);
  });

  it('names the origins with those who go back to them', () => {
    const said = { by: 'the coast guard', type: 'organisation', cue: 'said' } as const;
    const same = collate(
      ['A', 'B'].map((outlet) => ({
        outlet,
        text: '{14|=14 count passenger} passengers drowned, the coast guard said.',
        said: [{ ...said, content: '14 passengers drowned' }],
      })),
    );
    const report = reportMarkdown({ title: 'x', collation: same, notes: [], words, lineOf: () => 1 });
    assert.match(report, /\| the coast guard \| A, B \(2\) \| .+ \|/i);
  });

  it('has the notes under their tags, with what became of their passages', () => {
    const notes: PlacedNote[] = [
      {
        article: 'b.txt',
        note: {
          ...empty,
          tags: ['toll', 'ask'],
          text: 'Who *counted*?',
          by: 'dana',
          verdict: 'disputed',
          target: { exact: '31' },
        },
        resolution: { state: 'changed', span: { start: 7, end: 9 }, old: '31', now: '32', differences: [] },
      },
      { article: 'c.txt', note: { ...empty, target: { exact: 'a pier' } }, resolution: { state: 'orphan' } },
    ];
    const report = reportMarkdown({ title: 'x', collation, notes, words, lineOf: () => 3 });
    const part = report.slice(report.indexOf('## Notes'));
    const entry = '- [B](./b.txt#L3): “31” (now: 32) **disputed**\n  - Who \\*counted\\*? (dana)\n';
    assert.ok(part.includes(`### \\#ask\n\n${entry}`) && part.includes(`### \\#toll\n\n${entry}`), part);
    assert.ok(part.endsWith('### No tag\n\n- [c.txt](./c.txt): “a pier” (gone)\n'), part);
  });
});

const empty = { id: 'n1', tags: [], replies: [] };

describe('claim reviews', () => {
  const note = {
    ...empty,
    id: 'k3',
    text: 'No list of names.',
    by: 'dana',
    at: '2025-03-04T10:00:00Z',
    target: { exact: '31 drowned' },
  };

  it('rate what was verified and refuted, and name the other verdicts', () => {
    const placed = (verdict: Verdict): PlacedNote => ({ article: 'b.txt', note: { ...note, verdict } });
    const all = [...verdicts.map(placed), { article: 'b.txt', note }];
    const { '@graph': graph } = claimReviews(all, () => ({}), String) as { '@graph': { reviewRating: object }[] };
    assert.deepEqual(
      graph.map(({ reviewRating }) => reviewRating),
      [
        { '@type': 'Rating', ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: 'verified' },
        { '@type': 'Rating', alternateName: 'disputed' },
        { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'refuted' },
        { '@type': 'Rating', alternateName: 'unverified' },
      ],
    );
  });

  it('say whose claim it is and where it appeared, and nothing that is not known', () => {
    const info = { id: 'b.txt', outlet: 'B', published: '2025-03-02' };
    const [review] = (
      claimReviews(
        [{ article: 'b.txt', note: { ...note, verdict: 'refuted' } }],
        () => ({ info, meta: { url: 'https://b.example/1' }, speaker: { name: 'the mayor', type: 'person' } }),
        String,
      ) as { '@graph': object[] }
    )['@graph'];
    const publisher = { '@type': 'Organization', name: 'B' };
    assert.deepEqual(review, {
      '@type': 'ClaimReview',
      '@id': 'urn:variorum:note:k3',
      claimReviewed: '31 drowned',
      datePublished: '2025-03-04T10:00:00Z',
      author: { '@type': 'Person', name: 'dana' },
      reviewBody: 'No list of names.',
      reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'refuted' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'the mayor' },
        datePublished: '2025-03-02',
        appearance: { '@type': 'NewsArticle', url: 'https://b.example/1', datePublished: '2025-03-02', publisher },
      },
    });
  });

  it('use the terms of schema.org alone, each with a value that it expects', () => {
    const speakers = (['person', 'organisation', 'media', 'document', 'unnamed', 'unknown'] as const).map((type) => ({
      name: 'whoever',
      type,
    }));
    for (const speaker of [...speakers, { type: 'unknown' as const }, undefined]) {
      for (const verdict of verdicts) {
        const reviews = claimReviews(
          [{ article: 'b.txt', note: { ...note, verdict, tags: ['toll', 'ask'] } }],
          () => ({
            info: { id: 'b.txt', outlet: 'B', published: '2025-03-02', title: 'The ferry' },
            meta: { url: 'https://b.example/1' },
            speaker,
          }),
          String,
        ) as { '@context': string; '@graph': Node[] };
        assert.equal(reviews['@context'], 'https://schema.org');
        for (const review of reviews['@graph']) assertTerms(review, ['ClaimReview'], 'review');
      }
    }
  });
});

type Node = Readonly<Record<string, unknown>>;

/**
 * The properties of the types that a review uses, each with the types that it expects, as https://schema.org/ClaimReview and the pages of the other
 * types list them (with what they inherit).
 */
const named = { name: ['Text'] };
const creativeWork = {
  author: ['Person', 'Organization'],
  creditText: ['Text'],
  datePublished: ['Date', 'DateTime'],
  keywords: ['Text'],
  publisher: ['Person', 'Organization'],
};
const terms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ClaimReview: {
    ...creativeWork,
    claimReviewed: ['Text'],
    itemReviewed: ['Claim'],
    reviewBody: ['Text'],
    reviewRating: ['Rating'],
  },
  Claim: { ...creativeWork, appearance: ['NewsArticle'] },
  NewsArticle: { ...creativeWork, headline: ['Text'], url: ['URL'] },
  Rating: { alternateName: ['Text'], bestRating: ['Number'], ratingValue: ['Number'], worstRating: ['Number'] },
  Person: named,
  Organization: named,
};
const dataTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value !== '',
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value),
  URL: (value) => typeof value === 'string' && URL.canParse(value),
};

function assertTerms(node: Node, expected: readonly string[], place: string): void {
  const type = String(node['@type']);
  assert.ok(expected.includes(type), `${place} is a ${type}`);
  for (const [property, value] of Object.entries(node)) {
    if (property === '@type') continue;
    if (property === '@id') assert.ok(URL.canParse(String(value)), `${place} has an address of its own`);
    else {
      const allowed = terms[type][property];
      assert.ok(allowed, `${type} has no property ${property}`);
      const here = `${place}.${property}`;
      if (typeof value === 'object' && value !== null) assertTerms(value as Node, allowed, here);
      else
        assert.ok(
          allowed.some((kind) => dataTypes[kind]?.(value)),
          `${here}: ${String(value)}`,
        );
    }
  }
}
