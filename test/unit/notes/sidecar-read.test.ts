import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/notes/sidecar/read';

/** A file, and what is wrong in it as "severity line:column". */
const faulty: { name: string; text: string; problems: string[]; shown?: string[] }[] = [
  {
    name: 'an open quotation mark',
    text: 'version: 1\nnotes:\n  - id: a\n    text: "open\n',
    problems: ['error 5:1'],
    shown: ['a'],
  },
  { name: 'a tab as indent', text: 'version: 1\nnotes:\n\t- id: a\n', problems: ['error 3:1'], shown: ['a'] },
  {
    name: 'a merge conflict, notes around it still read',
    text: 'version: 1\nnotes:\n  - id: a\n<<<<<<< HEAD\n  - id: b\n=======\n  - id: c\n>>>>>>> theirs\n  - id: d\n',
    problems: ['error 4:1'],
    shown: ['a', 'b', 'd'],
  },
  {
    name: 'equal keys in a note',
    text: 'version: 1\nnotes:\n  - id: a\n    by: x\n    by: y\n',
    problems: ['error 5:5'],
    shown: ['a'],
  },
  {
    name: 'equal ids',
    text: 'version: 1\nnotes:\n  - id: a\n  - id: b\n  - id: a\n',
    problems: ['error 5:5'],
    shown: ['a', 'b'],
  },
  {
    name: 'equal ids of replies',
    text: 'version: 1\nnotes:\n  - id: a\n    replies: [{id: r, text: x}, {id: r, text: z}]\n',
    problems: ['error 4:34'],
    shown: ['a'],
  },
  { name: 'a newer version', text: 'version: 2\nnotes:\n  - id: a\n', problems: ['error 1:1'] },
  { name: 'a version that is none', text: 'version: one\nnotes:\n  - id: a\n', problems: ['error 1:1'], shown: ['a'] },
  { name: 'no version', text: 'notes:\n  - id: a\n', problems: ['warning 1:1'], shown: ['a'] },
  { name: 'notes that are no list', text: 'version: 1\nnotes: none\n', problems: ['error 2:1'] },
  { name: 'a list at the top', text: '- id: a\n', problems: ['error 1:1'] },
  {
    name: 'wrong types, the good notes still read',
    text: 'version: 1\nnotes:\n  - id: a\n    tags: x\n  - id: b\n    verdict: perhaps\n  - id: 123\n  - just text\n  - id: c\n',
    problems: ['error 4:5', 'error 6:5', 'error 7:5', 'error 8:5'],
    shown: ['c'],
  },
  { name: 'no id', text: 'version: 1\nnotes:\n  - text: x\n', problems: ['error 3:5'] },
  {
    name: 'a target without words',
    text: 'version: 1\nnotes:\n  - id: a\n    target: {start: 3}\n',
    problems: ['error 4:13'],
  },
  {
    name: 'a tag that is a number',
    text: 'version: 1\nnotes:\n  - id: a\n    tags: [x, 2024]\n',
    problems: ['error 4:15'],
  },
  {
    name: 'a negative offset',
    text: 'version: 1\nnotes:\n  - id: a\n    target: {exact: x, start: -1}\n',
    problems: ['error 4:24'],
  },
  { name: 'a time that is none', text: 'version: 1\nnotes:\n  - id: a\n    at: yesterday\n', problems: ['error 4:5'] },
  { name: 'two documents', text: 'version: 1\nnotes: []\n---\nversion: 1\n', problems: ['error 3:1'] },
];

describe('reading a sidecar', () => {
  for (const { name, text, problems, shown = [] } of faulty) {
    it(`tells of ${name}`, () => {
      const sidecar = readSidecar(text);
      assert.deepEqual(
        sidecar.problems.map(({ severity, line, column }) => `${severity} ${line}:${column}`),
        problems,
      );
      assert.deepEqual(
        sidecar.notes.map(({ id }) => id),
        shown,
      );
      assert.equal(sidecar.writable, !problems.some((problem) => problem.startsWith('error')));
      for (const { message, advice } of sidecar.problems) assert.ok(message.length > 5 && advice.length > 5);
    });
  }

  it('reads every key, says where each note stands, and takes an empty value for none', () => {
    const sidecar = readSidecar(
      'version: 1\r\nmine: 1\r\nnotes:\r\n  - id: a\r\n    target: {exact: "x\\ny", prefix: p, suffix: s, start: 1, end: 4, mine: 2}\r\n    tags:\r\n      - t\r\n' +
        '    verdict: refuted\r\n    by: dana\r\n    at: 2026-11-22T10:41:00Z\r\n    resolved: true\r\n    text: |\r\n      one\r\n      two\r\n' +
        '    replies:\r\n      - {id: r, by: omar, at: 2026-11-22, text: z}\r\n  - id: b\r\n    text:\r\n    replies:\r\n',
    );
    assert.deepEqual(sidecar.problems, []);
    assert.deepEqual(sidecar.notes, [
      {
        id: 'a',
        target: { exact: 'x\ny', prefix: 'p', suffix: 's', start: 1, end: 4 },
        tags: ['t'],
        verdict: 'refuted',
        by: 'dana',
        at: '2026-11-22T10:41:00Z',
        resolved: true,
        text: 'one\ntwo\n',
        replies: [{ id: 'r', by: 'omar', at: '2026-11-22', text: 'z' }],
      },
      { id: 'b', tags: [], replies: [] },
    ]);
    assert.equal(sidecar.places.get('b')?.line, 17);
  });

  it('takes an empty file, and one of comments alone, for a sidecar without notes', () => {
    for (const text of ['', '\ufeff', '# to do\n', '---\n']) {
      const sidecar = readSidecar(text);
      assert.deepEqual([sidecar.notes, sidecar.writable], [[], true], JSON.stringify(text));
    }
  });

  it('survives hostile files', () => {
    const deep = '['.repeat(20000);
    const staircase = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    const bomb = `a: &a [x, x]\n${[...'bcdefghijklmnop'].map((name, i) => `${name}: &${name} [*${'abcdefghijklmno'[i]}, *${'abcdefghijklmno'[i]}]`).join('\n')}\n`;
    const wide = `version: 1\n${Array.from({ length: 20000 }, (_, i) => `k${i}: 1`).join('\n')}\n`;
    const keys = [
      '? a : '.repeat(300),
      `- "a": ${'? '.repeat(1000)}`,
      `[${'a: '.repeat(2000)}]`,
      `[${'a:\n '.repeat(2000)}]`,
    ];
    for (const nested of [deep, '- '.repeat(20000), '{a: '.repeat(20000), staircase, ...keys])
      assert.equal(readSidecar(nested).writable, false);
    assert.equal(readSidecar(bomb).writable, false);
    assert.equal(readSidecar(wide).writable, true);
  });
});
