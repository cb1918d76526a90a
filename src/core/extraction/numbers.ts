import { firstEndingAfter, type Span } from '../text/span';
import type { Sentence, TaggedText } from '../text/tagged';
import { describeCounted } from './counted/describe';
import { leaningOn } from './counted/lean';
import { asOfFor } from './dates/as-of';
import { readDates } from './dates/read-dates';
import type { CountedBefore, FigureDraft } from './figures/draft';
import { readFigures } from './figures/read';
import type { Counted, DateExpression, Figure } from './types';

/** A figure as its block tells it; who states it, the article knows. Spans count from the block's start. */
export type BlockFigure = Omit<Figure, 'attributions' | 'paragraph'>;

/** The dates and figures of one block. Spans count from the block's start. */
export interface BlockNumbers {
  readonly dates: readonly DateExpression[];
  readonly figures: readonly BlockFigure[];
  /** The counted nouns that a number of the next block may lean on, those of earlier blocks among them. */
  readonly counted: readonly CountedBefore[];
}

/**
 * Reads the dates and figures of a block.
 * @param published the article's own day
 * @param countedBefore what the blocks before it counted ({@link BlockNumbers.counted})
 */
export type NumberReader = (
  tagged: TaggedText,
  published: string | undefined,
  countedBefore: readonly CountedBefore[],
) => BlockNumbers;

/** How many figures on either side may bear on what a figure counts: a table pasted as one line has thousands. */
const nearFigures = 16;
/** How many counted nouns of earlier blocks a number without a noun may lean on. */
const rememberedNouns = 8;
/** Readings of one block that are remembered: it may stand behind different blocks, in articles of different days. */
const rememberedReadings = 8;

/** A reader that remembers for each tagged block what it was read with, so that after an edit only the edited block is read anew. */
export function createNumberReader(): NumberReader {
  const memory = new WeakMap<TaggedText, Map<string, BlockNumbers>>();
  return (tagged, published, countedBefore) => {
    let readings = memory.get(tagged);
    if (!readings) memory.set(tagged, (readings = new Map<string, BlockNumbers>()));
    const key = JSON.stringify([published, countedBefore]);
    let numbers = readings.get(key);
    if (!numbers) {
      numbers = readNumbers(tagged, published, countedBefore);
      if (readings.size >= rememberedReadings) readings.clear();
      readings.set(key, numbers);
    }
    return numbers;
  };
}

const readNumbers: NumberReader = (tagged, published, countedBefore) => {
  const dates = readDates(tagged.text, published);
  const drafts = readFigures(tagged, { countedBefore });
  const year = published === undefined ? undefined : Number(published.slice(0, 4));
  const counted = drafts.map((draft, index) =>
    describeCounted(tagged, draft, drafts.slice(Math.max(0, index - nearFigures), index + nearFigures + 1), year),
  );
  drafts.forEach((draft, index) => {
    const before = index === 0 ? undefined : { figure: drafts[index - 1], counted: counted[index - 1] };
    counted[index] = leaningOn(tagged, draft, counted[index], before);
  });
  const figures = drafts.map((draft, index) => figureOf(tagged, draft, counted[index], dates));
  return { dates, figures, counted: [...countedBefore, ...nounsOf(drafts, tagged)].slice(-rememberedNouns) };
};

/** Joins what the words around a figure say of it with what the dates say. */
function figureOf(
  tagged: TaggedText,
  draft: FigureDraft,
  counted: Counted,
  dates: readonly DateExpression[],
): BlockFigure {
  const asOf = asOfFor(draft.span, dates, tagged.text, sentenceOf(draft.span, tagged));
  return {
    span: draft.span,
    printed: draft.printed,
    value: draft.value,
    bound: draft.bound,
    ...(draft.trend && { trend: draft.trend }),
    type: draft.type,
    unit: draft.unit,
    ...(draft.unitSpan && { unitSpan: draft.unitSpan }),
    concept: draft.concept,
    conceptSpans: draft.conceptSpans,
    counted,
    ...(asOf && { asOf }),
  };
}

/** The sentence that holds a span; the first one where it reaches over the edge of one. */
function sentenceOf(span: Span, { sentences }: TaggedText): Sentence {
  const sentence = sentences.at(firstEndingAfter(sentences, span.start));
  return sentence && sentence.start <= span.start && span.end <= sentence.end ? sentence : sentences[0];
}

function nounsOf(drafts: readonly FigureDraft[], { tokens }: TaggedText): CountedBefore[] {
  return drafts.flatMap(({ noun, unit }) => (noun && unit !== null ? [{ unit, head: tokens[noun.head].lemma }] : []));
}
