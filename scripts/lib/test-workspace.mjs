// @ts-check
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * A copy of a folder that tests may write to.
 * @param {string} source
 * @param {string} [name] of the copy; the source's own if not given
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function copyForTests(source, name = path.basename(source)) {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'variorum-test-'));
  const folder = path.join(parent, name);
  await cp(source, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}
