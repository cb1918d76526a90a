import { overlaps, spanLength, type Span } from '../../text/span';
import type { TaggedText } from '../../text/tagged';
import type { MarkPair } from '../quotations/marks';
import { looksLikeTitle } from '../quotations/use';
import { withoutLinks } from './citations';
import { combine } from './combine';
import { withoutOuterCues } from './outerCues';
import { quotationFrom } from './quotationAt';
import { readLayout } from './layoutRules';
import { leadInOf, type LeadIn } from './leadIns';
import { readPhrases } from './phraseRules';
import type { Relation } from './relation';
import { BlockScan } from './scan';
import { isToll } from './tolls';
import { readVerbs } from './verbRules';

/** Everything that can be read from one block alone, so that it can be remembered by the block's text. */
export interface BlockReading {
  readonly relations: readonly Relation[];
  /** Outermost quotations, in order. */
  readonly quotations: readonly MarkPair[];
  /** Who the block announces as the speaker of what the next one quotes. */
  readonly leadIn?: LeadIn;
}

/** Blocks with more relations than this are not news: the rest of their relations is dropped to keep time linear. */
const mostRelations = 400;

/** A block for the learned reader. */
export interface BlockToRead {
  readonly tagged: TaggedText;
  /** Outermost quotations, in order. */
  readonly quotations: readonly MarkPair[];
  /** What the rules found there. */
  readonly rules: readonly Relation[];
  readonly leadIn?: LeadIn;
}

/** A reader of blocks that has learned: see model/modelReader.ts. */
export interface LearnedReader {
  /** The relations of each block, which do not depend on what blocks it is read with. */
  read(blocks: readonly BlockToRead[]): Relation[][];
}

/** Reads blocks by rules, and by the learned reader where there is one. Offsets from each block's start. */
export function readBlocks(blocks: readonly TaggedText[], learned?: LearnedReader): BlockReading[] {
  const byRules = blocks.map(readByRules);
  if (!learned) {
    return byRules.map(({ tagged, rules, quotations, leadIn }) => ({
      relations: finished(tagged.text, withoutLinks(tagged.text, rules)),
      quotations,
      leadIn,
    }));
  }
  const byModel = learned.read(byRules);
  return byRules.map(({ tagged, rules, quotations, leadIn }, index) => {
    const all = combine(tagged.text, quotations, rules, byModel[index].slice(0, mostRelations));
    return { relations: finished(tagged.text, reconcile(tagged.text, all, quotations)), quotations, leadIn };
  });
}

const finished = (text: string, relations: readonly Relation[]): Relation[] =>
  withoutOuterCues(text, relations)
    .filter((relation) => !isToll(text, relation))
    .map((relation) => ({ ...relation, source: withinDashes(text, relation) }));

/** "Crowds - 900 strong, according to the police - filled the square": behind its cue a source ends with the aside. */
function withinDashes(text: string, { source, cue }: Relation): Span | undefined {
  if (!source || !cue || cue.start > source.start) return source;
  const dash = text.slice(source.start, source.end).search(/\s(?:[-–—]|--)\s/);
  return dash > 0 ? { start: source.start, end: source.start + dash } : source;
}

/** What the rules alone find in a block. */
export function readByRules(tagged: TaggedText): BlockToRead {
  const scan = new BlockScan(tagged);
  const found = [...readLayout(scan), ...readVerbs(scan), ...readPhrases(scan)];
  const rules = reconcile(tagged.text, found, scan.quotations);
  return { tagged, quotations: scan.quotations, rules, leadIn: leadInOf(scan) };
}

/** Drops what says the same twice and gives quotations that go on behind an attribution to it. In reading order. */
export function reconcile(text: string, found: readonly Relation[], quotations: readonly MarkPair[]): Relation[] {
  const ordered = [...found].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, mostRelations);
  const kept: Relation[] = [];
  for (const relation of ordered) {
    const rival = kept.findIndex((other) => sameClaim(other, relation));
    if (rival < 0) kept.push(relation);
    else if (relation.trust > kept[rival].trust) kept[rival] = relation;
  }
  return continueQuotations(text, kept, quotations);
}

const placeOf = (relation: Relation): number => relation.cue?.start ?? relation.content[0].start;

/** Two relations claim the same where their cues meet, or where one quotation would have two speakers. */
function sameClaim(a: Relation, b: Relation): boolean {
  if (a.cue && b.cue && overlaps(a.cue, b.cue)) return true;
  if (a.rule === 'quoted-as-saying' && b.rule === 'quoted-as-saying') return false;
  const [first] = a.content;
  const [second] = b.content;
  return first.start === second.start && first.end === second.end && a.content.length === b.content.length;
}

/** Between an attribution's end and the quotation that goes on with it there are at most this many UTF-16 units: the rest of a sentence. */
const longestGap = 80;

/** What goes on begins a sentence or stands behind a comma or colon: “…,” he told the “Night Desk” names a programme. */
const opensPart = /(?:^|[.,:;!?…)–—-]|["”»']|\sand)\s*$/;

/** A shorter quotation goes on only where it ends as a sentence does. */
const fewestUnits = 12;

/** One attribution has no more parts than this. */
const mostParts = 40;

/** “A,” she said. “B.”: a quotation behind an attributed one, with no other cue for it, is more of the same. */
function continueQuotations(text: string, relations: readonly Relation[], quotations: readonly MarkPair[]): Relation[] {
  const result = [...relations];
  for (const pair of quotations) {
    const span = { start: pair.open.start, end: pair.end };
    if (result.some((relation) => touches(relation, span))) continue;
    if (looksLikeTitle(text, { start: pair.open.end, end: pair.close?.start ?? pair.end })) continue;
    const before = lastBefore(result, span.start);
    if (before < 0) continue;
    const relation = result[before];
    const lastContent = relation.content[relation.content.length - 1];
    const end = Math.max(lastContent.end, relation.cue?.end ?? 0, relation.source?.end ?? 0);
    const quoted = isQuoted(quotations, lastContent);
    if (relation.content.length >= mostParts) continue;
    const short = spanLength(span) < fewestUnits && !/[.!?]\P{L}*$/u.test(text.slice(span.start, span.end));
    if (!opensPart.test(text.slice(end, span.start))) continue;
    if (!quoted || relation.rule === 'clause' || span.start - end > longestGap || short) continue;
    result[before] = { ...relation, content: [...relation.content, span] };
  }
  return result;
}

/** Whether a quotation touches the span. */
function isQuoted(quotations: readonly MarkPair[], span: Span): boolean {
  const next = quotationFrom(quotations, span.start);
  return next !== undefined && next.open.start < span.end;
}

function touches(relation: Relation, span: Span): boolean {
  return (
    relation.content.some((content) => overlaps(content, span)) ||
    (relation.cue !== undefined && overlaps(relation.cue, span)) ||
    (relation.source !== undefined && overlaps(relation.source, span))
  );
}

function lastBefore(relations: readonly Relation[], offset: number): number {
  let best = -1;
  relations.forEach((relation, index) => {
    const end = Math.max(relation.cue?.end ?? 0, relation.content[relation.content.length - 1].end);
    if (end <= offset) best = index;
  });
  return best;
}
