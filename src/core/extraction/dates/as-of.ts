import type { Span } from '../../text/span';
import type { AsOf, DateExpression } from '../types';
import { closedEnd } from './period';
import { segmentAt, segmentsOf, type Segment } from './segments';

type Resolved = NonNullable<DateExpression['resolved']>;

interface Candidate extends Span {
  readonly resolved: Resolved;
  /** "since", "by", "as of": words that say to what day a count goes. */
  readonly governs: boolean;
  readonly segment: number;
}

const governing =
  /\b(?:since|by|as of|as at|up to|until|through|before) (?:the |early |late |about |around |on |at least )?$/i;
/** "17 more than on Wednesday": the day that a figure is compared with is not its own. */
const compared = /\b(?:than|compared (?:with|to)) (?:on |in |the )?$/i;
/** "the 2024 pact", "the bank’s 2024 losses": the year belongs to that noun. */
const pointedAt = /(?:\b(?:the|this|that|its|their|his|her|a)|['’]s|s['’]) $/i;
const possessive = /^['’](?:s\b|\s)/;
/** A date further from a figure than this governs it never: sentences are shorter, and time stays linear on text that has none. UTF-16 units. */
const longestReach = 1200;
/** Words around a date that is an adverb by itself: "On Monday,", "as of last Friday,". */
const adverbWords =
  /^(?:on|in|at|by|as|of|since|until|the|late|early|and|but|up|to|from|during|around|about|earlier|later|alone)$/i;

/**
 * The date that governs a figure: the nearest one in its own clause, there "since", "by" and "as of" before all others; else the date
 * of the words that report it ("said in April that around 600 …"), or one that stands apart ("On Monday, …"). Durations and
 * times never govern, nor do dates that belong to another noun or to a comparison.
 * @param figure span of the figure
 * @param dates what `readDates` found, in order; the spans have the same base as `figure`, `sentence` and `text`
 */
export function asOfFor(
  figure: Span,
  dates: readonly DateExpression[],
  text: string,
  sentence: Span,
): AsOf | undefined {
  const near = {
    start: Math.max(sentence.start, figure.start - longestReach),
    end: Math.min(sentence.end, figure.end + longestReach),
  };
  const inside = dates.slice(firstFrom(dates, near.start), firstFrom(dates, near.end));
  while (inside.length > 0 && inside[inside.length - 1].span.end > near.end) inside.pop();
  if (inside.length === 0) return undefined;
  const segments = segmentsOf(text, near, [figure, ...inside.map(({ span }) => span)]);
  const here = segmentAt(segments, figure.start);
  const candidates = inside.flatMap((date) => candidate(date, text, segments) ?? []);
  const own = candidates.filter(({ segment }) => segment === here);
  const reaching = candidates.filter((date) => reaches(date, here, segments, text));
  const chosen = nearest(figure, own) ?? momentBefore(candidates, here, segments) ?? nearest(figure, reaching);
  return chosen && { ...chosen.resolved, span: { start: chosen.start, end: chosen.end } };
}

/** Index of the first date that begins at `offset` or behind it. */
function firstFrom(dates: readonly DateExpression[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle].span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function candidate(
  { resolved, kind, span }: DateExpression,
  text: string,
  segments: readonly Segment[],
): Candidate | undefined {
  if (!resolved || (kind !== 'date' && kind !== 'year')) return undefined;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 16);
  const governs = resolved.since === true || governing.test(before);
  const belongsToNoun = possessive.test(after) || (kind === 'year' && pointedAt.test(before) && /^ \p{L}/u.test(after));
  if (compared.test(before) || (belongsToNoun && !governs)) return undefined;
  return { ...span, resolved, governs, segment: segmentAt(segments, span.start) };
}

/** Governing dates first, then the smaller distance; of two at the same distance the later one, which closes the clause. */
function nearest(figure: Span, candidates: readonly Candidate[]): Candidate | undefined {
  const distance = ({ start, end }: Span): number => (start >= figure.end ? start - figure.end : figure.start - end);
  const inOrder = [...candidates].sort(
    (a, b) => Number(b.governs) - Number(a.governs) || distance(a) - distance(b) || b.start - a.start,
  );
  return inOrder[0];
}

/** "since 1979, when 212 people died": what happened at the moment named last, whatever led up to it. */
function momentBefore(
  candidates: readonly Candidate[],
  here: number,
  segments: readonly Segment[],
): Candidate | undefined {
  if (segments[here].opening !== 'when') return undefined;
  const moment = candidates.filter(({ segment }) => segment === here - 1).at(-1);
  if (!moment?.resolved.since) return moment;
  const { from, precision } = moment.resolved;
  return { ...moment, resolved: { from, to: closedEnd(from, precision), precision } };
}

/** Whether a date may speak for a figure in another segment of its sentence. */
function reaches(date: Candidate, here: number, segments: readonly Segment[], text: string): boolean {
  const there = date.segment;
  if (there === here) return false;
  const { opening } = segments[here];
  if (segments[there].reports) return opening === 'none' || opening === 'beside' || Math.abs(here - there) === 1;
  if (segments[there].opening === 'below') return false;
  const between = segments.slice(Math.min(here, there) + 1, Math.max(here, there) + 1);
  const opened = between.filter((segment) => segment.opening !== 'none').length;
  return (
    opened === 0 || (opened === 1 && there < here && opening === 'beside' && standsApart(date, segments[there], text))
  );
}

/** "On Monday," and "as of last Friday,": a date and the small words that lead to it. */
function standsApart(date: Span, segment: Segment, text: string): boolean {
  const rest = `${text.slice(segment.start, date.start)} ${text.slice(date.end, segment.end)}`;
  return rest
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((word) => adverbWords.test(word));
}
