import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analyse';
import { articleInfo } from '../../../src/core/collation/article-info';
import { createCollation } from '../../../src/core/collation/collation';
import { relate } from '../../../src/core/collation/relation';
import type { FigureReading, RelationKind } from '../../../src/core/collation/types';
import { textCases, type Told } from './fromTexts.cases';
import { wordings } from './wordings.cases';

const analyse = createAnalyser();

/** The reading in which an outlet prints a number, with the id of its quantity. */
function readingsOf(articles: readonly Told[]): (FigureReading & { readonly quantity: string })[] {
  const collation = createCollation({});
  articles.forEach(({ text, published = '2025-04-28' }, at) => {
    const analysis = analyse(text, { outlet: `Outlet ${String(at)}`, published });
    collation.set(articleInfo(`${String(at)}.txt`, analysis.article), analysis, text);
  });
  return collation.quantities().flatMap(({ id, readings }) => readings.map((each) => ({ ...each, quantity: id })));
}

function relationOf(one: Told, two: Told): RelationKind | 'apart' {
  const readings = readingsOf([one, two]);
  const find = ({ number }: Told, article: string): (typeof readings)[number] | undefined =>
    readings.find((each) => each.article === article && each.printed.includes(number));
  const [left, right] = [find(one, '0.txt'), find(two, '1.txt')];
  return left && right && left.quantity === right.quantity ? relate(left, right).kind : 'apart';
}

describe('figures of two texts, read and joined', () => {
  for (const { subject, one, others } of [...textCases, ...wordings]) {
    describe(subject, () => {
      for (const { want, ...two } of others) {
        it(`${want}: ${two.number} in “${two.text.split('\n').at(-1)!}”`, () => {
          assert.equal(relationOf(one, two), want);
        });
      }
    });
  }
});
