import * as vscode from 'vscode';
import { overlaps, type Span } from '../../../core/text/span';
import {
  AnchorText,
  assess,
  followEdits,
  type Note,
  type NoteStore,
  resolve,
  type Resolution,
  type Sidecar,
} from '../../../core/notes';
import { anchorAppendix, anchorLabel } from './anchorWords';
import { NoteComment } from './noteComment';
import { contextOf } from './notesModel';
import { sidecarOf } from './sidecarFiles';

/** Quiet time after a keystroke before notes are looked at again, in milliseconds. */
const typingPause = 150;

/** A note as it is shown now. */
export interface ShownNote {
  readonly note: Note;
  readonly resolution: Resolution;
  readonly thread: vscode.CommentThread;
}

interface Shown extends ShownNote {
  note: Note;
  resolution: Resolution;
  /** What was last drawn, to leave alone what is the same. */
  drawn: string;
}

/** The notes of one open article: read from its sidecar, resolved in its text, shown as comment threads that follow its edits. */
export class ArticleNotes implements vscode.Disposable {
  readonly sidecarUri: vscode.Uri;
  private readonly byId = new Map<string, Shown>();
  private current: Sidecar | undefined;
  private newest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly controller: vscode.CommentController,
    private readonly store: NoteStore,
    /** Called when notes were looked at again after typing. */
    private readonly looked: () => void,
  ) {
    this.sidecarUri = sidecarOf(document.uri);
  }

  get sidecar(): Sidecar | undefined {
    return this.current;
  }

  get notes(): readonly ShownNote[] {
    return [...this.byId.values()];
  }

  noteOf(thread: vscode.CommentThread): ShownNote | undefined {
    return this.notes.find((shown) => shown.thread === thread);
  }

  /** The shortest note whose passage holds `offset`. */
  noteAt(offset: number): ShownNote | undefined {
    const length = ({ resolution }: ShownNote): number => {
      const span = spanOf(resolution);
      return span && span.start <= offset && offset <= span.end ? span.end - span.start : Infinity;
    };
    return this.notes.filter((shown) => length(shown) < Infinity).sort((a, b) => length(a) - length(b))[0];
  }

  /** Reads the sidecar again. Rejects where it cannot be read; what is shown then stays. */
  async refresh(): Promise<Sidecar | undefined> {
    const mine = ++this.newest;
    const sidecar = await this.store.read(this.sidecarUri.toString());
    if (mine !== this.newest || this.document.isClosed) return undefined;
    this.show(sidecar);
    return sidecar;
  }

  show(sidecar: Sidecar): void {
    this.newest++;
    this.current = sidecar;
    const ids = new Set(sidecar.notes.map(({ id }) => id));
    for (const [id, { thread }] of this.byId) {
      if (ids.has(id)) continue;
      thread.dispose();
      this.byId.delete(id);
    }
    this.draw(sidecar.notes);
  }

  /** The empty thread in which a note was written becomes the note's own. */
  adopt(id: string, thread: vscode.CommentThread): void {
    const present = this.byId.get(id);
    if (present && present.thread !== thread) present.thread.dispose();
    this.byId.set(id, { note: { id, tags: [], replies: [] }, resolution: { state: 'orphan' }, thread, drawn: '' });
  }

  /** Passages follow the edits at once; what their words then say is looked at when the typing rests. */
  articleChanged(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const edits = changes.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      inserted: text.length,
    }));
    for (const shown of this.byId.values()) {
      if (shown.resolution.state === 'orphan') continue;
      shown.resolution = { ...shown.resolution, span: followEdits(shown.resolution.span, edits) };
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.document.isClosed) return;
      this.draw(this.current?.notes ?? []);
      this.looked();
    }, typingPause);
  }

  /** Draws a note again that was being edited. */
  redraw(id: string): void {
    const shown = this.byId.get(id);
    if (!shown) return;
    shown.drawn = '';
    this.drawThread(shown, new AnchorText(this.document.getText()));
  }

  dispose(): void {
    this.newest++;
    clearTimeout(this.timer);
    this.byId.forEach(({ thread }) => thread.dispose());
    this.byId.clear();
  }

  private draw(notes: readonly Note[]): void {
    const text = new AnchorText(this.document.getText());
    for (const note of notes) {
      const known = this.byId.get(note.id);
      const resolution = resolved(text, note, known);
      const shown = known ?? { note, resolution, thread: this.createThread(note), drawn: '' };
      Object.assign(shown, { note, resolution });
      this.byId.set(note.id, shown);
      this.drawThread(shown, text);
    }
  }

  private createThread(note: Note): vscode.CommentThread {
    const thread = this.controller.createCommentThread(this.document.uri, new vscode.Range(0, 0, 0, 0), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    thread.contextValue = note.id;
    return thread;
  }

  /** A box in which somebody is writing is not touched; it is drawn when it closes. */
  private drawThread(shown: Shown, text: AnchorText): void {
    const { note, resolution, thread } = shown;
    if (thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing)) return;
    const range = this.rangeOf(note, resolution);
    const drawn = JSON.stringify([note, resolution, range]);
    if (drawn === shown.drawn) return;
    shown.drawn = drawn;
    thread.range = range;
    thread.label =
      anchorLabel(resolution, note.orphaned ?? false) ??
      (note.target ? vscode.l10n.t('Note') : vscode.l10n.t('Note on the article'));
    thread.contextValue = contextOf(note, resolution.state, resolution);
    thread.state = note.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.canReply = true;
    thread.comments = commentsOf(thread, note, anchorAppendix(text, note.target, resolution));
  }

  /** undefined stands for the article as a whole: so are notes without a passage shown, and those whose passage is gone. */
  private rangeOf(note: Note, resolution: Resolution): vscode.Range | undefined {
    const span = note.target ? spanOf(resolution) : undefined;
    return span && new vscode.Range(this.document.positionAt(span.start), this.document.positionAt(span.end));
  }
}

/** The comments of a note's thread: the note, then its replies. */
export const commentsOf = (thread: vscode.CommentThread, note: Note, appendix: string): NoteComment[] => [
  new NoteComment(thread, note, undefined, appendix),
  ...note.replies.map((reply) => new NoteComment(thread, note, reply, '')),
];

export const spanOf = (resolution: Resolution): Span | undefined =>
  resolution.state === 'orphan' ? undefined : resolution.span;

/**
 * Where a note is now. A passage that was followed through edits is where it was followed to, even if the search would prefer
 * another place. Where its words changed, the search knows better how far it reaches: what is typed behind a passage's end is not
 * followed, though it may complete the passage's last word. A passage that was emptied or was never found is searched.
 */
function resolved(text: AnchorText, note: Note, known: ShownNote | undefined): Resolution {
  if (!note.target) return { state: 'exact', span: { start: 0, end: 0 } };
  const found = resolve(text, note.target);
  const isSameTarget = known && JSON.stringify(known.note.target) === JSON.stringify(note.target);
  const followed = isSameTarget ? spanOf(known.resolution) : undefined;
  if (!followed || followed.end === followed.start) return found;
  const assessed = assess(text, note.target, followed);
  const isHere = found.state !== 'orphan' && overlaps(found.span, followed);
  return isHere && (assessed.state === 'changed' || sameSpan(found.span, followed)) ? found : assessed;
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
