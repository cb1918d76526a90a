// @ts-check
// Runs a test suite inside an extension host of the VS Code server and relays what it prints.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import { openBrowserWindow } from './browser-window.mjs';

/** The suites mark their lines with this (test/host/lib/report.ts), so that they are told apart from the host's own log. */
const TEST_LINE = '[test] ';
/** How long a suite may take; long runs say more (VARIORUM_SUITE_SECONDS). */
const PATIENCE_MS = 1000 * Number(process.env.VARIORUM_SUITE_SECONDS ?? 600);
/** The last line of a suite; what follows is JSON: {"passed": n, "failed": n}. */
const END_LINE = '[test-end] ';

/**
 * @typedef {object} HostRun
 * @property {string} developmentPath the extension's folder
 * @property {string} testsPath the suite, a CommonJS module with `run()`
 * @property {string} folder the workspace
 * @property {boolean} [web] run in the web-worker host (the "browser" entry) instead of the Node host
 * @property {Record<string, unknown>} [settings]
 */

/**
 * @typedef {object} HostResult
 * @property {number} code 0 if the suite ran to its end without a failure
 * @property {{ passed: number, failed: number } | undefined} counts nothing where the suite did not reach its end
 */

/**
 * @param {HostRun} options
 * @returns {Promise<HostResult>}
 */
export async function runHostTests(options) {
  const window = await openBrowserWindow({
    folder: options.folder,
    developmentPath: options.developmentPath,
    testsPath: options.testsPath,
    settings: { ...options.settings, ...(options.web ? await webHostSetting(options.developmentPath) : {}) },
  });
  try {
    /** @type {string[]} */
    const hostLog = [];
    /** @type {HostResult['counts']} */
    let counts;
    await window.page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown} */ args) => {
      const text = format(...(Array.isArray(args) ? args : [args]));
      if (text.startsWith(END_LINE)) {
        counts = JSON.parse(text.slice(END_LINE.length));
      } else if (text.startsWith(TEST_LINE)) {
        console.log(text.replaceAll(TEST_LINE, ''));
      } else {
        hostLog.push(`[${type}] ${text}`);
      }
    });
    const exit = new Promise((/** @type {(code: number | 'timeout') => void} */ resolve) => {
      void window.page.exposeFunction('codeAutomationExit', resolve);
    });
    await window.page.goto(window.address);
    const exitCode = await Promise.race([exit, delay(PATIENCE_MS, /** @type {const} */ ('timeout'), { ref: false })]);
    const problem = problemOf(exitCode, counts);
    if (problem) {
      console.error(`${problem}\nThe last lines of the window's log:\n${relevantLines(hostLog)}`);
      console.error(`The server's log:\n${(await window.serverLog()).slice(-1500)}`);
    }
    return { code: problem || counts?.failed || exitCode !== 0 ? 1 : 0, counts };
  } finally {
    await window.close();
  }
}

/**
 * @param {number | 'timeout'} exitCode
 * @param {HostResult['counts']} counts
 * @returns {string | undefined}
 */
function problemOf(exitCode, counts) {
  if (exitCode === 'timeout') {
    return `The suite did not end within ${PATIENCE_MS / 1000} s.`;
  }
  if (!counts) {
    // VS Code reports exit code 0 for an extension host that died.
    return `The extension host ended before the suite did (exit code ${exitCode}).`;
  }
  return exitCode !== 0 && counts.failed === 0 ? `The extension host ended with exit code ${exitCode}.` : undefined;
}

/** @param {readonly string[]} lines */
function relevantLines(lines) {
  return lines
    .filter((line) => /^\[(error|warn)/.test(line) && !/Canceled|Service Worker\]/.test(line))
    .slice(-10)
    .map((line) => line.split('\n').slice(0, 6).join('\n'))
    .join('\n');
}

/**
 * Without this setting an extension that has a "main" runs beside the files, in the Node host.
 * @param {string} developmentPath
 */
async function webHostSetting(developmentPath) {
  const manifest = JSON.parse(await readFile(path.join(developmentPath, 'package.json'), 'utf8'));
  return { 'remote.extensionKind': { [`${manifest.publisher}.${manifest.name}`]: ['web'] } };
}
