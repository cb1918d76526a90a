import { clustersOf } from './clusters';

/** Items of one signature. */
interface Group<Item> {
  readonly signature: string;
  readonly members: Item[];
}

/**
 * Clusters a connected part that is too large to compare all pairs, as a toll is that a thousand articles give: items of one signature are taken as one,
 * and where even the signatures are too many, the most frequent are clustered first and the others join the cluster that they are nearest to.
 * The result depends on the items, not on the order in which they came.
 * @param items sorted by id
 * @param most how many may be compared pair by pair
 */
export function largePart<Item>(
  items: readonly Item[],
  score: (a: Item, b: Item) => number,
  signature: (item: Item) => string,
  most: number,
): Item[][] {
  const bySignature = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = signature(item);
    const group = bySignature.get(key);
    if (group) group.members.push(item);
    else bySignature.set(key, { signature: key, members: [item] });
  }
  const groups = [...bySignature.values()].sort(
    (a, b) => b.members.length - a.members.length || (a.signature < b.signature ? -1 : 1),
  );
  const between = (one: Group<Item>, two: Group<Item>): number => meanScore(one, two, score);
  const clusters = clustersOf(groups.slice(0, most), between, ({ members }) => members.length).map((cluster) => ({
    core: cluster.slice(0, mostAsked),
    groups: cluster,
  }));
  const alone: Item[][] = [];
  for (const group of groups.slice(most)) {
    let best: (typeof clusters)[number] | undefined;
    let highest = 0;
    for (const cluster of clusters) {
      const mean = cluster.core.reduce((sum, each) => sum + between(group, each), 0) / cluster.core.length;
      if (mean > highest) [best, highest] = [cluster, mean];
    }
    if (best) best.groups.push(group);
    else alone.push(group.members);
  }
  return [...clusters.map(({ groups: joined }) => joined.flatMap(({ members }) => members)), ...alone];
}

/** Groups of a cluster that a late group is compared with. */
const mostAsked = 4;
/** Members of a group that speak for it. */
const speakers = 2;

function meanScore<Item>(one: Group<Item>, two: Group<Item>, score: (a: Item, b: Item) => number): number {
  const [ours, theirs] = [one.members.slice(0, speakers), two.members.slice(0, speakers)];
  let sum = 0;
  for (const a of ours) for (const b of theirs) sum += score(a, b);
  return sum / (ours.length * theirs.length);
}
