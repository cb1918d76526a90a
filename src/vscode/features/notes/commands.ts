import * as vscode from 'vscode';
import { AnchorText, describe, type NoteChanges, type Target, type Verdict, verdicts } from '../../../core/notes';
import { articleLanguage } from '../../dossier/dossiers';
import type { ArticleNotes, ShownNote } from './articleNotes';
import { authorFor } from './author';
import { NoteComment, verdictName } from './noteComment';
import type { NoteReference } from './notesTree';
import { spanOf } from './articleNotes';
import type { Notes } from './notes';
import { pickTags } from './tags';

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

/** A note and the article that it stands in. */
interface Chosen {
  readonly article: ArticleNotes;
  readonly shown: ShownNote;
}

/** The commands of notes. Those of a thread or a comment also work on the note under the cursor, from the palette and the keyboard. */
export function registerNoteCommands(notes: Notes): vscode.Disposable {
  const onNote =
    (act: (chosen: Chosen) => unknown) =>
    async (argument: unknown): Promise<unknown> => {
      const chosen = await chosenNote(notes, argument);
      if (chosen) return act(chosen);
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no note at the cursor.'));
      return undefined;
    };
  const change = (changes: (chosen: Chosen) => NoteChanges) =>
    onNote((chosen) =>
      notes.edit(chosen.article, chosen.shown.note, {
        kind: 'change',
        id: chosen.shown.note.id,
        changes: changes(chosen),
      }),
    );
  const commands: Record<string, (argument: never) => unknown> = {
    'variorum.addNote': (request?: AddNoteRequest) => addNote(notes, request),
    'variorum.tagPassage': () => tagPassage(notes),
    'variorum.addArticleNote': () => addArticleNote(notes),
    'variorum.saveNote': (reply: vscode.CommentReply) => saveNote(notes, reply),
    'variorum.cancelNote': (reply: vscode.CommentReply) => reply.thread.dispose(),
    'variorum.saveNoteAgain': (thread: vscode.CommentThread) => saveAgain(notes, thread),
    'variorum.replyToNote': (reply: vscode.CommentReply) => replyToNote(notes, reply),
    'variorum.editNote': (argument: unknown) => editNote(notes, argument),
    'variorum.saveNoteEdit': (comment: NoteComment) => saveEdit(notes, comment),
    'variorum.cancelNoteEdit': (comment: NoteComment) => redraw(notes, comment),
    'variorum.undoNoteChange': () => notes.undo(),
    'variorum.deleteNote': (argument: unknown) => deleteNote(notes, argument),
    'variorum.editNoteTags': onNote((chosen) => editTags(notes, chosen)),
    'variorum.setVerdict': onNote((chosen) => setVerdict(notes, chosen)),
    'variorum.resolveNote': change(() => ({ resolved: true })),
    'variorum.reopenNote': change(() => ({ resolved: false })),
    'variorum.acceptNewWords': onNote((chosen) => acceptNewWords(notes, chosen)),
    'variorum.relinkNote': onNote((chosen) => relink(notes, chosen)),
    'variorum.keepOrphan': change(() => ({ orphaned: true })),
    'variorum.openNotesFile': (argument: unknown) => openNotesFile(notes, argument),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function addNote(notes: Notes, request?: AddNoteRequest): Promise<void> {
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
async function tagPassage(notes: Notes): Promise<void> {
  const editor = editorToNote();
  if (!editor) return;
  const range = passageOf(editor);
  const tags = await pickTags(await notes.tags(editor.document.uri), [], vscode.l10n.t('Tag Passage'));
  if (!tags || tags.length === 0) return;
  const note = await notes.newNote(editor.document.uri, { target: targetOf(editor.document, range), tags });
  await notes.add(editor.document, note);
}

async function addArticleNote(notes: Notes): Promise<void> {
  const editor = editorToNote();
  if (!editor) return;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note on the Article as a Whole'),
    prompt: vscode.l10n.t('The note’s text'),
  });
  if (text?.trim())
    await notes.add(editor.document, await notes.newNote(editor.document.uri, { tags: [], text: text.trim() }));
}

/** The empty thread was sent off: its words become a note. */
async function saveNote(notes: Notes, { thread, text }: vscode.CommentReply): Promise<void> {
  if (notes.find(thread)) return replyToNote(notes, { thread, text });
  const words = text.trim();
  if (words === '') return;
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const range = notes.begun(document, thread) ?? thread.range;
  const target = range && targetOf(document, range);
  const note = await notes.newNote(thread.uri, { ...(target ? { target } : {}), tags: [], text: words });
  await notes.add(document, note, thread);
}

async function saveAgain(notes: Notes, thread: vscode.CommentThread): Promise<void> {
  const note = notes.unsavedNote(thread);
  if (note) await notes.add(await vscode.workspace.openTextDocument(thread.uri), note, thread);
}

async function replyToNote(notes: Notes, { thread, text }: vscode.CommentReply): Promise<void> {
  const chosen = notes.find(thread);
  if (!chosen || text.trim() === '') return;
  const reply = notes.newReply(await authorFor(thread.uri), text.trim());
  await notes.edit(chosen.article, chosen.shown.note, { kind: 'addReply', id: chosen.shown.note.id, reply });
}

async function editNote(notes: Notes, argument: unknown): Promise<void> {
  if (argument instanceof NoteComment) return argument.edit();
  const thread = (await chosenNote(notes, argument))?.shown.thread;
  if (!thread) return;
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  (thread.comments[0] as NoteComment).edit();
}

async function saveEdit(notes: Notes, comment: NoteComment): Promise<void> {
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
function redraw(notes: Notes, comment: NoteComment): void {
  comment.mode = vscode.CommentMode.Preview;
  notes.of(comment.thread.uri)?.redraw(comment.note.id);
}

async function deleteNote(notes: Notes, argument: unknown): Promise<void> {
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
  const undo = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(vscode.l10n.t('The note was deleted.'), undo).then((answer) => {
    if (answer === undo) void notes.add(chosen.article.document, note);
  });
}

async function editTags(notes: Notes, { article, shown: { note } }: Chosen): Promise<void> {
  const tags = await pickTags(await notes.tags(article.document.uri), note.tags, vscode.l10n.t('Tags of This Note'));
  if (tags) await notes.edit(article, note, { kind: 'change', id: note.id, changes: { tags } });
}

async function setVerdict(notes: Notes, { article, shown: { note } }: Chosen): Promise<void> {
  const items = [
    ...verdicts.map((verdict) => ({ label: verdictName(verdict), verdict, picked: verdict === note.verdict })),
    { label: vscode.l10n.t('no verdict'), verdict: undefined, picked: note.verdict === undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Verdict') });
  if (picked) await notes.edit(article, note, { kind: 'change', id: note.id, changes: { verdict: picked.verdict } });
}

/** The words that stand there now become the note's words. */
async function acceptNewWords(notes: Notes, { article, shown: { note, resolution } }: Chosen): Promise<void> {
  const span = spanOf(resolution);
  if (!span || !note.target) return;
  const target = describe(new AnchorText(article.document.getText()), span);
  await notes.edit(article, note, { kind: 'change', id: note.id, changes: { target, orphaned: false } });
}

/** The note moves to the selection of its article. */
async function relink(notes: Notes, { article, shown: { note } }: Chosen): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === article.document);
  if (!editor || editor.selection.isEmpty) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the passage that the note belongs to, then relink it.'),
    );
    return;
  }
  const target = targetOf(editor.document, editor.selection);
  await notes.edit(article, note, { kind: 'change', id: note.id, changes: { target, orphaned: false } });
}

async function openNotesFile(notes: Notes, argument: unknown): Promise<void> {
  const chosen = await chosenNote(notes, argument);
  const editor = articleEditor();
  const article = chosen?.article ?? (editor && notes.of(editor.document.uri));
  if (!article?.sidecar || (article.sidecar.notes.length === 0 && article.sidecar.writable)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article has no notes yet.'));
    return;
  }
  const place = chosen && article.sidecar.places.get(chosen.shown.note.id);
  const position = new vscode.Position((place?.line ?? 1) - 1, (place?.column ?? 1) - 1);
  await vscode.window.showTextDocument(article.sidecarUri, { selection: new vscode.Range(position, position) });
}

/** The note that a menu's or a fix's argument stands for, else the one under the cursor. */
async function chosenNote(notes: Notes, argument: unknown): Promise<Chosen | undefined> {
  if (argument instanceof NoteComment) return notes.find(argument.thread);
  if (isThread(argument)) return notes.find(argument);
  if (isReference(argument)) return referredNote(notes, argument);
  const editor = articleEditor();
  const article = editor && notes.of(editor.document.uri);
  const shown = article?.noteAt(editor!.document.offsetAt(editor!.selection.active));
  return article && shown ? { article, shown } : undefined;
}

const isReference = (argument: unknown): argument is NoteReference =>
  typeof argument === 'object' &&
  argument !== null &&
  'uri' in argument &&
  'id' in argument &&
  typeof argument.uri === 'string';

/** The article is opened where it is not, without showing it; undefined where it or the note is gone. */
async function referredNote(notes: Notes, { uri, id }: NoteReference): Promise<Chosen | undefined> {
  try {
    const article = await notes.ready(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
    const shown = article.notes.find(({ note }) => note.id === id);
    return shown && { article, shown };
  } catch {
    return undefined;
  }
}

const isThread = (argument: unknown): argument is vscode.CommentThread =>
  typeof argument === 'object' && argument !== null && 'comments' in argument && 'collapsibleState' in argument;

function articleEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === articleLanguage ? editor : undefined;
}

/** The article that is written on; says so where there is none. */
function editorToNote(): vscode.TextEditor | undefined {
  const editor = articleEditor();
  if (!editor)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first: notes belong to articles.'));
  return editor;
}

/** The selection without white space at its edges; the whole line of the cursor where nothing is selected. */
function passageOf({ document, selection }: vscode.TextEditor): vscode.Range {
  return trimmed(document, selection.isEmpty ? document.lineAt(selection.active.line).range : selection);
}

function trimmed(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const text = document.getText(range);
  const start = document.offsetAt(range.start) + (text.length - text.trimStart().length);
  const end = Math.max(start, document.offsetAt(range.end) - (text.length - text.trimEnd().length));
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** undefined where there is nothing but white space: the note is then on the article. */
function targetOf(document: vscode.TextDocument, range: vscode.Range): Target | undefined {
  const passage = trimmed(document, range.isEmpty ? document.lineAt(range.start.line).range : range);
  if (passage.isEmpty) return undefined;
  return describe(document.getText(), { start: document.offsetAt(passage.start), end: document.offsetAt(passage.end) });
}
