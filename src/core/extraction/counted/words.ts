import type { Token } from '../../text/tagged';
import { eventClasses, type EventClass } from './lexicons/events';

/** How a word names an event: done to its object, happening to its subject, a state, or a noun that counts it. */
export type EventVoice = 'transitive' | 'intransitive' | 'state' | 'noun';

export interface EventWord {
  readonly event: EventClass;
  readonly voice: EventVoice;
}

const verbs = new Map<string, EventWord>();
const uniformedVerbs = new Map<string, EventWord>();
const states = new Map<string, EventWord>();
const nouns = new Map<string, EventWord>();
for (const event of eventClasses) {
  for (const word of event.intransitive) verbs.set(word, { event, voice: 'intransitive' });
  for (const word of event.transitive) verbs.set(word, { event, voice: 'transitive' });
  for (const word of event.ofUniformed) uniformedVerbs.set(word, { event, voice: 'transitive' });
  for (const word of event.states) states.set(word, { event, voice: 'state' });
  for (const word of event.nouns) nouns.set(word, { event, voice: 'noun' });
}

/** The event that a verb or state word names. The tagger is weak on participles: the printed form counts as much as its tag. */
export function eventWord(token: Token): EventWord | undefined {
  if (token.tag === 'NOUN' || token.tag === 'PROPN') return states.get(token.lower) ?? participle(token);
  return verbs.get(token.lemma) ?? states.get(token.lower) ?? participle(token);
}

/** A verb of the lexicon, whatever the tagger says: "men support the plan". */
export const eventVerb = (lemma: string): EventWord | undefined => verbs.get(lemma);

/** The event that a verb names where those in uniform are counted. */
export const eventOfUniformed = ({ tag, lemma }: Token): EventWord | undefined =>
  tag === 'VERB' ? uniformedVerbs.get(lemma) : undefined;

/** Verb forms that the tagger takes for nouns or adjectives: "injures", "killed". */
function participle(token: Token): EventWord | undefined {
  const stem = /^(.{2,}?)(?:ed|ing|s)$/.exec(token.lower)?.[1];
  if (stem === undefined || (token.tag !== 'VERB' && token.lower.endsWith('s'))) return undefined;
  return verbs.get(stem) ?? verbs.get(`${stem}e`);
}

/** The event that a counted noun is: "12 deaths", "a toll of 12". */
export const eventNoun = (lemma: string): EventWord | undefined => nouns.get(lemma) ?? nouns.get(singularOf(lemma));

/** The tagger leaves a plural that opens a sentence as it stands: "Deaths", "Fatalities". */
export const singularOf = (lemma: string): string => lemma.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

const bounds = new Set(
  (
    'about around approximately roughly some nearly almost over under more less fewer than at least most up to as many much high low few an a estimated ' +
    'another additional the its their his her these those only just exactly total of further extra every between close below above upwards well'
  ).split(' '),
);

/** Words that may stand between a verb and the number it governs without changing what is counted. */
export const isBoundWord = (token: Token): boolean => bounds.has(token.lower);

const calendar = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'today yesterday tomorrow tonight morning afternoon evening night week weekend month year'
  ).split(' '),
);

export const isCalendarWord = (token: Token): boolean => calendar.has(token.lower);

export const isNoun = (token: Token): boolean => token.tag === 'NOUN' || token.tag === 'PROPN';

const strongStops = new Set([';', ':', '—', '–', '--', '(', ')', '.', '!', '?']);
export const isStrongStop = (token: Token): boolean => strongStops.has(token.text);

/** A mark that ends a clause or sets an aside off. */
export const isStop = (token: Token): boolean => isStrongStop(token) || token.text === ',';

/** The token's noun is one of these lemmas. The tagger leaves a plural as it is where it opens a sentence ("Crowds"). */
export const isNounOf = (lemmas: ReadonlySet<string>, { lemma, lower }: Token): boolean =>
  lemmas.has(lemma) || lemmas.has(lower.replace(/s$/, ''));

/** Words behind which another clause is told. */
export const opensClause: ReadonlySet<string> = new Set(
  'that which who whom when while where after before because although though as if'.split(' '),
);

/** The first token behind the counted phrase, or behind the number where that stands before it. */
export const behindNoun = (to: number, noun: { readonly from: number; readonly to: number } | undefined): number =>
  noun && noun.from >= to ? noun.to : to;
