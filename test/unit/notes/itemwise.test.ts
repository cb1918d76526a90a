import assert from 'node:assert/strict';
import fc from 'fast-check';
import { duplicateKeys, offsetAt, parseYaml } from '../../../src/core/notes/yaml/document';
import { ItemwiseFile } from '../../../src/core/notes/yaml/itemwise';
import { readPlainItem } from '../../../src/core/notes/yaml/plain';
import { equalValues } from '../../../src/core/notes/yaml/values';
import { runs } from '../../lib/runs';

const times = runs(4000);

/** Scalars, plain and hostile, of one line and of several; "$" stands for the margin of what is below. */
const scalar = fc.constantFrom(
  'a',
  'two words',
  'null',
  'Null',
  '~',
  'true',
  'no',
  '12',
  '012',
  '-3',
  '1e3',
  '0x1f',
  '2026-11-22T10:41:00Z',
  '2026-11-22 10:41',
  '12:30',
  'http://x.y/z',
  'a: b',
  'a#b',
  'a #b',
  '"dq"',
  '"a \\u00e9\\n\\ud83d\\ude8c \\/"',
  '"a\\x41"',
  '"open',
  "'it''s'",
  "'open",
  '"two\n$ lines"',
  'two\n$ lines',
  '[a, b]',
  '[a, "b, c", \'d\',]',
  '[a: b]',
  '[a,\n$b]',
  '[[a], {b: c}]',
  '[]',
  '{}',
  '{a: b, c: 1}',
  '{a: b',
  '{"a": b}',
  '{a, b}',
  '|\n$one\n\n$  two\n',
  '|-\n$one\n$\ttab\n\n\n',
  '|+\n$keep\n\n',
  '|2\n$  x',
  '|\n\n$x',
  '|\n$   \n$x',
  '|\n$x\n$   \n$y',
  '| # c\n$x',
  '>\n$folded\n$on',
  '&x a',
  '*x',
  '!!str 1',
  '!t a',
  '- a',
  '? a',
  '#c',
  '',
  '%a',
  '@a',
  '`a',
  'a\u2028b',
  '\u00e9t\u00e9',
  'a\ufeffb',
  '🚌',
  'x  ',
);
const key = fc.constantFrom('id', 'text', 'a-b', 'mine', 'null', '__proto__', '"q"', 'k k', '<<', 'id');
const comment = fc.constantFrom('', '', '', '', ' # c', '# c', '\t# c');
const gap = fc.constantFrom('', '', '', '\n', '# c\n', '      # c\n', '   \n', '\t\n');

interface Entry {
  readonly key: string;
  readonly value: string | readonly Entry[];
  readonly comment: string;
  readonly gap: string;
  readonly listed: boolean;
}

const { entries } = fc.letrec<{ entries: Entry[]; entry: Entry }>((tie) => ({
  entries: fc.array(tie('entry'), { minLength: 1, maxLength: 3, depthIdentifier: 'yaml' }),
  entry: fc.record({
    key,
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true, depthIdentifier: 'yaml' }, scalar, tie('entries')),
    comment,
    gap,
    listed: fc.boolean(),
  }),
}));

const linesOf = (map: readonly Entry[], margin: string): string =>
  map
    .map(({ key: name, value, comment: behind, gap: below, listed }) => {
      if (typeof value === 'string') {
        const lines = value.split('\n');
        const words = [`${margin}${name}: ${lines[0]}${behind}`, ...lines.slice(1)].join('\n');
        return `${words.replaceAll('$', `${margin}  `)}\n${below}`;
      }
      const inner = linesOf(value, listed ? `${margin}    ` : `${margin}  `);
      return `${margin}${name}:${behind}\n${below}${listed ? dashed(inner, margin.length + 2) : inner}`;
    })
    .join('');

const dashed = (lines: string, column: number): string => `${lines.slice(0, column)}- ${lines.slice(column + 2)}`;

const file = fc
  .record({
    head: fc.constantFrom('', 'version: 1\n', '\ufeffversion: 1\n', '---\n', '%YAML 1.1\n---\n', 'a: "\n', 'a: |\n x\n'),
    list: fc.constantFrom('notes:\n', 'notes: # c\n', 'notes: \n\n# c\n', 'notes: []\n', 'notes: {\n'),
    margin: fc.constantFrom('', '  ', '   '),
    items: fc.array(entries, { minLength: 1, maxLength: 3 }),
    tail: fc.constantFrom('', '', 'b: c\n', '# c\n', '...\n', '---\na: b\n', 'notes: x\n', '}\n', '  b: c\n', '\tb: c\n'),
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    closed: fc.boolean(),
  })
  .map(({ head, list, margin, items, tail, eol, closed }) => {
    const notes = items.map((item) => dashed(linesOf(item, `${margin}  `), margin.length)).join('');
    const text = (head + list + notes + tail).replaceAll('\n', eol);
    return closed ? text : text.replace(/[\r\n]+$/, '');
  });

describe('reading a file of notes item by item', () => {
  it('says what the library says of the whole, wherever it says anything', function () {
    this.timeout(times * 20);
    let read = 0;
    let whole = 0;
    fc.assert(
      fc.property(file, (text) => {
        const items = ItemwiseFile.read(text, 'notes');
        let parsed;
        try {
          parsed = parseYaml(text);
        } catch {
          assert.equal(items, undefined);
          return;
        }
        const isSound = parsed.document.errors.length === 0 && duplicateKeys(parsed).length === 0;
        if (isSound) whole++;
        if (!items) return;
        read++;
        assert.ok(isSound, `${JSON.stringify(text)} has an error`);
        assert.ok(equalValues(items.value, parsed.value), JSON.stringify([text, items.value, parsed.value]));
        for (const path of [['notes'], ['version'], ['b'], ['notes', 0], ['notes', 0, 'text'], ['notes', 1, 'id']]) {
          const present = path.length < 2 || (path[1] as number) < items.length;
          if (present) assert.equal(items.offsetAt(path), offsetAt(parsed, path), JSON.stringify([text, path]));
        }
      }),
      { numRuns: times },
    );
    assert.ok(read > whole / 2, `${read} of ${whole} sound files were read item by item`);
  });

  it('reads what our own writer writes without the library', () => {
    const note = [
      '  - id: a1b2c3d4 # mine',
      '    target:',
      '      exact: "“We \\"had\\" no warning”"',
      '      start: 12',
      '    tags: [a, single-source]',
      '    at: 2026-11-22T10:41:00Z',
      '    resolved: ~',
      '    text: |',
      '      One.',
      '',
      '        Set in.',
      '    replies:',
      '      - id: r1',
      "        text: 'it''s'",
      '',
      '  # behind',
      '',
    ];
    const expected = {
      id: 'a1b2c3d4',
      target: { exact: '“We "had" no warning”', start: 12 },
      tags: ['a', 'single-source'],
      at: '2026-11-22T10:41:00Z',
      text: 'One.\n\n  Set in.\n',
      replies: [{ id: 'r1', text: "it's" }],
    };
    const lines = note.filter((line) => !line.includes('~'));
    assert.deepEqual(readPlainItem(lines.join('\n'), 0), expected);
    assert.deepEqual(readPlainItem(lines.join('\r\n'), 0), expected);
    assert.equal(readPlainItem(note.join('\n'), 0), undefined);
  });
});
