import type { Token } from '../../text/tagged';
import { eventOfBoth, type EventClass } from './lexicons/events';
import type { FigurePlace, Predicate } from './predicate';
import { eventWord, isBoundWord } from './words';

/** What two states say of one number: "40 killed or injured", "killed and wounded 40"; not "killed 40 and injured 12". */
export function eventWithFellow({ tokens, start, end, isFigure }: FigurePlace, { at, event }: Predicate): EventClass {
  const behind = joins(tokens[at + 1]) ? fellowAt(tokens, at + 2, end) : undefined;
  if (behind && !takesObject(tokens, behind.at, end, isFigure)) return eventOfBoth(event, behind.event) ?? event;
  const before = at - 2 >= start && joins(tokens[at - 1]) ? fellowAt(tokens, at - 2, end) : undefined;
  return (before && eventOfBoth(event, before.event)) ?? event;
}

const joins = (token: Token | undefined): boolean => token?.lower === 'or' || token?.lower === 'and';

function fellowAt(tokens: readonly Token[], at: number, end: number): { event: EventClass; at: number } | undefined {
  const word = at < end ? eventWord(tokens[at]) : undefined;
  return word && word.voice !== 'noun' && /ed$|en$|dead$|hurt$|missing$|ing$/.test(tokens[at].lower)
    ? { event: word.event, at }
    : undefined;
}

/** The second verb has a number or somebody of its own: "killed and injured 12 others". */
function takesObject(tokens: readonly Token[], at: number, end: number, isFigure: (token: number) => boolean): boolean {
  let next = at + 1;
  while (next < end && isBoundWord(tokens[next])) next++;
  return next < end && (isFigure(next) || /^(?:NUM|DET|PRON|NOUN|PROPN)$/.test(tokens[next].tag));
}
