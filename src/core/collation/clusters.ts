/** Scores of pairs, as an adjacency list that holds each pair from both sides. A pair that is not in it says little: see `missing`. */
export type PairScores = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Cluster {
  readonly key: string;
  readonly members: string[];
  /** For each neighbouring cluster, the sum of scores and the number of compared pairs. */
  readonly links: Map<string, Link>;
}

interface Link {
  sum: number;
  pairs: number;
}

/**
 * Average-link clustering: the two clusters with the highest mean score are joined as long as it is above 0.
 * A strongly negative pair outweighs all others. The result depends on the scores only, not on the order of `ids`.
 * @param missing what a pair counts that was never compared, because the two have no key in common
 */
export function clustersOf(ids: readonly string[], scores: PairScores, missing: number): string[][] {
  const clusters = new Map<string, Cluster>();
  for (const id of [...ids].sort()) clusters.set(id, { key: id, members: [id], links: new Map() });
  const queue = new MergeQueue();
  const mean = (left: Cluster, right: Cluster, link: Link): number => meanOf(left, right, link, missing);
  for (const [id, cluster] of clusters) {
    for (const [other, score] of scores.get(id) ?? []) {
      if (!clusters.has(other)) continue;
      cluster.links.set(other, { sum: score, pairs: 1 });
      if (id < other && score > 0) queue.push({ score, left: id, right: other });
    }
  }
  for (let merge = queue.pop(); merge; merge = queue.pop()) {
    const left = clusters.get(merge.left);
    const right = clusters.get(merge.right);
    const link = left && right && left.links.get(right.key);
    if (!link || mean(left, right, link) !== merge.score) continue;
    join(left, right, clusters, queue, mean);
  }
  return [...clusters.values()].map(({ members }) => members.sort());
}

function meanOf(left: Cluster, right: Cluster, link: Link, missing: number): number {
  const all = left.members.length * right.members.length;
  return (link.sum + (all - link.pairs) * missing) / all;
}

/** Joins two clusters under the smaller key, so that the outcome has a name that does not depend on order. */
function join(
  one: Cluster,
  two: Cluster,
  clusters: Map<string, Cluster>,
  queue: MergeQueue,
  mean: (left: Cluster, right: Cluster, link: Link) => number,
): void {
  const [kept, gone] = one.key < two.key ? [one, two] : [two, one];
  clusters.delete(gone.key);
  kept.links.delete(gone.key);
  kept.members.push(...gone.members);
  for (const [other, link] of gone.links) {
    if (other === kept.key) continue;
    const own = kept.links.get(other);
    if (own) {
      own.sum += link.sum;
      own.pairs += link.pairs;
    } else {
      kept.links.set(other, { ...link });
    }
  }
  for (const [other, link] of kept.links) {
    const neighbour = clusters.get(other);
    if (!neighbour) continue;
    neighbour.links.delete(gone.key);
    neighbour.links.set(kept.key, { ...link });
    const score = mean(kept, neighbour, link);
    if (score > 0) queue.push({ score, ...ordered(kept.key, other) });
  }
}

const ordered = (one: string, two: string): { left: string; right: string } =>
  one < two ? { left: one, right: two } : { left: two, right: one };

interface Merge {
  readonly score: number;
  readonly left: string;
  readonly right: string;
}

/** A binary heap: highest score first, then by keys. Outdated entries are skipped by their score. */
class MergeQueue {
  private readonly heap: Merge[] = [];

  push(merge: Merge): void {
    const { heap } = this;
    heap.push(merge);
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!precedes(heap[at], heap[parent])) break;
      [heap[at], heap[parent]] = [heap[parent], heap[at]];
      at = parent;
    }
  }

  pop(): Merge | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let best = at;
      if (left < heap.length && precedes(heap[left], heap[best])) best = left;
      if (right < heap.length && precedes(heap[right], heap[best])) best = right;
      if (best === at) return first;
      [heap[at], heap[best]] = [heap[best], heap[at]];
      at = best;
    }
  }
}

function precedes(a: Merge, b: Merge): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.left !== b.left) return a.left < b.left;
  return a.right < b.right;
}
