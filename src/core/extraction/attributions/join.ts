import { contains, firstEndingAfter, overlaps, shift, spanLength, type Span } from '../../text/span';
import { looksLikeTitle, readsAsSentence } from '../quotations/use';
import type { Attribution, Quotation } from '../types';
import { chainOf } from './chains';
import { kindOf } from './kind';
import type { PlacedBlock, Speech } from './read';
import type { Relation } from './relation';
import { Speakers } from './speakers';
import { statusOf } from './status';

/*
 * The second pass: what one block cannot know. Quotations that go on in the next paragraph, quotations without a cue,
 * who the pronouns mean, what one source hands on from another.
 */

/** A relation in the article's offsets, with the block of its cue. */
export interface PlacedRelation extends Relation {
  readonly block: number;
}

/** A quotation in the article's offsets. */
interface PlacedQuotation {
  readonly parts: Span[];
  readonly inside: Span;
  readonly block: number;
  readonly depth: number;
  readonly closed: boolean;
}

/** Ties the blocks of one article together. */
export function joinBlocks(text: string, blocks: readonly PlacedBlock[]): Speech {
  const relations = blocks.flatMap((block, index) =>
    block.findings.relations.map((relation) => place(relation, block, index)),
  );
  const quotations = joinQuotations(text, blocks, relations);
  addFollowOns(text, blocks, relations, quotations);
  relations.sort((a, b) => startOf(a) - startOf(b));
  return {
    attributions: describe(text, blocks, relations, quotations),
    quotations: useOf(text, relations, quotations),
  };
}

const startOf = (relation: Relation): number =>
  Math.min(relation.content[0].start, relation.cue?.start ?? Infinity, relation.source?.start ?? Infinity);

function place(relation: Relation, block: PlacedBlock, index: number): PlacedRelation {
  const by = block.span.start;
  return {
    ...relation,
    source: relation.source && shift(relation.source, by),
    cue: relation.cue && shift(relation.cue, by),
    content: relation.content.map((span) => shift(span, by)),
    block: index,
  };
}

/**
 * All quotations in order. One that its block leaves open and the next block opens again goes on there, and so does the
 * content that ends with it.
 */
function joinQuotations(text: string, blocks: readonly PlacedBlock[], relations: PlacedRelation[]): PlacedQuotation[] {
  const result: PlacedQuotation[] = [];
  let open: PlacedQuotation | undefined;
  blocks.forEach((block, index) => {
    block.findings.quotations.forEach((pair, order) => {
      const span = shift({ start: pair.open.start, end: pair.end }, block.span.start);
      const opensBlock = order === 0 && text.slice(block.span.start, span.start).trim() === '';
      if (open && opensBlock && open.block === index - 1) {
        const joined: PlacedQuotation = {
          ...open,
          parts: [...open.parts, span],
          block: index,
          closed: pair.close !== undefined,
        };
        result[result.length - 1] = joined;
        carryContent(relations, open.parts[open.parts.length - 1], span, index);
        open = joined.closed ? undefined : joined;
        return;
      }
      const inside = shift({ start: pair.open.end, end: pair.close?.start ?? pair.end }, block.span.start);
      const quotation = { parts: [span], inside, block: index, depth: pair.depth, closed: pair.close !== undefined };
      result.push(quotation);
      const reachesEnd = !quotation.closed && span.end >= block.span.end;
      open = reachesEnd ? quotation : undefined;
    });
    if (open && open.block < index) open = undefined;
  });
  return result;
}

/** Lengthens the content that ends with `before` by `after`, unless the next block gives `after` a cue of its own. */
function carryContent(relations: PlacedRelation[], before: Span, after: Span, block: number): void {
  const claimed = relations.some(
    (relation) => relation.block === block && relation.content.some((span) => overlaps(span, after)),
  );
  if (claimed) return;
  const owner = relations.findIndex((relation) =>
    relation.content.some((span) => overlaps(span, before) && span.end === before.end),
  );
  if (owner < 0) return;
  const relation = relations[owner];
  const content = relation.content.map((span) =>
    span.end === before.end ? { start: span.start, end: after.end } : span,
  );
  relations[owner] = { ...relation, content };
}

/**
 * Whole sentences between marks that no cue claims are somebody's words all the same: a paragraph of them behind “A,” she
 * said goes on with A, others are attributions of their own.
 */
function addFollowOns(
  text: string,
  blocks: readonly PlacedBlock[],
  relations: PlacedRelation[],
  quotations: readonly PlacedQuotation[],
): void {
  const covered = new Coverage(relations);
  const added: PlacedRelation[] = [];
  const last = lastOfBlocks(relations, blocks.length);
  const inBlock = groupByBlock([...relations.keys()], blocks.length, (index) => relations[index].block);
  for (const quotation of quotations) {
    const span = { start: quotation.parts[0].start, end: quotation.parts[quotation.parts.length - 1].end };
    if (covered.touches(span)) continue;
    const first = quotation.block - quotation.parts.length + 1;
    const announced = announcedIn(text, blocks, first, span);
    if (announced) {
      const holder = inBlock[first - 1].find((index) => sharesCue(relations[index], announced));
      const at = holder ?? relations.length;
      if (holder === undefined) relations.push(announced);
      else relations[holder] = { ...relations[holder], content: [...relations[holder].content, span] };
      if (last[quotation.block] < 0) last[quotation.block] = at;
      continue;
    }
    const before = last[first - 1] ?? -1;
    if (before >= 0 && goesOn(text, blocks, relations[before], first, span)) {
      relations[before] = { ...relations[before], content: [...relations[before].content, span] };
      if (last[quotation.block] < 0) last[quotation.block] = before;
      continue;
    }
    if (!readsAsSentence(text, blocks[quotation.block].span, quotation.parts[0], quotation.inside)) continue;
    added.push({ content: [span], rule: 'follow-on', trust: 0.6, block: quotation.block });
  }
  relations.push(...added);
}

const sharesCue = (a: Relation, b: Relation): boolean =>
  a.cue !== undefined && b.cue !== undefined && overlaps(a.cue, b.cue);

/** The relation that a lead-in ("The mayor went on:") makes of the quotation which opens the next block. */
function announcedIn(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  span: Span,
): PlacedRelation | undefined {
  const announcing = blocks[block - 1];
  const leadIn = announcing?.findings.leadIn;
  if (!leadIn || text.slice(blocks[block].span.start, span.start).trim() !== '') return undefined;
  const source = shift(leadIn.source, announcing.span.start);
  const cue = shift(leadIn.cue, announcing.span.start);
  return { source, cue, content: [span], rule: 'quotation-after', trust: 0.9, block: block - 1 };
}

/** For each block the index of the relation that ends last in it, or -1. */
function lastOfBlocks(relations: readonly PlacedRelation[], count: number): Int32Array {
  const last = new Int32Array(count).fill(-1);
  relations.forEach((relation, index) => {
    const before = last[relation.block];
    if (before < 0 || endOf(relations[before]) <= endOf(relation)) last[relation.block] = index;
  });
  return last;
}

const endOf = ({ content, cue, source }: PlacedRelation): number =>
  Math.max(content[content.length - 1].end, cue?.end ?? 0, source?.end ?? 0);

/** Behind an attribution only the rest of its sentence may stand, in UTF-16 units. */
const longestRest = 80;
/** One attribution has no more parts than this. */
const mostParts = 40;

/** Whether the paragraph that begins with the quotation `span` goes on with the quotation that ended the one before it. */
function goesOn(
  text: string,
  blocks: readonly PlacedBlock[],
  relation: PlacedRelation,
  block: number,
  span: Span,
): boolean {
  const opensBlock = text.slice(blocks[block].span.start, span.start).trim() === '';
  const rest = text.slice(endOf(relation), blocks[block - 1].span.end).trim();
  const lastPart = relation.content[relation.content.length - 1];
  const quoted = /["”’»']$/.test(text.slice(lastPart.start, lastPart.end)) && relation.rule !== 'clause';
  const fillsBlock = text.slice(span.end, blocks[block].span.end).trim().length <= 1 || spanLength(span) > longestRest;
  return (
    opensBlock &&
    fillsBlock &&
    quoted &&
    rest.length <= longestRest &&
    !/[.!?:]./.test(rest) &&
    relation.content.length < mostParts
  );
}

/** Whether a span touches any content or cue; asked once a quotation, so by binary search over merged spans. */
class Coverage {
  private readonly merged: Span[] = [];

  constructor(relations: readonly PlacedRelation[]) {
    const spans = relations.flatMap((relation) => [...relation.content, ...(relation.cue ? [relation.cue] : [])]);
    spans.sort((a, b) => a.start - b.start);
    for (const span of spans) {
      const last = this.merged[this.merged.length - 1];
      if (last && span.start <= last.end)
        this.merged[this.merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
      else this.merged.push(span);
    }
  }

  touches(span: Span): boolean {
    const next = this.merged[firstEndingAfter(this.merged, span.start)];
    return next !== undefined && next.start < span.end;
  }
}

function describe(
  text: string,
  blocks: readonly PlacedBlock[],
  relations: readonly PlacedRelation[],
  quotations: readonly PlacedQuotation[],
): Attribution[] {
  const speakers = new Speakers(blocks.flatMap((block) => block.findings.mentions));
  const outermost = quotations.filter((quotation) => quotation.depth === 0).flatMap((quotation) => quotation.parts);
  const byBlock = groupByBlock(relations, blocks.length, ({ block }) => block);
  const result = new Map<PlacedRelation, Attribution>();
  blocks.forEach((block, index) => {
    const mentions = block.findings.mentions;
    let passed = 0;
    let previous: Attribution | undefined;
    for (const relation of byBlock[index]) {
      const local = relation.source && shift(relation.source, -block.span.start);
      const reached = (local ?? shift(relation.cue ?? relation.content[0], -block.span.start)).start;
      for (; passed < mentions.length && mentions[passed].end <= reached; passed++) speakers.pass(mentions[passed]);
      const speaker = local
        ? speakers.resolve(block.tagged, local, mentions)
        : relation.sharesSubject && previous
          ? previous.speaker
          : relation.rule === 'follow-on'
            ? speakers.followOn()
            : { type: 'unknown' as const };
      speakers.spoke(speaker);
      const cue = relation.cue && shift(relation.cue, -block.span.start);
      const attribution: Attribution = {
        source: relation.source ? [relation.source] : [],
        cue: relation.cue ? [relation.cue] : [],
        content: relation.content,
        kind: kindOf(text, relation.content, outermost),
        status: statusOf(block.tagged, cue, local),
        speaker,
        via: chainOf(block, relation, byBlock[index], speakers),
        confidence: relation.trust,
      };
      previous = attribution;
      result.set(relation, attribution);
    }
    for (; passed < mentions.length; passed++) speakers.pass(mentions[passed]);
  });
  return relations.map((relation) => result.get(relation)!);
}

function groupByBlock<T>(items: readonly T[], count: number, blockOf: (item: T) => number): T[][] {
  const groups: T[][] = Array.from({ length: count }, () => []);
  for (const item of items) groups[blockOf(item)].push(item);
  return groups;
}

function useOf(
  text: string,
  relations: readonly PlacedRelation[],
  quotations: readonly PlacedQuotation[],
): Quotation[] {
  const ordered = relations
    .flatMap((relation, index) => relation.content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const starts = ordered.map((entry) => entry.span);
  return quotations.map((quotation) => {
    const holder = innermostHolder(ordered, starts, quotation.parts[0]);
    const alone = holder !== undefined && spanLength(holder.span) <= spanLength(quotation.parts[0]) + 2;
    const title = looksLikeTitle(text, quotation.inside) && !alone;
    const use = holder && !title ? ('speech' as const) : ('words' as const);
    return {
      parts: quotation.parts,
      use,
      depth: quotation.depth,
      attribution: use === 'speech' ? holder!.index : undefined,
    };
  });
}

/** How many contents that begin before a quotation are asked whether they hold it. */
const holdersAsked = 12;

function innermostHolder(
  ordered: readonly { span: Span; index: number }[],
  starts: readonly Span[],
  part: Span,
): { span: Span; index: number } | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle].start <= part.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - holdersAsked); at--) {
    if (contains(ordered[at].span, { start: part.start, end: Math.max(part.start + 1, part.end - 1) }))
      return ordered[at];
  }
  return undefined;
}
