import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, newFolder, openEditor } from '../lib/workspace.js';

describe('activation', () => {
  const extension = () => {
    const found = vscode.extensions.getExtension('variorum.variorum');
    assert.ok(found, 'the extension is there');
    return found;
  };

  it('never waits for nothing: only articles and dossiers wake it', () => {
    const { activationEvents } = extension().packageJSON as { activationEvents?: string[] };
    for (const event of activationEvents ?? []) {
      assert.match(event, /^(onLanguage:article|workspaceContains:\S*dossier\.yaml|onCommand:|onView:|onWalkthrough:)/);
    }
  });

  it('is active when an article is open', async () => {
    const folder = await newFolder({
      'first.article': 'Ferry runs late\n\nAbout 40 people waited, the harbour office said.\n',
    });
    const editor = await openEditor(vscode.Uri.joinPath(folder, 'first.article'));
    assert.equal(editor.document.languageId, 'article');
    await eventually('activation', () => assert.ok(extension().isActive));
  });
});
