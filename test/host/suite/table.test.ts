import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { eventually, openEditor, sampleFile } from '../lib/workspace';

describe('the comparison table', () => {
  const tables = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('variorum.table'));

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens once for a dossier, in an editor tab that bears its title', async () => {
    await wholeDossier(sampleFile(''));
    await openEditor(sampleFile('ostrel.article.txt'));
    await vscode.commands.executeCommand('variorum.openTable');
    await eventually('the tab', () =>
      assert.deepEqual(
        tables().map(({ label }) => label),
        ['Comparison: The Hallin Dam flood'],
      ),
    );
    await openEditor(sampleFile('ostrel.article.txt'));
    await vscode.commands.executeCommand('variorum.openTable');
    await eventually('the same tab', () => {
      assert.equal(tables().length, 1);
      assert.ok(tables()[0].isActive);
    });
  });
});
