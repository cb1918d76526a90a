import { placeOf } from '../extraction/counted/lexicons/places';
import { months, weekdays } from '../extraction/figures/lexicons/calendar';
import { splitSentences } from '../text/sentences';
import { contains, type Span } from '../text/span';
import { storyOf, type Story } from './story';
import type { Analysis } from '../extraction/types';
import { wordsOf, type Word } from './words';

/** A word that stands so often in an article is its topic, and says little of any one passage. */
export const topicFrequency = 4;

/** The sentences that reach so many words are an article's first lines: its headline and what opens it. */
const openingWords = 20;
/** UTF-16 code units of a block that are looked at for them. */
const longestOpening = 600;
const capitalisedRun = /\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*/gu;

/** Blocks that tell the story. */
const isTold = (kind: string): boolean => kind === 'headline' || kind === 'standfirst' || kind === 'paragraph';

/** An article's words, read once for everything that compares articles. Not kept. */
export class ArticleWords {
  readonly words: readonly Word[];
  private readonly counts = new Map<number, number>();
  private known: Story | undefined;
  private readonly sentencesOfBlock = new Map<number, Span[]>();

  constructor(
    readonly analysis: Analysis,
    readonly text: string,
    private readonly outlet: string,
  ) {
    this.words = wordsOf(text);
    for (const { lexeme } of this.words) this.counts.set(lexeme.hash, (this.counts.get(lexeme.hash) ?? 0) + 1);
  }

  /** The words that stand wholly within a span. */
  within({ start, end }: Span): Word[] {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle].start < start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < this.words.length && this.words[to].end <= end) to++;
    return this.words.slice(low, to);
  }

  isTopic = (hash: number): boolean => (this.counts.get(hash) ?? 0) >= topicFrequency;

  /** Stands once in the article: what it says, it says of its own passage. */
  isRare = (hash: number): boolean => (this.counts.get(hash) ?? 0) <= 1;

  printed = ({ start, end }: Span): string => this.text.slice(start, end);

  /** The names that the article repeats most, of those that are no mere sources: what it tells of. See `tellOtherStories`. */
  get story(): Story {
    return (this.known ??= storyOf(
      this.names(),
      this.words.length,
      new Set(wordsOf(this.outlet).map(({ lexeme }) => lexeme.stem)),
      this.opening(),
    ));
  }

  /** Runs of capitalised words in the headline and the first sentences, lower case; countries by their key too. */
  private opening(): string[] {
    const runs = new Set<string>();
    let left = openingWords;
    for (const { kind, start, end } of this.analysis.article.blocks) {
      if (!isTold(kind)) continue;
      for (const sentence of splitSentences(this.text.slice(start, Math.min(end, start + longestOpening)))) {
        if (left <= 0) return [...runs];
        const words = this.within({ start: start + sentence.start, end: start + sentence.end });
        left -= words.length;
        for (const [run] of this.text.slice(start + sentence.start, start + sentence.end).matchAll(capitalisedRun)) {
          const place = placeOf(run);
          runs.add(run.toLowerCase());
          if (place) runs.add(place.key);
        }
      }
    }
    return [...runs];
  }

  /** How often each capitalised word of the story stands in it outside of sources, countries by their key; days and months are no names. */
  private names(): Map<string, number> {
    const counts = new Map<string, number>();
    const sources = this.sources();
    for (const { kind, start, end } of this.analysis.article.blocks) {
      if (!isTold(kind)) continue;
      const words = this.within({ start, end });
      words.forEach((word, at) => {
        if (!word.lexeme.content || !/\p{Lu}/u.test(this.text[word.start])) return;
        if (sources.some((span) => contains(span, word))) return;
        const place = placeOf(word.lexeme.lower);
        const opens = at === 0 || !/^[ \u00a0]$/.test(this.text.slice(words[at - 1].end, word.start));
        if ((opens && !place) || weekdays.has(word.lexeme.lower) || months.has(word.lexeme.lower)) return;
        if (!place && this.isFollowedByName(word, words[at + 1])) return;
        const name = place?.key ?? word.lexeme.stem;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      });
    }
    return counts;
  }

  /** Whether the next word goes on with the name: "Hugo Rask" is one name, told by its last word. */
  private isFollowedByName({ end }: Word, next: Word | undefined): boolean {
    return next?.start === end + 1 && next.lexeme.content && /^ \p{Lu}/u.test(this.text.slice(end, next.end));
  }

  /** Where agencies and ministries stand as sources: they speak in every story. */
  private sources(): Span[] {
    return this.analysis.attributions.flatMap(({ source, speaker, via }) => [
      ...(speaker.type === 'person' ? [] : source),
      ...via.map(({ span }) => span),
    ]);
  }

  /** The sentence of a span, in the article's offsets. Blocks are split on demand, each once. */
  sentence(span: Span, paragraph: number): Span {
    const { blocks } = this.analysis.article;
    const holds = (block: Span | undefined): boolean =>
      block !== undefined && block.start <= span.start && span.start < block.end;
    const index = holds(blocks[paragraph]) ? paragraph : blocks.findIndex(holds);
    const block = blocks[index];
    if (block === undefined) return { start: 0, end: this.text.length };
    let sentences = this.sentencesOfBlock.get(index);
    if (sentences === undefined) {
      sentences = splitSentences(this.text.slice(block.start, block.end)).map((each) => ({
        start: each.start + block.start,
        end: each.end + block.start,
      }));
      this.sentencesOfBlock.set(index, sentences);
    }
    return sentences.find((each) => each.start <= span.start && span.start < each.end) ?? block;
  }
}
