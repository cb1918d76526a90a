import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ArticleNotes, ShownNote } from '../../../src/vscode/features/notes/articleNotes';
import type { NoteComment } from '../../../src/vscode/features/notes/noteComment';
import { testing } from '../lib/extension';
import { eventually, newFolder, openEditor, rangeOf, readText, sampleFile, writeText } from '../lib/workspace';

const article = [
  'Kiln fire shuts pottery',
  'About 140 jobs are at risk after a fire at the Brask pottery, the union said on Friday.',
  '“We had no warning,” said Mette Orlund, who has worked there for 31 years.',
  '',
].join('\n\n');

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`variorum.${command}`, ...args);

describe('notes', () => {
  let document: vscode.TextDocument;
  let sidecar: vscode.Uri;

  const open = async (files: Record<string, string>): Promise<void> => {
    const folder = await newFolder({ 'a.article': article, ...files });
    ({ document } = await openEditor(vscode.Uri.joinPath(folder, 'a.article')));
    sidecar = vscode.Uri.joinPath(folder, 'a.article.notes.yaml');
  };
  const notes = async (): Promise<ArticleNotes> => {
    const shown = (await testing()).notes.of(document.uri);
    assert.ok(shown, 'the article has notes');
    return shown;
  };
  /** Waits until the article's only note is as `ready` wants it. */
  const onlyNote = (what: string, ready: (shown: ShownNote) => void = () => undefined): Promise<ShownNote> =>
    eventually(what, async () => {
      const shown = (await notes()).notes;
      assert.equal(shown.length, 1);
      ready(shown[0]);
      return shown[0];
    });
  const words = ({ thread }: ShownNote): string => document.getText(thread.range);
  const comment = ({ thread }: ShownNote, index = 0): NoteComment => thread.comments[index] as NoteComment;
  /** What the editor's box hands over when a thread without a note yet is sent off. */
  const write = async (passage: string, text: string): Promise<void> => {
    const { controller } = (await testing()).notes;
    const thread = controller.createCommentThread(document.uri, rangeOf(document, passage), []);
    await run('saveNote', { thread, text });
  };

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('saves what was written in a thread, and shows it there', async () => {
    await open({});
    await write('About 140 jobs', 'Union figure.\n\nAsk the owners.');
    const shown = await onlyNote('the note', ({ note }) => assert.equal(note.text, 'Union figure.\n\nAsk the owners.'));
    assert.equal(words(shown), 'About 140 jobs');
    const text = await readText(sidecar);
    assert.match(
      text,
      /^version: 1\n(article: .*\n)?notes:\n {2}- id: [a-z0-9]{8}\n {4}target:\n {6}exact: "About 140 jobs"\n/,
    );
    assert.match(text, /text: \|-\n {6}Union figure\.\n\n {6}Ask the owners\.\n/);
  });

  it('adds a note with text, tags and verdict for a link or another extension', async () => {
    await open({});
    const start = document.getText().indexOf('31 years');
    await run('addNote', {
      uri: document.uri.toString(),
      start,
      end: start + 8,
      text: 'Check.',
      tags: ['people'],
      verdict: 'unverified',
    });
    const shown = await onlyNote('the note');
    assert.deepEqual([shown.note.tags, shown.note.verdict, words(shown)], [['people'], 'unverified', '31 years']);
    assert.match(comment(shown).label!, /#people/);
  });

  it('edits a note, replies to it, resolves and reopens it, in the bytes of what is edited alone', async () => {
    const yaml = `# Desk\nversion: 1\nnotes:\n  - id: a1 # mine\n    target: {exact: "140 jobs"}\n    mine: 1\n    text: "old"   # why\n`;
    await open({ 'a.article.notes.yaml': yaml });
    const before = await onlyNote('the note');
    assert.equal(words(before), '140 jobs');
    await run('editNote', comment(before));
    assert.equal(comment(before).body, 'old');
    comment(before).body = 'new';
    await run('saveNoteEdit', comment(before));
    await onlyNote('the new text', ({ note }) => assert.equal(note.text, 'new'));
    assert.equal(await readText(sidecar), yaml.replace('"old"', 'new'));
    await run('replyToNote', { thread: before.thread, text: 'Yes.' });
    const replied = await onlyNote('the reply', ({ note }) => assert.equal(note.replies[0]?.text, 'Yes.'));
    assert.equal(replied.thread.comments.length, 2);
    await run('resolveNote', before.thread);
    const resolved = await onlyNote('resolved', ({ note }) => assert.equal(note.resolved, true));
    assert.equal(resolved.thread.state, vscode.CommentThreadState.Resolved);
    await run('reopenNote', before.thread);
    await onlyNote('open again', ({ note }) => assert.equal(note.resolved, undefined));
    await run('deleteNote', comment(replied, 1));
    await onlyNote('the reply gone', ({ note }) => assert.deepEqual(note.replies, []));
    assert.match(await readText(sidecar), /^# Desk\nversion: 1\nnotes:\n {2}- id: a1 # mine\n/);
  });

  it('deletes a note and says so in the file', async () => {
    await open({ 'a.article.notes.yaml': 'version: 1\nnotes:\n  - id: a1\n    target: {exact: "140 jobs"}\n' });
    const shown = await onlyNote('the note');
    await run('deleteNote', comment(shown));
    await eventually('no note', async () => assert.equal((await notes()).notes.length, 0));
    assert.equal(await readText(sidecar), 'version: 1\nnotes: []\n');
  });

  it('shows what another program or a hand wrote', async () => {
    await open({});
    await writeText(
      sidecar,
      'version: 1\nnotes:\n  - id: b1\n    target: {exact: "Mette Orlund"}\n    tags: [people]\n',
    );
    const shown = await onlyNote('the note from outside');
    assert.equal(words(shown), 'Mette Orlund');
    const editor = await openEditor(sidecar);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'people'), 'staff'));
    await onlyNote('the unsaved edit', ({ note }) => assert.deepEqual(note.tags, ['staff']));
    await run('setVerdict'); // no article is active: nothing may happen
    await editor.document.save();
  });

  it('never writes a file with errors, shows its good notes and says where the error is', async () => {
    const broken = 'version: 1\nnotes:\n  - id: a1\n    target: {exact: "140 jobs"}\n  - id: a2\n    verdict: maybe\n';
    await open({ 'a.article.notes.yaml': broken });
    const shown = await onlyNote('the good note');
    const [problem] = await eventually('the diagnostic', () => {
      const found = vscode.languages.getDiagnostics(sidecar);
      assert.equal(found.length, 1);
      return found;
    });
    assert.equal(problem.range.start.line, 5);
    assert.match(problem.message, /verified, disputed, refuted or unverified/);
    await run('resolveNote', shown.thread);
    await write('31 years', 'lost?');
    assert.equal(await readText(sidecar), broken);
    const kept = (await testing()).notes;
    await writeText(sidecar, broken.replace('maybe', 'disputed'));
    await eventually('the file is whole again', async () => assert.equal((await notes()).notes.length, 2));
    const unsaved = [...kept.threadsUnsaved()];
    assert.equal(unsaved.length, 1);
    await run('saveNoteAgain', unsaved[0]);
    await eventually('the kept note is saved', async () => assert.match(await readText(sidecar), /text: lost\?/));
  });

  it('follows edits, and says when the words under a note change', async () => {
    await open({
      'a.article.notes.yaml':
        'version: 1\nnotes:\n  - id: a1\n    target: {exact: "About 140 jobs", suffix: " are at risk"}\n',
    });
    await onlyNote('the note');
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Updated. '));
    await editor.edit((edit) => edit.insert(rangeOf(document, 'About').start, 'New: '));
    const moved = await onlyNote('the note moved', (shown) => assert.equal(words(shown), 'About 140 jobs'));
    assert.equal(moved.resolution.state, 'moved');
    await editor.edit((edit) => edit.replace(rangeOf(document, '140'), '410'));
    const changed = await onlyNote('changed', ({ resolution }) => assert.equal(resolution.state, 'changed'));
    assert.match(changed.thread.label!, /140.*410/);
    await run('acceptNewWords', changed.thread);
    await onlyNote('accepted', ({ note, resolution }) => {
      assert.equal(note.target?.exact, 'About 410 jobs');
      assert.equal(resolution.state, 'exact');
    });
  });

  it('leaves a note in its place when a number beside it changes, says so, and takes the new one', async () => {
    await open({
      'a.article.notes.yaml':
        'version: 1\nnotes:\n  - id: a1\n    target: {exact: "jobs are at risk", prefix: "About 140 ", suffix: " after a fire"}\n',
    });
    await onlyNote('the note');
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.replace(rangeOf(document, '140'), '410'));
    const told = await onlyNote('the remark', ({ thread }) => assert.match(thread.label!, /beside it: 140 is now 410/));
    assert.equal(told.resolution.state, 'moved');
    assert.equal(told.thread.contextValue, 'note moved open beside');
    await run('acceptNewWords', told.thread);
    await onlyNote('accepted', ({ thread, note }) => {
      assert.match(note.target!.prefix!, /About 410 $/);
      assert.equal(thread.contextValue, 'note exact open');
    });
  });

  it('keeps a note whose passage is gone, and relinks it to the selection', async () => {
    await open({
      'a.article.notes.yaml':
        'version: 1\nnotes:\n  - id: a1\n    target: {exact: "Nothing like this stands in the article at all."}\n',
    });
    const orphan = await onlyNote('the orphan', ({ resolution }) => assert.equal(resolution.state, 'orphan'));
    assert.equal(orphan.thread.range, undefined);
    const editor = vscode.window.activeTextEditor!;
    const { start, end } = rangeOf(document, '31 years');
    editor.selection = new vscode.Selection(start, end);
    await run('relinkNote', orphan.thread);
    const linked = await onlyNote('the passage', ({ resolution }) => assert.equal(resolution.state, 'exact'));
    assert.equal(words(linked), '31 years');
  });

  it('shows the notes of the sample dossier where they belong', async () => {
    ({ document } = await openEditor(sampleFile('gullhaven-courier.article.txt')));
    await eventually('three notes', async () => {
      const shown = (await notes()).notes;
      assert.equal(shown.length, 3);
      for (const { note, resolution, thread } of shown) {
        assert.equal(resolution.state, 'exact', note.id);
        assert.equal(document.getText(thread.range).replace(/\r/g, ''), note.target?.exact);
      }
    });
  });
});
