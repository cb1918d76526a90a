import type { Token } from '../../text/tagged';
import { eventNoun } from './words';

/*
 * Events that news names by several words rather than by one verb: which class each phrase stands for. Our own list, from general knowledge of
 * English-language news usage.
 */

const events = {
  death: eventNoun('death')!.event,
  displacement: eventNoun('evacuation')!.event,
  outage: eventNoun('outage')!.event,
  protest: eventNoun('protester')!.event,
};

/** The event of a phrase that stands at a token; undefined where there is none. Looks a few words around it at most. */
export function phraseAt(tokens: readonly Token[], at: number): (typeof events)[keyof typeof events] | undefined {
  if (losesLife(tokens, at)) return events.death;
  if (leavesHome(tokens, at) || isSheltered(tokens, at)) return events.displacement;
  if (lacksPower(tokens, at)) return events.outage;
  if (turnsOut(tokens, at)) return events.protest;
  return undefined;
}

/** "lost their lives". */
const losesLife = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'lose' && [1, 2].some((ahead) => tokens[at + ahead]?.lemma === 'life');

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

/** "turned out in the rain", "turned up at the gates". */
const turnsOut = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].lemma === 'turn' && /^(?:out|up)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower !== 'to';
