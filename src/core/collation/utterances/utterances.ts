import type { Analysis } from '../../extraction/types';
import { contains, cover, overlaps, type Span, textOf } from '../../text/span';
import type { ArticleWords } from '../articleWords';
import { intervalOf } from '../interval';
import { PairIndex } from '../pairIndex';
import { itemId } from '../quantities/item';
import type { ArticleId, ArticleInfo, ClaimGroup, Rendering, Sourcing, Utterance } from '../types';
import { wordsOf } from '../words';
import { renderingsOf, spokenBy, type RenderingItem } from './rendering';
import { pairKeysOf, renderingSignature, similarity } from './similarity';
import { type QuotedWord, warningsOf } from './warnings';

interface Known {
  readonly info: ArticleInfo;
  readonly cues: readonly (string | undefined)[];
  readonly text: string;
  readonly figures: Analysis['figures'];
}

type Group = readonly RenderingItem[];

/** Which attributions of a dossier render one utterance, or carry one claim. */
export class UtteranceIndex {
  private readonly known = new Map<ArticleId, Known>();
  private readonly index = new PairIndex<RenderingItem>({
    keys: pairKeysOf,
    affinity: similarity,
    signature: renderingSignature,
    theme: () => '',
  });
  private readonly utterancesOf = new WeakMap<Group, Utterance>();
  private readonly claimsOf = new WeakMap<Group, ClaimGroup>();
  private sorted: readonly Group[] | undefined;

  set(info: ArticleInfo, words: ArticleWords, sourcings: readonly Sourcing[]): void {
    const { analysis, text } = words;
    this.known.set(info.id, { info, cues: cuesOf(analysis, text), text, figures: analysis.figures });
    this.index.set(info.id, renderingsOf(info.id, words, sourcings));
    this.sorted = undefined;
  }

  /** Takes on other names of an article's sources. */
  name(id: ArticleId, sourcings: readonly Sourcing[]): void {
    const items = this.index.itemsOf(id);
    this.index.set(
      id,
      items.map((item) => spokenBy(item, sourcings[item.attribution])),
    );
    this.sorted = undefined;
  }

  delete(id: ArticleId): void {
    this.known.delete(id);
    this.index.set(id, []);
    this.sorted = undefined;
  }

  /** See PairIndex.compareNew. */
  compareNew(stop?: () => boolean): boolean {
    return this.index.compareNew(stop);
  }

  /** See PairIndex.settle. */
  settle(stop?: () => boolean): boolean {
    return this.index.settle(stop);
  }

  /** The utterance that an attribution renders; undefined where no other article renders it or nobody quotes it. */
  utteranceAt(article: ArticleId, attribution: number): Utterance | undefined {
    const group = this.group(itemId(article, attribution));
    return group && this.utteranceOf(group);
  }

  /** The claim that an attribution carries, with the other articles that carry it. */
  claimsAt(article: ArticleId, attribution: number): ClaimGroup | undefined {
    const group = this.group(itemId(article, attribution));
    return group && this.claimOf(group);
  }

  utterances(): Utterance[] {
    return this.groups()
      .map((group) => this.utteranceOf(group))
      .filter((utterance) => utterance !== undefined);
  }

  claims(): ClaimGroup[] {
    return this.groups().map((group) => this.claimOf(group));
  }

  /** The most carried first. */
  private groups(): readonly Group[] {
    this.sorted ??= [...this.index.clusters()]
      .filter(severalArticles)
      .sort((a, b) => b.length - a.length || (a[0].id < b[0].id ? -1 : 1));
    return this.sorted;
  }

  private group(id: string): Group | undefined {
    const group = this.index.cluster(id);
    return group && severalArticles(group) ? group : undefined;
  }

  private utteranceOf(group: Group): Utterance | undefined {
    if (group.every(({ form }) => form === 'paraphrase')) return undefined;
    const made = this.utterancesOf.get(group);
    if (made) return made;
    const utterance = {
      id: group[0].id,
      renderings: group.map((item) => this.renderingOf(item)),
      fullest: fullestOf(group),
      warnings: warningsOf(group.map((item) => this.quotedWords(item))),
    };
    this.utterancesOf.set(group, utterance);
    return utterance;
  }

  private quotedWords({ article, quotations }: RenderingItem): QuotedWord[] {
    const { text, figures } = this.known.get(article)!;
    return quotations.flatMap((part) => quotedWordsIn(text, part, figures));
  }

  private renderingOf({ article, attribution, span, content, form, speakerName }: RenderingItem): Rendering {
    const { info, text } = this.known.get(article)!;
    return {
      article,
      span,
      outlet: info.outlet,
      text: wordsIn(text, content),
      ...(speakerName !== undefined && { speaker: speakerName }),
      form,
      attribution,
    };
  }

  private claimOf(group: Group): ClaimGroup {
    const made = this.claimsOf.get(group);
    if (made) return made;
    const claim = {
      id: group[0].id,
      claims: group.map(({ article, attribution, span, content, speakerName }) => {
        const { info, cues, text } = this.known.get(article)!;
        const cue = cues[attribution];
        return {
          article,
          span,
          outlet: info.outlet,
          ...(speakerName !== undefined && { source: speakerName }),
          ...(cue !== undefined && { cue }),
          text: wordsIn(text, content),
          attribution,
        };
      }),
    };
    this.claimsOf.set(group, claim);
    return claim;
  }
}

const wordsIn = (text: string, parts: readonly Span[]): string => parts.map((part) => textOf(text, part)).join(' ');

/** The words of a passage, each figure among them as one. */
function quotedWordsIn(text: string, part: Span, figures: Analysis['figures']): QuotedWord[] {
  const numbers = figures
    .filter(({ span }) => contains(part, span))
    .map(({ span, value, bound, unit }): Span & { word: QuotedWord } => {
      const printed = textOf(text, span).toLowerCase();
      return { ...span, word: { printed, stem: printed, number: { interval: intervalOf(value, bound, unit), unit } } };
    });
  const words = wordsOf(textOf(text, part))
    .map(({ start, end, lexeme: { lower, stem } }): Span & { word: QuotedWord } => {
      return { start: part.start + start, end: part.start + end, word: { printed: lower, stem } };
    })
    .filter((word) => !numbers.some((number) => overlaps(number, word)));
  return [...words, ...numbers].sort((a, b) => a.start - b.start).map(({ word }) => word);
}

const cuesOf = ({ attributions }: Analysis, text: string): (string | undefined)[] =>
  attributions.map(({ cue }) => (cue.length > 0 ? textOf(text, cover(cue)) : undefined));

const severalArticles = (group: Group): boolean => group.some(({ article }) => article !== group[0].article);

/** The rendering with the most words between quotation marks, then with the most words. */
function fullestOf(group: Group): number {
  let best = 0;
  const length = ({ content }: RenderingItem): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
  group.forEach((item, at) => {
    const lead = item.quotedWords - group[best].quotedWords || length(item) - length(group[best]);
    if (lead > 0) best = at;
  });
  return best;
}
