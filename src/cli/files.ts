import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Analyser, loadAnalyser } from '../core/analyse';
import { decodeText } from '../core/text/decode';
import { type Terminal, UsageError } from './terminal';

/** Why an article's file was not read, in one line that names it. */
export class UnreadArticle extends Error {
  constructor(
    file: string,
    why: string,
    /** No article at all: another thing that bears such a name. */
    readonly isFolder = false,
  ) {
    super(`${file}: ${why}`);
  }
}

/**
 * An article's text as an editor would have it (UTF-8 or UTF-16), so that offsets agree with the extension's.
 * @param mostBytes a larger file is not read
 * @throws UnreadArticle
 */
export async function readArticleFile(file: string, mostBytes = Infinity): Promise<string> {
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > mostBytes)
      throw new UnreadArticle(
        file,
        `${megabytes(size)} MB are more than --article-size ${megabytes(mostBytes)} allows`,
      );
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof UnreadArticle) throw error;
    throw new UnreadArticle(file, reason(error), (error as NodeJS.ErrnoException).code === 'EISDIR');
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new UnreadArticle(file, 'is no text; save the article as text, or leave it out');
  return decoded.text;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');

/** The option of every command that reads articles. */
export const articleSizeOption = { 'article-size': { type: 'string', default: '2' } } as const;

/** Bytes of an article above which it is not read, from the option's megabytes. */
export function mostArticleBytes(option: string): number {
  const size = Number(option);
  if (!(size > 0)) throw new UsageError(`--article-size takes megabytes, not "${option}"`);
  return size * 1_000_000;
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
