import type { TaggedText } from '../../text/tagged';
import type { Span } from '../../text/span';
import { readAges } from './ages';
import { joinBounds, readBounds } from './bounds';
import { readConcepts } from './concepts';
import { conceptWords } from './phraseWords';
import type { CountedBefore, FigureContext, FigureDraft, NumberApart, NumberReading, TokenRange } from './draft';
import { inheritedNoun } from './inheritance';
import { readNouns } from './nouns';
import type { Quantity, WordRange } from './quantity';
import { joinRanges, shareUnits } from './ranges';
import { mayHoldNumber, scan } from './scan';
import { syntaxOf, type Syntax } from './syntax';
import { readTrends } from './trends';
import { wordsOf, type Word } from './words';

/** In words. */
const longestStretch = 250;

const noContext: FigureContext = { countedBefore: [] };

/** The figures of one block, in reading order. See `readNumbers`. */
export const readFigures = (block: TaggedText, context: FigureContext = noContext): readonly FigureDraft[] =>
  readNumbers(block, context).figures;

/**
 * Reads every number of a block: figures with value, bound, trend, unit and subject matter, and apart from them the dates, times,
 * ordinals and names that measure nothing. Spans count from the start of the block. Linear in the block's length.
 * @param context counted nouns of earlier blocks, for numbers whose noun is not repeated ("some 600 have died")
 */
export function readNumbers(block: TaggedText, context: FigureContext = noContext): NumberReading {
  const figures: FigureDraft[] = [];
  const apart: NumberApart[] = [];
  const counted: CountedBefore[] = [...context.countedBefore];
  block.sentences.forEach((sentence, index) => {
    if (!mayHoldNumber(block, sentence)) return;
    for (const words of stretches(wordsOf(block, sentence))) {
      const found = scan(words, { titled: isTitled(words), hasMore: index + 1 < block.sentences.length });
      for (const { kind, from, to } of found.apart) apart.push({ kind, span: spanOf(words, from, to) });
      if (found.quantities.length > 0) figures.push(...readSentence(words, found.quantities, counted));
    }
  });
  return { figures, apart };
}

/** Sentences longer than any that is written are read in stretches, so that time stays linear whatever the text. */
function* stretches(words: readonly Word[]): Generator<readonly Word[]> {
  for (let from = 0; from < words.length; from += longestStretch) {
    yield words.length <= longestStretch ? words : words.slice(from, from + longestStretch);
  }
}

function readSentence(words: readonly Word[], found: readonly Quantity[], counted: CountedBefore[]): FigureDraft[] {
  const ranged = joinRanges(words, found);
  readAges(words, ranged);
  shareUnits(words, ranged);
  readBounds(words, ranged);
  const quantities = joinBounds(words, ranged);
  readTrends(words, quantities);
  const syntax = syntaxOf(words, quantities);
  readNouns(syntax, quantities);
  readConcepts(syntax, quantities);
  return quantities.map((quantity) => {
    const inherited = inheritedNoun(syntax, quantity, counted);
    if (quantity.noun) counted.push({ unit: quantity.noun.name, head: words[quantity.noun.head].lemma });
    return draftOf(syntax, quantity, inherited);
  });
}

function draftOf(syntax: Syntax, quantity: Quantity, inherited: CountedBefore | undefined): FigureDraft {
  const { words } = syntax;
  const { noun, measure, value, bound, trend, type, concept, predicate } = quantity;
  const unitWords: WordRange | undefined = noun ?? measure;
  const texts = concept.map((part) => conceptWords(syntax, part)).filter((text) => text !== '');
  return {
    span: spanOf(words, quantity.from, quantity.to),
    printed: spanOf(words, Math.min(quantity.from, quantity.printedFrom), quantity.printedTo),
    value,
    bound,
    ...(trend && bound === '=' && { trend }),
    type,
    unit: unitOf(quantity) ?? inherited?.unit ?? null,
    ...(unitWords && { unitSpan: spanOf(words, unitWords.from, unitWords.to) }),
    concept: texts.length > 0 ? texts.join(', ') : null,
    conceptSpans: concept.map((part) => spanOf(words, part.from, part.to)),
    tokens: tokensOf(words, quantity.from, quantity.to),
    ...(noun && { noun: { ...tokensOf(words, noun.from, noun.to), head: words[noun.head].token } }),
    ...(predicate !== undefined && { predicate: words[predicate].token }),
    ...(inherited && { inherited }),
  };
}

function unitOf({ noun, measure, per, type, numeral }: Quantity): string | null {
  if (type === 'multiple') return 'times';
  const name = measure?.name ?? noun?.name;
  if (name === undefined) return per ? `per ${per.name}` : null;
  const share = numeral.kind === 'share' && !measure ? `% ${name}` : name;
  return per ? `${share} per ${per.name}` : share;
}

const spanOf = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from].start,
  end: words[to - 1].end,
});

const tokensOf = (words: readonly Word[], from: number, to: number): TokenRange => ({
  from: words[from].token,
  to: words[to - 1].token + 1,
});

/** Whether most words of four letters or more are capitalised. */
function isTitled(words: readonly Word[]): boolean {
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.text.length < 4 || !/^\p{L}/u.test(word.text)) continue;
    long++;
    if (/^\p{Lu}/u.test(word.text)) capital++;
  }
  return long >= 4 && capital / long > 0.7;
}
