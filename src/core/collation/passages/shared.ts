import type { ArticleWords } from '../articleWords';
import type { ArticleId, ArticleInfo, Passage, SharedPassage } from '../types';
import type { Span } from '../../text/span';
import { mixed, wordsOf, type Word } from '../words';

/** Words of a shingle. */
const shingleWords = 5;
/** Shorter runs are phrases that anybody writes. */
const fewestWords = 8;
/** Of so many neighbouring shingles one is indexed: a run of `fewestWords` holds at least one that is (winnowing: Schleimer, Wilkerson and Aiken, 2003). */
const window = fewestWords - shingleWords + 1;
/** Of a passage that hangs in more articles, so many are told. */
const mostPlaces = 50;

interface Indexed {
  readonly outlet: string;
  readonly text: string;
  /** The story's parts: no furniture, no front matter. */
  readonly blocks: readonly Span[];
  readonly fingerprints: readonly number[];
}

interface Run {
  readonly at: number;
  readonly length: number;
  readonly article: ArticleId;
  readonly words: readonly Word[];
  readonly theirs: number;
}

/** Runs of words that articles of different outlets have in common, from an index of fingerprints of five-word shingles. Passages are found when asked for. */
export class SharedPassages {
  private readonly articles = new Map<ArticleId, Indexed>();
  /** Articles by fingerprint, sorted; most fingerprints stand in one. */
  private readonly holders = new Map<number, ArticleId | ArticleId[]>();

  set(info: ArticleInfo, source: ArticleWords): void {
    this.delete(info.id);
    const blocks = source.analysis.article.blocks
      .filter(({ kind }) => kind === 'headline' || kind === 'standfirst' || kind === 'paragraph')
      .map(({ start, end }) => ({ start, end }));
    const fingerprints = [...new Set(fingerprintsOf(blocks.flatMap((block) => source.within(block))).values())];
    for (const fingerprint of fingerprints) {
      const holders = this.holders.get(fingerprint);
      if (holders === undefined) this.holders.set(fingerprint, info.id);
      else if (typeof holders === 'string') this.holders.set(fingerprint, [holders, info.id].sort());
      else holders.splice(placeIn(holders, info.id), 0, info.id);
    }
    this.articles.set(info.id, { outlet: info.outlet, text: source.text, blocks, fingerprints });
  }

  delete(id: ArticleId): void {
    for (const fingerprint of this.articles.get(id)?.fingerprints ?? []) {
      const holders = this.holders.get(fingerprint);
      if (holders === undefined) continue;
      if (typeof holders === 'string') this.holders.delete(fingerprint);
      else if (holders.length === 2) this.holders.set(fingerprint, holders[holders[0] === id ? 1 : 0]);
      else holders.splice(placeIn(holders, id), 1);
    }
    this.articles.delete(id);
  }

  /** Passages of an article that other outlets have too, in reading order. */
  of(id: ArticleId): SharedPassage[] {
    const own = this.articles.get(id);
    if (!own) return [];
    const words = storyWords(own);
    const passages: SharedPassage[] = [];
    let runs = this.runsOf(id, own, words);
    while (runs.length > 0) {
      const first = runs.reduce((best, run) => (begins(run, best) ? run : best));
      const end = first.at + first.length;
      passages.push({ span: spanOf(words, first.at, first.length), elsewhere: placesOf(runs, first.at, end) });
      runs = runs.flatMap((run) => clipped(run, end, Infinity) ?? []);
    }
    return passages;
  }

  /** Every longest run of words that the article has in common with one of another outlet. */
  private runsOf(id: ArticleId, own: Indexed, words: readonly Word[]): Run[] {
    const ours = fingerprintsOf(words);
    const places = new Map<ArticleId, number[]>();
    for (const [at, fingerprint] of ours) {
      for (const article of this.othersWith(fingerprint, id, own.outlet)) {
        const known = places.get(article);
        if (known) known.push(at);
        else places.set(article, [at]);
      }
    }
    const runs: Run[] = [];
    for (const [article, starts] of places) {
      const theirs = storyWords(this.articles.get(article)!);
      const found = new Map<number, number[]>();
      for (const [at, fingerprint] of fingerprintsOf(theirs)) {
        const known = found.get(fingerprint);
        if (known) known.push(at);
        else found.set(fingerprint, [at]);
      }
      let covered = 0;
      for (const at of starts) {
        if (at < covered) continue;
        const run = longestRun(words, at, theirs, found.get(ours.get(at)!) ?? []);
        if (run === undefined) continue;
        runs.push({ ...run, article, words: theirs });
        covered = run.at + run.length;
      }
    }
    return runs;
  }

  private othersWith(fingerprint: number, id: ArticleId, outlet: string): ArticleId[] {
    const holders = this.holders.get(fingerprint);
    if (holders === undefined || typeof holders === 'string') return [];
    const others: ArticleId[] = [];
    for (const article of holders) {
      if (article !== id && this.articles.get(article)!.outlet !== outlet) others.push(article);
      if (others.length === mostPlaces) break;
    }
    return others;
  }
}

/** The run that begins first; of two that begin together the longer, then the one of the first article. */
const begins = (one: Run, two: Run): boolean =>
  one.at !== two.at ? one.at < two.at : one.length !== two.length ? one.length > two.length : one.article < two.article;

/** The part of a run that stands from `start` to `end`; undefined where it is too short to tell. */
function clipped(run: Run, start: number, end: number): Run | undefined {
  const at = Math.max(run.at, start);
  const length = Math.min(run.at + run.length, end) - at;
  return length < fewestWords ? undefined : { ...run, at, length, theirs: run.theirs + at - run.at };
}

/** Where other articles have the words from `start` to `end`, or enough of them. */
function placesOf(runs: readonly Run[], start: number, end: number): Passage[] {
  const places = new Map<ArticleId, Passage>();
  for (const run of runs) {
    const part = clipped(run, start, end);
    if (!part || places.has(part.article)) continue;
    places.set(part.article, { article: part.article, span: spanOf(part.words, part.theirs, part.length) });
  }
  return [...places.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}

/** The longest common run around a shingle that starts at `at` in one list of words and at one of `places` in the other. */
function longestRun(
  words: readonly Word[],
  at: number,
  theirs: readonly Word[],
  places: readonly number[],
): { at: number; length: number; theirs: number } | undefined {
  let best: { at: number; length: number; theirs: number } | undefined;
  const same = (one: number, two: number): boolean =>
    one >= 0 &&
    two >= 0 &&
    one < words.length &&
    two < theirs.length &&
    words[one].lexeme.lower === theirs[two].lexeme.lower;
  for (const place of places.slice(0, mostRepeats)) {
    let before = 0;
    while (same(at - before - 1, place - before - 1)) before++;
    let after = 0;
    while (same(at + after, place + after)) after++;
    if (after > 0 && before + after >= fewestWords && before + after > (best?.length ?? 0))
      best = { at: at - before, length: before + after, theirs: place - before };
  }
  return best;
}

/** A shingle that one article repeats more often is a refrain. */
const mostRepeats = 8;

/** Of every `window` neighbouring shingles the one with the lowest hash, by the place of its first word. */
function fingerprintsOf(words: readonly Word[]): Map<number, number> {
  const chosen = new Map<number, number>();
  const shingles: number[] = [];
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let hash = 0;
    for (let next = at; next < at + shingleWords; next++) hash = mixed(hash, words[next].lexeme.wordHash);
    shingles.push(hash);
  }
  for (let from = 0; from + window <= shingles.length; from++) {
    let lowest = from;
    for (let at = from + 1; at < from + window; at++) if (shingles[at] < shingles[lowest]) lowest = at;
    chosen.set(lowest, shingles[lowest]);
  }
  return chosen;
}

/** Where an id stands in a sorted list, or would stand. */
function placeIn(sorted: readonly ArticleId[], id: ArticleId): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

const spanOf = (words: readonly Word[], at: number, length: number): Span => ({
  start: words[at].start,
  end: words[at + length - 1].end,
});

/** Words of the story. Offsets in the article. */
const storyWords = ({ text, blocks }: Indexed): Word[] =>
  blocks.flatMap((block) =>
    wordsOf(text.slice(block.start, block.end)).map(({ start, end, lexeme }) => ({
      start: start + block.start,
      end: end + block.start,
      lexeme,
    })),
  );
