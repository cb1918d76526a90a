import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDossier } from '../lib/extension';
import { openEditor, sampleFile } from '../lib/workspace';

interface Entry {
  readonly quantity?: string;
  readonly relation?: string;
  readonly source?: string;
  readonly first?: { readonly printed: string; readonly passage: { article: string; start: number; end: number } };
  readonly tags?: readonly string[];
  readonly state?: string;
  readonly words?: string;
  readonly passage?: { article: string; start: number; end: number };
  readonly statements?: { readonly entries: readonly { readonly words: string }[] };
}

interface Answer {
  readonly entries: readonly Entry[];
  readonly problem?: string;
}

async function answer(name: string, input: object): Promise<Answer> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  return JSON.parse((part as vscode.LanguageModelTextPart).value) as Answer;
}

const ask = async (name: string, input: object): Promise<readonly Entry[]> => (await answer(name, input)).entries;

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

  it('find notes by words, tag and verdict, with their passages', async () => {
    const all = await ask('variorum_find_notes', {});
    assert.ok(all.length >= 2, 'the sample dossier has notes');
    const { tags } = all.find((note) => note.tags!.length > 0)!;
    const tagged = await ask('variorum_find_notes', { tag: `#${tags![0]}` });
    assert.ok(tagged.length > 0 && tagged.every((note) => note.tags!.includes(tags![0])));
    const [placed] = all.filter(({ state }) => state === 'exact');
    const { article, start, end } = placed.passage!;
    const document = await vscode.workspace.openTextDocument(sampleFile(article));
    assert.equal(document.getText().slice(start, end), placed.words);
  });

  it('say what is wrong with a question instead of failing', async () => {
    assert.match((await answer('variorum_who_said', { query: ' ' })).problem!, /query/);
    assert.match((await answer('variorum_compare_figure', {})).problem!, /query/);
    assert.match((await answer('variorum_find_notes', { verdict: 'maybe' })).problem!, /verified, disputed/);
  });
});
