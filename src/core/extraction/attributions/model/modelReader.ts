import type { TaggedText } from '../../../text/tagged';
import type { Span } from '../../../text/span';
import { pairMarks, type MarkPair } from '../../quotations/marks';
import type { Relation } from '../relation';
import {
  bestLabels,
  contentRuns,
  cueCandidates,
  forbidCue,
  marginals,
  sourceRun,
  Transitions,
  type TokenSpan,
} from './decode';
import { tokenFeatures } from './features';
import type { Kernel } from './kernel';
import { Network, stageTwoLabels } from './network';
import { RuleMarks } from './ruleMarks';
import { judge, relationNumbers, type Draft } from './rescorer';
import { splitUnits, type Unit } from './units';
import type { Weights } from './weightsFile';

/** The learned reader: relations of one block, by the network and the rescorer. */
export class ModelReader {
  private readonly network: Network;
  private readonly transitions: Transitions;

  /** @throws Error where the weights do not fit this version */
  constructor(
    private readonly weights: Weights,
    kernel: Kernel,
  ) {
    this.network = new Network(weights, kernel);
    const transitions = weights.vectors.get('transitions');
    const starts = weights.vectors.get('starts');
    if (!transitions || !starts) throw new Error('weights: no transitions in the file');
    this.transitions = new Transitions(transitions, starts);
  }

  /** The relations of a block that the rescorer lets through, offsets from the block's start. `rules`: what the rules found there. */
  read(tagged: TaggedText, rules: readonly Relation[]): Relation[] {
    const { rescorer } = this.weights;
    const relations: Relation[] = [];
    const quotations = outermostQuotations(tagged);
    for (const unit of splitUnits(tagged)) {
      const drafts = this.draft(tagged, unit, quotations, rules);
      for (const draft of drafts) {
        const trust = judge(rescorer, relationNumbers(draft, { drafts, rules, tagged, from: unit.from }));
        if (trust >= rescorer.threshold) relations.push(relationOf(draft, tagged, unit, trust));
      }
    }
    return relations;
  }

  /** Everything the network proposes for a unit, before anybody judges it. */
  draft(tagged: TaggedText, unit: Unit, quotations: readonly MarkPair[], rules: readonly Relation[]): Draft[] {
    const marks = new RuleMarks(tagged, unit, rules);
    const features = tokenFeatures(tagged, unit, quotations, this.weights.vocabulary, marks.tokens());
    const encoded = this.network.encode(features);
    const candidates = cueCandidates(encoded);
    if (candidates.length === 0) return [];
    this.network.prepareCues(encoded);
    const drafts: Draft[] = [];
    for (const cue of candidates) {
      const emissions = this.network.readCue(encoded, cue.first, cue.last, marks.beside(cue));
      forbidCue(emissions, cue);
      let labels = bestLabels(emissions, this.transitions);
      let content = contentRuns(labels);
      if (content.length === 0 && cue.probability > leastForced) {
        labels = bestLabels(withoutNothing(emissions), this.transitions);
        content = contentRuns(labels);
      }
      if (content.length === 0) continue;
      const probabilities = marginals(emissions, this.transitions);
      drafts.push({ cue, source: sourceRun(labels, probabilities), content, probabilities });
    }
    return drafts;
  }
}

/** The quotations of a block that stand in no other, as the features want them. */
export const outermostQuotations = (tagged: TaggedText): MarkPair[] =>
  pairMarks(tagged.text).filter((pair) => pair.depth === 0);

/** A cue this likely is given a content even where "none" is a little likelier; the rescorer judges it. */
const leastForced = 0.25;
const handicap = 4;

/** The emissions with "neither source nor content" made less likely everywhere. */
function withoutNothing(emissions: Float64Array): Float64Array {
  const result = emissions.slice();
  for (let at = 0; at < result.length; at += stageTwoLabels) result[at] -= handicap;
  return result;
}

/** A draft in the form the rules use. */
export function relationOf(draft: Draft, tagged: TaggedText, unit: Unit, trust: number): Relation {
  const span = ({ first, last }: TokenSpan): Span => ({
    start: tagged.tokens[unit.from + first].start,
    end: tagged.tokens[unit.from + last].end,
  });
  return {
    source: draft.source && span(draft.source),
    cue: span(draft.cue),
    content: draft.content.map(span),
    rule: 'model',
    trust,
  };
}
