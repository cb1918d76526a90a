import * as vscode from 'vscode';
import {
  newId,
  type Note,
  type NoteChanges,
  type NoteStore,
  type Reply,
  type Sidecar,
  type SidecarEdit,
} from '../../../core/notes';
import { articleLanguage } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { ArticleNotes, commentsOf, type ShownNote } from './articleNotes';
import { authorFor } from './author';
import { editedNote } from './editedNote';
import { SidecarDiagnostics } from './diagnostics';
import { NoteHistory } from './noteHistory';
import { articleOf, isSidecar } from './sidecarFiles';
import { tagCounts } from './tags';
import { UnsavedNotes } from './unsavedNotes';

/** The notes of the open articles. Threads are made for open documents only: thousands of them take the editor minutes. */
export class Notes implements vscode.Disposable {
  readonly controller = vscode.comments.createCommentController('variorum-notes', vscode.l10n.t('Variorum Notes'));
  readonly store: NoteStore;
  readonly history: NoteHistory;
  private readonly articles = new Map<string, ArticleNotes>();
  private readonly diagnostics = new SidecarDiagnostics();
  readonly unsaved = new UnsavedNotes();
  /** The threads that keep notes which could not be written. */
  private readonly unsavedThreads = new Map<vscode.CommentThread, Note>();
  private readonly disposables: vscode.Disposable[];
  private beginning: { document: vscode.TextDocument; version: number; range: vscode.Range } | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires with the article whose notes were read again. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: Services) {
    this.store = services.noteStore;
    this.history = new NoteHistory(this.store, () => this.refreshAll());
    this.controller.options = {
      prompt: vscode.l10n.t('Reply'),
      placeHolder: vscode.l10n.t('What is to be said of this passage?'),
    };
    this.controller.commentingRangeProvider = commentingRanges;
    this.disposables = [
      this.controller,
      this.diagnostics,
      this.unsaved,
      this.changed,
      services.dossierNotes.onDidChange((uri) => void this.sidecarChanged(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.of(document.uri)?.articleChanged(contentChanges);
      }),
    ];
    vscode.workspace.textDocuments.forEach((document) => this.opened(document));
  }

  of(article: vscode.Uri): ArticleNotes | undefined {
    return this.articles.get(article.toString());
  }

  /** The notes of an article document, read by now. */
  async ready(document: vscode.TextDocument): Promise<ArticleNotes> {
    const known = this.of(document.uri);
    if (known?.sidecar) return known;
    const notes = known ?? this.create(document);
    await this.refresh(notes);
    return notes;
  }

  /** Which note a thread shows. */
  find(thread: vscode.CommentThread): { readonly article: ArticleNotes; readonly shown: ShownNote } | undefined {
    const article = this.of(thread.uri);
    const shown = article?.noteOf(thread);
    return article && shown ? { article, shown } : undefined;
  }

  /** A note is begun on `range`. The editor's own threads keep whole lines from their beginning, so the passage is remembered here. */
  begin(document: vscode.TextDocument, range: vscode.Range): void {
    this.beginning = { document, version: document.version, range };
  }

  /** The passage on which the note in `thread` was begun: by our command, or by the gutter while something was selected there. */
  begun(document: vscode.TextDocument, thread: vscode.CommentThread): vscode.Range | undefined {
    const { beginning } = this;
    this.beginning = undefined;
    const selection = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection;
    const begun =
      beginning?.document === document && beginning.version === document.version ? beginning.range : selection;
    // By lines alone: the editor's command for a new comment takes its range's first column from the line's number.
    const { range } = thread;
    const isThere =
      begun && !begun.isEmpty && range?.start.line === begun.start.line && range.end.line === begun.end.line;
    return isThere ? begun : undefined;
  }

  /** The note of a thread that could not be written. */
  unsavedNote(thread: vscode.CommentThread): Note | undefined {
    return this.unsavedThreads.get(thread);
  }

  /** The threads of notes that could not be written. */
  threadsUnsaved(): readonly vscode.CommentThread[] {
    return [...this.unsavedThreads.keys()];
  }

  newReply(author: string, text: string): Reply {
    return { id: this.freshId(), by: author, at: now(), text };
  }

  async newNote(article: vscode.Uri, parts: Omit<Note, 'id' | 'by' | 'at' | 'replies'>): Promise<Note> {
    const taken = new Set(this.of(article)?.sidecar?.notes.map(({ id }) => id));
    return { id: newId(Math.random, taken), by: await authorFor(article), at: now(), replies: [], ...parts };
  }

  /**
   * Writes a new note into the sidecar. Where that fails the note stays in its thread, to be saved again.
   * @param thread the empty thread it was written in, where there was one
   */
  async add(document: vscode.TextDocument, note: Note, thread?: vscode.CommentThread): Promise<boolean> {
    const article = await this.ready(document);
    const result = await this.store.edit(
      article.sidecarUri.toString(),
      { edit: { kind: 'add', note } },
      this.namesOf(document.uri),
    );
    if (!result.ok) {
      const kept = thread ?? this.controller.createCommentThread(document.uri, new vscode.Range(0, 0, 0, 0), []);
      this.keepUnsaved(kept, note);
      const { sidecarUri: sidecar } = article;
      this.unsaved.keep(kept, { sidecar, failure: result, note, tryAgain: () => this.add(document, note, kept) });
      return false;
    }
    this.history.record(this.history.stepOf(article.sidecarUri, result.replaced));
    this.unsaved.saved(thread);
    if (thread) {
      this.unsavedThreads.delete(thread);
      article.adopt(note.id, thread);
    }
    this.shown(article, result.sidecar);
    return true;
  }

  /** Edits a note that is shown. What cannot be written is kept, and the person told why. */
  async edit(article: ArticleNotes, seen: Note, edit: SidecarEdit): Promise<boolean> {
    const key = attemptKey(article.sidecarUri, edit);
    const author = await authorFor(article.document.uri);
    const result = await this.store.edit(article.sidecarUri.toString(), {
      edit,
      seen,
      replyFor: ({ field, ours = '—' }) =>
        this.newReply(
          author,
          field === 'target'
            ? vscode.l10n.t('Linked at the same time to another passage: {0}', ours)
            : vscode.l10n.t('Written at the same time as the words above: {0}', ours),
        ),
    });
    if (!result.ok) {
      await this.refresh(article);
      this.unsaved.keep(key, {
        sidecar: article.sidecarUri,
        failure: result,
        note: editedNote(seen, edit),
        tryAgain: () => this.edit(article, seen, edit),
      });
      return false;
    }
    this.unsaved.saved(key);
    const deleted = edit.kind === 'delete' ? seen : undefined;
    this.history.record(this.history.stepOf(article.sidecarUri, result.replaced, deleted));
    this.shown(article, result.sidecar);
    if (result.conflict) this.sayConflict();
    return true;
  }

  /** Changes fields of a note that is shown. */
  change(article: ArticleNotes, seen: Note, changes: NoteChanges): Promise<boolean> {
    return this.edit(article, seen, { kind: 'change', id: seen.id, changes });
  }

  /** Reads the sidecars of all open articles again, after they were written from elsewhere. */
  async refreshAll(): Promise<void> {
    for (const article of this.articles.values()) await this.refresh(article);
  }

  /** Every tag that the dossier's notes have, the commonest first. */
  async tags(article: vscode.Uri): Promise<string[]> {
    const dossier = await this.services.dossiers.dossierOf(article);
    const all = dossier ? await this.services.dossierNotes.of(dossier) : [];
    return [...tagCounts(all.map(({ note }) => note))]
      .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
      .map(([tag]) => tag);
  }

  dispose(): void {
    this.articles.forEach((article) => article.dispose());
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private freshId(): string {
    return newId(Math.random);
  }

  private create(document: vscode.TextDocument): ArticleNotes {
    const article = new ArticleNotes(document, this.controller, this.store, () => this.changed.fire(document.uri));
    this.articles.set(document.uri.toString(), article);
    return article;
  }

  private opened(document: vscode.TextDocument): void {
    if (isSidecar(document.uri)) void this.sidecarChanged(document.uri);
    else if (document.languageId === articleLanguage && !this.of(document.uri)) {
      // A plain text that has become an article was asked for its ranges before: the editor asks again.
      this.controller.commentingRangeProvider = commentingRanges;
      void this.refresh(this.create(document));
    }
  }

  private closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.articles.get(key)?.dispose();
    this.articles.delete(key);
  }

  private async sidecarChanged(uri: vscode.Uri): Promise<void> {
    const article = this.of(articleOf(uri));
    if (article) await this.refresh(article);
    else await this.check(uri);
  }

  /** A sidecar without its article open: only its problems are shown. */
  private async check(uri: vscode.Uri): Promise<void> {
    const sidecar = await this.store.read(uri.toString()).catch(() => undefined);
    this.diagnostics.show(uri, sidecar?.problems ?? []);
  }

  private async refresh(article: ArticleNotes): Promise<void> {
    try {
      const sidecar = await article.refresh();
      if (sidecar) this.told(article, sidecar);
    } catch (error) {
      this.services.log.error(`${article.sidecarUri.toString(true)} could not be read`, error);
    }
  }

  private shown(article: ArticleNotes, sidecar: Sidecar): void {
    article.show(sidecar);
    this.told(article, sidecar);
  }

  private told(article: ArticleNotes, sidecar: Sidecar): void {
    this.diagnostics.show(article.sidecarUri, sidecar.problems);
    this.changed.fire(article.document.uri);
  }

  private namesOf(article: vscode.Uri): { outlet?: string; published?: string } {
    const { outlet, published } = this.services.dossiers.present(article)?.reading.analysis.article.meta ?? {};
    return { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) };
  }

  private keepUnsaved(thread: vscode.CommentThread, note: Note): void {
    this.unsavedThreads.set(thread, note);
    thread.label = vscode.l10n.t('Not saved');
    thread.contextValue = 'unsaved';
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    thread.comments = commentsOf(thread, note, '');
  }

  private sayConflict(): void {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Somebody else changed this note at the same time. Their words stand; yours were added as a reply.',
      ),
    );
  }
}

/** The same for attempts of which the next takes the place of the one before: at the same fields of a note, or at the same reply. */
function attemptKey(sidecar: vscode.Uri, edit: SidecarEdit): unknown {
  if (edit.kind === 'add' || edit.kind === 'addReply') return edit;
  const what = edit.kind === 'change' ? Object.keys(edit.changes).sort() : 'reply' in edit ? edit.reply : '';
  return JSON.stringify([sidecar.toString(), edit.kind, edit.id, what]);
}

/** Every line of an article may bear a note. */
const commentingRanges: vscode.CommentingRangeProvider = {
  provideCommentingRanges: (document) =>
    document.languageId === articleLanguage ? [new vscode.Range(0, 0, document.lineCount - 1, 0)] : [],
};

/** ISO 8601, whole seconds. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
