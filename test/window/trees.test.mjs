// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { sampleWindow } from './lib/sampleWindow.mjs';

describe('the trees', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await sampleWindow('light');
    await vscode.openFile('gullhaven-courier.article.txt');
    await vscode.run('Variorum: Focus on Quantities View');
  });

  const rows = () => vscode.page.locator('.pane:has(.title:text-is("Quantities")) .monaco-list-row');

  it('show quantities and sources, and lead to the passages', async () => {
    await vscode.page.locator('.statusbar-item', { hasText: /articles · \d+ conflict/ }).waitFor({ timeout: 60_000 });
    await rows().first().locator('.codicon-warning').waitFor();
    await vscode.page.locator('.pane .monaco-list-row', { hasText: 'National Disaster Agency' }).first().waitFor();
    await rows().first().click();
    await rows().nth(1).locator('.monaco-tl-indent .indent-guide').first().waitFor({ state: 'attached' });
    const figure = rows().nth(1);
    await figure.waitFor();
    await vscode.screenshot('trees-light', { readme: true });
    const printed = await figure.locator('.label-name').innerText();
    await figure.click();
    await eventually('the passage', async () => {
      const selected = await vscode.page.locator('.editor-instance .selected-text').count();
      assert.ok(selected > 0, `“${printed}” is selected`);
    });
  });

  it('are filtered by a text', async () => {
    await vscode.run('Variorum: Filter Quantities and Sources');
    await vscode.answer('killed');
    await eventually('the filter', async () => {
      const names = await rows().locator('.label-name').allInnerTexts();
      assert.ok(names.length > 0 && names.length < 8, names.join());
    });
    await vscode.page.locator('.pane', { hasText: 'Filtered by “killed”.' }).first().waitFor();
    await vscode.run('Variorum: Clear Filter');
    await vscode.page.locator('.pane', { hasText: 'Filtered by' }).first().waitFor({ state: 'detached' });
  });

  for (const theme of /** @type {const} */ (['dark', 'hc-dark', 'hc-light'])) {
    it(`can be read in ${theme}`, async () => {
      await vscode.setTheme(theme);
      await vscode.screenshot(`trees-${theme}`);
    });
  }

  it('leave their place to the walkthrough, which shows its steps, each with a picture', async () => {
    await vscode.setTheme('light');
    await vscode.run('View: Toggle Primary Side Bar Visibility'); // pictures need room
    await vscode.run('Welcome: Open Walkthrough...');
    await vscode.pick('Read a dossier with Variorum');
    await vscode.page.locator('.getting-started-step').nth(3).waitFor({ timeout: 30_000 });
    await vscode.page.locator('.getting-started-step', { hasText: 'See the whole dossier' }).click();
    await vscode.webview.getByRole('img', { name: /comparison table/i }).waitFor();
    await vscode.screenshot('walkthrough-light');
  });
});
