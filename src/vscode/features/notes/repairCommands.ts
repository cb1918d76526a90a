import * as vscode from 'vscode';
import { AnchorText, describe } from '../../../core/notes';
import { spanOf } from './articleNotes';
import type { ChosenNote } from './chosenNote';
import type { Notes } from './notes';
import { targetOf } from './passages';

/* Commands that mend a note whose words changed or whose passage is gone. */

/** The words that stand there now become the note's words. */
export async function acceptNewWords(
  notes: Notes,
  { article, shown: { note, resolution } }: ChosenNote,
): Promise<void> {
  const span = spanOf(resolution);
  if (!span || !note.target) return;
  const target = describe(new AnchorText(article.document.getText()), span);
  await notes.change(article, note, { target, orphaned: false });
}

/** The note moves to the selection of its article. */
export async function relink(notes: Notes, { article, shown: { note } }: ChosenNote): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === article.document);
  const target = editor && !editor.selection.isEmpty ? targetOf(editor.document, editor.selection) : undefined;
  // White space alone is no passage: the note must not lose the one it has.
  if (!target) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the passage that the note belongs to, then relink it.'),
    );
    return;
  }
  await notes.change(article, note, { target, orphaned: false });
}
