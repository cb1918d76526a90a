// @ts-check
import assert from 'node:assert/strict';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './lib/eventually.mjs';
import { sampleWindow } from './lib/sampleWindow.mjs';

const article = 'ostrel.article.txt';
const sidecar = `${article}.notes.yaml`;

describe('repairing a note', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;
  /** @type {string} */
  let original;

  before(async () => {
    vscode = await sampleWindow('dark');
    original = await vscode.readFile(article);
    await vscode.openFile(article);
  });
  // VS Code served in a browser saves what is typed.
  after(() => writeFile(path.join(vscode.folder, article), original));

  /** @param {RegExp} wanted */
  const inSidecar = (wanted) =>
    eventually('the sidecar', async () => assert.match(await vscode.readFile(sidecar), wanted));
  const title = () => vscode.page.locator('.review-widget .review-title', { hasText: /Changed number: 23 is now 32/ });

  it('begins with a note on the words that were selected', async () => {
    await vscode.addNote('At least 23', 'Agency count; ask for the list.', { nth: 2 });
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

  it('counts a note whose passage is gone in the status bar, shows it, and keeps it from its row', async () => {
    await vscode.select(
      '“These figures will rise,” its director, Sanna Verhoek, told reporters. “We have not reached the lower streets.”',
    );
    await vscode.page.keyboard.press('Delete');
    const status = vscode.page.locator('.statusbar-item', { hasText: '1 orphaned' });
    await status.click();
    const row = vscode.page.locator('.pane .monaco-list-row', { hasText: 'passage gone' }).last();
    await row.click();
    await vscode.page.locator('.review-widget', { hasText: 'The note was on' }).first().waitFor();
    for (const theme of /** @type {const} */ (['light', 'hc-dark', 'hc-light', 'dark'])) {
      await vscode.setTheme(theme);
      await row.hover();
      await vscode.screenshot(`note-orphaned-${theme}`);
    }
    await row.hover();
    await row.locator('[aria-label^="Keep Note as Orphan"]').click();
    await inSidecar(/exact: "These figures will rise"\n[^]*orphaned: true\n/);
    await status.waitFor({ state: 'hidden' });
  });

  it('keeps a note that cannot be written, saves it elsewhere, and writes it when it can be', async () => {
    await vscode.run('View: Show Explorer');
    await vscode.openFile('cottonwood-ledger.article');
    const folder = path.join(vscode.folder, 'cottonwood-ledger.article.notes.yaml');
    await mkdir(folder);
    await vscode.addNote('11,300', 'Kept while the disk is away.');
    const message = vscode.page.locator('.notification-toast', { hasText: 'A folder is in its place' });
    await message.waitFor();
    await vscode.page.locator('.statusbar-item', { hasText: '1 not saved' }).waitFor();
    await vscode.screenshot('note-not-saved');
    await message.getByRole('button', { name: 'Save Elsewhere…' }).click();
    const place = vscode.quickInput.locator('input[type="text"]').first();
    const proposed = 'cottonwood-ledger.article.unsaved.yaml';
    await eventually('the proposed name', async () => assert.ok((await place.inputValue()).endsWith(`/${proposed}`)));
    await vscode.page.keyboard.press('Enter');
    await eventually('the other file', async () =>
      assert.match(await vscode.readFile(proposed), /^version: 1\nnotes:\n[^]*Kept while the disk is away\./),
    );
    await vscode.page.locator('.statusbar-item', { hasText: 'not saved' }).waitFor({ state: 'hidden' });
    await rmdir(folder);
    await vscode.page.locator('.review-widget [aria-label^="Save Note Again"]').first().click();
    await eventually('the sidecar', async () =>
      assert.match(await vscode.readFile('cottonwood-ledger.article.notes.yaml'), /Kept while the disk is away\./),
    );
  });
});
