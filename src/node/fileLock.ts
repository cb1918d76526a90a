import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Locks lie in the system's own folder for what passes: the dossier stays clean, and what a killed process leaves is swept away. */
const folder = path.join(os.tmpdir(), `variorum-locks-${os.userInfo().username.replace(/[^\w.-]/g, '_')}`);
/** A write takes milliseconds: after so long the owner has died, or sleeps. In ms. */
const stale = 10_000;
/** So long is waited for a lock before the work is done without it: a lock is manners, the comparison before writing is the guard. */
const patience = 15_000;
const pause = 8;

/**
 * Does `work` while no other process of this machine and user does work under the same name.
 * Where locks cannot be had at all, the work is done without.
 */
export async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(folder, createHash('sha256').update(name).digest('hex').slice(0, 32));
  const isOurs = await acquire(lock);
  try {
    return await work();
  } finally {
    if (isOurs) await unlink(lock).catch(() => undefined);
  }
}

async function acquire(lock: string): Promise<boolean> {
  const until = Date.now() + patience;
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
  while (Date.now() < until) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      await handle.writeFile(String(process.pid)).finally(() => handle.close());
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    if (await isAbandoned(lock)) await sweep(lock);
    else await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
  return false;
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = [await readFile(lock, 'utf8'), await stat(lock)];
    const age = Date.now() - mtimeMs;
    // A lock without a name is being written just now.
    return age > stale || (owner === '' ? age > 500 : !isAlive(Number(owner)));
  } catch {
    return false;
  }
}

/** Whether a process of this machine has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes an abandoned lock away in one step, so that of two sweepers only one does, and a new owner's lock is not taken for it. */
async function sweep(lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    await rename(lock, aside);
    await unlink(aside);
  } catch {
    // Somebody else was faster.
  }
}
