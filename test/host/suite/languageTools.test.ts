import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { openEditor, sampleFile } from '../lib/workspace';

interface Entry {
  readonly quantity?: string;
  readonly relation?: string;
  readonly source?: string;
  readonly first?: { readonly printed: string; readonly passage: { article: string; start: number; end: number } };
  readonly statements?: { readonly entries: readonly { readonly words: string }[] };
}

async function ask(name: string, input: object): Promise<readonly Entry[]> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  return (JSON.parse((part as vscode.LanguageModelTextPart).value) as { entries: Entry[] }).entries;
}

describe('language model tools', () => {
  before(async () => {
    await wholeDossier(sampleFile(''));
    await openEditor(sampleFile('ostrel.article.txt'));
  });

  it('list quantities, and those in conflict alone', async () => {
    const all = await ask('variorum_list_quantities', {});
    assert.ok(all.some(({ quantity }) => /killed/i.test(quantity!)));
    const conflicts = await ask('variorum_list_quantities', { conflictsOnly: true });
    assert.ok(conflicts.length > 0 && conflicts.every(({ relation }) => relation === 'conflict'));
  });

  it('compare a figure, with references to its passages', async () => {
    const [entry] = await ask('variorum_compare_figure', { query: 'killed' });
    const { article, start, end } = entry.first!.passage;
    const document = await vscode.workspace.openTextDocument(sampleFile(article));
    assert.ok(entry.first!.printed.includes(document.getText().slice(start, end)));
  });

  it('tell who said what', async () => {
    const [entry] = await ask('variorum_who_said', { query: 'verhoek' });
    assert.match(entry.source!, /Verhoek/);
    assert.ok(entry.statements!.entries.some(({ words }) => /figures will rise/.test(words)));
  });

  it('answer nonsense with nothing, and throw nothing', async () => {
    assert.deepEqual(await ask('variorum_who_said', { query: 'zzzz' }), []);
  });
});
