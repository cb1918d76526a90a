import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editSidecar, readSidecar, type Note, type NoteChanges, type SidecarEdit } from '../../../src/core/notes';
import { nodeAt, parseYaml } from '../../../src/core/notes/yaml/document';
import { contentEnd } from '../../../src/core/notes/yaml/places';
import { runs } from '../../lib/runs';
import { yamlFiles } from './support/yaml-files';

/**
 * Files as people and programs write them, put together from parts: every part that an edit may not touch carries a mark,
 * and is looked for in the result.
 */
const times = runs(2000);

const scalar = fc.constantFrom(
  'plain',
  '"double \\u00e9"',
  "'single, it''s'",
  '"with: colon # and hash"',
  '2.5',
  '~',
  'no wonder',
  '"🚌"',
);
const comment = fc.constantFrom('', '', ' # why', '   # "quoted" [x', '\t# tab');
const indent = fc.constantFrom('', '  ', '    ');
const text = fc.constantFrom(
  'old',
  '"old, quoted"',
  "'it''s old'",
  '|\n$  one\n$\n$  two',
  '>-\n$  folded\n$  on',
  '|+\n$  keep\n\n',
  '|2-\n$    deep\n$  less',
  '',
);
const tags = fc.constantFrom(
  '',
  '[]',
  '[x]',
  "[ 'x',y ,]",
  '[x, "y z"] # t',
  '\n$- x # one\n$- y',
  '\n$  # before\n$  - x',
);

interface Layout {
  readonly eol: string;
  readonly mark: string;
  readonly head: string;
  readonly margin: string;
  readonly notes: readonly { readonly lines: string; readonly gap: string }[];
  readonly foot: string;
}

const noteLayout = fc.record({
  text,
  tags,
  verdict: fc.constantFrom('', 'refuted', '"disputed"'),
  extra: scalar,
  comment,
  gap: fc.constantFrom('', '\n', '# between\n', '\n  # set in\n\n'),
  textFirst: fc.boolean(),
  flow: fc.boolean(),
});

const layout: fc.Arbitrary<Layout> = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    head: fc.constantFrom('', '# head\n', '---\n', '%YAML 1.2\n---\n', 'mine: {a: [1, 2], b: "x"}\n'),
    margin: indent,
    notes: fc.array(noteLayout, { maxLength: 4 }),
    foot: fc.constantFrom('', '# foot', '\n\n', 'tail: |\n  # no comment\n  x\n', 'tail: [a,\n  b # c\n  ]'),
  })
  .map(({ notes, margin, ...rest }) => ({
    ...rest,
    margin,
    notes: notes.map((note, index) => ({
      lines: note.flow ? flowNote(note, index, margin) : blockNote(note, index, margin),
      gap: note.gap,
    })),
  }));

type NoteLayout = typeof noteLayout extends fc.Arbitrary<infer Value> ? Value : never;

function blockNote(note: NoteLayout, index: number, margin: string): string {
  const inner = `${margin}  `;
  const set = (value: string): string => value.replaceAll('$', inner);
  const textLine = note.text === '' ? '' : `${inner}text: ${set(note.text)}\n`;
  const lines = [
    `${margin}- id: n${index}${note.comment}\n`,
    note.textFirst ? textLine : '',
    `${inner}mine${index}: ${note.extra}${note.comment}\n`,
    note.tags === '' ? '' : `${inner}tags: ${set(note.tags)}\n`,
    note.verdict === '' ? '' : `${inner}verdict: ${note.verdict}${note.comment}\n`,
    note.textFirst ? '' : textLine,
  ];
  return lines.join('');
}

const flowNote = (note: NoteLayout, index: number, margin: string): string =>
  `${margin}- {id: n${index}, mine${index}: "m", text: "old", tags: [x,y],${note.textFirst ? '' : ' verdict: refuted'}}${note.comment}\n`;

const fileOf = ({ eol, mark, head, notes, foot }: Layout): string => {
  const list = notes.length === 0 ? 'notes: []\n' : `notes:\n${notes.map(({ lines, gap }) => gap + lines).join('')}`;
  return mark + `${head}version: 1\n${list}${foot}`.replaceAll('\n', eol);
};

const words = fc.constantFrom(
  'new',
  'two\nlines',
  'a: b # c',
  "it's",
  '- x',
  '  set in',
  'end\n',
  '\ttab\nx',
  '"',
  'no',
  '🚌\u2028',
  'x\n\n\ny\n',
  '%',
  '---\n...',
  '12',
);
const changes: fc.Arbitrary<NoteChanges> = fc.oneof(
  words.map((value) => ({ text: value })),
  fc.constant({ text: undefined }),
  fc
    .uniqueArray(fc.constantFrom('x', 'y', 'y z', 'new', 'no', '7', '#t', 'a,b'), { maxLength: 4 })
    .map((value) => ({ tags: value })),
  fc.constantFrom('verified' as const, undefined).map((verdict) => ({ verdict })),
  fc.constant({ target: { exact: 'words: "quoted"\nand more', prefix: ' ', suffix: '#', start: 3, end: 9 } }),
  fc.boolean().map((resolved) => ({ resolved })),
);

const edits = (layoutOf: Layout): fc.Arbitrary<SidecarEdit> => {
  const added: Note = { id: 'fresh', tags: ['x'], text: 'one\ntwo', replies: [{ id: 'r', text: 'yes' }] };
  const kinds: fc.Arbitrary<SidecarEdit>[] = [fc.constant({ kind: 'add', note: added })];
  if (layoutOf.notes.length > 0) {
    const id = fc.nat(layoutOf.notes.length - 1).map((index) => `n${index}`);
    kinds.push(
      fc.record({ kind: fc.constant('change' as const), id, changes }),
      fc.record({ kind: fc.constant('delete' as const), id }),
      fc.record({
        kind: fc.constant('addReply' as const),
        id,
        reply: words.map((value) => ({ id: 'r', text: value })),
      }),
    );
  }
  return fc.oneof(...kinds);
};

/** What the file must still hold, byte for byte: everything that lies before and behind the note that is edited. */
function untouchedParts(file: Layout, edit: SidecarEdit): { before: string; behind: string } {
  const whole = fileOf(file);
  const index = edit.kind === 'add' ? -1 : Number(edit.id.slice(1));
  const upTo = (count: number): string => {
    const notes = file.notes
      .slice(0, count)
      .map(({ lines, gap }) => gap + lines)
      .join('');
    const gap = file.notes[count]?.gap ?? '';
    return (
      file.mark +
      `${file.head}version: 1\n${file.notes.length === 0 ? '' : `notes:\n${notes}${gap}`}`.replaceAll('\n', file.eol)
    );
  };
  if (index < 0) return { before: upTo(0), behind: afterKept(file, file.foot.replaceAll('\n', file.eol)) };
  const end = upTo(index).length + file.notes[index].lines.replaceAll('\n', file.eol).length;
  return { before: upTo(index), behind: afterKept(file, whole.slice(end)) };
}

/** Blank lines behind a block that keeps its line ends are the block's own. */
const afterKept = (file: Layout, text: string): string =>
  file.notes.some(({ lines }) => lines.includes('|+')) ? text.replace(/^\s*\n/, '') : text;

describe('the bytes around an edit', () => {
  it('stay, whatever the file looks like, and the file says what the edit asks for', function () {
    this.timeout(30_000 + times * 60);
    let refused = 0;
    let done = 0;
    const cases = layout.chain((file) => fc.record({ file: fc.constant(file), edit: edits(file) }));
    fc.assert(
      fc.property(cases, ({ file, edit }) => {
        const before = fileOf(file);
        const read = readSidecar(before);
        fc.pre(read.writable);
        const result = editSidecar(before, edit);
        done++;
        if (!result.ok) {
          assert.equal(result.reason, 'unsafe');
          refused++;
          return;
        }
        const after = readSidecar(result.text);
        assert.ok(after.writable, JSON.stringify(after.problems));
        const parts = untouchedParts(file, edit);
        // Deleting the last note replaces the list; the gaps inside it go with it.
        const emptied = edit.kind === 'delete' && file.notes.length === 1;
        if (!emptied) assert.ok(result.text.startsWith(parts.before), 'what stands before is as it was');
        assert.ok(
          result.text.endsWith(parts.behind),
          `what stands behind is as it was: ${JSON.stringify(result.text)}`,
        );
        const id = edit.kind === 'add' ? edit.note.id : edit.id;
        assert.deepEqual(
          after.notes.filter((note) => note.id !== id),
          read.notes.filter((note) => note.id !== id),
        );
        const note = after.notes.find((candidate) => candidate.id === id);
        if (edit.kind === 'delete') assert.equal(note, undefined);
        if (edit.kind === 'change' && 'text' in edit.changes) assert.equal(note?.text, edit.changes.text);
        if (edit.kind === 'change' && edit.changes.tags) assert.deepEqual(note?.tags, edit.changes.tags);
        if (edit.kind === 'addReply') assert.deepEqual(note?.replies, [edit.reply]);
        if (file.eol === '\r\n') assert.ok(!/(?<!\r)\n/.test(result.text), 'line ends of one kind');
      }),
      { numRuns: times },
    );
    assert.ok(refused <= done / 200, `${refused} of ${done} edits were refused`);
  });

  it('stay in hostile files too: what changes lies within the lines of the note that is edited', function () {
    this.timeout(30_000 + times * 60);
    let done = 0;
    fc.assert(
      fc.property(
        yamlFiles(true),
        fc.nat(2),
        changes,
        fc.constantFrom('change', 'delete', 'add'),
        (text, nth, made, kind) => {
          const read = readSidecar(text);
          const note = read.notes[nth];
          if (!read.writable || !note) return;
          const edit: SidecarEdit =
            kind === 'add'
              ? { kind, note: { id: 'fresh', tags: [], text: 'one\ntwo', replies: [] } }
              : kind === 'delete'
                ? { kind, id: note.id }
                : { kind: 'change', id: note.id, changes: made };
          const result = editSidecar(text, edit);
          if (!result.ok) return;
          done++;
          const id = kind === 'add' ? 'fresh' : note.id;
          const others = (notes: readonly Note[]): Note[] => notes.filter((other) => other.id !== id);
          assert.deepEqual(others(readSidecar(result.text).notes), others(read.notes));
          const { start, end } = linesOfNotes(text, kind === 'add' ? read.notes.length - 1 : nth, read.notes.length);
          const behind = text.slice(end);
          assert.ok(result.text.startsWith(text.slice(0, start)), JSON.stringify([text, result.text]));
          assert.ok(result.text.endsWith(behind), JSON.stringify([text, result.text]));
        },
      ),
      { numRuns: times },
    );
    assert.ok(done > times / 30, `${done} edits`);
  });
});

/** The lines of one note; of the list as a whole where the note is its only one, since an empty list takes its place. */
function linesOfNotes(text: string, index: number, count: number): { start: number; end: number } {
  const file = parseYaml(text);
  const node = nodeAt(file, ['notes', index]) as Parameters<typeof contentEnd>[0];
  const from = count === 1 ? text.indexOf('notes:') : node.range![0];
  const end = text.indexOf('\n', Math.max(contentEnd(node) - 1, from));
  return { start: count === 1 ? from : text.lastIndexOf('\n', from) + 1, end: end < 0 ? text.length : end + 1 };
}
