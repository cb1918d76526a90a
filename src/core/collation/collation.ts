import type { CollationRule } from '../dossier';
import type { Analysis } from '../extraction/types';
import { compare } from '../text/order';
import { ArticleWords } from './articleWords';
import { applyRules, type Corrections } from './corrections';
import { PairIndex } from './pairIndex';
import { SharedPassages } from './passages/shared';
import { affinity } from './quantities/affinity';
import { blockKeysOf, signatureOf, themeOf } from './quantities/blocks';
import { disagreementOf } from './quantities/disagreement';
import { itemId, itemsOf, type FigureItem } from './quantities/item';
import { nameOf } from './quantities/name';
import { readingOf } from './quantities/reading';
import { relate } from './relation';
import { copiesAmong, independentOrigins, withCopies } from './sourcing/copies';
import { Offices } from './sourcing/offices';
import { withoutNamesakes } from './sourcing/namesakes';
import { nowhere, originKeyOf, plainName } from './sourcing/originKey';
import { throughOutlets } from './sourcing/outlets';
import { namedChainsOf, officesIn, sourcingsOf, type NamedChains, type Sourcings } from './sourcing/sourcing';
import { StoryIndex } from './storyIndex';
import type {
  ArticleId,
  ArticleInfo,
  ClaimGroup,
  FigureReading,
  Quantity,
  Relation,
  SharedPassage,
  Sourcing,
  Utterance,
} from './types';
import { UtteranceIndex } from './utterances/utterances';

/** The analyst's word, as dossier.yaml has it. Every part may be missing. */
export interface CollationOptions {
  /** Names of one source; the first is the one that cards show. */
  readonly sources?: readonly (readonly string[])[];
  /** Which figures measure the same and which do not, and names of quantities. */
  readonly collation?: readonly CollationRule[];
}

/** What is kept of an article. Not its analysis: a dossier holds thousands. */
interface Member {
  readonly info: ArticleInfo;
  readonly text: string;
  readonly figures: Analysis['figures'];
  readonly chains: NamedChains;
  readonly sourcings: Sourcings;
}

/** What the articles of a dossier say of the same things: an index that is told of one changed article at a time and answers at once. */
export interface Collation {
  /** Adds or replaces an article. The result depends on the articles present, not on the order in which they came. */
  set(info: ArticleInfo, analysis: Analysis, text: string): void;
  delete(id: ArticleId): void;
  /** Takes on another word of the analyst. No article is compared anew; what a changed alias touches is named anew. */
  configure(options: CollationOptions): void;
  /** The first part of `settle`: compares what changes brought with what may join it. Until then each change is kept with its keys. */
  compareNew(stop?: () => boolean): boolean;
  /**
   * Does some of the work that changes left for the next question, until `stop` says so (asked every millisecond or so) or nothing is left.
   * Nobody need call it: a question does what it needs. A question about one figure needs little; `quantities` and `utterances` need all.
   * @returns whether nothing is left
   */
  settle(stop?: () => boolean): boolean;
  /** As `settle`, and then works out each quantity that is new: `quantities` answers at once after it. */
  prepare(stop?: () => boolean): boolean;
  /** Grows with every change. */
  readonly generation: number;
  readonly articles: readonly ArticleInfo[];
  /** Quantities that several figures measure, the widest disagreement first. */
  quantities(): readonly Quantity[];
  /** The quantity of one figure; a quantity of one reading where nothing else measures it. */
  quantityAt(article: ArticleId, figure: number): Quantity | undefined;
  relation(a: FigureReading, b: FigureReading): Relation;
  sourcing(article: ArticleId, figure: number): Sourcing | undefined;
  /** Utterances that several articles render. */
  utterances(): readonly Utterance[];
  utteranceAt(article: ArticleId, attribution: number): Utterance | undefined;
  /** Claims of one source that several articles carry. */
  claims(): readonly ClaimGroup[];
  claimsAt(article: ArticleId, attribution: number): ClaimGroup | undefined;
  /** Outlets that have an article on the same story and carry neither the claim nor its numbers, sorted; at most `most`. Of a large dossier a part is looked at: see `StoryIndex`. */
  outletsWithout(claim: ClaimGroup, most: number): readonly string[];
  /** Passages of an article that stand in other outlets' articles word for word. */
  sharedPassages(article: ArticleId): readonly SharedPassage[];
}

export function createCollation(options: CollationOptions = {}): Collation {
  return new DossierCollation(options);
}

class DossierCollation implements Collation {
  generation = 0;
  private readonly members = new Map<ArticleId, Member>();
  private readonly figures = new PairIndex<FigureItem>({
    keys: blockKeysOf,
    affinity,
    signature: signatureOf,
    theme: themeOf,
  });
  private readonly utteranceIndex = new UtteranceIndex();
  private readonly stories = new StoryIndex();
  private readonly shared = new SharedPassages();
  private readonly offices = new Offices();
  private rules: readonly CollationRule[] = [];
  private ruledArticles: ReadonlySet<ArticleId> = new Set();
  private corrections: Corrections = { verdicts: new Map(), names: new Map() };
  private sources: readonly (readonly string[])[] = [];
  private aliases: ReadonlyMap<string, string> = new Map();
  private displayNames: ReadonlyMap<string, string> = new Map();
  /** Quantities by their cluster, which is another array as soon as one of its figures changes. */
  private built = new WeakMap<readonly FigureItem[], Quantity>();
  /** As of `sortedAt`. */
  private sorted: readonly (readonly [cluster: readonly FigureItem[], quantity: Quantity])[] = [];
  private sortedAt = -1;
  private preparedAt = -1;

  constructor({ sources = [], collation = [] }: CollationOptions) {
    this.takeRules(collation);
    this.takeSources(sources);
  }

  configure({ sources = [], collation = [] }: CollationOptions): void {
    this.takeRules(collation);
    if (JSON.stringify(sources) !== JSON.stringify(this.sources)) {
      this.takeSources(sources);
      for (const member of [...this.members.values()]) this.nameAnew(member);
    }
    this.applyRules();
    this.generation++;
  }

  private nameAnew(member: Member): void {
    const sourcings = this.named(member.info.id, member.chains);
    this.members.set(member.info.id, { ...member, sourcings });
    this.utteranceIndex.name(member.info.id, sourcings.attributions);
  }

  /** Names those anew who name a source by an office that may have another holder now. */
  private rename(users: ReadonlySet<ArticleId>): void {
    for (const id of users) this.nameAnew(this.members.get(id)!);
    if (users.size > 0) this.built = new WeakMap();
  }

  private takeRules(rules: readonly CollationRule[]): void {
    this.rules = rules;
    this.ruledArticles = new Set(rules.flatMap(({ figures }) => figures.map(({ article }) => article)));
  }

  private takeSources(sources: readonly (readonly string[])[]): void {
    const aliases = new Map<string, string>();
    const displayNames = new Map<string, string>();
    for (const names of sources) {
      if (names.length === 0) continue;
      const key = plainName(names[0]);
      displayNames.set(key, names[0]);
      for (const name of names) {
        aliases.set(plainName(name), key);
        const ruled = originKeyOf(name, 'organisation', new Map(), nowhere);
        if (ruled !== undefined) aliases.set(ruled, key);
      }
    }
    this.sources = sources;
    this.aliases = aliases;
    this.displayNames = displayNames;
  }

  get articles(): readonly ArticleInfo[] {
    return [...this.members.values()].map(({ info }) => info).sort((a, b) => compare(a.id, b.id));
  }

  set(info: ArticleInfo, analysis: Analysis, text: string): void {
    const words = new ArticleWords(analysis, text, info.outlet);
    const chains = namedChainsOf(analysis, text);
    const users = this.offices.set(info.id, text, officesIn(chains));
    const sourcings = this.named(info.id, chains);
    this.members.set(info.id, { info, text, figures: analysis.figures, chains, sourcings });
    this.stories.set(info, words.story);
    this.utteranceIndex.set(info, words, sourcings.attributions);
    this.figures.set(info.id, itemsOf(info.id, words));
    this.shared.set(info, words);
    this.rename(users);
    this.correct(info.id);
    this.generation++;
  }

  delete(id: ArticleId): void {
    if (!this.members.delete(id)) return;
    this.rename(this.offices.delete(id));
    this.figures.set(id, []);
    this.utteranceIndex.delete(id);
    this.shared.delete(id);
    this.stories.delete(id);
    this.correct(id);
    this.generation++;
  }

  compareNew(stop?: () => boolean): boolean {
    return this.figures.compareNew(stop) && this.utteranceIndex.compareNew(stop);
  }

  settle(stop?: () => boolean): boolean {
    return this.figures.settle(stop) && this.utteranceIndex.settle(stop);
  }

  prepare(stop: () => boolean = () => false): boolean {
    if (!this.settle(stop)) return false;
    if (this.preparedAt === this.generation) return true;
    for (const cluster of this.figures.clusters()) {
      if (this.built.has(cluster)) continue;
      this.quantityOf(cluster);
      if (stop()) return false;
    }
    this.preparedAt = this.generation;
    return true;
  }

  quantities(): readonly Quantity[] {
    this.sort();
    return this.sorted.map(([, quantity]) => quantity);
  }

  quantityAt(article: ArticleId, figure: number): Quantity | undefined {
    const cluster = this.figures.cluster(itemId(article, figure));
    return cluster && this.quantityOf(cluster);
  }

  relation(a: FigureReading, b: FigureReading): Relation {
    return relate(a, b);
  }

  sourcing(article: ArticleId, figure: number): Sourcing | undefined {
    return this.members.get(article)?.sourcings.figures[figure];
  }

  utterances(): readonly Utterance[] {
    return this.utteranceIndex.utterances();
  }

  utteranceAt(article: ArticleId, attribution: number): Utterance | undefined {
    return this.utteranceIndex.utteranceAt(article, attribution);
  }

  claims(): readonly ClaimGroup[] {
    return this.utteranceIndex.claims();
  }

  claimsAt(article: ArticleId, attribution: number): ClaimGroup | undefined {
    return this.utteranceIndex.claimsAt(article, attribution);
  }

  outletsWithout({ claims }: ClaimGroup, most: number): readonly string[] {
    const without = this.stories.outletsBeside(claims[0].article);
    for (const { outlet } of claims) without.delete(outlet);
    for (const { outlet } of claims.flatMap((claim) => this.sameNumbers(claim))) without.delete(outlet);
    return [...without].sort(compare).slice(0, most);
  }

  sharedPassages(article: ArticleId): readonly SharedPassage[] {
    return this.shared.of(article);
  }

  /** Readings elsewhere that give what a claim counts with the same number: they carry that much of it, in whatever words. */
  private sameNumbers({ article, attribution }: ClaimGroup['claims'][number]): FigureReading[] {
    const figures = this.members.get(article)?.figures ?? [];
    return figures.flatMap(({ attributions }, index) => {
      if (!attributions.includes(attribution)) return [];
      const readings = this.quantityAt(article, index)?.readings ?? [];
      const own = readings.find((reading) => reading.article === article && reading.index === index);
      return own ? readings.filter((reading) => relate(own, reading).kind === 'equal') : [];
    });
  }

  /** Puts new quantities among those that stand as they were. */
  private sort(): void {
    if (this.sortedAt === this.generation) return;
    const clusters = this.figures.clusters();
    const entry = (cluster: readonly FigureItem[]) => [cluster, this.quantityOf(cluster)] as const;
    const stayed = this.sorted.filter(
      ([cluster, quantity]) => clusters.has(cluster) && this.built.get(cluster) === quantity,
    );
    const kept = new Set(stayed.map(([cluster]) => cluster));
    const fresh = [...clusters].filter((cluster) => !kept.has(cluster)).map(entry);
    // Two sorted runs: the engine's sort merges them in linear time.
    const byDisagreement = ([, a]: readonly [unknown, Quantity], [, b]: readonly [unknown, Quantity]): number =>
      b.disagreement - a.disagreement ||
      b.outlets - a.outlets ||
      b.readings.length - a.readings.length ||
      compare(a.id, b.id);
    this.sorted = [...stayed, ...fresh.sort(byDisagreement)].sort(byDisagreement);
    this.sortedAt = this.generation;
  }

  /** Finds the figures of the analyst's rules anew where they speak of the changed article. */
  private correct(changed: ArticleId): void {
    if (this.ruledArticles.has(changed)) this.applyRules();
  }

  private applyRules(): void {
    this.corrections = applyRules(this.rules, (id) => this.members.get(id));
    this.figures.setVerdicts(this.corrections.verdicts);
    this.built = new WeakMap();
  }

  /** Says who stands behind what an article prints, by the names that the analyst gave and the offices that the dossier knows. */
  private named(id: ArticleId, chains: NamedChains): Sourcings {
    const holders = this.offices.holdersFor(id);
    const names = new Map([...holders.values()].map(({ key, name }) => [key, name]));
    const show = (sourcing: Sourcing): Sourcing => {
      const key = sourcing.originKey ?? '';
      const name = this.displayNames.get(key) ?? names.get(key);
      return name === undefined ? sourcing : { ...sourcing, originName: name };
    };
    const { figures, attributions } = sourcingsOf(chains, this.aliases, holders);
    return this.displayNames.size === 0 && names.size === 0
      ? { figures, attributions }
      : { figures: figures.map(show), attributions: attributions.map(show) };
  }

  private quantityOf(cluster: readonly FigureItem[]): Quantity {
    const known = this.built.get(cluster);
    if (known) return known;
    const sourced = withoutNamesakes(
      throughOutlets(
        cluster.map((item) => {
          const { info, text, sourcings } = this.members.get(item.article)!;
          return readingOf(item, info, text, sourcings.figures[item.index]);
        }),
      ),
    );
    const copies = copiesAmong(sourced, (id) => this.members.get(id)!.text);
    const readings = withCopies(sourced, copies);
    const given = cluster.map(({ id }) => this.corrections.names.get(id)).find((name) => name !== undefined);
    const quantity: Quantity = {
      id: cluster[0].id,
      name: given ?? nameOf(cluster),
      readings,
      outlets: new Set(readings.map(({ outlet }) => outlet)).size,
      ...independentOrigins(readings, copies),
      ...disagreementOf(readings),
    };
    this.built.set(cluster, quantity);
    return quantity;
  }
}
