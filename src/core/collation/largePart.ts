import { clustersOf } from './clusters';
import type { Steps } from '../steps';
import { compare } from '../text/order';

/** How items of a large connected part are taken together before they are compared. */
export interface Grouping<Item> {
  /** Items of one signature and theme mean the same. */
  signature(item: Item): string;
  /** What the item's article tells of: items of one theme are clustered first. */
  theme(item: Item): string;
}

/** Items that are taken as one. */
interface Group<Item> {
  readonly key: string;
  readonly theme: string;
  readonly members: readonly Item[];
}

type Score<Item> = (a: Item, b: Item) => number;

/**
 * Clusters a connected part that is too large to compare all pairs, as a toll is that a thousand articles give, or many alike events that some
 * articles tie together. Items of one theme and signature are taken as one; the groups of each theme are clustered among themselves, then what came
 * of them across themes. The result depends on the items, not on the order in which they came.
 * @param items sorted by id
 * @param most how many groups may be compared pair by pair
 */
export function* largePart<Item>(
  items: readonly Item[],
  score: Score<Item>,
  grouping: Grouping<Item>,
  most: number,
): Steps<Item[][]> {
  const themes = new Map<string, Map<string, Item[]>>();
  for (const item of items) {
    entryOf(entryOf(themes, grouping.theme(item), newMap), grouping.signature(item), newList).push(item);
    yield;
  }
  const ofThemes: Group<Item>[] = [];
  for (const [name, groups] of themes) {
    const ofTheme = [...groups].map(([key, members]): Group<Item> => ({ key, theme: name, members }));
    ofThemes.push(...(yield* joinGroups(ofTheme, (one, two) => meanScore(one, two, score), most)));
  }
  const acrossThemes: Score<Group<Item>> = (one, two) => (one.theme === two.theme ? 0 : meanScore(one, two, score));
  const joined = themes.size === 1 ? ofThemes : yield* joinGroups(ofThemes, acrossThemes, most);
  return joined.map(({ members }) => [...members]);
}

const newList = <Item>(): Item[] => [];
const newMap = <Item>(): Map<string, Item[]> => new Map();

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** The largest groups are clustered, the others join the cluster that they are nearest to, or stay by themselves. */
function* joinGroups<Item>(
  groups: readonly Group<Item>[],
  score: Score<Group<Item>>,
  most: number,
): Steps<Group<Item>[]> {
  const sorted = [...groups].sort(
    (a, b) => b.members.length - a.members.length || compare(a.theme, b.theme) || compare(a.key, b.key),
  );
  const largest = yield* clustersOf(sorted.slice(0, most), score, ({ members }) => members.length);
  const clusters = largest.map((cluster) => ({
    core: cluster.slice(0, mostAsked),
    groups: cluster,
  }));
  const alone: Group<Item>[] = [];
  for (const group of sorted.slice(most)) {
    let best: (typeof clusters)[number] | undefined;
    let highest = 0;
    for (const cluster of clusters) {
      const mean = cluster.core.reduce((sum, each) => sum + score(group, each), 0) / cluster.core.length;
      if (mean > highest) [best, highest] = [cluster, mean];
      yield;
    }
    if (best) best.groups.push(group);
    else alone.push(group);
  }
  return [
    ...clusters.map(({ groups: [first, ...others] }) => ({
      ...first,
      members: [...first.members, ...others.flatMap(({ members }) => members)],
    })),
    ...alone,
  ];
}

/** Groups of a cluster that a late group is compared with. */
const mostAsked = 4;
/** Members of a group that speak for it. */
const speakers = 2;

function meanScore<Item>(one: Group<Item>, two: Group<Item>, score: Score<Item>): number {
  const [ours, theirs] = [one.members.slice(0, speakers), two.members.slice(0, speakers)];
  let sum = 0;
  for (const a of ours) for (const b of theirs) sum += score(a, b);
  return sum / (ours.length * theirs.length);
}
