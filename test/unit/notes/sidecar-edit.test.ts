import assert from 'node:assert/strict';
import { editSidecar, type SidecarEdit } from '../../../src/core/notes/sidecar/edit';
import { readSidecar } from '../../../src/core/notes/sidecar/read';
import type { Note } from '../../../src/core/notes/types';

const note: Note = {
  id: 'n1',
  target: { exact: 'about 40 boats', prefix: 'lost ', suffix: ' in the night', start: 10, end: 24 },
  tags: ['losses', 'single source'],
  verdict: 'disputed',
  by: 'dana',
  at: '2026-11-22T10:41:00Z',
  text: 'First line.\nSecond: line # no comment',
  replies: [],
};

function edited(text: string, edit: SidecarEdit): string {
  const result = editSidecar(text, edit);
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.text;
}

/** Cuts the margin up to `|` off each line, so that a file can be set in. */
const block = (text: string): string => text.replace(/^ *\|/gm, '').replace(/^\n/, '').replace(/ *$/, '');

describe('editing a sidecar', () => {
  it('creates a file from nothing, in the order of the format', () => {
    const text = editSidecar('', { kind: 'add', note }, { outlet: 'Harbour Post: late', published: '2026-11-20' });
    assert.ok(text.ok);
    assert.equal(
      text.text,
      block(`
        |version: 1
        |article: {outlet: "Harbour Post: late", published: 2026-11-20}
        |notes:
        |  - id: n1
        |    target:
        |      exact: "about 40 boats"
        |      prefix: "lost "
        |      suffix: " in the night"
        |      start: 10
        |      end: 24
        |    tags: [losses, single source]
        |    verdict: disputed
        |    by: dana
        |    at: 2026-11-22T10:41:00Z
        |    text: |-
        |      First line.
        |      Second: line # no comment
        |`),
    );
    assert.deepEqual(readSidecar(text.text).notes, [note]);
  });

  const cases: { name: string; before: string; edit: SidecarEdit; after: string }[] = [
    {
      name: 'adds to a list and keeps comments, blank lines and odd spacing',
      before: 'version: 1 # first\nnotes:\n\n- id:   a\n  text: x   # why\n  # tail\n\n# end\n',
      edit: { kind: 'add', note: { id: 'b', tags: [], replies: [], text: 'z' } },
      after: 'version: 1 # first\nnotes:\n\n- id:   a\n  text: x   # why\n- id: b\n  text: z\n  # tail\n\n# end\n',
    },
    {
      name: 'adds to an empty list in brackets, comment kept',
      before: 'version: 1\r\nnotes: [] # none yet\r\n',
      edit: { kind: 'add', note: { id: 'b', tags: ['t'], replies: [] } },
      after: 'version: 1\r\nnotes: # none yet\r\n  - id: b\r\n    tags: [t]\r\n',
    },
    {
      name: 'adds where "notes:" holds nothing and the file ends without a line end',
      before: '\ufeffversion: 1\nnotes:',
      edit: { kind: 'add', note: { id: 'b', tags: [], replies: [] } },
      after: '\ufeffversion: 1\nnotes:\n  - id: b',
    },
    {
      name: 'adds to a file that is one line of brackets',
      before: '{version: 1, notes: [{id: a, tags: []}]}',
      edit: { kind: 'add', note: { id: 'b', tags: ['x'], text: 'p\nq', replies: [] } },
      after: '{version: 1, notes: [{id: a, tags: []}, {id: b, tags: [x], text: "p\\nq"}]}',
    },
    {
      name: 'adds to a file of comments alone',
      before: '# Notes of the desk',
      edit: { kind: 'add', note: { id: 'b', tags: [], replies: [] } },
      after: '# Notes of the desk\nversion: 1\nnotes:\n  - id: b\n',
    },
    {
      name: 'changes a plain text and keeps the comment behind it',
      before: 'version: 1\nnotes:\n  - id: a\n    text: old # said so\n    mine: 1\n',
      edit: { kind: 'change', id: 'a', changes: { text: 'new' } },
      after: 'version: 1\nnotes:\n  - id: a\n    text: new # said so\n    mine: 1\n',
    },
    {
      name: 'makes a block of a plain text, comment kept',
      before: 'version: 1\nnotes:\n  - id: a\n    text: old # said so\n    mine: 1\n',
      edit: { kind: 'change', id: 'a', changes: { text: 'new\n\n\tset in\nlast\n' } },
      after:
        'version: 1\nnotes:\n  - id: a\n    text: | # said so\n      new\n\n      \tset in\n      last\n    mine: 1\n',
    },
    {
      name: 'changes a block, its blank lines after it kept',
      before:
        'version: 1\r\nnotes:\r\n  - id: a\r\n    text: |  # why\r\n      one\r\n      two\r\n\r\n\r\n  - id: b\r\n',
      edit: { kind: 'change', id: 'a', changes: { text: 'three' } },
      after: 'version: 1\r\nnotes:\r\n  - id: a\r\n    text: |-  # why\r\n      three\r\n\r\n\r\n  - id: b\r\n',
    },
    {
      name: 'takes a text away with its line',
      before: 'version: 1\nnotes:\n  - id: a\n    text: >-\n      one\n      two\n    by: me\n',
      edit: { kind: 'change', id: 'a', changes: { text: '' } },
      after: 'version: 1\nnotes:\n  - id: a\n    by: me\n',
    },
    {
      name: 'takes the first key of a note away',
      before: 'version: 1\nnotes:\n  - verdict: refuted\n    id: a\n',
      edit: { kind: 'change', id: 'a', changes: { verdict: undefined } },
      after: 'version: 1\nnotes:\n  - id: a\n',
    },
    {
      name: 'puts a new key at its place among the others',
      before: 'version: 1\nnotes:\n  - id: a\n    tags: [x] # t\n    # about by\n    by: me\n    text: hm\n',
      edit: { kind: 'change', id: 'a', changes: { verdict: 'verified', resolved: true } },
      after:
        'version: 1\nnotes:\n  - id: a\n    tags: [x] # t\n    verdict: verified\n    # about by\n    by: me\n    resolved: true\n    text: hm\n',
    },
    {
      name: 'adds one tag to a list in brackets, spacing and quotes of the others kept',
      before: "version: 1\nnotes:\n  - id: a\n    tags: [ 'x',y ,]\n",
      edit: { kind: 'change', id: 'a', changes: { tags: ['x', 'y', 'no'] } },
      after: 'version: 1\nnotes:\n  - id: a\n    tags: [ \'x\',y, "no" ,]\n',
    },
    {
      name: 'takes the last tag of a list in brackets away',
      before: 'version: 1\nnotes:\n  - id: a\n    tags: [x, "y"]\n',
      edit: { kind: 'change', id: 'a', changes: { tags: ['x'] } },
      after: 'version: 1\nnotes:\n  - id: a\n    tags: [x]\n',
    },
    {
      name: 'takes the first tag away',
      before: 'version: 1\nnotes:\n  - id: a\n    tags: [x,   y]\n',
      edit: { kind: 'change', id: 'a', changes: { tags: ['y'] } },
      after: 'version: 1\nnotes:\n  - id: a\n    tags: [y]\n',
    },
    {
      name: 'changes tags that stand on lines of their own',
      before: 'version: 1\nnotes:\n  - id: a\n    tags:\n    - x # one\n    - y\n    by: me\n',
      edit: { kind: 'change', id: 'a', changes: { tags: ['x', 'y', 'z'] } },
      after: 'version: 1\nnotes:\n  - id: a\n    tags:\n    - x # one\n    - y\n    - z\n    by: me\n',
    },
    {
      name: 'empties tags that stand on lines of their own',
      before: 'version: 1\nnotes:\n  - id: a\n    tags:\n      - x\n    by: me\n',
      edit: { kind: 'change', id: 'a', changes: { tags: [] } },
      after: 'version: 1\nnotes:\n  - id: a\n    tags: []\n    by: me\n',
    },
    {
      name: 'sets a new target key by key, unknown keys kept',
      before: 'version: 1\nnotes:\n  - id: a\n    target: {exact: "old", mine: 3, start: 1}\n',
      edit: { kind: 'change', id: 'a', changes: { target: { exact: 'new, words', prefix: '', start: 4, end: 14 } } },
      after:
        'version: 1\nnotes:\n  - id: a\n    target: {exact: "new, words", prefix: "", mine: 3, start: 4, end: 14}\n',
    },
    {
      name: 'deletes a note in the middle, comments around it kept',
      before: 'version: 1\nnotes:\n  # a\n  - id: a\n  # b\n  - id: b\n    text: |\n      t\n  # c\n  - id: c\n',
      edit: { kind: 'delete', id: 'b' },
      after: 'version: 1\nnotes:\n  # a\n  - id: a\n  # b\n  # c\n  - id: c\n',
    },
    {
      name: 'deletes the only note',
      before: 'version: 1\nnotes:\n  - id: a\n    text: t\nother: 1\n',
      edit: { kind: 'delete', id: 'a' },
      after: 'version: 1\nnotes: []\nother: 1\n',
    },
    {
      name: 'adds a reply to a note that has an empty list',
      before: 'version: 1\nnotes:\n  - id: a\n    replies: []\n  - id: b\n',
      edit: { kind: 'addReply', id: 'a', reply: { id: 'r', by: 'omar', text: 'See: page 2' } },
      after:
        'version: 1\nnotes:\n  - id: a\n    replies:\n      - id: r\n        by: omar\n        text: "See: page 2"\n  - id: b\n',
    },
    {
      name: 'adds a reply to a note that has none',
      before: 'version: 1\nnotes:\n  - id: a\n    text: |\n      t\n\n  - id: b\n',
      edit: { kind: 'addReply', id: 'a', reply: { id: 'r', text: 'no' } },
      after:
        'version: 1\nnotes:\n  - id: a\n    text: |\n      t\n    replies:\n      - id: r\n        text: "no"\n\n  - id: b\n',
    },
    {
      name: 'changes a reply',
      before:
        'version: 1\nnotes:\n  - id: a\n    replies:\n      - {id: r, text: x}\n      - id: s\n        text: "y"\n',
      edit: { kind: 'changeReply', id: 'a', reply: 'r', text: 'z, z' },
      after:
        'version: 1\nnotes:\n  - id: a\n    replies:\n      - {id: r, text: "z, z"}\n      - id: s\n        text: "y"\n',
    },
    {
      name: 'deletes a reply',
      before:
        'version: 1\nnotes:\n  - id: a\n    replies:\n      - {id: r, text: x}\n      - id: s\n        text: "y"\n    by: me',
      edit: { kind: 'deleteReply', id: 'a', reply: 's' },
      after: 'version: 1\nnotes:\n  - id: a\n    replies:\n      - {id: r, text: x}\n    by: me',
    },
  ];
  for (const { name, before, edit, after } of cases) {
    it(name, () => assert.equal(edited(before, edit), after));
  }

  it('gives back the same bytes for an edit that changes nothing', () => {
    const text = 'version: 1\nnotes:\n  - id: a\n    text: "t"\n    tags: [x]\n';
    assert.equal(
      edited(text, { kind: 'change', id: 'a', changes: { text: 't', tags: ['x'], verdict: undefined } }),
      text,
    );
  });

  it('refuses a file with errors and says where', () => {
    const result = editSidecar('version: 1\nnotes:\n  - id: a\n    text: "open\n', { kind: 'delete', id: 'a' });
    assert.ok(!result.ok && result.reason === 'errors');
    assert.equal(result.problems[0].severity, 'error');
  });

  it('refuses an edit that would change another note through an alias', () => {
    const text = 'version: 1\nnotes:\n  - id: a\n    tags: &t [x]\n  - id: b\n    tags: *t\n';
    assert.deepEqual(editSidecar(text, { kind: 'change', id: 'a', changes: { tags: ['x', 'y'] } }), {
      ok: false,
      reason: 'unsafe',
    });
    assert.ok(editSidecar(text, { kind: 'change', id: 'b', changes: { tags: ['z'] } }).ok);
  });

  it('refuses unknown notes and ids that are taken', () => {
    const text = 'version: 1\nnotes:\n  - id: a\n';
    assert.deepEqual(editSidecar(text, { kind: 'delete', id: 'x' }), { ok: false, reason: 'absent' });
    assert.deepEqual(editSidecar(text, { kind: 'add', note: { ...note, id: 'a' } }), { ok: false, reason: 'taken' });
  });
});
