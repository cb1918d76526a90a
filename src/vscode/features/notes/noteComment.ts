import * as vscode from 'vscode';
import type { Note, Reply } from '../../../core/notes';

/** A note or one of its replies as the editor's comment. */
export class NoteComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  body: string | vscode.MarkdownString;
  author: vscode.CommentAuthorInformation;
  contextValue: string;
  label: string | undefined;
  timestamp: Date | undefined;

  /** @param reply the id of the reply, undefined for the note itself */
  constructor(
    readonly thread: vscode.CommentThread,
    readonly note: Note,
    readonly reply: Reply | undefined,
    appendix: string,
  ) {
    const { by, at } = reply ?? note;
    this.author = { name: by ?? vscode.l10n.t('unnamed') };
    this.contextValue = reply ? 'reply' : 'note';
    this.label = reply ? undefined : labelOf(note);
    const time = at === undefined ? NaN : Date.parse(at);
    this.timestamp = Number.isNaN(time) ? undefined : new Date(time);
    this.body = bodyOf(this.text, reply, appendix);
  }

  /** What its author wrote. */
  get text(): string {
    return this.reply ? this.reply.text : (this.note.text ?? '');
  }

  /** The box for editing holds the words as they are, not as they are shown. */
  edit(): void {
    this.body = this.text;
    this.mode = vscode.CommentMode.Editing;
    this.thread.comments = [...this.thread.comments];
  }
}

const labelOf = ({ tags, verdict }: Note): string | undefined => {
  const parts = [verdict === undefined ? undefined : verdictName(verdict), tags.map((tag) => `#${tag}`).join(' ')];
  return parts.filter((part) => part).join(' · ') || undefined;
};

/** The note's words are shown as plain text: they are not ours, and nothing in them is to be loaded or run. */
function bodyOf(text: string, reply: Reply | undefined, appendix: string): vscode.MarkdownString {
  const body = new vscode.MarkdownString();
  if (text.trim() !== '') body.appendText(text.trimEnd());
  else if (!reply) body.appendMarkdown('_').appendText(vscode.l10n.t('no text')).appendMarkdown('_');
  if (appendix !== '') body.appendMarkdown(`\n\n---\n\n${appendix}`);
  return body;
}

/** The verdict in the reader's language. */
export function verdictName(verdict: NonNullable<Note['verdict']>): string {
  switch (verdict) {
    case 'verified':
      return vscode.l10n.t('verified');
    case 'disputed':
      return vscode.l10n.t('disputed');
    case 'refuted':
      return vscode.l10n.t('refuted');
    case 'unverified':
      return vscode.l10n.t('unverified');
  }
}
