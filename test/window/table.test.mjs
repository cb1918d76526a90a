// @ts-check
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './lib/eventually.mjs';
import { VIEWPORT } from '../../scripts/lib/browser-window.mjs';
import { sampleWindow } from './lib/sampleWindow.mjs';

describe('the comparison table', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await sampleWindow('light');
    await vscode.openFile('gullhaven-courier.article.txt');
    await vscode.page.locator('.statusbar-item', { hasText: /articles · \d+ conflict/ }).waitFor({ timeout: 60_000 });
  });
  after(() => vscode.page.setViewportSize(VIEWPORT));

  const rows = () => vscode.webview.locator('.quantity');
  const names = () => rows().locator('.name span:last-child').allInnerTexts();
  const figureOf = (/** @type {string} */ text) => vscode.webview.locator('.figure', { hasText: text }).first();

  it('opens with the disagreements first, a column an outlet', async () => {
    await vscode.run('Variorum: Open Comparison Table');
    await rows().first().waitFor({ timeout: 30_000 });
    await rows().first().locator('.relation.conflict').waitFor();
    // The columns grow while the dossier is read.
    const outlets = await eventually('all outlets, the earliest first', async () => {
      const shown = await vscode.webview.locator('[role="columnheader"] .outlet').allInnerTexts();
      assert.equal(shown[0], 'Ostrel');
      assert.ok(shown.includes('Lisk Observer'));
      return shown;
    });
    assert.equal(
      await vscode.webview.locator('[role="grid"]').getAttribute('aria-colcount'),
      String(outlets.length + 1),
    );
    await vscode.screenshot('table-light');
  });

  it('unfolds a row to its plot, its timeline and its chains of sources', async () => {
    await rows().filter({ hasText: 'killed' }).first().locator('.name').click();
    await vscode.webview.getByRole('img', { name: /^On one axis/ }).waitFor();
    await vscode.webview.getByRole('img', { name: /^Over time/ }).waitFor();
    await vscode.webview.getByRole('img', { name: /^From outlet to origin/ }).waitFor();
    await vscode.webview.locator('.chains li', { hasText: '←' }).first().waitFor();
    await vscode.screenshot('table-unfolded-light');
  });

  it('saves a drawing as a file of its own, and copies what it shows', async () => {
    const drawing = vscode.webview.locator('.drawing', {
      has: vscode.webview.getByRole('img', { name: /^On one axis/ }),
    });
    await drawing.getByRole('button', { name: 'Save SVG' }).click();
    const target = vscode.quickInput.locator('input[type="text"]').first();
    // The dialog proposes a name once it has listed the folder.
    const file = await eventually('a name', async () => {
      const name = path.basename(await target.inputValue());
      assert.match(name, /^On-one-axis-.*\.svg$/);
      return name;
    });
    await vscode.quickInput.getByRole('button', { name: 'OK' }).click();
    await eventually(file, async () => assert.match(await vscode.readFile(file), /^<svg [^>]*xmlns=[^]*<\/svg>$/));
    await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => vscode.page.evaluate(() => window.navigator.clipboard.readText());
    await vscode.webview.getByRole('button', { name: 'Copy as Markdown' }).click();
    await eventually('a Markdown table', async () =>
      assert.match(await copied(), /^\| .*Ostrel.* \|\n\| ?-[^]*killed/),
    );
    await vscode.webview.getByRole('button', { name: 'Copy as CSV' }).click();
    await eventually('CSV', async () => assert.match(await copied(), /^[^|\n]*,Ostrel,[^]*killed/));
  });

  it('opens a passage beside itself, whose cell is lit', async () => {
    await figureOf('41').click();
    await eventually('the passage', async () => {
      const selected = await vscode.page.locator('.editor-instance .selected-text').count();
      assert.ok(selected > 0);
    });
    await vscode.webview.locator('.figure.lit', { hasText: '41' }).waitFor();
    assert.deepEqual(await vscode.accessibilityViolations(), []);
    await vscode.screenshot('table-passage-light');
    await vscode.run('View: Close Editors in Other Groups');
  });

  it('is moved through by keys', async () => {
    const first = rows().first().locator('.name');
    await first.focus();
    await vscode.page.keyboard.press('ArrowRight');
    const focused = vscode.webview.locator('.figure:focus');
    await focused.waitFor();
    await vscode.page.keyboard.press('Home');
    await vscode.webview.locator('.name:focus').waitFor();
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.webview.locator('.quantity[data-index="1"] .name:focus').waitFor();
  });

  it('is filtered by text and relation, and ordered', async () => {
    const all = await names();
    await vscode.webview.getByRole('searchbox').fill('killed');
    await eventually('fewer rows', async () => assert.ok((await names()).length < all.length));
    await vscode.webview.getByRole('searchbox').fill('');
    await vscode.webview.getByRole('combobox', { name: 'Relation' }).selectOption('conflict');
    await eventually('conflicts alone', async () => {
      assert.equal(await rows().count(), await vscode.webview.locator('.quantity.conflict').count());
    });
    await vscode.webview.getByRole('combobox', { name: 'Relation' }).selectOption('all');
    await vscode.webview.getByRole('combobox', { name: 'Order' }).selectOption('name');
    await eventually('order', async () => {
      const shown = await names();
      assert.deepEqual(
        shown,
        [...shown].sort((a, b) => a.localeCompare(b)),
      );
    });
    await vscode.webview.getByRole('combobox', { name: 'Order' }).selectOption('disagreement');
  });

  it('is filtered by origin and by the tags of notes', async () => {
    const origin = vscode.webview.getByRole('combobox', { name: 'Origin' });
    const all = await rows().count();
    await origin.selectOption({ label: 'National Disaster Agency' });
    await eventually('fewer rows', async () => assert.ok((await rows().count()) < all));
    await origin.selectOption('');
    await vscode.webview.getByRole('combobox', { name: 'Tag' }).selectOption('casualties');
    await eventually('rows with the tag', async () => {
      const shown = await rows().count();
      assert.ok(shown > 0 && shown < all);
      assert.equal(await rows().filter({ hasText: '#casualties' }).count(), shown);
    });
    await vscode.webview.getByRole('combobox', { name: 'Tag' }).selectOption('');
  });

  it('shows what is new since a day, and what is checked or still to be checked', async () => {
    // Of all rows, not of those alone that are drawn.
    const count = async () => Number(await vscode.webview.locator('[role="grid"]').getAttribute('aria-rowcount')) - 1;
    const all = await count();
    const since = vscode.webview.getByRole('combobox', { name: 'Published since' });
    await since.selectOption('2025-10-16');
    await eventually('rows with something new', async () => {
      const shown = await count();
      assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
      assert.equal(await vscode.webview.locator('.quantity:has(.new)').count(), await rows().count());
    });
    await vscode.screenshot('table-since-light');
    await since.selectOption('');
    const verdict = vscode.webview.getByRole('combobox', { name: 'Verdict' });
    await verdict.selectOption('verified');
    await vscode.webview.getByText('Nothing matches the filter.').waitFor();
    await verdict.selectOption('disputed');
    await rows().filter({ hasText: 'disputed' }).first().waitFor();
    const disputed = await count();
    assert.ok(disputed > 0 && disputed < all, `${disputed} of ${all}`);
    await verdict.selectOption('open');
    await eventually('what is still to be checked', async () => assert.equal(await count(), all - disputed));
    await verdict.selectOption('unverified');
    await eventually('what a note calls unverified', async () => {
      const shown = await count();
      assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
      assert.equal(await rows().filter({ hasText: 'unverified' }).count(), shown);
    });
    await verdict.selectOption('');
  });

  it('says when nothing matches, and shows all again', async () => {
    const all = await rows().count();
    await vscode.webview.getByRole('searchbox').fill('zzzz');
    await vscode.webview.getByText('Nothing matches the filter.').waitFor();
    assert.equal(await rows().count(), 0);
    await vscode.screenshot('table-empty-light');
    await vscode.webview.getByRole('button', { name: 'Show all' }).click();
    await eventually('all rows', async () => assert.equal(await rows().count(), all));
    assert.equal(await vscode.webview.getByRole('searchbox').inputValue(), '');
  });

  it('follows the dossier, and leaves the focus where it is', async () => {
    await rows().first().locator('.name').focus();
    const focused = await vscode.webview.locator('.name:focus').innerText();
    const note = '  - id: fresh123\n    target: {exact: "At least 23"}\n    tags: [fresh]\n    text: Ask again.\n';
    await writeFile(path.join(vscode.folder, 'ostrel.article.txt.notes.yaml'), `version: 1\nnotes:\n${note}`);
    await vscode.webview.locator('.tags', { hasText: '#fresh' }).first().waitFor({ timeout: 30_000 });
    assert.equal(await vscode.webview.locator('.name:focus').innerText(), focused);
  });

  it('compares quotations in its second tab, and has the first again', async () => {
    await vscode.webview.getByRole('tab', { name: /Quotations/ }).click();
    await vscode.webview.locator('.rendering ins').first().waitFor();
    await vscode.screenshot('table-quotations-light');
    await vscode.webview.getByRole('tab', { name: /Quantities/ }).click();
    await rows().filter({ hasText: 'killed' }).first().waitFor();
  });

  for (const theme of /** @type {const} */ (['light', 'dark', 'hc-dark', 'hc-light'])) {
    it(`can be read by everybody in ${theme}`, async () => {
      await vscode.setTheme(theme);
      await rows().first().waitFor();
      const name = rows().filter({ hasText: 'killed' }).first().locator('.name');
      if ((await name.getAttribute('aria-expanded')) === 'false') await name.click();
      await vscode.webview.getByRole('img', { name: /^On one axis/ }).waitFor();
      assert.deepEqual(await vscode.accessibilityViolations(), []);
      await vscode.webview.getByRole('tab', { name: /Quotations/ }).click();
      await vscode.webview.locator('.rendering').first().waitFor();
      assert.deepEqual(await vscode.accessibilityViolations(), []);
      await vscode.screenshot(`table-quotations-${theme}`);
      await vscode.webview.getByRole('tab', { name: /Quantities/ }).click();
      await rows().first().waitFor();
      await vscode.screenshot(`table-${theme}`);
    });
  }

  it('works at a zoom of 300%', async () => {
    // A screen of 1920 by 1080 has room for so much then.
    await vscode.run('View: Toggle Primary Side Bar Visibility');
    await vscode.page.setViewportSize({ width: 640, height: 360 });
    const name = rows().first().locator('.name');
    await name.scrollIntoViewIfNeeded();
    await name.focus();
    await vscode.page.keyboard.press('ArrowRight');
    await vscode.webview.locator('.figure:focus').waitFor();
    await vscode.screenshot('table-zoom-300');
    const overflow = await vscode.webview
      .locator('header')
      .evaluate((header) => header.scrollWidth - header.clientWidth);
    assert.ok(overflow <= 1, `nothing of the toolbar is out of sight: ${overflow} px`);
    await vscode.webview.getByRole('searchbox').fill('killed');
    await eventually('the filter', async () => assert.match((await names())[0], /killed/));
  });
});
