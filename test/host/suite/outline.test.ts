import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newFolder, openEditor, sampleFile } from '../lib/workspace';

const symbolsOf = (uri: vscode.Uri): Thenable<vscode.DocumentSymbol[]> =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);

function all(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
}

describe('the outline', () => {
  it('has the headline, and below it paragraphs with quotations by speaker, claims by source and figures', async () => {
    const { document } = await openEditor(sampleFile('gullhaven-courier.article.txt'));
    const symbols = await symbolsOf(document.uri);
    assert.equal(symbols.length, 1);
    assert.match(symbols[0].name, /^‘No one will sleep soundly’/);
    const flat = all(symbols);
    assert.ok(flat.some(({ kind, name }) => kind === vscode.SymbolKind.Constant && /^About 120 people/.test(name)));
    assert.ok(
      flat.some(
        ({ kind, name, detail }) =>
          kind === vscode.SymbolKind.String && name === 'Jonas Brek' && /40 minutes/.test(detail),
      ),
    );
    assert.ok(flat.some(({ kind, name }) => kind === vscode.SymbolKind.Interface && /Maresh Hydro/.test(name)));
    assert.ok(flat.some(({ kind, name }) => kind === vscode.SymbolKind.Number && name === 'About 120'));
  });

  it('leaves furniture out, and gives each symbol a selection inside its range', async () => {
    const { document } = await openEditor(sampleFile('ninebridges-examiner.article.txt'));
    const flat = all(await symbolsOf(document.uri));
    assert.ok(!flat.some(({ name, detail }) => /300 dead|RiverRat/.test(name + detail)));
    assert.ok(flat.every(({ range, selectionRange }) => range.contains(selectionRange)));
  });
});

describe('folding', () => {
  it('folds furniture and front matter', async () => {
    const { document } = await openEditor(sampleFile('gullhaven-courier.article.txt'));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start, kind }) => start === 0 && kind === vscode.FoldingRangeKind.Imports));
    const furniture = folds.filter(({ kind }) => kind === vscode.FoldingRangeKind.Comment);
    assert.ok(furniture.length > 0);
    for (const { start, end } of furniture) assert.ok(end > start);
  });

  it('folds a paragraph of several lines, and none of one', async () => {
    const paragraph =
      'The ferry sank off the cape late on Monday night in heavy seas,\n' +
      'the coast guard said in a statement, and nobody was hurt in the\n' +
      'accident, which was the third of its kind.';
    const folder = await newFolder({ 'a.article': `Ferry sinks\n\n${paragraph}\n\nIt was the third this year.\n` });
    const { document } = await openEditor(vscode.Uri.joinPath(folder, 'a.article'));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[2, 4]],
    );
  });

  it('folds the sections of a Markdown article', async () => {
    const { document } = await openEditor(sampleFile('kilderkin-review.article.md'));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lines = folds
      .filter(({ kind }) => kind === vscode.FoldingRangeKind.Region)
      .map(({ start }) => document.lineAt(start).text);
    assert.ok(lines.includes('## What has been counted'), lines.join('\n'));
  });
});
