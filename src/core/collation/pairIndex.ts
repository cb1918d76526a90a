import { clustersOf } from './clusters';
import { KeyBlocks } from './keyBlocks';
import { type Grouping, largePart } from './largePart';
import { allSteps, type Steps } from '../steps';
import type { ArticleId } from './types';
import { hashOf } from './words';

/** What can be compared and joined: figures, renderings of utterances. */
export interface Joinable {
  /** Unique in the dossier; sorts by article and place. */
  readonly id: string;
}

/** How one kind of thing is compared. Must be a function of the two alone: then nothing need be computed again when another article changes. */
export interface Comparison<Item extends Joinable> extends Grouping<Item> {
  /** Hashed keys under which an item can meet others: only items that share one are compared. */
  keys(item: Item): readonly number[];
  /** Symmetric; above 0 for joining, below 0 against. Multiples of 1/1024, so that sums are exact. */
  affinity(a: Item, b: Item): number;
}

/** What the analyst said of two items, stronger than any machine score: see `forced`. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, 'same' | 'different'>>;

/** Outweighs every sum of machine scores; a "different" outweighs every "same". Exact as a double. */
const forced = { same: 1e7, different: -1e10 } as const;

/** An item in the index. */
export interface Node<Item extends Joinable> {
  readonly item: Item;
  readonly rank: number;
  /** Compared with all that it is to be compared with and that were compared before it. */
  isMet: boolean;
  /** Nodes that a comparison speaks for joining. Made when the first is found. */
  near: Set<Node<Item>> | undefined;
  /** Made when it first stands in a large part. */
  signature: string | undefined;
  /** Undefined until clustered. */
  cluster: readonly Item[] | undefined;
}

/** A connected part whose clusters are being made. */
interface Job<Item extends Joinable> {
  /** Grows while the part is gone through. */
  readonly part: Set<Node<Item>>;
  readonly steps: Steps<void>;
}

/** A node that is still to be compared with those with whom these keys bring it together. */
interface Meeting<Item extends Joinable> {
  readonly node: Node<Item>;
  readonly keys: readonly number[];
}

/** Nodes that may wait for comparison: each keeps its keys meanwhile. */
const mostWaiting = 4096;
/** Comparisons without a look at the clock. */
const comparedAtOnce = 8;

/**
 * The items of a dossier in clusters, kept up to date article by article. A change compares only the changed article's items with
 * those that share a key, at most a fixed number for each key, and clusters only the connected parts that it touches.
 * Clusters are a function of the items present, not of the order in which they came.
 */
export class PairIndex<Item extends Joinable> {
  private readonly nodes = new Map<string, Node<Item>>();
  private readonly ofArticle = new Map<ArticleId, readonly Node<Item>[]>();
  private readonly blocks = new KeyBlocks<Node<Item>>();
  private readonly joined = new Set<readonly Item[]>();

  private verdicts: Verdicts = new Map();
  /** In the order in which they came. */
  private readonly meetings = new Set<Meeting<Item>>();
  /** The first of them, half done; begun anew when blocks have changed. */
  private meeting: Steps<void> | undefined;
  /** Nodes whose cluster may have changed since clusters were last made. */
  private readonly touched = new Set<Node<Item>>();
  /** What the last slice of settling left half done; dropped as soon as one of its nodes is touched. */
  private job: Job<Item> | undefined;

  constructor(private readonly comparison: Comparison<Item>) {}

  /** Replaces an article's items; an empty list removes them. They are compared and clustered when clusters are next asked for, or before by `compareNew` and `settle`. */
  set(article: ArticleId, items: readonly Item[]): void {
    for (const node of this.ofArticle.get(article) ?? []) this.remove(node);
    if (items.length === 0) this.ofArticle.delete(article);
    else
      this.ofArticle.set(
        article,
        items.map((item) => this.add(item)),
      );
    if (this.meetings.size > mostWaiting) this.compareNew();
  }

  /** Replaces the analyst's verdicts; only pairs whose verdict changed are compared again. */
  setVerdicts(verdicts: Verdicts): void {
    const before = this.verdicts;
    this.verdicts = verdicts;
    for (const id of new Set([...before.keys(), ...verdicts.keys()])) {
      const node = this.nodes.get(id);
      if (node === undefined) continue;
      for (const otherId of new Set([...(before.get(id)?.keys() ?? []), ...(verdicts.get(id)?.keys() ?? [])])) {
        const other = this.nodes.get(otherId);
        if (other === undefined || before.get(id)?.get(otherId) === verdicts.get(id)?.get(otherId)) continue;
        this.unlink(node, other);
        if (verdicts.get(id)?.has(otherId) || this.areToMeet(node, other)) this.compare(node, other);
        this.touch(node, other);
      }
    }
  }

  itemsOf(article: ArticleId): readonly Item[] {
    return (this.ofArticle.get(article) ?? []).map(({ item }) => item);
  }

  /** The cluster that the item stands in, sorted by id; the item alone where it has no fellow. Clusters no more than its connected part. */
  cluster(id: string): readonly Item[] | undefined {
    const node = this.nodes.get(id);
    if (node === undefined) return undefined;
    this.compareNew();
    if (this.touched.size > 0) {
      if (this.job?.part.has(node)) this.finish(this.job);
      if (node.cluster === undefined || connected(node).some((each) => this.touched.has(each))) {
        this.finish(this.begin(node));
      }
    }
    return node.cluster;
  }

  /**
   * Compares what is new with what shares a key with it, a step at a time, until `stop` says so or all is done.
   * @returns whether all is done
   */
  compareNew(stop: () => boolean = () => false): boolean {
    for (;;) {
      const [first] = this.meetings;
      if (first === undefined) return true;
      this.meeting ??= this.meet(first);
      while (!this.meeting.next().done) if (stop()) return false;
      this.meeting = undefined;
      this.meetings.delete(first);
      if (this.meetings.size > 0 && stop()) return false;
    }
  }

  /**
   * Brings clusters up to date, a step at a time, until `stop` says so or all is done.
   * @returns whether all is done
   */
  settle(stop: () => boolean = () => false): boolean {
    if (!this.compareNew(stop)) return false;
    for (;;) {
      const [first] = this.touched;
      if (first === undefined) return true;
      this.job ??= this.begin(first);
      while (!this.job.steps.next().done) if (stop()) return false;
      this.job = undefined;
      if (this.touched.size > 0 && stop()) return false;
    }
  }

  /** Every cluster of two or more; the same array as long as none of its items changed. */
  clusters(): ReadonlySet<readonly Item[]> {
    this.settle();
    return this.joined;
  }

  private add(item: Item): Node<Item> {
    const node: Node<Item> = {
      item,
      rank: hashOf(item.id),
      isMet: false,
      near: undefined,
      signature: undefined,
      cluster: undefined,
    };
    this.nodes.set(item.id, node);
    this.touch(node);
    const keys = this.comparison.keys(item);
    for (const key of keys) this.enter(key, node);
    this.meetings.add({ node, keys });
    return node;
  }

  private enter(key: number, node: Node<Item>): void {
    this.meeting = undefined;
    const replaced = this.blocks.enter(key, node);
    for (const other of replaced?.near ?? []) {
      if (!this.blocks.pairs(key, replaced!, other) && !this.areToMeet(replaced!, other)) this.part(replaced!, other);
    }
  }

  private remove(node: Node<Item>): void {
    this.meeting = undefined;
    for (const key of this.comparison.keys(node.item)) {
      const successor = this.blocks.leave(key, node);
      if (successor) this.meetings.add({ node: successor, keys: [key] });
    }
    for (const other of node.near ?? []) {
      other.near?.delete(node);
      this.touch(other);
    }
    this.touch(node);
    if (node.cluster) this.joined.delete(node.cluster);
    this.nodes.delete(node.item.id);
    this.touched.delete(node);
  }

  /** Compares a node with those that were compared before it; the others will be compared with it in their turn. */
  private *meet({ node, keys }: Meeting<Item>): Steps<void> {
    if (this.nodes.get(node.item.id) !== node) return;
    const compared = new Set<Node<Item>>([node]);
    for (const key of keys) {
      for (const other of this.blocks.fellows(key, node)) {
        if (!other.isMet || compared.has(other)) continue;
        compared.add(other);
        this.compare(node, other);
        if (compared.size % comparedAtOnce === 0) yield;
      }
    }
    for (const id of this.verdicts.get(node.item.id)?.keys() ?? []) {
      const other = this.nodes.get(id);
      if (other?.isMet && !compared.has(other)) this.compare(node, other);
    }
    node.isMet = true;
  }

  /** Whether two nodes are to be compared: a key brings them together, or the analyst. */
  private areToMeet(one: Node<Item>, two: Node<Item>): boolean {
    if (this.verdicts.get(one.item.id)?.has(two.item.id)) return true;
    const theirs = new Set(this.comparison.keys(two.item));
    return this.comparison.keys(one.item).some((key) => theirs.has(key) && this.blocks.pairs(key, one, two));
  }

  private score = (a: Item, b: Item): number => {
    const verdict = this.verdicts.size === 0 ? undefined : this.verdicts.get(a.id)?.get(b.id);
    return verdict === undefined ? this.comparison.affinity(a, b) : forced[verdict];
  };

  /** Makes two nodes neighbours where their comparison speaks for joining. */
  private compare(one: Node<Item>, two: Node<Item>): void {
    if (one.near?.has(two) || this.score(one.item, two.item) <= 0) return;
    (one.near ??= new Set()).add(two);
    (two.near ??= new Set()).add(one);
    this.touch(one, two);
  }

  /** Two nodes are compared no more. */
  private part(one: Node<Item>, two: Node<Item>): void {
    this.unlink(one, two);
    this.touch(one, two);
  }

  private unlink(one: Node<Item>, two: Node<Item>): void {
    one.near?.delete(two);
    two.near?.delete(one);
  }

  private touch(...nodes: readonly Node<Item>[]): void {
    for (const node of nodes) {
      this.touched.add(node);
      if (this.job?.part.has(node)) this.job = undefined;
    }
  }

  private begin(start: Node<Item>): Job<Item> {
    const part = new Set([start]);
    return { part, steps: this.clusterPart(part) };
  }

  private finish(job: Job<Item>): void {
    allSteps(job.steps);
    if (job === this.job) this.job = undefined;
  }

  /** Finds all that is connected with what `part` begins with, and makes its clusters. Nothing is changed before the last step. */
  private *clusterPart(part: Set<Node<Item>>): Steps<void> {
    for (const node of part) {
      for (const other of node.near ?? []) part.add(other);
      yield;
    }
    const clusters = yield* this.clustered([...part]);
    const before = new Map<string, readonly Item[]>();
    for (const node of part) {
      this.touched.delete(node);
      if (node.cluster === undefined) continue;
      before.set(node.cluster[0].id, node.cluster);
      this.joined.delete(node.cluster);
    }
    for (const fresh of clusters) {
      const old = before.get(fresh[0].item.id);
      const same = old?.length === fresh.length && fresh.every(({ item }, at) => item === old[at]);
      const cluster = same ? old : fresh.map(({ item }) => item);
      for (const node of fresh) node.cluster = cluster;
      if (cluster.length > 1) this.joined.add(cluster);
    }
  }

  private readonly grouping: Grouping<Node<Item>> = {
    signature: (node) => (node.signature ??= this.comparison.signature(node.item)),
    theme: ({ item }) => this.comparison.theme(item),
  };

  private *clustered(part: Node<Item>[]): Steps<Node<Item>[][]> {
    if (part.length === 1) return [part];
    const byId = (one: Node<Item>, two: Node<Item>): number => (one.item.id < two.item.id ? -1 : 1);
    part.sort(byId);
    const score = (one: Node<Item>, two: Node<Item>): number => this.score(one.item, two.item);
    const clusters = yield* part.length <= mostCompared
      ? clustersOf(part, score)
      : largePart(part, score, this.grouping, mostCompared);
    for (const cluster of clusters) cluster.sort(byId);
    return clusters;
  }
}

/** Parts of more are clustered by their signatures. */
const mostCompared = 120;

/** Nodes reachable over pairs that speak for joining: no cluster reaches beyond. */
function connected<Item extends Joinable>(start: Node<Item>): Node<Item>[] {
  if (start.near === undefined || start.near.size === 0) return [start];
  const found = new Set([start]);
  for (const node of found) if (node.near) for (const other of node.near) found.add(other);
  return [...found];
}
