// @ts-check
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { openWorkbench } from './lib/workbench.mjs';

describe('the window', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await openWorkbench();
  });
  after(() => vscode.close());

  it('opens an article of the sample dossier from the explorer', async () => {
    const file = (await readdir(path.join(root, 'samples'))).find((name) => /\.article(\.txt|\.md)?$/.test(name));
    assert.ok(file, 'samples/ has an article');
    await vscode.openFile(file);
    await vscode.screenshot('article');
  });

  it('has the commands of Variorum', async () => {
    await vscode.page.keyboard.press('F1');
    await vscode.quickInput.locator('input').first().fill('>Variorum: ');
    await vscode.quickInput.locator('.monaco-list-row[aria-label^="Variorum: "]').first().waitFor();
    await vscode.page.keyboard.press('Escape');
  });
});
