import * as vscode from 'vscode';
import type { ArticleMeta } from '../../core/article/types';
import { entrySize, hex, PackFileBuilder, type PackKey, readPackFile } from '../../core/store/packFile';
import { Turns } from '../ui/turns';

/** Bytes of readings that are written together, before the dossier is read to its end. */
const packSize = 1_000_000;
/** Files of one dossier, besides those that its articles fill, above which they are written anew as few. */
const sparePacks = 12;
/** Bytes that the caches of all dossiers may take; the dossiers that were not opened for the longest time go first. */
const mostBytes = 256_000_000;

const packSuffix = '.pack';
const encoder = new TextEncoder();

/**
 * What was read, kept in the extension's storage for all workspaces (VS Code gives a second window of a workspace another one) by the hash of text and meta, for one version of the engine:
 *
 *     readings/<engine>/<dossier>/<hash of content>.pack
 *
 * A pack is written whole under another name, renamed, and never changed, so that several windows may share the folder: the worst that can
 * happen is that one of them reads an article again. Whatever is damaged, or of another engine, is removed.
 */
export class ReadingCache {
  private readonly root: vscode.Uri;
  private tidied: Promise<void> | undefined;

  /** @param storage a folder of the extension; @param engine changes whenever the same text might be read otherwise */
  constructor(
    storage: vscode.Uri,
    private readonly engine: string,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.root = vscode.Uri.joinPath(storage, 'readings');
  }

  /** The cache of one dossier. undefined where the host can hash nothing (a page that did not come over https). */
  async ofDossier(folder: vscode.Uri): Promise<DossierCache | undefined> {
    const name = await keyOf(folder.toString(), {});
    if (name === undefined) return undefined;
    const place = vscode.Uri.joinPath(this.root, this.engine, name);
    return new DossierCache(place, this.log, () => this.tidy(place));
  }

  /** Once a session: removes what other engines left, and the oldest dossiers where all take too much room. */
  private tidy(inUse: vscode.Uri): Promise<void> {
    this.tidied ??= this.removeOld(inUse).catch((error: unknown) => this.log.debug('The cache was not tidied', error));
    return this.tidied;
  }

  private async removeOld(inUse: vscode.Uri): Promise<void> {
    const { fs } = vscode.workspace;
    for (const [name] of await fs.readDirectory(this.root)) {
      if (name !== this.engine) await fs.delete(vscode.Uri.joinPath(this.root, name), { recursive: true });
    }
    const engine = vscode.Uri.joinPath(this.root, this.engine);
    const dossiers: { uri: vscode.Uri; bytes: number; used: number }[] = [];
    for (const [name] of await fs.readDirectory(engine)) {
      const uri = vscode.Uri.joinPath(engine, name);
      const stats = await Promise.all(
        (await fs.readDirectory(uri)).map(([file]) => fs.stat(vscode.Uri.joinPath(uri, file))),
      );
      const bytes = stats.reduce((sum, { size }) => sum + size, 0);
      dossiers.push({ uri, bytes, used: Math.max(0, ...stats.map(({ mtime }) => mtime)) });
    }
    let total = dossiers.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { uri, bytes } of dossiers.sort((a, b) => a.used - b.used)) {
      if (total <= mostBytes) return;
      if (uri.toString() === inUse.toString()) continue;
      await fs.delete(uri, { recursive: true });
      total -= bytes;
    }
  }
}

/** One dossier's readings on disk. Its bytes are held in memory only between the first `get` and `settle`. */
export class DossierCache {
  /** Packs that were found or written, and the bytes of each. */
  private readonly packs = new Map<string, number>();
  private entries: Promise<Map<PackKey, Uint8Array>> | undefined;
  private unwritten = new Map<PackKey, Uint8Array>();
  /** What a pack holds that is being written: `load` may come too early for it. */
  private readonly inWriting = new Map<PackKey, Uint8Array>();
  private unwrittenPack = new PackFileBuilder();
  private writing = Promise.resolve();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly tidy: () => Promise<void>,
  ) {}

  /** What was read of the text with this key, packed, if it is there. */
  async get(key: PackKey): Promise<Uint8Array | undefined> {
    this.entries ??= this.load();
    return (await this.entries).get(key) ?? this.unwritten.get(key) ?? this.inWriting.get(key);
  }

  put(key: PackKey, packed: Uint8Array): void {
    if (this.unwritten.has(key)) return;
    this.unwritten.set(key, packed);
    this.unwrittenPack.add(key, packed);
    if (this.unwrittenPack.size >= packSize) void this.write();
  }

  /**
   * The dossier is read: writes what is not written, and lets go of the bytes in memory.
   * @param live the keys of its articles now; what else the packs hold is dropped when they are written anew
   */
  async settle(live: ReadonlySet<PackKey>): Promise<void> {
    await this.write();
    const entries = this.entries && (await this.entries);
    this.entries = undefined;
    if (!entries) return;
    let liveBytes = 0;
    for (const [key, packed] of entries) if (live.has(key)) liveBytes += entrySize(packed);
    const bytes = [...this.packs.values()].reduce((sum, size) => sum + size, 0);
    if (this.packs.size > sparePacks + (2 * liveBytes) / packSize || bytes > 2 * liveBytes + 4 * packSize)
      await this.rewrite(entries, live);
    await this.tidy();
  }

  private async load(): Promise<Map<PackKey, Uint8Array>> {
    const entries = new Map<PackKey, Uint8Array>();
    const { fs } = vscode.workspace;
    const files = await fs.readDirectory(this.folder).then(undefined, () => []);
    for (const [name] of files) {
      const uri = vscode.Uri.joinPath(this.folder, name);
      // What has another name is another window's file that is being written.
      if (!name.endsWith(packSuffix)) continue;
      try {
        const file = await fs.readFile(uri);
        const found = readPackFile(file);
        if (found) {
          for (const [key, packed] of found) entries.set(key, packed);
          this.packs.set(name, file.length);
        } else {
          this.log.info(`A damaged file of the cache is removed: ${uri.toString(true)}`);
          await fs.delete(uri);
        }
      } catch {
        // Another window removed it, or it cannot be read: its articles are read again.
      }
    }
    return entries;
  }

  private write(): Promise<void> {
    const { unwritten, unwrittenPack } = this;
    if (unwritten.size > 0) {
      this.unwritten = new Map();
      this.unwrittenPack = new PackFileBuilder();
      for (const [key, packed] of unwritten) this.inWriting.set(key, packed);
      this.writing = this.writing.then(async () => {
        const written = await this.writePack(unwrittenPack.finish());
        const loaded = written === undefined ? undefined : await this.entries;
        for (const [key, packed] of unwritten) {
          loaded?.set(key, packed);
          this.inWriting.delete(key);
        }
      });
    }
    return this.writing;
  }

  /** The file's name. A cache that cannot be written (a full disk, a browser without storage) is no reason to say anything: articles are read again. */
  private async writePack(file: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
    const { fs } = vscode.workspace;
    try {
      const name = `${hex(new Uint8Array(await crypto.subtle.digest('SHA-256', file)))}${packSuffix}`;
      await fs.createDirectory(this.folder);
      const unfinished = vscode.Uri.joinPath(this.folder, `${crypto.randomUUID()}.tmp`);
      await fs.writeFile(unfinished, file);
      await fs.rename(unfinished, vscode.Uri.joinPath(this.folder, name), { overwrite: true });
      this.packs.set(name, file.length);
      return name;
    } catch (error) {
      this.log.debug('The cache was not written', error);
      return undefined;
    }
  }

  /** All that is alive in few packs; the ones before are removed when those stand. */
  private async rewrite(entries: ReadonlyMap<PackKey, Uint8Array>, live: ReadonlySet<PackKey>): Promise<void> {
    const before = [...this.packs.keys()];
    const written = new Set<string>();
    let batch = new PackFileBuilder();
    const turns = new Turns();
    const writeBatch = async (): Promise<boolean> => {
      if (batch.isEmpty) return true;
      const name = await this.writePack(batch.finish());
      batch = new PackFileBuilder();
      if (name !== undefined) written.add(name);
      return name !== undefined;
    };
    for (const [key, packed] of entries) {
      if (!live.has(key)) continue;
      batch.add(key, packed);
      if (batch.size >= packSize && !(await writeBatch())) return;
      if (turns.isOver) await turns.next();
    }
    if (!(await writeBatch())) return;
    for (const name of before) {
      if (written.has(name)) continue;
      this.packs.delete(name);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, name)).then(undefined, () => undefined);
    }
  }
}

/** The key of what is read of `text` with `meta`; undefined where the host has no hash function. */
export async function keyOf(text: string, meta: ArticleMeta): Promise<PackKey | undefined> {
  // Absent in browsers whose page did not come over https.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const bytes = encoder.encode(`${JSON.stringify(meta)}\0${text}`);
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
