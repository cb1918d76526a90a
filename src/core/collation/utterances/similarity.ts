import type { RenderingItem } from './rendering';

/**
 * Keys of renderings: unordered pairs of content words that stand close together. A paraphrase keeps at least one such pair.
 * Two words of the article's topic make no key: every article of the dossier has them.
 */
export function* pairKeysOf(item: RenderingItem): Generator<string> {
  const { stems, frequency } = item;
  const isTopic = (stem: string): boolean => (frequency.get(stem) ?? 1) >= topicFrequency;
  const seen = new Set<string>();
  for (let at = 0; at < stems.length; at++) {
    for (let ahead = 1; ahead <= 2 && at + ahead < stems.length; ahead++) {
      const [one, two] = [stems[at], stems[at + ahead]].sort();
      const key = `${one} ${two}`;
      if (one === two || seen.has(key) || (isTopic(one) && isTopic(two))) continue;
      seen.add(key);
      yield key;
    }
  }
}

/** Weight of a word that both articles use all the time: it is their topic, not what was said. */
const topicWeight = 0.3;
const topicFrequency = 4;

/** How much of the shorter rendering the other must have: with one speaker, where one names nobody, with two speakers. */
const needed = { same: 0.5, unknown: 0.62, other: 0.8 } as const;
/** Weighted words that must be shared, likewise. */
const fewest = { same: 1.9, unknown: 2.5, other: 4 } as const;

/** Above 0 where two renderings seem to be of one utterance. */
export function similarity(a: RenderingItem, b: RenderingItem): number {
  return Math.round(Math.max(wordSimilarity(a, b), quotedSimilarity(a, b)) * 1024) / 1024;
}

/** Words between quotation marks say more than the frame around them: four of them in common are one utterance, whoever is named. */
function quotedSimilarity(a: RenderingItem, b: RenderingItem): number {
  const smaller = Math.min(a.quotedStems.size, b.quotedStems.size);
  if (smaller < fewestQuoted) return -1;
  const shared = [...a.quotedStems].filter((stem) => b.quotedStems.has(stem)).length;
  return shared < fewestQuoted ? -1 : shared / smaller - neededQuoted;
}

const fewestQuoted = 4;
const neededQuoted = 0.55;

/** A phrase that one outlet quotes should stand in the other's words too. */
const lacksQuoted = (quoting: RenderingItem, other: RenderingItem): boolean =>
  quoting.form === 'partly-quoted' &&
  quoting.quotedStems.size >= 2 &&
  ![...quoting.quotedStems].some((stem) => other.stems.includes(stem));

function wordSimilarity(a: RenderingItem, b: RenderingItem): number {
  const shared = sharedWeight(a, b);
  const smaller = Math.min(weightOf(a, b), weightOf(b, a));
  if (smaller === 0) return -1;
  const speakers = speakersMeet(a, b);
  if (shared < fewest[speakers]) return -0.5;
  const numbers = numbersDiffer(a, b) ? claimNumberPenalty : 0;
  const unquoted = lacksQuoted(a, b) || lacksQuoted(b, a) ? unquotedPenalty : 0;
  return shared / smaller - needed[speakers] - numbers - unquoted;
}

const wordWeight = (stem: string, a: RenderingItem, b: RenderingItem): number =>
  Math.min(a.frequency.get(stem) ?? 1, b.frequency.get(stem) ?? 1) >= topicFrequency ? topicWeight : 1;

function weightOf(item: RenderingItem, other: RenderingItem): number {
  let sum = 0;
  for (const stem of new Set(item.stems)) sum += wordWeight(stem, item, other);
  return sum;
}

function sharedWeight(a: RenderingItem, b: RenderingItem): number {
  const theirs = new Set(b.stems);
  let sum = 0;
  for (const stem of new Set(a.stems)) if (theirs.has(stem)) sum += wordWeight(stem, a, b);
  return sum;
}

/** Same origin or a name in common, one of them nobody, or two different speakers. */
function speakersMeet(a: RenderingItem, b: RenderingItem): keyof typeof needed {
  if (a.originKey !== undefined && a.originKey === b.originKey) return 'same';
  if (a.speaker.size === 0 || b.speaker.size === 0) return 'unknown';
  for (const word of a.speaker) if (b.speaker.has(word)) return 'same';
  return 'other';
}

/** Reported without quotation marks, a claim with another number is another claim; quoted, one of the outlets errs. */
const claimNumberPenalty = 0.3;
const unquotedPenalty = 0.3;

/** Both give numbers, and none in common, and at least one is not a quotation. */
function numbersDiffer(a: RenderingItem, b: RenderingItem): boolean {
  if (a.form === 'quoted' && b.form === 'quoted') return false;
  if (a.numbers.size === 0 || b.numbers.size === 0) return false;
  for (const number of a.numbers) if (b.numbers.has(number)) return false;
  return true;
}
