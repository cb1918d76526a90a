import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { decodeEntities, hoverText, wholeDossier } from '../lib/extension';
import { hoversAt, openEditor, rangeOf, sampleFile } from '../lib/workspace';

describe('hover', () => {
  const open = async (name: string): Promise<vscode.TextDocument> => (await openEditor(sampleFile(name))).document;

  before(() => wholeDossier(sampleFile('')));

  it('puts the figures of all outlets for one quantity on one card', async () => {
    const card = await hoverText(await open('gullhaven-courier.article.txt'), '41, officials');
    assert.match(card, /killed/i);
    for (const outlet of [
      'The Gullhaven Courier',
      'Ostrel',
      'Saltmarsh Broadcasting',
      'Lisk Observer',
      'Ninebridges Examiner',
    ]) {
      assert.ok(card.includes(outlet), `${outlet} is on the card:\n${card}`);
    }
    assert.match(card, /Gullhaven Courier.*\*\*41\*\*.*citing the national disaster agency/);
    assert.match(card, /Lisk Observer.*58.*update/);
  });

  it('says how many outlets and origins there are, and the rule behind each verdict', async () => {
    const card = await hoverText(await open('gullhaven-courier.article.txt'), '41, officials');
    assert.match(card, /killed.* — \d+ outlets, \d+ origins?/i);
    const kinds = new Set(
      [...card.matchAll(/\|[^\n]*(equal|compatible|update|conflict)[^\n]*\|/g)].map(([, kind]) => kind),
    );
    assert.ok(kinds.size > 1, card);
    for (const kind of kinds) assert.match(card, new RegExp(`${kind}(?:\\*\\*)?: [^|\\n]{12,}`), kind);
  });

  it('opens a passage from its row', async () => {
    const document = await open('gullhaven-courier.article.txt');
    const [card] = await hoversAt(document, rangeOf(document, '41, officials'));
    const link = /\[Lisk Observer\]\(command:variorum\.openPassage\?([^ )]+)/.exec(decodeEntities(card));
    assert.ok(link, card);
    await vscode.commands.executeCommand(
      'variorum.openPassage',
      ...(JSON.parse(decodeURIComponent(link[1])) as [string, number, number]),
    );
    const editor = vscode.window.activeTextEditor!;
    assert.ok(editor.document.uri.path.endsWith('lisk-observer.article.txt'));
    assert.equal(editor.document.getText(editor.selection), '58');
  });

  it('says in one line that nothing can be compared', async () => {
    const card = await hoverText(await open('ostrel.article.txt'), '61-metre');
    assert.match(card, /no other article here gives a figure for it/);
    assert.doesNotMatch(card, /\|/);
  });

  it('shows who speaks, and the other renderings with their differing words', async () => {
    const card = await hoverText(await open('gullhaven-courier.article.txt'), 'No one who signed off');
    assert.match(card, /Ilena Dragan/);
    assert.match(card, /Fanal de Vaubert/);
    assert.match(card, /\*\*/);
  });

  it('shows the source and the cue of a claim', async () => {
    const card = await hoverText(await open('ostrel.article.txt'), 'the reservoir had been at');
    assert.match(card, /Maresh Hydro/);
    assert.match(card, /said/);
  });

  it('may run no other commands than its own, and renders no HTML', async () => {
    const document = await open('gullhaven-courier.article.txt');
    const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, '41, officials').start,
    );
    assert.equal(cards.length, 1);
    for (const content of cards[0].contents as vscode.MarkdownString[]) {
      assert.deepEqual(content.isTrusted, {
        enabledCommands: [
          'variorum.openPassage',
          'variorum.peekAt',
          'variorum.addNote',
          'variorum.openTable',
          'variorum.sameQuantity',
          'variorum.notSameQuantity',
          'variorum.renameQuantity',
          'variorum.sameSource',
        ],
      });
      assert.ok(!content.supportHtml);
    }
  });

  it('has nothing to say on furniture', async () => {
    const document = await open('ninebridges-examiner.article.txt');
    assert.deepEqual(await hoversAt(document, rangeOf(document, '300 dead at least')), []);
  });
});
