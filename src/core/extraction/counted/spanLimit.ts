import type { Token } from '../../text/tagged';
import type { Limits } from '../types';
import { lasting, superlatives, wholes } from './lexicons/limits';
import type { FigurePlace } from './predicate';
import { isStop, isStrongStop, opensClause } from './words';

const spanReach = 30;
const dayReach = 18;
const nights = new Set('overnight today yesterday tonight'.split(' '));
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const reporting = new Set('say tell report announce add state write confirm'.split(' '));
const ofTime = new Set('day week month year night hour season'.split(' '));

/** The sum of many days or of a whole country, or one day's count, as the words around the figure in its sentence say. */
export function spanOf({ tokens, from, to, start, end, isFigure }: FigurePlace): Limits['span'] {
  let day = false;
  const read = (at: number): boolean => {
    day ||= isOneDay(tokens, at, start) && Math.abs(at - from) < dayReach;
    return isSum(tokens, at, start, end, from);
  };
  for (let at = from - 1; at >= Math.max(start, from - spanReach); at--) {
    if (opensClause.has(tokens[at].lower) && tokens[at].lower !== 'which' && tokens[at].lower !== 'after') break;
    if (isFigure(at) && !ofTime.has(tokens[at + 1].lemma)) break;
    if (read(at)) return 'sum';
  }
  for (let at = to; at < Math.min(end, to + spanReach); at++) {
    if (isFigure(at) || isStrongStop(tokens[at]) || opensClause.has(tokens[at].lower)) break;
    if (read(at)) return 'sum';
  }
  return day ? 'day' : undefined;
}

function isSum(tokens: readonly Token[], at: number, start: number, end: number, figure: number): boolean {
  const { lower, lemma } = tokens[at];
  const next = tokens[at + 1]?.lower;
  if (lower === 'nationwide' || lower === 'countrywide' || lower === 'worldwide') return true;
  if (lower === 'since') return countsFrom(tokens, at, start);
  if (lower === 'across' || lower === 'throughout') return wholes.has(tokens[at + 2]?.lemma ?? '') && next === 'the';
  if (lower === 'this') return next === 'year' && !isStrongStop(tokens[at - 1] ?? tokens[at]);
  if (lower === 'over' || lower === 'in' || lower === 'during' || lower === 'after')
    return isLongWhile(tokens, at, end);
  // "the war has claimed more than 600 lives".
  return (
    lasting.has(lemma) &&
    at < figure &&
    figure - at < 9 &&
    tokens.slice(at + 1, figure).every((token) => !isStop(token)) &&
    tokens.slice(at + 1, figure).some((token) => token.lemma === 'have')
  );
}

/** "since Monday", "since the fighting began"; not "the worst since 1990", "since then" alone. */
function countsFrom(tokens: readonly Token[], at: number, start: number): boolean {
  for (let back = at - 1; back >= Math.max(start, at - 9); back--)
    if (superlatives.has(tokens[back].lower)) return false;
  return tokens[at + 1] !== undefined && !isStrongStop(tokens[at + 1]);
}

/** "over the past eight days", "in the 12 days of the offensive", "after 13 days of shelling", "over four nights"; a war too: "during the war". */
function isLongWhile(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 6); next++) {
    const { lemma, tag, lower } = tokens[next];
    if (isStop(tokens[next])) return false;
    if (lasting.has(lemma)) return tokens[at].lower !== 'after' && tokens[at + 1].lower === 'the';
    if (ofTime.has(lemma)) return /s$/.test(lower) && tokens.slice(at + 1, next).some(saysHowLong);
    if (tag === 'VERB' || tag === 'ADP') return false;
  }
  return false;
}

const saysHowLong = ({ tag, lower }: Token): boolean => tag === 'NUM' || /^(?:past|last|several|many)$/.test(lower);

/** "on Tuesday", "Wednesday night", "overnight"; not the day on which somebody said so. */
function isOneDay(tokens: readonly Token[], at: number, start: number): boolean {
  const { lower } = tokens[at];
  if (!nights.has(lower) && !weekday.test(lower)) return false;
  for (let back = at - 1; back >= Math.max(start, at - 3); back--) if (reporting.has(tokens[back].lemma)) return false;
  return tokens[at - 1]?.lower !== 'since' && tokens[at - 1]?.lower !== 'until';
}
