import { clustersOf } from './clusters';
import type { ArticleId } from './types';

/** What can be compared and joined: figures, renderings of utterances. */
export interface Joinable {
  /** Unique in the dossier; sorts by article and place. */
  readonly id: string;
}

/** How one kind of thing is compared. Must be a function of the two alone: then nothing need be computed again when another article changes. */
export interface Comparison<Item extends Joinable> {
  /** Keys under which an item can meet others: only items that share one are compared. */
  keys(item: Item): Iterable<string>;
  /** Symmetric; above 0 for joining, below 0 against. Multiples of 1/1024, so that sums are exact. */
  affinity(a: Item, b: Item): number;
  /** What a pair counts that was never compared. */
  readonly missing: number;
}

/** What the analyst said of two items, stronger than any machine score: see `forced`. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, 'same' | 'different'>>;

/** Outweighs every sum of machine scores; a "different" outweighs every "same". Exact as a double. */
const forced = { same: 1e7, different: -1e10 } as const;

/**
 * The items of a dossier in clusters, kept up to date article by article. A change compares only the changed article's items with
 * those that share a key, and clusters only the connected parts that it touches.
 * Clusters are a function of the items present, not of the order in which they came.
 */
export class PairIndex<Item extends Joinable> {
  private readonly items = new Map<string, Item>();
  private readonly ofArticle = new Map<ArticleId, readonly Item[]>();
  private readonly blocks = new Map<string, Set<string>>();
  private readonly scores = new Map<string, Map<string, number>>();
  private readonly clusterOf = new Map<string, readonly string[]>();

  private verdicts: Verdicts = new Map();
  /** Items whose cluster may have changed since clusters were last made. */
  private readonly touched = new Set<string>();

  constructor(private readonly comparison: Comparison<Item>) {}

  /** Replaces an article's items; an empty list removes them. Clusters follow when they are next asked for. */
  set(article: ArticleId, items: readonly Item[]): void {
    const touched = this.touched;
    for (const item of this.ofArticle.get(article) ?? []) this.remove(item, touched);
    if (items.length === 0) this.ofArticle.delete(article);
    else this.ofArticle.set(article, items);
    for (const item of items) this.add(item, touched);
  }

  /** Replaces the analyst's verdicts; only pairs whose verdict changed are scored again. */
  setVerdicts(verdicts: Verdicts): void {
    const touched = this.touched;
    const before = this.verdicts;
    this.verdicts = verdicts;
    for (const id of new Set([...before.keys(), ...verdicts.keys()])) {
      const item = this.items.get(id);
      if (item === undefined) continue;
      for (const other of new Set([...(before.get(id)?.keys() ?? []), ...(verdicts.get(id)?.keys() ?? [])])) {
        if (before.get(id)?.get(other) === verdicts.get(id)?.get(other) || !this.items.has(other)) continue;
        if (verdicts.get(id)?.has(other) || this.shareKey(item, other)) this.score(item, other);
        else this.forget(id, other);
        for (const each of [id, other]) {
          touched.add(each);
          for (const member of this.clusterOf.get(each) ?? []) touched.add(member);
        }
      }
    }
  }

  item(id: string): Item | undefined {
    return this.items.get(id);
  }

  /** Ids of the cluster that the item stands in, sorted; the item alone where it has no fellow. */
  cluster(id: string): readonly string[] | undefined {
    this.recluster();
    return this.clusterOf.get(id);
  }

  /** Every cluster once. */
  clusters(): readonly (readonly string[])[] {
    this.recluster();
    return [...new Set(this.clusterOf.values())];
  }

  private add(item: Item, touched: Set<string>): void {
    this.items.set(item.id, item);
    touched.add(item.id);
    const own = new Map<string, number>();
    this.scores.set(item.id, own);
    for (const key of this.comparison.keys(item)) {
      let block = this.blocks.get(key);
      if (block === undefined) this.blocks.set(key, (block = new Set()));
      for (const other of block) if (!own.has(other)) this.score(item, other);
      block.add(item.id);
    }
    for (const other of this.verdicts.get(item.id)?.keys() ?? []) this.score(item, other);
    for (const [other, score] of own) if (score > 0) touched.add(other);
  }

  /** Scores a pair and keeps it on both sides. */
  private score(item: Item, otherId: string): void {
    const other = this.items.get(otherId);
    if (other === undefined || otherId === item.id) return;
    const verdict = this.verdicts.get(item.id)?.get(otherId);
    const score = verdict === undefined ? this.comparison.affinity(item, other) : forced[verdict];
    this.scores.get(item.id)?.set(otherId, score);
    this.scores.get(otherId)?.set(item.id, score);
  }

  private shareKey(item: Item, otherId: string): boolean {
    for (const key of this.comparison.keys(item)) if (this.blocks.get(key)?.has(otherId)) return true;
    return false;
  }

  private forget(one: string, two: string): void {
    this.scores.get(one)?.delete(two);
    this.scores.get(two)?.delete(one);
  }

  private remove(item: Item, touched: Set<string>): void {
    for (const key of this.comparison.keys(item)) {
      const block = this.blocks.get(key);
      block?.delete(item.id);
      if (block?.size === 0) this.blocks.delete(key);
    }
    for (const [other, score] of this.scores.get(item.id) ?? []) {
      this.scores.get(other)?.delete(item.id);
      if (score > 0) touched.add(other);
    }
    for (const other of this.clusterOf.get(item.id) ?? []) touched.add(other);
    this.scores.delete(item.id);
    this.items.delete(item.id);
    this.clusterOf.delete(item.id);
    touched.delete(item.id);
  }

  /** Clusters every connected part that holds an item touched since the last time. */
  private recluster(): void {
    if (this.touched.size === 0) return;
    const done = new Set<string>();
    for (const id of this.touched) {
      if (done.has(id) || !this.items.has(id)) continue;
      const part = this.connected(id);
      for (const member of part) done.add(member);
      for (const cluster of clustersOf(part, this.scores, this.comparison.missing)) {
        for (const member of cluster) this.clusterOf.set(member, cluster);
      }
    }
    this.touched.clear();
  }

  /** Items reachable over pairs that speak for joining: no cluster reaches beyond. */
  private connected(start: string): string[] {
    const found = new Set([start]);
    for (const id of found) {
      for (const [other, score] of this.scores.get(id) ?? []) if (score > 0) found.add(other);
    }
    return [...found];
  }
}
