import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { articleInfo } from '../core/collation/article-info';
import { createCollation, type Collation } from '../core/collation/collation';
import type { ArticleMeta } from '../core/article/types';
import { articleEntry, type DossierFile, emptyDossier, isArticleName, isExcluded, parseDossier } from '../core/dossier';
import { collationCsv } from '../core/collation/print/csv';
import { collationJson } from '../core/collation/print/json';
import { collationMarkdown } from '../core/collation/print/markdown';
import type { Analysis } from '../core/extraction/types';
import type { Reader } from '../reading/reader';
import { articleSizeOption, builtReader, mostArticleBytes, readArticleFile, reason, UnreadArticle } from './files';
import { parseCommand, type Terminal, UsageError } from './terminal';

const printers = new Map<string, (collation: Collation) => Iterable<string>>([
  ['md', collationMarkdown],
  ['csv', collationCsv],
  ['json', collationJson],
]);

/** `variorum collate DIR --format md|csv|json`: what the dossier's articles say of the same things. */
export async function collate(args: string[], terminal: Terminal): Promise<number> {
  const { positionals, values } = parseCommand({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'md' }, ...articleSizeOption },
  });
  if (positionals.length !== 1) throw new UsageError('collate takes one folder');
  const print = printers.get(values.format);
  if (!print) throw new UsageError(`no format "${values.format}": give md, csv or json`);
  const { collation, leftOut } = await collationOf(positionals[0], mostArticleBytes(values['article-size']), terminal);
  for (const piece of print(collation)) terminal.out(piece);
  return leftOut > 0 ? 1 : 0;
}

/** The articles of a folder, read in threads and collated in their order; those that cannot be read are told and left out. */
export async function collationOf(
  folder: string,
  mostBytes: number,
  terminal: Terminal,
): Promise<{ readonly collation: Collation; readonly leftOut: number }> {
  const dossier = await readDossierFile(folder, terminal);
  const articles = await articlesOf(folder, dossier);
  const reader = builtReader(terminal);
  const collation = createCollation(dossier ?? emptyDossier);
  let read = 0;
  let leftOut = 0;
  const take = (article: ReadArticle | UnreadArticle): void => {
    if (article instanceof UnreadArticle) {
      if (article.isFolder) return;
      leftOut++;
      terminal.note(`${article.message}; left out\n`);
      return;
    }
    const { id, text, analysis } = article;
    collation.set(articleInfo(id, analysis.article), analysis, text);
    if (++read % 500 === 0) terminal.note(`${read} of ${articles.length} articles read\n`);
  };
  const begun: Promise<ReadArticle | UnreadArticle>[] = [];
  for (const { id, meta } of articles) {
    begun.push(readOne(folder, id, meta, mostBytes, reader));
    if (begun.length >= reader.appetite) take(await begun.shift()!);
  }
  for (const article of begun) take(await article);
  reader.dispose();
  return { collation, leftOut };
}

interface ReadArticle {
  readonly id: string;
  readonly text: string;
  readonly analysis: Analysis;
}

async function readOne(
  folder: string,
  id: string,
  meta: ArticleMeta,
  mostBytes: number,
  reader: Reader,
): Promise<ReadArticle | UnreadArticle> {
  const file = path.join(folder, id);
  try {
    const text = await readArticleFile(file, mostBytes);
    const { analysis } = (await reader.read(text, meta, 'background'))!;
    return { id, text, analysis };
  } catch (error) {
    return error instanceof UnreadArticle ? error : new UnreadArticle(file, reason(error));
  }
}

/** Undefined where the folder has no dossier.yaml. Its problems are told, and what is sound of it is used. */
export async function readDossierFile(folder: string, terminal: Terminal): Promise<DossierFile | undefined> {
  const file = path.join(folder, 'dossier.yaml');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file}: ${reason(error)}`);
  }
  const { dossier, problems } = parseDossier(text);
  for (const { line, column, message } of problems) terminal.note(`${file}:${line}:${column}: ${message}\n`);
  return dossier;
}

/** The dossier's articles in the order of their paths; without a dossier.yaml every .txt, .md and .article file in the folder. */
export async function articlesOf(
  folder: string,
  dossier: DossierFile | undefined,
): Promise<{ id: string; meta: ArticleMeta }[]> {
  const plain = /\.(txt|md|article)$/i;
  let names: string[];
  try {
    names = (await readdir(folder, { recursive: dossier !== undefined }))
      .map((name) => name.split(path.sep).join('/'))
      .sort();
  } catch (error) {
    throw new Error(`${folder}: ${reason(error)}`);
  }
  return names.flatMap((id) => {
    const entry = dossier ? articleEntry(dossier, id) : undefined;
    const meta = entry ?? ((dossier ? isArticleName(id) && !isExcluded(dossier, id) : plain.test(id)) ? {} : undefined);
    return meta ? [{ id, meta }] : [];
  });
}
