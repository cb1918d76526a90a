import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analyse';
import { ArticleWords } from '../../../src/core/collation/articleWords';
import { createCollation, type Collation } from '../../../src/core/collation/collation';
import { tellOtherStories } from '../../../src/core/collation/story';
import { articleEntry, isArticleName, outletName, parseDossier } from '../../../src/core/dossier';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import type { Analysis } from '../../../src/core/extraction/types';

interface FigureAnswer {
  readonly article: string;
  readonly text: string;
  readonly occurrence: number;
}

interface Answers {
  readonly quantities: readonly { readonly id: string; readonly figures: readonly FigureAnswer[] }[];
  readonly utterances: readonly { readonly id: string; readonly renderings: readonly { readonly article: string }[] }[];
  readonly apart: readonly { readonly why: string; readonly pair: readonly [FigureAnswer, FigureAnswer] }[];
}

const folder = 'samples';
const answers = JSON.parse(readFileSync('test/fixtures/sample-answers.json', 'utf8')) as Answers;

/** How many figures of a known quantity must stand together; the rest are open work. */
const together: Readonly<Record<string, number>> = {
  killed: 10,
  injured: 8,
  missing: 8,
  displaced: 7,
  rescuers: 5,
  'repair-cost': 6,
  'water-level': 4,
  arrests: 2,
  'killed-1979': 3,
};

describe('the sample dossier, whole', () => {
  const texts = new Map<string, string>();
  const analyses = new Map<string, Analysis>();
  let collation: Collation;

  before(() => {
    const { dossier } = parseDossier(readFileSync(path.join(folder, 'dossier.yaml'), 'utf8'));
    const analyse = createAnalyser(loadLearnedReader(new Uint8Array(readFileSync('assets/attributions.bin'))));
    collation = createCollation(dossier);
    const ids = readdirSync(folder).filter((name) => articleEntry(dossier, name) !== undefined || isArticleName(name));
    for (const id of ids.filter((name) => !/notes\.yaml$|README/.test(name)).sort()) {
      const text = readFileSync(path.join(folder, id), 'utf8');
      const analysis = analyse(text, articleEntry(dossier, id) ?? {});
      texts.set(id, text);
      analyses.set(id, analysis);
      const { meta } = analysis.article;
      collation.set({ id, outlet: outletName(meta, id), published: meta.published }, analysis, text);
    }
  });

  /** The quantity of the figure at an answer's words; undefined where no figure was read there. */
  function quantityOf({ article, text, occurrence }: FigureAnswer): string | undefined {
    let at = -1;
    for (let count = 0; count < occurrence; count++) at = texts.get(article)!.indexOf(text, at + 1);
    assert.ok(at >= 0, `${article} does not have "${text}"`);
    const index = analyses
      .get(article)!
      .figures.findIndex(({ span }) => span.start < at + text.length && at < span.end);
    return index < 0 ? undefined : collation.quantityAt(article, index)?.id;
  }

  it('is one story: no two of its articles tell of different things', () => {
    const stories = [...analyses].map(([id, analysis]) => ({
      id,
      story: new ArticleWords(analysis, texts.get(id)!, outletName(analysis.article.meta, id)).story,
    }));
    for (const one of stories)
      for (const two of stories)
        assert.ok(!tellOtherStories(one.story, two.story), `${one.id} and ${two.id} tell of different things`);
  });

  for (const { id, figures } of answers.quantities.filter((quantity) => quantity.id in together)) {
    it(`joins at least ${together[id]} of ${figures.length} figures: ${id}`, () => {
      const counts = new Map<string, number>();
      for (const quantity of figures.map(quantityOf)) {
        if (quantity !== undefined) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
      }
      const most = Math.max(...counts.values());
      assert.ok(most >= together[id], `only ${most}: ${JSON.stringify([...counts])}`);
    });
  }

  it('puts all renderings of the minister’s one sentence on one card, and names sums by what they are for', () => {
    const { renderings } = answers.utterances.find(({ id }) => id === 'signatures')!;
    const utterance = collation
      .utterances()
      .find((each) => each.renderings.some(({ text }) => text.includes('signature')));
    assert.deepEqual(
      utterance?.renderings.map(({ article }) => article).sort(),
      renderings.map(({ article }) => article).sort(),
    );
    const names = collation.quantities().map(({ name }) => name);
    assert.ok(names.includes('Families (crowns)'), names.join('; '));
  });

  for (const { why, pair } of answers.apart) {
    it(`keeps apart: ${why}`, () => {
      const [one, two] = pair.map(quantityOf);
      assert.ok(one === undefined || one !== two);
    });
  }
});
