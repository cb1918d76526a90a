// @ts-check
import assert from 'node:assert/strict';
import { eventually } from './lib/eventually.mjs';
import { sampleWindow } from './lib/sampleWindow.mjs';

/** @type {readonly import('./lib/workbench.mjs').Theme[]} */
const themes = ['dark', 'light', 'hc-dark', 'hc-light'];

describe('reading an article', () => {
  /** @type {import('./lib/workbench.mjs').Workbench} */
  let vscode;

  before(async () => {
    vscode = await sampleWindow('dark');
    await vscode.openFile('gullhaven-courier.article.txt');
  });

  for (const theme of themes) {
    it(`marks it and shows the card of a figure in ${theme}`, async () => {
      await vscode.setTheme(theme);
      await vscode.screenshot(`article-${theme}`);
      // Until every article is read, a card has fewer outlets and says so.
      const card = await vscode.hover('41', { nth: 2, card: /^(?![^]*Still reading)[^]*Ostrel/ });
      await vscode.screenshot(`card-${theme}`, { readme: theme === 'dark' });
      const text = await card.innerText();
      assert.match(text, /killed/i);
      assert.match(text, /Ostrel/);
      await vscode.leave();
    });
  }

  it('shows how others render a quotation', async () => {
    await vscode.setTheme('dark');
    const card = await vscode.hover('No one who signed off', { card: /Rendering/ });
    await vscode.screenshot('quotation-dark', { readme: true });
    assert.match(await card.innerText(), /Ilena Dragan/);
    await vscode.leave();
  });

  it('keeps the headline in sight while its text is scrolled', async () => {
    const lines = vscode.editor.locator('.sticky-widget .sticky-line-content');
    await vscode.focusEditor();
    await eventually('the headline', async () => {
      await vscode.page.keyboard.press('Control+End');
      await lines.first().waitFor({ timeout: 5_000 });
    });
    const article = await vscode.readFile('gullhaven-courier.article.txt');
    const [, headline] = /^---$[^]*?^---\s*(.+)$/m.exec(article) ?? [];
    assert.equal((await lines.first().innerText()).replaceAll('\u00a0', ' ').trim(), headline);
    await vscode.screenshot('sticky-scroll-dark');
    await vscode.page.keyboard.press('Control+Home');
  });

  it('peeks at the passages of all outlets', async () => {
    const card = await vscode.hover('41', { nth: 2, card: /outlets/ });
    await card.getByText('Peek all').click();
    await vscode.page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
    await vscode.screenshot('peek-dark');
    await vscode.page.keyboard.press('Escape');
  });
});
