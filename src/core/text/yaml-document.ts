import { CST, isScalar, Lexer, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Span } from './span';

/** Something wrong in a YAML text. */
export interface YamlProblem {
  readonly span: Span;
  readonly message: string;
}

/** A YAML text with its problems. `document` is missing where the text is too large or too deep to be read at all. */
export interface YamlReading {
  readonly document?: Document.Parsed;
  readonly problems: readonly YamlProblem[];
  /** Line and column of an offset, both counted from 1. */
  position(offset: number): { line: number; column: number };
}

const { DOCUMENT, FLOW_END, SCALAR } = CST;
/** UTF-16 units. Files that people write by hand are far below. */
const largest = 4_000_000;
/**
 * The parser goes down by recursion: some thousand brackets end its stack, and sometimes the whole process with it
 * (V8 compiles regular expressions on what is left). So depth is measured first, by the lexer, which does not recurse.
 */
const deepestFlow = 64;
const mostIndicatorsInLine = 32;
const widestIndent = 200;

/** Parses one YAML document without throwing. Duplicate keys are errors. Aliases stay what they are: nothing is expanded. */
export function readYaml(text: string): YamlReading {
  const lineCounter = new LineCounter();
  const position = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refused = refusal(text);
  if (refused) return { problems: [refused], position: () => positionOf(text, refused.span.start) };
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens: true,
    lineCounter,
    // The parser compares each key with all before it: `duplicateKeys` does it in linear time.
    uniqueKeys: false,
  });
  const errors = document.errors.map(({ pos, message, code }) => ({
    span: { start: Math.min(pos[0], text.length), end: Math.min(Math.max(pos[1], pos[0] + 1), text.length) },
    message: plainMessage(code, message),
  }));
  const problems = [...errors, ...duplicateKeys(document)].sort((a, b) => a.span.start - b.span.start);
  return { document, problems, position };
}

/** A problem for each key that stands in its map already. */
function duplicateKeys(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const [start, end] = key.range;
        if (seen.has(key.value))
          problems.push({ span: { start, end: Math.max(end, start + 1) }, message: plainMessage('DUPLICATE_KEY', '') });
        seen.add(key.value);
      }
    },
  });
  return problems;
}

function refusal(text: string): YamlProblem | undefined {
  if (text.length > largest) {
    return { span: { start: 0, end: 0 }, message: 'This file is too large to be read.' };
  }
  const start = nestsTooDeepAt(text);
  if (start === undefined) return undefined;
  return { span: { start, end: start + 1 }, message: 'Nested too deeply to be read.' };
}

/**
 * The offset at which the nesting passes the limits of what is safe to parse; undefined where it never does. Linear.
 * Blocks nest by indentation and by the indicators of one line, an item of a bracketed list by its indicators too.
 */
export function nestsTooDeepAt(text: string): number | undefined {
  let flow = 0;
  let indicators = 0;
  let indent = 0;
  let indenting = true;
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (isControl(token)) continue;
    const lineBreak = /^[\r\n]+$/.test(token);
    if (lineBreak) {
      if (flow <= 0) indicators = 0;
      indent = 0;
      indenting = true;
    } else if (indenting && /^[ \t]+$/.test(token)) {
      indent += token.length;
    } else {
      indenting = false;
      if (token === '[' || token === '{') flow++;
      else if (token === ']' || token === '}') flow--;
      else if (flow > 0 && token === ',') indicators = 0;
      else if (/^[-?:]$/.test(token)) indicators++;
      if (flow > deepestFlow || indicators > mostIndicatorsInLine || (flow <= 0 && indent > widestIndent)) return at;
    }
    at += token.length;
  }
  return undefined;
}

/** Tokens that stand for no characters: document and flow-error marks, the mark before a scalar. */
const isControl = (token: string): boolean => token === DOCUMENT || token === FLOW_END || token === SCALAR;

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

/** The parser's commonest messages in the words of somebody who edits the file by hand. */
function plainMessage(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'This key stands twice in the same place: keep one of them.';
    case 'TAB_AS_INDENT':
      return 'A tab indents this line: YAML wants spaces.';
    case 'BAD_INDENT':
      return 'This line is not indented like its neighbours.';
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `This is no YAML here: ${message.split('\n', 1)[0]}`;
    default:
      return message.split('\n', 1)[0];
  }
}
