// @ts-check
// Where things are: the project, and the cache for what is fetched on demand.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that is fetched on demand; git ignores it, and it may be deleted at any time. */
export const cacheDir = process.env.VARIORUM_TOOLS_DIR ?? path.join(root, '.vscode-test');

/** What builds and tests write. */
export const outDir = path.join(root, 'out');
