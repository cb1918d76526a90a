// @ts-check
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { eventually } from './lib/eventually.mjs';
import { openWorkbench } from './lib/workbench.mjs';

/** @type {string[]} */
const hostile = JSON.parse(await readFile(path.join(root, 'test/fixtures/hostile-words.json'), 'utf8'));

/**
 * An article that has hostile words wherever an article can have words, and its notes.
 * @param {string} words
 * @param {number} index
 */
function article(words, index) {
  const quoted = JSON.stringify(words);
  const text = `---
outlet: ${JSON.stringify(`${words} Post`)}
title: ${JSON.stringify(`${words} sinks`)}
author: ${quoted}
---
Some ${20 + index} passengers drowned when a ferry sank off Port Alder, the ${words.replace(/["|]/g, '')} coast guard said.

“We saw the rocks ${words.replace(/["“”]/g, '')} far too late to turn the ship round,” said Ines Holm, the captain.
`;
  const notes = `version: 1
notes:
  - id: ${index % 10}aaaaaaa
    target: { exact: ${20 + index} passengers drowned }
    tags: [${quoted}]
    by: ${quoted}
    text: ${quoted}
`;
  return /** @type {const} */ ([
    [`${index}.article`, text],
    [`${index}.article.notes.yaml`, notes],
  ]);
}

describe('hostile words in the window', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;
  /** @type {string} */
  let folder;
  /** Addresses that the window asked for, apart from its own server's. @type {string[]} */
  const asked = [];
  let dialogs = 0;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'variorum-hostile-'));
    await writeFile(path.join(folder, 'dossier.yaml'), `title: ${JSON.stringify(hostile.join(' '))}\n`);
    for (const [name, text] of hostile.flatMap(article)) await writeFile(path.join(folder, name), text);
    vscode = await openWorkbench({ folder, settings: { 'workbench.startupEditor': 'none' } });
    vscode.page.on('request', (request) => {
      if (/example\.org|\/x$/.test(request.url())) asked.push(request.url());
    });
    vscode.page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await vscode.openFile('0.article');
    await vscode.page.locator('.statusbar-item', { hasText: /articles · \d+ conflict/ }).waitFor({ timeout: 60_000 });
  });
  after(async () => {
    await vscode.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** That nothing of theirs has run, in whatever frame, opened anything or asked anybody. */
  afterEach(async () => {
    for (const frame of vscode.page.frames()) {
      const ran = await frame.evaluate(() => 'hostile' in globalThis).catch(() => false);
      assert.ok(!ran, `a script ran in ${frame.url()}`);
    }
    assert.equal(dialogs, 0);
    assert.deepEqual(asked, []);
    assert.equal(await vscode.page.locator('.terminal, .integrated-terminal').count(), 0, 'no terminal was opened');
  });

  /** The elements of the webview in front that the words could have made: links, pictures, drawings, scripts, comments. */
  const foreign = () =>
    vscode.webview.locator('body').evaluate((body) => {
      const found = [...body.querySelectorAll('a, img, svg, iframe, form, script[src], [onload], [onerror]')];
      return found.map(({ outerHTML }) => outerHTML.slice(0, 200));
    });

  it('are text in the comparison table', async () => {
    await vscode.run('Variorum: Open Comparison Table');
    const row = vscode.webview.locator('.quantity', { hasText: 'Passengers killed' }).first();
    await row.waitFor({ timeout: 30_000 });
    assert.equal(await vscode.webview.locator('h1').textContent(), hostile.join(' '));
    const outlets = await vscode.webview.locator('[role="columnheader"] .outlet').allTextContents();
    for (const words of hostile) assert.ok(outlets.includes(`${words} Post`), `${words} in ${outlets.join('\n')}`);
    const tags = await row.locator('.tags').allTextContents();
    for (const words of hostile) assert.ok(tags.includes(`#${words}`), `${words} in ${tags.join('\n')}`);
    assert.deepEqual(await foreign(), []);
    assert.equal(await vscode.webview.locator('script').count(), 3, 'the editor’s, the data and ours');
    await row.locator('.name').click();
    await vscode.webview.getByRole('img', { name: /^On one axis/ }).waitFor();
    const drawn = await vscode.webview
      .locator('.drawing svg *')
      .evaluateAll((parts) =>
        parts.flatMap((part) => [part.localName, ...part.getAttributeNames().filter((name) => /^on|href/.test(name))]),
      );
    assert.deepEqual(
      [...new Set(drawn)].filter((name) => !['g', 'text', 'circle', 'path', 'line', 'rect', 'title'].includes(name)),
      [],
    );
    await vscode.screenshot('hostile-table');
    await row.locator('.name').click();
  });

  it('are text among its quotations, and do nothing when they are clicked', async () => {
    await vscode.webview.getByRole('tab', { name: /Quotations/ }).click();
    const renderings = vscode.webview.locator('.rendering');
    await renderings.first().waitFor();
    const shown = (await renderings.allTextContents()).join('\n');
    for (const words of hostile) assert.ok(shown.includes(`${words} Post`), `${words} in\n${shown}`);
    assert.deepEqual(await foreign(), []);
    await vscode.screenshot('hostile-quotations');
    await renderings.first().click();
    await vscode.page.locator('.editor-instance .selected-text').first().waitFor({ state: 'attached' });
    await vscode.run('View: Close All Editors');
  });

  it('are text in the trees, their hovers included', async () => {
    await vscode.openFile('0.article');
    await vscode.page.locator('.activitybar .action-label[aria-label^="Variorum"]').click();
    const pane = (/** @type {string} */ title) => vscode.page.locator(`.pane:has(.title:text-is("${title}"))`);
    const rows = (/** @type {string} */ title) => pane(title).locator('.monaco-list-row');
    const found = new Set();
    for (const title of ['Quantities', 'Sources', 'Notes']) {
      await rows(title).first().waitFor();
      if (title !== 'Notes') await rows(title).first().click();
      await eventually(`what stands in ${title}`, async () => {
        const texts = await rows(title).allTextContents();
        assert.ok(texts.length > 2, texts.join('\n'));
        for (const words of hostile) if (texts.some((text) => text.includes(words))) found.add(words);
      });
      const inside = await pane(title)
        .locator('.pane-body a:not(.action-label):not(.label-name), .pane-body img, .pane-body svg, .pane-body script')
        .evaluateAll((parts) => parts.map(({ outerHTML }) => outerHTML.slice(0, 200)));
      assert.deepEqual(inside, [], title);
      assert.equal(await pane(title).locator('.monaco-icon-label-container .codicon').count(), 0, 'no icon is theirs');
    }
    assert.ok(found.size > hostile.length / 2, [...found].join('\n'));
    await rows('Quantities').nth(1).hover();
    const hover = vscode.page.locator('.workbench-hover:visible, .monaco-hover:visible').last();
    await hover.waitFor();
    assert.equal(await hover.locator('a[href], img, svg, script, strong').count(), 0, await hover.innerHTML());
    await vscode.screenshot('hostile-trees');
  });

  it('are text in the preview of the report', async () => {
    await vscode.run('Variorum: Write Report');
    await vscode.page.locator('.tab.active', { hasText: /report/i }).waitFor({ timeout: 30_000 });
    await vscode.run('Markdown: Open Preview');
    const body = vscode.webview.locator('.markdown-body');
    await body.locator('h3').first().waitFor({ timeout: 60_000 });
    const shown = await body.innerText();
    for (const words of hostile) assert.ok(shown.includes(`#${words}`), `the tag ${words} in\n${shown}`);
    const theirs = await body
      .locator('img, svg, iframe, form, script, a:not([data-href^="./"]), [onload], [onerror]')
      .evaluateAll((parts) =>
        // The preview makes a link of an address that stands in a text: it says where it leads.
        parts
          .filter((part) => part.getAttribute('href') !== part.textContent)
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      );
    assert.deepEqual(theirs, []);
    await vscode.screenshot('hostile-report');
  });
});
