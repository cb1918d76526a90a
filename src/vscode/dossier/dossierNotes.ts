import * as vscode from 'vscode';
import type { ArticleId } from '../../core/collation/types';
import { AnchorText, type Note, type NoteStore, resolve, type Resolution, type Sidecar } from '../../core/notes';
import { compare } from '../../core/text/order';
import { articleOf, isSidecar, sidecarGlob } from '../features/notes/sidecarFiles';
import { isSkipped, listFiles, readText, relativePath } from './files';
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
/** A folder's sidecars are listed anew after so many milliseconds: not every file system tells what comes and goes. */
const listedFor = 30_000;

/** Sidecars below a folder by their URIs, in the order of their paths. */
interface Listing {
  readonly sidecars: Promise<ReadonlyMap<string, vscode.Uri>>;
  readonly at: number;
  /** What the store knew then: a file that was not listed and says the same since is gone. */
  readonly known: ReadonlyMap<string, Sidecar>;
}

/**
 * All notes of a dossier, whether their articles are open or not: for trees, tables, reports and tools. Tells the store which
 * sidecars changed outside; notes are found anew when their sidecar or their article's text is another.
 */
export class DossierNotes implements vscode.Disposable {
  private readonly placed = new Map<string, Placed>();
  private listings = new WeakMap<OpenDossier, Listing>();
  private readonly last = new WeakMap<OpenDossier, readonly PlacedNote[]>();
  private readonly change = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[];

  /** Fires with a sidecar that changed. */
  readonly onDidChange = this.change.event;

  constructor(private readonly store: NoteStore) {
    const watcher = vscode.workspace.createFileSystemWatcher(sidecarGlob);
    // A folder that comes or goes has its sidecars with it.
    const comings = vscode.workspace.createFileSystemWatcher('**/*', false, true);
    const forget = (): void => void (this.listings = new WeakMap());
    const changed = (uri: vscode.Uri): void => {
      store.changed(uri.toString());
      this.change.fire(uri);
    };
    this.disposables = [
      this.change,
      comings,
      comings.onDidCreate(forget),
      comings.onDidDelete(forget),
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
    const all: PlacedNote[] = [];
    let turn = Date.now();
    for (const sidecar of await this.sidecarsOf(dossier)) {
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

  /**
   * Listing a folder of ten thousand files holds the thread for some time: it is done again only where files came or went, of which the
   * editor tells within the workspace. What was written here since is known before it tells.
   */
  private async sidecarsOf(dossier: OpenDossier): Promise<readonly vscode.Uri[]> {
    const { folder } = dossier;
    const last = this.listings.get(dossier);
    const isWatched = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
    if (!last || !isWatched || Date.now() - last.at > listedFor) {
      const listing = {
        sidecars: sidecarsBelow(folder),
        at: Date.now(),
        known: new Map(this.store.lastKnown()),
      };
      this.listings.set(dossier, listing);
      return [...(await listing.sidecars).values()];
    }
    const listed = await last.sidecars;
    const written = [...this.store.lastKnown()]
      .filter(([key, sidecar]) => !listed.has(key) && last.known.get(key) !== sidecar)
      .map(([key]) => vscode.Uri.parse(key))
      .filter((uri) => {
        const path = relativePath(folder, uri);
        return path !== undefined && !isSkipped(path);
      });
    const all = [...listed.values(), ...written];
    return written.length === 0 ? all : all.sort((a, b) => compare(a.path, b.path));
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

async function sidecarsBelow(folder: vscode.Uri): Promise<ReadonlyMap<string, vscode.Uri>> {
  const paths = await listFiles(folder, (path) => isSidecar({ path }), true);
  return new Map(paths.map((path) => vscode.Uri.joinPath(folder, path)).map((uri) => [uri.toString(), uri]));
}

function place(article: ArticleId, notes: readonly Note[], text: string | undefined): PlacedNote[] {
  const anchorText = text === undefined ? undefined : new AnchorText(text);
  return notes.map((note): PlacedNote => {
    if (!anchorText) return { article, note, resolution: { state: 'orphan' }, unattached: true };
    return note.target ? { article, note, resolution: resolve(anchorText, note.target) } : { article, note };
  });
}
