// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const article = 'ostrel.article.txt';
const sidecar = `${article}.notes.yaml`;

describe('notes', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await openWorkbench({ theme: 'light', settings: { 'variorum.notes.author': 'dana' } });
    await vscode.openFile(article);
  });
  after(() => vscode.close());

  it('adds a note with a tag, and keeps it in the sidecar', async () => {
    await vscode.select('about 4,000 residents');
    await vscode.run('Variorum: Add Note');
    await vscode.commentThread.waitFor();
    await vscode.page.keyboard.type('Moved or fled? Ask the agency.');
    await vscode.commentThread.getByRole('button', { name: 'Save Note' }).click();
    await eventually('the sidecar', async () => assert.match(await vscode.readFile(sidecar), /Moved or fled\?/));
    await vscode.commentThread.getByText('Moved or fled?').waitFor();
    await vscode.commentThread.getByRole('button', { name: 'Edit Tags of Note' }).click();
    await vscode.answer('displaced');
    await eventually('the tag', async () => assert.match(await vscode.readFile(sidecar), /displaced/));
    assert.match(await vscode.readFile(sidecar), /exact: "about 4,000 residents"/);
    await vscode.screenshot('note-light');
  });

  it('shows it again when the window is opened again', async () => {
    await vscode.reload();
    // The glyph is drawn anew as the article is marked: a click may miss it.
    await eventually('the note', async () => {
      await vscode.editor.locator('.comment-range-glyph[class*="comment-thread"]').first().click({ timeout: 3000 });
      await vscode.commentThread.getByText('Moved or fled?').waitFor({ timeout: 3000 });
    });
  });
});
