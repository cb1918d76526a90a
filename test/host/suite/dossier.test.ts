import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, testing, wholeDossier } from '../lib/extension';
import { eventually, newFolder, openEditor, readText, writeText } from '../lib/workspace';

const first = `Ferry sinks off Port Alder\n\nPORT ALDER — At least 14 passengers drowned when a ferry sank on Monday, the coast guard said.\n`;
const second = `Ferry disaster at Port Alder\n\nThe coast guard said 17 passengers had drowned when the ferry sank off Port Alder.\n`;

describe('a dossier', () => {
  it('starts in a folder of plain texts: dossier.yaml is written, every text is an article', async () => {
    const folder = await newFolder({ 'a.txt': first, 'b.txt': second, 'README.md': 'About this folder.' });
    const before = await openEditor(vscode.Uri.joinPath(folder, 'a.txt'));
    assert.equal(before.document.languageId, 'plaintext');

    await vscode.commands.executeCommand('variorum.startDossier', folder);

    const file = await readText(vscode.Uri.joinPath(folder, 'dossier.yaml'));
    assert.match(file, /a\.txt/);
    assert.match(file, /b\.txt/);
    assert.doesNotMatch(file, /README/);
    assert.equal(await readText(vscode.Uri.joinPath(folder, 'a.txt')), first, 'articles are never written');
    const article = await openEditor(vscode.Uri.joinPath(folder, 'a.txt'));
    await eventually('the language', () => assert.equal(article.document.languageId, 'article'));
    const { highlights } = await testing();
    await eventually('the marks', () => assert.ok(highlights.shown(article.document)?.figure.length));
    await wholeDossier(folder);
    await eventually('the other figure', async () =>
      assert.match(await hoverText(article.document, '14 passengers'), /17/),
    );
  });

  it('leaves a dossier.yaml that is there as it is', async () => {
    const folder = await newFolder({ 'a.txt': first, 'dossier.yaml': 'title: Mine # keep\n' });
    await vscode.commands.executeCommand('variorum.startDossier', folder);
    assert.equal(await readText(vscode.Uri.joinPath(folder, 'dossier.yaml')), 'title: Mine # keep\n');
  });

  it('follows files that change, appear and go away outside the editor', async () => {
    const folder = await newFolder({
      'dossier.yaml': "articles: ['*.txt']\n",
      'a.txt': first,
      'b.txt': second,
    });
    const { document } = await openEditor(vscode.Uri.joinPath(folder, 'a.txt'));
    await eventually('the language', () => assert.equal(document.languageId, 'article'));
    await eventually('the card', async () => assert.match(await hoverText(document, '14 passengers'), /17/));
    await writeText(vscode.Uri.joinPath(folder, 'b.txt'), second.replace('17', '19'));
    await eventually('the changed figure', async () => assert.match(await hoverText(document, '14 passengers'), /19/));
    await writeText(vscode.Uri.joinPath(folder, 'c.txt'), second.replace('17', '23'));
    await eventually('the new article', async () => assert.match(await hoverText(document, '14 passengers'), /23/));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'c.txt'));
    await eventually('the article gone', async () =>
      assert.doesNotMatch(await hoverText(document, '14 passengers'), /23/),
    );
  });

  it('takes over what dossier.yaml says, as it is edited', async () => {
    const folder = await newFolder({
      'dossier.yaml': "articles: ['*.txt']\n",
      'a.txt': first,
      'b.txt': second,
    });
    const { document } = await openEditor(vscode.Uri.joinPath(folder, 'a.txt'));
    await eventually('the language', () => assert.equal(document.languageId, 'article'));
    await eventually('the card', async () => assert.match(await hoverText(document, '14 passengers'), /17/));
    const entries = 'articles:\n  - {file: a.txt, outlet: Alder Echo}\n  - {file: b.txt, outlet: Quayside Times}\n';
    await writeText(vscode.Uri.joinPath(folder, 'dossier.yaml'), entries);
    await eventually('the outlet', async () =>
      assert.match(await hoverText(document, '14 passengers'), /Quayside Times/),
    );
  });
});
