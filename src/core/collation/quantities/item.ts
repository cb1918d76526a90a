import { eventOfKey, type EventFamily } from '../../extraction/counted/lexicons/events';
import { roleOfKey } from '../../extraction/counted/lexicons/roles';
import type { Figure } from '../../extraction/types';
import type { ArticleWords } from '../articleWords';
import { intervalOf, samePoint, significantDigits, type Interval } from '../interval';
import { measureOf } from '../measures';
import type { Joinable } from '../pairIndex';
import { happensIn, type Story } from '../story';
import type { ArticleId } from '../types';
import { hashOf, isContentWord, sortedSet, type Word } from '../words';
import { baseOf, closeNamesOf, namesIn, ownersOf, targetsOf } from './about';
import { isAnybody } from './nouns';

/** A figure made ready for comparison with figures of other articles. It keeps no more than that: a dossier holds a hundred thousand. */
export interface FigureItem extends Joinable {
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
  /** Hashes of the stems of content words near the figure. */
  readonly context: readonly number[];
  /** Those of them that the article uses all the time. */
  readonly topicContext: readonly number[];
  /** Those of them that the article uses once. */
  readonly rareContext: readonly number[];
  /** Hashes of the words right before and right after, the nearest first, whatever they say. */
  readonly wordsBefore: readonly number[];
  readonly wordsAfter: readonly number[];
  /** Hashes of the other numbers of its sentence, by kind and value. */
  readonly beside: readonly number[];
  /** Stems of the nearest content word on either side. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Names a few words from the figure at most: whose age it is. */
  readonly closeNames: readonly string[];
  /** Names of those whose age or votes it surely is. */
  readonly owners: readonly string[];
  /** Of a percentage, the whole that it is a share of: "40% of households". */
  readonly base: string | undefined;
  /** Of a percentage, what it is put on: "25% on cars"; of a weight, what is weighed: "2 tonnes of pure cocaine". Stems. */
  readonly targets: readonly string[];
  /** Of a percentage, that it tells by how much something moved: "rose 11%", not "rose to 11%". */
  readonly change: boolean;
  /** Names in the figure's sentence. */
  readonly names: readonly string[];
  /** Years that its sentence names. */
  readonly years: readonly number[];
  /** About another time than the article's own. */
  readonly background: boolean;
  /** How many other numbers the article gave before for people to whom the same happened: later ones are often parts, or other events. */
  readonly rank: number;
  /** "another four people", "hundreds more": comes on top of a number given before. */
  readonly additional: boolean;
  /** "the two countries": points back at things named before rather than counting them. */
  readonly pointsBack: boolean;
  /** The article gives a larger number for the same happening: what is told of a kind of people or of one place is a part of that. */
  readonly inLarger: boolean;
  /** What the article tells of. */
  readonly story: Story;
  /** Who says it, as the article names them. */
  readonly source: string | undefined;
  /** A place to which its clause keeps, other than where the story happens: see `happensIn`. */
  readonly partPlace: string | undefined;
}

/** Ids sort by article, then by place in it. */
export const itemId = (article: ArticleId, index: number): string => `${article}#${String(index).padStart(6, '0')}`;

const windowWords = 12;
const adjacentWords = 4;
const wordHashOf = ({ lexeme }: Word): number => lexeme.wordHash;
const additionalWord = /\b(?:another|additional|further)\s[\p{L}\s]{0,12}$/iu;
const yearWord = /^(?:1[6-9]|20)\d\d$/;
const yearPattern = /\b(?:1[6-9]|20)\d\d\b/g;

/** Makes the figures of one article ready for comparison. Linear in the text's length. */
export function itemsOf(article: ArticleId, words: ArticleWords): FigureItem[] {
  const { analysis } = words;
  if (analysis.figures.length === 0) return [];
  const { story } = words;
  const latestYear = yearOf(words);
  const items: FigureItem[] = [];
  const besides = besidesOf(analysis.figures.slice(0, mostFigures), words);
  const ranks = new Map<string, Interval[]>();
  /** The sentence that goes on telling of another time: all its tolls are of that. */
  let goingOn: number | undefined;
  analysis.figures.slice(0, mostFigures).forEach((figure, index) => {
    const item = itemOf(article, index, figure, words, story, latestYear, besides[index]);
    const goesOn =
      goesOnFromEarlier(item, items.at(-1), words) || (goingOn === item.sentence && item.family === 'toll');
    if (goesOn) goingOn = item.sentence;
    else if (goingOn !== item.sentence) goingOn = undefined;
    const background = item.background || goesOn;
    items.push({
      ...item,
      background,
      rank: rankOf({ ...item, background }, ranks),
      additional: item.additional || addsToNeighbour(item, items.at(-1), words.text),
    });
  });
  return markParts(items);
}

/** "41 people died. In Palca 12 died, and nine children": one town's, and a kind of people, are parts where the article has a larger number for all. */
function markParts(items: readonly FigureItem[]): FigureItem[] {
  const wholes = new Map<string, number>();
  // "41 in Palca and 30 in Tambo": each is a part of their sum.
  const places = new Map<string, Set<string | undefined>>();
  const keyOf = ({ figure, kind }: FigureItem): string => `${figure.counted.event} ${kind}`;
  const inSentence = (item: FigureItem): string => `${keyOf(item)} ${item.sentence}`;
  for (const item of items) {
    if (item.family !== 'toll' || item.background) continue;
    if (item.partPlace !== undefined)
      places.set(inSentence(item), (places.get(inSentence(item)) ?? new Set()).add(item.partPlace));
    if (mayBePart(item)) continue;
    wholes.set(keyOf(item), Math.max(wholes.get(keyOf(item)) ?? 0, item.interval.point));
  }
  return items.map((item) => ({
    ...item,
    inLarger:
      item.family === 'toll' &&
      mayBePart(item) &&
      ((wholes.get(keyOf(item)) ?? 0) > item.interval.point || (places.get(inSentence(item))?.size ?? 0) > 1),
  }));
}

const mayBePart = ({ figure: { counted }, partPlace }: FigureItem): boolean =>
  counted.subset || partPlace !== undefined || !isAnybody(counted.role);

/**
 * "In April last year a quake struck. Five people died." tells of last year twice: a toll in the sentence after one about another time, where
 * nothing says that it is of now.
 */
function goesOnFromEarlier(item: FigureItem, before: FigureItem | undefined, words: ArticleWords): boolean {
  if (before?.background !== true || item.family !== 'toll' || before.sentence === item.sentence) return false;
  const earlier = words.sentence(before.figure.span, before.figure.paragraph);
  const own = words.sentence(item.figure.span, item.figure.paragraph);
  if (words.text.slice(earlier.end, own.start).trim() !== '') return false;
  return !ofNow.test(words.text.slice(own.start, Math.min(own.end, own.start + reach)));
}

const ofNow =
  /\b(?:now|so far|ha(?:s|ve)|is|are|this|new|latest|current|today|yesterday|tonight|overnight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;

/** For each figure the other numbers of its sentence; of a long list the nearest. */
function besidesOf(figures: readonly Figure[], words: ArticleWords): (readonly number[])[] {
  const sentences = figures.map(({ span, paragraph }) => words.sentence(span, paragraph).start);
  const values = figures.map(({ value, unit }) => hashOf(JSON.stringify([value, unit])));
  return figures.map((_, at) => {
    const from = Math.max(0, at - mostBeside);
    const near = values.slice(from, at + mostBeside + 1);
    return sortedSet(near.filter((value, next) => sentences[from + next] === sentences[at] && value !== values[at]));
  });
}

const mostBeside = 4;

/** The article's year: of publication, else the latest that it names. */
function yearOf({ analysis: { article }, text }: ArticleWords): number {
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

/** Later numbers than these are late all the same. */
const mostRanks = 8;

/** Distinct numbers among the earlier figures of the same event in the article's own time. Takes the figure among them. */
function rankOf(item: FigureItem, earlier: Map<string, Interval[]>): number {
  const { event, subset } = item.figure.counted;
  if (event === undefined) return 0;
  const key = `${event} ${item.kind}`;
  const numbers = earlier.get(key) ?? [];
  const rank = numbers.filter((other) => !samePoint(other, item.interval) && !isVagueFor(other, item.interval)).length;
  const counts = !item.background && !subset && numbers.length < mostRanks;
  if (counts && rank === numbers.length) earlier.set(key, [...numbers, item.interval]);
  return rank;
}

/** "Thousands" for 3,000. */
const isVagueFor = (vague: Interval, exact: Interval): boolean =>
  vague.range && !exact.range && vague.low <= exact.point && exact.point <= vague.high;

/** Figures of one article that are compared: a longer list is a table or a trap, and comparing takes the host's thread. */
const mostFigures = 1_000;

/** What stands farther off in its sentence says nothing about a figure, in UTF-16 code units: tables are sentences without an end. */
const reach = 1_000;

function itemOf(
  article: ArticleId,
  index: number,
  figure: Figure,
  source: ArticleWords,
  story: Story,
  latestYear: number,
  beside: readonly number[],
): FigureItem {
  const { counted, unitSpan } = figure;
  const sentence = source.sentence(figure.span, figure.paragraph);
  const words = source.within({
    start: Math.max(sentence.start, figure.printed.start - reach),
    end: Math.min(sentence.end, figure.span.end + reach),
  });
  const left = words.filter((word) => word.end <= figure.printed.start).slice(-windowWords);
  const right = words.filter((word) => word.start >= figure.span.end).slice(0, windowWords);
  const near = [...left, ...right].filter(isContentWord);
  const role = counted.role === undefined ? undefined : roleOfKey(counted.role);
  const before = source.text.slice(Math.max(sentence.start, figure.printed.start - 16), figure.printed.start);
  const after = source.text.slice(figure.span.end, Math.min(sentence.end, figure.span.end + 12));
  const context = sortedSet(near.map(({ lexeme }) => lexeme.hash));
  return {
    id: itemId(article, index),
    article,
    index,
    figure,
    interval: intervalOf(figure.value, figure.bound, figure.unit),
    sentence: sentence.start,
    kind: isMagnitude(figure, before, after) ? 'measure:magnitude' : kindOf(figure),
    digits: typeof figure.value === 'number' ? significantDigits(figure.value) : 1,
    family: counted.event === undefined ? undefined : eventOfKey(counted.event)?.family,
    person: role?.person ?? false,
    context,
    topicContext: context.filter(source.isTopic),
    rareContext: context.filter(source.isRare),
    wordsBefore: left.slice(-adjacentWords).reverse().map(wordHashOf),
    wordsAfter: right
      .filter(({ start }) => unitSpan === undefined || start >= unitSpan.end)
      .slice(0, adjacentWords)
      .map(wordHashOf),
    beside,
    before: left.filter(isContentWord).at(-1)?.lexeme.stem,
    after: right.find(isContentWord)?.lexeme.stem,
    names: namesIn(source, words),
    closeNames: closeNamesOf(source, figure, left, right),
    owners: ownersOf(source, figure, left),
    base: baseOf(figure, after),
    targets: targetsOf(figure, source, right),
    change: figure.type.startsWith('percent') && figure.trend !== undefined && !/\bto\s[\p{L}\s]*$/u.test(before),
    years: words.filter(({ lexeme }) => yearWord.test(lexeme.lower)).map(({ lexeme }) => Number(lexeme.lower)),
    background: counted.background || (counted.year !== undefined && latestYear - counted.year >= 2),
    rank: 0,
    inLarger: false,
    story,
    pointsBack: typeof figure.value === 'number' && figure.value <= 3 && /\b(?:the|these|those)\s$/i.test(before),
    additional: additionalWord.test(before),
    source: sourceOf(figure, source),
    partPlace: partPlaceOf(counted.limits?.place, story),
  };
}

const sourceOf = ({ attributions }: Figure, { analysis }: ArticleWords): string | undefined =>
  attributions.length === 0 ? undefined : analysis.attributions[attributions[0]].speaker.name;

const partPlaceOf = (place: string | undefined, story: Story): string | undefined =>
  place === undefined || happensIn(story, place) ? undefined : place;

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
