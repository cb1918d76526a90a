// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const article = 'ostrel.article.txt';
const sidecar = `${article}.notes.yaml`;

describe('notes', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let second;
  /** @type {string[]} */
  let kept;

  before(async () => {
    vscode = await openWorkbench({ theme: 'light', settings: { 'variorum.notes.author': 'dana' } });
    await vscode.openFile(article);
  });
  after(async () => {
    await second?.close();
    await vscode.close();
  });

  it('adds a note with a tag, and keeps it in the sidecar', async () => {
    await vscode.addNote('about 4,000 residents', 'Moved or fled? Ask the agency.');
    await eventually('the sidecar', async () => assert.match(await vscode.readFile(sidecar), /Moved or fled\?/));
    await vscode.commentThread.getByText('Moved or fled?').waitFor();
    await vscode.commentThread.getByRole('button', { name: 'Edit Tags of Note' }).click();
    await vscode.answer('displaced');
    await eventually('the tag', async () => assert.match(await vscode.readFile(sidecar), /displaced/));
    assert.match(await vscode.readFile(sidecar), /exact: "about 4,000 residents"/);
    await vscode.screenshot('note-light');
    await eventually('the cache', async () => {
      kept = await vscode.cachedReadings();
      assert.equal(kept.length, 1);
    });
  });

  it('shows it again when the window is opened again', async () => {
    await vscode.reload();
    // The glyph is drawn anew as the article is marked: a click may miss it.
    await eventually('the note', async () => {
      await vscode.editor.locator('.comment-range-glyph[class*="comment-thread"]').first().click({ timeout: 3000 });
      await vscode.commentThread.getByText('Moved or fled?').waitFor({ timeout: 3000 });
    });
    // So may a click on a thread that is still drawing its reply box.
    await eventually('the closed note', async () => {
      const collapse = vscode.commentThread.getByRole('button', { name: /^Collapse/ });
      if (await collapse.isVisible()) await collapse.click({ timeout: 3000 });
      await vscode.commentThread.waitFor({ state: 'hidden', timeout: 3000 });
    });
  });

  it('are shown in a second window, which reads nothing again', async () => {
    second = await vscode.another();
    await second.openFile(article);
    await second.hover('about 4,000', { card: /7 outlets/ });
    assert.deepEqual(await second.cachedReadings(), kept);
  });

  it('of two windows are kept both, and shown in both', async () => {
    for (const [window, words, note] of /** @type {const} */ ([
      [vscode, 'At least 23', 'By whose count?'],
      [second, 'These figures will rise', 'Who says when?'],
    ])) {
      await window.page.bringToFront();
      await window.addNote(words, note);
      await eventually(note, async () => assert.ok((await window.readFile(sidecar)).includes(note)));
    }
    const written = await vscode.readFile(sidecar);
    assert.ok(written.includes('By whose count?') && written.includes('Who says when?'), written);
    await vscode.page.bringToFront();
    await vscode.run('Variorum: Focus on Notes View');
    for (const note of ['By whose count?', 'Who says when?'])
      await vscode.page.locator('.pane .monaco-list-row', { hasText: note }).first().waitFor({ timeout: 30_000 });
    await vscode.screenshot('two-windows-notes');
  });
});
