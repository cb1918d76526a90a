import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { generateDossier } from '../../../bench/generate/dossier';
import { testing } from '../lib/extension';
import { eventually, newFolder, openEditor } from '../lib/workspace';

/*
 * A large dossier in the extension host: that every answer is there, and (`npm run bench:host -- 10000`) how long each takes.
 * Times are told, never asserted.
 */

const articles = Number(process.env.VARIORUM_HOST_ARTICLES ?? 40);
/** How often each answer is asked for, in different articles. */
const asked = Math.min(200, articles);

const say = (line: string): void => console.log(`[test]     ${line}`);

/** Milliseconds of the middle one, of 99 in a hundred and of the longest. */
function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms`;
}

async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** How long the host's thread was held while `work` ran. */
async function heldDuring<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const held: IntervalHistogram = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  const result = await work();
  held.disable();
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
  say(
    `the host's thread was held while ${what}: p50 ${ms(held.percentile(50))}, p99 ${ms(held.percentile(99))}, longest ${ms(held.max)} ms`,
  );
  return result;
}

describe('a large dossier in the host', function () {
  this.timeout(3_600_000);
  const made = [...generateDossier({ seed: 4, articles, articlesPerEvent: 10 })];
  const sampled = made.filter((_, index) => index % Math.ceil(articles / asked) === 0);
  let folder: vscode.Uri;

  before(async () => {
    folder = await newFolder({ 'dossier.yaml': 'title: Large\n' });
    mkdirSync(folder.fsPath, { recursive: true });
    for (const { file, text } of made) writeFileSync(path.join(folder.fsPath, file), text);
  });

  it('is read whole, off the host’s thread', async () => {
    const extension = vscode.extensions.getExtension('variorum.variorum')!;
    if (!extension.isActive) say(`activation: ${(await timeOf(() => extension.activate())).toFixed(1)} ms`);
    const { services } = await testing();
    const dossier = await services.dossiers.open(folder);
    const read = await heldDuring('reading', () => timeOf(() => dossier.readAll()));
    say(`${articles} articles read and collated in ${(read / 1000).toFixed(1)} s`);
    assert.deepEqual(dossier.progress, { read: articles, known: articles });
  });

  it('answers hovers and references', async () => {
    const { services, hovers } = await testing();
    const cards: number[] = [];
    const references: number[] = [];
    let answered = 0;
    await heldDuring('answering', async () => {
      for (const { file, figures } of sampled) {
        const { document } = await openEditor(vscode.Uri.joinPath(folder, file));
        await services.dossiers.article(document);
        const at = document.positionAt(figures[0].span.end - 1);
        const none = new vscode.CancellationTokenSource().token;
        cards.push(
          await timeOf(async () => {
            if (await hovers.provider.provideHover(document, at, none)) answered++;
          }),
        );
        references.push(
          await timeOf(() => vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, at)),
        );
      }
    });
    say(`a card: ${summary(cards)}; references, asked through the editor: ${summary(references)}`);
    assert.ok(answered >= 0.95 * sampled.length, `${answered} of ${sampled.length} figures have a card`);
  });

  it('unfolds its trees', async () => {
    const { trees } = await testing();
    for (const [name, tree] of [
      ['Quantities', trees.quantities],
      ['Sources', trees.sources],
    ] as const) {
      const view = tree as vscode.TreeDataProvider<unknown>;
      let roots: readonly unknown[] = [];
      const top = await heldDuring(`${name} was filled`, () =>
        timeOf(async () => (roots = (await view.getChildren()) ?? [])),
      );
      const unfolded: number[] = [];
      for (const root of roots.slice(0, asked)) {
        unfolded.push(
          await timeOf(async () => {
            for (const child of (await view.getChildren(root)) ?? []) await view.getTreeItem(child);
          }),
        );
      }
      say(`${name}: ${roots.length} rows in ${top.toFixed(1)} ms, unfolded ${summary(unfolded)}`);
      assert.ok(roots.length > 0, name);
    }
  });

  it('marks a figure that is typed', async () => {
    const { highlights } = await testing();
    const editor = await openEditor(vscode.Uri.joinPath(folder, made[0].file));
    const { document } = editor;
    await eventually('the marks', () => assert.ok(highlights.shown(document)?.figure.length));
    const figures = highlights.shown(document)!.figure.length;
    const end = document.positionAt(document.getText().length);
    const times: number[] = [];
    let edited = 0;
    const listening = vscode.workspace.onDidChangeTextDocument(() => (edited = performance.now()));
    await heldDuring('typing', async () => {
      for (let turn = 0; turn < asked; turn++) {
        const isTyped = turn % 2 === 0;
        const wanted = figures + (isTyped ? 1 : 0);
        const drawn = eventually(`the marks after edit ${turn}`, async () => {
          // Looks whenever the thread is free.
          while (highlights.shown(document)?.figure.length !== wanted) await new Promise((free) => setImmediate(free));
          times.push(performance.now() - edited);
        });
        const typed = new vscode.Range(end, document.positionAt(document.getText().length));
        await editor.edit((edit) =>
          isTyped ? edit.insert(end, 'Police said 77 people were hurt.') : edit.delete(typed),
        );
        await drawn;
      }
    });
    listening.dispose();
    say(`from an edit to its marks: ${summary(times)}`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens again from what was read', async () => {
    const { services } = await testing();
    const dossier = await services.dossiers.open(folder);
    const again = await heldDuring('opening again', () => timeOf(() => dossier.readAnew()));
    say(`opened again in ${(again / 1000).toFixed(1)} s`);
    assert.deepEqual(dossier.progress, { read: articles, known: articles });
    const { heapUsed, external, rss } = process.memoryUsage();
    say(
      `heap ${(heapUsed / 1e6).toFixed(0)} MB, external ${(external / 1e6).toFixed(0)} MB, resident ${(rss / 1e6).toFixed(0)} MB`,
    );
  });
});
