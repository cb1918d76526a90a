import type { Span } from '../../../src/core/text/span';

/** What a marked text expects of one attribution. */
export interface MarkedRelation {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

/** The text without its marks, and the attributions they tell. */
export interface MarkedText {
  readonly text: string;
  readonly relations: readonly MarkedRelation[];
}

const roles = { s: 'source', c: 'cue', t: 'content' } as const;
const opening = /^\{([sct])(\d?) /;

/**
 * Reads `{s the mayor} {c said} {t it was over}`: source, cue and content in braces, with a number where a text has several
 * attributions (`{s1 …}`, `{s2 …}`). Braces may nest; a role marked twice has two spans.
 */
export function readMarked(marked: string): MarkedText {
  const relations = new Map<string, MarkedRelation>();
  const open: { role: keyof typeof roles; number: string; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    const match = opening.exec(marked.slice(at, at + 5));
    if (match) {
      open.push({ role: match[1] as keyof typeof roles, number: match[2], start: text.length });
      at += match[0].length;
    } else if (marked[at] === '}') {
      const closed = open.pop();
      if (!closed) throw new Error(`a brace too many in: ${marked}`);
      const relation = relations.get(closed.number) ?? { source: [], cue: [], content: [] };
      relation[roles[closed.role]].push({ start: closed.start, end: text.length });
      relations.set(closed.number, relation);
      at++;
    } else {
      text += marked[at++];
    }
  }
  if (open.length > 0) throw new Error(`a brace too few in: ${marked}`);
  return { text, relations: [...relations.values()] };
}
