import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalyser } from '../../../src/core/analyse';
import { articleInfo } from '../../../src/core/collation/article-info';
import { createCollation } from '../../../src/core/collation/collation';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';

const analyse = createAnalyser(loadLearnedReader(new Uint8Array(readFileSync('assets/attributions.bin'))));

/** The same event in other words each time, so that no article is a copy of another. */
const frames = [
  (by: string): string => `At least 58 people were killed in the Tarma mudslide, ${by} said.`,
  (by: string): string => `The mudslide in Tarma has left at least 58 people dead, ${by} said on Monday.`,
  (by: string): string => `Some 58 people died when mud came down on Tarma, ${by} said in the morning.`,
];

/** Origins, and readings without one, of the toll that articles print from these sources. */
function originsOf(texts: readonly string[], sources: readonly (readonly string[])[] = []): readonly number[] {
  const collation = createCollation({ sources });
  texts.forEach((text, at) => {
    const outlet = `Outlet ${String.fromCharCode(65 + at)}`;
    const article = `Tarma\n\n${text}`;
    const analysis = analyse(article, { outlet, published: '2025-04-28' });
    collation.set(articleInfo(`${outlet}.txt`, analysis.article), analysis, article);
  });
  const [quantity] = collation.quantities();
  assert.equal(quantity.outlets, texts.length);
  return [quantity.origins, quantity.unknownOrigins];
}

const inFrames = (sources: readonly string[]): string[] => sources.map((by, at) => frames[at % frames.length](by));

describe('origins of texts, read and collated', () => {
  const one: readonly (readonly string[])[] = [
    ['the Kenyan military', 'Kenya’s army', 'the Kenya Defence Forces'],
    ['Kenya’s General Staff', 'the General Staff of the Armed Forces of Kenya'],
    ['the U.N. refugee agency', 'UNHCR', 'the UN High Commissioner for Refugees'],
    ['the US Geological Survey (USGS)', 'the USGS'],
    ['Gaza’s Health Ministry', 'health officials in Gaza', 'the Hamas-run health ministry'],
    ['Ola Brandt, the mayor,', 'Ms Brandt', 'Brandt'],
    ['the Green Cross', 'Green Cross'],
  ];
  for (const sources of one) {
    it(`are one: ${sources.join('; ')}`, () => {
      assert.deepEqual(originsOf(inFrames(sources)), [1, 0]);
    });
  }

  const apart: readonly (readonly string[])[] = [
    ['Hamas', 'Hezbollah', 'the Green Cross'],
    ['the Kenyan military', 'Kenya’s military intelligence'],
    ['Kim Min-soo', 'Park Min-soo', 'Kim Yong-ho'],
    ['the Ugandan interior ministry', 'the Kenyan interior ministry'],
  ];
  for (const sources of apart) {
    it(`are as many as they are: ${sources.join('; ')}`, () => {
      assert.deepEqual(originsOf(inFrames(sources)), [sources.length, 0]);
    });
  }

  it('are none behind media that nobody names', () => {
    const unnamed = ['Western media', 'multiple media outlets', 'officials'];
    assert.deepEqual(originsOf(inFrames(unnamed)), [0, 3]);
  });

  it('are joined by the analyst under the names that are printed', () => {
    const sources = [['KDF', 'the Kenyan military']];
    assert.deepEqual(originsOf(inFrames(['the KDF', 'the Kenyan military']), sources), [1, 0]);
  });

  it('are those who are quoted, not those who quote', () => {
    assert.deepEqual(
      originsOf([
        'At least 58 people were killed in the Tarma mudslide, the interior ministry was quoted by Ostrel as saying.',
        'Citing the interior ministry, Ostrel said the mudslide in Tarma left at least 58 people dead.',
        'Some 58 people died when mud came down on Tarma, according to a report by the interior ministry.',
      ]),
      [1, 0],
    );
  });
});
