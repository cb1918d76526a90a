import { countShared, mixed } from '../words';
import { tellOtherStories } from '../story';
import type { RenderingItem } from './rendering';

/**
 * Hashed keys of renderings: unordered pairs of content words that stand close together. A paraphrase keeps at least one such pair.
 * Two words of the article's topic make no key: every article of the dossier has them.
 */
export function pairKeysOf({ order, topic }: RenderingItem): readonly number[] {
  const common = new Set(topic);
  const keys = new Set<number>();
  for (let at = 0; at < order.length; at++) {
    for (let ahead = 1; ahead <= 2 && at + ahead < order.length; ahead++) {
      const [one, two] = [order[at], order[at + ahead]];
      if (one === two || (common.has(one) && common.has(two))) continue;
      keys.add(one < two ? mixed(one, two) : mixed(two, one));
    }
  }
  return [...keys];
}

/** Renderings of the same words by the same speaker. */
export const renderingSignature = ({ stems, speaker, form }: RenderingItem): string =>
  `${stems.join()};${speaker.join()};${form}`;

/** Weight of a word that both articles use all the time: it is their topic, not what was said. */
const topicWeight = 0.3;

/** How much of the shorter rendering the other must have: with one speaker, where one names nobody, with two speakers. */
const needed = { same: 0.5, unknown: 0.62, other: 0.8 } as const;
/** Weighted words that must be shared, likewise. */
const fewest = { same: 1.9, unknown: 2.5, other: 4 } as const;
/** A rendering cut so short that it has too few words to join by, and those are the other's: hardly anything against it where others join both. */
const tooShort = -0.05;
/** Two parts of one statement may have nothing in common; that speaks against them only a little. */
const nothingShared = -0.1;

/** Above 0 where two renderings seem to be of one utterance. */
export function similarity(a: RenderingItem, b: RenderingItem): number {
  const shared = countShared(a.stems, b.stems);
  if (shared === 0) return nothingSharedRounded;
  const score = Math.max(wordSimilarity(a, b, shared), quotedSimilarity(a, b));
  return rounded(tellOtherStories(a.story, b.story) ? score - otherStory : score);
}

/** In articles on different things people say alike, but do not say the same. */
const otherStory = 0.6;

const rounded = (score: number): number => Math.round(score * 1024) / 1024;
const nothingSharedRounded = rounded(nothingShared);

/** Words between quotation marks say more than the frame around them: four of them in common are one utterance, whoever is named. */
function quotedSimilarity(a: RenderingItem, b: RenderingItem): number {
  const smaller = Math.min(a.quoted.length, b.quoted.length);
  if (smaller < fewestQuoted) return -1;
  const shared = countShared(a.quoted, b.quoted);
  return shared < fewestQuoted ? -1 : shared / smaller - neededQuoted;
}

const fewestQuoted = 4;
const neededQuoted = 0.55;

/** A phrase that one outlet quotes should stand in the other's words too. */
const lacksQuoted = (quoting: RenderingItem, other: RenderingItem): boolean =>
  quoting.form === 'partly-quoted' && quoting.quoted.length >= 2 && countShared(quoting.quoted, other.stems) === 0;

function wordSimilarity(a: RenderingItem, b: RenderingItem, shared: number): number {
  const speakers = speakersMeet(a, b);
  // A word is of the topic of both only where it is in both: what only one has counts full, and so does what both quote.
  const quoted = a.quoted.filter((word) => b.quoted.includes(word));
  const ofTopic =
    countShared(a.topic, b.topic) - quoted.filter((word) => a.topic.includes(word) && b.topic.includes(word)).length;
  const lighter = ofTopic * (1 - topicWeight);
  const smaller = Math.min(a.stems.length, b.stems.length) - lighter;
  if (areOfTwoPlaces(a, b) && (a.quoted.length === 0 || b.quoted.length === 0)) return -needed.other;
  if (shared - lighter < fewest[speakers])
    return (shared - lighter) / smaller >= needed[speakers] ? tooShort : -needed[speakers];
  const numbers = numbersDiffer(a, b) ? claimNumberPenalty : 0;
  const unquoted = lacksQuoted(a, b) || lacksQuoted(b, a) ? unquotedPenalty : 0;
  const contrary = contradicts(a, b) ? contraryPenalty : 0;
  return (shared - lighter) / smaller - needed[speakers] - numbers - unquoted - contrary;
}

/** One denies what the other asserts, and at least one is no quotation: of two quotations one outlet errs. */
function contradicts(a: RenderingItem, b: RenderingItem): boolean {
  if (a.form === 'quoted' && b.form === 'quoted') return false;
  const [onlyA, onlyB] = [deniesAlone(a, b), deniesAlone(b, a)];
  if (a.denied === b.denied) return onlyA || onlyB;
  // "denied that they stole" and "said they had not stolen" are one.
  const [other, deniesIt] = a.denied ? [b, onlyB] : [a, onlyA];
  return !deniesIt && !other.widelyNegated;
}

/** Whether one negates a word that the other has and does not negate. */
const deniesAlone = ({ negated }: RenderingItem, other: RenderingItem): boolean =>
  !other.widelyNegated && negated.some((stem) => other.stems.includes(stem) && !other.negated.includes(stem));

/** Same origin or a name in common, one of them nobody, or two different speakers. */
function speakersMeet(a: RenderingItem, b: RenderingItem): keyof typeof needed {
  if (a.originKey !== undefined && a.originKey === b.originKey) return 'same';
  if (a.speaker.length === 0 || b.speaker.length === 0) return 'unknown';
  if (areOfTwoPlaces(a, b)) return 'other';
  return countShared(a.speaker, b.speaker) > 0 ? 'same' : 'other';
}

const areOfTwoPlaces = ({ speakerPlaces: ours }: RenderingItem, { speakerPlaces: theirs }: RenderingItem): boolean =>
  ours.length > 0 && theirs.length > 0 && !ours.some((place) => theirs.includes(place));

/** Reported without quotation marks, a claim with another number is another claim; quoted, one of the outlets errs. */
const claimNumberPenalty = 0.3;
const unquotedPenalty = 0.3;
/** No share of common words makes up for it. */
const contraryPenalty = 0.6;

/** Both give numbers, and none in common, and at least one is not a quotation. */
const numbersDiffer = (a: RenderingItem, b: RenderingItem): boolean =>
  !(a.form === 'quoted' && b.form === 'quoted') &&
  a.numbers.length > 0 &&
  b.numbers.length > 0 &&
  countShared(a.numbers, b.numbers) === 0;
