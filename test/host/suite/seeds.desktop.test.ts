import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { OpenDossier } from '../../../src/vscode/dossier/openDossier';
import { hoverText, testing, wholeDossier } from '../lib/extension';
import { eventually, newFolder, openEditor } from '../lib/workspace';

// The first real input: five outlets on one event. Third-party text, kept beside the project and never in it.
const seeds = path.resolve(__dirname, '../../../shared/seeds');

describe('the five real articles', () => {
  let folder: vscode.Uri;
  let files: string[];
  let dossier: OpenDossier;

  before(async function () {
    if (!existsSync(seeds)) {
      console.log('[test] SKIPPED: no real articles at ../shared/seeds.');
      this.skip();
    }
    files = readdirSync(seeds).sort();
    folder = await newFolder(
      Object.fromEntries(files.map((name) => [name, readFileSync(path.join(seeds, name), 'utf8')])),
    );
    await vscode.commands.executeCommand('variorum.startDossier', folder);
    dossier = await wholeDossier(folder);
  });

  const open = async (name: string): Promise<vscode.TextDocument> => {
    const { document } = await openEditor(vscode.Uri.joinPath(folder, name));
    await eventually('the language', () => assert.equal(document.languageId, 'article'));
    return document;
  };
  /** The rows of a card, one for each article. */
  const rows = (card: string) => files.filter((name) => card.includes(`[${name.replace('.txt', '')}]`));

  it('are articles as they lie, once a dossier is started', async () => {
    const { highlights } = await testing();
    for (const name of files) {
      const document = await open(name);
      await eventually(`the marks of ${name}`, () => assert.ok(highlights.shown(document)?.figure.length));
    }
  });

  it('print 600 killed four times, and thousands once', async () => {
    for (const [name, words] of [
      [files[0], '600 North'],
      [files[1], '600 North'],
      [files[2], '600 soldiers'],
      [files[4], '600 have'],
    ]) {
      const card = await hoverText(await open(name), words);
      assert.deepEqual(rows(card), files, card);
      assert.match(card, /killed/);
      assert.match(card, /thousands.*conflict/);
    }
  });

  it('have five counts of the deployed on one card', async () => {
    const card = await hoverText(await open(files[1]), '15,000');
    assert.deepEqual(rows(card), files, card);
    for (const printed of ['15,000', '13,000', 'more than 10,000', 'about 12,000', 'around 15,000']) {
      assert.ok(card.includes(printed), `${printed} in\n${card}`);
    }
  });

  it('find the twins of the construction workers and of the sappers', async () => {
    for (const words of ['5,000 military', '1,000 sappers']) {
      for (const name of [files[0], files[4]]) {
        const card = await hoverText(await open(name), words);
        assert.deepEqual(rows(card), [files[0], files[4]], card);
        assert.match(card, /equal/);
      }
    }
  });

  it('have three counts of the injured on one card, compatible', async () => {
    const card = await hoverText(await open(files[0]), '4,000');
    assert.deepEqual(rows(card), [files[0], files[2], files[4]], card);
    assert.match(card, /compatible/);
    assert.doesNotMatch(card, /conflict/);
  });

  it('have five quantities in common, and no other', () => {
    const sizes = dossier.collation.quantities().map(({ outlets, readings }) => [outlets, readings.length]);
    assert.deepEqual(
      sizes.sort(([, one], [, two]) => two - one),
      [
        [5, 6],
        [5, 5],
        [3, 3],
        [2, 2],
        [2, 2],
      ],
    );
  });

  it('have one origin behind four outlets’ 600', () => {
    const killed = dossier.collation.quantities().find(({ name }) => name.endsWith('killed'))!;
    const origins = killed.readings.filter(({ value }) => value === 600).map(({ sourcing }) => sourcing.originKey);
    assert.equal(origins.length, 4);
    assert.ok(origins[0]);
    assert.equal(new Set(origins).size, 1, origins.join());
  });

  it('render six utterances of several outlets, and a claim of the state’s media', () => {
    const outlets = dossier.collation
      .utterances()
      .map(({ renderings }) => [...new Set(renderings.map(({ article }) => files.indexOf(article)))].join());
    assert.deepEqual(outlets.sort(), ['0,1', '0,2,4', '0,4', '0,4', '1,2,4', '1,4', '1,4']);
  });
});
