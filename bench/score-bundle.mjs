// What the scoring scripts share: the sets beside the project, and the core bundled for them.
import * as esbuild from 'esbuild';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const shared = path.join(root, '..', 'shared');
/** Where predictions and bundles go. */
export const out = path.join(root, 'out', 'score');

/** Ends the script, loudly, where one of the measuring files is absent. */
export function demand(...files) {
  const missing = files.find((file) => !existsSync(file));
  if (missing === undefined) return;
  console.log(`SKIPPED: there is no ${path.relative(root, missing)}; nothing was scored.`);
  process.exit(0);
}

/** The lines of a JSON Lines file. */
export const jsonLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/**
 * Modules of the core, bundled and loaded.
 * @param {string} name of the bundle
 * @param {string} exports one `export … from './src/core/…'` a line
 */
export async function bundleCore(name, exports) {
  mkdirSync(out, { recursive: true });
  const outfile = path.join(out, `${name}.cjs`);
  await esbuild.build({
    stdin: { contents: exports, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}
