import type { IsoDate } from '../../article/types';
import type { Span } from '../../text/span';
import type { DateExpression } from '../types';
import type { CivilDate } from './civil';
import { dayRules } from './day-rules';
import { dayWords, months, seasons, units, weekdays } from './lexicon';
import { anchorOf, formatPeriod, isWithin, type Anchor, type Period } from './period';
import { periodRules } from './period-rules';
import { Trigger, type DateContext, type DateRule } from './rule';
import { timeRules } from './time-rules';
import { yearRules } from './year-rules';

/** Of two expressions that begin together the longer wins, then the earlier in this list. */
const rules: readonly DateRule[] = [...dayRules, ...periodRules, ...yearRules, ...timeRules];

interface Found extends Span {
  readonly rule: DateRule;
  readonly groups: readonly (string | undefined)[];
}

/** How far around an expression the words may stand that tell whether it lies ahead. UTF-16 units. */
const around = 90;
const ahead =
  /\b(?:will|won['’]t|shall|due (?:to|on|in|by)|scheduled (?:for|to)|expected to|set to|to be held|plans? to|planning to|deadline|must|is to|are to)\b|['’]ll\b/i;
const clauseEnd = /[.;:!?\n]|, (?:and|but|which|who|while)\b|[“”"—–]/g;

/**
 * Finds dates, times, years and durations in a block, in reading order and without overlaps, and resolves what can be placed in
 * the calendar. Linear in the text's length.
 * @param text the words of one block; spans count from its start
 * @param published the article's own day. Without it only what names its year is resolved.
 */
export function readDates(text: string, published?: IsoDate): DateExpression[] {
  const present = triggersIn(text);
  if (present === 0) return [];
  const found: Found[] = [];
  for (const rule of rules) {
    if ((rule.triggers & present) !== rule.triggers) continue;
    // Not matchAll, which makes the expression anew each time.
    rule.regex.lastIndex = 0;
    for (let match = rule.regex.exec(text); match; match = rule.regex.exec(text)) {
      if (match[0] === '') rule.regex.lastIndex++;
      const start = match.index + leadIn(match);
      found.push({ start, end: match.index + match[0].length, rule, groups: match.slice(1) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return resolveAll(text, found, anchorOf(published));
}

/** A rule of durations whose group is the whole but the preposition: the span is the group's. */
function leadIn(match: RegExpExecArray): number {
  const [whole, first] = match;
  return match.length === 2 && first !== undefined && whole.endsWith(` ${first}`) && /^an? /i.test(first)
    ? whole.length - first.length
    : 0;
}

function resolveAll(text: string, found: readonly Found[], anchor: Anchor | undefined): DateExpression[] {
  const dates: DateExpression[] = [];
  let taken = -1;
  let reference: { readonly day: CivilDate; readonly end: number } | undefined;
  for (const { start, end, rule, groups } of found) {
    if (start < taken) continue;
    if (reference && sentenceEnds(text, reference.end, start)) reference = undefined;
    const context: DateContext = { anchor, reference: reference?.day, future: looksAhead(text, start, end) };
    const absolute = rule.resolve(groups, { anchor: undefined, reference: undefined, future: context.future });
    if (absolute === false) continue;
    const relative = absolute ?? rule.resolve(groups, context);
    if (relative === false) continue;
    const certain = absolute !== undefined || anchor === undefined || (relative && isWithin(anchor, relative));
    const period = certain ? relative : undefined;
    taken = end;
    dates.push({ span: { start, end }, kind: rule.kind, resolved: period && resolution(text, start, period, anchor) });
    if (period?.precision === 'day' && period.from === period.to) reference = { day: period.from, end };
  }
  return dates;
}

/** "since October" is open towards the article's own day. */
function resolution(
  text: string,
  start: number,
  period: Period,
  anchor: Anchor | undefined,
): DateExpression['resolved'] {
  if (!opensSince(text, start)) return formatPeriod(period);
  const open = anchor?.precision === 'day' ? { ...period, to: anchor.date } : period;
  return { ...formatPeriod(open), since: true };
}

export const opensSince = (text: string, start: number): boolean =>
  /\bsince (?:on |the |about |around |at least )?$/i.test(text.slice(Math.max(0, start - 20), start));

/** No sentence goes on for so long. UTF-16 units. */
const longestSentence = 2000;

function sentenceEnds(text: string, from: number, to: number): boolean {
  if (to - from > longestSentence) return true;
  return /[.!?]["”’)]* +["“‘(]?\p{Lu}/u.test(text.slice(from, to + 1));
}

/** Whether the clause around an expression speaks of what is to come. */
function looksAhead(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - around), start);
  let cut = -1;
  clauseEnd.lastIndex = 0;
  while (clauseEnd.test(before)) cut = clauseEnd.lastIndex - 1;
  if (ahead.test(before.slice(cut + 1))) return true;
  const after = text.slice(end, end + around);
  const stop = after.search(/[.,;:!?\n“”"—–]/);
  return /\b(?:will|shall|is due|are due|is scheduled|is expected|are expected)\b/i.test(
    stop < 0 ? after : after.slice(0, stop),
  );
}

const triggerWords: ReadonlyMap<string, number> = new Map([
  ...[...months.keys()].map((word) => [word, Trigger.month] as const),
  ...[...weekdays.keys()].map((word) => [word, Trigger.weekday] as const),
  ...[...seasons.keys()].map((word) => [word, Trigger.season] as const),
  ...units.flatMap((word) => [[word, Trigger.unit] as const, [`${word}s`, Trigger.unit] as const]),
  ...['centuries', 'weekend', 'quarter', 'half'].map((word) => [word, Trigger.unit] as const),
  ...[...dayWords].map((word) => [word, Trigger.day | Trigger.unit] as const),
]);

const nine = '9'.charCodeAt(0);

/** One pass over the words tells which rules are worth trying: most paragraphs need few. */
function triggersIn(text: string): number {
  let present = 0;
  for (const word of text.match(/[A-Za-z]{3,12}|\d+/g) ?? []) {
    if (word.charCodeAt(0) <= nine) present |= word.length === 4 ? Trigger.digit | Trigger.year : Trigger.digit;
    else present |= triggerWords.get(word.toLowerCase()) ?? 0;
  }
  return present;
}
