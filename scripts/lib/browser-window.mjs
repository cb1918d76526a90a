// @ts-check
// A VS Code window in a headless browser, for tests: a server of its own, a profile of its own, no network but 127.0.0.1.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { QUIET_SETTINGS } from './quiet-settings.mjs';
import { startServer } from './vscode-server.mjs';

/** In CSS pixels. */
export const VIEWPORT = { width: 1280, height: 800 };

/**
 * @typedef {object} WindowOptions
 * @property {string} folder the folder to open
 * @property {Record<string, unknown>} [settings] on top of {@link QUIET_SETTINGS}
 * @property {string} [developmentPath] load the extension of this folder in development mode
 * @property {string} [testsPath] run this test suite in the extension host
 * @property {string} [vsix] install this package first
 * @property {number} [scale] device pixels a CSS pixel; 1 if not given
 * @property {NodeJS.ProcessEnv} [env] for the server and its extension host
 */

/**
 * @typedef {object} BrowserWindow
 * @property {import('playwright-core').Page} page
 * @property {string} address what to open to see the folder
 * @property {string} settingsFile the user's settings.json, read again whenever it changes
 * @property {() => Promise<string>} serverLog
 * @property {() => Promise<void>} close ends the browser and the server, and removes their files
 */

/**
 * Starts the server and the browser; the page is blank until `page.goto(address)`.
 * @param {WindowOptions} options
 * @returns {Promise<BrowserWindow>}
 */
export async function openBrowserWindow(options) {
  const chromium = await findChromium();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'variorum-window-'));
  /** @type {(() => Promise<void>)[]} */
  const closers = [() => rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) {
      await closer();
    }
  };
  try {
    const server = await startServer({
      dataDir,
      settings: { ...QUIET_SETTINGS, ...options.settings },
      vsix: options.vsix,
      env: { HOME: dataDir, ...options.env },
    });
    closers.push(server.stop);
    const context = await playwright.launchPersistentContext(path.join(dataDir, 'browser'), {
      executablePath: chromium.executable,
      headless: true,
      viewport: VIEWPORT,
      deviceScaleFactor: options.scale ?? 1,
      timeout: 60_000,
      env: /** @type {Record<string, string>} */ ({ ...process.env, ...chromium.env, HOME: dataDir }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    });
    closers.push(() => context.close().catch(() => undefined));
    await context.addInitScript(passDevelopmentOptions, developmentOptions(options, server.port));
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      page,
      address: `${server.url}?folder=${encodeURIComponent(path.resolve(options.folder))}`,
      settingsFile: path.join(dataDir, 'user-data/User/settings.json'),
      serverLog: server.log,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {WindowOptions} options
 * @param {number} port
 */
function developmentOptions(options, port) {
  /** @param {string} file */
  const remote = (file) => ({ scheme: 'vscode-remote', authority: `127.0.0.1:${port}`, path: path.resolve(file) });
  return {
    ...(options.developmentPath ? { extensions: [remote(options.developmentPath)] } : {}),
    ...(options.testsPath ? { extensionTestsPath: remote(options.testsPath) } : {}),
  };
}

/**
 * Runs in the page. A built workbench takes no test suite from its address, so it gets the options as it reads its
 * configuration. (Rewriting the page on its way would make Chromium block its WebSockets.)
 * @param {ReturnType<typeof developmentOptions>} options
 */
function passDevelopmentOptions(options) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (/** @type {string} */ name) {
    const value = getAttribute.call(this, name);
    if (value === null || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') {
      return value;
    }
    const configuration = JSON.parse(value);
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    return JSON.stringify(configuration);
  };
}
