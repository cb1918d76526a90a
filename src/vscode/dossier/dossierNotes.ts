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

/** What was found of a sidecar's notes in a text of its article; undefined: the article is gone. */
interface Placed {
  readonly sidecar: Sidecar;
  readonly text: string | undefined;
  readonly notes: readonly PlacedNote[];
}

/** How long notes are looked for before the editor gets its turn, in milliseconds. */
const slice = 8;

/**
 * All notes of a dossier, whether their articles are open or not: for trees, tables, reports and tools. Tells the store which
 * sidecars changed outside; notes are found anew when their sidecar or their article's text is another.
 */
export class DossierNotes implements vscode.Disposable {
  private readonly placed = new Map<string, Placed>();
  private readonly last = new WeakMap<OpenDossier, readonly PlacedNote[]>();
  private readonly change = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[];

  /** Fires with a sidecar that changed. */
  readonly onDidChange = this.change.event;

  constructor(private readonly store: NoteStore) {
    const watcher = vscode.workspace.createFileSystemWatcher(sidecarGlob);
    const changed = (uri: vscode.Uri): void => {
      store.changed(uri.toString());
      this.change.fire(uri);
    };
    this.disposables = [
      this.change,
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isSidecar(document.uri) && changed(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => isSidecar(uri) && changed(uri)),
    ];
  }

  /** The dossier's notes, by article and in the order of their sidecars. A sidecar that cannot be read has none. */
  async of(dossier: OpenDossier): Promise<readonly PlacedNote[]> {
    const { folder } = dossier;
    const paths = await listFiles(folder, (path) => isSidecar({ path }), true);
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
    this.last.set(dossier, all);
    return all;
  }

  /** As they were when somebody last asked for them, without waiting; none before. */
  known(dossier: OpenDossier): readonly PlacedNote[] {
    return this.last.get(dossier) ?? [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async placedNotes(dossier: OpenDossier, article: ArticleId, uri: vscode.Uri): Promise<readonly PlacedNote[]> {
    const key = uri.toString();
    const sidecar = await this.store.latest(key).catch(() => undefined);
    if (!sidecar || sidecar.notes.length === 0) return [];
    const text = dossier.readingOf(article)?.text ?? (await readText(dossier.uriOf(article)));
    const known = this.placed.get(key);
    if (known?.sidecar === sidecar && known.text === text) return known.notes;
    const notes = place(article, sidecar.notes, text);
    this.placed.set(key, { sidecar, text, notes });
    return notes;
  }
}

function place(article: ArticleId, notes: readonly Note[], text: string | undefined): PlacedNote[] {
  const anchorText = text === undefined ? undefined : new AnchorText(text);
  return notes.map((note): PlacedNote => {
    if (!anchorText) return { article, note, resolution: { state: 'orphan' }, unattached: true };
    return note.target ? { article, note, resolution: resolve(anchorText, note.target) } : { article, note };
  });
}
