import assert from 'node:assert/strict';
import { MemoryStorage, mergeNotes, newId, type Note, NoteStore, type StoreEdit } from '../../../src/core/notes';

const note = (id: string, more: Partial<Note> = {}): Note => ({ id, tags: [], replies: [], ...more });
const path = 'a.article.notes.yaml';
const file = (...notes: string[]): string => `version: 1\nnotes:\n${notes.map((text) => `  - ${text}\n`).join('')}`;
const replyFor: StoreEdit['replyFor'] = ({ ours }) => ({ id: 'r9', text: `ours: ${ours}` });

function storeWith(text?: string): { store: NoteStore; storage: MemoryStorage } {
  const storage = new MemoryStorage();
  if (text !== undefined) storage.put(path, text);
  return { store: new NoteStore(storage), storage };
}

describe('the store of notes', () => {
  it('makes the file with the first note and reads it back', async () => {
    const { store } = storeWith();
    assert.ok(
      (await store.edit(path, { edit: { kind: 'add', note: note('a', { text: 't' }) } }, { outlet: 'Post' })).ok,
    );
    assert.deepEqual((await store.read(path)).notes, [note('a', { text: 't' })]);
  });

  it('reads a file again only when it may have changed', async () => {
    const { store, storage } = storeWith(file('id: a'));
    const ids = async (): Promise<string[]> => (await store.latest(path)).notes.map(({ id }) => id);
    assert.deepEqual(await ids(), ['a']);
    storage.put(path, file('id: b'));
    assert.deepEqual(await ids(), ['a']);
    store.changed(path);
    assert.deepEqual(await ids(), ['b']);
    await store.edit(path, { edit: { kind: 'add', note: note('c') } });
    const read = storage.read.bind(storage);
    storage.read = () => Promise.reject(new Error('not asked'));
    assert.deepEqual(await ids(), ['b', 'c']);
    store.changed(path);
    await assert.rejects(ids());
    await assert.rejects(ids(), 'a failure is not what the file says');
    storage.read = async (at) => {
      const bytes = await read(at);
      storage.put(path, file('id: d'));
      store.changed(path);
      storage.read = read;
      return bytes;
    };
    assert.deepEqual(await ids(), ['b', 'c']);
    assert.deepEqual(await ids(), ['d'], 'it changed while it was read');
  });

  it('loses none of the notes of two writers', async () => {
    const { storage } = storeWith();
    const writers = [new NoteStore(storage), new NoteStore(storage)];
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        writers[index % 2].edit(path, { edit: { kind: 'add', note: note(`n${index}`) } }),
      ),
    );
    assert.ok(results.every(({ ok }) => ok));
    assert.equal((await writers[0].read(path)).notes.length, 40);
  });

  it('tries again when the file changes between reading and writing, and keeps the other change', async () => {
    const { store, storage } = storeWith(file('id: a'));
    const read = storage.read.bind(storage);
    let meddle = true;
    storage.read = async (at) => {
      const bytes = await read(at);
      if (meddle) storage.put(path, file('id: a', 'id: b'));
      meddle = false;
      return bytes;
    };
    assert.ok((await store.edit(path, { edit: { kind: 'add', note: note('c') } })).ok);
    assert.equal(storage.text(path), file('id: a', 'id: b', 'id: c'));
  });

  it('gives up on a file that never rests', async () => {
    const { store, storage } = storeWith(file('id: a'));
    storage.write = () => Promise.resolve(false);
    assert.deepEqual(await store.edit(path, { edit: { kind: 'add', note: note('c') } }), { ok: false, reason: 'busy' });
  });

  it('never writes a file with errors', async () => {
    const broken = 'version: 1\nnotes:\n  - id: a\n<<<<<<< ours\n';
    const { store, storage } = storeWith(broken);
    const result = await store.edit(path, { edit: { kind: 'add', note: note('c') } });
    assert.ok(!result.ok && result.reason === 'errors' && result.problems[0].line === 4);
    assert.equal(storage.text(path), broken);
  });

  it('never writes a file that is not UTF-8', async () => {
    const { store, storage } = storeWith();
    const bytes = new Uint8Array([0x76, 0x3a, 0xff, 0x0a]);
    storage.files.set(path, bytes);
    assert.deepEqual(await store.edit(path, { edit: { kind: 'add', note: note('c') } }), {
      ok: false,
      reason: 'not-utf8',
    });
    assert.equal(storage.files.get(path), bytes);
    assert.equal((await store.read(path)).problems.length, 1);
  });

  it('reports a storage that fails and goes on with the next edit', async () => {
    const { store, storage } = storeWith(file('id: a'));
    const write = storage.write.bind(storage);
    storage.write = () => Promise.reject(new Error('disk full'));
    const result = await store.edit(path, { edit: { kind: 'add', note: note('c') } });
    assert.ok(!result.ok && result.reason === 'io' && String(result.error).includes('disk full'));
    storage.write = write;
    assert.ok((await store.edit(path, { edit: { kind: 'add', note: note('c') } })).ok);
  });

  it('keeps the bytes around an edit: order mark, line ends, comments', async () => {
    const { store, storage } = storeWith('\ufeffversion: 1\r\n# c\r\nnotes:\r\n  - id: a # x\r\n');
    assert.ok((await store.edit(path, { edit: { kind: 'change', id: 'a', changes: { text: 't' } } })).ok);
    assert.equal(storage.text(path), '\ufeffversion: 1\r\n# c\r\nnotes:\r\n  - id: a # x\r\n    text: t\r\n');
  });

  it('never reads a file that is half written by itself', async () => {
    const { storage } = storeWith('version: 1\nnotes:\n  - id: a1\n    text: old\n');
    const inSteps = new NoteStore({
      read: (path) => storage.read(path),
      write: async (path, bytes) => {
        storage.put(path, '');
        await new Promise((resolve) => setTimeout(resolve, 5));
        return storage.write(path, bytes, new Uint8Array());
      },
    });
    const edited = inSteps.edit(path, { edit: { kind: 'change', id: 'a1', changes: { text: 'new' } } });
    const seen: (string | undefined)[] = [];
    for (let wait = 0; wait < 5; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      void inSteps.read(path).then(({ notes }) => seen.push(notes[0]?.text));
    }
    assert.ok((await edited).ok);
    await inSteps.read(path);
    assert.deepEqual([...new Set(seen)], ['new']);
  });

  describe('when the note changed since it was looked at', () => {
    const seen = note('a', { text: 'old', tags: ['x'] });
    const change = (changes: object): StoreEdit => ({ edit: { kind: 'change', id: 'a', changes }, seen, replyFor });

    it('keeps both changes where they are of different fields', async () => {
      const { store } = storeWith(file('{id: a, text: old, tags: [x], verdict: refuted}'));
      assert.ok((await store.edit(path, change({ text: 'new' }))).ok);
      assert.deepEqual((await store.read(path)).notes, [note('a', { text: 'new', tags: ['x'], verdict: 'refuted' })]);
    });

    it('keeps theirs and puts ours into a reply where they are of one field', async () => {
      const { store } = storeWith(file('{id: a, text: theirs, tags: [x]}'));
      const result = await store.edit(path, change({ text: 'new', verdict: 'verified' }));
      assert.ok(result.ok);
      assert.deepEqual(result.conflict, { field: 'text', ours: 'new', theirs: 'theirs' });
      assert.deepEqual((await store.read(path)).notes, [
        note('a', { text: 'theirs', tags: ['x'], verdict: 'verified', replies: [{ id: 'r9', text: 'ours: new' }] }),
      ]);
    });

    it('unites tags', async () => {
      const { store } = storeWith(file('{id: a, text: old, tags: [x, theirs]}'));
      assert.ok((await store.edit(path, change({ tags: ['ours'] }))).ok);
      assert.deepEqual((await store.read(path)).notes[0].tags, ['theirs', 'ours']);
    });

    it('brings a note back that was deleted there and changed here', async () => {
      const { store } = storeWith(file('id: b'));
      assert.ok((await store.edit(path, change({ text: 'new' }))).ok);
      assert.deepEqual((await store.read(path)).notes, [note('b'), note('a', { text: 'new', tags: ['x'] })]);
    });

    it('keeps their passage and puts ours into a reply where both linked it anew', async () => {
      const { store } = storeWith(file('{id: a, text: old, tags: [x], target: {exact: theirs}}'));
      const result = await store.edit(path, change({ target: { exact: 'ours' }, verdict: 'verified' }));
      assert.ok(result.ok);
      assert.deepEqual(result.conflict, { field: 'target', ours: 'ours', theirs: 'theirs' });
      const [{ target, verdict, replies }] = (await store.read(path)).notes;
      assert.deepEqual(
        [target, verdict, replies.map(({ text }) => text)],
        [{ exact: 'theirs' }, 'verified', ['ours: ours']],
      );
    });

    describe('and a reply with it', () => {
      const replied = note('a', { replies: [{ id: 'r', text: 'old' }] });
      const reply = (edit: 'changeReply' | 'deleteReply'): StoreEdit => ({
        edit: { kind: edit, id: 'a', reply: 'r', text: 'new' },
        seen: replied,
        replyFor,
      });
      const texts = async (store: NoteStore): Promise<string[]> =>
        (await store.read(path)).notes[0].replies.map(({ text }) => text);

      it('keeps both texts where both changed it, and says so', async () => {
        const { store } = storeWith(file('{id: a, replies: [{id: r, text: theirs}]}'));
        const result = await store.edit(path, reply('changeReply'));
        assert.ok(result.ok && result.conflict?.field === 'reply');
        assert.deepEqual(await texts(store), ['theirs', 'ours: new']);
      });

      it('brings it back where it was deleted there and changed here', async () => {
        const { store } = storeWith(file('{id: a}'));
        assert.ok((await store.edit(path, reply('changeReply'))).ok);
        assert.deepEqual(await texts(store), ['new']);
      });

      it('does not delete it where it was changed there', async () => {
        const { store } = storeWith(file('{id: a, replies: [{id: r, text: theirs}]}'));
        const result = await store.edit(path, reply('deleteReply'));
        assert.ok(!result.ok && result.reason === 'changed');
        assert.deepEqual(await texts(store), ['theirs']);
      });
    });

    it('does not delete what was changed there', async () => {
      const text = file('{id: a, text: theirs, tags: [x]}');
      const { store, storage } = storeWith(text);
      const result = await store.edit(path, { edit: { kind: 'delete', id: 'a' }, seen });
      assert.ok(!result.ok && result.reason === 'changed');
      assert.equal(storage.text(path), text);
    });
  });
});

describe('merging notes by id', () => {
  const base = [note('a', { text: 'one' }), note('b'), note('c')];

  it('takes each side’s additions, changes and deletions', () => {
    const ours = [note('a', { text: 'ours' }), note('c'), note('d')];
    const theirs = [note('a', { text: 'one', verdict: 'disputed' }), note('b'), note('e')];
    const merged = mergeNotes(base, ours, theirs);
    assert.deepEqual(merged.conflicts, []);
    assert.deepEqual(merged.value, [note('a', { text: 'ours', verdict: 'disputed' }), note('e'), note('d')]);
  });

  it('keeps what one side deleted and the other changed', () => {
    const merged = mergeNotes(base, [note('a', { text: 'one' }), note('c')], [note('b', { text: 'new' }), note('c')]);
    assert.deepEqual(merged.value, [note('b', { text: 'new' }), note('c')]);
  });

  it('tells of a field that both changed, theirs standing', () => {
    const merged = mergeNotes(base, [note('a', { text: 'ours' })], [note('a', { text: 'theirs' })]);
    assert.deepEqual(merged.value[0].text, 'theirs');
    assert.deepEqual(merged.conflicts, [{ id: 'a', field: 'text', ours: 'ours', theirs: 'theirs' }]);
  });
});

describe('ids of notes', () => {
  it('are eight characters that YAML takes for text, and none that is taken', () => {
    let state = 7;
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const ids = new Set<string>();
    for (let count = 0; count < 2000; count++) ids.add(newId(random, ids));
    assert.equal(ids.size, 2000);
    for (const id of ids) assert.match(id, /^[a-z][0-9a-z]{7}$/);
  });
});
