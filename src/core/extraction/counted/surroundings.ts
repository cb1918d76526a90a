import type { Token } from '../../text/tagged';
import { placeOf } from './lexicons/places';
import type { CountedNoun } from './nounPhrase';
import type { FigurePlace, Predicate } from './predicate';
import { roleOfLemma } from './lexicons/roles';
import { eventNoun, eventWord, isCalendarWord, isStrongStop } from './words';

/** A name in the text, as a key: a country's key where the lexicon has it, else lower case. Token range `[from, to)`. */
interface Name {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const placePrepositions = new Set(
  'in at near on from to into off across outside around inside throughout along'.split(' '),
);
const longestName = 5;

/** Runs of proper nouns and demonyms in `[from, to)`. */
export function namesIn(tokens: readonly Token[], from: number, to: number): Name[] {
  const names: Name[] = [];
  for (let at = from; at < to; at++) {
    if (!startsName(tokens[at]) && !startsCompass(tokens, at, to)) continue;
    const end = nameEnd(tokens, at, to);
    names.push({ key: nameKey(tokens, at, end), from: at, to: end });
    at = end - 1;
  }
  return names;
}

const startsName = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) &&
  !isCalendarWord(token) &&
  !isKnownNoun(token) &&
  (token.tag === 'PROPN' || token.tag === 'ADJ' || placeOf(token.text) !== undefined);

/** "North Korea": a point of the compass that opens a country's name. */
const startsCompass = (tokens: readonly Token[], at: number, to: number): boolean =>
  at + 1 < to && points.has(tokens[at].lower) && placeOf(`${tokens[at].text} ${tokens[at + 1].text}`) !== undefined;

/** Headlines capitalise common words too. */
const isKnownNoun = (token: Token): boolean =>
  placeOf(token.text) === undefined &&
  (roleOfLemma(token.lemma) !== undefined ||
    eventNoun(token.lemma) !== undefined ||
    eventWord(token) !== undefined ||
    points.has(token.lower));

/** "the North" alone names nothing without its context. */
const points = new Set(['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western']);

function nameEnd(tokens: readonly Token[], start: number, to: number): number {
  let end = start + 1;
  while (
    end < to &&
    end - start < longestName &&
    startsName(tokens[end]) &&
    tokens[end].start - tokens[end - 1].end <= 1
  )
    end++;
  return end;
}

/** The longest country name at the front, else the whole run. */
function nameKey(tokens: readonly Token[], from: number, to: number): string {
  for (let end = to; end > from; end--) {
    const place = placeOf(
      tokens
        .slice(from, end)
        .map((token) => token.text)
        .join(' '),
    );
    if (place) return place.key;
  }
  return tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
}

/** Names inside the counted phrase ("600 North Korean soldiers"), possessives before it, and the sender of what was sent. */
export function whoseOf(place: FigurePlace, noun: CountedNoun | undefined, predicate: Predicate | undefined): string[] {
  const { tokens, from, to, start } = place;
  const keys = new Set<string>();
  if (noun) {
    const inside = namesIn(tokens, Math.max(noun.from, noun.from >= to ? to : start), noun.to);
    for (const name of inside) keys.add(name.key);
    // "withdrew 900 soldiers from Kenya" says whence, not whose.
    if (noun.from >= to && predicate?.event.key !== 'withdrawal')
      for (const key of behindFrom(place, noun)) keys.add(key);
  }
  if (keys.size === 0 && predicate && sending.has(predicate.event.key) && predicate.at < from) {
    const sender = subjectBefore(place, predicate.at);
    if (sender !== undefined) keys.add(sender);
  }
  return [...keys].sort();
}

/** Events of which the subject is whose the counted are. */
const sending = new Set(['deployment', 'withdrawal', 'training']);

/** "600 soldiers from Kenya". */
function behindFrom({ tokens, end }: FigurePlace, noun: CountedNoun): string[] {
  const next = tokens[noun.to];
  if (noun.to >= end || (next.lower !== 'from' && next.lower !== 'of')) return [];
  const first = tokens[noun.to + 1]?.tag === 'DET' ? noun.to + 2 : noun.to + 1;
  const name = namesIn(tokens, noun.to + 1, Math.min(end, noun.to + 5))[0];
  return name && name.from <= first && placeOf(name.key) ? [name.key] : [];
}

/** Who says it is not who does it: "Kenya's media reported the army will send". Lemmas. */
const reporting = new Set('say report tell announce claim estimate believe think state note write'.split(' '));

/** The nearest name before a verb, not across another clause. */
function subjectBefore({ tokens, start }: FigurePlace, verb: number): string | undefined {
  let first = verb;
  while (
    first > start &&
    verb - first < 8 &&
    !isStrongStop(tokens[first - 1]) &&
    tokens[first - 1].text !== ',' &&
    !reporting.has(tokens[first - 1].lemma)
  )
    first--;
  const names = namesIn(tokens, first, verb).filter(
    (name) => !placePrepositions.has(tokens[name.from - 1]?.lower ?? ''),
  );
  return names.at(-1)?.key;
}

/** Names behind a preposition of place within the sentence, near the figure; "in Kenya's Turkana region" names two places. */
export function whereOf({ tokens, from, to, start, end }: FigurePlace): string[] {
  const keys = new Set<string>();
  let owner = -1;
  for (const name of namesIn(tokens, Math.max(start, from - 14), Math.min(end, to + 16))) {
    const opener = tokens[name.from - 1]?.lower === 'the' ? name.from - 2 : name.from - 1;
    const owned = owner >= 0 && name.from === owner + 1 && /^['’]s$/.test(tokens[owner].text);
    if (!owned && (!placePrepositions.has(tokens[opener]?.lower ?? '') || tokens[opener - 1]?.lower === 'according'))
      continue;
    keys.add(name.key);
    owner = name.to;
  }
  return [...keys].sort();
}
