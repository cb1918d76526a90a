import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import { createCollation, type Collation } from '../../../src/core/collation/collation';
import { infoOf, sketch, type ArticleSketch } from './build';

/** Sentences that join in several ways: what an article is made of. */
const sentences = [
  'The mudslide in Tarma killed {41|=41} people.',
  'The death toll in Tarma rose to {58|=58}.',
  'In Tarma {more than 40|>40} people died.',
  'The mudslide in Tarma injured {dozens|~12..120}.',
  'In Tarma {134|=134} people were hurt.',
  'Kenya has dispatched {about 900|~900} troops to the border.',
  'Some {1,200|~1200} Kenyan soldiers are deployed on the border.',
  'Repairs will cost {$114 million|=114000000 money dollar}, the mayor of Tarma said.',
  'The repair of the road to Tarma will cost {$114 million|=114000000 money dollar}.',
  'The river stood {20 feet|=20 measure foot} above its normal level at Tarma.',
];

const said = [{ by: 'the mayor of Tarma', cue: 'said', content: 'Repairs will cost $114 million' }];

/** An outlet with another name is another file: the same article renamed. */
const outlets = ['Post', 'Mail', 'Sun', 'Star', 'Renamed'];
const version = fc.uniqueArray(fc.nat(sentences.length - 1), { minLength: 1, maxLength: 5 });
const edit = fc.record({
  outlet: fc.constantFrom(...outlets),
  /** None removes the article; a name moves it there as it is. */
  version: fc.oneof({ weight: 4, arbitrary: version }, fc.constant(null), fc.constantFrom(...outlets)),
});

const articleOf = (outlet: string, lines: readonly number[]): ArticleSketch => ({
  outlet,
  text: lines.map((line) => sentences[line]).join('\n'),
  said: lines.some((line) => sentences[line].endsWith('the mayor of Tarma said.')) ? said : [],
});

const sketched = new Map<string, ReturnType<typeof sketch>>();

function put(collation: Collation, article: ArticleSketch): void {
  const { text, analysis } = sketched.get(article.text) ?? sketch(article, 2025);
  sketched.set(article.text, { text, analysis });
  collation.set(infoOf(article), analysis, text);
}

const whole = (collation: Collation): unknown => [
  collation.quantities(),
  collation.utterances(),
  collation.claims(),
  collation.articles.map(({ id }) => collation.sharedPassages(id)),
  collation.claims().map((claim) => collation.outletsWithout(claim, 10)),
];

const rules = {
  collation: [
    {
      kind: 'different' as const,
      figures: [
        { article: 'post.txt', figure: '41' },
        { article: 'mail.txt', figure: '58' },
      ],
    },
    {
      kind: 'same' as const,
      figures: [
        { article: 'sun.txt', figure: '134' },
        { article: 'star.txt', figure: '20 feet' },
      ],
    },
  ],
};

describe('incremental collation', () => {
  for (const options of [{}, rules]) {
    it(`is the same as from scratch, after any edits and in any order${'collation' in options ? ', with the analyst’s rules' : ''}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.boolean(), (edits, reversed) => {
          const collation = createCollation(options);
          const present = new Map<string, readonly number[]>();
          for (const { outlet, version: lines } of edits) {
            if (lines === null) {
              collation.delete(`${outlet.toLowerCase()}.txt`);
              present.delete(outlet);
            } else if (typeof lines === 'string') {
              const moved = present.get(outlet);
              if (moved === undefined || lines === outlet) continue;
              collation.delete(`${outlet.toLowerCase()}.txt`);
              put(collation, articleOf(lines, moved));
              present.delete(outlet);
              present.set(lines, moved);
            } else {
              put(collation, articleOf(outlet, lines));
              present.set(outlet, lines);
            }
          }
          const fresh = createCollation(options);
          const articles = [...present].sort();
          if (reversed) articles.reverse();
          for (const [outlet, lines] of articles) put(fresh, articleOf(outlet, lines));
          assert.deepEqual(whole(collation), whole(fresh));
        }),
        { numRuns: runs(15) },
      );
    });
  }

  it('says the same when it was prepared a slice at a time, before and after a change', () => {
    const [prepared, asked] = [createCollation(), createCollation()];
    const slices = (): number => {
      let count = 1;
      while (!prepared.prepare(() => true)) count++;
      return count;
    };
    for (const collation of [prepared, asked]) {
      put(collation, articleOf('Post', [0, 5, 7]));
      put(collation, articleOf('Mail', [1, 6, 8]));
    }
    assert.ok(slices() > 2);
    assert.equal(slices(), 1, 'nothing is left');
    assert.deepEqual(whole(prepared), whole(asked));
    for (const collation of [prepared, asked]) put(collation, articleOf('Mail', [2, 6]));
    assert.ok(slices() > 1);
    assert.deepEqual(whole(prepared), whole(asked));
  });

  it('counts its changes', () => {
    const collation = createCollation();
    const before = collation.generation;
    put(collation, articleOf('Post', [0]));
    assert.ok(collation.generation > before);
    const after = collation.generation;
    collation.delete('unknown.txt');
    assert.equal(collation.generation, after);
  });
});
