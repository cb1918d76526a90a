import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analyse';
import { createCollation } from '../../../src/core/collation/collation';
import { outletName } from '../../../src/core/dossier';

/** The five short articles of the README's first five minutes. */
const folder = 'test/fixtures/walk';

describe('the newcomer’s five articles', () => {
  it('have their injured on one card, the Marrowby Post’s too, which is named after the town', () => {
    const analyse = createAnalyser();
    const collation = createCollation();
    const injured: (string | undefined)[] = [];
    const figures = [
      ['coast-wire.txt', '38'],
      ['harbour-gazette.txt', '40'],
      ['marrowby-post.txt', '40'],
      ['the-tideline.txt', '41'],
    ] as const;
    const analyses = new Map(
      readdirSync(folder).map((id) => {
        const text = readFileSync(path.join(folder, id), 'utf8');
        const analysis = analyse(text, {});
        const { meta } = analysis.article;
        collation.set({ id, outlet: outletName(meta, id), published: meta.published }, analysis, text);
        return [id, { text, analysis }];
      }),
    );
    for (const [id, number] of figures) {
      const { text, analysis } = analyses.get(id)!;
      const at = text.indexOf(` ${number} `) + 1;
      const index = analysis.figures.findIndex(({ span }) => span.start <= at && at < span.end);
      injured.push(collation.quantityAt(id, index)?.id);
    }
    assert.ok(injured[0] !== undefined);
    assert.deepEqual(new Set(injured), new Set([injured[0]]));
  });
});
