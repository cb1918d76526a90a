import { readArticle } from './article/read-article';
import type { Article, ArticleMeta, Block } from './article/types';
import type { LearnedReader } from './extraction/attributions/block';
import { loadLearnedReader } from './extraction/attributions/model/load';
import { createSpeechReader, type SpeechReader } from './extraction/attributions/read';
import { describeCounted } from './extraction/counted/describe';
import { asOfFor } from './extraction/dates/as-of';
import { readDates } from './extraction/dates/read-dates';
import type { CountedBefore, FigureDraft } from './extraction/figures/draft';
import { readFigures } from './extraction/figures/read';
import type { Analysis, Attribution, DateExpression, Figure } from './extraction/types';
import { contains, shift, type Span, spanLength } from './text/span';
import { provideLanguageData } from './text/language-data';
import type { Sentence, TaggedText, Tagger } from './text/tagged';
import { createTagger } from './text/tagger';

/** Reads one article. Pure and deterministic: the same text and meta give the same analysis on every host. */
export type Analyser = (text: string, meta: ArticleMeta) => Analysis;

/** The files that the build puts beside the bundles, as bytes. */
export interface AnalyserData {
  /** language.bin: the tagger's English model. */
  readonly language: Uint8Array;
  /** attributions.bin: the weights of the learned reader of attributions. */
  readonly weights: Uint8Array;
}

/**
 * An analyser from the files of a build.
 * @param warn told in one line why the learned reader cannot be had (a damaged file, no WebAssembly); the rules alone go on
 * @throws when the language model is cut short
 */
export function loadAnalyser({ language, weights }: AnalyserData, warn: (problem: string) => void): Analyser {
  provideLanguageData(language);
  let learned: LearnedReader | undefined;
  try {
    learned = loadLearnedReader(weights);
  } catch (error) {
    warn(`Attributions are read by rules alone: ${error instanceof Error ? error.message : String(error)}`);
  }
  return createAnalyser(learned);
}

/**
 * An analyser with its language model loaded (some 50 ms): make one and keep it. It remembers paragraphs, so that an edit re-reads one.
 * @param learned the learned reader of attributions; without it the rules work alone
 */
export function createAnalyser(learned?: LearnedReader): Analyser {
  const tagger = createTagger();
  const readSpeech = createSpeechReader(learned);
  return (text, meta) => analyse(text, meta, tagger, readSpeech);
}

/** A block of the story with its tokens, and its place among the article's blocks. */
interface StoryBlock {
  readonly start: number;
  readonly tagged: TaggedText;
  readonly paragraph: number;
}

/** How many figures on either side may bear on what a figure counts: a table pasted as one line has thousands. */
const nearFigures = 16;
/** How many counted nouns of earlier blocks a number without a noun may lean on. */
const rememberedNouns = 8;

function analyse(text: string, meta: ArticleMeta, tagger: Tagger, readSpeech: SpeechReader): Analysis {
  const article = readArticle(text, meta);
  const blocks = article.blocks.flatMap((block, paragraph) =>
    isStory(block)
      ? [{ start: block.bodyStart, tagged: tagger.tag(text.slice(block.bodyStart, block.end)), paragraph }]
      : [],
  );
  const { quotations, attributions } = readSpeech(text, blocks);
  const dates: DateExpression[] = [];
  const figures: Figure[] = [];
  let countedBefore: readonly CountedBefore[] = [];
  for (const block of blocks) {
    const datesHere = readDates(block.tagged.text, article.published);
    const drafts = readFigures(block.tagged, { countedBefore });
    dates.push(...datesHere.map((date) => ({ ...date, span: shift(date.span, block.start) })));
    drafts.forEach((draft, index) => {
      const near = drafts.slice(Math.max(0, index - nearFigures), index + nearFigures + 1);
      figures.push(figureOf(draft, near, datesHere, block, article, attributions));
    });
    countedBefore = [...countedBefore, ...nounsOf(drafts, block.tagged)].slice(-rememberedNouns);
  }
  return { article, quotations, attributions, figures, dates };
}

const isStory = ({ kind }: Block): boolean => kind === 'headline' || kind === 'standfirst' || kind === 'paragraph';

/** Joins what a block says of a figure with what the dates and the attributions around it say. */
function figureOf(
  draft: FigureDraft,
  near: readonly FigureDraft[],
  dates: readonly DateExpression[],
  { start, tagged, paragraph }: StoryBlock,
  article: Article,
  attributions: readonly Attribution[],
): Figure {
  const year = article.published === undefined ? undefined : Number(article.published.slice(0, 4));
  const asOf = asOfFor(draft.span, dates, tagged.text, sentenceOf(draft.span, tagged));
  const span = shift(draft.span, start);
  return {
    span,
    printed: shift(draft.printed, start),
    value: draft.value,
    bound: draft.bound,
    ...(draft.trend && { trend: draft.trend }),
    type: draft.type,
    unit: draft.unit,
    ...(draft.unitSpan && { unitSpan: shift(draft.unitSpan, start) }),
    concept: draft.concept,
    conceptSpans: draft.conceptSpans.map((part) => shift(part, start)),
    counted: describeCounted(tagged, draft, near, year),
    ...(asOf && { asOf: { ...asOf, span: shift(asOf.span, start) } }),
    attributions: holdersOf(span, attributions),
    paragraph,
  };
}

function sentenceOf(span: Span, tagged: TaggedText): Sentence {
  return tagged.sentences.find((sentence) => contains(sentence, span)) ?? tagged.sentences[0];
}

/** Attributions whose content holds `span`, the innermost first. */
function holdersOf(span: Span, attributions: readonly Attribution[]): number[] {
  const holders = attributions.flatMap(({ content }, index) => {
    const part = content.find((stretch) => contains(stretch, span));
    return part ? [{ index, length: spanLength(part) }] : [];
  });
  return holders.sort((a, b) => a.length - b.length).map(({ index }) => index);
}

function nounsOf(drafts: readonly FigureDraft[], { tokens }: TaggedText): CountedBefore[] {
  return drafts.flatMap(({ noun, unit }) => (noun && unit !== null ? [{ unit, head: tokens[noun.head].lemma }] : []));
}
