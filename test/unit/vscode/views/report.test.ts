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
  none: 'None.',
  columns: ['Outlet', 'Figure', 'Source', 'As of'],
  nobody: 'nobody',
  counts: (outlets, origins) => `${outlets} outlets, ${origins} origins`,
  because: 'Conflicts:',
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
    assert.ok(report.includes('| [B](./b.txt#L7) | 31 | nobody |  |'), report);
    assert.match(report, /Conflicts:\n\n- 14 and 31 cannot both be true/);
    assert.match(report, /## Agreements\n\nNone\.\n/);
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
    assert.match(report, /\| the coast guard \| 2: A, B \| .+ \|/i);
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
        () => ({ info, meta: { url: 'https://b.example/1' }, speaker: 'the mayor' }),
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
        author: { '@type': 'Thing', name: 'the mayor' },
        datePublished: '2025-03-02',
        appearance: { '@type': 'NewsArticle', url: 'https://b.example/1', datePublished: '2025-03-02', publisher },
      },
    });
  });
});
