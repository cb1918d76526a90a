import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeArticle } from '../../../bench/generate/article';
import { makeEvent } from '../../../bench/generate/events';
import { Random } from '../../../bench/generate/random';
import { createCollation, type Collation } from '../../../src/core/collation/collation';
import { readPackFile } from '../../../src/core/store/packFile';
import { keyOf } from '../../../src/vscode/dossier/readingCache';
import { testing } from '../lib/extension';
import { newMemoryFolder } from '../lib/memoryFiles';
import { eventually, newFolder, openEditor, readText, writeText } from '../lib/workspace';

/** Articles of invented events, five of each: the same for the same number. */
const article = (index: number): string => makeArticle(8, index, makeEvent(8, Math.floor(index / 5))).text;
const articles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.article`, article(index)]));

async function dossierIn(folder: vscode.Uri) {
  const { services } = await testing();
  const dossier = await services.dossiers.open(folder);
  await dossier.readAll();
  return dossier;
}
type Dossier = Awaited<ReturnType<typeof dossierIn>>;

/** Counts the articles that are read, not taken from the cache, while `work` runs. */
async function readingsDuring(work: () => Promise<void>): Promise<number> {
  const { reader } = await testing();
  const original = reader.read.bind(reader);
  let count = 0;
  reader.read = (...args) => {
    count++;
    return original(...args);
  };
  try {
    await work();
  } finally {
    reader.read = original;
  }
  return count;
}

const wholeOf = (collation: Collation): unknown => [
  collation.articles,
  collation.quantities(),
  collation.utterances(),
  collation.claims(),
];

/** Every article of the folder is there as its file stands, and the collation is the one of these articles from scratch. */
async function assertRight(dossier: Dossier, expected: ReadonlyMap<string, string>): Promise<void> {
  assert.deepEqual(
    dossier.collation.articles.map(({ id }) => id),
    [...expected.keys()].sort(),
  );
  const fresh = createCollation(dossier.file);
  for (const [id, text] of expected) {
    const reading = dossier.readingOf(id);
    assert.equal(reading?.text, text, id);
    fresh.set(dossier.infoOf(id)!, reading.analysis, text);
  }
  assert.deepEqual(wholeOf(dossier.collation), wholeOf(fresh));
  assert.deepEqual(dossier.progress, { read: expected.size, known: expected.size });
  await Promise.resolve();
}

for (const [name, makeFolder] of [
  ['on the disk', newFolder],
  ['in memory, as in a virtual workspace', newMemoryFolder],
] as const) {
  describe(`many articles ${name}`, () => {
    it('are right in the end after any files were added, changed, renamed and removed outside the editor', async () => {
      const folder = await makeFolder({ 'dossier.yaml': 'title: Random\n', ...articles(6) });
      const expected = new Map(Object.entries(articles(6)));
      const dossier = await dossierIn(folder);
      const random = new Random(2026);
      const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
      for (let step = 0; step < 40; step++) {
        const known = random.pick([...expected.keys()]);
        const fresh = `${random.pick(['', 'week1/', 'week2/'])}${random.between(0, 20)}.article`;
        const act = random.next();
        if (act < 0.4 || expected.size < 2) {
          expected.set(fresh, article(random.between(0, 40)));
          await writeText(at(fresh), expected.get(fresh)!);
        } else if (act < 0.6) {
          expected.set(known, article(random.between(0, 40)));
          await writeText(at(known), expected.get(known)!);
        } else if (act < 0.8 && !expected.has(fresh)) {
          await vscode.workspace.fs.rename(at(known), at(fresh));
          expected.set(fresh, expected.get(known)!);
          expected.delete(known);
        } else {
          await vscode.workspace.fs.delete(at(known));
          expected.delete(known);
        }
        if (random.chance(0.2)) await new Promise((resolve) => setTimeout(resolve, random.between(0, 300)));
      }
      await eventually('the state of the folder', () => assertRight(dossier, expected));
    });

    it('follow a folder that is renamed', async () => {
      const folder = await makeFolder({
        'dossier.yaml': 'title: Renamed\n',
        'old/1.article': article(1),
        'old/deep/2.article': article(2),
      });
      const dossier = await dossierIn(folder);
      await vscode.workspace.fs.rename(vscode.Uri.joinPath(folder, 'old'), vscode.Uri.joinPath(folder, 'new'));
      const expected = new Map([
        ['new/1.article', article(1)],
        ['new/deep/2.article', article(2)],
      ]);
      await eventually('the new paths', () => assertRight(dossier, expected));
    });

    it('are taken in together when hundreds change at once, and not read again when only their time changed', async () => {
      const files = articles(40);
      const folder = await makeFolder({ 'dossier.yaml': 'title: Checkout\n', ...files });
      const dossier = await dossierIn(folder);
      let told = 0;
      const listening = dossier.onDidChange(() => told++);
      const rewrite = (shift: number): Promise<unknown> =>
        Promise.all(
          Object.keys(files).map((path, index) => writeText(vscode.Uri.joinPath(folder, path), article(index + shift))),
        );
      await rewrite(3);
      await eventually('the other branch', () =>
        assertRight(dossier, new Map(Object.keys(files).map((path, index) => [path, article(index + 3)]))),
      );
      assert.ok(told > 0 && told <= 40, `${told} events for 40 files`);
      listening.dispose();
      const again = await readingsDuring(async () => {
        await rewrite(3);
        await new Promise((resolve) => setTimeout(resolve, 700));
        await dossier.readAll();
      });
      assert.equal(again, 0, 'the same words are not read again');
    });

    it('are read once and for all: opened again they come from the cache, and a damaged cache is made anew', async () => {
      const folder = await makeFolder({ 'dossier.yaml': 'title: Cached\n', ...articles(12) });
      const dossier = await dossierIn(folder);
      const expected = new Map(Object.entries(articles(12)));
      const analyses = () => [...expected.keys()].map((id) => dossier.readingOf(id)?.analysis);
      const read = analyses();
      assert.equal(await readingsDuring(() => dossier.readAnew()), 0, 'from the cache');
      assert.deepEqual(analyses(), read);
      await assertRight(dossier, expected);

      for (const damage of [
        (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2),
        (bytes: Uint8Array) => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)),
        () => new Uint8Array(),
      ]) {
        await damagePacks(damage);
        assert.equal(await readingsDuring(() => dossier.readAnew()), 12, 'a damaged cache');
        await assertRight(dossier, expected);
        assert.equal(await readingsDuring(() => dossier.readAnew()), 0, 'the cache made anew');
      }
    });

    it('are kept in the cache too when they were open as they were first read', async () => {
      const folder = await makeFolder({ 'dossier.yaml': 'title: Open first\n', ...articles(3) });
      await openEditor(vscode.Uri.joinPath(folder, '1.article'));
      await dossierIn(folder);
      await eventually('the packs', async () => assert.equal(await cachedEntries(folder), 3));
    });

    it('wait while reading is paused, but the open one', async () => {
      const folder = await makeFolder({ 'dossier.yaml': 'title: Paused\n', ...articles(5) });
      const { services, highlights } = await testing();
      const dossier = await services.dossiers.open(folder);
      dossier.setPaused(true);
      const { document } = await openEditor(vscode.Uri.joinPath(folder, '3.article'));
      await eventually('the marks of what is open', () => assert.ok(highlights.shown(document)?.figure.length));
      await services.dossiers.article(document); // collated right after it is marked
      assert.deepEqual(
        dossier.collation.articles.map(({ id }) => id),
        ['3.article'],
      );
      await vscode.commands.executeCommand('variorum.resumeReading');
      await eventually('the others', () => assertRight(dossier, new Map(Object.entries(articles(5)))));
    });

    it('leave out what cannot be read, say so, and take it in when it can', async () => {
      const folder = await makeFolder({
        'dossier.yaml': 'title: Strange\n',
        'good.article': article(1),
        'huge.article': 'Nine people were killed.\n'.repeat(100_000),
        'picture.article': 'PNG\0\0\0\0IHDR\0\0',
      });
      const unicode = vscode.Uri.joinPath(folder, 'wide.article');
      await vscode.workspace.fs.writeFile(unicode, utf16(article(2)));
      const dossier = await dossierIn(folder);
      await eventually('the four', () => {
        assert.deepEqual([...dossier.skipped].sort(), [
          ['huge.article', 'too-large'],
          ['picture.article', 'binary'],
        ]);
        assert.equal(dossier.readingOf('good.article')?.text, article(1));
        assert.equal(dossier.readingOf('wide.article')?.text, article(2));
      });
      const picture = vscode.Uri.joinPath(folder, 'picture.article');
      await eventually('the message', () => {
        const [message] = vscode.languages.getDiagnostics(picture);
        assert.match(message?.message ?? '', /no text/);
      });
      await writeText(picture, article(3));
      await eventually('the picture that became a text', () => {
        assert.equal(dossier.readingOf('picture.article')?.text, article(3));
        assert.deepEqual(
          vscode.languages.getDiagnostics(picture).filter(({ source }) => source === 'Variorum'),
          [],
        );
      });
    });
  });
}

describe('a dossier in memory', () => {
  it('has marks, cards and notes like one on the disk', async () => {
    const folder = await newMemoryFolder({
      'dossier.yaml': 'title: Ferry\n',
      'alder-echo.article':
        'Ferry sinks off Port Alder\n\nPORT ALDER — At least 14 passengers drowned when a ferry sank on Monday, the coast guard said.\n',
      'quayside-times.article':
        'Ferry disaster at Port Alder\n\nThe coast guard said 17 passengers had drowned when the ferry sank off Port Alder.\n',
    });
    const { highlights } = await testing();
    const uri = vscode.Uri.joinPath(folder, 'alder-echo.article');
    const editor = await openEditor(uri);
    await eventually('the marks', () => assert.ok(highlights.shown(editor.document)?.figure.length));
    await eventually('the card', async () => {
      const at = editor.document.positionAt(editor.document.getText().indexOf('14 passengers'));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      assert.match(
        hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join(),
        /17/,
      );
    });
    const start = editor.document.getText().indexOf('At least 14');
    await vscode.commands.executeCommand('variorum.addNote', {
      uri: uri.toString(),
      start,
      end: start + 'At least 14'.length,
      text: 'Ask the operator.',
      tags: ['toll'],
    });
    await eventually('the sidecar', async () =>
      assert.match(await readText(vscode.Uri.joinPath(folder, 'alder-echo.article.notes.yaml')), /At least 14/),
    );
  });
});

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8], 2 + 2 * at);
  return bytes;
}
async function damagePacks(damage: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  for (const uri of await packs())
    await vscode.workspace.fs.writeFile(uri, damage(await vscode.workspace.fs.readFile(uri)));
}

/** Readings in the packs of one dossier. */
async function cachedEntries(folder: vscode.Uri): Promise<number> {
  const name = (await keyOf(folder.toString(), {}))!;
  let entries = 0;
  for (const uri of await packs())
    if (uri.path.includes(`/${name}/`)) entries += readPackFile(await vscode.workspace.fs.readFile(uri))?.size ?? 0;
  return entries;
}

async function packs(): Promise<vscode.Uri[]> {
  const { services } = await testing();
  const found: vscode.Uri[] = [];
  const visit = async (folder: vscode.Uri): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) await visit(uri);
      else if (name.endsWith('.pack')) found.push(uri);
    }
  };
  await visit(vscode.Uri.joinPath(services.context.globalStorageUri, 'readings')).catch(() => undefined);
  return found;
}
