import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { articleFor, importAnnotations } from '../core/notes';
import { articlesOf, readDossierFile } from './collate';
import { reason } from './files';
import { failureOf } from './note';
import { noteStore, sidecarEnding } from './sidecars';
import { parseCommand, type Terminal, UsageError } from './terminal';

/**
 * `variorum import DIR FILE`: notes from W3C Web Annotations or from Hypothesis' API, put into the sidecars of the articles that they name
 * by path or by address. What is there already stays as it is. Status 1 where some annotation found no article.
 */
export async function importNotes(args: string[], terminal: Terminal): Promise<number> {
  const { positionals, values } = parseCommand({
    args,
    allowPositionals: true,
    options: { article: { type: 'string' } },
  });
  if (positionals.length !== 2) throw new UsageError('import takes a folder and a file');
  const [folder, file] = positionals;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file}: ${reason(error)}`);
  });
  const { notes, problems } = read(file, text);
  problems.forEach((problem) => terminal.note(`${file}: ${problem}\n`));
  const articles = await articlesOf(folder, await readDossierFile(folder, terminal));
  const places = articles.map(({ id, meta }) => ({ article: id, ...(meta.url ? { url: meta.url } : {}) }));
  const store = noteStore();
  const counts = { added: 0, present: 0, homeless: 0 };
  for (const imported of notes) {
    const article = values.article ?? articleFor(imported, places);
    if (article === undefined) {
      counts.homeless++;
      terminal.note(`${file}: no article here for ${imported.source ?? imported.article ?? 'a note'}\n`);
      continue;
    }
    const sidecar = path.join(folder, article + sidecarEnding);
    const result = await store.edit(sidecar, { edit: { kind: 'add', note: imported.note } });
    if (result.ok) counts.added++;
    else if (result.reason === 'taken') counts.present++;
    else throw new Error(failureOf(sidecar, result));
  }
  terminal.out(`${counts.added} added, ${counts.present} there already, ${counts.homeless} without an article\n`);
  return counts.homeless > 0 ? 1 : 0;
}

function read(file: string, text: string): ReturnType<typeof importAnnotations> {
  try {
    return importAnnotations(text, Math.random);
  } catch (error) {
    throw new Error(`${file}: ${reason(error)}`);
  }
}
