// @ts-check
// Opens the comparison table of a generated dossier in a real window and scrolls through it:
//   npm run build && node esbuild.mjs --bench && node bench/table.mjs [articles]
// Prints the time from the command to rows in sight, once the index is ready, and the page's longest tasks while it
// scrolls down and across.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outDir, root } from '../scripts/lib/paths.mjs';
import { openWorkbench } from '../test/window/lib/workbench.mjs';

/* global PerformanceObserver, requestAnimationFrame */
const articles = process.argv[2] ?? '1000';
const folder = path.join(outDir, 'bench-dossier');
/** Frames in which the table is scrolled, from its top to its end. */
const frames = 300;

await rm(folder, { recursive: true, force: true });
execFileSync(process.execPath, [path.join(root, 'out/bench/generate.js'), folder, '--articles', articles]);
await writeFile(path.join(folder, 'dossier.yaml'), 'title: Generated\narticles: ["*.txt"]\n');

const vscode = await openWorkbench({ folder, settings: { 'workbench.startupEditor': 'none' } });
try {
  await vscode.openFile('000000.article.txt');
  const ready = Date.now();
  const done = vscode.page.locator('.statusbar-item', { hasText: new RegExp(`${articles} articles · \\d+ conflict`) });
  await done.waitFor({ timeout: 600_000 });
  process.stdout.write(`the dossier was read after ${Date.now() - ready} ms\n`);
  await vscode.run('Variorum: Open Comparison Table');
  const asked = performance.now();
  await vscode.webview.locator('.quantity').first().waitFor({ timeout: 120_000 });
  const shown = performance.now() - asked;
  await mkdir(path.join(outDir, 'shots'), { recursive: true });
  await vscode.page.screenshot({ path: path.join(outDir, 'shots', 'bench-table.png') });
  const summary = await vscode.webview.locator('.summary').innerText();
  const frame = await (await vscode.webview.locator('#table').elementHandle())?.ownerFrame();
  if (!frame) throw new Error('the table has no page');
  const scrolled = await frame.evaluate(async (steps) => {
    /** @type {number[]} */
    const long = [];
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => long.push(duration)),
    );
    observer.observe({ type: 'longtask' });
    const scroller = /** @type {HTMLElement} */ (document.querySelector('.scroller'));
    const height = scroller.scrollHeight;
    for (let step = 0; step <= steps; step++) {
      scroller.scrollTop = (height * step) / steps;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    // And sideways, from the first outlet to the last.
    const width = scroller.scrollWidth;
    for (let step = 0; step <= steps; step++) {
      scroller.scrollLeft = (width * step) / steps;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return {
      long,
      height,
      width,
      rows: document.querySelectorAll('.quantity').length,
      cells: document.querySelectorAll('.cell').length,
    };
  }, frames);
  process.stdout.write(
    `${summary}\nrows in sight ${Math.round(shown)} ms after the command\n` +
      `scrolled ${scrolled.height} px down and ${scrolled.width} px across, ${frames} frames each: ${scrolled.long.length} tasks over 50 ms` +
      `${scrolled.long.length > 0 ? `, the longest ${Math.round(Math.max(...scrolled.long))} ms` : ''}; ${scrolled.rows} rows and ${scrolled.cells} cells drawn\n`,
  );
} finally {
  await vscode.close();
  await rm(folder, { recursive: true, force: true });
}
