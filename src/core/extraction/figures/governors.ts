import type { Chunk } from './chunks';
import { groupBefore, verbBefore, type Clauses } from './clauses';
import { clauseVerbs } from './lexicons/grammar';
import { isPossessiveEnding, rangesOf } from './phraseWords';
import type { Quantity, WordRange } from './quantity';
import { subjectOf } from './subjects';
import type { Word } from './words';

/** Left of the number: the noun it is tied to, and the subject of its verb. */
export function governors(
  clauses: Clauses,
  at: number,
  quantity: Quantity,
  previous: Quantity | undefined,
  previousAt: number | undefined,
): WordRange[] {
  const { chunks, words } = clauses;
  let left = at - 1;
  while (left >= 0 && (chunks[left].kind === 'other' || chunks[left].kind === 'adjective')) left--;
  if (left < 0 || (quantity.type !== 'age' && opensClause(clauses, left, at))) return [];
  const chunk = chunks[left];
  switch (chunk.kind) {
    case 'verb':
      return ofVerb(clauses, left, quantity);
    case 'preposition':
      return ofPreposition(clauses, left, quantity);
    case 'noun':
      if (chunk.quantities.length > 0 && previousAt === left)
        return isNextMember(quantity, previous) ? [...(previous?.governors ?? [])] : [];
      if (isIntensifier(words, chunk)) return governorsOf(clauses, left - 1, quantity);
      if (previousAt !== undefined && groupBefore(clauses, left)[0] === previousAt && isNextMember(quantity, previous))
        return [...(previous?.governors ?? [])];
      return beside(clauses, left, quantity);
    case 'open':
      return chunks[left - 1]?.kind === 'noun' ? rangesOf(clauses, [left - 1]) : [];
    case 'comma':
    case 'conjunction':
      if (previous && previousAt !== undefined && isCoordinate(clauses, previousAt, left))
        return chunks[at].head >= quantity.after && quantity.measure
          ? ofVerb(clauses, verbBefore(clauses, previousAt), quantity)
          : [...(previous.governors ?? [])];
      if (quantity.type === 'age' && chunks[left - 1]?.kind === 'noun') return rangesOf(clauses, [left - 1]);
      if (isVerbless(clauses, left)) return rangesOf(clauses, [left - 1]);
      return isAside(words[chunk.to]?.lower) ? ofVerb(clauses, verbBefore(clauses, left), quantity) : [];
    default:
      return [];
  }
}

/** "seven points | five rebounds": a list whose commas were not printed. */
const isNextMember = (quantity: Quantity, previous: Quantity | undefined): boolean =>
  quantity.type !== 'duration' &&
  quantity.type === previous?.type &&
  (quantity.noun === undefined) === (previous.noun === undefined);

/**
 * The number is itself the subject of the next verb: "said | 41 bodies had been found", "In Aldmoor | some 300 people slept". What stands
 * before it is another clause or an adverbial: nothing that it is about.
 */
function opensClause(clauses: Clauses, left: number, at: number): boolean {
  const { chunks, words } = clauses;
  const { kind, to } = chunks[left];
  if (kind !== 'verb' && kind !== 'noun') return false;
  if (kind === 'verb' && isInRelativeClause(clauses, left)) return false;
  if (isPossessiveEnding(words[to].lower) || isPossessiveEnding(words[to - 1].lower)) return false;
  let next = at + 1;
  while (chunks[next]?.kind === 'other' || (isTie(chunks[next]) && chunks[next + 1]?.kind === 'noun'))
    next += chunks[next].kind === 'other' ? 1 : 2;
  if (kind === 'verb' && clauseVerbs.has(words[chunks[left].head].lemma)) return true;
  const verb = chunks[next];
  if (verb?.kind !== 'verb' || verb.form !== 'finite') return false;
  if (words[verb.from].tag === 'AUX' || isAuxiliary(words[verb.from].lower)) return true;
  return kind === 'noun' && isFronted(clauses, left);
}

/** "the man who also killed four people | was": the verb's subject is a relative pronoun. */
function isInRelativeClause({ chunks }: Clauses, verb: number): boolean {
  let at = verb - 1;
  while (chunks[at]?.kind === 'other' || chunks[at]?.kind === 'verb') at--;
  return chunks[at]?.kind === 'relative' && chunks[at - 1]?.kind === 'noun';
}

const isTie = (chunk: Chunk | undefined): boolean => chunk?.kind === 'preposition';
const isAuxiliary = (lower: string): boolean =>
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should)$/.test(lower);

/** The phrases up to `end` open the sentence with a preposition: no verb stands before them. */
function isFronted({ chunks }: Clauses, end: number): boolean {
  let at = end;
  while (at > 0 && (chunks[at].kind === 'noun' || chunks[at].kind === 'preposition' || chunks[at].kind === 'other'))
    at--;
  const opener = chunks[at].kind === 'preposition' || chunks[at].kind === 'noun' ? at : at + 1;
  return (
    (at === 0 || chunks[at].kind === 'comma' || chunks[at].kind === 'stop') && chunks[opener]?.kind === 'preposition'
  );
}

/** The noun right before the number: an indirect object ("cost the economy $9bn") or what is so big ("a mirror 6 metres across"). */
function beside(clauses: Clauses, noun: number, quantity: Quantity): WordRange[] {
  const group = groupBefore(clauses, noun);
  const own = rangesOf(clauses, group);
  const before = clauses.chunks[group[0] - 1]?.kind;
  if (before !== 'verb' && before !== 'preposition') return own;
  if (before === 'verb' && own.length > 0 && isMoved(clauses, noun + 1)) return own;
  return [...own, ...ofVerb(clauses, verbBefore(clauses, group[0]), quantity)];
}

/** "sent the shares | 3% higher": the object moved, the subject moved it. */
const isMoved = ({ chunks, words }: Clauses, at: number): boolean =>
  chunks[at]?.quantities.length > 0 &&
  /^(?:higher|lower|up|down)$/.test(words[chunks[at].quantities[0].after]?.lower ?? '');

/** Nouns that only strengthen the number behind them: "a record $44m", "a career-high 29 points". */
const isIntensifier = (words: readonly Word[], { from, to }: Chunk): boolean => {
  const last = words[to - 1];
  if (to - from === 1 || (to - from === 2 && words[from].tag === 'DET')) return last.lower === 'record';
  return last.glued && words[to - 2].text === '-' && /^(?:high|low|best|worst|leading|record)$/.test(last.lower);
};

const governorsOf = (clauses: Clauses, left: number, quantity: Quantity): WordRange[] => {
  const kind = clauses.chunks[left]?.kind;
  if (kind === 'verb') return ofVerb(clauses, left, quantity);
  return kind === 'preposition' ? ofPreposition(clauses, left, quantity) : [];
};

/** ", up 5%", ", down from 40": goes on with the clause before. */
const isAside = (word: string | undefined): boolean => word === 'up' || word === 'down' || word === 'or';

/** Only commas, "and", "or", prepositions and what these tie stand between two numbers: they share their governor. */
function isCoordinate({ chunks }: Clauses, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    const tied = chunks[at].kind === 'noun' && chunks[at - 1].kind === 'preposition';
    if (!tied && !/^(?:comma|conjunction|preposition|other|close)$/.test(chunks[at].kind)) return false;
  }
  return to - from <= 6;
}

/** "; Arden Mills, 1.1%": the verb is said once, the comma stands for it. */
function isVerbless({ chunks }: Clauses, comma: number): boolean {
  const subject = chunks[comma - 1];
  if (chunks[comma].kind !== 'comma' || subject?.kind !== 'noun' || subject.time || subject.quantities.length > 0)
    return false;
  const before = chunks[comma - 2];
  return before !== undefined && (before.kind === 'stop' || before.kind === 'conjunction');
}

function ofVerb(clauses: Clauses, verb: number, quantity: Quantity): WordRange[] {
  if (verb < 0) return [];
  const chunk = clauses.chunks[verb];
  quantity.predicate ??= chunk.head;
  return rangesOf(clauses, subjectOf(clauses, verb));
}

const timePrepositions = new Set('in over within during every after before for since until'.split(' '));

/** Left over adverbs, times and rates: "cut its forecast | for the first quarter | to 4%", "rose | against the yen | to 5". */
function behindTimes({ chunks, words }: Clauses, from: number): number {
  let left = from;
  for (;;) {
    while (chunks[left]?.kind === 'other' || chunks[left]?.kind === 'adjective') left--;
    if (chunks[left]?.kind !== 'noun' || chunks[left - 1]?.kind !== 'preposition') return left;
    const isRate = /^(?:against|versus|vs)$/.test(words[chunks[left - 1].from].lower);
    if (chunks[left].quantities.length > 0 || (!chunks[left].time && !isRate)) return left;
    left -= 2;
  }
}

/** Before "to" and "of" these open an adverbial: "due to 80mph winds". */
const causes = new Set(['due', 'because', 'thanks', 'owing', 'according', 'prior']);

/** "an average of 52 minutes": how it was counted is no matter of its own. */
function isStatistic({ chunks, words }: Clauses, noun: number): boolean {
  const { from, to, head } = chunks[noun];
  return to - from <= 2 && /^(?:average|total|maximum|minimum|median|record)$/.test(words[head]?.lower ?? '');
}

/** "is the home | for 60 families": what is said of the subject, not another thing. */
const isPredicate = ({ chunks, words }: Clauses, noun: number): boolean =>
  chunks[noun - 1]?.kind === 'verb' && words[chunks[noun - 1].head].lemma === 'be';

/** A stretch of time that the clause filled, not one in which or after which it happened. */
const pastStretches = new Set(['over', 'during', 'for']);

/** "sold to a collector for $4m", "ended in the capital at 412": both phrases hang on the verb. */
const verbTies = new Set(['for', 'at', 'by', 'from', 'to']);

/** "a fine of $5m", "rose to 40", "a drop from 40 to 30". */
function ofPreposition(clauses: Clauses, preposition: number, quantity: Quantity): WordRange[] {
  const { chunks, words } = clauses;
  const link = words[chunks[preposition].from].lower;
  const left = behindTimes(clauses, preposition - 1);
  if (left < 0) return [];
  if (causes.has(words[chunks[preposition].from - 1]?.lower ?? '')) return [];
  const isStretch = quantity.type === 'duration' && timePrepositions.has(link);
  if (chunks[left].kind === 'verb')
    return isStretch && link !== 'for' && !pastStretches.has(link) ? [] : ofVerb(clauses, left, quantity);
  if (chunks[left].kind === 'noun' && !chunks[left].time) {
    if (isStretch && link !== 'for')
      return pastStretches.has(link) ? ofVerb(clauses, verbBefore(clauses, left), quantity) : [];
    if (
      chunks[left].quantities.length > 0 &&
      link !== 'of' &&
      (chunks[left].head < 0 || isLevel(clauses, left, preposition))
    )
      return ofVerb(clauses, verbBefore(clauses, left), quantity);
    if (link === 'of')
      return isStatistic(clauses, left) ? governorsOf(clauses, left - 1, quantity) : ofNoun(clauses, [left], quantity);
    if (link === 'for' && isPredicate(clauses, left)) return ofVerb(clauses, left - 1, quantity);
    const group = objectsOnly(clauses, groupBefore(clauses, left));
    return verbTies.has(link) && isTiedToVerb(clauses, group[0])
      ? ofVerb(clauses, group[0] - 2, quantity)
      : ofNoun(clauses, group, quantity);
  }
  const verb = verbBefore(clauses, left + 1);
  return isStretch ? [] : ofVerb(clauses, verb, quantity);
}

/** "closed 48 points higher | at 6,912", "won by two shots | to 3": what follows hangs on the verb. */
const isLevel = ({ chunks, words }: Clauses, left: number, preposition: number): boolean =>
  chunks[left + 1]?.kind === 'adjective' &&
  left + 2 === preposition &&
  /^(?:at|to)$/.test(words[chunks[preposition].from].lower);

/** "sold the print to a collector for $4m": of a verb's object, not what else hangs on the verb. */
function objectsOnly({ chunks, words }: Clauses, group: readonly number[]): readonly number[] {
  if (chunks[group[0] - 1]?.kind !== 'verb') return group;
  const other = group.findIndex(
    (index, place) => place > 0 && /^(?:to|by|with|from)$/.test(words[chunks[index - 1].from].lower),
  );
  return other < 0 ? group : group.slice(0, other);
}

/** The noun phrase stands behind a verb and a preposition that is no particle ("brought down the rate"). */
const isTiedToVerb = ({ chunks, words }: Clauses, noun: number): boolean =>
  chunks[noun - 1]?.kind === 'preposition' &&
  chunks[noun - 2]?.kind === 'verb' &&
  !/^(?:up|down|out|off|back|over|away)$/.test(words[chunks[noun - 1].from].lower);

/** The noun that a figure is tied to, and what that is tied to: another noun ("electrical activity in the brains of") or the subject. */
function ofNoun(clauses: Clauses, tied: readonly number[], quantity: Quantity): WordRange[] {
  const { chunks } = clauses;
  const own = rangesOf(clauses, tied);
  const first = tied[0];
  if (isSubjectOf(clauses, first)) return own;
  const outer = chunks[first - 1]?.kind === 'preposition' ? chunks[first - 2] : undefined;
  if (outer?.kind === 'noun' && !outer.time && !outer.pronoun && outer.quantities.length === 0)
    return [...own, ...rangesOf(clauses, [first - 2])];
  return [...own, ...ofVerb(clauses, verbBefore(clauses, first), quantity)];
}

/** The noun at `at` opens its clause. */
function isSubjectOf({ chunks }: Clauses, at: number): boolean {
  const before = chunks[at - 1]?.kind;
  return (
    before === undefined ||
    before === 'comma' ||
    before === 'relative' ||
    before === 'subordinator' ||
    before === 'stop'
  );
}
