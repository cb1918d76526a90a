import type { YAMLError } from 'yaml';
import type { SidecarProblem } from '../types';

/** Line and column, counted from 1, of offsets in one text. Building is linear, a look-up a binary search. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  place(offset: number): { line: number; column: number; offset: number } {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.starts[low] + 1, offset };
  }
}

export type Explained = Pick<SidecarProblem, 'message' | 'advice'>;

/** What a key must hold, and what to write instead. */
const rules: Readonly<Record<string, Explained>> = {
  version: { message: '"version" must be a whole number.', advice: 'Write "version: 1".' },
  article: { message: '"article" must be a map.', advice: 'Write "article: {outlet: …, published: …}", or remove it.' },
  outlet: { message: '"outlet" must be text.', advice: 'Put it in quotation marks.' },
  published: { message: '"published" must be text.', advice: 'Put it in quotation marks.' },
  notes: {
    message: '"notes" must be a list.',
    advice: 'Begin each note with "- id: …" on its own line, or write "notes: []".',
  },
  note: { message: 'A note must be a map of keys and values.', advice: 'Begin it with "- id: …".' },
  id: {
    message: 'An id must be a word of letters, digits, "-" and "_", 64 at most.',
    advice:
      'Give it an id that nothing else in this file has, for instance n7f3k9q2; put it in quotation marks if it looks like a number.',
  },
  target: {
    message: '"target" must be a map with the words in "exact".',
    advice: 'Write "target: {exact: …}", or remove it for a note on the whole article.',
  },
  exact: {
    message: '"exact" must be the words of the passage.',
    advice: 'Put the words in quotation marks, or remove "target" for a note on the whole article.',
  },
  prefix: { message: '"prefix" must be text.', advice: 'Put it in quotation marks, or remove it.' },
  suffix: { message: '"suffix" must be text.', advice: 'Put it in quotation marks, or remove it.' },
  start: {
    message: '"start" must be a whole number.',
    advice: 'Remove the line: the words find their place without it.',
  },
  end: { message: '"end" must be a whole number.', advice: 'Remove the line: the words find their place without it.' },
  tags: {
    message: '"tags" must be a list of words.',
    advice: 'Write "tags: [casualties, single-source]"; put a tag that looks like a number in quotation marks.',
  },
  verdict: {
    message: '"verdict" is none of the four.',
    advice: 'Write verified, disputed, refuted or unverified, or remove the line.',
  },
  by: { message: '"by" must be a name.', advice: 'Put it in quotation marks.' },
  at: {
    message: '"at" must be a date or a date and time.',
    advice: 'Write it like 2026-11-22T10:41:00Z, or remove the line.',
  },
  orphaned: { message: '"orphaned" must be true or false.', advice: 'Write true or false, or remove the line.' },
  resolved: { message: '"resolved" must be true or false.', advice: 'Write true or false, or remove the line.' },
  text: {
    message: '"text" must be text.',
    advice: 'Put it in quotation marks, or write "text: |" and the text on the lines below, set in.',
  },
  replies: {
    message: '"replies" must be a list.',
    advice: 'Begin each reply with "- id: …" on its own line, or write "replies: []".',
  },
};

/** The rule for the key that a path ends in; for an item of a list, that of the list. */
export function ruleFor(path: readonly (string | number)[]): Explained {
  const key = path.findLast((step) => typeof step === 'string') ?? 'note';
  if (key === 'notes' && typeof path.at(-1) === 'number') return rules.note;
  return (
    rules[key] ?? { message: `"${key}" is not as the format has it.`, advice: 'See the page on the format of notes.' }
  );
}

const syntaxAdvice: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Set the line in with the same number of spaces as its neighbours.',
  TAB_AS_INDENT: 'Use spaces, not tabs, to set lines in.',
  BAD_DQ_ESCAPE: 'In double quotation marks write \\\\ for a backslash.',
  MISSING_CHAR: 'Close the quotation mark or bracket, or add the missing colon or space.',
  MULTIPLE_DOCS: 'Remove the line "---" and what stands below it: a sidecar is one document.',
  BAD_ALIAS: 'Write the value out: the name after * is not defined above.',
  BAD_SCALAR_START: 'Put the value in quotation marks.',
  UNEXPECTED_TOKEN: 'Put the value in quotation marks, or check the lines around it.',
};

export const explainSyntax = (error: YAMLError): Explained => ({
  message: `This is not YAML: ${error.message.replace(/\.?$/, '.')}`,
  advice:
    syntaxAdvice[error.code] ??
    'Check quotation marks, colons and the spaces at the beginning of this line and the one above.',
});
