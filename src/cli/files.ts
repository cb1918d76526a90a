import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Analyser, loadAnalyser } from '../core/analyse';
import { asEditorHasIt } from '../core/text/line-ends';
import type { Terminal } from './terminal';

/**
 * An article's text as an editor would have it, so that offsets agree with the extension's.
 * Throws one readable line that names the file.
 */
export async function readArticleFile(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new Error(`${path}: ${reason(error)}`);
  }
  return asEditorHasIt(bytes.toString('utf8'));
}

export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
      return 'no permission to read';
    case 'EISDIR':
      return 'is a folder, not an article';
    case 'ENOTDIR':
      return 'is not a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** An analyser with the files that the build puts beside the command line's own. */
export function builtAnalyser({ note }: Terminal): Analyser {
  const bytesOf = (name: string): Uint8Array => readFileSync(path.join(__dirname, name));
  const data = { language: bytesOf('language.bin'), weights: bytesOf('attributions.bin') };
  return loadAnalyser(data, (problem) => note(`${problem}\n`));
}
