import type { Token } from '../../text/tagged';
import type { FigureType } from '../types';
import { diseases } from './lexicons/diseases';
import { roleOfKey } from './lexicons/roles';
import type { CountedNoun } from './nounPhrase';
import { isAboard, isDrawn } from './phrases';
import type { FigurePlace } from './predicate';
import { behindNoun, isBoundWord } from './words';

/**
 * The key of the event that is told without being said, where the number's own words have none: rescuers have been sent, what it takes to rebuild is a
 * cost, cases of a disease are infections, and a march draws those who march.
 */
export function impliedEvent(
  place: FigurePlace,
  noun: CountedNoun | undefined,
  role: string | undefined,
  { type }: { readonly type: FigureType },
): string | undefined {
  const { tokens, to, end } = place;
  if (type === 'count' && (role === undefined || isPerson(role)) && isDrawn(tokens, place)) return 'protest';
  if (type === 'count' && noun?.lemma === 'case' && isOfDisease(tokens, noun, end)) return 'infection';
  if (type === 'count' && role !== undefined && isPerson(role) && (isCarried(place) || isOnBoard(place, noun)))
    return 'aboard';
  if (role === 'rescuer' && noun !== undefined && type === 'count') return 'deployment';
  const next = Math.min(end, to + 4);
  for (let at = to; at + 1 < next && type === 'money'; at++) {
    if (tokens[at].lower === 'to' && restoring.has(tokens[at + 1].lemma)) return 'cost';
  }
  return undefined;
}

const boardReach = 4;

/** "900 people on board": where nothing is told to have happened to them. */
function isOnBoard({ tokens, to, end }: FigurePlace, noun: CountedNoun | undefined): boolean {
  const behind = behindNoun(to, noun);
  for (let at = behind; at < Math.min(end, behind + boardReach); at++) if (isAboard(tokens, at)) return true;
  return false;
}

/** "carried 900 passengers", "carrying some 900 people"; not "can carry 900", and "carries" is a noun of sport. */
function isCarried({ tokens, from, start }: FigurePlace): boolean {
  let at = from - 1;
  while (at > start && isBoundWord(tokens[at])) at--;
  const isVerb = tokens[at]?.lemma === 'carry' && tokens[at].lower !== 'carries';
  return isVerb && !/^(?:can|could|to|may)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "900 cases of cholera", "900 measles cases". */
const isOfDisease = (tokens: readonly Token[], noun: CountedNoun, end: number): boolean =>
  tokens.slice(noun.from, Math.min(end, noun.to + 3)).some(({ lower }) => diseases.has(lower));

const isPerson = (role: string): boolean => roleOfKey(role)?.person ?? false;

const restoring = new Set('rebuild repair restore replace fix reconstruct'.split(' '));
