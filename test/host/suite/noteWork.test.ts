import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ShownNote } from '../../../src/vscode/features/notes/articleNotes';
import type { GroupNode } from '../../../src/vscode/features/notes/notesTree';
import { testing } from '../lib/extension';
import { eventually, newFolder, openEditor, rangeOf, readText, writeText } from '../lib/workspace';

const article =
  'Kiln fire shuts pottery\n\nAbout 140 jobs are at risk, the union said.\n\nMette Orlund worked there for 31 years.\n';
const sidecarText = (exact: string): string =>
  `# Desk\nversion: 1\nnotes:\n  - id: a1\n    target: {exact: "${exact}", start: 25}\n    tags: [jobs]\n    by: dana\n    text: Union figure\n  - id: a2\n    target: {exact: "Mette Orlund", start: 70}\n    tags: [people, jobs]\n    verdict: disputed\n`;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`variorum.${command}`, ...args);
const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe('working with notes', () => {
  let folder: vscode.Uri;
  let editor: vscode.TextEditor;
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const open = async (exact = 'About 140 jobs'): Promise<void> => {
    folder = await newFolder({
      'dossier.yaml': 'title: Kiln\n',
      'a.article': article,
      'a.article.notes.yaml': sidecarText(exact),
    });
    editor = await openEditor(file('a.article'));
    await shown('a1');
    const { services } = await testing();
    await services.dossiers.article(editor.document);
  };
  const shown = (id: string, ready: (note: ShownNote) => void = () => undefined): Promise<ShownNote> =>
    eventually(`the note ${id}`, async () => {
      const { notes } = await testing();
      const found = notes.of(editor.document.uri)?.notes.find(({ note }) => note.id === id);
      assert.ok(found);
      ready(found);
      return found;
    });
  /** The groups of the Notes view as "name (count)". */
  const groups = async (): Promise<string[]> => {
    const { notesView } = await testing();
    const roots = (await notesView.getChildren()) as GroupNode[];
    return roots.map(({ group }) => `${group.key} (${group.notes.length})`);
  };

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('lists the notes of the dossier, and those whose article was deleted as unattached', async () => {
    await open();
    await eventually('the article', async () => assert.deepEqual(await groups(), ['a.article (2)']));
    await writeText(file('gone.article.notes.yaml'), 'version: 1\nnotes:\n  - id: g1\n    text: Kept.\n');
    await eventually('the unattached note', async () => {
      const { notesView } = await testing();
      const roots = (await notesView.getChildren()) as GroupNode[];
      const gone = roots.find(({ group }) => group.key === 'gone.article');
      assert.ok(gone);
      const [node] = await notesView.getChildren(gone);
      assert.match(String(notesView.getTreeItem(node).description), /article gone/);
    });
  });

  it('lists what comes and goes with a folder, and a first note at once', async () => {
    await open();
    const paths = async (): Promise<string[]> => {
      const { services } = await testing();
      const all = await services.dossierNotes.of(await services.dossiers.open(folder));
      return [...new Set(all.map((placed) => placed.article))];
    };
    assert.deepEqual(await paths(), ['a.article']);
    await writeText(file('late/b.article'), article);
    await writeText(file('late/b.article.notes.yaml'), 'version: 1\nnotes:\n  - id: b1\n    text: Later.\n');
    await eventually('the folder', async () => assert.deepEqual(await paths(), ['a.article', 'late/b.article']));
    await vscode.workspace.fs.delete(file('late'), { recursive: true });
    await eventually('no folder', async () => assert.deepEqual(await paths(), ['a.article']));
    await writeText(file('c.article'), article);
    await openEditor(file('c.article'));
    await run('addNote', { uri: file('c.article').toString(), start: 25, end: 39, text: 'First.' });
    assert.deepEqual(await paths(), ['a.article', 'c.article']);
  });

  it('filters the list by words', async () => {
    await open();
    const { trees } = await testing();
    trees.filter.text = 'orlund';
    try {
      await eventually('one note', async () => assert.deepEqual(await groups(), ['a.article (1)']));
    } finally {
      trees.filter.text = '';
    }
  });

  it('goes from note to note', async () => {
    await open();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const words = (): string =>
      vscode.window.activeTextEditor!.document.getText(vscode.window.activeTextEditor!.selection);
    await run('nextNote');
    assert.equal(words(), 'About 140 jobs');
    await run('nextNote');
    assert.equal(words(), 'Mette Orlund');
    await run('previousNote');
    assert.equal(words(), 'About 140 jobs');
  });

  it('offers to mend a changed note where it stands, and relinking to any selection', async () => {
    await open();
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '140'), '410'));
    await shown('a1', ({ resolution }) => assert.equal(resolution.state, 'changed'));
    await eventually('the diagnostic', () => {
      const found = vscode.languages.getDiagnostics(editor.document.uri).filter(({ code }) => code === 'note-changed');
      assert.equal(found.length, 1);
      assert.match(found[0].message, /140.*410/);
    });
    const actionsAt = async (words: string): Promise<vscode.CodeAction[]> =>
      (
        await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          rangeOf(editor.document, words),
        )
      ).filter(({ command }) => command?.command.startsWith('variorum.'));
    assert.ok((await actionsAt('31 years')).some(({ title }) => /^Relink Note “Union figure”/.test(title)));
    const accept = (await actionsAt('410')).find(({ title }) => /^Accept New Words/.test(title))!;
    await vscode.commands.executeCommand(accept.command!.command, ...(accept.command!.arguments as unknown[]));
    await shown('a1', ({ note }) => assert.equal(note.target?.exact, 'About 410 jobs'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps an orphan from its fix, and takes that back byte for byte', async () => {
    await open('No such words stand anywhere in it');
    const before = await readText(file('a.article.notes.yaml'));
    await shown('a1', ({ resolution }) => assert.equal(resolution.state, 'orphan'));
    await run('keepOrphan', { uri: editor.document.uri.toString(), id: 'a1' });
    await shown('a1', ({ note }) => assert.equal(note.orphaned, true));
    assert.notEqual(await readText(file('a.article.notes.yaml')), before);
    await run('undoNoteChange');
    await shown('a1', ({ note }) => assert.equal(note.orphaned, undefined));
    assert.equal(await readText(file('a.article.notes.yaml')), before);
  });

  it('moves the sidecar along with its article', async () => {
    await open();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file('a.article'), file('b.article'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the sidecar', async () => {
      assert.ok(await exists(file('b.article.notes.yaml')));
      assert.ok(!(await exists(file('a.article.notes.yaml'))));
    });
  });

  it('finds the article again that was renamed outside', async () => {
    await open();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.rename(file('a.article'), file('c.article'));
    await eventually('the sidecar', async () => assert.ok(await exists(file('c.article.notes.yaml'))));
  });

  it('finds the articles of two sidecars among hundreds of files that come at once', async () => {
    folder = await newFolder({
      'dossier.yaml': 'title: Checkout\n',
      'gone.article.notes.yaml': sidecarText('About 140 jobs'),
      'lost.article.notes.yaml': 'version: 1\nnotes:\n  - id: l1\n    target: {exact: Number 77 of many}\n',
    });
    await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        writeText(file(`${index}.article`), index === 250 ? article : `Number ${index} of many.\n`),
      ),
    );
    for (const name of ['250.article.notes.yaml', '77.article.notes.yaml'])
      await eventually(name, async () => assert.ok(await exists(file(name))));
    assert.ok(!(await exists(file('gone.article.notes.yaml'))));
  });

  it('imports notes from another program, and says nothing twice', async () => {
    await open();
    const target = { source: 'a.article', selector: { type: 'TextQuoteSelector', exact: '31 years' } };
    const annotation = { type: 'Annotation', id: 'urn:x', bodyValue: 'Since 1995?', target };
    await writeText(file('in.json'), JSON.stringify([{ ...annotation, 'variorum:id': 'imp1' }]));
    await run('importNotes', file('in.json'));
    await shown('imp1', ({ note }) => assert.equal(note.text, 'Since 1995?'));
    const once = await readText(file('a.article.notes.yaml'));
    await run('importNotes', file('in.json'));
    assert.equal(await readText(file('a.article.notes.yaml')), once);
    assert.match(once, /^# Desk\nversion: 1\n/);
  });

  it('keeps overlapping and nested notes apart', async () => {
    await open();
    const add = (words: string): Thenable<unknown> => {
      const { start, end } = rangeOf(editor.document, words);
      const [from, to] = [editor.document.offsetAt(start), editor.document.offsetAt(end)];
      return run('addNote', { uri: editor.document.uri.toString(), start: from, end: to, text: words });
    };
    for (const words of ['140', '140 jobs are at risk', 'jobs are at risk, the union said']) await add(words);
    await eventually('five notes in their places', async () => {
      const all = (await testing()).notes.of(editor.document.uri)!.notes;
      assert.equal(all.length, 5);
      for (const { note, thread } of all) assert.equal(editor.document.getText(thread.range), note.target!.exact);
    });
  });
});
