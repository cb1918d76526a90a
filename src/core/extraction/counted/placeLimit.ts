import type { Token } from '../../text/tagged';
import { areas, locating, struck } from './lexicons/limits';
import type { CountedNoun } from './nounPhrase';
import type { FigurePlace, Predicate } from './predicate';
import { namesIn } from './surroundings';
import { behindNoun, isStrongStop, opensClause } from './words';

const placeReach = 18;
/** What follows tells how and where the same came about. */
const opensSame = new Set(['when', 'after', 'as', 'where']);

/** The first place that the figure's own clause names behind it, else the one that its sentence opens with, else the one it hangs on ("Lima, where 12 died"). */
export function placeLimit(
  place: FigurePlace,
  noun: CountedNoun | undefined,
  predicate: Predicate | undefined,
): string | undefined {
  const { tokens, from, start, end } = place;
  const behind = behindNoun(place.to, noun);
  for (let at = behind; at < Math.min(end, behind + placeReach); at++) {
    if (isStrongStop(tokens[at]) || (opensClause.has(tokens[at].lower) && !opensSame.has(tokens[at].lower))) break;
    if (tokens[at].text === ',' && tokens[at + 1]?.lower !== 'and' && tokens[at + 1]?.lower !== 'or') break;
    const found = placeAt(tokens, at, end);
    if (found !== undefined) return found;
  }
  for (let at = start; at < Math.min(from, start + 2); at++) {
    const found = placeAt(tokens, at, from);
    if (found !== undefined) return found;
  }
  return placeBeforeWhere(place) ?? placeBeforeParticiple(place, predicate);
}

/** "a raid on the area of Ancash, killing 12", "the bombing of Ancash, which he said killed 12": the last place before what was done there. */
function placeBeforeParticiple(
  { tokens, from, start }: FigurePlace,
  predicate: Predicate | undefined,
): string | undefined {
  if (predicate === undefined || predicate.at >= from) return undefined;
  for (let at = predicate.at - 1; at >= Math.max(start, predicate.at - placeReach); at--) {
    if (isStrongStop(tokens[at])) return undefined;
    const named =
      tokens[at].lower === 'of' && (areas.has(tokens[at - 1]?.lower ?? '') || struck.has(tokens[at - 1]?.lemma ?? ''));
    const found = placeAt(tokens, at, predicate.at, named);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "in the Ancash region", "in neighbouring Ancash", "in Peru's Ancash", "in the district": the name of a locating phrase that begins at a token. */
function placeAt(tokens: readonly Token[], at: number, end: number, locates = false): string | undefined {
  if (!locates && !locating.has(tokens[at].lower)) return undefined;
  let next = at + 1;
  while (next < end && next < at + 6 && leadsToName(tokens[next])) next++;
  if (next >= end) return undefined;
  if (tokens[next - 1].lower === 'the' && areas.has(tokens[next].lemma)) return `the ${tokens[next].lemma}`;
  const names = namesIn(tokens, next, Math.min(end, next + 8));
  const first = names.at(0);
  if (first?.from !== next) return undefined;
  const owned = names.at(1);
  return owned !== undefined && owned.from === first.to + 1 && /^['’]s$/.test(tokens[first.to].text)
    ? owned.key
    : first.key;
}

/** Words between the preposition and a place's name or noun: "in the hard-hit", "across neighbouring", "in the city of". */
const leadsToName = ({ lower, tag, text }: Token): boolean =>
  /^\p{Ll}/u.test(text) &&
  (tag === 'DET' || tag === 'ADJ' || /^(?:neighbou?ring|nearby|city|town|state|province|of)$/.test(lower));

/** "Lima, where at least 12 people died". */
function placeBeforeWhere({ tokens, from, start }: FigurePlace): string | undefined {
  let at = from - 1;
  while (at > start && at > from - 6 && tokens[at].lower !== 'where') {
    if (isStrongStop(tokens[at]) || tokens[at].text === ',') return undefined;
    at--;
  }
  if (tokens[at]?.lower !== 'where') return undefined;
  const last = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const name = namesIn(tokens, Math.max(start, last - 5), last).at(-1);
  return name?.to === last ? name.key : undefined;
}
