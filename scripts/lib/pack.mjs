// @ts-check
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';
import { runOrFail } from './run.mjs';

/**
 * Packs the extension, building it first (vscode:prepublish). Its dependencies are inside the bundles.
 * @param {string} file the .vsix to write
 * @returns {Promise<string>} what the packer printed: the list of files
 */
export async function packExtension(file) {
  await mkdir(path.dirname(file), { recursive: true });
  return runOrFail(
    process.execPath,
    [
      path.join(root, 'node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links', // there is no repository address to point them at
      `--out=${file}`,
    ],
    { cwd: root },
  );
}
