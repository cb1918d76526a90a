import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import type { FigureDraft } from '../../../src/core/extraction/figures/draft';
import { readNumbers } from '../../../src/core/extraction/figures/read';
import type { TaggedText, Token } from '../../../src/core/text/tagged';
import { createTagger } from '../../../src/core/text/tagger';

const tagger = createTagger();

/** Every span lies within the text and is not empty, tokens exist, and figures stand in reading order without overlap. */
function assertSound(block: TaggedText, figures: readonly FigureDraft[]): void {
  let last = 0;
  for (const figure of figures) {
    const spans = [figure.span, figure.printed, ...(figure.unitSpan ? [figure.unitSpan] : []), ...figure.conceptSpans];
    for (const { start, end } of spans)
      assert.ok(start >= 0 && start < end && end <= block.text.length, `[${start}, ${end})`);
    assert.ok(figure.span.start >= last, 'in order');
    assert.ok(
      figure.printed.start <= figure.span.start && figure.printed.end >= figure.span.end,
      'printed holds the number',
    );
    last = figure.span.end;
    assert.ok(figure.tokens.from < figure.tokens.to && figure.tokens.to <= block.tokens.length, 'tokens');
    const values = typeof figure.value === 'number' ? [figure.value] : figure.value;
    assert.ok(values.every(Number.isFinite), 'finite');
  }
}

function read(text: string): readonly FigureDraft[] {
  const block = tagger.tag(text);
  const { figures, apart } = readNumbers(block);
  assertSound(block, figures);
  for (const { span } of apart) assert.ok(span.start < span.end && span.end <= text.length);
  return figures;
}

const pieces = [
  ...'0 1 7 12 31 2014 1,300 4.7 .5 5,00,000 816 000 one two twenty hundred thousand million dozen dozens half third quarter'.split(
    ' ',
  ),
  ...'from to between and or out of in per a the no about more than at least up - – — / % $ € £ US$ ( ) , . : ; \' " ° ½ + − ~ ^ e'.split(
    ' ',
  ),
  ...'km kg m s C p pounds years year-old people soldiers May March p.m. Street page said rose fell killed which who was'.split(
    ' ',
  ),
];

/** Counts how often a block's tokens are looked at: the measure of work that no clock blurs. */
function countingBlock(text: string): { block: TaggedText; looks: () => number } {
  const tagged = tagger.tag(text);
  let looks = 0;
  const tokens = new Proxy(tagged.tokens as Token[], {
    get(target, key) {
      looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { block: { ...tagged, tokens }, looks: () => looks };
}

describe('figures on any text', () => {
  it('gives sound spans, in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void read(text)));
  });

  it('gives sound spans on any mixture of what numbers are made of', () => {
    const mixture = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ')), { maxLength: 40 });
    fc.assert(
      fc.property(mixture, (parts) => void read(parts.map(([piece, space]) => piece + space).join(''))),
      { numRuns: runs(500) },
    );
  });

  it('reads a block the same way twice', () => {
    const text = 'About 40 of the 300 ferries, or 13%, sank between 2014 and 2017.';
    assert.deepEqual(read(text), read(text));
  });

  const hostile: readonly (readonly [name: string, unit: string])[] = [
    ['digits', '7'],
    ['spaced digits', '7 '],
    ['digits and commas', '1,'],
    ['dashes', '-'],
    ['spaced dashes', '- '],
    ['number words', 'one hundred and '],
    ['magnitudes', '5 million '],
    ['ranges', 'from 1 to '],
    ['currency signs', '$'],
    ['percentages', '5% '],
    ['brackets', '(5 '],
    ['quotation marks', '5" '],
    ['nouns', '5 red brick '],
    ['verbs', 'rose by 5 and '],
    ['relative clauses', 'the 5 men who saw '],
  ];
  for (const [name, unit] of hostile) {
    it(`does work in proportion to the length of a line of ${name}`, () => {
      const short = countingBlock(unit.repeat(150));
      const long = countingBlock(unit.repeat(600));
      assertSound(short.block, readNumbers(short.block).figures);
      readNumbers(long.block);
      assert.ok(long.looks() <= 6 * (short.looks() + 100), `${short.looks()} looks, then ${long.looks()}`);
    });
  }

  it('reads a million digits as no figure', () => {
    assert.deepEqual(read('9'.repeat(1_000_000)), []);
  });
});
