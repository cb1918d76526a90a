import assert from 'node:assert/strict';
import { generateDossier } from '../../../bench/generate/dossier';
import { placeName } from '../../../bench/generate/events';

const options = { seed: 7, articles: 200, articlesPerEvent: 10 };

describe('generated dossiers', () => {
  const articles = [...generateDossier(options)];

  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual([...generateDossier(options)], articles);
    assert.notDeepEqual([...generateDossier({ ...options, seed: 8 })], articles);
  });

  it('begin alike whatever their length', () => {
    assert.deepEqual([...generateDossier({ ...options, articles: 30 })], articles.slice(0, 30));
  });

  it('leave no slot open', () => {
    for (const { file, text } of articles) {
      assert.doesNotMatch(text, /[{}]|undefined|NaN/, file);
    }
  });

  it('know where each figure stands, and that it is true to its value', () => {
    for (const { file, text, figures } of articles) {
      assert.ok(figures.length >= 2, file);
      for (const figure of figures) {
        assert.equal(text.slice(figure.span.start, figure.span.end), figure.text);
        assert.equal(valueOf(figure.text), figure.value, figure.text);
      }
    }
  });

  it('have agreeing, later and dissenting figures of one quantity', () => {
    const figures = articles.flatMap((article) => article.figures);
    const killed = figures.filter((figure) => figure.quantity.endsWith('/killed'));
    assert.ok(killed.some((figure) => figure.dissents));
    const first = killed.filter((figure) => figure.quantity === killed[0].quantity && !figure.dissents);
    assert.ok(new Set(first.map((figure) => figure.asOf)).size > 1);
    assert.equal(new Set(first.map((figure) => figure.origin)).size, 1);
  });

  it('name no two places alike', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => placeName(index));
    assert.equal(new Set(names).size, names.length);
  });
});

/** Reads a printed figure back: digits and the two magnitudes that the generator writes. */
function valueOf(text: string): number {
  const number = Number(/\d[\d,.]*/.exec(text)![0].replaceAll(',', ''));
  if (text.endsWith('billion')) {
    return Math.round(number * 1_000_000_000);
  }
  return text.endsWith('million') ? Math.round(number * 1_000_000) : number;
}
