import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ReadingCache } from '../../../src/vscode/dossier/readingCache';
import { testing } from '../lib/extension';
import { memoryFiles, newMemoryFolder } from '../lib/memoryFiles';
import { eventually, newFolder, openEditor } from '../lib/workspace';

/* Whatever stands in one file of a dossier: it is read, or left out with a word, and the others are as they were. */

const good =
  'Ferry sinks off Port Alder\n\nAt least 14 passengers drowned when a ferry sank on Monday, the coast guard said.\n';

async function read(folder: vscode.Uri) {
  const { services } = await testing();
  const dossier = await services.dossiers.open(folder);
  await dossier.readAll();
  return dossier;
}

const messagesAt = (folder: vscode.Uri, name: string): string[] =>
  vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder, name)).map(({ message }) => message);

describe('hostile files', () => {
  it('of an article: what is no language is read as far as it is, and harms no other', async () => {
    const strange: Record<string, string> = {
      'quotes.article': '“'.repeat(100_000),
      'nested.article': `${'“‘'.repeat(2_000)}so${'’”'.repeat(2_000)}, the mayor said.`,
      'numbers.article': 'Toll\n\n' + '1,234 '.repeat(20_000),
      'digits.article': '7'.repeat(200_000),
      'dashes.article': `${'-'.repeat(100_000)}\n${'—'.repeat(100_000)}`,
      'marks.article':
        'Toll\n\n\u202eAt least 14\u202c pas\u200bsengers\u2066 drowned\u2069, \u200fthe coast guard said.\n',
      'surrogates.article': 'Toll\n\nAt least 14 passengers \ud83d drowned, the \udc00 coast guard said.\n',
      'brackets.article': `${'('.repeat(50_000)}${')'.repeat(50_000)}`,
      'empty.article': '',
    };
    const folder = await newFolder({ 'dossier.yaml': 'title: Strange\n', 'good.article': good, ...strange });
    const dossier = await read(folder);
    assert.deepEqual(dossier.progress, { read: 10, known: 10 });
    assert.deepEqual([...dossier.skipped], []);
    const figures = (name: string): readonly number[] =>
      dossier.readingOf(name)!.analysis.figures.flatMap(({ value }) => value ?? []);
    assert.deepEqual(figures('good.article'), [14]);
    assert.deepEqual(figures('surrogates.article'), [14]);
    assert.deepEqual(figures('marks.article'), [14]);
  });

  it('of a dossier: bombs of aliases, and deep nesting are told; foreign tags are nothing but text', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`),
    ];
    for (const [what, yaml] of [
      ['aliases', `title: T\n${bomb.join('\n')}\narticles: *j\n`],
      ['nesting', `title: T\narticles: ${'['.repeat(1_000)}${']'.repeat(1_000)}\n`],
    ]) {
      const folder = await newFolder({ 'dossier.yaml': yaml, 'good.article': good });
      await openEditor(vscode.Uri.joinPath(folder, 'good.article'));
      await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'dossier.yaml'));
      await eventually(`a word about ${what}`, () => assert.ok(messagesAt(folder, 'dossier.yaml').length > 0));
      const dossier = await read(folder);
      assert.equal(dossier.progress.read, dossier.progress.known, what);
    }
    const tagged = await read(
      await newFolder({
        'dossier.yaml':
          'title: !!js/function "function () { return 1 }"\narticles: !!python/object [{ file: "*.txt" }]\n',
        'good.article': good,
      }),
    );
    assert.equal(tagged.readingOf('good.article')?.text, good);
  });

  it('that vanish while they are read are no articles, and without permission they are told', async () => {
    const folder = await newMemoryFolder({
      'dossier.yaml': 'title: Refused\n',
      'good.article': good,
      'gone.article': good,
      'closed.article': good,
    });
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
    memoryFiles.refuse(at('gone.article'), (uri) => vscode.FileSystemError.FileNotFound(uri));
    memoryFiles.refuse(at('closed.article'), (uri) => vscode.FileSystemError.NoPermissions(uri));
    const dossier = await read(folder);
    assert.deepEqual(
      dossier.collation.articles.map(({ id }) => id),
      ['good.article'],
    );
    assert.deepEqual([...dossier.skipped], [['closed.article', 'no-permission']]);
    await eventually('the message', () => assert.match(messagesAt(folder, 'closed.article').join(), /permission/));

    memoryFiles.refuse(at('closed.article'), undefined);
    await eventually('the file that opened', () => {
      assert.equal(dossier.readingOf('closed.article')?.text, good);
      assert.deepEqual(messagesAt(folder, 'closed.article'), []);
    });
  });

  it('of the cache: two windows may write to one folder at a time', async () => {
    const { services } = await testing();
    const storage = await newMemoryFolder({});
    const dossier = vscode.Uri.joinPath(storage, 'the-dossier');
    const windows = [1, 2].map(() => new ReadingCache(storage, 'engine', services.log));
    const key = (at: number): string => at.toString(16).padStart(32, '0');
    const bytes = (at: number): Uint8Array =>
      Uint8Array.from({ length: 200 + at }, (_, index) => (index * 7 + at) % 256);
    const live = new Set(Array.from({ length: 400 }, (_, at) => key(at)));
    // Each window reads what it does not find, and both settle again and again.
    await Promise.all(
      windows.map(async (window, turn) => {
        for (let round = 0; round < 20; round++) {
          const cache = (await window.ofDossier(dossier))!;
          for (let step = 0; step < 20; step++) {
            const at = (round * 20 + step + turn * 190) % 400;
            if (!(await cache.get(key(at)))) cache.put(key(at), bytes(at));
          }
          await cache.settle(live);
        }
      }),
    );
    const third = (await new ReadingCache(storage, 'engine', services.log).ofDossier(dossier))!;
    for (let at = 0; at < 400; at++) assert.deepEqual(await third.get(key(at)), bytes(at), key(at));
  });
});
