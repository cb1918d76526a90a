import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ShownNote } from '../../../src/vscode/features/notes/articleNotes';
import type { Grouping } from '../../../src/vscode/features/notes/notesModel';
import type { GroupNode, NoteNode } from '../../../src/vscode/features/notes/notesTree';
import { testing, wholeDossier } from '../lib/extension';
import { memoryFiles, newMemoryFolder } from '../lib/memoryFiles';
import { eventually, newFolder, openEditor, rangeOf, readText, writeText } from '../lib/workspace';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`variorum.${command}`, ...args);

const first = 'Weir gives way at Ostby\n\nAbout 90 sheds were lost, the council said.\n\nNobody was hurt.\n';
const second = 'Ostby counts its sheds\n\nThe weir cost 90 sheds, the council said.\n';
/** Notes in their place, on words that changed, on words that are gone, and on the whole article. */
const firstNotes = `# Desk
version: 1
notes:
  - id: a1
    target: {exact: "Nobody was hurt"}
    tags: [people, check]
    verdict: verified
    by: dana
  - id: a2
    target: {exact: "About 80 sheds were lost", suffix: ", the council said"}
    tags: [sheds]   # why not "losses"?
    by: bo
    text: Which sheds?
  - id: a3
    target: {exact: "No such words stand anywhere in it at all"}
    by: dana
    text: Gone.
  - id: a4
    tags: [sheds]
    text: On all of it.
`;
const secondNotes = `version: 1\nnotes:\n  - {id: b1, target: {exact: "90 sheds"}, tags: [check, sheds], by: bo}\n`;

describe('the desk of notes', () => {
  let folder: vscode.Uri;
  let editor: vscode.TextEditor;
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const open = async (makeFolder = newFolder): Promise<void> => {
    folder = await makeFolder({
      'dossier.yaml': 'title: Weir\n',
      'a.article': first,
      'a.article.notes.yaml': firstNotes,
      'b.article': second,
      'b.article.notes.yaml': secondNotes,
    });
    editor = await openEditor(file('a.article'));
    await wholeDossier(folder);
    await shown('a1');
  };
  const shown = (id: string, ready: (note: ShownNote) => void = () => undefined): Promise<ShownNote> =>
    eventually(`the note ${id}`, async () => {
      const found = (await testing()).notes.of(editor.document.uri)?.notes.find(({ note }) => note.id === id);
      assert.ok(found);
      ready(found);
      return found;
    });
  const groups = async (): Promise<GroupNode[]> => (await (await testing()).notesView.getChildren()) as GroupNode[];
  const groupTexts = async (): Promise<string[]> =>
    (await groups()).map(({ group }) => `${group.key}: ${group.notes.map(({ note }) => note.id).join(' ')}`);
  /** A note of the Notes view, as its buttons are given it. */
  const node = (id: string): Promise<NoteNode> =>
    eventually(`the row of ${id}`, async () => {
      const { notesView } = await testing();
      for (const group of await groups()) {
        const found = ((await notesView.getChildren(group)) as NoteNode[]).find((each) => each.id === id);
        if (found) return found;
      }
      throw new Error('no such row');
    });
  const contextOf = async (id: string): Promise<string> =>
    String((await testing()).notesView.getTreeItem(await node(id)).contextValue);
  const badge = async (): Promise<number | undefined> => {
    await groups();
    return (await testing()).notesView.view.badge?.value;
  };
  const status = (expected: string | undefined): Promise<void> =>
    eventually('the status bar', async () => assert.equal((await testing()).noteRepairs.text, expected));

  afterEach(async () => {
    memoryFiles.writeFailure = undefined;
    await run('groupNotes', 'article');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is grouped by article, tag, verdict, author or state, with counts', async () => {
    await open();
    const expected: Record<Grouping, string[]> = {
      article: ['a.article: a4 a2 a1 a3', 'b.article: b1'],
      tag: ['check: a1 b1', 'people: a1', 'sheds: a4 a2 b1', ': a3'],
      verdict: ['verified: a1', ': a4 a2 a3 b1'],
      author: ['bo: a2 b1', 'dana: a1 a3', ': a4'],
      state: ['changed: a2', 'orphan: a3', 'moved: a1 b1', 'exact: a4'],
    };
    for (const [by, texts] of Object.entries(expected)) {
      await run('groupNotes', by);
      await eventually(`the groups by ${by}`, async () => assert.deepEqual(await groupTexts(), texts));
      const { notesView } = await testing();
      const counts = (await groups()).map((group) => notesView.getTreeItem(group).description);
      assert.deepEqual(
        counts,
        texts.map((text) => String(text.split(': ')[1].split(' ').length)),
      );
    }
    assert.equal(await badge(), 2);
  });

  it('counts changed and orphaned notes in the status bar while there are any, and shows them', async () => {
    await open();
    await status('$(warning) 1 changed $(debug-disconnect) 1 orphaned');
    await run('showNoteRepairs');
    await eventually('the groups by state', async () => assert.match((await groupTexts())[0], /^changed: a2$/));
    await run('acceptNewWords', await node('a2'));
    await status('$(debug-disconnect) 1 orphaned');
    await run('keepOrphan', await node('a3'));
    await status(undefined);
    assert.equal(await badge(), undefined);
  });

  it('mends a note from its row: new words, another passage, kept as it is', async () => {
    await open();
    assert.deepEqual(
      [await contextOf('a1'), await contextOf('a2'), await contextOf('a3')],
      ['note moved open', 'note changed open', 'note orphan open'],
    );
    await run('acceptNewWords', await node('a2'));
    await shown('a2', ({ note }) => assert.equal(note.target?.exact, 'About 90 sheds were lost'));
    await run('keepOrphan', await node('a3'));
    await eventually('kept', async () => assert.equal(await contextOf('a3'), 'note orphan open kept'));
    editor.selection = new vscode.Selection(1, 0, 2, 0);
    await run('relinkNote', await node('a3'));
    assert.match(await readText(file('a.article.notes.yaml')), /No such words stand/, 'white space is no passage');
    const { start, end } = rangeOf(editor.document, 'the council said');
    editor.selection = new vscode.Selection(start, end);
    await run('relinkNote', await node('a3'));
    await shown('a3', ({ note, resolution }) => {
      assert.deepEqual([note.target?.exact, note.orphaned, resolution.state], ['the council said', undefined, 'exact']);
    });
    await run('resolveNote', await node('a1'));
    await eventually('resolved', async () => assert.equal(await contextOf('a1'), 'note moved resolved'));
    await run('reopenNote', await node('a1'));
    await run('deleteNote', await node('a4'));
    await eventually('deleted', async () => assert.doesNotMatch(await readText(file('a.article.notes.yaml')), /a4/));
    assert.match(await readText(file('a.article.notes.yaml')), /tags: \[sheds\] {3}# why not "losses"\?/);
  });

  it('takes deleted notes back with their own bytes, and where the file has changed since as they were', async () => {
    await open();
    await run('deleteNote', await node('a2'));
    await run('undoNoteChange');
    assert.equal(await readText(file('a.article.notes.yaml')), firstNotes);
    await run('deleteNote', await node('a2'));
    await eventually('deleted', async () => assert.doesNotMatch(await readText(file('a.article.notes.yaml')), /a2/));
    const meanwhile = (await readText(file('a.article.notes.yaml'))).replace('# Desk', '# Night desk');
    await writeText(file('a.article.notes.yaml'), meanwhile);
    await run('undoNoteChange');
    const after = await readText(file('a.article.notes.yaml'));
    assert.match(after, /^# Night desk\n[^]*id: a2\n[^]*text: Which sheds\?\n/);
  });

  it('renames a tag in the whole dossier, in its own bytes alone, and takes that back', async () => {
    await open();
    await run('renameTag', { from: 'sheds', to: 'losses' });
    await shown('a2', ({ note }) => assert.deepEqual(note.tags, ['losses']));
    assert.equal(
      await readText(file('a.article.notes.yaml')),
      firstNotes
        .replace('tags: [sheds]   #', 'tags: [losses]   #')
        .replace('tags: [sheds]\n    text', 'tags: [losses]\n    text'),
    );
    assert.equal(await readText(file('b.article.notes.yaml')), secondNotes.replace('sheds]', 'losses]'));
    await run('renameTag', { from: 'losses', to: 'check' });
    assert.match(await readText(file('b.article.notes.yaml')), /tags: \[check\]/, 'a note has a tag once');
    await run('undoNoteChange');
    await run('undoNoteChange');
    assert.equal(await readText(file('a.article.notes.yaml')), firstNotes);
    assert.equal(await readText(file('b.article.notes.yaml')), secondNotes);
    await shown('a2', ({ note }) => assert.deepEqual(note.tags, ['sheds']));
  });

  it('tags and judges the note at the cursor, as a keyboard shortcut says', async () => {
    await open();
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, 'Nobody').start,
      rangeOf(editor.document, 'Nobody').start,
    );
    await run('editNoteTags', { tags: ['people', 'quoted'] });
    await run('setVerdict', { verdict: 'disputed' });
    const tagged = await shown('a1', ({ note }) =>
      assert.deepEqual([note.tags, note.verdict], [['people', 'quoted'], 'disputed']),
    );
    assert.equal(tagged.thread.comments[0].label, 'disputed · #people #quoted');
    await run('setVerdict', { verdict: null });
    await shown('a1', ({ note }) => assert.equal(note.verdict, undefined));
    await run('addArticleNote', 'Two outlets only.');
    await eventually('the note on the article', async () => {
      const notes = (await testing()).notes.of(editor.document.uri)!.notes;
      const added = notes.find(({ note }) => note.text === 'Two outlets only.');
      assert.ok(added && added.note.target === undefined && added.thread.range === undefined);
    });
  });

  const failures: [name: string, error: (uri: vscode.Uri) => Error][] = [
    ['a folder that may only be read', (uri) => vscode.FileSystemError.NoPermissions(uri)],
    ['a full disk', () => Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })],
  ];
  for (const [name, error] of failures) {
    it(`keeps what ${name} does not take, counts it, and writes it when it is tried again`, async () => {
      await open(newMemoryFolder);
      const { notes } = await testing();
      const before = await readText(file('a.article.notes.yaml'));
      memoryFiles.writeFailure = error(file('a.article.notes.yaml'));
      const { start, end } = rangeOf(editor.document, 'the council');
      const [from, to] = [editor.document.offsetAt(start), editor.document.offsetAt(end)];
      await run('addNote', { uri: editor.document.uri.toString(), start: from, end: to, text: 'Ask them.' });
      await run('replyToNote', { thread: (await shown('a2')).thread, text: 'The old ones.' });
      assert.equal(notes.unsaved.size, 2);
      assert.equal(await readText(file('a.article.notes.yaml')), before);
      const [thread] = notes.threadsUnsaved();
      assert.deepEqual([thread.label, thread.comments.length], ['Not saved', 1]);
      memoryFiles.writeFailure = undefined;
      // The newest notification's first button is Retry.
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      await shown('a2', ({ note }) => assert.equal(note.replies[0]?.text, 'The old ones.'));
      assert.equal(notes.unsaved.size, 1);
      await run('saveNoteAgain', thread);
      await eventually('the note', async () =>
        assert.match(await readText(file('a.article.notes.yaml')), /Ask them\./),
      );
      assert.deepEqual([notes.unsaved.size, notes.threadsUnsaved().length], [0, 0]);
    });
  }

  it('lists notes as unattached whose article was renamed and rewritten outside, and opens them in their file', async () => {
    await open();
    await vscode.workspace.fs.delete(file('b.article'));
    await writeText(file('c.article'), 'Another story\n\nNothing of the weir is in it.\n');
    await eventually('the unattached note', async () =>
      assert.deepEqual(await groupTexts(), ['a.article: a4 a2 a1 a3', 'b.article: b1']),
    );
    await run('groupNotes', 'state');
    await eventually('its state', async () => assert.ok((await groupTexts()).includes('unattached: b1')));
    assert.equal(await readText(file('b.article.notes.yaml')), secondNotes);
    await run('openNote', await node('b1'));
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.deepEqual([document.uri.path, selection.start.line], [file('b.article.notes.yaml').path, 2]);
  });

  for (const place of ['in the editor', 'outside']) {
    it(`finds the notes of a folder that is renamed ${place} with its articles`, async () => {
      folder = await newFolder({
        'dossier.yaml': 'title: Weir\narticles: ["**/*.article"]\n',
        'old/b.article': second,
        'old/b.article.notes.yaml': secondNotes,
        'a.article': first,
      });
      editor = await openEditor(file('a.article'));
      await wholeDossier(folder);
      if (place === 'outside') await vscode.workspace.fs.rename(file('old'), file('new'));
      else {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(file('old'), file('new'));
        assert.ok(await vscode.workspace.applyEdit(edit));
      }
      await eventually('the notes', async () => assert.deepEqual(await groupTexts(), ['new/b.article: b1']));
      assert.equal(await readText(file('new/b.article.notes.yaml')), secondNotes);
    });
  }

  it('takes a sidecar back that went along with its article', async () => {
    await open();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.rename(file('b.article'), file('c.article'));
    await eventually('the sidecar', async () =>
      assert.equal(await readText(file('c.article.notes.yaml')), secondNotes),
    );
    // The move is on the disk a moment before it can be taken back.
    await eventually('the sidecar, back', async () => {
      await run('undoNoteChange');
      assert.equal(await readText(file('b.article.notes.yaml')), secondNotes);
    });
  });
});
