// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const article = 'ostrel.article.txt';
const sidecar = `${article}.notes.yaml`;

describe('repairing a note', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await openWorkbench({ theme: 'dark', settings: { 'variorum.notes.author': 'dana' } });
    await vscode.openFile(article);
  });
  after(() => vscode.close());

  /** @param {RegExp} wanted */
  const inSidecar = (wanted) =>
    eventually('the sidecar', async () => assert.match(await vscode.readFile(sidecar), wanted));
  const title = () => vscode.page.locator('.review-widget .review-title', { hasText: /Changed number: 23 is now 32/ });

  it('begins with a note on the words that were selected', async () => {
    await vscode.select('At least 23', { nth: 2 });
    await vscode.run('Variorum: Add Note');
    await vscode.commentThread.waitFor();
    await vscode.page.keyboard.type('Agency count; ask for the list.');
    await vscode.commentThread.getByRole('button', { name: 'Save Note' }).click();
    await inSidecar(/exact: "At least 23"\n[^]*by: dana\n[^]*text: Agency count; ask for the list\.\n/);
    await vscode.commentThread.locator('.comment-body', { hasText: 'Agency count' }).waitFor();
  });

  it('tags another passage in one command, with completion', async () => {
    await vscode.select('These figures will rise');
    await vscode.run('Variorum: Tag Passage');
    await vscode.answer('check-rec');
    await inSidecar(/exact: "These figures will rise"\n[^]*tags: \[check-recording\]\n/);
  });

  it('says when the words under the note change, and takes the new ones', async () => {
    await vscode.select('least 23', { nth: 2 });
    await vscode.page.keyboard.type('least 32');
    await title().first().waitFor();
    const words = vscode.page.locator('.review-widget table', { hasText: 'When noted' }).first();
    assert.deepEqual(await words.locator('td').allInnerTexts(), ['At least 23', 'At least 32']);
    assert.deepEqual(await words.locator('del, strong').allInnerTexts(), ['23', '32']);
    for (const theme of /** @type {const} */ (['light', 'hc-dark', 'hc-light', 'dark'])) {
      await vscode.setTheme(theme);
      await words.waitFor();
      await vscode.screenshot(`note-changed-${theme}`);
    }
    await vscode.page.locator('.review-widget [aria-label^="Accept New Words"]').first().click();
    await inSidecar(/exact: "At least 32"/);
    await title().first().waitFor({ state: 'hidden' });
  });
});
