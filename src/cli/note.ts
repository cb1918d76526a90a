import os from 'node:os';
import { describe, newId, type Note, type StoreResult, type Verdict, verdicts } from '../core/notes';
import { readArticleFile, reason } from './files';
import { noteStore, sidecarEnding } from './sidecars';
import { parseCommand, type Terminal, UsageError } from './terminal';

/** `variorum note FILE --quote "words" …`: adds a note, through the same writer as the editor. Without --quote it is on the article. */
export async function note(args: string[], terminal: Terminal): Promise<number> {
  const { positionals, values } = parseCommand({
    args,
    allowPositionals: true,
    options: {
      quote: { type: 'string' },
      nth: { type: 'string', default: '1' },
      tag: { type: 'string', multiple: true, default: [] },
      text: { type: 'string' },
      verdict: { type: 'string' },
      by: { type: 'string' },
    },
  });
  if (positionals.length !== 1) throw new UsageError('note takes one article');
  const { quote, text, tag: tags } = values;
  const verdict = verdictFrom(values.verdict);
  if (quote === undefined && text === undefined && tags.length === 0)
    throw new UsageError('give the note a --quote, a --text or a --tag');
  const [file] = positionals;
  const article = await readArticleFile(file);
  const target = quote === undefined ? undefined : describe(article, passageOf(file, article, quote, values.nth));
  const sidecar = file + sidecarEnding;
  const added: Note = {
    id: newId(Math.random),
    ...(target ? { target } : {}),
    tags: [...new Set(tags)],
    ...(verdict ? { verdict } : {}),
    by: values.by ?? os.userInfo().username,
    at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(text === undefined ? {} : { text }),
    replies: [],
  };
  const result = await noteStore().edit(sidecar, { edit: { kind: 'add', note: added } });
  if (!result.ok) throw new Error(failureOf(sidecar, result));
  terminal.out(`${added.id}\n`);
  return 0;
}

function verdictFrom(value: string | undefined): Verdict | undefined {
  const verdict = verdicts.find((known) => known === value);
  if (value !== undefined && !verdict) throw new UsageError(`no verdict "${value}": give ${verdicts.join(', ')}`);
  return verdict;
}

/** The nth place where the words stand; any white space answers any other. */
function passageOf(file: string, article: string, quote: string, nth: string): { start: number; end: number } {
  const number = Number(nth);
  if (!Number.isInteger(number) || number < 1) throw new UsageError('--nth is a whole number from 1 on');
  const words = quote.trim().split(/\s+/);
  if (words[0] === '') throw new UsageError('--quote has no words');
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
  const found = [...article.matchAll(new RegExp(pattern, 'g'))];
  const place = found[number - 1];
  if (!place) {
    const times = found.length === 0 ? 'not' : found.length === 1 ? 'only once' : `only ${found.length} times`;
    throw new Error(`${file}: these words stand ${times} in the article: ${quote}`);
  }
  return { start: place.index, end: place.index + place[0].length };
}

/** One line that says why nothing was written. */
export function failureOf(file: string, result: Exclude<StoreResult, { ok: true }>): string {
  switch (result.reason) {
    case 'errors': {
      const { line, column, message, advice } = result.problems.find(({ severity }) => severity === 'error')!;
      return `${file}:${line}:${column}: ${message} ${advice} Nothing was written.`;
    }
    case 'io':
      return `${file}: ${writeReason(result.error)}; nothing was written`;
    case 'busy':
      return `${file}: it keeps changing; nothing was written`;
    case 'not-utf8':
      return `${file}: it is not UTF-8 text; nothing was written`;
    case 'absent':
    case 'changed':
    case 'taken':
    case 'unsafe':
      return `${file}: it could not be edited without changing something else; nothing was written`;
  }
}

function writeReason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the disk can only be read';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to write';
    case 'EISDIR':
      return 'a folder is in its place';
    default:
      return reason(error);
  }
}
