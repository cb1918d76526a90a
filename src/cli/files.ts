import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Analyser, type AnalyserData, loadAnalyser } from '../core/analyse';
import { decodeText } from '../core/text/decode';
import { nodeThreads } from '../node/readerThread';
import { PoolReader } from '../reading/poolReader';
import type { Reader } from '../reading/reader';
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

const built = (name: string): string => path.join(__dirname, name);

const builtData = (): AnalyserData => ({
  language: readFileSync(built('language.bin')),
  weights: readFileSync(built('attributions.bin')),
});

/** An analyser with the files that the build puts beside the command line's own. */
export const builtAnalyser = ({ note }: Terminal): Analyser =>
  loadAnalyser(builtData(), (problem) => note(`${problem}\n`));

/** The same in threads, as many as the machine runs at once; a warning that all of them have is told once. */
export function builtReader({ note }: Terminal): Reader {
  const data = builtData();
  const told = new Set<string>();
  return new PoolReader({
    size: availableParallelism(),
    startThread: nodeThreads(built('reader.worker.js')),
    loadData: () => Promise.resolve(data),
    warn: (problem) => {
      if (!told.has(problem)) note(`${problem}\n`);
      told.add(problem);
    },
  });
}
