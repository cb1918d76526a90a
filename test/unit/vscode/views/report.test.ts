import assert from 'node:assert/strict';
import { reportMarkdown, type ReportWords } from '../../../../src/vscode/features/report/reportMarkdown';
import { collate } from '../../collation/build';

const words: ReportWords = {
  articles: 'Articles',
  disagreements: 'Disagreements',
  agreements: 'Agreements',
  quotations: 'Quotations',
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
    const report = reportMarkdown({ title: 'The *ferry*', collation, words, lineOf: () => 7 });
    assert.ok(report.startsWith('# The \\*ferry\\*\n'));
    assert.ok(report.includes('- [A \\[x\\]](./a%20%5Bx%5D.txt), 2025-03-02'), report);
    assert.ok(report.includes('| [B](./b.txt#L7) | 31 | nobody |  |'), report);
    assert.match(report, /Conflicts:\n\n- 14 and 31 cannot both be true/);
    assert.match(report, /## Agreements\n\nNone\.\n/);
  });

  it('of no articles is a document still', () => {
    const report = reportMarkdown({ title: 'Empty', collation: collate([]), words, lineOf: () => undefined });
    assert.equal(report.match(/^None\.$/gm)?.length, 4);
  });
});
