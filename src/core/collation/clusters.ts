import type { Steps } from '../steps';

interface Cluster<Item> {
  readonly members: Item[];
  /** How many items the members stand for. */
  weight: number;
  /** The cluster that scores highest with this one, by its place; -1 where none is above 0. */
  best: number;
}

/**
 * Average-link clustering: the two clusters with the highest mean score are joined as long as it is above 0.
 * A strongly negative pair outweighs all others. The result depends on the scores and on the order of `items`.
 * Takes time and memory with the square of their number: for some hundreds at most.
 * @param items in an order that does not depend on how they came
 * @param score symmetric; multiples of 1/1024, so that sums do not depend on the order of adding
 * @param weight how many items each one stands for
 */
export function* clustersOf<Item>(
  items: readonly Item[],
  score: (a: Item, b: Item) => number,
  weight: (item: Item) => number = () => 1,
): Steps<Item[][]> {
  const count = items.length;
  const sums = new Float64Array(count * count);
  const clusters: (Cluster<Item> | undefined)[] = items.map((item) => ({
    members: [item],
    weight: weight(item),
    best: -1,
  }));
  for (let one = 0; one < count; one++) {
    for (let two = one + 1; two < count; two++) {
      const sum = score(items[one], items[two]) * clusters[one]!.weight * clusters[two]!.weight;
      sums[one * count + two] = sum;
      sums[two * count + one] = sum;
    }
    yield;
  }
  const mean = (one: number, two: number): number =>
    sums[one * count + two] / (clusters[one]!.weight * clusters[two]!.weight);
  const findBest = (one: number): void => {
    let best = -1;
    let highest = 0;
    for (let two = 0; two < count; two++) {
      if (two === one || !clusters[two]) continue;
      const score = mean(one, two);
      if (score > highest) [best, highest] = [two, score];
    }
    clusters[one]!.best = best;
  };
  for (let at = 0; at < count; at++) findBest(at);
  for (;;) {
    let kept = -1;
    let highest = 0;
    for (let at = 0; at < count; at++) {
      const best = clusters[at]?.best ?? -1;
      if (best < 0) continue;
      const score = mean(at, best);
      if (score > highest) [kept, highest] = [at, score];
    }
    if (kept < 0) break;
    const gone = clusters[kept]!.best;
    join(kept, gone);
  }
  return clusters.flatMap((cluster) => (cluster ? [cluster.members] : []));

  function join(one: number, two: number): void {
    const [kept, gone] = one < two ? [one, two] : [two, one];
    for (let other = 0; other < count; other++) {
      sums[kept * count + other] += sums[gone * count + other];
      sums[other * count + kept] = sums[kept * count + other];
    }
    clusters[kept]!.members.push(...clusters[gone]!.members);
    clusters[kept]!.weight += clusters[gone]!.weight;
    clusters[gone] = undefined;
    for (let other = 0; other < count; other++) {
      const cluster = clusters[other];
      if (!cluster || other === kept) continue;
      if (cluster.best === gone || cluster.best === kept) findBest(other);
      else if (mean(other, kept) > (cluster.best < 0 ? 0 : mean(other, cluster.best))) cluster.best = kept;
    }
    findBest(kept);
  }
}
