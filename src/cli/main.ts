import { check } from './check';
import { collate } from './collate';
import { exportNotes } from './exportNotes';
import { extract } from './extract';
import { importNotes } from './importNotes';
import { note } from './note';
import { UsageError, type Terminal } from './terminal';

const usage = `Usage:
  variorum extract [FILE…|-]                        what each article says: JSON Lines, one an article
                                                    ("-" reads JSON Lines {"id","text"} from standard input)
  variorum collate DIR [--format md|csv|json]       the dossier's quantities, quotations and claims side by side
  variorum note FILE [--quote "words" [--nth N]] [--text …] [--tag T]… [--verdict V] [--by NAME]
                                                    adds a note on these words of the article, or on the article
  variorum check DIR [--format text|json]           broken notes files, notes whose words changed or are gone
  variorum export DIR [--format csv|md|jsonld] [--only notes|quantities]
                                                    notes and quantities; jsonld: the notes as W3C Web Annotations
  variorum import DIR FILE [--article PATH]         notes from W3C Web Annotations or Hypothesis' JSON
  variorum --help | --version

extract, collate and export take --article-size MB: larger articles are not read (2 if not said).
Exit status: 0 done, 1 something was found wrong or left out, 2 wrong usage or unreadable input.`;

const commands = new Map<string, (args: string[], terminal: Terminal) => Promise<number>>([
  ['extract', extract],
  ['collate', collate],
  ['note', note],
  ['check', check],
  ['export', exportNotes],
  ['import', importNotes],
]);

async function main([name, ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(`${usage}\n`);
    return 0;
  }
  if (name === '--version') {
    terminal.out(`${VARIORUM_VERSION}\n`);
    return 0;
  }
  const command = name === undefined ? undefined : commands.get(name);
  if (!command) throw new UsageError(name === undefined ? 'no command given' : `no command "${name}"`);
  return command(args, terminal);
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  input: process.stdin,
};
// A reader that closes early (`variorum extract … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main(process.argv.slice(2), terminal).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    terminal.note(`variorum: ${message}\n${error instanceof UsageError ? `\n${usage}\n` : ''}`);
    process.exitCode = 2;
  },
);
