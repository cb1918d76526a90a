import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analyse';
import { createCollation } from '../../../src/core/collation/collation';
import { outletName } from '../../../src/core/dossier';
import type { Analysis } from '../../../src/core/extraction/types';

/** The five short articles of the README's first five minutes. */
const folder = 'test/fixtures/walk';

describe('the newcomer’s five articles', () => {
  const articles = new Map<string, { text: string; analysis: Analysis }>();
  const collation = createCollation();

  before(() => {
    const analyse = createAnalyser();
    for (const id of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, id), 'utf8');
      const analysis = analyse(text, {});
      const { meta } = analysis.article;
      collation.set({ id, outlet: outletName(meta, id), published: meta.published }, analysis, text);
      articles.set(id, { text, analysis });
    }
  });

  /** The quantity of the figure that is printed so. */
  function quantityOf([id, printed]: readonly [string, string]): string | undefined {
    const { text, analysis } = articles.get(id)!;
    const at = text.search(new RegExp(`\\b${printed}\\b`));
    const index = analysis.figures.findIndex(({ span }) => span.start <= at && at < span.end);
    return collation.quantityAt(id, index)?.id;
  }

  for (const [what, figures] of [
    [
      'their injured, also those of the Marrowby Post, which is named after the town',
      [
        ['coast-wire.txt', '38'],
        ['harbour-gazette.txt', '40'],
        ['marrowby-post.txt', '40'],
        ['the-tideline.txt', '41'],
      ],
    ],
    [
      'their killed, though no lexicon says that dockers are people',
      [
        ['coast-wire.txt', '12'],
        ['harbour-gazette.txt', 'Twelve'],
        ['marrowby-post.txt', '15'],
        ['northern-ledger.txt', '12'],
        ['the-tideline.txt', 'Fourteen'],
      ],
    ],
  ] as const) {
    it(`have on one card ${what}`, () => {
      const found = figures.map(quantityOf);
      assert.ok(found[0] !== undefined);
      assert.deepEqual(found, Array(figures.length).fill(found[0]));
    });
  }
});
