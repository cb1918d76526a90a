import type { TaggedText } from '../../../text/tagged';
import type { Span } from '../../../text/span';
import { pairMarks, type MarkPair } from '../../quotations/marks';
import type { BlockToRead, LearnedReader } from '../block';
import type { Relation } from '../relation';
import {
  bestLabels,
  contentRuns,
  cueCandidates,
  forbidCue,
  marginals,
  sourceRun,
  Transitions,
  type CueCandidate,
  type TokenSpan,
} from './decode';
import { tokenPlaces } from './features';
import type { Kernel } from './kernel';
import { Network, stageTwoLabels } from './network';
import { RuleMarks } from './ruleMarks';
import { judge, relationNumbers, type Draft } from './rescorer';
import { splitUnits, type Unit } from './units';
import type { Weights } from './weightsFile';

/** A unit of a block, with what the rules found there. */
interface UnitOfBlock {
  readonly block: BlockToRead;
  readonly unit: Unit;
}

/** The learned reader: relations of blocks, by the network and the rescorer. */
export class ModelReader implements LearnedReader {
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

  /**
   * For each block the relations that the rescorer lets through, offsets from the block's start. Blocks are read together
   * because that is faster; each has what it would have alone.
   */
  read(blocks: readonly BlockToRead[]): Relation[][] {
    const { rescorer } = this.weights;
    const relations = new Map<BlockToRead, Relation[]>(blocks.map((block) => [block, []]));
    const units = blocks.flatMap((block) => splitUnits(block.tagged).map((unit): UnitOfBlock => ({ block, unit })));
    this.draft(units).forEach((drafts, index) => {
      const { block, unit } = units[index];
      const { tagged, rules } = block;
      for (const draft of drafts) {
        const trust = judge(rescorer, relationNumbers(draft, { drafts, rules, tagged, from: unit.from }));
        if (trust >= rescorer.threshold) relations.get(block)!.push(relationOf(draft, tagged, unit, trust));
      }
    });
    return blocks.map((block) => relations.get(block)!);
  }

  /** For each unit everything the network proposes, before anybody judges it. */
  draft(units: readonly UnitOfBlock[]): Draft[][] {
    const marks = units.map(({ block, unit }) => new RuleMarks(block.tagged, unit, block.rules));
    const inputs = units.map(({ block, unit }, index) => ({
      tokens: block.tagged.tokens.slice(unit.from, unit.to),
      ...tokenPlaces(block.tagged, unit, block.quotations, marks[index].tokens()),
    }));
    const result: Draft[][] = [];
    for (let from = 0; from < units.length; from = result.length) {
      const batch = inputs.slice(from, from + Network.batchOf(inputs, from));
      const found = this.network.encode(batch).map((unit) => ({ unit, candidates: cueCandidates(unit) }));
      const cues = found.flatMap(({ unit, candidates }, index) =>
        candidates.map((cue) => ({ unit, ...cue, marks: marks[from + index].beside(cue) })),
      );
      const emissions = this.network.readCues(cues);
      let next = 0;
      for (const { candidates } of found) {
        result.push(candidates.flatMap((cue) => this.draftOf(cue, emissions[next++]) ?? []));
      }
    }
    return result;
  }

  private draftOf(cue: CueCandidate, emissions: Float64Array): Draft | undefined {
    forbidCue(emissions, cue);
    let labels = bestLabels(emissions, this.transitions);
    let content = contentRuns(labels);
    if (content.length === 0 && cue.probability > leastForced) {
      labels = bestLabels(withoutNothing(emissions), this.transitions);
      content = contentRuns(labels);
    }
    if (content.length === 0) return undefined;
    const probabilities = marginals(emissions, this.transitions);
    return { cue, source: sourceRun(labels, probabilities), content, probabilities };
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
