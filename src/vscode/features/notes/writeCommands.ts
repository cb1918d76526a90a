import * as vscode from 'vscode';
import { describe, type Verdict } from '../../../core/notes';
import { authorFor } from './author';
import { articleEditor } from './chosenNote';
import type { Notes } from './notes';
import { passageOf, targetOf } from './passages';
import { pickTags } from './tags';

/* Commands that write new notes and replies. */

/** What `variorum.addNote` may be given by a link or by another extension; without it the selection is noted, and the person writes. */
export interface AddNoteRequest {
  readonly uri: string;
  /** UTF-16 offsets in the document. */
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly verdict?: Verdict;
}

/** "Add Note": what the request says, or an empty thread on the selection to write in. */
export async function addNote(notes: Notes, request?: AddNoteRequest): Promise<void> {
  if (request && typeof request.uri === 'string') {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(request.uri, true));
    const target = describe(document.getText(), request);
    const { text, tags = [], verdict } = request;
    if (text !== undefined || tags.length > 0 || verdict !== undefined) {
      await notes.add(
        document,
        await notes.newNote(document.uri, { target, tags, ...(text ? { text } : {}), ...(verdict ? { verdict } : {}) }),
      );
      return;
    }
    const range = new vscode.Range(document.positionAt(request.start), document.positionAt(request.end));
    await vscode.window.showTextDocument(document, { selection: range });
  }
  const editor = editorToNote();
  if (!editor) return;
  notes.begin(editor.document, passageOf(editor));
  await vscode.commands.executeCommand('workbench.action.addComment', {
    range: oneBased(passageOf(editor)),
    fileComment: false,
  });
}

/** The editor's own command takes the model's ranges, whose lines and columns count from 1. */
const oneBased = ({ start, end }: vscode.Range): Record<string, number> => ({
  startLineNumber: start.line + 1,
  startColumn: start.character + 1,
  endLineNumber: end.line + 1,
  endColumn: end.character + 1,
});

/** Tags alone, no text: one command. */
export async function tagPassage(notes: Notes): Promise<void> {
  const editor = editorToNote();
  if (!editor) return;
  const range = passageOf(editor);
  const tags = await pickTags(await notes.tags(editor.document.uri), [], vscode.l10n.t('Tag Passage'));
  if (!tags || tags.length === 0) return;
  const note = await notes.newNote(editor.document.uri, { target: targetOf(editor.document, range), tags });
  await notes.add(editor.document, note);
}

/** A note without a passage; asks for its words, unless they are given. */
export async function addArticleNote(notes: Notes, given?: string): Promise<void> {
  const editor = editorToNote();
  if (!editor) return;
  const typed =
    given ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Note on the Article as a Whole'),
      prompt: vscode.l10n.t('The note’s text'),
    }));
  const text = typed?.trim();
  if (text) await notes.add(editor.document, await notes.newNote(editor.document.uri, { tags: [], text }));
}

/** The empty thread was sent off: its words become a note. */
export async function saveNote(notes: Notes, { thread, text }: vscode.CommentReply): Promise<void> {
  if (notes.find(thread)) return replyToNote(notes, { thread, text });
  const words = text.trim();
  if (words === '') return;
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const range = notes.begun(document, thread) ?? thread.range;
  const target = range && targetOf(document, range);
  const note = await notes.newNote(thread.uri, { ...(target ? { target } : {}), tags: [], text: words });
  await notes.add(document, note, thread);
}

/** Tries again to write a note that its thread has kept. */
export async function saveAgain(notes: Notes, thread: vscode.CommentThread): Promise<void> {
  const note = notes.unsavedNote(thread);
  if (note) await notes.add(await vscode.workspace.openTextDocument(thread.uri), note, thread);
}

export async function replyToNote(notes: Notes, { thread, text }: vscode.CommentReply): Promise<void> {
  const chosen = notes.find(thread);
  if (!chosen || text.trim() === '') return;
  const reply = notes.newReply(await authorFor(thread.uri), text.trim());
  await notes.edit(chosen.article, chosen.shown.note, { kind: 'addReply', id: chosen.shown.note.id, reply });
}

/** The article that is written on; says so where there is none. */
function editorToNote(): vscode.TextEditor | undefined {
  const editor = articleEditor();
  if (!editor)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first: notes belong to articles.'));
  return editor;
}
