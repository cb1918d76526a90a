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
/** A candidate is followed up from this probability on. */
const leastProbable = 0.05;
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
  let scores = new Float64Array(stageTwoLabels);
  for (let label = 0; label < stageTwoLabels; label++) scores[label] = transitions.starts[label] + emissions[label];
  for (let index = 1; index < count; index++) {
    const next = new Float64Array(stageTwoLabels);
    for (let to = 0; to < stageTwoLabels; to++) {
      let best = -Infinity;
      let bestFrom = 0;
      for (let from = 0; from < stageTwoLabels; from++) {
        const score = scores[from] + transitions.scores[from * stageTwoLabels + to];
        if (score > best) {
          best = score;
          bestFrom = from;
        }
      }
      next[to] = best + emissions[index * stageTwoLabels + to];
      back[index * stageTwoLabels + to] = bestFrom;
    }
    scores = next;
  }
  let label = scores.indexOf(Math.max(...scores));
  for (let index = count - 1; index >= 0; index--) {
    labels[index] = label;
    label = back[index * stageTwoLabels + label];
  }
  return labels;
}

/** Probability of each label at each token, by forward and backward sums. */
export function marginals(emissions: Float64Array, transitions: Transitions): Float64Array {
  const count = emissions.length / stageTwoLabels;
  const forward = new Float64Array(emissions.length);
  const backward = new Float64Array(emissions.length);
  const terms = new Float64Array(stageTwoLabels);
  for (let label = 0; label < stageTwoLabels; label++) forward[label] = emissions[label] + transitions.starts[label];
  for (let index = 1; index < count; index++) {
    for (let to = 0; to < stageTwoLabels; to++) {
      for (let from = 0; from < stageTwoLabels; from++) {
        terms[from] = forward[(index - 1) * stageTwoLabels + from] + transitions.scores[from * stageTwoLabels + to];
      }
      forward[index * stageTwoLabels + to] = logSum(terms) + emissions[index * stageTwoLabels + to];
    }
  }
  for (let index = count - 2; index >= 0; index--) {
    const next = (index + 1) * stageTwoLabels;
    for (let from = 0; from < stageTwoLabels; from++) {
      for (let to = 0; to < stageTwoLabels; to++) {
        terms[to] = backward[next + to] + transitions.scores[from * stageTwoLabels + to] + emissions[next + to];
      }
      backward[index * stageTwoLabels + from] = logSum(terms);
    }
  }
  const total = logSum(forward.subarray(forward.length - stageTwoLabels));
  const result = new Float64Array(emissions.length);
  for (let at = 0; at < result.length; at++) result[at] = Math.exp(forward[at] + backward[at] - total);
  return result;
}

function logSum(values: Float64Array): number {
  let highest = -Infinity;
  for (const value of values) highest = Math.max(highest, value);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return highest + Math.log(sum);
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
