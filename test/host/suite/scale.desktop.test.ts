import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { generateDossier } from '../../../bench/generate/dossier';
import { createCollation } from '../../../src/core/collation/collation';
import { locations, passagesAt } from '../../../src/vscode/features/navigation/references';
import { testing } from '../lib/extension';
import { computed, LoopWatch } from '../lib/held';
import { eventually, newFolder, openEditor } from '../lib/workspace';

/*
 * A large dossier in the extension host: that every answer is there, and (`npm run bench:host -- 10000`) how long each takes.
 * Times are told, never asserted.
 */

const measured = process.env.VARIORUM_HOST_ARTICLES;
const articles = Number(measured ?? 40);
/** How often each answer is asked for, in different articles. */
const asked = measured === undefined ? 8 : Math.min(200, articles);
/** How long an article stands open before its cards are timed, in milliseconds. */
const restMs = measured === undefined ? 0 : 500;
/** Files that another program writes at once. */
const together = Math.min(1_000, articles);

const say = (line: string): void => console.log(`[test]     ${line}`);

/** Milliseconds of the middle one, of 95 and 99 in a hundred and of the longest. */
function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)} ms`;
}

async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** How long the host's thread was held while `work` ran. */
async function heldDuring<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const watch = new LoopWatch();
  const result = await work();
  const { holds, turns } = watch.end();
  const longest = holds.slice(0, 3).map(({ computed }) => computed.toFixed(1));
  const passed = holds.reduce((most, hold) => Math.max(most, hold.passed), 0);
  const over = (limit: number): number => holds.filter(({ computed }) => computed > limit).length;
  say(
    `the host's thread while ${what}: longest turns ${longest.join(', ') || 'under 4'} ms (by the clock ${passed.toFixed(1)}); ` +
      `${over(50)} over 50 ms, ${over(16)} over 16 ms, of ${turns}`,
  );
  return result;
}

/** Writes files as another program does: not on the thread that is watched. */
async function writeElsewhere(files: readonly (readonly [file: string, text: string])[]): Promise<void> {
  const write = `
    const { writeFileSync } = require('node:fs');
    for (const [file, text] of require('node:worker_threads').workerData) writeFileSync(file, text);`;
  await once(new Worker(write, { eval: true, workerData: files }), 'exit');
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

  it('wants little before an article is opened', async () => {
    const { activation } = await testing();
    const extension = vscode.extensions.getExtension('variorum.variorum')!;
    const bundle = path.join(extension.extensionPath, 'dist/extension.js');
    const copy = path.join(folder.fsPath, 'loaded-again.js');
    copyFileSync(bundle, copy);
    const loading = await timeOf(() => createRequire(copy)(copy) as unknown);
    rmSync(copy);
    say(`the extension is loaded in ${loading.toFixed(1)} ms and activated in ${activation.toFixed(1)} ms`);
    assert.ok(activation > 0);
  });

  it('is read whole, off the host’s thread', async () => {
    const { services } = await testing();
    const dossier = await services.dossiers.open(folder);
    const read = await heldDuring('reading', () => timeOf(() => dossier.readAll()));
    say(`${articles} articles read and collated in ${(read / 1000).toFixed(1)} s`);
    assert.deepEqual(dossier.progress, { read: articles, known: articles });
  });

  it('answers hovers and references', async () => {
    const { services, hovers } = await testing();
    const cards: number[] = [];
    // The editor is still drawing the article that was opened: by the clock a card waits for a core as well.
    const cardsComputed: number[] = [];
    // As a reader has them, who rests the pointer on figure after figure of an article that stands open.
    const cardsReading: number[] = [];
    const readingComputed: number[] = [];
    const references: number[] = [];
    const throughEditor: number[] = [];
    let answered = 0;
    await heldDuring('answering', async () => {
      for (const { file, figures } of sampled) {
        const { document } = await openEditor(vscode.Uri.joinPath(folder, file));
        const article = (await services.dossiers.article(document))!;
        const at = document.positionAt(figures[0].span.end - 1);
        const none = new vscode.CancellationTokenSource().token;
        const before = computed();
        cards.push(
          await timeOf(async () => {
            if (await hovers.provider.provideHover(document, at, none)) answered++;
          }),
        );
        cardsComputed.push(computed() - before);
        await new Promise((quiet) => setTimeout(quiet, restMs));
        for (const { span } of figures) {
          const inFigure = document.positionAt(span.end - 1);
          const begun = computed();
          cardsReading.push(
            await timeOf(async () => void (await hovers.provider.provideHover(document, inFigure, none))),
          );
          readingComputed.push(computed() - begun);
        }
        references.push(await timeOf(() => locations(article.dossier, passagesAt(article, document.offsetAt(at)))));
        throughEditor.push(
          await timeOf(() => vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, at)),
        );
      }
    });
    say(`a card as the article opens: ${summary(cards)}; computed: ${summary(cardsComputed)}`);
    say(`a card of an open article: ${summary(cardsReading)}; computed: ${summary(readingComputed)}`);
    say(`references: ${summary(references)}; through the editor: ${summary(throughEditor)}`);
    assert.ok(answered >= 0.95 * sampled.length, `${answered} of ${sampled.length} figures have a card`);
  });

  it('fills its trees, page by page, and unfolds them', async () => {
    const { trees } = await testing();
    for (const [name, tree] of [
      ['Quantities', trees.quantities],
      ['Sources', trees.sources],
    ] as const) {
      const view = tree.pages as vscode.TreeDataProvider<unknown>;
      // What the editor asks for when a part of a tree comes in sight.
      const show = async (node?: unknown): Promise<unknown[]> => {
        const nodes = (await view.getChildren(node)) ?? [];
        for (const each of nodes) await view.getTreeItem(each);
        return nodes;
      };
      let roots: unknown[] = [];
      const top = await heldDuring(`${name} was filled`, () => timeOf(async () => (roots = await show())));
      const unfolded: number[] = [];
      await heldDuring(`${name} was unfolded`, async () => {
        for (const root of roots.slice(0, asked)) {
          unfolded.push(await timeOf(() => show(root)));
          await new Promise((free) => setImmediate(free));
        }
      });
      say(`${name}: ${roots.length} rows in ${top.toFixed(1)} ms, unfolded ${summary(unfolded)}`);
      assert.ok(roots.length > 0, name);
      const pages: number[] = [];
      // The last row of a page stands for the rows that are not shown yet, and counts them.
      for (let rest = roots.at(-1) as object | undefined; rest && 'count' in rest;) {
        let page: unknown[] = [];
        pages.push(await timeOf(async () => (page = await show(rest))));
        rest = page.at(-1) as object | undefined;
      }
      if (pages.length > 0) say(`${name}, each further page: ${summary(pages)}`);
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
    const computing: number[] = [];
    let [edited, before] = [0, 0];
    const listening = vscode.workspace.onDidChangeTextDocument(
      () => ([edited, before] = [performance.now(), computed()]),
    );
    await heldDuring('typing', async () => {
      for (let turn = 0; turn < asked; turn++) {
        const isTyped = turn % 2 === 0;
        const wanted = figures + (isTyped ? 1 : 0);
        const drawn = eventually(`the marks after edit ${turn}`, async () => {
          // Looks whenever the thread is free.
          while (highlights.shown(document)?.figure.length !== wanted) await new Promise((free) => setImmediate(free));
          times.push(performance.now() - edited);
          computing.push(computed() - before);
        });
        const typed = new vscode.Range(end, document.positionAt(document.getText().length));
        await editor.edit((edit) =>
          isTyped ? edit.insert(end, 'Police said 77 people were hurt.') : edit.delete(typed),
        );
        await drawn;
      }
    });
    listening.dispose();
    say(`from an edit to its marks: ${summary(times)}; computed by the host's thread: ${summary(computing)}`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes in what another program writes: a checkout, a sync client that writes the same again, a folder renamed', async () => {
    const { services, reader } = await testing();
    const dossier = await services.dossiers.open(folder);
    const rewrite = (shift: number): Promise<void> =>
      writeElsewhere(
        made
          .slice(0, together)
          .map(({ file }, at) => [path.join(folder.fsPath, file), made[(at + shift) % together].text]),
      );
    const isThere = (shift: number): boolean =>
      made
        .slice(0, together)
        .every(({ file }, at) => dossier.readingOf(file)?.text === made[(at + shift) % together].text);
    const until = async (what: string, holds: () => boolean): Promise<void> => {
      await eventually(what, () => assert.ok(holds(), what), 600_000);
      await dossier.readAll();
      await dossier.prepared();
    };
    const checkout = await heldDuring('a checkout was taken in', () =>
      timeOf(async () => {
        await rewrite(1);
        await until('the other branch', () => isThere(1));
      }),
    );
    say(`${together} files that changed were there after ${(checkout / 1000).toFixed(1)} s`);

    const read = reader.read.bind(reader);
    let readings = 0;
    reader.read = (...asked) => (readings++, read(...asked));
    await heldDuring('a sync client wrote the same again', async () => {
      await rewrite(1);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await until('the same', () => isThere(1));
    });
    reader.read = read;
    assert.equal(readings, 0, 'the same words are not read again');

    const [early, late] = ['early', 'late'].map((name) => path.join(folder.fsPath, name));
    mkdirSync(early);
    for (const { file, text } of made.slice(0, together)) writeFileSync(path.join(early, file), text);
    await until('the folder', () => made.slice(0, together).every(({ file }) => dossier.readingOf(`early/${file}`)));
    await heldDuring('a folder was renamed', async () => {
      renameSync(early, late);
      await until('the new name', () => made.slice(0, together).every(({ file }) => dossier.readingOf(`late/${file}`)));
      await until('no old one', () => dossier.progress.known === articles + together);
    });
    rmSync(late, { recursive: true });
    await rewrite(0);
    await until('all as it was', () => isThere(0) && dossier.progress.known === articles);
    assert.equal(dossier.collation.articles.length, articles);
    if (articles > 200) return;
    const fresh = createCollation(dossier.file);
    for (const { file, text } of made) fresh.set(dossier.infoOf(file)!, dossier.readingOf(file)!.analysis, text);
    assert.deepEqual(dossier.collation.quantities(), fresh.quantities());
    assert.deepEqual(dossier.collation.utterances(), fresh.utterances());
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
