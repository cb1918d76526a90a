import path from 'node:path';
import { isAlive } from './fileLock';
import type { FileSystem } from './noteFiles';

/** A write takes milliseconds: a file that is older than this was left by a writer that died, if its process is gone. In ms. */
const old = 10 * 60_000;
/** After so long a process that has the writer's number now is another. */
const veryOld = 24 * 60 * 60_000;

/** A name beside `file` for what is to take its place: hidden, with the number of the process that writes it. */
export function temporaryName(file: string): string {
  const unique = Math.random().toString(36).slice(2, 10);
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}-${unique}.tmp`);
}

/**
 * Deletes what killed writers of `file` have left beside it: files by the name above, old enough, whose process is gone. Those of
 * a writer at work, on this machine or on another that shares the folder, stay. Never rejects: the next writer may try again.
 */
export async function sweepLeftovers(
  file: string,
  fs: Pick<FileSystem, 'readdir' | 'lstat' | 'unlink'>,
): Promise<void> {
  const folder = path.dirname(file);
  const prefix = `.${path.basename(file)}.`;
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const owner = name.startsWith(prefix) ? /^(\d+)-[a-z\d]+\.tmp$/.exec(name.slice(prefix.length)) : null;
    if (!owner) continue;
    try {
      const leftover = path.join(folder, name);
      const age = Date.now() - (await fs.lstat(leftover)).mtimeMs;
      if (age > veryOld || (age > old && !isAlive(Number(owner[1])))) await fs.unlink(leftover);
    } catch {
      // Somebody else was faster, or it may not be deleted.
    }
  }
}
