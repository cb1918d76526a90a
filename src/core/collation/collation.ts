import type { CollationRule } from '../dossier';
import type { Analysis, Figure } from '../extraction/types';
import { type Span, textOf } from '../text/span';
import { applyRules, type Corrections } from './corrections';
import { relate, worse, distance } from './relation';
import { itemId, itemsOf, type FigureItem } from './quantities/item';
import { PairIndex } from './pairIndex';
import { affinity } from './quantities/affinity';
import { blockKeysOf } from './quantities/blocks';
import { nameOf } from './quantities/name';
import { originKeyOf, plainName } from './sourcing/originKey';
import { throughOutlets } from './sourcing/outlets';
import { sourceReader } from './sourcing/sourcing';
import { SharedPassages } from './passages/shared';
import { UtteranceIndex } from './utterances/utterances';
import type {
  ArticleId,
  ArticleInfo,
  ClaimGroup,
  FigureReading,
  Quantity,
  Relation,
  RelationKind,
  SharedPassage,
  Sourcing,
  Utterance,
} from './types';

/** The analyst's word, as dossier.yaml has it. Every part may be missing. */
export interface CollationOptions {
  /** Names of one source; the first is the one that cards show. */
  readonly sources?: readonly (readonly string[])[];
  /** Which figures measure the same and which do not, and names of quantities. */
  readonly collation?: readonly CollationRule[];
}

interface Member {
  readonly info: ArticleInfo;
  readonly analysis: Analysis;
  readonly text: string;
  readonly sourcings: readonly Sourcing[];
}

/** What the articles of a dossier say of the same things: an index that is told of one changed article at a time and answers at once. */
export interface Collation {
  /** Adds or replaces an article. The result depends on the articles present, not on the order in which they came. */
  set(info: ArticleInfo, analysis: Analysis, text: string): void;
  delete(id: ArticleId): void;
  /** Takes on another word of the analyst. No article is compared anew; what a changed alias touches is named anew. */
  configure(options: CollationOptions): void;
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
  /** Passages of an article that stand in other outlets' articles word for word. */
  sharedPassages(article: ArticleId): readonly SharedPassage[];
}

export function createCollation(options: CollationOptions = {}): Collation {
  return new DossierCollation(options);
}

class DossierCollation implements Collation {
  generation = 0;
  private readonly members = new Map<ArticleId, Member>();
  private readonly engine = new PairIndex<FigureItem>({ keys: blockKeysOf, affinity, missing: -0.75 });
  private readonly utteranceIndex = new UtteranceIndex();
  private readonly shared = new SharedPassages();
  private rules: readonly CollationRule[] = [];
  private corrections: Corrections = { verdicts: new Map(), names: new Map() };
  private sources: readonly (readonly string[])[] = [];
  private aliases: ReadonlyMap<string, string> = new Map();
  private displayNames: ReadonlyMap<string, string> = new Map();
  private readonly built = new Map<readonly string[], Quantity>();
  private sorted: readonly Quantity[] | undefined;

  constructor({ sources = [], collation = [] }: CollationOptions) {
    this.rules = collation;
    this.takeSources(sources);
  }

  configure({ sources = [], collation = [] }: CollationOptions): void {
    this.rules = collation;
    if (JSON.stringify(sources) !== JSON.stringify(this.sources)) {
      this.takeSources(sources);
      for (const { info, analysis, text } of [...this.members.values()]) this.source(info, analysis, text);
    }
    this.applyRules();
    this.changed();
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
        const ruled = originKeyOf(name, 'organisation', new Map(), () => undefined);
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
    this.source(info, analysis, text);
    this.engine.set(info.id, itemsOf(info.id, analysis, text));
    this.shared.set(info, analysis, text);
    this.correct(info.id);
    this.changed();
  }

  delete(id: ArticleId): void {
    if (!this.members.delete(id)) return;
    this.engine.set(id, []);
    this.utteranceIndex.delete(id);
    this.shared.delete(id);
    this.correct(id);
    this.changed();
  }

  quantities(): readonly Quantity[] {
    this.sorted ??= this.engine
      .clusters()
      .filter((cluster) => cluster.length > 1)
      .map((cluster) => this.quantityOf(cluster))
      .sort(
        (a, b) =>
          b.disagreement - a.disagreement ||
          b.outlets - a.outlets ||
          b.readings.length - a.readings.length ||
          compare(a.id, b.id),
      );
    return this.sorted;
  }

  quantityAt(article: ArticleId, figure: number): Quantity | undefined {
    const id = itemId(article, figure);
    const cluster = this.engine.cluster(id);
    return cluster && this.quantityOf(cluster);
  }

  relation(a: FigureReading, b: FigureReading): Relation {
    return relate(a, b);
  }

  sourcing(article: ArticleId, figure: number): Sourcing | undefined {
    return this.members.get(article)?.sourcings[figure];
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

  sharedPassages(article: ArticleId): readonly SharedPassage[] {
    return this.shared.of(article);
  }

  /** Says who stands behind what an article prints. */
  private source(info: ArticleInfo, analysis: Analysis, text: string): void {
    const reader = sourceReader(analysis, text, this.aliases);
    const sourcings = analysis.figures.map((figure) => this.named(reader.ofFigure(figure)));
    this.members.set(info.id, { info, analysis, text, sourcings });
    this.utteranceIndex.set(info, analysis, text, (attribution) => this.named(reader.ofAttribution(attribution)));
  }

  /** Finds the figures of the analyst's rules anew where they speak of the changed article. */
  private correct(changed: ArticleId): void {
    if (this.rules.some(({ figures }) => figures.some(({ article }) => article === changed))) this.applyRules();
  }

  private applyRules(): void {
    this.corrections = applyRules(this.rules, (id) => this.members.get(id));
    this.engine.setVerdicts(this.corrections.verdicts);
  }

  private changed(): void {
    this.generation++;
    this.built.clear();
    this.sorted = undefined;
  }

  private named(sourcing: Sourcing): Sourcing {
    const name = sourcing.originKey === undefined ? undefined : this.displayNames.get(sourcing.originKey);
    return name === undefined ? sourcing : { ...sourcing, originName: name };
  }

  private quantityOf(cluster: readonly string[]): Quantity {
    const known = this.built.get(cluster);
    if (known) return known;
    const items = cluster.map((id) => this.engine.item(id)).filter((item) => item !== undefined);
    const readings = throughOutlets(items.map((item) => this.readingOf(item)));
    const { worst, disagreement } = compareAll(readings);
    const origins = new Set(readings.map(({ sourcing }) => sourcing.originKey).filter((key) => key !== undefined));
    const quantity: Quantity = {
      id: cluster[0],
      name: cluster.map((id) => this.corrections.names.get(id)).find((name) => name !== undefined) ?? nameOf(items),
      readings,
      outlets: new Set(readings.map(({ outlet }) => outlet)).size,
      origins: origins.size,
      unknownOrigins: readings.filter(({ sourcing }) => sourcing.originKey === undefined).length,
      worst,
      disagreement,
    };
    this.built.set(cluster, quantity);
    return quantity;
  }

  private readingOf({ article, index, figure, family }: FigureItem): FigureReading {
    const { info, text, sourcings } = this.members.get(article)!;
    const { value, bound, trend, type, unit, asOf } = figure;
    return {
      article,
      index,
      span: figure.span,
      outlet: info.outlet,
      ...(info.published !== undefined && { published: info.published }),
      printed: textOf(text, withUnit(figure)),
      value,
      bound,
      ...(trend && { trend }),
      type,
      unit,
      ...(asOf && { asOf }),
      sourcing: sourcings[index],
      ...(family === 'toll' && { moves: true }),
    };
  }
}

/** A measure is read with its unit, "6.2 metres", a count without its noun. */
function withUnit({ printed, unitSpan, type }: Figure): Span {
  const follows = unitSpan !== undefined && unitSpan.start >= printed.end && unitSpan.start - printed.end <= 1;
  return follows && type !== 'count' ? { start: printed.start, end: unitSpan.end } : printed;
}

/** The worst relation of any two readings, and how far the conflicting ones lie apart. Readings that print the same are compared once. */
function compareAll(readings: readonly FigureReading[]): { worst: RelationKind; disagreement: number } {
  const distinct = new Map(readings.map((reading) => [signature(reading), reading]));
  const all = [...distinct.values()];
  let worst: RelationKind = 'equal';
  let disagreement = 0;
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) {
      const { kind } = relate(all[i], all[j]);
      worst = worse(worst, kind);
      if (kind === 'conflict') disagreement = Math.max(disagreement, distance(all[i], all[j]));
    }
  }
  return { worst, disagreement };
}

const signature = ({ value, bound, unit, asOf, published, sourcing }: FigureReading): string =>
  JSON.stringify([value, bound, unit, asOf?.from, asOf?.to, published?.slice(0, 10), sourcing.originKey]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
