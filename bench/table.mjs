// @ts-check
// Opens the comparison table of a generated dossier in a real window and scrolls through it:
//   npm run build && node esbuild.mjs --bench && node bench/table.mjs [articles] [times]
// Prints when, after the click on the command and once the index is ready, each step to the rows in sight was done, and the page's
// longest tasks while it scrolls down and across.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outDir, root } from '../scripts/lib/paths.mjs';
import { openWorkbench } from '../test/window/lib/workbench.mjs';

/* global MutationObserver, PerformanceObserver, requestAnimationFrame */
const articles = process.argv[2] ?? '1000';
const times = Number(process.argv[3] ?? 3);
const folder = path.join(outDir, 'bench-dossier');
/** Frames in which the table is scrolled, from its top to its end. */
const frames = 300;
const command = 'Variorum: Open Comparison Table';

await rm(folder, { recursive: true, force: true });
execFileSync(process.execPath, [path.join(root, 'out/bench/generate.js'), folder, '--articles', articles]);
await writeFile(path.join(folder, 'dossier.yaml'), 'title: Generated\narticles: ["*.txt"]\n');

const vscode = await openWorkbench({ folder, settings: { 'workbench.startupEditor': 'none' } });
const { page } = vscode;

/** The webview's own page, and the one that VS Code puts around it. */
async function tableFrame() {
  const inner = await (await vscode.webview.locator('#table').elementHandle())?.ownerFrame();
  const outer = inner?.parentFrame();
  if (!inner || !outer) throw new Error('the table has no page');
  return { inner, outer };
}

/** Runs in a page: when its steps were done, in milliseconds since 1970. */
const marked = () =>
  [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('paint')].map(
    ({ name, startTime }) => /** @type {const} */ ([name, performance.timeOrigin + startTime]),
  );

/** Opens the table once and tells when each step was done, in milliseconds after the click. */
async function open() {
  // Playwright looks for things at intervals: what is to be timed is noted by the pages themselves.
  await page.evaluate(() => {
    const noted = /** @type {{ clicked?: number, framed?: number }} */ ({});
    Object.assign(globalThis, { noted });
    document.addEventListener('mousedown', () => (noted.clicked ??= performance.timeOrigin + performance.now()), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('iframe.webview')) return;
      noted.framed = performance.timeOrigin + performance.now();
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await vscode.run(command);
  await vscode.webview.locator('.quantity').first().waitFor({ timeout: 120_000 });
  const { inner, outer } = await tableFrame();
  // All of it: the whole table has come when it can be filtered by origin.
  await vscode.webview.locator('#origin option:nth-child(2)').waitFor({ state: 'attached', timeout: 120_000 });
  const { clicked, framed } = await page.evaluate(
    () => /** @type {{ noted: { clicked: number, framed: number } }} */ (/** @type {unknown} */ (globalThis)).noted,
  );
  const at = new Map([...(await outer.evaluate(marked)), ...(await inner.evaluate(marked))]);
  const after = (/** @type {string} */ name) => Math.round((at.get(name) ?? NaN) - clicked);
  return {
    'the frame is made': Math.round(framed - clicked),
    'its script runs': after('webview/index.html/scriptStart'),
    'the page has come': after('webview/index.html/content/started'),
    'the service worker is ready': after('webview/index.html/content/workerReady'),
    'the page is written': after('webview/index.html/content/wroteInnerContent'),
    "the table's script runs": after('variorum/script'),
    'rows are drawn': after('variorum/rows'),
    'rows in sight': Math.max(after('variorum/rows'), after('first-contentful-paint')),
    'the whole table': after('variorum/whole'),
  };
}

/** Runs in the table's page: scrolls down and across, a step a frame. @param {number} steps */
async function scrollThrough(steps) {
  /** @type {number[]} */
  const long = [];
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(duration)));
  observer.observe({ type: 'longtask' });
  const scroller = /** @type {HTMLElement} */ (document.querySelector('.scroller'));
  const { scrollHeight: height, scrollWidth: width } = scroller;
  for (let step = 0; step <= steps; step++) {
    scroller.scrollTop = (height * step) / steps;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (let step = 0; step <= steps; step++) {
    scroller.scrollLeft = (width * step) / steps;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  const drawn = (/** @type {string} */ what) => document.querySelectorAll(what).length;
  return { long, height, width, rows: drawn('.quantity'), cells: drawn('.cell') };
}

try {
  await vscode.openFile('000000.article.txt');
  const begun = Date.now();
  const done = page.locator('.statusbar-item', { hasText: new RegExp(`${articles} articles · \\d+ conflict`) });
  await done.waitFor({ timeout: 600_000 });
  process.stdout.write(`the dossier was read after ${Date.now() - begun} ms\n`);
  /** @type {Record<string, number>[]} */
  const runs = [];
  for (let time = 0; time < times; time++) {
    if (time > 0) await vscode.run('View: Close Editor');
    runs.push(await open());
  }
  for (const step of Object.keys(runs[0])) {
    process.stdout.write(`${step.padEnd(28)}${runs.map((run) => `${run[step]}`.padStart(6)).join('')} ms\n`);
  }
  await mkdir(path.join(outDir, 'shots'), { recursive: true });
  await page.screenshot({ path: path.join(outDir, 'shots', 'bench-table.png') });
  const summary = await vscode.webview.locator('.summary').innerText();
  const { long, height, width, rows, cells } = await (await tableFrame()).inner.evaluate(scrollThrough, frames);
  process.stdout.write(
    `${summary}\nscrolled ${height} px down and ${width} px across, ${frames} frames each: ${long.length} tasks over 50 ms` +
      `${long.length > 0 ? `, the longest ${Math.round(Math.max(...long))} ms` : ''}; ${rows} rows and ${cells} cells drawn\n`,
  );
} finally {
  await vscode.close();
  await rm(folder, { recursive: true, force: true });
}
