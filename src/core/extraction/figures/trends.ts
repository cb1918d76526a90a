import type { Trend } from '../types';
import {
  actsOnMoney,
  downWords,
  fallNouns,
  fallVerbs,
  measuredOnly,
  phrasalTrends,
  riseNouns,
  riseVerbs,
  upWords,
} from './lexicons/trends';
import { isConversion, type Quantity } from './quantity';
import type { Word } from './words';

const fillers = new Set(
  'by about around some roughly nearly almost a an another just only further as much many more less than over under at least up down to estimated approximately another slightly sharply steadily'.split(
    ' ',
  ),
);
const levels = new Set('to at from of in on since for below above'.split(' '));

/** Says of each number whether it is by how much something rose or fell. A level ("rose to 5") is no trend. */
export function readTrends(words: readonly Word[], quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    const previous = quantities[index - 1];
    quantity.trend ??=
      trendBefore(words, quantity, previous?.after ?? 0) ??
      trendByVerb(words, quantity, previous?.after ?? 0) ??
      trendBehind(words, quantity) ??
      carried(words, quantity, previous);
  });
}

function trendBefore(words: readonly Word[], quantity: Quantity, floor: number): Trend | undefined {
  const start = Math.min(quantity.from, quantity.printedFrom);
  for (let at = start - 1; at >= Math.max(floor, start - 5); at--) {
    const word = words[at];
    const phrasal = phrasalTrends.get(`${words[at - 1]?.lemma} ${word.lower}`);
    if (phrasal) return isMeasured(quantity) || isMarketPoint(words, quantity) ? phrasal : undefined;
    if (word.lower === 'of' && isMeasured(quantity)) return nounTrend(words[at - 1]);
    if (upWords.has(word.lower)) return isParticle(words, at) ? 'up' : undefined;
    if (downWords.has(word.lower)) return isParticle(words, at) ? 'down' : undefined;
    const trend = trendOf(word);
    if (trend) return isExtent(words, at, quantity) ? trend : undefined;
    if (levels.has(word.lower) || !(fillers.has(word.lower) || word.tag === 'ADV')) return undefined;
  }
  return undefined;
}

/** How far before "by" the verb may stand that has its object between. */
const longestObject = 8;

/** "cut its costs by 5%", "raise the fares by $2": the verb's object stands between. */
function trendByVerb(words: readonly Word[], quantity: Quantity, floor: number): Trend | undefined {
  const start = Math.min(quantity.from, quantity.printedFrom);
  if (words[start - 1]?.lower !== 'by') return undefined;
  for (let at = start - 2; at >= Math.max(floor, start - longestObject); at--) {
    const word = words[at];
    if (word.tag === 'VERB') return word.lemma === 'lose' && !isMeasured(quantity) ? undefined : trendOf(word);
    if (word.tag === 'AUX' || word.tag === 'PUNCT' || word.tag === 'CCONJ' || word.tag === 'SCONJ') return undefined;
  }
  return undefined;
}

/** "was 2% down", "shares 14 cents up on the day". */
function trendBehind(words: readonly Word[], quantity: Quantity): Trend | undefined {
  const word = words[quantity.after]?.lower ?? '';
  if (!isMeasured(quantity) && !isMarketPoint(words, quantity)) return undefined;
  const next = words[quantity.after + 1];
  if (next?.text === '-' || /^(?:to|for|payment|payments|deposit|front)$/.test(next?.lower ?? '')) return undefined;
  if (word === 'up') return 'up';
  return word === 'down' ? 'down' : undefined;
}

/** "an increase of", "drop": only where the tagger sees a noun. */
function nounTrend(word: Word | undefined): Trend | undefined {
  if (word?.tag !== 'NOUN') return undefined;
  if (riseNouns.has(word.lemma)) return 'up';
  return fallNouns.has(word.lemma) ? 'down' : undefined;
}

/** The tagger takes many of these verbs for nouns before a number; a determiner or adjective before shows a true noun. */
function trendOf({ lemma, lower }: Word): Trend | undefined {
  const told = trendOfForm(lemma);
  if (told) return told;
  const bare = stem(lower);
  return trendOfForm(bare) ?? (bare === lower ? undefined : trendOfForm(`${bare}e`));
}

function trendOfForm(form: string): Trend | undefined {
  if (riseVerbs.has(form)) return 'up';
  return fallVerbs.has(form) ? 'down' : undefined;
}

const irregular: Readonly<Record<string, string>> = {
  rose: 'rise',
  risen: 'rise',
  fell: 'fall',
  fallen: 'fall',
  grew: 'grow',
  grown: 'grow',
  sank: 'sink',
  lost: 'lose',
  slid: 'slide',
  shrank: 'shrink',
  rising: 'rise',
};

function stem(lower: string): string {
  if (!/(?:ed|ing|s)$/.test(lower)) return irregular[lower] ?? lower;
  return irregular[lower] ?? lower.replace(/(?:([bdgklmnprt])\1)?(?:ed|ing|s)$/, '$1');
}

const isMeasured = ({ measure }: Quantity): boolean =>
  measure !== undefined && /^(?:money|percent|percentage-points|temperature)$/.test(measure.type);

const marketWords =
  /^(?:index|indexes|indices|dow|nasdaq|s&p|ftse|shares?|stocks?|markets?|average|composite|futures|yields?)$/;

/** "gained 35 points" in talk of markets; a player's points are no trend. */
const isMarketPoint = (words: readonly Word[], { after, from }: Quantity): boolean =>
  (/^points?$/.test(words[after - 1].lower) || /^points?$/.test(words[after]?.lower ?? '')) &&
  words.slice(Math.max(0, from - 12), from).some((word) => marketWords.test(word.lower));

/** "added 15 cents" and "raised by $5m" tell of a change, "added ten users" and "raised $5m" of an act. */
function isExtent(words: readonly Word[], at: number, quantity: Quantity): boolean {
  const { lemma } = words[at];
  if (words[at + 1]?.lower === 'by') return lemma !== 'lose' || isMeasured(quantity);
  if (actsOnMoney.has(lemma) && quantity.measure?.type === 'money') return false;
  return !measuredOnly.has(lemma) || isMeasured(quantity) || isMarketPoint(words, quantity);
}

/** "was up 5%", "shares down 3%"; not "up to 5", "set up 5 camps". */
function isParticle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower;
  if (next === 'to' || next === 'from') return false;
  const before = words[at - 1];
  return (
    before === undefined ||
    before.tag !== 'VERB' ||
    trendOf(before) !== undefined ||
    /^(?:be|end|finish|close|trade|open|come|go|creep|inch|trend|tick|edge|drift|nudge|head|finish)$/.test(before.lemma)
  );
}

/** "up 5 points, or 0.6%", "were down 2%, Burlow by 3%": the first one's trend goes on. */
function carried(words: readonly Word[], quantity: Quantity, previous: Quantity | undefined): Trend | undefined {
  if (previous?.trend === undefined) return undefined;
  if (isConversion(words, previous, quantity)) return previous.trend;
  const gap = words.slice(previous.after, quantity.from).map((word) => word.lower);
  if (gap.length <= 3 && gap.includes('or')) return previous.trend;
  if (gap.length <= 6 && gap[0] === ',' && gap.at(-1) === 'by') return previous.trend;
  return isGapped(gap) ? previous.trend : undefined;
}

/** "; Arden Mills, 1.1%", "; and Corran, 0.7%": name and number alone, the verb of the first holds. */
const isGapped = (gap: readonly string[]): boolean =>
  gap.length >= 3 &&
  gap.length <= 7 &&
  gap[0] === ';' &&
  gap.at(-1) === ',' &&
  gap.slice(1, -1).every((word) => /^[\p{L}&.]+$/u.test(word));
