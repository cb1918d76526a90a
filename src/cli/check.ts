import path from 'node:path';
import { sidecarsIn } from './sidecars';
import { parseCommand, type Terminal, UsageError } from './terminal';

/**
 * `variorum check DIR`: sidecars that are broken, notes whose words changed or are gone. Status 1 where there is anything to look at;
 * orphans that the analyst decided to keep are listed and count as seen.
 */
export async function check(args: string[], terminal: Terminal): Promise<number> {
  const { positionals, values } = parseCommand({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  if (positionals.length !== 1) throw new UsageError('check takes one folder');
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`no format "${values.format}": give text or json`);
  const [folder] = positionals;
  const notes: { article: string; id: string; state: string; span: [number, number] | null }[] = [];
  const errors: { file: string; line: number; column: number; message: string }[] = [];
  const findings: string[] = [];
  for await (const { file, article, sidecar, notes: resolved } of sidecarsIn(folder)) {
    for (const { severity, line, column, message, advice } of sidecar.problems) {
      errors.push({ file, line, column, message: `${message} ${advice}` });
      findings.push(`${path.join(folder, file)}:${line}:${column}: ${severity}: ${message} ${advice}`);
    }
    for (const { note, state, span, now } of resolved) {
      notes.push({ article, id: note.id, state, span });
      const isSeen = state === 'exact' || state === 'moved' || (note.orphaned && state === 'orphan');
      if (isSeen) continue;
      const { line = 1, column = 1 } = sidecar.places.get(note.id) ?? {};
      findings.push(
        `${path.join(folder, file)}:${line}:${column}: note ${note.id}: ${wordsOf(state, note.target?.exact, now)}`,
      );
    }
  }
  if (values.format === 'json') terminal.out(`${JSON.stringify({ notes, errors })}\n`);
  else terminal.out(findings.map((finding) => `${finding}\n`).join(''));
  if (values.format === 'text' && findings.length === 0) terminal.note(`${notes.length} notes, all in their places\n`);
  return findings.length > 0 ? 1 : 0;
}

function wordsOf(state: string, exact = '', now = ''): string {
  const flat = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim());
  if (state === 'changed') return `changed: ${flat(exact)} is now ${flat(now)}`;
  if (state === 'unattached') return 'its article is gone';
  return `orphaned: ${flat(exact)} is no longer in the article`;
}
