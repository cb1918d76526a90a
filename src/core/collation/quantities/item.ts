import type { Analysis, Figure } from '../../extraction/types';
import { eventOfKey, type EventFamily } from '../../extraction/counted/lexicons/events';
import { roleOfKey } from '../../extraction/counted/lexicons/roles';
import { placeOf } from '../../extraction/counted/lexicons/places';
import { splitSentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import { intervalOf, samePoint, significantDigits, type Interval } from '../interval';
import { measureOf } from '../measures';
import type { ArticleId } from '../types';
import { isContentWord, wordsOf, type Word } from '../words';

/** A figure made ready for comparison with figures of other articles. */
export interface FigureItem {
  /** Sorts by article and place. */
  readonly id: string;
  readonly article: ArticleId;
  readonly index: number;
  readonly figure: Figure;
  readonly interval: Interval;
  /** Start of the sentence: two numbers of one sentence are two quantities unless they are equal. */
  readonly sentence: number;
  /** Type with the dimension or currency: only figures of one kind are compared. */
  readonly kind: string;
  readonly digits: number;
  readonly family: EventFamily | undefined;
  /** The counted are people, or may be. */
  readonly person: boolean;
  /** Stems of content words near the figure. */
  readonly context: ReadonlySet<string>;
  /** Stems of the nearest content word on either side. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Names in the figure's sentence. */
  readonly names: ReadonlySet<string>;
  /** About another time than the article's own. */
  readonly background: boolean;
  /** How many other numbers the article gave before for people to whom the same happened: later ones are often parts, or other events. */
  readonly rank: number;
  /** "another four people", "hundreds more": comes on top of a number given before. */
  readonly additional: boolean;
  /** "the two countries": points back at things named before rather than counting them. */
  readonly pointsBack: boolean;
  /** The names that stand most often in the article: figures of two articles that share none are of two stories. */
  readonly topic: readonly string[];
  /** How often each stem stands in the whole article: words of the topic are weak evidence. */
  readonly frequency: ReadonlyMap<string, number>;
}

/** Ids sort by article, then by place in it. */
export const itemId = (article: ArticleId, index: number): string => `${article}#${String(index).padStart(6, '0')}`;

const windowWords = 12;
const additionalWord = /\b(?:another|additional|further)\s[\p{L}\s]{0,12}$/iu;
const yearPattern = /\b(?:1[6-9]|20)\d\d\b/g;

/** Makes the figures of one article ready for comparison. Linear in the text's length. */
export function itemsOf(article: ArticleId, analysis: Analysis, text: string): FigureItem[] {
  if (analysis.figures.length === 0) return [];
  const words = wordsOf(text);
  const frequency = frequencies(words);
  const topic = topicOf(text, words);
  const sentences = sentenceFinder(analysis, text);
  const latestYear = yearOf(analysis, text);
  const items = analysis.figures.map((figure, index) => {
    const sentence = sentences(figure.span);
    return itemOf(article, index, figure, sentence, text.slice(sentence.start, sentence.end), frequency, latestYear);
  });
  return items.map((item, at) => ({
    ...item,
    topic,
    rank: rankOf(item, items.slice(0, at)),
    additional: item.additional || addsToNeighbour(item, items[at - 1], text),
  }));
}

/** The article's year: of publication, else the latest that it names. */
function yearOf({ article }: Analysis, text: string): number {
  const published = Number(article.published?.slice(0, 4));
  if (published > 0) return published;
  let latest = 0;
  for (const match of text.matchAll(yearPattern)) latest = Math.max(latest, Number(match[0]));
  return latest;
}

/** "12 people died there and hundreds more elsewhere": more of what the number before it counts. */
function addsToNeighbour(item: FigureItem, before: FigureItem | undefined, text: string): boolean {
  if (before?.sentence !== item.sentence || before.figure.counted.event !== item.figure.counted.event) return false;
  const { end } = item.figure.span;
  return item.figure.counted.event !== undefined && /^\s(?:more|others?)\b/i.test(text.slice(end, end + 8));
}

/** Distinct numbers among the earlier figures of the same event in the article's own time. */
function rankOf(item: FigureItem, earlier: readonly FigureItem[]): number {
  const { event } = item.figure.counted;
  if (event === undefined) return 0;
  const others = earlier.filter(
    (other) =>
      other.figure.counted.event === event &&
      other.kind === item.kind &&
      !other.background &&
      !other.figure.counted.subset &&
      !samePoint(other.interval, item.interval),
  );
  return new Set(others.map(({ interval }) => interval.point)).size;
}

function itemOf(
  article: ArticleId,
  index: number,
  figure: Figure,
  sentence: Span,
  passage: string,
  frequency: ReadonlyMap<string, number>,
  latestYear: number,
): FigureItem {
  const { counted } = figure;
  const words = wordsOf(passage);
  const from = figure.printed.start - sentence.start;
  const to = figure.span.end - sentence.start;
  const left = words.filter((word) => word.end <= from).slice(-windowWords);
  const right = words.filter((word) => word.start >= to).slice(0, windowWords);
  const near = [...left, ...right].filter(isContentWord);
  const role = counted.role === undefined ? undefined : roleOfKey(counted.role);
  return {
    id: itemId(article, index),
    article,
    index,
    figure,
    interval: intervalOf(figure.value, figure.bound, figure.unit),
    sentence: sentence.start,
    kind: isMagnitude(figure, passage.slice(Math.max(0, from - 16), from), passage.slice(to, to + 12))
      ? 'measure:magnitude'
      : kindOf(figure),
    digits: typeof figure.value === 'number' ? significantDigits(figure.value) : 1,
    family: counted.event === undefined ? undefined : eventOfKey(counted.event)?.family,
    person: role?.person ?? false,
    context: new Set(near.map((word) => word.stem)),
    before: left.filter(isContentWord).at(-1)?.stem,
    after: right.find(isContentWord)?.stem,
    names: namesIn(passage, words),
    background:
      figure.counted.background || (figure.counted.year !== undefined && latestYear - figure.counted.year >= 2),
    rank: 0,
    topic: [],
    pointsBack:
      typeof figure.value === 'number' && figure.value <= 3 && /\b(?:the|these|those)\s$/i.test(passage.slice(0, from)),
    additional: additionalWord.test(passage.slice(Math.max(0, from - 16), from)),
    frequency,
  };
}

/** The strength of an earthquake, whatever noun stands beside it. */
function isMagnitude({ value }: Figure, before: string, after: string): boolean {
  if (typeof value !== 'number' || value >= 11) return false;
  return /\bmagnitude[\s-]+(?:of\s+)?$/i.test(before) || /^[\s-]+magnitude\b/i.test(after);
}

function kindOf(figure: Figure): string {
  if (figure.type === 'money') return `money:${figure.unit ?? ''}`;
  if (figure.type === 'measure' || figure.type === 'temperature' || figure.type === 'duration') {
    return `measure:${measureOf(figure.unit)?.dimension ?? figure.unit ?? figure.type}`;
  }
  return figure.type;
}

function frequencies(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
  return counts;
}

const topicNames = 16;

/** The most frequent words that are capitalised within a line, and countries by their key; the first in order among equals. */
function topicOf(text: string, words: readonly Word[]): string[] {
  const counts = new Map<string, number>();
  words.forEach((word, at) => {
    if (!/\p{Lu}/u.test(text[word.start]) || !isContentWord(word)) return;
    const place = placeOf(word.lower);
    const opensLine = at === 0 || !/^[ \u00a0]$/.test(text.slice(words[at - 1].end, word.start));
    if (opensLine && !place) return;
    const name = place?.key ?? word.stem;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts]
    .sort(([one, first], [two, second]) => second - first || (one < two ? -1 : 1))
    .slice(0, topicNames)
    .map(([name]) => name);
}

/** Capitalised words within a sentence, countries by their key. The first word counts only as a country. */
function namesIn(passage: string, words: readonly Word[]): Set<string> {
  const names = new Set<string>();
  words.forEach((word, at) => {
    const printed = passage.slice(word.start, word.end);
    if (!/^\p{Lu}/u.test(printed)) return;
    const next = words[at + 1];
    const pair = next && placeOf(passage.slice(word.start, next.end));
    const place = pair ?? placeOf(printed);
    if (place) names.add(place.key);
    else if (at > 0 && isContentWord(word)) names.add(word.stem);
  });
  return names;
}

/** Finds the sentence of a span. Blocks are split on demand, each once. */
function sentenceFinder(analysis: Analysis, text: string): (span: Span) => Span {
  const split = new Map<number, Span[]>();
  return (span) => {
    const index = analysis.article.blocks.findIndex((block) => block.start <= span.start && span.start < block.end);
    const block = analysis.article.blocks[index];
    if (block === undefined) return { start: 0, end: text.length };
    let sentences = split.get(index);
    if (sentences === undefined) {
      sentences = splitSentences(text.slice(block.start, block.end)).map((each) => ({
        start: each.start + block.start,
        end: each.end + block.start,
      }));
      split.set(index, sentences);
    }
    return sentences.find((each) => each.start <= span.start && span.start < each.end) ?? block;
  };
}
