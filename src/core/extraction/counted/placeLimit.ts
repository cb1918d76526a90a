import type { Token } from '../../text/tagged';
import { areas, locating, struck } from './lexicons/limits';
import type { CountedNoun } from './nounPhrase';
import type { FigurePlace, Predicate } from './predicate';
import { namesIn } from './surroundings';
import { behindNoun, isNoun, isStrongStop, opensClause } from './words';

const placeReach = 18;
/** What follows tells how and where the same came about. */
const opensSame = new Set(['when', 'after', 'as', 'where']);

/** The first place that the figure's own clause names behind it, else the one that its subject keeps to, else the one that its sentence opens with, else the one it hangs on ("Lima, where 12 died"). */
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
  const ofSubject = noun && noun.to <= from ? placeOfSubject(tokens, noun, from, start) : undefined;
  if (ofSubject !== undefined) return ofSubject;
  for (let at = start; at < Math.min(from, start + 2); at++) {
    const found = placeAt(tokens, at, from);
    if (found !== undefined) return found;
  }
  return placeBeforeWhere(place) ?? placeBeforeParticiple(place, predicate);
}

/** "Deaths in Ancash rose to 12", "Ancash's toll stands at 12". */
function placeOfSubject(tokens: readonly Token[], noun: CountedNoun, from: number, start: number): string | undefined {
  for (let at = noun.to; at < from && tokens[at].text !== ','; at++) {
    const found = placeAt(tokens, at, from);
    if (found !== undefined && !namesThing(tokens, at + 1, from)) return found;
  }
  if (!/^['’]s$/.test(tokens[noun.from - 1]?.text ?? '')) return undefined;
  const owner = namesIn(tokens, Math.max(start, noun.from - 5), noun.from - 1).at(-1);
  return owner?.to === noun.from - 1 ? owner.key : undefined;
}

/** "in the Ancash dam disaster" names the disaster, "in the Ancash region" a place: the words behind a preposition. */
function namesThing(tokens: readonly Token[], from: number, end: number): boolean {
  const [name] = namesIn(tokens, from, Math.min(end, from + 8));
  const next = name && name.to < end ? tokens[name.to] : undefined;
  return (
    next !== undefined &&
    isNoun(next) &&
    !areas.has(next.lemma) &&
    !/^(?:region|province|state|area|city)$/.test(next.lemma)
  );
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
