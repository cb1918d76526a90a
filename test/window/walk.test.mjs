// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

// The README's "first five minutes", step by step and with its pictures: what is changed here is changed there.
describe('a newcomer’s walk', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await openWorkbench({
      folder: 'test/fixtures/walk',
      empty: true,
      theme: 'light',
      settings: { 'variorum.notes.author': 'dana', 'workbench.startupEditor': 'none' },
    });
  });
  after(() => vscode.close());

  it('1. opens a folder of plain texts', async () => {
    await vscode.run('File: Open Folder...');
    const place = vscode.quickInput.locator('input[type="text"]').first();
    // The dialog fills in the home folder when it has listed it, over what was typed before.
    await eventually('the dialog', async () => assert.match(await place.inputValue({ timeout: 5_000 }), /\/$/));
    await eventually('the folder to be opened', async () => {
      if (vscode.page.url().includes(vscode.folder)) return;
      await place.fill(`${vscode.folder}/`, { timeout: 5_000 });
      await vscode.quickInput.getByRole('button', { name: 'OK' }).click({ timeout: 5_000 });
      // A click while it still lists what was typed does nothing.
      await vscode.page.waitForURL((url) => url.href.includes(vscode.folder), {
        timeout: 10_000,
        waitUntil: 'commit',
      });
    });
    await vscode.explorer('harbour-gazette.txt').waitFor({ timeout: 90_000 });
    assert.equal(await vscode.explorer('dossier.yaml').count(), 0);
  });

  it('is told by the views what to do where there is no dossier yet', async () => {
    await vscode.page.locator('.activitybar .action-label[aria-label^="Variorum"]').click();
    const welcome = vscode.page.locator('.pane:has(.title:text-is("Quantities")) .welcome-view-content');
    await welcome.getByRole('button', { name: /Start a Dossier/ }).waitFor({ timeout: 60_000 });
    await vscode.page.locator('.pane:has(.title:text-is("Sources")) .welcome-view-content').waitFor();
    await vscode.page.locator('.pane:has(.title:text-is("Notes")) .welcome-view-content').waitFor();
    for (const theme of /** @type {const} */ (['dark', 'hc-dark', 'hc-light', 'light'])) {
      await vscode.setTheme(theme);
      await vscode.screenshot(`trees-empty-${theme}`);
    }
    await vscode.page.locator('.activitybar .action-label[aria-label^="Explorer"]').click();
  });

  it('2. makes it a dossier', async () => {
    await vscode.run('Variorum: Start a Dossier Here');
    await vscode.page.locator('.tab.active', { hasText: 'dossier.yaml' }).waitFor({ timeout: 60_000 });
    const written = await vscode.readFile('dossier.yaml');
    for (const file of ['coast-wire', 'harbour-gazette', 'marrowby-post', 'northern-ledger', 'the-tideline'])
      assert.match(written, new RegExp(`file: ${file}\\.txt`));
    await vscode.explorer('dossier.yaml').waitFor();
    await vscode.editor.locator('.view-line', { hasText: 'coast-wire.txt' }).first().waitFor();
    await vscode.screenshot('walk-1-dossier', { readme: true });
  });

  it('3. rests the pointer on a figure', async () => {
    await vscode.openFile('harbour-gazette.txt');
    await vscode.page.locator('.statusbar-item', { hasText: /articles/ }).waitFor({ timeout: 60_000 });
    const card = await vscode.hover('About 40', { card: /4 outlets/ });
    assert.match(await card.innerText(), /Marrowby Post/);
    await vscode.screenshot('walk-2-card', { readme: true });
    await vscode.leave();
  });

  it('4. writes a note on a passage', async () => {
    await vscode.addNote('About 40 people were injured', 'The union counts more. Ask the hospital.');
    await eventually('the sidecar', async () =>
      assert.match(
        await vscode.readFile('harbour-gazette.txt.notes.yaml'),
        /exact: "?About 40 people were injured"?\n[^]*text: The union counts more\. Ask the hospital\./,
      ),
    );
    await vscode.commentThread.locator('.comment-body', { hasText: 'Ask the hospital' }).waitFor();
    await vscode.screenshot('walk-3-note', { readme: true });
  });

  it('5. looks at the whole dossier', async () => {
    await vscode.run('Variorum: Open Comparison Table');
    const injured = vscode.webview.locator('.quantity', { hasText: 'injured' }).first();
    await injured.locator('.name').click({ timeout: 60_000 });
    await vscode.webview.getByRole('img', { name: /^On one axis/ }).waitFor();
    await vscode.screenshot('walk-4-table', { readme: true });
  });

  it('6. writes the report and saves it', async () => {
    await vscode.run('Variorum: Write Report');
    await vscode.page.locator('.tab.active', { hasText: 'report.md' }).waitFor({ timeout: 60_000 });
    await vscode.editor.locator('.view-line', { hasText: 'Articles' }).first().waitFor();
    await vscode.screenshot('walk-5-report', { readme: true });
    await vscode.page.keyboard.press('Control+s');
    await eventually('the saved report', async () => {
      // The editor may ask where to; the place that it proposes is the dossier's folder.
      if (await vscode.quickInput.isVisible()) await vscode.page.keyboard.press('Enter');
      const report = await vscode.readFile('report.md');
      assert.match(report, /^## Where the outlets disagree$/m);
      assert.match(report, /Ask the hospital\. \(dana/);
    });
  });

  it('and reads the report in the preview, from where the links lead to the articles', async () => {
    await vscode.run('Markdown: Open Preview');
    const body = vscode.page.frameLocator('iframe.webview:visible').frameLocator('iframe#active-frame').locator('body');
    await body.locator('h2', { hasText: 'Where the outlets disagree' }).waitFor({ timeout: 60_000 });
    const table = body.locator('table').first();
    assert.ok((await table.locator('tr').count()) > 2);
    await vscode.screenshot('report-preview-light');
    await body.locator('h2', { hasText: 'Where the outlets disagree' }).scrollIntoViewIfNeeded();
    await body.locator('h2', { hasText: 'Where the outlets disagree' }).evaluate((heading) => heading.scrollIntoView());
    await vscode.screenshot('report-preview-disagreements-light');
    await table.locator('a').first().click();
    await vscode.page.locator('.tab.active', { hasText: '.txt' }).waitFor({ timeout: 30_000 });
  });
});
