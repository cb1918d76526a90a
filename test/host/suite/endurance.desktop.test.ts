import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { makeArticle } from '../../../bench/generate/article';
import { makeEvent } from '../../../bench/generate/events';
import type { PoolReader } from '../../../src/reading/poolReader';
import { testing } from '../lib/extension';
import { eventually, newFolder, openEditor } from '../lib/workspace';

/* A day's work in minutes: `npm run endurance` does it whole, the host tier a hundredth of it. */

const whole = process.env.VARIORUM_ENDURANCE === 'whole';
const share = whole ? 1 : 1 / 100;
const rounds = { edits: 20_000 * share, switches: 2_000 * share, reloads: 500 * share };
/** Bytes by which the heap may grow from the end of the first tenth of the work to its end. */
const mostGrowth = 24_000_000;
const mostThreads = 4;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function heap(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed;
}

/** Does `work` as often as said, and measures how much the heap grew after the first tenth, in which caches fill. */
async function growthOf(count: number, work: (turn: number) => Thenable<unknown>): Promise<number> {
  let before = 0;
  const settled = Math.ceil(count / 10);
  for (let turn = 0; turn < count; turn++) {
    if (turn === settled) before = await heap();
    await work(turn);
  }
  const growth = (await heap()) - before;
  console.log(`[test]     ${count} turns: the heap grew by ${(growth / 1e6).toFixed(1)} MB`);
  return growth;
}

describe('endurance', function () {
  this.timeout(whole ? 3_600_000 : 120_000);
  const names = ['0.article', '1.article', '2.article', '3.article'];
  let folder: vscode.Uri;

  before(async () => {
    const articles = names.map((name, index): [string, string] => [name, makeArticle(5, index, makeEvent(5, 0)).text]);
    folder = await newFolder({ 'dossier.yaml': 'title: Long\n', ...Object.fromEntries(articles) });
  });
  after(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('of edits: the heap, the threads and the marks stay as they are', async () => {
    const { highlights } = await testing();
    const editor = await openEditor(vscode.Uri.joinPath(folder, names[0]));
    await eventually('the marks', () => assert.ok(highlights.shown(editor.document)?.figure.length));
    const figures = highlights.shown(editor.document)!.figure.length;
    const end = editor.document.positionAt(editor.document.getText().length);
    const growth = await growthOf(rounds.edits, (turn) =>
      editor.edit(
        (edit) => (turn % 2 === 0 ? edit.insert(end, 'x') : edit.delete(new vscode.Range(end, end.translate(0, 1)))),
        { undoStopBefore: false, undoStopAfter: false },
      ),
    );
    await eventually('the marks at rest', () =>
      assert.equal(highlights.shown(editor.document)?.figure.length, figures),
    );
    await assertBounded(growth);
  });

  it('of switches between tabs', async () => {
    await assertBounded(
      await growthOf(rounds.switches, (turn) => openEditor(vscode.Uri.joinPath(folder, names[turn % names.length]))),
    );
  });

  it('of a dossier that is read anew', async () => {
    const { services } = await testing();
    const dossier = await services.dossiers.open(folder);
    await assertBounded(await growthOf(rounds.reloads, () => dossier.readAnew()));
    assert.equal(dossier.collation.articles.length, names.length);
  });
});

async function assertBounded(growth: number): Promise<void> {
  assert.ok(growth < mostGrowth, `the heap grew by ${growth} bytes`);
  const { reader } = await testing();
  const threads = (reader as PoolReader).running;
  assert.ok(threads >= 1 && threads <= mostThreads, `${threads} threads`);
}
