// @ts-check
import { openWorkbench } from './lib/workbench.mjs';

describe('the walkthrough', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await openWorkbench({ theme: 'light' });
    await vscode.openFile('ostrel.article.txt');
  });
  after(() => vscode.close());

  it('shows its steps, each with a picture', async () => {
    await vscode.run('View: Toggle Primary Side Bar Visibility'); // pictures need room
    await vscode.run('Welcome: Open Walkthrough...');
    await vscode.pick('Read a dossier with Variorum');
    await vscode.page.locator('.getting-started-step').nth(3).waitFor({ timeout: 30_000 });
    await vscode.page.locator('.getting-started-step', { hasText: 'See the whole dossier' }).click();
    await vscode.webview.getByRole('img', { name: /comparison table/i }).waitFor();
    await vscode.screenshot('walkthrough-light');
  });
});
