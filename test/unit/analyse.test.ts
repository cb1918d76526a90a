import assert from 'node:assert/strict';
import { createAnalyser } from '../../src/core/analyse';
import { createCollation } from '../../src/core/collation/collation';
import { textOf } from '../../src/core/text/span';

describe('analysis of a whole article', () => {
  const analyse = createAnalyser();
  const chainOf = (text: string, printed: string): readonly string[] => {
    const analysis = analyse(text, { outlet: 'Courier', published: '2025-10-15' });
    const collation = createCollation();
    collation.set({ id: 'a.txt', outlet: 'Courier' }, analysis, text);
    const index = analysis.figures.findIndex((figure) => textOf(text, figure.printed) === printed);
    assert.ok(index >= 0, `no figure ${printed}`);
    return collation.sourcing('a.txt', index)!.chain;
  };

  const chains: readonly [text: string, figure: string, chain: readonly string[]][] = [
    [
      'The state news agency ONA said the bridge was safe.\n\nAbout 60 sailors have drowned, Sulan lawmakers said on Monday, citing the country’s spy agency.',
      'About 60',
      ['Sulan lawmakers', 'the country’s spy agency'],
    ],
    [
      'The toll has risen to 41, officials in Lisk said on Wednesday, citing the disaster agency.',
      '41',
      ['officials in Lisk', 'the disaster agency'],
    ],
    ['At least 23 people died, Sula’s National Rescue Agency said.', 'At least 23', ['Sula’s National Rescue Agency']],
    ['The port authority said 14 boats had sunk.', '14', ['the port authority']],
    ['Some 14 boats sank on Monday.', 'Some 14', []],
    ['Work on the 3 bridges has stopped, the city said, citing safety concerns.', '3', ['the city']],
  ];
  for (const [text, figure, chain] of chains) {
    it(`${figure} is said by ${chain.join(', citing ') || 'nobody named'}`, () =>
      assert.deepEqual(chainOf(text, figure), chain));
  }

  it('places what every part found in the text, and finds nothing in furniture', () => {
    const text = [
      'Two ferries collide off Port Alder',
      '',
      'By Ana Orr',
      '',
      'PORT ALDER — At least 14 people drowned on Tuesday, the coast guard said.',
      '',
      '“We searched all night,” Ivo Ray, its chief, said.',
      '',
      '3 Comments',
      'Walrus',
      'My uncle says 500 drowned.',
    ].join('\r\n');
    const { article, figures, attributions, quotations, dates } = analyse(text, { published: '2025-10-15' });
    const words = (span: { start: number; end: number }) => textOf(text, span);
    assert.equal(words(article.headline!), 'Two ferries collide off Port Alder');
    assert.deepEqual(
      figures.map((figure) => [words(figure.printed), figure.asOf?.from]),
      [
        ['Two', undefined],
        ['At least 14', '2025-10-14'],
      ],
    );
    assert.deepEqual(
      quotations.flatMap(({ parts }) => parts.map(words)),
      ['“We searched all night,”'],
    );
    assert.deepEqual(
      attributions.map(({ source, speaker }) => [source.map(words).join(), speaker.name]),
      [
        ['the coast guard', 'the coast guard'],
        ['Ivo Ray, its chief', 'Ivo Ray'],
      ],
    );
    assert.deepEqual(
      dates.map(({ span }) => words(span)),
      ['Tuesday'],
    );
  });

  it('gives the same analysis again, and for the same words after others', () => {
    const text = 'At least 14 people drowned, the coast guard said.\n\n“We searched,” Ivo Ray said.';
    const first = analyse(text, {});
    analyse('Something else was said by Ana Orr.', {});
    assert.deepEqual(analyse(text, {}), first);
    assert.deepEqual(createAnalyser()(text, {}), first);
  });
});
