import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverText, makeFolder, openFile, readText, testing, wholeDossier, writeText } from '../lib/editor';

const first = `Ferry sinks off Port Alder\n\nPORT ALDER — At least 14 passengers drowned when a ferry sank on Monday, the coast guard said.\n`;
const second = `Ferry disaster at Port Alder\n\nThe coast guard said 17 passengers had drowned when the ferry sank off Port Alder.\n`;

describe('a dossier', () => {
  it('starts in a folder of plain texts: dossier.yaml is written, every text is an article', async () => {
    const folder = await makeFolder('plain', { 'a.txt': first, 'b.txt': second, 'README.md': 'About this folder.' });
    const before = await openFile(vscode.Uri.joinPath(folder, 'a.txt'));
    assert.equal(before.document.languageId, 'plaintext');

    await vscode.commands.executeCommand('variorum.startDossier', folder);

    const file = await readText(vscode.Uri.joinPath(folder, 'dossier.yaml'));
    assert.match(file, /a\.txt/);
    assert.match(file, /b\.txt/);
    assert.doesNotMatch(file, /README/);
    assert.equal(await readText(vscode.Uri.joinPath(folder, 'a.txt')), first, 'articles are never written');
    const article = await openFile(vscode.Uri.joinPath(folder, 'a.txt'));
    await eventually('the language', () => article.document.languageId === 'article');
    const { highlights } = await testing();
    await eventually('the marks', () => highlights.shown(article.document)?.figure.length);
    await wholeDossier(folder);
    assert.match(await hoverText(article.document, '14 passengers'), /17/);
  });

  it('leaves a dossier.yaml that is there as it is', async () => {
    const folder = await makeFolder('started', { 'a.txt': first, 'dossier.yaml': 'title: Mine # keep\n' });
    await vscode.commands.executeCommand('variorum.startDossier', folder);
    assert.equal(await readText(vscode.Uri.joinPath(folder, 'dossier.yaml')), 'title: Mine # keep\n');
  });

  it('follows files that change, appear and go away outside the editor', async () => {
    const folder = await makeFolder('outside', {
      'dossier.yaml': "articles: ['*.txt']\n",
      'a.txt': first,
      'b.txt': second,
    });
    const { document } = await openFile(vscode.Uri.joinPath(folder, 'a.txt'));
    await eventually('the language', () => document.languageId === 'article');
    await eventually('the card', async () => /17/.test(await hoverText(document, '14 passengers')));
    await writeText(vscode.Uri.joinPath(folder, 'b.txt'), second.replace('17', '19'));
    await eventually('the changed figure', async () => /19/.test(await hoverText(document, '14 passengers')));
    await writeText(vscode.Uri.joinPath(folder, 'c.txt'), second.replace('17', '23'));
    await eventually('the new article', async () => /23/.test(await hoverText(document, '14 passengers')));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'c.txt'));
    await eventually('the article gone', async () => !/23/.test(await hoverText(document, '14 passengers')));
  });

  it('takes over what dossier.yaml says, as it is edited', async () => {
    const folder = await makeFolder('named', {
      'dossier.yaml': "articles: ['*.txt']\n",
      'a.txt': first,
      'b.txt': second,
    });
    const { document } = await openFile(vscode.Uri.joinPath(folder, 'a.txt'));
    await eventually('the language', () => document.languageId === 'article');
    await eventually('the card', async () => /17/.test(await hoverText(document, '14 passengers')));
    const entries = 'articles:\n  - {file: a.txt, outlet: Alder Echo}\n  - {file: b.txt, outlet: Quayside Times}\n';
    await writeText(vscode.Uri.joinPath(folder, 'dossier.yaml'), entries);
    await eventually('the outlet', async () => /Quayside Times/.test(await hoverText(document, '14 passengers')));
  });
});
