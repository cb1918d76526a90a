import type { Span } from '../../text/span';
import type { Target } from '../types';
import { type AnchorText, anchorTextOf } from './anchorText';
import { type Difference, differences, differencesBeside } from './differences';
import { type Candidate, locate, rankOf } from './locate';
import { normalised } from './normal';
import { bestPlace, firstWordFrom, hintOf, isBeyondDoubt, isProven, isWorthShowing, type Place } from './place';
import { isNumber, type Word } from './words';
import { type Quote, quoteOf, wordsBeside } from './quote';

/**
 * Where a note's passage is now.
 * - exact: its words stand at their place; moved: they stand elsewhere, or their typography changed (spaces, quotation marks, dashes).
 * - changed: the passage is there and its words differ, or who says it, or whether it is denied. Never shown as found.
 * - orphan: the passage is gone.
 * Spans are UTF-16 units of the text as it lies.
 */
export type Resolution =
  | {
      readonly state: 'exact' | 'moved';
      readonly span: Span;
      /** A number that touches the passage is another one: its own words stand, and may be about something else. */
      readonly beside?: readonly Difference[];
    }
  | {
      readonly state: 'changed';
      readonly span: Span;
      readonly old: string;
      readonly now: string;
      /** The gravest first. */
      readonly differences: readonly Difference[];
    }
  | { readonly state: 'orphan' };

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
  if (isProof && isBeyondDoubt(quote, place)) return standingAt(article, quote, place, target);
  const candidate = locate(article, quote, hint ?? 0);
  const became = candidate && withMarks(article, quote, candidate);
  const found = became ? differences(quote.whole, article.normal.text.slice(became.start, became.end)) : [];
  if (isProof && !(candidate && found.length > 0 && isLikelier(candidate, place)))
    return standingAt(article, quote, place, target);
  if (became && found.length > 0)
    return changed(article, target, article.originalSpan(became.start, became.end), found);
  return place && isWorthShowing(quote, place) ? doubtfulAt(article, quote, place, target) : { state: 'orphan' };
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

/** The same words where little around them is the same may be others: the passage itself, reworded, may stand where it did. */
function isLikelier(candidate: Candidate, place: Place): boolean {
  if (candidate.start < place.end && candidate.end > place.start) return false;
  return rankOf(candidate) > rankOf({ similarity: 1, context: place.standing }) + clearlyLikelier;
}

function standingAt(article: AnchorText, quote: Quote, place: Place, target: Target): Resolution {
  const found = besideAt(article, quote, place, target);
  const isGrown = found.some(isOfNumber) && growsNumber(article, quote, place);
  const grave = found.filter((difference) => turns(difference) || (isGrown && isOfNumber(difference)));
  const span = article.originalSpan(place.start, place.end);
  if (grave.length > 0) return changed(article, target, span, grave);
  const standing = assess(article, target, withEdges(article, target, span));
  const stands = standing.state === 'exact' || standing.state === 'moved';
  return stands && found.length > 0 ? { ...standing, beside: found } : standing;
}

/** The words stand there, and little around them says that it is the place. */
function doubtfulAt(article: AnchorText, quote: Quote, place: Place, target: Target): Resolution {
  const turned = besideAt(article, quote, place, target).filter(turns);
  return changed(
    article,
    target,
    article.originalSpan(place.start, place.end),
    [...turned, contextDiffers].slice(0, 1),
  );
}

/** Who says it, and whether it is denied, belong to what was noted though they stand beside it: “had died”, “had not died”. */
const turns = ({ kind }: Difference): boolean => kind === 'speaker' || kind === 'negation';
const isOfNumber = ({ kind }: Difference): boolean => kind === 'number';

/** Whether a number at the passage's edge goes on beyond it otherwise than when it was noted: "40" in "40 million". */
function growsNumber(article: AnchorText, { words, from, to }: Quote, place: Place): boolean {
  const first = firstWordFrom(article, place.start);
  const behind = Math.max(first, article.wordAt(place.end));
  const grows = (edge: Word | undefined, old: Word | undefined, now: Word | undefined): boolean =>
    edge !== undefined && isNumber(edge) && old?.key !== now?.key && [old, now].some((word) => word && isNumber(word));
  return (
    grows(words[from], words[from - 1], article.words[first - 1]) ||
    grows(words[to - 1], words[to], article.words[behind])
  );
}

const contextDiffers: Difference = { kind: 'context', old: '', now: '' };

/** What differs right beside a place; nothing where no context was noted. */
function besideAt(article: AnchorText, quote: Quote, place: Place, target: Target): Difference[] {
  if (!target.prefix && !target.suffix) return [];
  const from = firstWordFrom(article, place.start);
  const to = Math.max(from, article.wordAt(place.end));
  return differencesBeside(quote, wordsBeside(article.normal, article.words, from, to));
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

function changed(article: AnchorText, target: Target, span: Span, found: readonly Difference[]): Resolution {
  const now = article.lf.text.slice(article.lf.fromOriginal(span.start), article.lf.fromOriginal(span.end));
  return { state: 'changed', span, old: target.exact, now, differences: found };
}
