import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import { PairIndex, type Comparison, type Joinable } from '../../../src/core/collation/pairIndex';

interface Point extends Joinable {
  readonly value: number;
}

/** Numbers near each other join; tens bring them together, so that a few blocks hold them all. */
const nearness: Comparison<Point> = {
  keys: ({ value }) => [Math.floor(value / 10), Math.floor((value + 5) / 10) + 1000],
  affinity: (a, b) => (Math.abs(a.value - b.value) <= 2 ? 1 : -4),
  signature: ({ value }) => String(value),
  theme: () => '',
};

const pointsOf = (article: string, values: readonly number[]): Point[] =>
  values.map((value, at) => ({ id: `${article}#${at}`, value }));

const clustersOf = (index: PairIndex<Point>): string[] =>
  [...index.clusters()].map((cluster) => cluster.map(({ id }) => id).join()).sort();

const edits = (articles: number, most: number) =>
  fc.array(
    fc.record({
      article: fc.nat(articles - 1).map((at) => `a${at}`),
      values: fc.array(fc.nat(60), { maxLength: most }),
    }),
    { minLength: 1, maxLength: 2 * articles },
  );

describe('the index of pairs', () => {
  for (const [size, articles, most] of [
    ['small blocks', 5, 4],
    ['blocks of more than are compared pair by pair', 30, 12],
  ] as const) {
    it(`gives the clusters of a fresh one after any edits: ${size}`, () => {
      fc.assert(
        fc.property(edits(articles, most), fc.boolean(), fc.nat(40), (changes, asked, steps) => {
          const index = new PairIndex(nearness);
          const present = new Map<string, Point[]>();
          for (const { article, values } of changes) {
            const points = pointsOf(article, values);
            index.set(article, points);
            present.set(article, points);
            if (asked) index.cluster(`${article}#0`);
            // A slice of work that stands still in the middle of a part, which the next change may touch.
            let left = steps;
            index.settle(() => left-- <= 0);
          }
          const fresh = new PairIndex(nearness);
          for (const [article, points] of [...present].sort().reverse()) fresh.set(article, points);
          assert.deepEqual(clustersOf(index), clustersOf(fresh));
        }),
        { numRuns: runs(40) },
      );
    });
  }

  it('joins a thousand copies in one cluster, though each is compared with few', () => {
    const index = new PairIndex(nearness);
    let compared = 0;
    const counted = new PairIndex({
      ...nearness,
      affinity: (a: Point, b: Point) => (compared++, nearness.affinity(a, b)),
    });
    for (let at = 0; at < 1000; at++) {
      index.set(`a${at}`, pointsOf(`a${at}`, [7]));
      counted.set(`a${at}`, pointsOf(`a${at}`, [7]));
    }
    assert.deepEqual(
      [...index.clusters()].map(({ length }) => length),
      [1000],
    );
    assert.ok(compared < 1000 * 100, `${compared} comparisons`);
  });

  it('takes a change in without comparing, and compares a little at a time when it is told to', () => {
    let compared = 0;
    const index = new PairIndex({
      ...nearness,
      affinity: (a: Point, b: Point) => (compared++, nearness.affinity(a, b)),
    });
    const article = (at: number): void => index.set(`a${at}`, pointsOf(`a${at}`, [7]));
    for (let at = 0; at < 500; at++) article(at);
    index.compareNew();
    const before = compared;
    // Some of these speak for all of their block.
    for (let at = 0; at < 100; at++) article(at);
    index.set('a100', []);
    assert.equal(compared, before);
    let most = 0;
    for (let done = false; !done;) {
      const begun = compared;
      done = index.compareNew(() => true);
      most = Math.max(most, compared - begun);
    }
    assert.ok(compared > before && most <= 16, `${most} at a time`);
    assert.deepEqual(
      [...index.clusters()].map(({ length }) => length),
      [499],
    );
  });

  it('keeps many alike stories apart, though some items tie them into one part', () => {
    interface Told extends Joinable {
      readonly story: number;
      readonly value: number;
      /** Its article names no story: it seems to belong to any. */
      readonly vague: boolean;
    }
    const index = new PairIndex<Told>({
      keys: ({ story, value }) => [value, 1000 + story],
      affinity: (a, b) => (a.vague || b.vague ? (a.value === b.value ? 0.5 : -1) : a.story === b.story ? 1 : -50),
      signature: ({ value }) => String(value),
      theme: ({ story, vague }) => (vague ? '' : String(story)),
    });
    // Thirty stories whose numbers are the same ten, and articles that tell of none of them.
    for (let article = 0; article < 310; article++) {
      const [story, value] = [article % 31, Math.floor(article / 31)];
      index.set(`a${article}`, [{ id: `a${article}#0`, story, value, vague: story === 30 }]);
    }
    for (const cluster of index.clusters()) {
      const stories = new Set(cluster.filter(({ vague }) => !vague).map(({ story }) => story));
      assert.ok(stories.size <= 1, `${[...stories].join()} in one cluster`);
    }
    assert.equal([...index.clusters()].filter(({ length }) => length >= 9).length, 30);
  });

  it('keeps the cluster that a change does not touch, and does its work in slices', () => {
    const index = new PairIndex(nearness);
    index.set('a', pointsOf('a', [1, 2, 31, 32]));
    const [first, second] = index.clusters();
    index.set('b', pointsOf('b', [33]));
    assert.ok(index.clusters().has(first));
    assert.ok(!index.clusters().has(second));
    index.set('c', pointsOf('c', [1, 20, 50]));
    let slices = 1;
    while (!index.settle(() => true)) slices++;
    assert.ok(slices > 1);
  });

  it('stands still within a large part, and never compares it twice when nothing changed', () => {
    const comparisons = (settle: (index: PairIndex<Point>) => void): number => {
      let compared = 0;
      const index = new PairIndex({
        ...nearness,
        affinity: (a: Point, b: Point) => (compared++, nearness.affinity(a, b)),
      });
      for (let at = 0; at < 600; at++) index.set(`a${at}`, pointsOf(`a${at}`, [at % 200, (at + 1) % 200]));
      const before = compared;
      settle(index);
      return compared - before;
    };
    let longest = 0;
    const sliced = comparisons((index) => {
      for (let done = false; !done; longest++) done = index.settle(() => true);
    });
    assert.ok(longest > 200, `${longest} slices`);
    assert.equal(
      sliced,
      comparisons((index) => index.settle()),
    );
  });
});
