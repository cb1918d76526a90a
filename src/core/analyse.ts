import { readArticle } from './article/read-article';
import type { ArticleMeta, Block } from './article/types';
import type { LearnedReader } from './extraction/attributions/block';
import { loadLearnedReader } from './extraction/attributions/model/load';
import { createSpeechReader, type SpeechReader } from './extraction/attributions/read';
import { type BlockFigure, type BlockNumbers, createNumberReader, type NumberReader } from './extraction/numbers';
import type { Analysis, Attribution, DateExpression, Figure } from './extraction/types';
import { contains, shift, type Span, spanLength } from './text/span';
import { provideLanguageData } from './text/language-data';
import type { TaggedText, Tagger } from './text/tagged';
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
  const readers = { tagger: createTagger(), speech: createSpeechReader(learned), numbers: createNumberReader() };
  return (text, meta) => analyse(text, meta, readers);
}

/** A block of the story with its tokens, and its place among the article's blocks. */
interface StoryBlock {
  readonly start: number;
  readonly tagged: TaggedText;
  readonly paragraph: number;
}

/** What an analyser is made of. Each part remembers blocks by their text. */
interface Readers {
  readonly tagger: Tagger;
  readonly speech: SpeechReader;
  readonly numbers: NumberReader;
}

function analyse(text: string, meta: ArticleMeta, { tagger, speech, numbers }: Readers): Analysis {
  const article = readArticle(text, meta);
  const blocks = article.blocks.flatMap((block, paragraph): StoryBlock[] =>
    isStory(block)
      ? [{ start: block.bodyStart, tagged: tagger.tag(text.slice(block.bodyStart, block.end)), paragraph }]
      : [],
  );
  const { quotations, attributions } = speech(text, blocks);
  const holders = new Holders(attributions);
  const dates: DateExpression[] = [];
  const figures: Figure[] = [];
  let counted: BlockNumbers['counted'] = [];
  for (const { start, tagged, paragraph } of blocks) {
    const found = numbers(tagged, article.published, counted);
    counted = found.counted;
    dates.push(...found.dates.map((date) => ({ ...date, span: shift(date.span, start) })));
    for (const figure of found.figures) {
      const placed = shifted(figure, start);
      figures.push({ ...placed, attributions: holders.of(placed.span), paragraph });
    }
  }
  return { article, quotations, attributions, figures, dates };
}

const isStory = ({ kind }: Block): boolean => kind === 'headline' || kind === 'standfirst' || kind === 'paragraph';

/** A block's figure in the article's offsets. */
const shifted = (figure: BlockFigure, by: number): BlockFigure => ({
  ...figure,
  span: shift(figure.span, by),
  printed: shift(figure.printed, by),
  ...(figure.unitSpan && { unitSpan: shift(figure.unitSpan, by) }),
  conceptSpans: figure.conceptSpans.map((part) => shift(part, by)),
  ...(figure.asOf && { asOf: { ...figure.asOf, span: shift(figure.asOf.span, by) } }),
});

/** A stretch of an attribution's content. */
interface Part extends Span {
  readonly index: number;
}

/** Tells in whose content spans lie, for spans that are asked in order. */
class Holders {
  private readonly ahead: Part[];
  private passed = 0;
  /** Parts that may hold the next span. */
  private open: Part[] = [];

  constructor(attributions: readonly Attribution[]) {
    this.ahead = attributions
      .flatMap(({ content }, index) => content.map((part): Part => ({ ...part, index })))
      .sort((a, b) => a.start - b.start);
  }

  /** Attributions whose content holds `span`, the innermost first. */
  of(span: Span): number[] {
    while (this.passed < this.ahead.length && this.ahead[this.passed].start <= span.start)
      this.open.push(this.ahead[this.passed++]);
    this.open = this.open.filter((part) => part.end > span.start);
    return this.open
      .filter((part) => contains(part, span))
      .sort((a, b) => spanLength(a) - spanLength(b) || a.index - b.index)
      .map(({ index }) => index);
  }
}
