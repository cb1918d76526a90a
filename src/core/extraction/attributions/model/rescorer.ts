import { overlaps, spanLength, type Span } from '../../../text/span';
import type { TaggedText } from '../../../text/tagged';
import { cueVerbs } from '../lexicons/cueVerbs';
import { contentAt, sourceAt, type CueCandidate, type TokenSpan } from './decode';
import type { Relation } from '../relation';
import type { Rescorer } from './weightsFile';

/*
 * How likely a relation of the network is right as a whole: a logistic regression over a few numbers, fitted on articles
 * that the network did not see (training/fit-rescorer.ts).
 */

/** What the network found for one cue, with the probabilities it was read from. Token indexes count from the unit's start. */
export interface Draft {
  readonly cue: CueCandidate;
  readonly source?: TokenSpan;
  readonly content: readonly TokenSpan[];
  readonly probabilities: Float64Array;
}

/** What a draft is judged beside: the drafts of the same unit (itself among them) and what the rules found in the block. */
export interface Surroundings {
  readonly drafts: readonly Draft[];
  readonly rules: readonly Relation[];
  readonly tagged: TaggedText;
  /** The unit's first token. */
  readonly from: number;
}

/** The numbers a relation is judged by. */
export function relationNumbers(draft: Draft, { drafts: others, rules, tagged, from }: Surroundings): number[] {
  const { cue, source, content, probabilities } = draft;
  const count = probabilities.length / 5;
  const inCue = (index: number): boolean => index >= cue.first && index <= cue.last;
  let leftEdge = 1;
  let rightEdge = 1;
  let least = 1;
  let sum = 0;
  let length = 0;
  for (const { first, last } of content) {
    const openBefore = first > 0 && !inCue(first - 1) ? 1 - contentAt(probabilities, first - 1) : 1;
    const openAfter = last < count - 1 && !inCue(last + 1) ? 1 - contentAt(probabilities, last + 1) : 1;
    leftEdge = Math.min(leftEdge, contentAt(probabilities, first), openBefore);
    rightEdge = Math.min(rightEdge, contentAt(probabilities, last), openAfter);
    for (let index = first; index <= last; index++) {
      least = Math.min(least, contentAt(probabilities, index));
      sum += contentAt(probabilities, index);
      length++;
    }
  }
  const cueLogit = logit(cue.probability);
  const rightLogit = logit(rightEdge);
  const cueTokens = tagged.tokens.slice(from + cue.first, from + cue.last + 1);
  const reporting = cueTokens.some((token) => cueVerbs.has(token.lemma) || token.lower === 'according');
  const held = others.some((other) => other !== draft && stronger(other, draft, 0.5) && covers(other.content, cue));
  const rivalled = others.some(
    (other) => other !== draft && stronger(other, draft, 1) && sharesHalf(other.content, content),
  );
  return [
    cueLogit,
    logit(leftEdge),
    rightLogit,
    logit(least),
    logit(length > 0 ? sum / length : 0),
    (contentMass(probabilities, count) - sum) / Math.max(1, length),
    logit(source ? meanSource(source, probabilities) : 1 - mostSource(probabilities, count)),
    source ? 0 : 1,
    Math.log(length + 1),
    Math.min(3, Math.max(0, content.length - 1)),
    content.some((span) => hasMark(tagged, from, span)) ? 1 : 0,
    reporting ? 1 : 0,
    cue.last - cue.first,
    length < 3 ? 1 : 0,
    held ? 1 : 0,
    rivalled ? 1 : 0,
    (cueLogit * logit(length > 0 ? sum / length : 0)) / 4,
    reporting ? cueLogit : 0,
    ...agreement(draft, rules, tagged, from),
  ];
}

/** How far the rules' relation with the same cue agrees: is there one, how much of both contents is shared, do the sources meet. */
function agreement(draft: Draft, rules: readonly Relation[], tagged: TaggedText, from: number): number[] {
  const span = ({ first, last }: TokenSpan): Span => ({
    start: tagged.tokens[from + first].start,
    end: tagged.tokens[from + last].end,
  });
  const cue = span(draft.cue);
  const rule = rules.find((relation) => relation.cue !== undefined && overlaps(relation.cue, cue));
  if (!rule) return [0, 0, 0];
  const content = draft.content.map(span);
  let shared = 0;
  for (const a of content) {
    for (const b of rule.content) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  }
  const all = lengthOf(content) + lengthOf(rule.content) - shared;
  const source = draft.source && span(draft.source);
  const sourcesMeet = rule.source && source ? overlaps(rule.source, source) : !rule.source && !source;
  return [1, shared / all, sourcesMeet ? 1 : 0];
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, each) => sum + spanLength(each), 0);

/** The probability that a relation with these numbers is right. */
export function judge(rescorer: Rescorer, numbers: readonly number[]): number {
  let score = rescorer.bias;
  rescorer.weights.forEach((weight, index) => {
    score += (weight * (numbers[index] - rescorer.means[index])) / rescorer.deviations[index];
  });
  return 1 / (1 + Math.exp(-score));
}

function logit(probability: number): number {
  const held = Math.max(1e-4, Math.min(1 - 1e-4, probability));
  return Math.log(held / (1 - held));
}

const stronger = (a: Draft, b: Draft, share: number): boolean => a.cue.probability > b.cue.probability * share;

const covers = (spans: readonly TokenSpan[], inner: TokenSpan): boolean =>
  spans.some((span) => span.first <= inner.first && inner.last <= span.last);

function sharesHalf(a: readonly TokenSpan[], b: readonly TokenSpan[]): boolean {
  let shared = 0;
  for (const first of a) {
    for (const second of b)
      shared += Math.max(0, Math.min(first.last, second.last) - Math.max(first.first, second.first) + 1);
  }
  return shared > 0.5 * Math.min(tokensIn(a), tokensIn(b));
}

const tokensIn = (spans: readonly TokenSpan[]): number =>
  spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);

function contentMass(probabilities: Float64Array, count: number): number {
  let mass = 0;
  for (let index = 0; index < count; index++) mass += contentAt(probabilities, index);
  return mass;
}

function meanSource({ first, last }: TokenSpan, probabilities: Float64Array): number {
  let sum = 0;
  for (let index = first; index <= last; index++) sum += sourceAt(probabilities, index);
  return sum / (last - first + 1);
}

function mostSource(probabilities: Float64Array, count: number): number {
  let most = 0;
  for (let index = 0; index < count; index++) most = Math.max(most, sourceAt(probabilities, index));
  return most;
}

const marks = new Set(['"', '“', '”', '«', '»', "''", '``']);

function hasMark(tagged: TaggedText, from: number, { first, last }: TokenSpan): boolean {
  for (let index = from + first; index <= from + last; index++) {
    if (marks.has(tagged.tokens[index].text)) return true;
  }
  return false;
}
