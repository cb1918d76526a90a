import assert from 'node:assert/strict';
import type { Note } from '../../../src/core/notes';
import type { PlacedNote } from '../../../src/vscode/dossier/dossierNotes';
import { groupedNotes, type Grouping, needsRepair } from '../../../src/vscode/features/notes/notesModel';

const span = { start: 10, end: 20 };
const placed = (article: string, note: Partial<Note>, rest: Partial<PlacedNote> = {}): PlacedNote => ({
  article,
  note: { id: 'n', tags: [], replies: [], ...note },
  resolution: { state: 'exact', span },
  ...rest,
});

const notes: PlacedNote[] = [
  placed('b.article', { id: 'n1', tags: ['jobs', 'people'], by: 'dana', verdict: 'disputed' }),
  placed('a.article', { id: 'n2', tags: ['jobs'], by: 'bo' }, { resolution: { state: 'orphan' } }),
  placed('a.article', { id: 'n3', text: 'Ask Orlund.' }, { resolution: undefined }),
  placed(
    'a.article',
    { id: 'n4', by: 'dana' },
    { resolution: { state: 'changed', span, old: '23', now: '32', differences: [] } },
  ),
  placed('gone.article', { id: 'n5', verdict: 'verified' }, { unattached: true, resolution: undefined }),
  placed('a.article', { id: 'n6', orphaned: true }, { resolution: { state: 'orphan' } }),
];

const expected: Record<Grouping, string[]> = {
  article: ['a.article: n3 n4 n2 n6', 'b.article: n1', 'gone.article: n5'],
  tag: ['jobs: n2 n1', 'people: n1', ': n3 n4 n6 n5'],
  verdict: ['disputed: n1', 'verified: n5', ': n3 n4 n2 n6'],
  author: ['bo: n2', 'dana: n4 n1', ': n3 n6 n5'],
  state: ['changed: n4', 'orphan: n2 n6', 'unattached: n5', 'exact: n3 n1'],
};

describe('the list of notes', () => {
  for (const by of Object.keys(expected) as Grouping[]) {
    it(`is grouped by ${by}`, () => {
      const groups = groupedNotes(notes, by);
      assert.deepEqual(
        groups.map(({ key, notes: members }) => `${key}: ${members.map(({ note }) => note.id).join(' ')}`),
        expected[by],
      );
    });
  }

  it('is filtered by words of text, tags and authors', () => {
    const found = (filter: string): string[] =>
      groupedNotes(notes, 'article', filter).flatMap((group) => group.notes.map(({ note }) => note.id));
    assert.deepEqual(found('orlund'), ['n3']);
    assert.deepEqual(found('jobs'), ['n2', 'n1']);
    assert.deepEqual(found('nobody at all'), []);
  });

  it('counts what changed or lost its passage, but not what is kept so', () => {
    assert.deepEqual(
      notes.filter(needsRepair).map(({ note }) => note.id),
      ['n2', 'n4'],
    );
  });
});
