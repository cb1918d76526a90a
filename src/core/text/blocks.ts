import type { Span } from './span';

/** The Markdown mark that opens a line: "# ", "> ", "- " or "1. ", or a line that is a rule ("---"). */
export type LineMark = 'heading' | 'quote' | 'item' | 'rule';

/** A run of lines that belong together, before anyone says what it is. The span leaves out the opening mark and the white space at both edges. */
export interface RawBlock extends Span {
  readonly mark?: LineMark;
  /** Number of the "#" of a heading. */
  readonly level?: number;
  /** Counts the stretches between blank lines, from 0: blocks of one group stand directly under each other. */
  readonly group: number;
}

interface Line extends Span {
  readonly mark?: LineMark;
  readonly level?: number;
}

const lineEnd = /\r\n|\n|\r/g;
const openingMark = /^(?:(#{1,6})[ \t]+|(>)[ \t]?|(?:[-*+•]|\d{1,3}[.)])[ \t]+)/;
const rule = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|~{3,}|(?:[-*_] ){2,8}[-*_])$/;
const sentenceEnd = /[.!?…:;]["'”’»)\]]*$/;
/** Lines of hard-wrapped prose are no longer and, but for the last of a paragraph, hardly shorter than this. UTF-16 units. */
const widestWrap = 120;
const narrowestWrap = 45;

/**
 * Splits an article into its blocks. A line is a block, blank lines between or not; where the prose is wrapped at a fixed
 * width, the lines of a paragraph are one block. Line ends may be LF, CRLF or CR. Linear in the text's length.
 * @param from offset at which to begin, for the text after a front matter
 */
export function splitBlocks(text: string, from = 0): RawBlock[] {
  const groups = groupLines(text, from);
  const width = wrapWidth(text, groups);
  const blocks: RawBlock[] = [];
  groups.forEach((lines, group) => {
    for (const run of width > 0 ? joinWrapped(text, lines, width) : lines.map((line) => [line])) {
      const { start, mark, level } = run[0];
      blocks.push({ start, end: run[run.length - 1].end, mark, level, group });
    }
  });
  return blocks;
}

/** The lines that are not blank, in stretches between blank ones. */
function groupLines(text: string, from: number): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  let start = from;
  lineEnd.lastIndex = from;
  for (;;) {
    const match = lineEnd.exec(text);
    const line = readLine(text, start, match ? match.index : text.length);
    if (!line) {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      groups.push(open);
    }
    if (!match) return groups;
    start = match.index + match[0].length;
  }
}

function readLine(text: string, from: number, to: number): Line | undefined {
  const line = text.slice(from, to);
  const trimmed = line.trim();
  if (trimmed === '') return undefined;
  const start = from + line.length - line.trimStart().length;
  const end = start + trimmed.length;
  if (rule.test(trimmed)) return { start, end, mark: 'rule' };
  const marked = openingMark.exec(trimmed);
  if (!marked || marked[0].length === trimmed.length) return { start, end };
  const mark = marked[1] ? 'heading' : marked[2] ? 'quote' : 'item';
  return { start: start + marked[0].length, end, mark, level: marked[1]?.length };
}

/** The width at which the prose is wrapped, or 0. Wrapping is believed where a line goes on in lower case on the next. */
function wrapWidth(text: string, groups: readonly (readonly Line[])[]): number {
  let width = 0;
  for (const lines of groups) {
    const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
    if (lines.length < 2 || longest < narrowestWrap || longest > widestWrap) continue;
    let goesOn = false;
    let greedy = true;
    for (let index = 1; index < lines.length && greedy; index++) {
      greedy = nextWordDidNotFit(text, lines[index - 1], lines[index], longest);
      goesOn ||= /^\p{Ll}/u.test(text.slice(lines[index].start, lines[index].start + 2));
    }
    if (greedy && goesOn) width = Math.max(width, longest);
  }
  return width;
}

/** Wrapping is greedy: a line ends where the next word would pass the width. */
function nextWordDidNotFit(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S{1,80}/.exec(text.slice(next.start, next.start + 80))?.[0] ?? '';
  return line.end - line.start + 1 + word.length > width;
}

function joinWrapped(text: string, lines: readonly Line[], width: number): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    const previous = run?.[run.length - 1];
    if (previous && !line.mark && previous.mark !== 'rule' && continues(text, previous, line, width)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (line.end - line.start > width) return false;
  if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return true;
  if (!nextWordDidNotFit(text, line, next, width)) return false;
  // A paragraph's last line may happen to be full; where a sentence ends there, only the length of the next line tells.
  const ended = sentenceEnd.test(text.slice(Math.max(line.start, line.end - 8), line.end));
  return !ended || next.end - next.start > width / 2;
}
