import fc from 'fast-check';

/** Scalars, plain and hostile, of one line and of several; "$" stands for the margin of what is below. */
const hostile = fc.constantFrom(
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
const harmless = fc.constantFrom(
  'a',
  '12',
  '"dq"',
  "'it''s'",
  '[a, b]',
  '{a: b}',
  '|\n$one\n\n$  two\n',
  '2026-11-22',
  '',
);
const scalar = fc.oneof({ weight: 3, arbitrary: harmless }, { weight: 1, arbitrary: hostile });
const hostileKey = fc.constantFrom('null', '__proto__', '"q"', 'k k', '<<', 'id');
const usualKey = fc.constantFrom('a-b', 'mine', 'x', 'k1', 'y', 'deep');
const key = fc.oneof({ weight: 12, arbitrary: usualKey }, { weight: 1, arbitrary: hostileKey });
const rarely = (...odd: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const comment = rarely(' # c', '# c', '\t# c');
const gap = rarely('\n', '# c\n', '      # c\n', '   \n', '\t\n');

interface Entry {
  readonly key: string;
  readonly value: string | readonly Entry[];
  readonly comment: string;
  readonly gap: string;
  readonly listed: boolean;
}

const { entries, entry } = fc.letrec<{ entries: Entry[]; entry: Entry }>((tie) => ({
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

const hostileHead = rarely('version: 1\n', '\ufeffversion: 1\n', '---\n', '%YAML 1.1\n---\n', 'a: "\n', 'a: |\n x\n');

/**
 * YAML files with a list of notes, of realistic and hostile shapes; most of them have errors of some kind.
 * @param asNotes each note has an id ("n0", "n1" …) and a text, and no other key of the format: so that sound files are sidecars, too
 */
export function yamlFiles(asNotes: boolean): fc.Arbitrary<string> {
  return fc
    .record({
      head: asNotes ? fc.constantFrom('version: 1\n', '\ufeffversion: 1 # c\n', '# c\n---\nversion: 1\n') : hostileHead,
      list: rarely(' # c', ' \n\n# c', ' []', ' {').map((behind) => `notes:${behind}\n`),
      margin: fc.constantFrom('', '  ', '   '),
      items: fc.array(fc.tuple(entries, entry), { minLength: 1, maxLength: 3 }),
      tail: rarely('b: c\n', '# c\n', '...\n', '---\na: b\n', 'notes: x\n', '}\n', '  b: c\n', '\tb: c\n'),
      eol: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r'),
      closed: fc.boolean(),
    })
    .map(({ head, list, margin, items, tail, eol, closed }) => {
      const notes = items.map(([map, text], index) => {
        const id = { ...text, key: 'id', value: `n${index}` };
        const note = asNotes
          ? [id, ...map, ...(typeof text.value === 'string' ? [{ ...text, key: 'text' }] : [])]
          : map;
        return dashed(linesOf(note, `${margin}  `), margin.length);
      });
      const text = (head + list + notes.join('') + tail).replaceAll('\n', eol);
      return closed ? text : text.replace(/[\r\n]+$/, '');
    });
}
