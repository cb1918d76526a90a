import { cueBegins, cueInside, stageOneLabels, stageTwoLabels, type Encoded } from './network';

/** A stretch of tokens, both ends included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

export interface CueCandidate extends TokenSpan {
  /** Probability that a cue begins at `first`. */
  readonly probability: number;
}

/** Labels of stage two. */
const sourceBegins = 1;
const sourceInside = 2;
const contentBegins = 3;
const contentInside = 4;
const impossible = -1e9;
/** A candidate is followed up from this probability on: on PolNeAR dev less likely ones change no score, from 0.15 on they do. */
const leastProbable = 0.12;
const mostCues = 24;

/** Where stage one sees a cue, in order. */
export function cueCandidates({ labels, count }: Encoded): CueCandidate[] {
  const begins = (index: number): number => labels[index * stageOneLabels + cueBegins];
  const inside = (index: number): number => labels[index * stageOneLabels + cueInside];
  const candidates: CueCandidate[] = [];
  for (let index = 0; index < count; index++) {
    if (begins(index) <= leastProbable || begins(index) < inside(index)) continue;
    let last = index;
    while (last + 1 < count && inside(last + 1) > 0.5 * (1 - begins(last + 1)) && inside(last + 1) > begins(last + 1))
      last++;
    candidates.push({ first: index, last, probability: begins(index) });
    index = last;
  }
  return likeliest(candidates);
}

/** Each candidate costs a pass over the unit: where there are more than a paragraph of news has, the likeliest are kept. */
function likeliest(candidates: CueCandidate[]): CueCandidate[] {
  if (candidates.length <= mostCues) return candidates;
  const kept = [...candidates].sort((a, b) => b.probability - a.probability || a.first - b.first).slice(0, mostCues);
  return kept.sort((a, b) => a.first - b.first);
}

/** Transition scores of the CRF with the moves that cannot be. */
export class Transitions {
  /** `[from * 5 + to]` */
  readonly scores: Float64Array;
  readonly starts: Float64Array;
  /** The same as factors. */
  readonly likelihoods: Float64Array;
  readonly startLikelihoods: Float64Array;

  constructor(transitions: Float32Array, starts: Float32Array) {
    this.scores = Float64Array.from(transitions);
    this.starts = Float64Array.from(starts);
    for (let from = 0; from < stageTwoLabels; from++) {
      if (from !== sourceBegins && from !== sourceInside)
        this.scores[from * stageTwoLabels + sourceInside] = impossible;
      if (from !== contentBegins && from !== contentInside)
        this.scores[from * stageTwoLabels + contentInside] = impossible;
    }
    this.starts[sourceInside] = impossible;
    this.starts[contentInside] = impossible;
    this.likelihoods = this.scores.map(Math.exp);
    this.startLikelihoods = this.starts.map(Math.exp);
  }
}

/** A cue's own tokens are neither source nor content. Changes `emissions`. */
export function forbidCue(emissions: Float64Array, cue: TokenSpan): void {
  for (let index = cue.first; index <= cue.last; index++) {
    emissions.fill(impossible, index * stageTwoLabels + 1, (index + 1) * stageTwoLabels);
  }
}

/** The likeliest labels (Viterbi). */
export function bestLabels(emissions: Float64Array, transitions: Transitions): Uint8Array {
  const count = emissions.length / stageTwoLabels;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const back = new Uint8Array(emissions.length);
  const moves = transitions.scores;
  let scores = new Float64Array(stageTwoLabels);
  let next = new Float64Array(stageTwoLabels);
  for (let label = 0; label < stageTwoLabels; label++) scores[label] = transitions.starts[label] + emissions[label];
  for (let at = stageTwoLabels; at < emissions.length; at += stageTwoLabels) {
    for (let to = 0; to < stageTwoLabels; to++) {
      let best = scores[0] + moves[to];
      let bestFrom = 0;
      for (let from = 1; from < stageTwoLabels; from++) {
        const score = scores[from] + moves[from * stageTwoLabels + to];
        if (score > best) {
          best = score;
          bestFrom = from;
        }
      }
      next[to] = best + emissions[at + to];
      back[at + to] = bestFrom;
    }
    const before = scores;
    scores = next;
    next = before;
  }
  let label = scores.indexOf(Math.max(...scores));
  for (let index = count - 1; index >= 0; index--) {
    labels[index] = label;
    label = back[index * stageTwoLabels + label];
  }
  return labels;
}

/** Probability of each label at each token, by forward and backward sums, which are kept in range by their own sums. */
export function marginals(emissions: Float64Array, { likelihoods, startLikelihoods }: Transitions): Float64Array {
  const cells = emissions.length;
  const local = likelihoodsOf(emissions);
  const forward = new Float64Array(cells);
  for (let to = 0; to < stageTwoLabels && to < cells; to++) forward[to] = startLikelihoods[to] * local[to];
  normalise(forward, 0);
  for (let at = stageTwoLabels; at < cells; at += stageTwoLabels) {
    for (let to = 0; to < stageTwoLabels; to++) {
      let sum = 0;
      for (let from = 0; from < stageTwoLabels; from++)
        sum += forward[at - stageTwoLabels + from] * likelihoods[from * stageTwoLabels + to];
      forward[at + to] = sum * local[at + to];
    }
    normalise(forward, at);
  }
  const backward = new Float64Array(stageTwoLabels).fill(1);
  const ahead = new Float64Array(stageTwoLabels);
  for (let at = cells - stageTwoLabels; at >= 0; at -= stageTwoLabels) {
    for (let label = 0; label < stageTwoLabels; label++) {
      ahead[label] = backward[label] * local[at + label];
      forward[at + label] *= backward[label];
    }
    normalise(forward, at);
    for (let from = 0; from < stageTwoLabels; from++) {
      let sum = 0;
      for (let to = 0; to < stageTwoLabels; to++) sum += likelihoods[from * stageTwoLabels + to] * ahead[to];
      backward[from] = sum;
    }
    normalise(backward, 0);
  }
  return forward;
}

/** Emissions as factors, the likeliest label of each token 1. */
function likelihoodsOf(emissions: Float64Array): Float64Array {
  const result = new Float64Array(emissions.length);
  for (let at = 0; at < result.length; at += stageTwoLabels) {
    let highest = -Infinity;
    for (let label = 0; label < stageTwoLabels; label++) highest = Math.max(highest, emissions[at + label]);
    for (let label = 0; label < stageTwoLabels; label++) result[at + label] = Math.exp(emissions[at + label] - highest);
  }
  return result;
}

/** Makes the labels of one token add up to 1. */
function normalise(values: Float64Array, at: number): void {
  let sum = 0;
  for (let label = 0; label < stageTwoLabels; label++) sum += values[at + label];
  for (let label = 0; label < stageTwoLabels; label++) values[at + label] /= sum;
}

/** Runs of content, in order. */
export const contentRuns = (labels: Uint8Array): TokenSpan[] => runs(labels, contentBegins, contentInside);

/** The one source: of several runs the surest. */
export function sourceRun(labels: Uint8Array, probabilities: Float64Array): TokenSpan | undefined {
  let best: TokenSpan | undefined;
  let highest = -1;
  for (const run of runs(labels, sourceBegins, sourceInside)) {
    const mean = meanProbability(run, probabilities);
    if (mean > highest) {
      highest = mean;
      best = run;
    }
  }
  return best;
}

function meanProbability({ first, last }: TokenSpan, probabilities: Float64Array): number {
  let sum = 0;
  for (let index = first; index <= last; index++) sum += sourceAt(probabilities, index);
  return sum / (last - first + 1);
}

/** Probability that a token is of the source, or of the content. */
export const sourceAt = (probabilities: Float64Array, index: number): number =>
  probabilities[index * stageTwoLabels + sourceBegins] + probabilities[index * stageTwoLabels + sourceInside];
export const contentAt = (probabilities: Float64Array, index: number): number =>
  probabilities[index * stageTwoLabels + contentBegins] + probabilities[index * stageTwoLabels + contentInside];

function runs(labels: Uint8Array, begins: number, inside: number): TokenSpan[] {
  const result: TokenSpan[] = [];
  labels.forEach((label, index) => {
    if (label === begins) result.push({ first: index, last: index });
    else if (label === inside && result.length > 0)
      result[result.length - 1] = { first: result[result.length - 1].first, last: index };
  });
  return result;
}
