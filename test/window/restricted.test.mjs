// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

describe('a folder that nobody vouched for', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;
  before(async () => {
    vscode = await openWorkbench({
      theme: 'light',
      settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    });
  });
  after(() => vscode.close());

  it('is read, and takes notes, in restricted mode', async () => {
    await vscode.page.getByText('Restricted Mode is intended for safe code browsing').waitFor();
    await vscode.openFile('fanal-de-vaubert.article.txt');
    const card = await vscode.hover('41 people', { card: /outlets/ });
    assert.match(await card.innerText(), /killed/i);
    await vscode.screenshot('restricted-light');
    await vscode.leave();
    await vscode.addNote('41 people', 'Read without trust.');
    await eventually('the sidecar', async () =>
      assert.match(await vscode.readFile('fanal-de-vaubert.article.txt.notes.yaml'), /Read without trust/),
    );
  });
});
