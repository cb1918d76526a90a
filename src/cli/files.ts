import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Analyser, createAnalyser } from '../core/analyse';
import { provideLanguageData } from '../core/text/language-data';
import { asEditorHasIt } from '../core/text/line-ends';

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

/** An analyser with the language model that the build puts beside the command line's own file. */
export function loadAnalyser(): Analyser {
  provideLanguageData(readFileSync(path.join(__dirname, 'language.bin')));
  return createAnalyser();
}
