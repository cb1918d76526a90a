import type { Analysis } from '../../extraction/types';
import type { ArticleId, ArticleInfo, Passage, SharedPassage } from '../types';
import { wordsOf, type Word } from '../words';

/** Words of a shingle. */
const shingleWords = 5;
/** Shorter runs are phrases that anybody writes. */
const fewestWords = 8;

interface Place {
  readonly article: ArticleId;
  readonly at: number;
}

interface Indexed {
  readonly outlet: string;
  readonly words: readonly Word[];
  readonly shingles: readonly string[];
}

/** Runs of words that articles of different outlets have in common, from an index of five-word shingles. */
export class SharedPassages {
  private readonly articles = new Map<ArticleId, Indexed>();
  private readonly places = new Map<string, Place[]>();

  set(info: ArticleInfo, analysis: Analysis, text: string): void {
    this.delete(info.id);
    const words = storyWords(analysis, text);
    const shingles: string[] = [];
    for (let at = 0; at + shingleWords <= words.length; at++) {
      const shingle = words
        .slice(at, at + shingleWords)
        .map((word) => word.lower)
        .join(' ');
      shingles.push(shingle);
      const places = this.places.get(shingle);
      if (places) places.push({ article: info.id, at });
      else this.places.set(shingle, [{ article: info.id, at }]);
    }
    this.articles.set(info.id, { outlet: info.outlet, words, shingles });
  }

  delete(id: ArticleId): void {
    for (const shingle of new Set(this.articles.get(id)?.shingles)) {
      const left = this.places.get(shingle)?.filter((place) => place.article !== id) ?? [];
      if (left.length === 0) this.places.delete(shingle);
      else this.places.set(shingle, left);
    }
    this.articles.delete(id);
  }

  /** Passages of an article that other outlets have too, in reading order. */
  of(id: ArticleId): SharedPassage[] {
    const own = this.articles.get(id);
    if (!own) return [];
    const passages: SharedPassage[] = [];
    let at = 0;
    while (at < own.shingles.length) {
      const run = this.longestRun(own, id, at);
      if (run === undefined) {
        at++;
        continue;
      }
      passages.push({ span: spanOf(own, at, run.length), elsewhere: run.elsewhere });
      at += run.length;
    }
    return passages;
  }

  /** The longest run of words from `at` that another outlet has, and every outlet's place of it. */
  private longestRun(own: Indexed, id: ArticleId, at: number): { length: number; elsewhere: Passage[] } | undefined {
    const runs = (this.places.get(own.shingles[at]) ?? [])
      .filter((place) => place.article !== id && this.articles.get(place.article)?.outlet !== own.outlet)
      .map((place) => ({ place, length: this.runLength(own, at, place) }))
      .filter(({ length }) => length >= fewestWords);
    if (runs.length === 0) return undefined;
    const length = Math.max(...runs.map((run) => run.length));
    const elsewhere = new Map<ArticleId, Passage>();
    for (const { place, length: shared } of runs.sort((a, b) => (a.place.article < b.place.article ? -1 : 1))) {
      if (elsewhere.has(place.article)) continue;
      elsewhere.set(place.article, {
        article: place.article,
        span: spanOf(this.articles.get(place.article)!, place.at, shared),
      });
    }
    return { length, elsewhere: [...elsewhere.values()] };
  }

  private runLength(own: Indexed, at: number, place: Place): number {
    const other = this.articles.get(place.article)!;
    let length = shingleWords;
    while (
      at + length < own.words.length &&
      place.at + length < other.words.length &&
      own.words[at + length].lower === other.words[place.at + length].lower
    ) {
      length++;
    }
    return length;
  }
}

const spanOf = ({ words }: Indexed, at: number, length: number): Passage['span'] => ({
  start: words[at].start,
  end: words[at + length - 1].end,
});

/** Words of the story, without furniture and front matter. Offsets in the article. */
function storyWords(analysis: Analysis, text: string): Word[] {
  return analysis.article.blocks
    .filter(({ kind }) => kind === 'headline' || kind === 'standfirst' || kind === 'paragraph')
    .flatMap((block) =>
      wordsOf(text.slice(block.start, block.end)).map((word) => ({
        ...word,
        start: word.start + block.start,
        end: word.end + block.start,
      })),
    );
}
