import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Layer, MarkSpans } from '../../../src/vscode/features/highlights/markSpans';
import { testing } from '../lib/extension';
import { eventually, openEditor, rangeOf, sampleFile } from '../lib/workspace';

describe('highlights', () => {
  const settings = () => vscode.workspace.getConfiguration('variorum.highlights');

  const marked = async (editor: vscode.TextEditor, ready: (marks: MarkSpans) => boolean): Promise<MarkSpans> => {
    const { highlights } = await testing();
    return eventually('the marks', () => {
      const marks = highlights.shown(editor.document);
      assert.ok(marks && ready(marks), JSON.stringify(marks));
      return marks;
    });
  };
  const words = (editor: vscode.TextEditor, marks: MarkSpans, layer: Layer) =>
    marks[layer].map(({ start, end }) => editor.document.getText().slice(start, end));

  afterEach(async () => {
    for (const name of ['enabled', 'quotations', 'claims', 'figures']) {
      await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('tells quotations, sources, cues, contents and figures apart', async () => {
    const editor = await openEditor(sampleFile('ostrel.article.txt'));
    const marks = await marked(editor, ({ figure }) => figure.length > 0);
    assert.ok(words(editor, marks, 'quotation').includes('“These figures will rise,”'));
    assert.ok(words(editor, marks, 'source').some((source) => source.includes('Sanna Verhoek')));
    assert.ok(words(editor, marks, 'cue').includes('said'));
    assert.ok(words(editor, marks, 'figure').includes('At least 23'));
    assert.ok(words(editor, marks, 'content').some((content) => content.startsWith('At least 23 people were killed')));
  });

  it('marks nothing in furniture', async () => {
    const editor = await openEditor(sampleFile('ninebridges-examiner.article.txt'));
    const marks = await marked(editor, ({ figure }) => figure.length > 0);
    const comments = editor.document.offsetAt(rangeOf(editor.document, 'Comments (3)').start);
    for (const spans of Object.values(marks)) {
      for (const span of spans) assert.ok(span.end <= comments, editor.document.getText().slice(span.start, span.end));
    }
  });

  it('switches each kind by its command, and all at once', async () => {
    const editor = await openEditor(sampleFile('ostrel.article.txt'));
    await marked(editor, ({ figure, quotation, cue }) => figure.length > 0 && quotation.length > 0 && cue.length > 0);
    await vscode.commands.executeCommand('variorum.toggleFigures');
    await marked(editor, ({ figure, quotation, cue }) => figure.length === 0 && quotation.length > 0 && cue.length > 0);
    await vscode.commands.executeCommand('variorum.toggleQuotations');
    await marked(
      editor,
      ({ figure, quotation, cue }) => figure.length === 0 && quotation.length === 0 && cue.length > 0,
    );
    await vscode.commands.executeCommand('variorum.toggleClaims');
    await marked(editor, ({ source, cue, content }) => source.length + cue.length + content.length === 0);
    await vscode.commands.executeCommand('variorum.toggleFigures');
    await marked(editor, ({ figure }) => figure.length > 0);
    await vscode.commands.executeCommand('variorum.toggleHighlights');
    await marked(editor, ({ figure }) => figure.length === 0);
    assert.equal(settings().get('enabled'), false);
  });

  it('follows what is typed', async () => {
    const editor = await openEditor(sampleFile('ostrel.article.txt'));
    const before = await marked(editor, ({ figure }) => figure.length > 0);
    const at = rangeOf(editor.document, 'The agency put').start;
    await editor.edit((edit) => edit.insert(at, 'Some 77 goats drowned. '));
    const after = await marked(editor, ({ figure }) => figure.length > before.figure.length);
    assert.ok(words(editor, after, 'figure').includes('Some 77'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
