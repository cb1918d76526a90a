// @ts-check
import { sampleWindow } from './lib/sampleWindow.mjs';

describe('a window that is loaded anew', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await sampleWindow('light');
    await vscode.openFile('gullhaven-courier.article.txt');
    await vscode.run('Variorum: Focus on Quantities View');
    await vscode.page.locator('.statusbar-item', { hasText: /articles · \d+ conflict/ }).waitFor({ timeout: 60_000 });
    await vscode.run('Variorum: Filter Quantities and Sources');
    await vscode.answer('killed');
    await filtered().waitFor();
    await vscode.run('Variorum: Open Comparison Table');
    await vscode.webview.getByRole('tab', { name: /Quotations/ }).click();
    await vscode.remembered('"variorum.filter":"killed"', '"tab":"quotations"');
    await vscode.reload();
  });

  const filtered = () => vscode.page.locator('.pane', { hasText: 'Filtered by “killed”.' }).first();

  it('has the comparison table as it was', async () => {
    await vscode.webview
      .locator('[role="tab"][aria-selected="true"]', { hasText: 'Quotations' })
      .waitFor({ timeout: 60_000 });
    await vscode.webview.getByRole('tab', { name: /Quantities/ }).click();
    await vscode.webview.locator('.quantity', { hasText: 'killed' }).first().waitFor({ timeout: 60_000 });
    // Rows may change as long as articles are read.
    await vscode.webview.locator('.summary', { hasText: /^8 articles, 1\d quantities/ }).waitFor({ timeout: 60_000 });
  });

  it('has its trees filtered, until the filter is cleared', async () => {
    await filtered().waitFor();
    await vscode.run('Variorum: Clear Filter');
    await vscode.page.locator('.pane', { hasText: 'Filtered by' }).first().waitFor({ state: 'detached' });
  });

  it('shows from the cache what the first readings showed', async () => {
    const agency = vscode.page.locator('.pane .monaco-list-row', { hasText: 'National Disaster Agency' }).first();
    await agency.filter({ hasText: /\d outlets/ }).waitFor({ timeout: 30_000 });
  });
});
