import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Analysis, Attribution, Figure } from '../core/extraction/types';
import type { Span } from '../core/text/span';
import { articleSizeOption, builtAnalyser, mostArticleBytes, readArticleFile } from './files';
import { parseCommand, type Terminal } from './terminal';

/** `variorum extract [FILE…|-]`: one JSON line an article, in the shapes of DESIGN, "The command line". */
export async function extract(args: string[], terminal: Terminal): Promise<number> {
  const { positionals, values } = parseCommand({ args, allowPositionals: true, options: articleSizeOption });
  const mostBytes = mostArticleBytes(values['article-size']);
  const analyse = builtAnalyser(terminal);
  const print = (id: string, text: string) =>
    terminal.out(`${JSON.stringify({ id, ...extraction(analyse(text, {})) })}\n`);
  for (const file of positionals.length > 0 ? positionals : ['-']) {
    if (file === '-') await eachLine(terminal, print);
    else print(file, await readArticleFile(file, mostBytes));
  }
  return 0;
}

async function eachLine(terminal: Terminal, print: (id: string, text: string) => void): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: Readable.from(terminal.input), crlfDelay: Infinity })) {
    number++;
    const json = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (json.trim() === '') continue;
    const { id, text } = parseLine(json, number);
    print(id, text);
  }
}

function parseLine(line: string, number: number): { id: string; text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`standard input, line ${number}: not JSON; give one {"id","text"} object a line`);
  }
  const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown };
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new Error(`standard input, line ${number}: give an object with the strings "id" and "text"`);
  }
  return { id, text };
}

const pair = ({ start, end }: Span): [number, number] => [start, end];
const pairs = (spans: readonly Span[]): [number, number][] | null => (spans.length > 0 ? spans.map(pair) : null);

/** The analysis in the shape that the scorers and other programs read. */
export function extraction({ attributions, figures }: Analysis): object {
  return { relations: attributions.map(relation), figures: figures.map(figureLine) };
}

const relation = ({ source, cue, content, kind }: Attribution): object => ({
  source: pairs(source),
  cue: pairs(cue),
  content: content.map(pair),
  kind,
});

const figureLine = (figure: Figure): object => ({
  span: pair(figure.span),
  value: figure.value,
  bound: figure.bound,
  change: figure.trend ?? figure.bound,
  unit: figure.unit,
  concept: figure.concept,
  conceptSpans: figure.conceptSpans.map(pair),
  type: figure.type,
});
