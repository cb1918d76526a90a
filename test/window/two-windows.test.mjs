// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const article = 'ostrel.article.txt';
const sidecar = `${article}.notes.yaml`;

describe('two windows on one dossier', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let first;
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let second;

  before(async () => {
    first = await openWorkbench({ settings: { 'variorum.notes.author': 'dana' } });
    await first.openFile(article);
  });
  after(async () => {
    await second?.close();
    await first.close();
  });

  it('share what was read: the second reads nothing again', async () => {
    const kept = await eventually('the cache', async () => {
      const files = await first.cachedReadings();
      assert.ok(files.length > 0);
      return files;
    });
    second = await first.another();
    await second.openFile(article);
    await second.hover('about 4,000', { card: /7 outlets/ });
    assert.deepEqual(await second.cachedReadings(), kept);
  });

  it('show each other’s notes, and keep both', async () => {
    for (const [window, words, note] of /** @type {const} */ ([
      [first, 'about 4,000 residents', 'Moved or fled?'],
      [second, 'These figures will rise', 'Who says when?'],
    ])) {
      await window.page.bringToFront();
      await window.select(words);
      await window.run('Variorum: Add Note');
      await window.commentThread.waitFor();
      await window.page.keyboard.type(note);
      await window.commentThread.getByRole('button', { name: 'Save Note' }).click();
      await eventually(note, async () => assert.ok((await window.readFile(sidecar)).includes(note)));
    }
    const written = await first.readFile(sidecar);
    assert.ok(written.includes('Moved or fled?') && written.includes('Who says when?'), written);
    await first.page.bringToFront();
    await first.run('Variorum: Focus on Notes View');
    for (const note of ['Moved or fled?', 'Who says when?'])
      await first.page.locator('.pane .monaco-list-row', { hasText: note }).first().waitFor({ timeout: 30_000 });
    await first.screenshot('two-windows-notes');
  });
});
