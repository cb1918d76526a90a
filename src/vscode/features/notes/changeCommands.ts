import * as vscode from 'vscode';
import { type Verdict, verdicts } from '../../../core/notes';
import { chosenNote, type ChosenNote } from './chosenNote';
import { NoteComment, verdictName } from './noteComment';
import type { Notes } from './notes';
import { pickTags } from './tags';

/* Commands that change a note's words, tags or verdict, and delete it. */

/** Opens the box in which a note or a reply is edited. */
export async function editNote(notes: Notes, argument: unknown): Promise<void> {
  if (argument instanceof NoteComment) return argument.edit();
  const thread = (await chosenNote(notes, argument))?.shown.thread;
  if (!thread) return;
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  (thread.comments[0] as NoteComment).edit();
}

/** Writes what stands in the box. */
export async function saveEdit(notes: Notes, comment: NoteComment): Promise<void> {
  const chosen = notes.find(comment.thread);
  if (!chosen) return;
  const text = (typeof comment.body === 'string' ? comment.body : comment.body.value).trimEnd();
  const { id } = comment.note;
  // Several lines end in a line end, as they would in a file.
  const written = text.includes('\n') ? `${text}\n` : text;
  const saved = await notes.edit(
    chosen.article,
    comment.note,
    comment.reply
      ? { kind: 'changeReply', id, reply: comment.reply.id, text: written }
      : { kind: 'change', id, changes: { text: written } },
  );
  if (saved) redraw(notes, comment);
}

/** Ends the editing of a comment and shows the note as the sidecar has it. */
export function redraw(notes: Notes, comment: NoteComment): void {
  comment.mode = vscode.CommentMode.Preview;
  notes.of(comment.thread.uri)?.redraw(comment.note.id);
}

/** Deletes a note or a reply, and offers to take that back. */
export async function deleteNote(notes: Notes, argument: unknown): Promise<void> {
  if (argument instanceof NoteComment && argument.reply) {
    const chosen = notes.find(argument.thread);
    const { id } = argument.note;
    if (chosen) await notes.edit(chosen.article, argument.note, { kind: 'deleteReply', id, reply: argument.reply.id });
    return;
  }
  const chosen = await chosenNote(notes, argument);
  if (!chosen) return;
  const { note } = chosen.shown;
  if (!(await notes.edit(chosen.article, note, { kind: 'delete', id: note.id }))) return;
  const deletion = notes.history.last;
  const undo = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(vscode.l10n.t('The note was deleted.'), undo).then((answer) => {
    if (answer === undo) void notes.history.undo(deletion);
  });
}

/** What a keyboard shortcut or a link may say, so that nothing is asked. */
export interface NoteMarks {
  readonly tags?: readonly string[];
  readonly verdict?: Verdict | null;
}

/** Asks for the note's tags, unless they are given. */
export async function editTags(
  notes: Notes,
  { article, shown: { note } }: ChosenNote,
  given?: NoteMarks,
): Promise<void> {
  const tags =
    given?.tags ??
    (await pickTags(await notes.tags(article.document.uri), note.tags, vscode.l10n.t('Tags of This Note')));
  if (tags) await notes.change(article, note, { tags });
}

/** Asks for the verdict, unless it is given; null takes it away. */
export async function setVerdict(
  notes: Notes,
  { article, shown: { note } }: ChosenNote,
  given?: NoteMarks,
): Promise<void> {
  const verdict = given?.verdict === undefined ? await pickVerdict(note.verdict) : given.verdict;
  if (verdict !== undefined) await notes.change(article, note, { verdict: verdict ?? undefined });
}

/** null is no verdict; undefined: the person left. */
async function pickVerdict(present: Verdict | undefined): Promise<Verdict | null | undefined> {
  const items = [
    ...verdicts.map((verdict) => ({ label: verdictName(verdict), verdict, picked: verdict === present })),
    { label: vscode.l10n.t('no verdict'), verdict: null, picked: present === undefined },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Verdict') }))?.verdict;
}
