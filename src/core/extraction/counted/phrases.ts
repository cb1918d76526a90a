import type { Token } from '../../text/tagged';
import { eventOfKey } from './lexicons/events';
import { isBroughtToCare } from './limits';
import { eventNoun, isBoundWord, isNounOf, isStrongStop } from './words';

/*
 * Events that news names by several words rather than by one verb: which class each phrase stands for. Our own list, from general knowledge of
 * English-language news usage.
 */

const events = {
  death: eventNoun('death')!.event,
  displacement: eventNoun('evacuation')!.event,
  outage: eventNoun('outage')!.event,
  protest: eventNoun('protester')!.event,
  injury: eventNoun('injury')!.event,
  vote: eventOfKey('vote')!,
  layoff: eventOfKey('layoff')!,
  want: eventOfKey('want')!,
  strike: eventOfKey('strike')!,
  restoration: eventOfKey('restoration')!,
  interception: eventOfKey('interception')!,
  infection: eventOfKey('infection')!,
};

/** The event of a phrase that stands at a token; undefined where there is none. Looks a few words around it at most. */
export function phraseAt(tokens: readonly Token[], at: number): (typeof events)[keyof typeof events] | undefined {
  if (losesLife(tokens, at) || doesNotSurvive(tokens, at) || shotDead(tokens, at)) return events.death;
  if (suffersInjury(tokens, at)) return events.injury;
  if (leavesHome(tokens, at) || isSheltered(tokens, at) || seeksRefuge(tokens, at)) return events.displacement;
  if (hasPowerAgain(tokens, at)) return events.restoration;
  if (lacksPower(tokens, at)) return events.outage;
  if (goesOnStrike(tokens, at)) return events.strike;
  if (bringsDown(tokens, at)) return events.interception;
  if (/^(?:fall|fallen|fell|take)$/.test(tokens[at].lemma) && /^(?:ill|sick)\.?$/.test(tokens[at + 1]?.lower ?? ''))
    return events.infection;
  if (lacksNeed(tokens, at)) return events.want;
  if (turnsOut(tokens, at) || takesPart(tokens, at)) return events.protest;
  if (losesJob(tokens, at)) return events.layoff;
  if (isBroughtToCare(tokens, at, tokens.length)) return events.injury;
  if (castsVote(tokens, at)) return events.vote;
  return undefined;
}

/** "on board", "aboard": where the counted were, whatever happened to them there. */
export const isAboard = (tokens: readonly Token[], at: number): boolean =>
  /^(?:aboard|onboard)$/.test(tokens[at].lower) || (tokens[at].lower === 'on' && tokens[at + 1]?.lower === 'board');

/** "lost their lives". */
const losesLife = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'lose' && [1, 2].some((ahead) => tokens[at + ahead]?.lemma === 'life');

/** "did not survive". */
const doesNotSurvive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'survive' && [1, 2].some((back) => negating.has(tokens[at - back]?.lower ?? ''));

const negating = new Set(['not', "n't", 'never']);

/** "shot 12 people dead", "were shot dead". */
const shotDead = (tokens: readonly Token[], at: number): boolean =>
  /^sho(?:o)?t$/.test(tokens[at].lemma) && tokens[at + 1]?.lower === 'dead';

/** "suffered injuries", "sustained serious burns". */
const suffersInjury = (tokens: readonly Token[], at: number): boolean =>
  /^(?:suffer|sustain)$/.test(tokens[at].lemma) &&
  tokens.slice(at + 1, at + 5).some(({ lemma }) => /^(?:injury|wound|burn)$/.test(lemma));

const leaving = new Set('leave lose flee abandon drive force move'.split(' '));

/** "had to leave their homes", "driven from their homes". */
const leavesHome = (tokens: readonly Token[], at: number): boolean =>
  leaving.has(tokens[at].lemma) && tokens.slice(at + 1, at + 6).some(({ lemma }) => lemma === 'home');

const taking = new Set('move take bring bus carry relocate stay sleep be'.split(' '));
const shelters = new Set('shelter accommodation refuge camp tent school gym hall church stadium safety'.split(' '));
/** Places where people are also for other reasons: one must have been brought there. */
const otherwiseUsed = new Set('school gym hall church stadium camp tent safety'.split(' '));

/** "moved to schools", "are in temporary accommodation". */
function isSheltered(tokens: readonly Token[], at: number): boolean {
  if (!taking.has(tokens[at].lemma)) return false;
  const stays = tokens[at].lemma === 'be';
  const to = tokens[at + 1]?.lower;
  if (to !== 'to' && to !== 'in' && to !== 'into') return false;
  return tokens.slice(at + 2, at + 6).some(({ lemma }) => shelters.has(lemma) && !(stays && otherwiseUsed.has(lemma)));
}

const power = new Set(['power', 'electricity']);
const lackBefore = new Set('no without lose lack cut knock'.split(' '));
const lackBehind = new Set('out off cut lose outage fail'.split(' '));

/** "power was restored to", "restored power to", "have power back". */
function hasPowerAgain(tokens: readonly Token[], at: number): boolean {
  if (!power.has(tokens[at].lower)) return false;
  if (tokens[at + 1]?.lower === 'back' || /^(?:restore|reconnect)$/.test(tokens[at - 1]?.lemma ?? '')) return true;
  for (let next = at + 1; next < Math.min(tokens.length, at + 5) && !isStrongStop(tokens[next]); next++) {
    if (/^(?:restore|reconnect)$/.test(tokens[next].lemma)) return true;
  }
  return false;
}

/** "without power", "had no electricity", "power was out in". */
function lacksPower(tokens: readonly Token[], at: number): boolean {
  if (!power.has(tokens[at].lower)) return false;
  const before = tokens.slice(Math.max(0, at - 3), at);
  const behind = tokens.slice(at + 1, at + 4);
  return (
    before.some(({ lower, lemma }) => lackBefore.has(lower) || lackBefore.has(lemma)) ||
    behind.some(({ lower, lemma }) => lackBehind.has(lower) || lackBehind.has(lemma))
  );
}

/** "walked out", "went on strike", "are on strike". */
const goesOnStrike = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at].lemma === 'walk' && tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower !== 'of') ||
  (/^(?:go|be|strike)$/.test(tokens[at].lemma) && tokens[at + 1]?.lower === 'on' && tokens[at + 2]?.lower === 'strike');

/** "shot down", "brought down": of what flies. */
const bringsDown = (tokens: readonly Token[], at: number): boolean =>
  /^(?:shoot|shot|bring)$/.test(tokens[at].lemma) && tokens[at + 1]?.lower === 'down';

const needs = new Set('water food heating gas'.split(' '));

/** "without running water". */
const lacksNeed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lower === 'without' &&
  tokens.slice(at + 1, at + 4).some(({ lower }) => needs.has(lower)) &&
  !tokens.slice(at + 1, at + 4).some(({ lower }) => power.has(lower));

/** "turned out in the rain", "turned up at the gates". */
const turnsOut = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'turn' && /^(?:out|up)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower !== 'to';

const gatherings = new Set('march rally protest demonstration parade vigil crowd gathering'.split(' '));

const isGathering = (token: Token): boolean => isNounOf(gatherings, token);

/** "took part in the march", "joined a rally". */
const takesPart = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at].lemma === 'join' || (tokens[at].lemma === 'take' && tokens[at + 1]?.lower === 'part')) &&
  tokens.slice(at + 1, at + 6).some(isGathering);

/** "The march drew 900 people", "crowds, 900 strong,": counted by what they came to. Bounds of the sentence and of the number in it. */
export function isDrawn(
  tokens: readonly Token[],
  { from, to, start }: { readonly from: number; readonly to: number; readonly start: number },
): boolean {
  let verb = from - 1;
  while (verb > start && isBoundWord(tokens[verb])) verb--;
  if (!/^(?:draw|attract)$/.test(tokens[verb]?.lemma ?? '') && tokens[to]?.lower !== 'strong') return false;
  return tokens.slice(Math.max(start, from - 12), from).some(isGathering);
}

/** "lost their jobs", "were laid off", "were made redundant". */
const losesJob = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at].lemma === 'lose' && [1, 2].some((ahead) => tokens[at + ahead]?.lemma === 'job')) ||
  (/^(?:lay|lie|laid)$/.test(tokens[at].lemma) && tokens[at + 1]?.lower === 'off') ||
  (tokens[at].lemma === 'make' && tokens[at + 1]?.lower === 'redundant');

/** "sought refuge in the school", "taken shelter from the shelling". */
const seeksRefuge = (tokens: readonly Token[], at: number): boolean =>
  /^(?:seek|take|find)$/.test(tokens[at].lemma) && /^(?:refuge|shelter|sanctuary)$/.test(tokens[at + 1]?.lower ?? '');

/** "cast their ballots": the tagger takes "cast" for a noun. */
export const castsVote = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'cast' &&
  tokens.slice(at + 1, at + 4).some(({ lemma }) => lemma === 'ballot' || lemma === 'vote');

const room = new Set('enough room space capacity bed beds supplies food'.split(' '));

/**
 * What is told of a number that nothing happened to: "home to 900 people", "supplies for 900 refugees". Looks at the words right before it.
 * @param from the number's first token
 * @param start the sentence's first token
 */
export function stateBefore(
  tokens: readonly Token[],
  from: number,
  start: number,
): 'population' | 'capacity' | undefined {
  let at = from - 1;
  while (at > start && isBoundWord(tokens[at]) && tokens[at].lower !== 'to') at--;
  if (tokens[at]?.lower === 'to' && tokens[at - 1]?.lower === 'home') return 'population';
  if (tokens[at]?.lower !== 'for') return undefined;
  return tokens.slice(Math.max(start, at - 6), at).some(({ lower }) => room.has(lower)) ? 'capacity' : undefined;
}
