import type { Token } from '../../text/tagged';
import type { Limits } from '../types';
import {
  bringing,
  caring,
  conditions,
  facilities,
  light,
  lightly,
  receiving,
  severe,
  severely,
} from './lexicons/limits';
import { roleOfLemma } from './lexicons/roles';
import type { CountedNoun } from './nounPhrase';
import type { FigurePlace, Predicate } from './predicate';
import { placeLimit } from './placeLimit';
import { spanOf } from './spanLimit';
import { behindNoun, eventWord, isBoundWord, isStop, isStrongStop } from './words';

/**
 * What makes a count a part of another one, or the sum of several: the seriously injured, one clinic's, one district's, a war's beside an attack's.
 * Undefined where the sentence says nothing of the kind.
 */
export function limitsOf(
  place: FigurePlace,
  noun: CountedNoun | undefined,
  predicate: Predicate | undefined,
): Limits | undefined {
  const severity = severityOf(place, noun, predicate);
  const inCare = isInCare(place, noun, predicate);
  const keptTo = placeLimit(place, noun, predicate);
  const span = spanOf(place);
  const average = isAverage(place, noun);
  const part = isPartOfThem(place);
  if (severity === undefined && !inCare && !part && keptTo === undefined && span === undefined && !average)
    return undefined;
  return {
    ...(severity !== undefined && { severity }),
    ...(inCare && { inCare }),
    ...(part && { part }),
    ...(keptTo !== undefined && { place: keptTo }),
    ...(span !== undefined && { span }),
    ...(average && { average }),
  };
}

// ------------------------------------------------------------------ severity

const severityReach = 7;

/** "seriously injuring 12", "12 people with minor injuries", "12 of them critically": not beyond a comma or the next number. */
function severityOf(
  place: FigurePlace,
  noun: CountedNoun | undefined,
  predicate: Predicate | undefined,
): Limits['severity'] {
  const { tokens, from, to, start, end, isFigure } = place;
  const behind = behindNoun(place.to, noun);
  for (let at = behind; at < Math.min(end, behind + severityReach); at++) {
    if (isFigure(at) || isStrongStop(tokens[at]) || tokens[at].text === ',') break;
    const found = degreeAt(tokens, at, end);
    if (found !== undefined) return found;
  }
  for (const at of noun?.modifiers ?? []) {
    const found = degreeAt(tokens, at, end);
    if (found !== undefined) return found;
  }
  const first = predicate && predicate.at < from ? predicate.at - 1 : from - 1;
  for (let at = from - 1; at >= Math.max(start, first, from - severityReach); at--) {
    if (isFigure(at) || isStrongStop(tokens[at]) || tokens[at].text === ',') break;
    const found = degreeAt(tokens, at, to);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The degree that a word names, where it stands beside what it is the degree of, or ends its clause. */
function degreeAt(tokens: readonly Token[], at: number, end: number): Limits['severity'] {
  const { lower } = tokens[at];
  const degree =
    severely.has(lower) || severe.has(lower) ? 'severe' : lightly.has(lower) || light.has(lower) ? 'light' : undefined;
  if (degree === undefined) return undefined;
  if (severe.has(lower) || light.has(lower)) {
    const bears = [1, 2].some((ahead) => at + ahead < end && conditions.has(tokens[at + ahead].lemma));
    return bears || (lower === 'critical' && !leadsOn(tokens, at, end)) ? degree : undefined;
  }
  const beside = [tokens[at + 1], tokens[at - 1]].some((token) => token !== undefined && isHarm(token));
  return beside || !leadsOn(tokens, at, end) ? degree : undefined;
}

const harms: ReadonlySet<string> = new Set(['injury', 'destruction', 'damage', 'infection']);
const isHarm = (token: Token): boolean => harms.has(eventWord(token)?.event.key ?? '') || token.lower === 'ill';

const leadsOn = (tokens: readonly Token[], at: number, end: number): boolean =>
  at + 1 < end && !isStrongStop(tokens[at + 1]) && tokens[at + 1].text !== ',';

/** "12 of the dead", "12 of those hurt", "Of the soldiers there, 12 are officers". */
function isPartOfThem({ tokens, from, to, start, end }: FigurePlace): boolean {
  if (tokens[start].lower === 'of' && /^(?:the|those|these|them)$/.test(tokens[start + 1]?.lower ?? ''))
    return tokens.slice(start + 2, from).some(({ text }) => text === ',');
  return (
    to + 2 < end &&
    tokens[to].lower === 'of' &&
    /^(?:the|those)$/.test(tokens[to + 1].lower) &&
    (tokens[to + 2].lemma === 'victim' || eventWord(tokens[to + 2])?.event.family === 'toll')
  );
}

// ---------------------------------------------------------------------- care

const careReach = 9;

/**
 * Counted by one of those who look after them: "the clinic received 50 people", "we have treated 12", "12 were taken to the general hospital".
 * What all hospitals together treat is all that is known.
 */
function isInCare(place: FigurePlace, noun: CountedNoun | undefined, predicate: Predicate | undefined): boolean {
  const { tokens, from, start, end } = place;
  if (predicate !== undefined && !predicate.agent) {
    if (predicate.event.key === 'displacement' && isInOneShelter(place, predicate)) return true;
    const { lemma } = tokens[predicate.at];
    const brought = isBroughtToCare(tokens, predicate.at, end);
    if (brought || (caring.has(lemma) && predicate.at >= from))
      return careOfOne(tokens, predicate.at, end) || ((brought || lemma.startsWith('hosp')) && hasOtherHurt(place));
  }
  let at = from - 1;
  while (at >= Math.max(start, from - 6) && isBoundWord(tokens[at])) at--;
  if (at < start) return false;
  const isPerson = noun !== undefined && (roleOfLemma(noun.lemma)?.person ?? false);
  if (!caring.has(tokens[at].lemma) && !(receiving.has(tokens[at].lemma) && isPerson)) return false;
  return tokens.slice(Math.max(start, at - careReach), at).some((token) => token.lower === 'we' || isFacility(token));
}

const oneShelter = new Set('school hall church mosque gym stadium compound'.split(' '));

/** "900 people are sheltering in the school", "the school, where 900 had sought refuge", "had fled there": those of one place. */
function isInOneShelter({ tokens, from, start, end }: FigurePlace, { at }: Predicate): boolean {
  const behind = tokens.slice(at + 1, Math.min(end, at + 6));
  if (behind.some(({ lower }) => lower === 'there' || oneShelter.has(lower))) return true;
  let where = from - 1;
  while (where > start && isBoundWord(tokens[where])) where--;
  const before = tokens.slice(Math.max(start, where - 4), where);
  const isNamed = before.some(({ lower }) => oneShelter.has(lower));
  return isNamed && /^(?:where|with)$/.test(tokens[where]?.lower ?? '');
}

/** "12 were hospitalised and 40 others hurt": the sentence counts hurt people whom the number leaves out. */
const hasOtherHurt = ({ tokens, start, end, isFigure }: FigurePlace): boolean => {
  for (let at = start; at < end; at++) {
    if (!isFigure(at)) continue;
    const behind = tokens.slice(at + 1, Math.min(end, at + 8));
    if (behind.some((token) => token.lower === 'others' || eventWord(token)?.event.key === 'injury')) return true;
  }
  return false;
};

/** "treated at the general hospital", not "at three hospitals", nor "taken to hospital". */
function careOfOne(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + careReach); next++) {
    if (isFacility(tokens[next]) && tokens[next - 1].tag !== 'ADP') return true;
    if (isStop(tokens[next])) return false;
  }
  return false;
}

const isFacility = ({ lemma, lower }: Token): boolean => facilities.has(lemma) && !/s$/.test(lower);

/** "taken to the general hospital": `at` is the verb. */
export function isBroughtToCare(tokens: readonly Token[], at: number, end: number): boolean {
  if (!bringing.has(tokens[at].lemma)) return false;
  const last = Math.min(end, at + careReach);
  let to = at + 1;
  while (to < last && tokens[to].lower !== 'to' && tokens[to].lower !== 'into') {
    if (isStrongStop(tokens[to]) || tokens[to].text === ',') return false;
    to++;
  }
  for (let next = to + 1; next < last; next++) {
    if (facilities.has(tokens[next].lemma)) return true;
    if (isStrongStop(tokens[next]) || tokens[next].tag === 'VERB') return false;
  }
  return false;
}

// ------------------------------------------------------------------- average

const rates = new Set([
  'game',
  'match',
  'day',
  'night',
  'week',
  'month',
  'year',
  'hour',
  'person',
  'head',
  'household',
]);

/** "12 people die on the roads each month". */
const clauseReach = 10;

/** "averaged 22 points", "an average of 22", "22 points per game", "22 points each". */
function isAverage(place: FigurePlace, noun: CountedNoun | undefined): boolean {
  const { tokens, from, start, end } = place;
  for (let at = from - 1; at >= Math.max(start, from - 5); at--) {
    if (isStop(tokens[at])) break;
    if (tokens[at].lemma === 'average') return true;
  }
  const behind = behindNoun(place.to, noun);
  // The noun may be a unit, which is no part of the counted phrase: "100 yards each".
  for (let at = behind; at < Math.min(end, behind + 2); at++) {
    const { lower } = tokens[at];
    if (lower === 'each' || lower === 'apiece') return at > place.to || behind > place.to;
    if ((lower === 'per' || lower === 'a') && at + 1 < end && rates.has(tokens[at + 1].lemma)) return true;
  }
  for (let at = behind; at + 1 < Math.min(end, behind + clauseReach); at++) {
    if (isStop(tokens[at])) break;
    if (/^(?:each|every)$/.test(tokens[at].lower) && rates.has(tokens[at + 1].lemma)) return true;
  }
  return false;
}
