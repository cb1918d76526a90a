import * as vscode from 'vscode';
import { articleInfo } from '../../core/collation/article-info';
import { createCollation, type Collation } from '../../core/collation/collation';
import type { ArticleId, ArticleInfo } from '../../core/collation/types';
import type { DossierFile } from '../../core/dossier';
import { pack } from '../../core/store/pack';
import type { PackKey } from '../../core/store/packFile';
import type { Reader } from '../../reading/reader';
import { BackgroundQueue } from './backgroundQueue';
import { ChangeBatches } from './changeBatches';
import {
  forEachAtOnce,
  isSkipped,
  listFiles,
  openDocument,
  readArticleFile,
  relativePath,
  type SkipReason,
} from './files';
import type { Membership } from './membership';
import { FileReading, type Reading } from './reading';
import { type DossierCache, keyOf, type ReadingCache } from './readingCache';
import { Turns } from '../ui/turns';
import { Settling } from './settling';
import { Slices } from './slices';

export type { Reading } from './reading';

export interface Progress {
  readonly read: number;
  readonly known: number;
}

/** What a dossier works with; one for all. */
export interface DossierTools {
  readonly reader: Reader;
  readonly cache: ReadingCache | undefined;
  readonly log: vscode.LogOutputChannel;
  /** Bytes of a file above which it is not read. */
  mostBytes(): number;
}

/** An open document and what was read of it in its present version. */
export interface DocumentReading {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
}

/** What is known of one article's file. */
interface FileState {
  /** Time and size when it was last looked at: the same again needs no second look. */
  readonly stamp?: string;
  readonly key?: PackKey;
}

/**
 * A dossier while it is in use: its articles' readings and their collation.
 * Nothing is read before `readOpen` or `readAll` is called; every change is told by `onDidChange`. Whatever the order in which files change,
 * are read and are overtaken by newer ones, in the end there is for each article of the folder the reading of what stands in its file, or in its
 * document where it is open.
 */
export class OpenDossier implements vscode.Disposable {
  private membership: Membership;
  private readonly readings = new Map<ArticleId, Reading>();
  private readonly infos = new Map<ArticleId, ArticleInfo>();
  private readonly files = new Map<ArticleId, FileState>();
  private readonly skippedFiles = new Map<ArticleId, SkipReason>();
  /** Counts the looks at each article: what an overtaken one brings is dropped. */
  private readonly looks = new Map<ArticleId, number>();
  private lastLook = 0;
  private readonly opening = new Map<
    ArticleId,
    { readonly version: number; readonly done: Promise<Reading | undefined> }
  >();
  private readonly closing = new AbortController();
  private readonly changes = new ChangeBatches<ArticleId>();
  private readonly slices = new Slices();
  private readonly queue: BackgroundQueue;
  private cache: Promise<DossierCache | undefined> | undefined;
  /** Whether files may have come or gone since the folder was last listed. */
  private unlisted = true;
  private listing: Promise<void> | undefined;
  /** Whether something was queued since all was read and the cache written. */
  private unfinished = false;
  private finishing: Promise<void> | undefined;
  private currentCollation: Collation;
  private mostBytes: number;
  private readonly settling = new Settling(
    this.slices,
    () => this.currentCollation,
    () => this.queue.size === 0,
  );

  /** Fires with the articles that were read or removed; with undefined when all may have changed, or the progress alone did. */
  readonly onDidChange = this.changes.event;
  private readonly read = new vscode.EventEmitter<DocumentReading>();
  /** Fires as soon as an open document was read, before it is collated: what is shown of its words alone need not wait for that. */
  readonly onDidRead = this.read.event;

  constructor(
    readonly folder: vscode.Uri,
    membership: Membership,
    private readonly tools: DossierTools,
  ) {
    this.membership = membership;
    this.mostBytes = tools.mostBytes();
    this.currentCollation = createCollation(membership.file);
    this.queue = new BackgroundQueue(
      (id) => this.look(id),
      () => tools.reader.appetite,
    );
  }

  /** Of what was read so far. A question about all articles is asked after `prepared`: then its answer is there. */
  get collation(): Collation {
    return this.currentCollation;
  }

  /** Resolves when `collation.quantities()` answers at once: what is left to be worked out for it is done a slice at a time, before articles that wait. */
  prepared(): Promise<void> {
    return this.settling.prepared();
  }

  get file(): DossierFile {
    return this.membership.file;
  }

  /** Of the files that are or should be articles: how many are done with. */
  get progress(): Progress {
    const known = this.files.size;
    return { read: Math.max(0, known - this.queue.size), known };
  }

  /** Whether the background waits until somebody resumes it. */
  get isPaused(): boolean {
    return this.queue.isPaused;
  }

  /** Files that should be articles and were not read. */
  get skipped(): ReadonlyMap<ArticleId, SkipReason> {
    return this.skippedFiles;
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
    // A document that was closed and opened again counts its versions anew.
    if (present?.version === document.version && present.text === document.getText()) return present;
    const waiting = this.opening.get(id);
    if (waiting?.version === document.version) return waiting.done;
    const done = this.readDocument(id, document);
    this.opening.set(id, { version: document.version, done });
    try {
      return await done;
    } finally {
      if (this.opening.get(id)?.done === done) this.opening.delete(id);
    }
  }

  /** Reads in the background whatever of the dossier has not been read. Resolves when all is, or at once while it is paused. */
  async readAll(): Promise<void> {
    if (this.queue.isPaused) return;
    while (this.unlisted && !this.closing.signal.aborted) {
      await (this.listing ??= this.list().finally(() => (this.listing = undefined)));
    }
    if (this.unfinished) await (this.finishing ??= this.finish().finally(() => (this.finishing = undefined)));
  }

  /** Stops reading in the background, or takes it up again. What is open is always read. */
  setPaused(paused: boolean): void {
    if (paused === this.queue.isPaused) return;
    if (paused) this.queue.pause();
    else {
      this.queue.resume();
      void this.readAll();
    }
    this.changes.now();
  }

  /** Files changed, appeared or went away outside the editor; folders too. */
  async refresh(uris: readonly vscode.Uri[]): Promise<void> {
    const others: string[] = [];
    const turns = new Turns();
    let isTouched = false;
    for (const uri of uris) {
      const path = relativePath(this.folder, uri);
      if (path === undefined) continue;
      isTouched = true;
      if (this.membership.meta(path)) this.enqueue(path);
      else if (!isSkipped(path)) others.push(path);
      if (turns.isOver) await turns.next();
    }
    if (others.length > 0 && (await this.touchesFolders(others))) this.unlisted = true;
    if (isTouched) await this.readAll();
  }

  /** `dossier.yaml` changed: what it says of its articles may be another thing now. */
  async reconfigure(membership: Membership): Promise<void> {
    if (membership.source === this.membership.source) return;
    const sameArticles = membership.articles === this.membership.articles;
    this.membership = membership;
    if (sameArticles) {
      this.currentCollation.configure(membership.file);
      this.settling.soon();
      this.changes.all();
      return;
    }
    await this.readAnew();
  }

  /** Forgets all readings and begins again. What the cache has is not read twice. */
  async readAnew(): Promise<void> {
    this.queue.clear();
    this.mostBytes = this.tools.mostBytes();
    for (const known of [this.opening, this.readings, this.infos, this.files, this.skippedFiles, this.looks])
      known.clear();
    this.currentCollation = createCollation(this.membership.file);
    this.unlisted = true;
    this.changes.all();
    // A listing that was under way went by the old rules.
    await this.listing;
    await this.readAll();
  }

  dispose(): void {
    this.queue.clear();
    this.queue.pause();
    this.closing.abort();
    this.settling.stop();
    this.changes.dispose();
    this.read.dispose();
  }

  /** Lists the folder: what is gone is removed, what is new or has another time or size is read, the newest first. */
  private async list(): Promise<void> {
    this.unlisted = false;
    const { membership } = this;
    const paths = await listFiles(this.folder, (path) => membership.meta(path) !== undefined, membership.recursive);
    const stamps = new Map<ArticleId, { time: number; stamp: string }>();
    await forEachAtOnce(paths, async (id) => {
      if (this.closing.signal.aborted) return;
      const stat = await vscode.workspace.fs.stat(this.uriOf(id)).then(undefined, () => undefined);
      stamps.set(id, { time: stat?.mtime ?? 0, stamp: `${stat?.mtime} ${stat?.size}` });
    });
    if (this.closing.signal.aborted || membership !== this.membership) {
      this.unlisted = true;
      return;
    }
    for (const id of [...this.files.keys()]) if (!stamps.has(id)) this.enqueue(id);
    const unread = paths.filter((id) => this.files.get(id)?.stamp !== stamps.get(id)!.stamp);
    unread.sort((a, b) => stamps.get(b)!.time - stamps.get(a)!.time);
    for (const id of unread) this.files.set(id, { ...this.files.get(id), stamp: stamps.get(id)!.stamp });
    this.queue.add(unread);
    this.unfinished = true;
    this.changes.soon();
  }

  private enqueue(id: ArticleId): void {
    if (!this.files.has(id)) this.files.set(id, {});
    this.queue.add([id]);
    this.unfinished = true;
  }

  /** Whether one of these paths, none an article's, is or was a folder that may hold articles. */
  private async touchesFolders(paths: readonly string[]): Promise<boolean> {
    const folders = new Set<string>();
    for (const id of this.files.keys()) {
      for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) folders.add(id.slice(0, end));
    }
    if (paths.some((path) => folders.has(path))) return true;
    if (!this.membership.recursive) return false;
    let found = false;
    await forEachAtOnce(paths, async (path) => {
      if (found) return;
      const stat = await vscode.workspace.fs.stat(this.uriOf(path)).then(undefined, () => undefined);
      if (stat && stat.type & vscode.FileType.Directory && !(stat.type & vscode.FileType.SymbolicLink)) found = true;
    });
    return found;
  }

  private nextLook(id: ArticleId): number {
    const look = ++this.lastLook;
    this.looks.set(id, look);
    return look;
  }

  /** Brings one article up to what stands in its document or its file now. Never rejects. */
  private async look(id: ArticleId): Promise<void> {
    try {
      const document = openDocument(this.uriOf(id));
      if (document && !document.isClosed) await this.cacheOpen(id, document, await this.readOpen(document));
      else await this.readFile(id);
    } catch (error) {
      if (this.closing.signal.aborted) return;
      this.tools.log.error(`${this.uriOf(id).toString(true)} could not be read`, error);
      this.skip(id, 'failed');
    } finally {
      this.changes.soon();
    }
  }

  private async readFile(id: ArticleId): Promise<void> {
    const look = this.nextLook(id);
    const { membership } = this;
    const meta = membership.meta(id);
    const file = meta && (await readArticleFile(this.uriOf(id), this.mostBytes));
    const isCurrent = (): boolean => this.looks.get(id) === look && !this.closing.signal.aborted;
    if (!isCurrent()) return;
    if (!file) {
      this.remove(id);
      return;
    }
    if ('problem' in file) {
      this.skip(id, file.problem);
      return;
    }
    const key = await keyOf(file.text, meta);
    const present = this.readings.get(id);
    if (!isCurrent()) return;
    if (present?.text === file.text) {
      if (present.version !== undefined) this.readings.set(id, FileReading.of(file.text, present.analysis));
      this.files.set(id, { ...this.files.get(id), key });
      return;
    }
    const reading = await this.readText(file.text, meta, key);
    if (!reading) return;
    await this.slices.run(() => {
      if (isCurrent()) this.accept(id, reading, key);
    });
  }

  /** From the cache where it has it, else by the reader, which then is cached. */
  private async readText(
    text: string,
    meta: NonNullable<ReturnType<Membership['meta']>>,
    key: PackKey | undefined,
  ): Promise<FileReading | undefined> {
    const cache = key === undefined ? undefined : await this.openCache();
    const cached = key === undefined ? undefined : await cache?.get(key);
    if (cached) {
      const reading = await this.slices.run(() => FileReading.from(text, cached));
      if (reading) return reading;
    }
    const read = await this.tools.reader.read(text, meta, 'background', this.closing.signal);
    if (!read) return undefined;
    const packed = read.packed();
    if (key !== undefined) cache?.put(key, packed);
    return new FileReading(text, packed);
  }

  /** What is open is read anew each time, at once; once it is closed the next session takes it from the cache. */
  private async cacheOpen(id: ArticleId, document: vscode.TextDocument, reading: Reading | undefined): Promise<void> {
    const meta = this.membership.meta(id);
    if (!meta || !reading || document.isDirty) return;
    const key = await keyOf(reading.text, meta);
    const cache = key === undefined ? undefined : await this.openCache();
    if (key === undefined || !cache || this.readings.get(id) !== reading) return;
    this.files.set(id, { ...this.files.get(id), key });
    if (!(await cache.get(key))) await this.slices.run(() => cache.put(key, pack(reading.analysis)));
  }

  private async readDocument(id: ArticleId, document: vscode.TextDocument): Promise<Reading | undefined> {
    const meta = this.membership.meta(id);
    if (!meta) return undefined;
    const look = this.nextLook(id);
    const { version } = document;
    const text = document.getText();
    if (text.length > this.mostBytes) {
      this.skip(id, 'too-large');
      return undefined;
    }
    const present = this.readings.get(id);
    if (present?.text === text) {
      const reading = { analysis: present.analysis, text, version };
      this.readings.set(id, reading);
      this.read.fire({ document, reading });
      this.changes.soon(id);
      return reading;
    }
    try {
      const read = await this.tools.reader.read(text, meta, 'open', this.closing.signal);
      if (!read || this.closing.signal.aborted) return undefined;
      const reading = { analysis: read.analysis, text, version };
      if (this.looks.get(id) !== look) return reading;
      this.read.fire({ document, reading });
      await this.slices.next(() => {
        if (this.looks.get(id) === look && !this.closing.signal.aborted) this.accept(id, reading, undefined);
      });
      // What counts articles hears of a first reading at once.
      if (!present) this.changes.now();
      return reading;
    } catch (error) {
      if (!this.closing.signal.aborted) {
        this.tools.log.error(`${document.uri.toString(true)} could not be read`, error);
        this.skip(id, 'failed');
      }
      return undefined;
    }
  }

  private accept(id: ArticleId, reading: Reading, key: PackKey | undefined): void {
    const { analysis, text } = reading;
    const info = articleInfo(id, analysis.article);
    this.readings.set(id, reading);
    this.infos.set(id, info);
    this.files.set(id, { ...this.files.get(id), key });
    this.skippedFiles.delete(id);
    this.currentCollation.set(info, analysis, text);
    this.changes.soon(id);
    this.settling.soon();
  }

  private skip(id: ArticleId, reason: SkipReason): void {
    this.forget(id);
    this.skippedFiles.set(id, reason);
    if (!this.files.has(id)) this.files.set(id, {});
    this.changes.soon(id);
  }

  private remove(id: ArticleId): void {
    this.files.delete(id);
    this.skippedFiles.delete(id);
    this.looks.delete(id);
    this.forget(id);
    this.changes.soon(id);
  }

  private forget(id: ArticleId): void {
    this.infos.delete(id);
    if (this.readings.delete(id)) this.currentCollation.delete(id);
    this.settling.soon();
  }

  /** Waits until the queue is empty, or stands still; writes the cache, and tells that all is there. */
  private async finish(): Promise<void> {
    while (this.unfinished && !this.queue.isPaused && !this.closing.signal.aborted) {
      this.unfinished = false;
      await this.queue.idle();
      this.settling.soon();
      this.changes.now();
      const live = new Set([...this.files.values()].map(({ key }) => key).filter((key) => key !== undefined));
      await (await this.cache)?.settle(live);
    }
    if (this.queue.size > 0) this.unfinished = true;
  }

  private openCache(): Promise<DossierCache | undefined> {
    this.cache ??= this.tools.cache?.ofDossier(this.folder) ?? Promise.resolve(undefined);
    return this.cache;
  }
}
