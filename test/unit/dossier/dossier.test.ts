import assert from 'node:assert/strict';
import {
  articleEntry,
  isArticleName,
  isExcluded,
  matchesGlobs,
  newDossier,
  outletName,
  parseDossier,
} from '../../../src/core/dossier';
import { MemoryWorkspace } from '../support/memory-workspace';

const sound = `# About a ferry.
title: The ferry
articles:
  - "*.txt"
  - "!draft*.txt"
  - file: ./north/a.txt
    outlet: Gazette
    published: 2025-04-28
    author: [Ina Rusk, Bo Lind]
    url: https://gazette.example/a
sources:
  - [Harbour Office, the office]
collation:
  - same: [{article: a.txt, figure: about 600, start: 12}, {article: b.txt, figure: "600"}]
  - name: People aboard
    of: [{article: a.txt, figure: "40"}]
`;

describe('parseDossier', () => {
  it('reads all that a dossier can say', () => {
    const { dossier, problems } = parseDossier(sound);
    assert.deepEqual(problems, []);
    assert.equal(dossier.title, 'The ferry');
    assert.deepEqual(dossier.articles, [
      { kind: 'glob', glob: '*.txt' },
      { kind: 'glob', glob: '!draft*.txt' },
      {
        kind: 'entry',
        file: 'north/a.txt',
        meta: {
          outlet: 'Gazette',
          author: 'Ina Rusk, Bo Lind',
          published: '2025-04-28',
          url: 'https://gazette.example/a',
        },
      },
    ]);
    assert.deepEqual(dossier.sources, [['Harbour Office', 'the office']]);
    assert.deepEqual(dossier.collation, [
      {
        kind: 'same',
        figures: [
          { article: 'a.txt', figure: 'about 600', start: 12 },
          { article: 'b.txt', figure: '600' },
        ],
      },
      { kind: 'name', name: 'People aboard', figures: [{ article: 'a.txt', figure: '40' }] },
    ]);
  });

  it('takes an empty file, and one of comments, for an empty dossier', () => {
    for (const text of ['', '# nothing yet\n', 'articles:\nsources:\n']) {
      const { dossier, problems } = parseDossier(text);
      assert.deepEqual([dossier.articles, dossier.sources, dossier.collation, problems], [[], [], [], []]);
    }
  });

  const faulty: readonly (readonly [text: string, line: number, column: number, message: RegExp, severity?: string])[] =
    [
      ['title: a\ntitle: b\n', 2, 1, /twice/],
      ['title: [a]\n', 1, 8, /plain text/],
      ['articles: "*.txt"\n', 1, 11, /list/],
      ['articles:\n  - outlet: A\n', 2, 5, /file/],
      ['articles:\n  - file: ../a.txt\n', 2, 11, /folder/],
      ['articles:\n  - file: /etc/a.txt\n', 2, 11, /folder/],
      ['articles:\n  - file: a.txt\n    published: soon\n', 3, 16, /date/],
      ['articles:\n  - file: a.txt\n    outlett: A\n', 3, 5, /outlet/, 'warning'],
      ['articles:\n  - "*a*b*c*d*e*f*g*h*i*"\n', 2, 5, /simpler/],
      ['sources: [a, b]\n', 1, 11, /list/],
      ['sources:\n  - &x [a, b]\n  - *x\n', 3, 5, /anchor/],
      ['collation:\n  - same: [{article: a, figure: b}]\n', 2, 5, /two figures/],
      ['collation:\n  - name: x\n', 2, 5, /of/],
      ['collation:\n  - same: []\n    name: y\n', 2, 5, /exactly one/],
      ['a: b: c\n', 1, 4, /YAML/],
      ['title: a\n\tx: b\n', 2, 1, /tab/i],
      ['<<<<<<< mine\ntitle: a\n', 1, 1, /YAML/],
      ['- a\n', 1, 1, /keys/],
    ];
  for (const [text, line, column, message, severity = 'error'] of faulty) {
    it(`shows what is wrong in ${JSON.stringify(text)}`, () => {
      const [problem] = parseDossier(text).problems;
      assert.deepEqual([problem.line, problem.column, problem.severity], [line, column, severity]);
      assert.match(problem.message, message);
    });
  }

  it('keeps what is sound beside what is not', () => {
    const { dossier } = parseDossier(
      'title: T\narticles:\n  - file: a.txt\n    published: soon\n    outlet: A\nsources: no\n',
    );
    assert.deepEqual(dossier.articles, [{ kind: 'entry', file: 'a.txt', meta: { outlet: 'A' } }]);
    assert.equal(dossier.title, 'T');
  });

  it('refuses nesting that would end the process, and reads a byte order mark and CRLF', () => {
    const brackets = ['['.repeat(20_000), '{a: '.repeat(3000), `[${'a: '.repeat(2000)}]`, `[${'a:\n '.repeat(2000)}]`];
    for (const bomb of [...brackets, '- '.repeat(3000), '? a : '.repeat(1000)]) {
      assert.match(parseDossier(bomb).problems[0].message, /deep/);
    }
    const wide = `sources: [${'{a: b}, '.repeat(200)}c]\n`;
    assert.doesNotMatch(JSON.stringify(parseDossier(wide).problems), /deep/);
    const { dossier, problems } = parseDossier('\uFEFFtitle: T\r\narticles:\r\n  - "*.txt"\r\n');
    assert.deepEqual([dossier.title, dossier.articles.length, problems], ['T', 1, []]);
  });
});

describe('which files are articles', () => {
  const { dossier } = parseDossier(sound);
  const asked: readonly (readonly [path: string, outlet: string | undefined])[] = [
    ['b.txt', ''],
    ['draft-b.txt', undefined],
    ['north/a.txt', 'Gazette'],
    ['north\\a.txt', 'Gazette'],
    ['./north/a.txt', 'Gazette'],
    ['north/b.txt', undefined],
    ['b.md', undefined],
  ];
  for (const [path, outlet] of asked) {
    it(path, () => assert.equal(articleEntry(dossier, path) && (articleEntry(dossier, path)?.outlet ?? ''), outlet));
  }

  it('knows what a pattern with "!" took out', () => {
    assert.deepEqual(
      ['draft-b.txt', 'b.txt', 'c.md'].map((path) => isExcluded(dossier, path)),
      [true, false, false],
    );
  });

  it('lets the last pattern decide', () => {
    assert.equal(matchesGlobs(['**/*.txt', '!old/**', 'old/keep.txt'], 'old/keep.txt'), true);
    assert.equal(matchesGlobs(['**/*.txt', '!old/**'], 'old/x.txt'), false);
    assert.equal(matchesGlobs(['', '[', '*a*b*c*d*e*f*g*h*i*'], 'abcdefghi'), false);
  });

  it('knows articles by their names', () => {
    const names = ['a.article', 'b/a.article.txt', 'A.ARTICLE.MD', 'article.txt', 'a.article.txt.notes.yaml', 'a.txt'];
    assert.deepEqual(names.map(isArticleName), [true, true, true, false, false, false]);
  });

  it('names the outlet by what is known, else by the file', () => {
    assert.equal(outletName({ outlet: 'Gazette' }, 'x.txt'), 'Gazette');
    assert.equal(outletName({}, 'north/ormsey-gazette.article.txt'), 'Ormsey Gazette');
    assert.equal(outletName({}, '000_4d9e71.txt'), '000_4d9e71');
    assert.equal(outletName({}, 'nyt.txt'), 'nyt');
  });
});

describe('newDossier', () => {
  const files = [
    {
      path: 'a: b.txt',
      text: '---\noutlet: "Gazette: North"\npublished: 2025-04-28\n---\nFerry # lost\n\nForty were aboard.\n',
    },
    { path: 'sub/c.txt', text: '' },
    { path: '#d.txt', text: 'Lamp out\u2028\n\nIt went out.' },
  ];

  it('lists every file with what its text tells', () => {
    const { dossier, problems } = parseDossier(newDossier(files, 'Ferry: "lost"'));
    assert.deepEqual(problems, []);
    assert.equal(dossier.title, 'Ferry: "lost"');
    assert.deepEqual(dossier.articles, [
      { kind: 'entry', file: 'a: b.txt', meta: { outlet: 'Gazette: North', published: '2025-04-28' } },
      { kind: 'entry', file: 'sub/c.txt', meta: {} },
      { kind: 'entry', file: '#d.txt', meta: {} },
    ]);
  });

  it('becomes a fuller dossier when its lines are filled in', () => {
    const filled = newDossier(files, 'Ferry')
      .replaceAll('    # outlet', '    outlet')
      .replaceAll('    # published', '    published');
    const { dossier, problems } = parseDossier(filled);
    assert.deepEqual(problems, []);
    assert.ok(dossier.articles.every((rule) => rule.kind === 'entry' && rule.meta.outlet && rule.meta.published));
  });
});

describe('MemoryWorkspace', () => {
  it('lists, reads and tells of changes', async () => {
    const workspace = new MemoryWorkspace({ 'a.txt': 'one' });
    const told: string[] = [];
    const watch = workspace.watch((path, change) => told.push(`${change} ${path}`));
    workspace.write('a.txt', 'two');
    workspace.write('b.txt', 'three');
    workspace.delete('a.txt');
    watch.dispose();
    workspace.write('c.txt', 'four');
    assert.deepEqual(told, ['changed a.txt', 'created b.txt', 'deleted a.txt']);
    assert.deepEqual(await workspace.list(), ['b.txt', 'c.txt']);
    assert.equal(await workspace.read('b.txt'), 'three');
    assert.equal(await workspace.read('a.txt'), undefined);
  });
});
