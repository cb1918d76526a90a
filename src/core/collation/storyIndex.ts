import { type Story, tellOtherStories } from './story';
import type { ArticleId, ArticleInfo } from './types';

/** A dossier of no more articles is gone through whole; in a larger one a name that more articles have makes no story. */
const mostHolders = 200;

interface Told {
  readonly outlet: string;
  readonly story: Story;
}

/** Which articles tell of the same things, found by the names that they repeat: no question goes through all articles of a large dossier. */
export class StoryIndex {
  private readonly told = new Map<ArticleId, Told>();
  private readonly holders = new Map<string, Set<ArticleId>>();

  set({ id, outlet }: ArticleInfo, story: Story): void {
    this.delete(id);
    this.told.set(id, { outlet, story });
    for (const name of story.names) {
      const known = this.holders.get(name);
      if (known) known.add(id);
      else this.holders.set(name, new Set([id]));
    }
  }

  delete(id: ArticleId): void {
    const known = this.told.get(id);
    if (!known) return;
    this.told.delete(id);
    for (const name of known.story.names) {
      const holders = this.holders.get(name)!;
      holders.delete(id);
      if (holders.size === 0) this.holders.delete(name);
    }
  }

  /** Outlets of other articles that do not tell another story than the article does. In no order, each once. */
  outletsBeside(id: ArticleId): Set<string> {
    const outlets = new Set<string>();
    const own = this.told.get(id);
    if (!own) return outlets;
    for (const other of this.near(own.story)) {
      const { outlet, story } = this.told.get(other)!;
      if (other !== id && !outlets.has(outlet) && !tellOtherStories(own.story, story)) outlets.add(outlet);
    }
    return outlets;
  }

  /** All articles of a small dossier; of a larger one those that have a name in common which not all have. */
  private near({ names }: Story): Iterable<ArticleId> {
    if (this.told.size <= mostHolders) return this.told.keys();
    const near = new Set<ArticleId>();
    for (const name of names) {
      const holders = this.holders.get(name)!;
      if (holders.size <= mostHolders) for (const other of holders) near.add(other);
    }
    return near;
  }
}
