import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testing, wholeDossier } from '../lib/extension';
import { eventually, openEditor, rangeOf, sampleFile } from '../lib/workspace';

/** Labels of these trees are plain text. */
const labelOf = ({ label }: vscode.TreeItem): string => label as string;

describe('the trees', () => {
  before(async () => {
    await wholeDossier(sampleFile(''));
    await openEditor(sampleFile('gullhaven-courier.article.txt'));
    const { services } = await testing();
    await eventually('the whole dossier', async () => {
      const dossier = await services.dossiers.open(sampleFile(''));
      assert.equal(dossier.progress.read, dossier.progress.known);
    });
  });
  afterEach(async () => {
    (await testing()).trees.filter.text = '';
  });

  it('list quantities, disagreements first, with the figures of the outlets below', async () => {
    const { quantities } = (await testing()).trees;
    const roots = await quantities.getChildren();
    const worst = roots.map((node) => (node.kind === 'quantity' ? node.quantity.worst : ''));
    assert.equal(worst[0], 'conflict');
    assert.equal(worst.lastIndexOf('conflict'), worst.filter((kind) => kind === 'conflict').length - 1);
    const killed = roots.find((node) => /killed|deaths/i.test(labelOf(quantities.getTreeItem(node))))!;
    const figures = await quantities.getChildren(killed);
    const labels = figures.map(
      (node) => `${labelOf(quantities.getTreeItem(node))} ${String(quantities.getTreeItem(node).description)}`,
    );
    assert.ok(
      labels.some((label) => /41 The Gullhaven Courier · 2025-10-15/.test(label)),
      labels.join('\n'),
    );
    assert.ok(
      labels.some((label) => /58 Lisk Observer/.test(label)),
      labels.join('\n'),
    );
    assert.equal(quantities.getParent(figures[0]), killed);
    assert.ok(quantities.view.badge!.value > 0);
    assert.equal(quantities.view.description, 'The Hallin Dam flood');
  });

  it('open the passage of a figure', async () => {
    const { quantities } = (await testing()).trees;
    const [first] = await quantities.getChildren();
    const [figure] = await quantities.getChildren(first);
    const item = quantities.getTreeItem(figure);
    const { command } = item;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.ok(labelOf(item).includes(document.getText(selection)) && !selection.isEmpty);
  });

  it('list who said what, with pronouns resolved', async () => {
    const { sources } = (await testing()).trees;
    const roots = await sources.getChildren();
    const names = roots.map((node) => labelOf(sources.getTreeItem(node)));
    assert.ok(names.includes('National Disaster Agency'), names.join('\n'));
    const dragan = roots.find((node) => /Dragan/.test(labelOf(sources.getTreeItem(node))))!;
    const said = (await sources.getChildren(dragan)).map((node) => sources.getTreeItem(node));
    assert.ok(said.some((item) => /sleep soundly/.test(labelOf(item)) && item.description === 'The Gullhaven Courier'));
    assert.ok(new Set(said.map(({ description }) => description)).size >= 3);
    assert.equal(names.filter((name) => name === 'Ilena Dragan').length, 1, names.join('\n'));
    assert.equal(names.lastIndexOf('Nobody named'), names.includes('Nobody named') ? names.length - 1 : -1);
  });

  it('are filtered by words of names, figures, sources and outlets', async () => {
    const { quantities, sources, filter } = (await testing()).trees;
    const all = await quantities.getChildren();
    filter.text = 'lisk 58';
    const some = await quantities.getChildren();
    assert.ok(some.length > 0 && some.length < all.length);
    assert.match(quantities.view.message!, /lisk 58/);
    filter.text = 'no such words anywhere';
    assert.deepEqual(await quantities.getChildren(), []);
    assert.deepEqual(await sources.getChildren(), []);
    await vscode.commands.executeCommand('variorum.clearFilter');
    assert.equal((await quantities.getChildren()).length, all.length);
  });

  it('give every node an id of its own', async () => {
    const { quantities, sources } = (await testing()).trees;
    for (const tree of [quantities, sources] as {
      getChildren(node?: unknown): Promise<unknown[]>;
      getTreeItem(node: unknown): vscode.TreeItem;
    }[]) {
      const ids: (string | undefined)[] = [];
      for (const root of await tree.getChildren()) {
        ids.push(tree.getTreeItem(root).id);
        for (const child of await tree.getChildren(root)) ids.push(tree.getTreeItem(child).id);
      }
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('work out what stands below a node when it is unfolded, and for no other', async () => {
    const { quantities } = (await testing()).trees;
    await vscode.commands.executeCommand('variorum.quantities.focus');
    await eventually('the view', () => assert.ok(quantities.view.visible));
    // By their ids: when the tree is drawn anew meanwhile, its nodes are other objects.
    const asked: (string | undefined)[] = [];
    const original = quantities.getChildren.bind(quantities);
    quantities.getChildren = async (node) => {
      const children = await original(node);
      asked.push(node && quantities.getTreeItem(node).id);
      return children;
    };
    try {
      quantities.refresh();
      await eventually('the roots', () => assert.ok(asked.includes(undefined)));
      const [, second] = quantities.shown;
      const { id } = quantities.getTreeItem(second);
      assert.ok(id);
      await quantities.view.reveal(second, { expand: true });
      await eventually('its figures', () => assert.ok(asked.includes(id)));
      assert.deepEqual(new Set(asked), new Set([undefined, id]));
    } finally {
      quantities.getChildren = original;
    }
  });

  describe('that follow the cursor', () => {
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('variorum');
    const putCursor = async (words: string): Promise<void> => {
      const editor = await openEditor(sampleFile('gullhaven-courier.article.txt'));
      const { start } = rangeOf(editor.document, words);
      editor.selection = new vscode.Selection(start, start);
    };

    before(async () => {
      await settings().update('views.followCursor', true, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('variorum.quantities.focus');
    });
    after(() => settings().update('views.followCursor', undefined, vscode.ConfigurationTarget.Global));

    it('show the quantity of a figure, and the statement of a quotation', async () => {
      const { quantities, sources } = (await testing()).trees;
      await eventually('the view', () => assert.ok(quantities.view.visible && sources.view.visible));
      await putCursor('41, officials');
      await eventually('the quantity', () => {
        const [chosen] = quantities.view.selection;
        assert.ok(chosen && 'quantity' in chosen);
        assert.ok(
          chosen.quantity.readings.some(({ printed, outlet }) => printed === '58' && outlet === 'Lisk Observer'),
        );
      });
      await putCursor('We had 40');
      await eventually('the statement', () => {
        const [chosen] = sources.view.selection;
        assert.ok(chosen && 'statement' in chosen);
        assert.match(chosen.statement.words, /We had 40 minutes/);
      });
    });

    it('catch up when they come into sight', async () => {
      const { quantities } = (await testing()).trees;
      await vscode.commands.executeCommand('workbench.view.explorer');
      await eventually('another view', () => assert.ok(!quantities.view.visible));
      await putCursor('6.2 metres');
      await vscode.commands.executeCommand('variorum.quantities.focus');
      await eventually('the quantity', () => {
        const [chosen] = quantities.view.selection;
        assert.ok(chosen && 'quantity' in chosen);
        assert.ok(chosen.quantity.readings.some(({ printed }) => printed === '6.2 metres'));
      });
    });
  });
});
