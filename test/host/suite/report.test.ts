import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { eventually, openEditor, sampleFile } from '../lib/workspace';

describe('the report', () => {
  after(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is an unsaved Markdown document whose links lead to the passages', async () => {
    await wholeDossier(sampleFile(''));
    await openEditor(sampleFile('ostrel.article.txt'));
    await vscode.commands.executeCommand('variorum.writeReport');
    const document = await eventually('the report', () => {
      const { document: shown } = vscode.window.activeTextEditor!;
      assert.match(shown.getText(), /^# The Hallin Dam flood$/m);
      return shown;
    });
    assert.ok(document.isUntitled && document.isDirty);
    assert.equal(document.languageId, 'markdown');
    const text = document.getText();
    for (const heading of ['Articles', 'Where the outlets disagree', 'What the outlets have in common', 'Quotations']) {
      assert.ok(text.includes(`\n## ${heading}\n`), heading);
    }
    const [, path, line] = /\[Ostrel\]\(\.\/(ostrel\.article\.txt)#L(\d+)\) \| At least 23/.exec(text)!;
    const article = await vscode.workspace.openTextDocument(sampleFile(path));
    assert.match(article.lineAt(Number(line) - 1).text, /At least 23/);
  });
});
