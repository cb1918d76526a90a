import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { type NoteStorage, sameBytes } from '../core/notes';
import { withLock } from './fileLock';
import { sweepLeftovers, temporaryName } from './leftovers';

/** What is used of Node's file system; tests put failures in between. */
export type FileSystem = Pick<
  typeof nodeFs,
  'chmod' | 'lstat' | 'open' | 'readFile' | 'readdir' | 'readlink' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

/** Trying to rename onto a file that another program has open, as Windows does not allow: how often, and how long apart in ms. */
const renameTries = 6;
const renamePause = 40;
const mostLinks = 20;

/**
 * Sidecars in a real file system, for the desktop and the command line; paths are the file system's.
 * A write is a new file that takes the old one's place in one step, flushed before and after: whenever the process dies or the disk
 * fills, the old or the new file is there, whole. Writers in other processes of this machine wait for each other. A symbolic link
 * stays one: the file it leads to is written. Only where no file can be made beside it (or it has several hard links) it is written
 * in place, and read back.
 */
export class NoteFiles implements NoteStorage {
  /** Files beside which was looked for what killed writers left. */
  private readonly swept = new Set<string>();

  constructor(private readonly fs: FileSystem = nodeFs) {}

  async read(file: string): Promise<Uint8Array | undefined> {
    try {
      return await this.fs.readFile(file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  async write(file: string, bytes: Uint8Array, expected: Uint8Array | undefined): Promise<boolean> {
    const real = await this.target(file);
    if (!sameBytes(await this.read(real), expected)) return false;
    if (!(await this.replace(real, bytes))) await this.overwrite(real, bytes);
    return true;
  }

  async alone<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
    return withLock(await this.target(file), work);
  }

  /** Where links lead, also to a file that is not there yet. */
  private async target(file: string): Promise<string> {
    let at = file;
    for (let links = 0; links < mostLinks; links++) {
      try {
        return await this.fs.realpath(at);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
      }
      const isLink = await this.fs.lstat(at).then(
        (status) => status.isSymbolicLink(),
        () => false,
      );
      if (!isLink) return at;
      at = path.resolve(path.dirname(at), await this.fs.readlink(at));
    }
    throw new Error('the file is a link that leads nowhere');
  }

  /** False where no file can be made beside this one, or its other links would be cut off. */
  private async replace(file: string, bytes: Uint8Array): Promise<boolean> {
    const old = await this.fs.stat(file).catch(() => undefined);
    if (old?.isDirectory()) throw Object.assign(new Error('a folder is in the place of the file'), { code: 'EISDIR' });
    if (old && old.nlink > 1) return false;
    await this.sweep(file);
    const temporary = temporaryName(file);
    let handle: nodeFs.FileHandle;
    try {
      handle = await this.fs.open(temporary, 'wx', old ? old.mode & 0o777 : undefined);
    } catch (error) {
      if (old && ['EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return false;
      throw error;
    }
    try {
      await this.fill(handle, bytes);
      if (old) await this.fs.chmod(temporary, old.mode & 0o777);
      await this.renameOver(temporary, file);
    } catch (error) {
      await this.fs.unlink(temporary).catch(() => undefined);
      throw error;
    }
    await this.flushFolder(path.dirname(file));
    return true;
  }

  /** Once a file is enough: nobody dies often. */
  private async sweep(file: string): Promise<void> {
    if (this.swept.has(file)) return;
    this.swept.add(file);
    await sweepLeftovers(file, this.fs);
  }

  private async fill(handle: nodeFs.FileHandle, bytes: Uint8Array): Promise<void> {
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private async renameOver(temporary: string, file: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.fs.rename(temporary, file);
      } catch (error) {
        const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '') && process.platform === 'win32';
        if (!isHeld || tries === renameTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, renamePause * tries));
      }
    }
  }

  /** So that the new name, too, outlives a loss of power. Not every system can. */
  private async flushFolder(folder: string): Promise<void> {
    try {
      const handle = await this.fs.open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    } catch {
      // The file itself is safe.
    }
  }

  private async overwrite(file: string, bytes: Uint8Array): Promise<void> {
    const handle = await this.fs.open(file, 'r+');
    try {
      await handle.write(bytes, 0, bytes.length, 0);
      await handle.truncate(bytes.length);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!sameBytes(await this.read(file), bytes)) throw new Error('the file does not hold what was written');
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;
