import * as vscode from 'vscode';
import type { ArticleId } from '../../core/collation/types';
import { AnchorText, type Note, type NoteStore, resolve, type Resolution, type Sidecar } from '../../core/notes';
import { articleOf, isSidecar, sidecarGlob } from '../features/notes/sidecarFiles';
import { listFiles, readText, relativePath } from './files';
import type { OpenDossier } from './openDossier';

/** A note of a dossier, with its article and where it stands there now. */
export interface PlacedNote {
  readonly article: ArticleId;
  readonly note: Note;
  /** undefined for a note on the article as a whole. */
  readonly resolution?: Resolution;
  /** The article is gone; its notes stay. */
  readonly unattached?: true;
}

interface Known {
  readonly sidecar: Promise<Sidecar | undefined>;
  /** The article's text in which the notes were found, and what was found. */
  placed?: { readonly text: string | undefined; readonly notes: readonly PlacedNote[] };
}

/** How long notes are looked for before the editor gets its turn, in milliseconds. */
const slice = 8;

/**
 * All notes of a dossier, whether their articles are open or not: for trees, tables, reports and tools. Sidecars are read once and
 * again when they change; notes are found anew when their article's text is another.
 */
export class DossierNotes implements vscode.Disposable {
  private readonly known = new Map<string, Known>();
  private readonly change = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[];

  /** Fires with a sidecar that changed. */
  readonly onDidChange = this.change.event;

  constructor(private readonly store: NoteStore) {
    const watcher = vscode.workspace.createFileSystemWatcher(sidecarGlob);
    const forget = (uri: vscode.Uri): void => {
      this.known.delete(uri.toString());
      this.change.fire(uri);
    };
    this.disposables = [
      this.change,
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isSidecar(document.uri) && forget(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => isSidecar(uri) && forget(uri)),
    ];
  }

  /** The dossier's notes, by article and in the order of their sidecars. A sidecar that cannot be read has none. */
  async of(dossier: OpenDossier): Promise<readonly PlacedNote[]> {
    const { folder } = dossier;
    const paths = await listFiles(folder, (path) => isSidecar(vscode.Uri.joinPath(folder, path)), true);
    const all: PlacedNote[] = [];
    let turn = Date.now();
    for (const path of paths) {
      const sidecar = vscode.Uri.joinPath(folder, path);
      const article = relativePath(folder, articleOf(sidecar));
      if (article === undefined) continue;
      for (const placed of await this.placedNotes(dossier, article, sidecar)) all.push(placed);
      if (Date.now() - turn > slice) {
        await new Promise((resolved) => setTimeout(resolved, 0));
        turn = Date.now();
      }
    }
    return all;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async placedNotes(dossier: OpenDossier, article: ArticleId, uri: vscode.Uri): Promise<readonly PlacedNote[]> {
    const key = uri.toString();
    let known = this.known.get(key);
    if (!known) this.known.set(key, (known = { sidecar: this.store.read(key).catch(() => undefined) }));
    const sidecar = await known.sidecar;
    if (!sidecar || sidecar.notes.length === 0) return [];
    const text = dossier.readingOf(article)?.text ?? (await readText(dossier.uriOf(article)));
    if (known.placed?.text !== text || !known.placed)
      known.placed = { text, notes: place(article, sidecar.notes, text) };
    return known.placed.notes;
  }
}

function place(article: ArticleId, notes: readonly Note[], text: string | undefined): PlacedNote[] {
  const anchorText = text === undefined ? undefined : new AnchorText(text);
  return notes.map((note): PlacedNote => {
    if (!anchorText) return { article, note, resolution: { state: 'orphan' }, unattached: true };
    return note.target ? { article, note, resolution: resolve(anchorText, note.target) } : { article, note };
  });
}
