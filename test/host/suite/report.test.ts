import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { eventually, newFolder, openEditor, readText, sampleFile } from '../lib/workspace';

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
    const [, path, line] = /\[Ostrel\]\(\.\/(ostrel\.article\.txt)#L(\d+)\) \| 2025-10-14 \| At least 23/.exec(text)!;
    const article = await vscode.workspace.openTextDocument(sampleFile(path));
    assert.match(article.lineAt(Number(line) - 1).text, /At least 23/);
  });

  it('has its figures exported as CSV, and its verdicts as ClaimReview', async () => {
    const folder = await newFolder({
      'dossier.yaml': 'title: Ferry\narticles: ["*.txt"]\n',
      'a.txt': 'Ferry sinks\n\nSome 14 passengers drowned when the ferry sank on Monday, the coast guard said.\n',
      'b.txt': 'Ferry sinks\n\nIn all 31 passengers drowned when the ferry sank on Monday, the sea rescuers said.\n',
      'b.txt.notes.yaml':
        'version: 1\nnotes:\n  - id: 7f3k9q2m\n    target: { exact: 31 passengers drowned }\n    verdict: refuted\n    text: Fourteen.\n',
    });
    await wholeDossier(folder);
    await openEditor(vscode.Uri.joinPath(folder, 'a.txt'));
    const csv = vscode.Uri.joinPath(folder, 'out.csv');
    await eventually('the figures', async () => {
      await vscode.commands.executeCommand('variorum.exportCsv', { target: csv });
      const lines = (await readText(csv)).trimEnd().split(/\r?\n/);
      assert.equal(lines.length, 3, lines.join('\n'));
      assert.ok(lines.some((line) => line.includes('Some 14') && line.includes('the coast guard')));
    });
    const reviews = vscode.Uri.joinPath(folder, 'out.jsonld');
    await eventually('the verdict', async () => {
      await vscode.commands.executeCommand('variorum.exportClaimReviews', { target: reviews });
      const written = await readText(reviews);
      assert.match(written, /"@context": "https:\/\/schema\.org"/);
      assert.match(written, /"ClaimReview"/);
      assert.match(written, /31 passengers drowned/);
      assert.match(written, /"ratingValue": 1\b/);
    });
  });
});
