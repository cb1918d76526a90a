import { functionWords, reportingWords } from '../lexicons/critical';
import type { Target } from '../types';
import { resembles } from './align';
import type { AnchorText } from './anchorText';
import type { Quote } from './quote';
import { standingPlaces } from './standing';
import { isNumber, type Word } from './words';

/** A place where the words of a passage stand. Offsets in the normal text. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How much of the context stands there, 0 to 1: the better side, and the weaker one. */
  readonly context: number;
  readonly weakerContext: number;
  /** Both sides, 0 to 2. */
  readonly standing: number;
  /** How much of the other words of its sentence stands there, 0 to 1, rare words counting for more; and how many those words are. */
  readonly sentence: number;
  readonly sentenceWords: number;
  /** Both sides, the sentence, and nearness to the hint. */
  readonly rank: number;
  readonly isHint: boolean;
  readonly isOnly: boolean;
}

/** Where the passage stood, in the normal text. */
export const hintOf = (article: AnchorText, { start }: Target): number | undefined =>
  start === undefined ? undefined : article.normal.fromSource(article.lf.fromCodePoint(start));

/** The likeliest of the places where the words of a passage stand; undefined where they stand nowhere. */
export function bestPlace(article: AnchorText, quote: Quote, hint: number | undefined): Place | undefined {
  const starts = new Set(standingPlaces(article, quote, hint ?? 0));
  if (hint !== undefined && article.normal.text.startsWith(quote.text, hint)) starts.add(hint);
  let best: Place | undefined;
  for (const start of starts) {
    const end = start + quote.text.length;
    const from = firstWordFrom(article, start);
    const to = Math.max(from, article.wordAt(end));
    if (!hasSameWholeWords(article, quote, start, from, to)) continue;
    const sides = [sideBefore(article, quote, from - 1), sideBehind(article, quote, to)] as const;
    const shares = sides.map(({ share }) => share);
    const [before, behind] = [shares[0] ?? shares[1] ?? 0, shares[1] ?? shares[0] ?? 0];
    const weight = sides[0].sentenceWeight + sides[1].sentenceWeight;
    const sentence = weight > 0 ? (sides[0].standingWeight + sides[1].standingWeight) / weight : 1;
    const distance = hint === undefined ? 0 : Math.abs(start - hint) / Math.max(1, article.normal.text.length);
    const rank = before + behind + sentence - distance;
    if (best && best.rank >= rank) continue;
    best = {
      start,
      end,
      context: Math.max(before, behind),
      weakerContext: Math.min(before, behind),
      standing: before + behind,
      sentence,
      sentenceWords: quote.before.length + quote.behind.length,
      rank,
      isHint: hint !== undefined && Math.abs(start - hint) <= 1,
      isOnly: starts.size === 1,
    };
  }
  return best;
}

/** From so many words on a passage that stands only once is its own proof, if its sentence does not speak against it. */
const ownProof = 5;
/** And from so many whatever stands around it. */
const longProof = 12;
/** So much of the context must stand, on one side at least. */
const enoughContext = 0.5;
/** And all of it, where the other side and the position speak against the place: it may be a sentence that is much alike. */
const enoughAlone = 1;
/** Below this the same words at another place are other words. */
const someContext = 0.3;
/**
 * So much of its sentence must stand: where most of the context does, where one side of it does, where that side does not quite, and
 * where nothing else around is the same.
 */
const sentenceInContext = 0.4;
const sentenceBesideContext = 0.5;
const muchSentence = 0.86;
const wholeSentence = 0.9;
const likeSentence = 0.7;
/** A sentence of fewer other words says nothing, and may come again. */
const fewInSentence = 5;
const muchContext = 0.65;

/** Whether a place where the words stand is the passage's own, and not another one with the same phrase. */
export function isProven(quote: Quote, place: Place, { prefix, suffix }: Target): boolean {
  const { context, weakerContext, sentence, sentenceWords, isHint, isOnly } = place;
  if (!prefix && !suffix) return isOnly || isHint;
  const isTelling = sentenceWords >= fewInSentence;
  const allows = (least: number): boolean => !isTelling || sentence >= least;
  const isWitnessed = isHint || weakerContext >= someContext;
  if (isWitnessed && context >= enoughContext && allows(sentenceInContext)) return true;
  if (context >= enoughAlone && allows(sentenceBesideContext)) return true;
  if (isTelling && sentence >= (context >= muchContext ? muchSentence : wholeSentence)) return true;
  const isLone = isOnly || isHint || context > 0;
  const words = quote.to - quote.from;
  return isLone && (words >= longProof || (words >= ownProof && allows(muchSentence)));
}

/** Whether nothing speaks against a proven place: no likelier one need be looked for. */
export const isBeyondDoubt = (quote: Quote, { weakerContext, isOnly }: Place): boolean =>
  weakerContext >= enoughContext || (isOnly && quote.to - quote.from >= longProof);

/** Whether a place that is not proven may be shown as a doubtful one: a few words of which nothing around is the same say nothing. */
export const isWorthShowing = (quote: Quote, { context, sentence, isHint }: Place): boolean =>
  (context >= someContext || isHint) && (quote.to - quote.from >= ownProof || sentence >= likeSentence);

/** The first word that reaches into what begins at `start`. */
export function firstWordFrom(article: AnchorText, start: number): number {
  const index = article.wordAt(start);
  return index > 0 && article.words[index - 1].end > start ? index - 1 : index;
}

/**
 * Whether the words at a place are the same when those are made whole that it cuts: "200 people" in "1,200 people" is another number,
 * unless the passage was cut so when it was noted.
 */
function hasSameWholeWords(article: AnchorText, quote: Quote, start: number, from: number, to: number): boolean {
  const wholeStart = start - quote.cutBefore;
  const wholeEnd = start + quote.text.length + quote.cutBehind;
  if (article.normal.text.slice(Math.max(0, wholeStart), wholeEnd) !== quote.whole) return false;
  const first = article.words[from];
  const last = article.words[to - 1];
  if (to <= from || !first || !last) return true;
  const beginsWhole = quote.isOpenBefore || first.start >= wholeStart;
  return beginsWhole && (quote.isOpenBehind || last.end <= wholeEnd);
}

/** What stands of the noted words on one side of a place. */
interface Side {
  /** 0 to 1; undefined where somebody else noted none. */
  readonly share: number | undefined;
  /** The weights of the words of the passage's own sentence, and of those that stand. */
  readonly sentenceWeight: number;
  readonly standingWeight: number;
}

const sideBefore = (article: AnchorText, quote: Quote, textFrom: number): Side =>
  sideOf(article, quote.words.slice(0, quote.from).reverse(), quote, quote.before.length, textFrom, -1);

const sideBehind = (article: AnchorText, quote: Quote, textFrom: number): Side =>
  sideOf(article, quote.words.slice(quote.to), quote, quote.behind.length, textFrom, 1);

/** How many words of the context count: those nearest to the passage, and those furthest from it. */
const nearest = 6;
const furthest = 3;

/**
 * How much of the quote's context on one side stands beside a place, in order; words between may be new. Of the nearest words
 * and the furthest the smaller share counts: a phrase that comes again brings its neighbours along, and the context was noted as far
 * as it takes to tell the places apart. Where we noted fewer words the context reached to the text's edge: the place must lie there too.
 * @param noted the nearest first; so many of them as `ownWords` says belong to the passage's sentence
 */
function sideOf(
  article: AnchorText,
  noted: readonly Word[],
  { isPlaced }: Quote,
  ownWords: number,
  textFrom: number,
  step: -1 | 1,
): Side {
  let at = textFrom;
  let sentenceWeight = 0;
  let standingWeight = 0;
  const stands = noted.map((word, index) => {
    const { key } = word;
    const ahead = [0, 1, 2].find((words) => isSpelledLike(word, article.words[at + words * step]));
    if (ahead !== undefined) at += (ahead + 1) * step;
    if (index < ownWords) {
      const weight = rarity(article, key);
      sentenceWeight += weight;
      if (ahead !== undefined) standingWeight += weight;
    }
    return ahead !== undefined;
  });
  const isAtEdge = article.words[at] === undefined;
  while (isPlaced && stands.length < furthest) stands.push(isAtEdge);
  const near = stands.slice(0, nearest);
  const share = near.length === 0 ? undefined : Math.min(shareOf(near), shareOf(stands.slice(-furthest)));
  return { share, sentenceWeight, standingWeight };
}

/** Whether a word of the context stands, in another spelling or form if need be ("harbour", "harbor"), or another verb that reports. */
const isSpelledLike = (noted: Word, word: Word | undefined): boolean =>
  word !== undefined &&
  (word.key === noted.key ||
    (!isNumber(noted) && resembles(noted.key, word.key)) ||
    (reportingWords.has(noted.key) && reportingWords.has(word.key)));

/** Words of grammar come and go where a sentence is reworded: they weigh so much less. */
const grammarWeight = 0.25;

/** How much a word says of a place: the logarithm of how many words there are for one of it. */
const rarity = ({ words, places }: AnchorText, key: string): number =>
  Math.log(Math.max(2, words.length) / Math.max(1, places.get(key)?.length ?? 1)) *
  (functionWords.has(key) ? grammarWeight : 1);

const shareOf = (answers: readonly boolean[]): number => answers.filter((answer) => answer).length / answers.length;
