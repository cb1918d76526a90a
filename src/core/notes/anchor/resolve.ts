import type { Span } from '../../text/span';
import type { Target } from '../types';
import { type AnchorText, anchorTextOf } from './anchorText';
import { type Difference, differences, differencesBeside } from './differences';
import { type Candidate, locate, rankOf } from './locate';
import { normalised } from './normal';
import { standingPlaces } from './standing';
import { type Quote, quoteOf, wordsBeside } from './quote';

/**
 * Where a note's passage is now.
 * - exact: its words stand at their place; moved: they stand elsewhere, or their typography changed (spaces, quotation marks, dashes).
 * - changed: the passage is there and its words differ, or what differs stands right beside it. Never shown as found.
 * - orphan: the passage is gone.
 * Spans are UTF-16 units of the text as it lies.
 */
export type Resolution =
  | { readonly state: 'exact' | 'moved'; readonly span: Span }
  | {
      readonly state: 'changed';
      readonly span: Span;
      readonly old: string;
      readonly now: string;
      /** The gravest first. */
      readonly differences: readonly Difference[];
    }
  | { readonly state: 'orphan' };

/** From so many words on a passage is its own proof; a shorter one found elsewhere needs its context. */
const ownProof = 5;
/** So much of the context must stand, on one side at least. */
const enoughContext = 0.5;
/** And all of it, where the other side and the position speak against the place: it may be a sentence that is much alike. */
const enoughAlone = 1;
/** Below this the same words at another place are other words. */
const someContext = 0.3;
/** By so much another place must be the likelier one (`rankOf`) before the same words are not taken for the passage. */
const clearlyLikelier = 0.4;

/**
 * Finds a target in a text. The words decide, then the context, the position last.
 * Linear in the text for a target of bounded length; make one `AnchorText` for the many notes of an article.
 */
export function resolve(text: string | AnchorText, target: Target): Resolution {
  const article = anchorTextOf(text);
  const unmoved = unmovedSpan(article, target);
  if (unmoved) return { state: 'exact', span: unmoved };
  const quote = quoteOf(target);
  if (quote.text === '') return { state: 'orphan' };
  const hint = hintOf(article, target);
  const place = bestPlace(article, quote, hint);
  const isProof = place !== undefined && isProven(quote, place, target);
  if (isProof && place.weakerContext >= enoughContext) return standingAt(article, quote, place, target);
  const candidate = locate(article, quote, hint ?? 0);
  if (isProof && !(candidate && isLikelier(candidate, place))) return standingAt(article, quote, place, target);
  if (!candidate) {
    return place && (place.context >= someContext || place.isHint)
      ? changedContext(article, quote, place, target)
      : { state: 'orphan' };
  }
  const found = differences(quote.whole, article.normal.text.slice(candidate.start, candidate.end));
  const why = found.length > 0 ? found : [contextDiffers];
  const { start, end } = withMarks(article, quote, candidate);
  return changed(article, target, article.originalSpan(start, end), why);
}

/**
 * What the words at a known place say of a target: for a passage that was followed through edits, so that nothing need be searched.
 * An empty span tells nothing: resolve instead.
 */
export function assess(text: string | AnchorText, target: Target, span: Span): Resolution {
  const article = anchorTextOf(text);
  const raw = article.lf.text.slice(article.lf.fromOriginal(span.start), article.lf.fromOriginal(span.end));
  if (raw === target.exact) {
    const isThere = article.lf.toCodePoint(article.lf.fromOriginal(span.start)) === target.start;
    return { state: isThere ? 'exact' : 'moved', span };
  }
  const found = differences(normalised(target.exact).trim(), normalised(raw).trim());
  return found.length === 0 ? { state: 'moved', span } : changed(article, target, span, found);
}

/** The passage where it stands at its place with all of its context, character by character: nothing need be searched then. */
function unmovedSpan(article: AnchorText, { exact, prefix = '', suffix = '', start }: Target): Span | undefined {
  if (start === undefined || prefix === '' || suffix === '' || exact.trim() === '') return undefined;
  const { lf } = article;
  const from = lf.fromCodePoint(start);
  if (from < prefix.length || !lf.text.startsWith(prefix + exact + suffix, from - prefix.length)) return undefined;
  return { start: lf.toOriginal(from), end: lf.toOriginal(from + exact.length) };
}

/** A place where the words stand. Offsets in the normal text. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** How much of the context stands there, 0 to 1: the better side, and the weaker one. */
  readonly context: number;
  readonly weakerContext: number;
  /** Both sides, 0 to 2. */
  readonly standing: number;
  /** Both sides and nearness to the hint. */
  readonly rank: number;
  readonly isHint: boolean;
  readonly isOnly: boolean;
}

/** Where the passage stood, in the normal text. */
const hintOf = (article: AnchorText, { start }: Target): number | undefined =>
  start === undefined ? undefined : article.normal.fromSource(article.lf.fromCodePoint(start));

function bestPlace(article: AnchorText, quote: Quote, hint: number | undefined): Place | undefined {
  const starts = new Set(standingPlaces(article, quote, hint ?? 0));
  if (hint !== undefined && article.normal.text.startsWith(quote.text, hint)) starts.add(hint);
  let best: Place | undefined;
  for (const start of starts) {
    const end = start + quote.text.length;
    const from = firstWordFrom(article, start);
    const to = Math.max(from, article.wordAt(end));
    if (!hasSameWholeWords(article, quote, start, from, to)) continue;
    const noted = [
      shareStanding(article, quote, from - 1, quote.from - 1, -1),
      shareStanding(article, quote, to, quote.to, 1),
    ];
    const [before, behind] = [noted[0] ?? noted[1] ?? 0, noted[1] ?? noted[0] ?? 0];
    const distance = hint === undefined ? 0 : Math.abs(start - hint) / Math.max(1, article.normal.text.length);
    const rank = before + behind - distance;
    if (best && best.rank >= rank) continue;
    const isHint = hint !== undefined && Math.abs(start - hint) <= 1;
    const [weakerContext, context] = [Math.min(before, behind), Math.max(before, behind)];
    const isOnly = starts.size === 1;
    best = { start, end, context, weakerContext, standing: before + behind, rank, isHint, isOnly };
  }
  return best;
}

/** The first word that reaches into what begins at `start`. */
function firstWordFrom(article: AnchorText, start: number): number {
  const index = article.wordAt(start);
  return index > 0 && article.words[index - 1].end > start ? index - 1 : index;
}

/**
 * Whether the words at a place are the same when those are made whole that it cuts: "200 people" in "1,200 people" is another number,
 * unless the passage was cut so when it was noted.
 */
function hasSameWholeWords(article: AnchorText, quote: Quote, start: number, from: number, to: number): boolean {
  const wholeStart = start - quote.cutBefore;
  const wholeEnd = start + quote.text.length + quote.cutBehind;
  if (article.normal.text.slice(Math.max(0, wholeStart), wholeEnd) !== quote.whole) return false;
  const first = article.words[from];
  const last = article.words[to - 1];
  if (to <= from || !first || !last) return true;
  const beginsWhole = quote.isOpenBefore || first.start >= wholeStart;
  return beginsWhole && (quote.isOpenBehind || last.end <= wholeEnd);
}

/** How many words of the context count: those nearest to the passage, and those furthest from it. */
const nearest = 6;
const furthest = 3;

/**
 * How much of the quote's context on one side stands beside a place, in order, 0 to 1; words between may be new. Of the nearest words
 * and the furthest the smaller share counts: a phrase that comes again brings its neighbours along, and the context was noted as far
 * as it takes to tell the places apart. Where we noted fewer words the context reached to the text's edge: the place must lie there too.
 * undefined where somebody else noted none.
 */
function shareStanding(
  article: AnchorText,
  quote: Quote,
  textFrom: number,
  quoteFrom: number,
  step: -1 | 1,
): number | undefined {
  const noted = step === 1 ? quote.words.slice(quoteFrom) : quote.words.slice(0, quoteFrom + 1).reverse();
  let at = textFrom;
  const stands = noted.map(({ key }) => {
    const ahead = [0, 1, 2].find((words) => article.words[at + words * step]?.key === key);
    if (ahead !== undefined) at += (ahead + 1) * step;
    return ahead !== undefined;
  });
  const isAtEdge = article.words[at] === undefined;
  while (quote.isPlaced && stands.length < furthest) stands.push(isAtEdge);
  if (stands.length === 0) return undefined;
  return Math.min(share(stands.slice(0, nearest)), share(stands.slice(-furthest)));
}

const share = (answers: readonly boolean[]): number => answers.filter((answer) => answer).length / answers.length;

function isProven(quote: Quote, place: Place, { prefix, suffix }: Target): boolean {
  const isWitnessed = place.isHint || place.weakerContext >= someContext;
  if (place.context >= (isWitnessed ? enoughContext : enoughAlone)) return true;
  if (!prefix && !suffix) return place.isOnly || place.isHint;
  return quote.to - quote.from >= ownProof && (place.isOnly || place.isHint || place.context > 0);
}

/** The same words where little around them is the same may be others: the passage itself, reworded, may stand where it did. */
function isLikelier(candidate: Candidate, place: Place): boolean {
  if (candidate.start < place.end && candidate.end > place.start) return false;
  return rankOf(candidate) > rankOf({ similarity: 1, context: place.standing }) + clearlyLikelier;
}

function standingAt(article: AnchorText, quote: Quote, place: Place, target: Target): Resolution {
  const span = article.originalSpan(place.start, place.end);
  const from = firstWordFrom(article, place.start);
  const to = Math.max(from, article.wordAt(place.end));
  const beside = wordsBeside(article.normal, article.words, from, to);
  const found = target.prefix || target.suffix ? differencesBeside(quote, beside) : [];
  if (found.length > 0) return changed(article, target, span, found);
  return assess(article, target, withEdges(article, target, span));
}

/** A place found by its words, with so many of the marks at the passage's edges (quotation marks, a stop) as stand there too. */
function withMarks({ normal }: AnchorText, quote: Quote, { start, end }: Span): Span {
  if (quote.to <= quote.from) return { start, end };
  const [first, last] = [quote.words[quote.from], quote.words[quote.to - 1]];
  const quoteEnd = quote.start + quote.text.length;
  const lead = quote.text.slice(0, Math.max(0, first.start - quote.start));
  const trail = last.end < quoteEnd ? quote.text.slice(last.end - quoteEnd) : '';
  let [from, to] = [start, end];
  while (start - from < lead.length && normal.text[from - 1] === lead.at(from - start - 1)) from--;
  while (to - end < trail.length && normal.text[to] === trail[to - end]) to++;
  return { start: from, end: to };
}

/** A target whose words begin or end with white space has it in the span where it stands there unchanged. */
function withEdges(article: AnchorText, { exact }: Target, span: Span): Span {
  const lead = exact.length - exact.trimStart().length;
  const start = article.lf.fromOriginal(span.start) - lead;
  if (exact.trim() === exact || !article.lf.text.startsWith(exact, start)) return span;
  return { start: article.lf.toOriginal(start), end: article.lf.toOriginal(start + exact.length) };
}

const contextDiffers: Difference = { kind: 'context', old: '', now: '' };

/** The words stand somewhere, and nothing around them says that it is the place. */
const changedContext = (article: AnchorText, quote: Quote, place: Place, target: Target): Resolution =>
  changed(article, target, article.originalSpan(place.start, place.start + quote.text.length), [contextDiffers]);

function changed(article: AnchorText, target: Target, span: Span, found: readonly Difference[]): Resolution {
  const now = article.lf.text.slice(article.lf.fromOriginal(span.start), article.lf.fromOriginal(span.end));
  return { state: 'changed', span, old: target.exact, now, differences: found };
}
