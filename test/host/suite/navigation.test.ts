import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { eventually, newFolder, openEditor, rangeOf, sampleFile } from '../lib/workspace';

const courier = 'gullhaven-courier.article.txt';

describe('navigation', () => {
  const open = async (name: string): Promise<vscode.TextDocument> => (await openEditor(sampleFile(name))).document;

  before(() => wholeDossier(sampleFile('')));

  it('goes to the fullest rendering of a quotation', async () => {
    const document = await open('ninebridges-examiner.article.txt');
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, 'nobody who approved').start,
    );
    assert.equal(links.length, 1);
    assert.notEqual(links[0].targetUri.toString(), document.uri.toString());
    const target = await vscode.workspace.openTextDocument(links[0].targetUri);
    assert.match(target.getText(links[0].targetRange), /truth/);
  });

  it('goes to the earliest statement of a figure', async () => {
    const document = await open('lisk-observer.article.txt');
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, '6.2 metres').start,
    );
    assert.match(links[0].targetUri.path, /ostrel\.article\.txt$/);
    const target = await vscode.workspace.openTextDocument(links[0].targetUri);
    assert.match(target.getText(links[0].targetRange), /6\.2/);
  });

  it('finds the same quantity, utterance and claim in the other outlets, for Find All References and Peek', async () => {
    const document = await open(courier);
    const found = async (words: string): Promise<string[]> => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        rangeOf(document, words).start,
      );
      const texts = locations.map(async ({ uri, range }) => {
        const there = await vscode.workspace.openTextDocument(uri);
        return `${uri.path.split('/').at(-1)!.split('.')[0]}: ${there.getText(range)}`;
      });
      return Promise.all(texts);
    };
    const killed = await found('41, officials');
    assert.ok(killed.includes('gullhaven-courier: 41'), killed.join('\n'));
    assert.ok(killed.includes('lisk-observer: 58'), killed.join('\n'));
    const minutes = await found('We had 40');
    assert.ok(
      minutes.some((text) => /^saltmarsh-broadcasting: .*minutes, no more/.test(text)),
      minutes.join('\n'),
    );
    const sleep = await found('No one who signed off');
    assert.ok(new Set(sleep.map((text) => text.split(':')[0])).size >= 3, sleep.join('\n'));
    assert.deepEqual(await found('rescuers'), []);
  });

  it('links web addresses', async () => {
    const folder = await newFolder({ 'a.article': 'Ferry sinks\n\nThe list is at www.example.org/list, they said.\n' });
    const { document } = await openEditor(vscode.Uri.joinPath(folder, 'a.article'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target?.toString()]),
      [['www.example.org/list', 'https://www.example.org/list']],
    );
  });

  it('finds quantities, sources and tags across the dossier', async () => {
    await open(courier);
    const find = async (query: string): Promise<string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return symbols.filter(({ location }) => location.uri.path.includes('/sample/')).map(({ name }) => name);
    };
    assert.ok((await find('Verhoek')).includes('Sanna Verhoek'));
    assert.ok((await find('killed')).some((name) => /killed/i.test(name)));
    assert.ok(
      (await find('#')).some((name) => name.startsWith('#')),
      'a tag',
    );
    assert.deepEqual(await find('zzzz'), []);
  });

  it('moves from disagreement to disagreement, on into the next article and back', async () => {
    const document = await open('ninebridges-examiner.article.txt');
    const editor = vscode.window.activeTextEditor!;
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    const places: string[] = [];
    const here = (): string => {
      const { document: now, selection } = vscode.window.activeTextEditor!;
      return `${now.uri.path.split('/').at(-1)} ${now.offsetAt(selection.start)} ${now.getText(selection)}`;
    };
    for (let at = 0; at < 60; at++) {
      await vscode.commands.executeCommand('variorum.nextDisagreement');
      if (here() === places[0]) break;
      places.push(here());
    }
    assert.ok(
      places.some((place) => place.includes(document.uri.path.split('/').at(-1)!) && place.endsWith('100')),
      places.join('\n'),
    );
    assert.ok(
      places.some((place) => place.startsWith('lisk-observer') && place.endsWith('58')),
      places.join('\n'),
    );
    assert.equal(here(), places[0], 'it comes round');
    await vscode.commands.executeCommand('variorum.previousDisagreement');
    assert.equal(here(), places.at(-1));
  });

  it('grows the selection from word to phrase, quotation, sentence and paragraph', async () => {
    const document = await open(courier);
    const [range] = await eventually('selection ranges', () =>
      vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
        rangeOf(document, 'no more').start,
      ]),
    );
    const texts: string[] = [];
    for (let step: vscode.SelectionRange | undefined = range; step; step = step.parent)
      texts.push(document.getText(step.range));
    assert.ok(texts.includes('no'), texts.join('\n'));
    assert.ok(texts.includes('no more'));
    assert.ok(texts.includes('We had 40 minutes, no more,'));
    assert.ok(texts.includes('‘We had 40 minutes, no more,’'));
    assert.ok(texts.some((text) => /^‘We had 40.*he said\.$/.test(text)));
    assert.ok(texts.some((text) => text.startsWith('Jonas Brek') && text.endsWith('He did not answer.’')));
    assert.equal(texts.at(-1), document.getText());
  });
});
