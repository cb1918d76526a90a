// @ts-check
// A VS Code window to drive: opens a copy of a folder with the extension in development mode, and does what a hand does.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowserWindow } from '../../../scripts/lib/browser-window.mjs';
import { outDir, root } from '../../../scripts/lib/paths.mjs';
import { QUIET_SETTINGS } from '../../../scripts/lib/quiet-settings.mjs';
import { copyForTests } from '../../../scripts/lib/test-workspace.mjs';
import { eventually } from './eventually.mjs';

/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {'light' | 'dark' | 'hc-dark' | 'hc-light'} Theme */

/** @type {Record<Theme, { setting: string, label: string, cssClass: string }>} */
const THEMES = {
  light: { setting: 'Light Modern', label: 'Light Modern', cssClass: 'vs' },
  dark: { setting: 'Dark Modern', label: 'Dark Modern', cssClass: 'vs-dark' },
  'hc-dark': { setting: 'Default High Contrast', label: 'Dark High Contrast', cssClass: 'hc-black' },
  'hc-light': { setting: 'Default High Contrast Light', label: 'Light High Contrast', cssClass: 'hc-light' },
};

/** Every settings value that makes the window steady under a test. */
const STEADY_SETTINGS = {
  'editor.cursorBlinking': 'solid',
  'editor.find.addExtraSpaceOnTop': false,
  'editor.find.seedSearchStringFromSelection': 'never',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.smoothScrolling': false,
  'editor.wordWrap': 'on',
  'explorer.autoReveal': false,
  'workbench.reduceMotion': 'on',
};

/** `npm run screenshots` takes the pictures that the README shows; they are twice as fine. */
export const forReadme = process.env.VARIORUM_SCREENSHOTS === '1';

/** The windows that are open now: a test that fails gets a picture of each. */
export const openWorkbenches = /** @type {Set<Workbench>} */ (new Set());

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] of the project, to be copied and opened; `samples` if not given
 * @property {boolean} [empty] open no folder yet: the window is empty
 * @property {Record<string, unknown>} [settings]
 * @property {Theme} [theme] dark if not given
 * @property {string} [vsix] an installed package instead of the extension in development mode
 */

/**
 * Opens a window and waits until the folder's files are shown.
 * @param {WorkbenchOptions} [options]
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options = {}) {
  const copy = await copyForTests(path.resolve(root, options.folder ?? 'samples'));
  const settings = {
    ...QUIET_SETTINGS,
    ...STEADY_SETTINGS,
    'workbench.colorTheme': THEMES[options.theme ?? 'dark'].setting,
    ...options.settings,
  };
  try {
    const window = await openBrowserWindow({
      folder: copy.folder,
      settings,
      scale: forReadme ? 2 : 1,
      ...(options.vsix ? { vsix: options.vsix } : { developmentPath: root }),
    });
    const workbench = new Workbench(window, copy, settings);
    openWorkbenches.add(workbench);
    if (options.empty) {
      await window.page.goto(new URL('/', window.address).href);
      await window.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 90_000 });
      await waitForTheme(window.page);
    } else {
      await window.page.goto(window.address);
      await waitForExplorer(window.page);
    }
    return workbench;
  } catch (error) {
    await copy.remove();
    throw error;
  }
}

/** @param {import('playwright-core').Page} page */
async function waitForExplorer(page) {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
  await waitForTheme(page);
}

/**
 * Waits for the colours and the file icons of the theme: until its extension is loaded, VS Code draws with colours of its own and without icons.
 * @param {import('playwright-core').Page} page
 */
async function waitForTheme(page) {
  const themed = '.monaco-workbench.file-icons-enabled[class*="vscode-theme-"]';
  await page.locator(themed).waitFor({ timeout: 90_000 });
  await page.locator('style.contributedFileIconTheme').waitFor({ state: 'attached', timeout: 90_000 });
}

/**
 * Runs in the page: the editors that VS Code has written down for this folder, and what the extension keeps for it, as text.
 * @returns {Promise<string>}
 */
async function rememberedState() {
  /**
   * @template Result
   * @param {IDBRequest<Result>} request
   * @returns {Promise<Result>}
   */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found = [];
  for (const { name } of await window.indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db-')) {
      continue;
    }
    const database = await answer(window.indexedDB.open(name));
    const table = 'ItemTable';
    if (database.objectStoreNames.contains(table)) {
      const store = database.transaction(table).objectStore(table);
      found.push(await answer(store.get('memento/workbench.parts.editor')));
      found.push(await answer(database.transaction(table).objectStore(table).get('variorum.variorum')));
    }
    database.close();
  }
  // JSON within JSON: without the backslashes it can be searched.
  return found.join('\n').replaceAll('\\', '');
}

/** Runs in the page: resolves when what fades in or out has done so. What goes on for ever is not waited for. */
async function faded() {
  const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
}

export class Workbench {
  #window;
  #copy;
  #settings;

  /**
   * @param {import('../../../scripts/lib/browser-window.mjs').BrowserWindow} window
   * @param {{ folder: string, remove: () => Promise<void> }} copy
   * @param {Record<string, unknown>} settings
   */
  constructor(window, copy, settings) {
    this.#window = window;
    this.#copy = copy;
    this.#settings = settings;
  }

  /** Playwright's page, for what this class does not offer. */
  get page() {
    return this.#window.page;
  }

  /** The opened folder on disk: a copy, free to change. */
  get folder() {
    return this.#copy.folder;
  }

  /** The editor that is in front. */
  get editor() {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The hover card of the editor, where one is shown. */
  get hoverCard() {
    return this.page
      .locator('.monaco-hover:visible')
      .filter({ has: this.page.locator('.hover-contents') })
      .first();
  }

  /** A comment thread that is open in the editor. */
  get commentThread() {
    return this.page.locator('.review-widget').first();
  }

  /**
   * A file in the explorer.
   * @param {string} name
   */
  explorer(name) {
    return this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  }

  /** The list of the command palette, quick picks and input boxes. */
  get quickInput() {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** The document inside the webview that is shown (the only one, or the first). */
  get webview() {
    return this.page.frameLocator('iframe.webview').first().frameLocator('iframe#active-frame');
  }

  /**
   * Opens a file from the explorer and waits for its editor.
   * @param {string} file relative to the opened folder, with slashes
   */
  async openFile(file) {
    const names = file.split('/');
    for (const [depth, name] of names.entries()) {
      const row = this.page.locator(`.explorer-folders-view .monaco-list-row[aria-level="${depth + 1}"]`, {
        has: this.page.getByText(name, { exact: true }),
      });
      const isFolder = depth < names.length - 1;
      if (!isFolder) {
        // The explorer forgets a click on a row that it is drawing anew.
        await eventually(`the tab of ${file}`, async () => {
          await row.first().dblclick({ timeout: 30_000 });
          await this.page.locator('.tab.active', { hasText: name }).first().waitFor({ timeout: 10_000 });
        });
      } else if ((await row.first().getAttribute('aria-expanded')) !== 'true') {
        await row.first().click({ timeout: 30_000 });
      }
    }
    await this.editor.locator('.view-line').first().waitFor({ timeout: 30_000 });
  }

  /**
   * Runs a command from the palette.
   * @param {string} title as the palette shows it, "Variorum: Add Note"
   */
  async run(title) {
    // By the row's name: Enter right after typing hits the list as it was before, and the first row may be another.
    const row = this.quickInput
      .locator(`.monaco-list-row[aria-label="${title}"], .monaco-list-row[aria-label^="${title},"]`)
      .first();
    await eventually(`the command "${title}"`, async () => {
      // Anew each time: an open palette does not get the commands of an extension that comes after it.
      await this.page.keyboard.press('F1');
      await this.quickInput.locator('input').first().fill(`>${title}`, { timeout: 5_000 });
      await row.click({ timeout: 5_000 });
    });
  }

  /**
   * Types into the input box or the filter of the quick pick that is shown, and accepts it.
   * @param {string} text
   */
  async answer(text) {
    const input = this.quickInput.locator('input[type="text"]').first();
    await input.waitFor({ timeout: 30_000 });
    await input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /**
   * Clicks a row of the quick pick that is shown.
   * @param {string} text that the row contains
   */
  async pick(text) {
    await this.quickInput.locator('.monaco-list-row', { hasText: text }).first().click({ timeout: 30_000 });
  }

  /**
   * Gives the keys to the editor in front. Not by a click: the pointer may meet a comment thread, and the first line may be
   * out of sight. A palette that is just closing would still take them, so it is waited for.
   */
  async focusEditor() {
    await this.run('View: Focus Active Editor Group');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /**
   * Selects a passage in the editor in front, as with the Find widget: the view scrolls to it.
   * @param {string} text within one line of the document
   * @param {{ nth?: number }} [options] 1 is the first occurrence from the top
   */
  async select(text, { nth = 1 } = {}) {
    const { keyboard } = this.page;
    await this.focusEditor();
    await keyboard.press('Control+Home');
    await keyboard.press('Control+f');
    const find = this.editor.locator('.find-widget.visible');
    const input = find.locator('.find-part textarea, .find-part [contenteditable], .find-part input').first();
    await input.waitFor();
    await input.fill(''); // the widget moves to a match only when its text changes
    // The same words as last time would start no new search.
    await input.fill('');
    await input.fill(text);
    await find.locator('.matchesCount', { hasText: new RegExp(`^1 of \\d`) }).waitFor({ timeout: 15_000 });
    for (let at = 1; at < nth; at++) {
      await keyboard.press('Enter');
      await find.locator('.matchesCount', { hasText: new RegExp(`^${at + 1} of \\d`) }).waitFor({ timeout: 15_000 });
    }
    await find.locator('.codicon-widget-close').click();
    await find.waitFor({ state: 'hidden' });
  }

  /**
   * Adds a note to a passage as a reader does: selects it, runs the command, types and saves.
   * @param {string} passage within one line of the document
   * @param {string} text
   * @param {{ nth?: number }} [options] 1 is the first occurrence from the top
   */
  async addNote(passage, text, options) {
    await this.select(passage, options);
    await this.run('Variorum: Add Note');
    // Another thread may stand open: the new one is there when it has the keys.
    await this.page.locator('.review-widget .monaco-editor.focused').first().waitFor({ timeout: 30_000 });
    await this.page.keyboard.type(text);
    await this.page.locator('.review-widget').getByRole('button', { name: 'Save Note' }).first().click();
  }

  /**
   * Rests the pointer on a passage and waits for the card.
   * @param {string} text within one line of the document
   * @param {{ nth?: number, card?: string | RegExp }} [options] `card`: wait for a card that holds this text
   * @returns {Promise<Locator>} the card
   */
  async hover(text, { nth, card } = {}) {
    await this.select(text, { nth });
    const selected = this.editor.locator('.selected-text').first();
    await selected.waitFor({ state: 'attached' });
    const box = await eventually('the place of the selection', async () => {
      const found = await selected.boundingBox();
      if (!found || found.width === 0) {
        throw new Error('no box');
      }
      return found;
    });
    await this.page.keyboard.press('ArrowLeft');
    const x = box.x + Math.min(box.width, 40) / 2;
    const y = box.y + box.height / 2;
    const loaded = this.hoverCard.filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ });
    const wanted = card === undefined ? loaded : loaded.filter({ hasText: card });
    // A card is not drawn anew: one that was shown before the dossier was read is left, and called again.
    let patience = 1000;
    await eventually('a hover card', async () => {
      await this.leave();
      await this.page.mouse.move(x, y, { steps: 4 });
      patience *= 1.5;
      await wanted.waitFor({ timeout: patience });
    });
    return wanted;
  }

  /** Takes the pointer away from the text; cards close. */
  async leave() {
    await this.page.mouse.move(640, 5);
    await this.hoverCard.waitFor({ state: 'hidden' });
  }

  /**
   * Changes the user's settings. VS Code served in a browser does not watch its settings file, so the window is loaded
   * anew; it opens the same editors again.
   * @param {Record<string, unknown>} settings
   */
  async set(settings) {
    Object.assign(this.#settings, settings);
    await writeFile(this.#window.settingsFile, JSON.stringify(this.#settings, null, 2));
    await this.reload();
  }

  /** Closes what is open and shows the explorer. Unsaved changes would be asked about. */
  async tidy() {
    await this.run('View: Close All Editors');
    await this.page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
    await this.run('Notifications: Clear All Notifications');
    await this.run('View: Show Explorer');
    await this.explorer('dossier.yaml').waitFor();
  }

  /** Loads the window anew, as after closing and opening it: with the editors that are open now. */
  async reload() {
    const labels = await this.page.locator('.tabs-container .tab .label-name').allInnerTexts();
    await this.remembered(...labels);
    await this.page.reload();
    // Whichever view was remembered: the window is there when its parts are.
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 90_000 });
    for (const label of labels)
      await this.page.locator('.tab', { hasText: label }).first().waitFor({ timeout: 90_000 });
  }

  /**
   * Waits until what VS Code would open after a reload holds these words: names of editors, what a webview's page
   * keeps, or what the extension keeps of the workspace. Served in a browser, VS Code writes it down every five seconds and not when the window closes.
   * @param {string[]} words
   */
  async remembered(...words) {
    await eventually(
      `VS Code to remember ${words.join(', ')}`,
      async () => {
        const kept = await this.page.evaluate(rememberedState);
        const missing = words.filter((word) => !kept.includes(word));
        if (missing.length > 0) {
          throw new Error(`not yet: ${missing.join(', ')}`);
        }
      },
      60_000,
    );
  }

  /**
   * Changes the colour theme, without loading the window anew.
   * @param {Theme} theme
   */
  async setTheme(theme) {
    const { setting, label, cssClass } = THEMES[theme];
    this.#settings['workbench.colorTheme'] = setting;
    await this.run('Preferences: Color Theme');
    await this.quickInput.locator('input[type="text"]').first().fill(label);
    await this.quickInput.locator('.monaco-list-row', { has: this.page.getByText(label, { exact: true }) }).click();
    await this.page.locator(`.monaco-workbench.${cssClass}`).waitFor({ timeout: 30_000 });
  }

  /**
   * What axe-core finds wrong in the webview: "serious" and "critical" violations, each with the elements it is about.
   * @returns {Promise<string[]>}
   */
  async accessibilityViolations() {
    const handle = await this.webview.locator('main').first().elementHandle();
    const frame = await handle?.ownerFrame();
    if (!frame) throw new Error('there is no webview');
    // Evaluated, not loaded: the page's own policy lets no foreign script in.
    await frame.evaluate(await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    return frame.evaluate(async () => {
      const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis));
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`);
    });
  }

  /**
   * Takes a picture of the whole window: out/shots/NAME.png, or, of those for the README and when it is made with
   * `npm run screenshots`, media/screenshots/NAME.png.
   * @param {string} name
   * @param {{ readme?: boolean }} [options]
   */
  async screenshot(name, { readme = false } = {}) {
    const folder = forReadme && readme ? path.join(root, 'media/screenshots') : path.join(outDir, 'shots');
    await mkdir(folder, { recursive: true });
    if (readme) await waitForTheme(this.page);
    await this.page.evaluate(faded);
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /**
   * Reads a file of the opened folder from disk.
   * @param {string} file relative to the folder
   */
  readFile(file) {
    return readFile(path.join(this.folder, file), 'utf8');
  }

  /**
   * A second window on the same folder: an extension host of its own, the same storage. It is closed before the first one.
   * @returns {Promise<Workbench>}
   */
  async another() {
    const page = await this.page.context().newPage();
    const copy = { folder: this.folder, remove: () => Promise.resolve() };
    const other = new Workbench({ ...this.#window, page, close: () => page.close() }, copy, this.#settings);
    openWorkbenches.add(other);
    await page.goto(this.#window.address);
    await waitForExplorer(page);
    return other;
  }

  /** The files in which the extension keeps what it read, sorted. They are never changed, only added and removed. */
  async cachedReadings() {
    const storage = path.join(path.dirname(this.#window.settingsFile), 'globalStorage/variorum.variorum/readings');
    const files = await readdir(storage, { recursive: true }).catch(() => []);
    return files.filter((file) => file.endsWith('.pack')).sort();
  }

  async close() {
    openWorkbenches.delete(this);
    await this.#window.close();
    await this.#copy.remove();
  }
}
