import * as vscode from 'vscode';
import { type NoteChanges, type Verdict, verdicts } from '../../../core/notes';
import { deleteNote, editNote, editTags, type NoteMarks, redraw, saveEdit, setVerdict } from './changeCommands';
import { articleEditor, chosenNote, type ChosenNote } from './chosenNote';
import { NoteComment } from './noteComment';
import type { Notes } from './notes';
import { acceptNewWords, relink } from './repairCommands';
import { showSidecar } from './sidecarFiles';
import {
  addArticleNote,
  addNote,
  type AddNoteRequest,
  replyToNote,
  saveAgain,
  saveNote,
  tagPassage,
} from './writeCommands';

/** The commands of notes. Those of a thread or a comment also work on the note under the cursor, from the palette and the keyboard. */
export function registerNoteCommands(notes: Notes): vscode.Disposable {
  const onNote =
    (act: (chosen: ChosenNote, argument: unknown) => unknown) =>
    async (argument: unknown): Promise<unknown> => {
      const chosen = await chosenNote(notes, argument);
      if (chosen) return act(chosen, argument);
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no note at the cursor.'));
      return undefined;
    };
  const change = (changes: NoteChanges) => onNote(({ article, shown }) => notes.change(article, shown.note, changes));
  const commands: Record<string, (argument: never) => unknown> = {
    'variorum.addNote': (request?: AddNoteRequest) => addNote(notes, request),
    'variorum.tagPassage': () => tagPassage(notes),
    'variorum.addArticleNote': (text?: unknown) => addArticleNote(notes, typeof text === 'string' ? text : undefined),
    'variorum.saveNote': (reply: vscode.CommentReply) => saveNote(notes, reply),
    'variorum.cancelNote': (reply: vscode.CommentReply) => reply.thread.dispose(),
    'variorum.saveNoteAgain': (thread: vscode.CommentThread) => saveAgain(notes, thread),
    'variorum.replyToNote': (reply: vscode.CommentReply) => replyToNote(notes, reply),
    'variorum.editNote': (argument: unknown) => editNote(notes, argument),
    'variorum.saveNoteEdit': (comment: NoteComment) => saveEdit(notes, comment),
    'variorum.cancelNoteEdit': (comment: NoteComment) => redraw(notes, comment),
    'variorum.undoNoteChange': () => notes.history.undo(),
    'variorum.deleteNote': (argument: unknown) => deleteNote(notes, argument),
    'variorum.editNoteTags': onNote((chosen, argument) => editTags(notes, chosen, marksOf(argument))),
    'variorum.setVerdict': onNote((chosen, argument) => setVerdict(notes, chosen, marksOf(argument))),
    'variorum.resolveNote': change({ resolved: true }),
    'variorum.reopenNote': change({ resolved: false }),
    'variorum.acceptNewWords': onNote((chosen) => acceptNewWords(notes, chosen)),
    'variorum.relinkNote': onNote((chosen) => relink(notes, chosen)),
    'variorum.keepOrphan': change({ orphaned: true }),
    'variorum.showUnsavedNotes': () => notes.unsaved.show(),
    'variorum.openNotesFile': (argument: unknown) => openNotesFile(notes, argument),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** The file of the note under the cursor, at its place there; else that of the article in front. */
async function openNotesFile(notes: Notes, argument: unknown): Promise<void> {
  const chosen = await chosenNote(notes, argument);
  const editor = articleEditor();
  const article = chosen?.article ?? (editor && notes.of(editor.document.uri));
  if (!article?.sidecar || (article.sidecar.notes.length === 0 && article.sidecar.writable)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no notes yet.'));
    return;
  }
  await showSidecar(article.sidecarUri, chosen && article.sidecar.places.get(chosen.shown.note.id));
}

/** What an argument says of tags and verdict; menus give threads, comments and nodes, which say nothing of them. */
function marksOf(argument: unknown): NoteMarks {
  if (typeof argument !== 'object' || argument === null || argument instanceof NoteComment) return {};
  const { tags, verdict } = argument as Record<string, unknown>;
  const isVerdict = verdict === null || verdicts.some((known) => known === verdict);
  return {
    ...(Array.isArray(tags)
      ? { tags: tags.filter((tag) => typeof tag === 'string' && tag.trim() !== '') as string[] }
      : {}),
    ...(isVerdict ? { verdict: verdict as Verdict | null } : {}),
  };
}
