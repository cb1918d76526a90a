import type { Token } from '../../text/tagged';
import type { CountedNoun } from './nounPhrase';
import type { FigurePlace } from './predicate';
import { isNoun, isStrongStop } from './words';

/** Words of a clause in which "last year" may follow a number. */
const longestClause = 14;

const earlierWords = new Set(['previous', 'prior', 'earlier', 'past', 'former']);

/** "four prior arrests": about a time before the one that the article tells of. */
export const isEarlier = ({ tokens, to }: FigurePlace, noun: CountedNoun | undefined): boolean =>
  noun !== undefined && noun.from >= to && tokens.slice(to, noun.head).some(({ lower }) => earlierWords.has(lower));

/** "Last year a quake killed 12", "in April last year", "12 were killed two years ago". */
export function isYearsAgo({ tokens, start, end, from, to, isFigure }: FigurePlace): boolean {
  const first = Math.max(start + 1, from - 14);
  for (let at = start + 1; at < Math.min(first, start + 5); at++) if (saysYearsAgo(tokens, at)) return true;
  for (let at = first; at < Math.min(end, to + longestClause); at++) {
    if (at >= to && (isStrongStop(tokens[at]) || isFigure(at))) return false;
    if (saysYearsAgo(tokens, at)) return true;
  }
  return false;
}

function saysYearsAgo(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1].lower, tokens[at].lower];
  const names =
    (before === 'last' && /^(?:year|decade|century)$/.test(word)) ||
    (word === 'ago' && /^(?:years?|decades?|centur(?:y|ies))$/.test(before));
  return names && !isCompared(tokens, at);
}

/** "up from last year", "more than two years ago", "over the last year", "since last year": said of now. */
const isCompared = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => comparing.has(lower));

const comparing = new Set(['from', 'than', 'since', 'over', 'the', 'to', 'until']);

const yearWord = /^(?:1[5-9]|20)\d\d$/;
const ofTime = new Set(['in', 'of', 'since', 'during', 'until', 'by']);

/** The year that the figure's clause is about: one named before the figure, or "in 1979" soon after it. */
export function yearOf({ tokens, start, end, from, to, isFigure }: FigurePlace): number | undefined {
  for (let at = from - 1; at >= Math.max(start, from - 14); at--) {
    const since = tokens[at - 1]?.lower === 'since' && !opensYear(tokens, at);
    if (yearWord.test(tokens[at].text) && !isFigure(at) && !namesThing(tokens, at) && !since)
      return Number(tokens[at].text);
    if (tokens[at].text === ';') break;
  }
  for (let at = to; at < Math.min(end, to + 10); at++) {
    if (isStrongStop(tokens[at])) return undefined;
    if (yearWord.test(tokens[at].text) && (ofTime.has(tokens[at - 1].lower) || isOfYear(tokens, at)))
      return Number(tokens[at].text);
    if (tokens[at].lower === 'by' || isFigure(at)) return undefined;
  }
  return undefined;
}

/** "devastated by the 2004 tsunami": the year tells which thing, not when the clause happened; "in the 2004 war" tells both. */
const namesThing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1] !== undefined &&
  isNoun(tokens[at + 1]) &&
  ['the', 'a', 'by'].includes(tokens[at - 1]?.lower ?? '') &&
  !['in', 'during'].includes(tokens[at - 2]?.lower ?? '');

/** "killed in the 1999 storm". */
const isOfYear = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1].lower === 'the' && ['in', 'during'].includes(tokens[at - 2]?.lower ?? '') && !namesThing(tokens, at);

/** "the deadliest since 1948, when 176 died": what follows is of that year. */
const opensYear = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === ',' && tokens[at + 2]?.lower === 'when';
