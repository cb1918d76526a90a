import assert from 'node:assert/strict';
import {
  addCollationRule,
  addSourceAlias,
  type DossierEdit,
  parseDossier,
  renameQuantity,
  setEntryField,
} from '../../../src/core/dossier';

const file = [
  '# About a ferry.',
  'title: Ferry # so far',
  'articles:',
  '  - "*.txt"   # all',
  '  - file: a.txt # mine',
  '    outlet: "Gazette"   # of Ormsey',
  '',
  'sources:',
  '  - [Harbour Office, the office] # one',
  "  - ['Coastwire']",
  '# end',
  '',
];

function written(edit: DossierEdit): string {
  assert.ok(edit.ok, JSON.stringify(edit));
  return edit.text;
}

/** The lines that an edit took away and those it brought. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('editing dossier.yaml', () => {
  for (const [name, text] of [
    ['LF', file.join('\n')],
    ['CRLF', file.join('\r\n')],
    ['a byte order mark', `\uFEFF${file.join('\n')}`],
  ] as const) {
    const end = name === 'CRLF' ? '\r' : '';
    it(`adds and replaces a field, and nothing else, with ${name}`, () => {
      assert.deepEqual(difference(text, written(setEntryField(text, 'a.txt', 'published', '2025-04-28'))), {
        gone: [],
        come: [`    published: 2025-04-28${end}`],
      });
      assert.deepEqual(difference(text, written(setEntryField(text, 'a.txt', 'outlet', 'Courier: North'))), {
        gone: [`    outlet: "Gazette"   # of Ormsey${end}`],
        come: [`    outlet: "Courier: North"   # of Ormsey${end}`],
      });
    });

    it(`adds a name to a source, with ${name}`, () => {
      assert.deepEqual(difference(text, written(addSourceAlias(text, 'the OFFICE', 'Ormsey office'))), {
        gone: [`  - [Harbour Office, the office] # one${end}`],
        come: [`  - [Harbour Office, the office, Ormsey office] # one${end}`],
      });
    });
  }

  const text = file.join('\n');

  it('gives a file that only a pattern names an entry of its own', () => {
    const { dossier } = parseDossier(written(setEntryField(text, 'b.txt', 'outlet', 'Courier')));
    assert.deepEqual(dossier.articles.at(-1), { kind: 'entry', file: 'b.txt', meta: { outlet: 'Courier' } });
    assert.equal(dossier.articles.length, 3);
  });

  it('joins two sources, starts a new one, and leaves alone what is known', () => {
    const sources = (edit: DossierEdit): unknown => parseDossier(written(edit)).dossier.sources;
    const joined = addSourceAlias(text, 'Harbour Office', 'Coastwire');
    assert.deepEqual(sources(joined), [['Harbour Office', 'the office', 'Coastwire']]);
    assert.deepEqual(difference(text, written(joined)), {
      gone: ['  - [Harbour Office, the office] # one'],
      come: ['  - [Harbour Office, the office, Coastwire] # one'],
    });
    assert.equal(written(addSourceAlias(written(joined), 'coastwire', 'The Office')), written(joined));
    assert.deepEqual(sources(addSourceAlias(text, 'Warden', 'the guard')), [
      ['Harbour Office', 'the office'],
      ['Coastwire'],
      ['Warden', 'the guard'],
    ]);
    assert.equal(written(addSourceAlias(text, 'the office', 'Harbour Office')), text);
  });

  it('adds a name to a list of lines, between its comments', () => {
    const lines = [
      'sources:',
      '  # the town',
      '  -',
      '    - "Police" # on the quay',
      '    # not the guard',
      "    - 'the force'   # since May",
      '  # the sea',
      '  - - Coastwire # an agency',
      '',
    ];
    for (const eol of ['\n', '\r\n']) {
      const block = lines.join(eol);
      const added = written(addSourceAlias(block, 'police', 'officers'));
      const line = `    - officers${eol}`;
      assert.equal(added, block.replace(/(since May\r?\n)/, `$1${line}`));
      assert.deepEqual(parseDossier(added).dossier.sources, [['Police', 'the force', 'officers'], ['Coastwire']]);
      const joined = written(addSourceAlias(block, 'Coastwire', 'the force'));
      assert.equal(joined, `${block}    - the force${eol}`);
      assert.deepEqual(parseDossier(joined).dossier.sources, [['Police', 'the force', 'Coastwire']]);
    }
  });

  it('takes lists with a name in common for one source, whatever stands between them', () => {
    const { dossier } = parseDossier('sources: [[A, b], [C, d], [e], [D, E, B]]\n');
    assert.deepEqual(dossier.sources, [['A', 'b', 'C', 'd', 'e']]);
    const many = Array.from({ length: 5_000 }, (_, at) => `[a${at}, a${at + 1}]`).reverse();
    assert.equal(parseDossier(`sources: [${many.join(', ')}]\n`).dossier.sources.length, 1);
  });

  it('adds the analyst’s word on figures', () => {
    const same = {
      kind: 'same',
      figures: [
        { article: 'a.txt', figure: 'about 600', start: 9 },
        { article: 'b.txt', figure: '600' },
      ],
    } as const;
    const name = { kind: 'name', name: 'People: aboard', figures: [{ article: 'a.txt', figure: '40' }] } as const;
    const once = written(addCollationRule(text, same));
    const twice = written(addCollationRule(once, name));
    assert.deepEqual(parseDossier(twice).dossier.collation, [same, name]);
    assert.deepEqual(difference(text, twice).gone, []);
  });

  it('keeps the context of a figure to the letter, and renames a quantity in its place', () => {
    const reference = { article: 'a.txt', figure: '40', prefix: 'all ', suffix: ' of them:\n"', start: 7 };
    const named = written(addCollationRule(text, { kind: 'name', name: 'Aboard', figures: [reference] }));
    const renamed = written(renameQuantity(named, 0, 'People # aboard'));
    assert.deepEqual(parseDossier(renamed).dossier.collation, [
      { kind: 'name', name: 'People # aboard', figures: [reference] },
    ]);
    assert.equal(difference(named, renamed).gone.length, 1);
  });

  it('starts in an empty file and below comments', () => {
    for (const empty of ['', '# mine', '# mine\r\n']) {
      const edit = written(setEntryField(empty, 'a.txt', 'outlet', 'Gazette'));
      assert.ok(edit.startsWith(empty));
      assert.equal(parseDossier(edit).dossier.articles.length, 1);
    }
  });

  it('edits brackets as brackets', () => {
    assert.equal(
      written(setEntryField('articles: [{file: a.txt}, "*.md"]\n', 'a.txt', 'outlet', 'X, Y')),
      'articles: [{file: a.txt, outlet: "X, Y"}, "*.md"]\n',
    );
  });

  it('never writes into a file with errors', () => {
    for (const broken of ['title: a\ntitle: b\n', 'a: b: c\n', '<<<<<<< mine\n', '['.repeat(9000), 'sources: x\n']) {
      assert.deepEqual(setEntryField(broken, 'a.txt', 'outlet', 'X'), { ok: false, reason: 'errors' });
      assert.deepEqual(addSourceAlias(broken, 'a', 'b'), { ok: false, reason: 'errors' });
    }
  });
});
