import type { TaggedText } from '../../../text/tagged';
import type { Span } from '../../../text/span';
import type { Relation, Rule } from '../relation';
import { firstTokenFrom } from '../scan';
import type { TokenSpan } from './decode';
import type { Unit } from './units';

/*
 * What the rules found, as the network is told it: it leans on them where they proved right in training. Training and
 * inference share this file, so a change here asks for new weights (`featureVersion`).
 */

/** Rows of the table of tokens' marks and of the table of marks beside one cue. */
export const markRows = 12;
export const cueMarkRows = 16;

/** Rules that are right about as often as each other: quotations and layout, clauses, objects and the rest. */
const groups: Partial<Record<Rule, number>> = {
  'quotation-before': 0,
  'quotation-after': 0,
  colon: 0,
  dash: 0,
  transcript: 0,
  'quoted-as-saying': 0,
  'follow-on': 0,
  clause: 1,
  postposed: 1,
  'according-to': 1,
  relative: 1,
};
const otherGroup = 2;

/** Marks of a token: a cue's first token has its group's number from 1 on. */
const mark = { none: 0, cueFirst: 1, cueInside: 4, source: 5, contentFirst: 6, contentInside: 7, contentLast: 8 };
/** Marks of a token beside one cue, from the first of the rule's group on. */
const cueMark = { outside: 0, source: 1, contentFirst: 2, contentInside: 3, contentLast: 4, perGroup: 5 };

/** One rule's relation within a unit. Token indexes count from the unit's start. */
interface Placed {
  readonly cue: TokenSpan;
  readonly group: number;
  readonly source?: TokenSpan;
  readonly content: readonly TokenSpan[];
}

/** The rules' relations of a unit as marks on its tokens. */
export class RuleMarks {
  private readonly placed: Placed[];
  private readonly count: number;

  constructor(tagged: TaggedText, unit: Unit, rules: readonly Relation[]) {
    this.count = unit.to - unit.from;
    this.placed = rules.flatMap((rule) => placedIn(tagged, unit, rule));
  }

  /** The cues that the rules found, in the rules' order. */
  get cues(): TokenSpan[] {
    return this.placed.map(({ cue }) => cue);
  }

  /** A mark a token, less than {@link markRows}: what any rule says of it; a cue outranks a source, a source a content. */
  tokens(): Uint8Array {
    const marks = new Uint8Array(this.count);
    for (const { content } of this.placed) {
      fillContent(marks, content, mark.contentFirst, mark.contentInside, mark.contentLast);
    }
    for (const { source } of this.placed) if (source) marks.fill(mark.source, source.first, source.last + 1);
    for (const { cue, group } of this.placed) {
      marks.fill(mark.cueInside, cue.first, cue.last + 1);
      marks[cue.first] = mark.cueFirst + group;
    }
    return marks;
  }

  /** A mark a token, less than {@link cueMarkRows}: what the first rule whose cue meets this one says; all 0 where none does. */
  beside(cue: TokenSpan): Uint8Array {
    const marks = new Uint8Array(this.count);
    const rule = this.placed.find((each) => each.cue.first <= cue.last && cue.first <= each.cue.last);
    if (!rule) return marks;
    const base = 1 + rule.group * cueMark.perGroup;
    marks.fill(base + cueMark.outside);
    fillContent(
      marks,
      rule.content,
      base + cueMark.contentFirst,
      base + cueMark.contentInside,
      base + cueMark.contentLast,
    );
    if (rule.source) marks.fill(base + cueMark.source, rule.source.first, rule.source.last + 1);
    return marks;
  }
}

function fillContent(
  marks: Uint8Array,
  content: readonly TokenSpan[],
  first: number,
  inside: number,
  last: number,
): void {
  for (const span of content) {
    marks.fill(inside, span.first, span.last + 1);
    marks[span.last] = last;
    marks[span.first] = first;
  }
}

function placedIn(tagged: TaggedText, unit: Unit, rule: Relation): Placed[] {
  const cue = rule.cue && tokensOf(tagged, unit, rule.cue);
  if (!cue) return [];
  const source = rule.source && tokensOf(tagged, unit, rule.source);
  const content = rule.content.map((span) => tokensOf(tagged, unit, span)).filter((span) => span !== undefined);
  return [{ cue, group: groups[rule.rule] ?? otherGroup, source, content }];
}

/** The unit's tokens that a span touches. */
function tokensOf({ tokens }: TaggedText, { from, to }: Unit, span: Span): TokenSpan | undefined {
  if (to <= from || span.end <= tokens[from].start || span.start >= tokens[to - 1].end) return undefined;
  let first = firstTokenFrom(tokens, span.start);
  if (first > 0 && tokens[first - 1].end > span.start) first--;
  const last = firstTokenFrom(tokens, span.end) - 1;
  const within = { first: Math.max(first, from) - from, last: Math.min(last, to - 1) - from };
  return within.first <= within.last ? within : undefined;
}
