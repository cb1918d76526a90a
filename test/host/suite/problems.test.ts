import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { eventually, newFolder, openEditor } from '../lib/workspace';

const conflictsIn = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'conflict');

describe('conflicts as problems', () => {
  const settings = () => vscode.workspace.getConfiguration('variorum');
  afterEach(() => settings().update('problems.conflicts', undefined, vscode.ConfigurationTarget.Workspace));

  it('are information at the figure, point at the other outlet, follow changes and can be switched on and off', async () => {
    const folder = await newFolder({
      'a.article': 'Ferry sinks\n\nSome 14 passengers drowned when the ferry sank on Monday.\n',
      'b.article': 'Ferry sinks\n\nIn all 31 passengers drowned when the ferry sank on Monday.\n',
    });
    const { document } = await openEditor(vscode.Uri.joinPath(folder, 'a.article'));
    await wholeDossier(folder);
    await settings().update('problems.conflicts', true, vscode.ConfigurationTarget.Workspace);
    const [problem] = await eventually('a problem', () => {
      const found = conflictsIn(document.uri);
      assert.equal(found.length, 1);
      return found;
    });
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(document.getText(problem.range), 'Some 14');
    assert.match(problem.message, /conflicts with.*31/);
    const [related] = problem.relatedInformation!;
    assert.match(related.location.uri.path, /b\.article$/);
    assert.equal(related.location.range.start.line, 2);
    assert.deepEqual(conflictsIn(vscode.Uri.joinPath(folder, 'b.article')), [], 'only for articles that are open');

    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = fixes.map(({ title }) => title);
    for (const wanted of [/^Add note$/, /^Not the same quantity as “31” \(b\)$/, /^Same quantity as…$/])
      assert.ok(
        titles.some((title) => wanted.test(title)),
        titles.join('\n'),
      );

    await settings().update('problems.conflicts', false, vscode.ConfigurationTarget.Workspace);
    await eventually('no problem', () => assert.deepEqual(conflictsIn(document.uri), []));
    await settings().update('problems.conflicts', true, vscode.ConfigurationTarget.Workspace);
    await eventually('the problem', () => assert.equal(conflictsIn(document.uri).length, 1));

    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('no problem', () => assert.deepEqual(conflictsIn(document.uri), []));
  });
});
