import * as vscode from 'vscode';
import { articleInfo } from '../../core/collation/article-info';
import { createCollation, type Collation } from '../../core/collation/collation';
import type { ArticleId, ArticleInfo } from '../../core/collation/types';
import type { Analysis } from '../../core/extraction/types';
import type { ArticleMeta } from '../../core/article/types';
import type { DossierFile } from '../../core/dossier';
import type { Reader, Urgency } from '../reader/reader';
import { listFiles, readText, relativePath } from './files';

/** What was read of one article, and of which text: `version` is the open document's, undefined for a file that is not open. */
export interface Reading {
  readonly analysis: Analysis;
  /** The text that was read; the analysis' spans index it. */
  readonly text: string;
  readonly version?: number;
}

export interface Progress {
  readonly read: number;
  readonly known: number;
}

/** Which files of a dossier's folder are its articles, and what is known of each from outside its words. */
export interface Membership {
  /** All that it was made from: two of the same source say the same. */
  readonly source: string;
  /** The part of it that says which files are articles, and of which outlet and day. */
  readonly articles: string;
  readonly file: DossierFile;
  /** Meta of the article at `path` (relative, forward slashes); undefined where it is no article of the dossier. */
  meta(path: string): ArticleMeta | undefined;
  /** Whether folders below the dossier's own may hold articles. */
  readonly recursive: boolean;
}

/**
 * A dossier while it is in use: its articles' readings and their collation.
 * Nothing is read before `readOpen` or `readAll` is called; every change is told by `onDidChange`.
 */
export class OpenDossier implements vscode.Disposable {
  private membership: Membership;
  private readonly readings = new Map<ArticleId, Reading>();
  private readonly infos = new Map<ArticleId, ArticleInfo>();
  private readonly known = new Set<ArticleId>();
  private readonly pending = new Map<
    ArticleId,
    { readonly version: number; readonly done: Promise<Reading | undefined> }
  >();
  private readonly closing = new AbortController();
  private readonly change = new vscode.EventEmitter<ArticleId | undefined>();
  private background: Promise<void> | undefined;
  private currentCollation: Collation;

  /** Fires with the article that was read or removed; with undefined when all may have changed. */
  readonly onDidChange = this.change.event;

  constructor(
    readonly folder: vscode.Uri,
    membership: Membership,
    private readonly reader: Reader,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.membership = membership;
    this.currentCollation = createCollation(membership.file);
  }

  get collation(): Collation {
    return this.currentCollation;
  }

  get file(): DossierFile {
    return this.membership.file;
  }

  get progress(): Progress {
    return { read: this.readings.size, known: Math.max(this.known.size, this.readings.size) };
  }

  /** The article's id in this dossier; undefined where the document is none of its articles. */
  idOf(uri: vscode.Uri): ArticleId | undefined {
    const path = relativePath(this.folder, uri);
    return path !== undefined && this.membership.meta(path) ? path : undefined;
  }

  uriOf(id: ArticleId): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, id);
  }

  infoOf(id: ArticleId): ArticleInfo | undefined {
    return this.infos.get(id);
  }

  /** What is there already, perhaps of an older version. */
  readingOf(id: ArticleId): Reading | undefined {
    return this.readings.get(id);
  }

  /** The open document's reading in its present version; read now, before everything else, if it is not there yet. */
  async readOpen(document: vscode.TextDocument): Promise<Reading | undefined> {
    const id = this.idOf(document.uri);
    if (id === undefined) return undefined;
    const present = this.readings.get(id);
    if (present?.version === document.version) return present;
    const waiting = this.pending.get(id);
    if (waiting?.version === document.version) return waiting.done;
    const done = this.read(id, document.getText(), 'open', document.version);
    this.pending.set(id, { version: document.version, done });
    try {
      return await done;
    } finally {
      if (this.pending.get(id)?.done === done) this.pending.delete(id);
    }
  }

  /** Reads in the background whatever of the dossier has not been read; one pass at a time. */
  readAll(): Promise<void> {
    this.background ??= this.readUnread().finally(() => (this.background = undefined));
    return this.background;
  }

  /** A file changed, appeared or went away outside the editor. */
  async refresh(uri: vscode.Uri): Promise<void> {
    const id = this.idOf(uri);
    if (id === undefined) return;
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) {
      await this.readOpen(open);
      return;
    }
    const text = await readText(uri);
    if (text === undefined) this.remove(id);
    else await this.read(id, text, 'background');
  }

  /** `dossier.yaml` changed: what it says of its articles may be another thing now. */
  async reconfigure(membership: Membership): Promise<void> {
    if (membership.source === this.membership.source) return;
    const sameArticles = membership.articles === this.membership.articles;
    this.membership = membership;
    if (sameArticles) {
      this.currentCollation.configure(membership.file);
      this.change.fire(undefined);
      return;
    }
    this.pending.clear();
    this.readings.clear();
    this.infos.clear();
    this.known.clear();
    this.currentCollation = createCollation(membership.file);
    this.change.fire(undefined);
    // A pass that began under the old rules ends by itself; what it read is not accepted.
    await this.background;
    await this.readAll();
  }

  dispose(): void {
    this.closing.abort();
    this.change.dispose();
  }

  private async readUnread(): Promise<void> {
    const { membership } = this;
    const paths = await listFiles(
      this.folder,
      (path) => this.membership.meta(path) !== undefined,
      this.membership.recursive,
    );
    paths.forEach((path) => this.known.add(path));
    for (const id of paths) {
      if (this.closing.signal.aborted || membership.articles !== this.membership.articles) return;
      if (this.readings.has(id) || this.pending.has(id)) continue;
      const text = await readText(this.uriOf(id));
      if (text !== undefined) await this.read(id, text, 'background');
    }
  }

  private async read(id: ArticleId, text: string, urgency: Urgency, version?: number): Promise<Reading | undefined> {
    const { membership } = this;
    const meta = membership.meta(id);
    if (!meta) return undefined;
    try {
      const analysis = await this.reader.read(text, meta, urgency, this.closing.signal);
      if (!analysis || membership.articles !== this.membership.articles) return undefined;
      return this.accept(id, { analysis, text, version });
    } catch (error) {
      if (!this.closing.signal.aborted) this.log.error(`${this.uriOf(id).toString(true)} could not be read`, error);
      return undefined;
    }
  }

  /** An answer that was overtaken by a newer version of the same document is dropped. */
  private accept(id: ArticleId, reading: Reading): Reading {
    const present = this.readings.get(id);
    if (present?.version !== undefined && reading.version !== undefined && present.version > reading.version)
      return present;
    const info = articleInfo(id, reading.analysis.article);
    this.known.add(id);
    this.readings.set(id, reading);
    this.infos.set(id, info);
    this.currentCollation.set(info, reading.analysis, reading.text);
    this.change.fire(id);
    return reading;
  }

  private remove(id: ArticleId): void {
    this.known.delete(id);
    this.infos.delete(id);
    if (!this.readings.delete(id)) return;
    this.currentCollation.delete(id);
    this.change.fire(id);
  }
}
