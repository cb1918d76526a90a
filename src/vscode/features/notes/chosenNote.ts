import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { ArticleNotes, ShownNote } from './articleNotes';
import { NoteComment } from './noteComment';
import type { Notes } from './notes';
import type { NoteReference } from './notesTree';

/** A note and the article that it stands in. */
export interface ChosenNote {
  readonly article: ArticleNotes;
  readonly shown: ShownNote;
}

/** The note that a menu's or a fix's argument stands for, else the one under the cursor. */
export async function chosenNote(notes: Notes, argument: unknown): Promise<ChosenNote | undefined> {
  if (argument instanceof NoteComment) return notes.find(argument.thread);
  if (isThread(argument)) return notes.find(argument);
  if (isReference(argument)) return referredNote(notes, argument);
  const editor = articleEditor();
  const article = editor && notes.of(editor.document.uri);
  const shown = article?.noteAt(editor!.document.offsetAt(editor!.selection.active));
  return article && shown ? { article, shown } : undefined;
}

/** The editor in front, where it shows an article. */
export function articleEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === articleLanguage ? editor : undefined;
}

const isReference = (argument: unknown): argument is NoteReference =>
  typeof argument === 'object' &&
  argument !== null &&
  'uri' in argument &&
  'id' in argument &&
  typeof argument.uri === 'string';

const isThread = (argument: unknown): argument is vscode.CommentThread =>
  typeof argument === 'object' && argument !== null && 'comments' in argument && 'collapsibleState' in argument;

/** The article is opened where it is not, without showing it; undefined where it or the note is gone. */
async function referredNote(notes: Notes, { uri, id }: NoteReference): Promise<ChosenNote | undefined> {
  try {
    const article = await notes.ready(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
    const shown = article.notes.find(({ note }) => note.id === id);
    return shown && { article, shown };
  } catch {
    return undefined;
  }
}
