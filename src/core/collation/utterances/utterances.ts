import type { Analysis, Attribution } from '../../extraction/types';
import { cover, textOf } from '../../text/span';
import { PairIndex } from '../pairIndex';
import { itemId } from '../quantities/item';
import type { ArticleId, ArticleInfo, ClaimGroup, Rendering, Sourcing, Utterance } from '../types';
import { renderingsOf, type RenderingItem } from './rendering';
import { pairKeysOf, similarity } from './similarity';
import { warningsOf } from './warnings';

interface Known {
  readonly info: ArticleInfo;
  readonly attributions: readonly Attribution[];
  readonly text: string;
}

/** Which attributions of a dossier render one utterance, or carry one claim. */
export class UtteranceIndex {
  private readonly known = new Map<ArticleId, Known>();
  private readonly index = new PairIndex<RenderingItem>({ keys: pairKeysOf, affinity: similarity, missing: -0.1 });

  set(info: ArticleInfo, analysis: Analysis, text: string, sourcing: (attribution: Attribution) => Sourcing): void {
    this.known.set(info.id, { info, attributions: analysis.attributions, text });
    this.index.set(info.id, renderingsOf(info.id, analysis, text, sourcing));
  }

  delete(id: ArticleId): void {
    this.known.delete(id);
    this.index.set(id, []);
  }

  /** The utterance that an attribution renders; undefined where no other article renders it or nobody quotes it. */
  utteranceAt(article: ArticleId, attribution: number): Utterance | undefined {
    const items = this.group(itemId(article, attribution));
    return items && this.utteranceOf(items);
  }

  /** The claim that an attribution carries, with the other articles that carry it. */
  claimsAt(article: ArticleId, attribution: number): ClaimGroup | undefined {
    const items = this.group(itemId(article, attribution));
    return items && this.claimOf(items);
  }

  utterances(): Utterance[] {
    return this.groups()
      .map((items) => this.utteranceOf(items))
      .filter((utterance) => utterance !== undefined);
  }

  claims(): ClaimGroup[] {
    return this.groups().map((items) => this.claimOf(items));
  }

  private groups(): RenderingItem[][] {
    return this.index
      .clusters()
      .map((cluster) => this.itemsOf(cluster))
      .filter(severalArticles)
      .sort((a, b) => b.length - a.length || (a[0].id < b[0].id ? -1 : 1));
  }

  private group(id: string): RenderingItem[] | undefined {
    const items = this.itemsOf(this.index.cluster(id) ?? []);
    return severalArticles(items) ? items : undefined;
  }

  private itemsOf(ids: readonly string[]): RenderingItem[] {
    return ids.map((id) => this.index.item(id)).filter((item) => item !== undefined);
  }

  private utteranceOf(items: readonly RenderingItem[]): Utterance | undefined {
    if (items.every(({ form }) => form === 'paraphrase')) return undefined;
    return {
      id: items[0].id,
      renderings: items.map((item) => this.renderingOf(item)),
      fullest: fullestOf(items),
      warnings: warningsOf(items),
    };
  }

  private renderingOf({ article, attribution, span, text, form, speakerName }: RenderingItem): Rendering {
    return {
      article,
      span,
      outlet: this.known.get(article)!.info.outlet,
      text,
      ...(speakerName !== undefined && { speaker: speakerName }),
      form,
      attribution,
    };
  }

  private claimOf(items: readonly RenderingItem[]): ClaimGroup {
    return {
      id: items[0].id,
      claims: items.map(({ article, attribution, span, speakerName }) => {
        const { info, attributions, text } = this.known.get(article)!;
        const { cue } = attributions[attribution];
        return {
          article,
          span,
          outlet: info.outlet,
          ...(speakerName !== undefined && { source: speakerName }),
          ...(cue.length > 0 && { cue: textOf(text, cover(cue)) }),
          attribution,
        };
      }),
    };
  }
}

const severalArticles = (items: readonly RenderingItem[]): boolean =>
  new Set(items.map(({ article }) => article)).size > 1;

/** The rendering with the most words between quotation marks, then with the most words. */
function fullestOf(items: readonly RenderingItem[]): number {
  let best = 0;
  items.forEach((item, at) => {
    const lead = item.quoted.length - items[best].quoted.length || item.text.length - items[best].text.length;
    if (lead > 0) best = at;
  });
  return best;
}
