import { collationCsv } from '../core/collation/print/csv';
import { collationMarkdown } from '../core/collation/print/markdown';
import { notesToCsv, notesToJsonLd, notesToMarkdown } from '../core/notes';
import { articlesOf, collationOf, readDossierFile } from './collate';
import { articleSizeOption, mostArticleBytes } from './files';
import { type ResolvedNote, sidecarsIn } from './sidecars';
import { parseCommand, type Terminal, UsageError } from './terminal';

const formats = ['csv', 'md', 'jsonld'];
const parts = ['notes', 'quantities'];

/**
 * `variorum export DIR --format csv|md|jsonld`: the notes, and behind them the quantities (as a second table of a CSV). JSON-LD has notes
 * alone: the model of annotations has no word for quantities, which `variorum collate --format json` gives.
 */
export async function exportNotes(args: string[], terminal: Terminal): Promise<number> {
  const { positionals, values } = parseCommand({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'csv' }, only: { type: 'string' }, ...articleSizeOption },
  });
  if (positionals.length !== 1) throw new UsageError('export takes one folder');
  const { format, only } = values;
  if (!formats.includes(format)) throw new UsageError(`no format "${format}": give ${formats.join(', ')}`);
  if (only !== undefined && !parts.includes(only)) throw new UsageError(`--only is ${parts.join(' or ')}`);
  const [folder] = positionals;
  let status = 0;
  if (only !== 'quantities') {
    const print = { csv: notesToCsv, md: notesToMarkdown, jsonld: notesToJsonLd }[format]!;
    terminal.out(print(await notesOf(folder, terminal)));
  }
  if (only !== 'notes' && format !== 'jsonld') {
    const { collation, leftOut } = await collationOf(folder, mostArticleBytes(values['article-size']), terminal);
    if (leftOut > 0) status = 1;
    if (only === undefined) terminal.out(format === 'csv' ? '\r\n' : '\n');
    for (const piece of format === 'csv' ? collationCsv(collation, 'quantities') : collationMarkdown(collation))
      terminal.out(piece);
  }
  return status;
}

/** The notes with what the dossier knows of their articles. Broken sidecars are told; what is sound in them goes along. */
async function notesOf(folder: string, terminal: Terminal): Promise<ResolvedNote[]> {
  const dossier = await readDossierFile(folder, terminal);
  const metas = new Map((await articlesOf(folder, dossier)).map(({ id, meta }) => [id, meta]));
  const notes: ResolvedNote[] = [];
  for await (const { file, article, sidecar, notes: resolved } of sidecarsIn(folder)) {
    for (const { line, column, message } of sidecar.problems) terminal.note(`${file}:${line}:${column}: ${message}\n`);
    const { outlet, url, title } = metas.get(article) ?? {};
    for (const note of resolved) {
      notes.push({ ...note, ...(outlet ? { outlet } : {}), ...(url ? { url } : {}), ...(title ? { title } : {}) });
    }
  }
  return notes;
}
