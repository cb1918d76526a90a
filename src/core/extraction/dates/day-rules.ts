import { addDays, isCivilDate, weekday, type CivilDate } from './civil';
import { anyWeekdayPattern, monthNumber, monthPattern, monthStop, weekdayNumber, weekdayPattern } from './lexicon';
import { dayOf, isBefore, weekOf, type Period } from './period';
import { Trigger, type DateContext, type DateRule } from './rule';

/** Rules for single days: by date, by name, by their distance from the article's own day. */

const gap = '[ \\u00A0]';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})';
const month = `(${monthPattern})\\b${monthStop}`;
const weekdayBefore = `(?:${anyWeekdayPattern}\\.?,?${gap}(?:the${gap})?)?`;
const through = `${gap}?(?:-|–|—|to|through|and)${gap}?`;
/** What makes the number after a month something else than a day. */
const notCounting = `(?![\\w/]|[.,]\\d|-\\w|${gap}?%|${gap}(?:per${gap}?cent|million|billion|thousand|hundred)\\b)`;

const digits = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** A day whose year the text leaves open is the last such day up to the article's own, or the next one where the clause looks ahead. */
function dayIn(
  year: number | undefined,
  monthName: string,
  dayNumber: number,
  context: DateContext,
): Period | undefined | false {
  const month = monthNumber(monthName);
  if (!isCivilDate({ year: year ?? 2000, month, day: dayNumber })) return false;
  if (year !== undefined) return dayOf({ year, month, day: dayNumber });
  const { anchor, future } = context;
  if (!anchor) return undefined;
  const near = [1, 0, -1, -2, -3, -4]
    .map((step) => ({ year: anchor.date.year + step, month, day: dayNumber }))
    .filter(isCivilDate);
  const found = future
    ? near.reverse().find((date) => !isBefore(date, anchor.date))
    : near.find((date) => !isBefore(anchor.date, date));
  return found && dayOf(found);
}

function daysIn(
  year: number | undefined,
  monthName: string,
  first: number,
  last: number,
  context: DateContext,
): Period | undefined | false {
  const from = dayIn(year, monthName, first, context);
  const to = dayIn(year, monthName, last, context);
  if (from === false || to === false || last <= first) return false;
  return from && to && { from: from.from, to: to.to, precision: 'day' };
}

const byDate: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.digit | Trigger.month,
    regex: new RegExp(`\\b${day}${through}${day}${gap}${month}(?:,?${gap}${year})?(?!\\w)`, 'g'),
    resolve: ([first, last, name, y], context) => daysIn(digits(y), name!, Number(first), Number(last), context),
  },
  {
    kind: 'date',
    triggers: Trigger.digit | Trigger.month,
    regex: new RegExp(`\\b${month}${gap}${day}${through}${day}(?:,?${gap}${year})?${notCounting}`, 'g'),
    resolve: ([name, first, last, y], context) => daysIn(digits(y), name!, Number(first), Number(last), context),
  },
  {
    kind: 'date',
    triggers: Trigger.digit | Trigger.month,
    regex: new RegExp(`\\b${weekdayBefore}${day}(?:${gap}of)?[ \\u00A0-]${month}(?:,?[ \\u00A0-]${year})?(?!\\w)`, 'g'),
    resolve: ([d, name, y], context) => dayIn(digits(y), name!, Number(d), context),
  },
  {
    kind: 'date',
    triggers: Trigger.digit | Trigger.month,
    regex: new RegExp(`\\b${weekdayBefore}${month}${gap}${day}(?:(?:,?${gap}|,${gap}?)${year})?${notCounting}`, 'g'),
    resolve: ([name, d, y], context) => dayIn(digits(y), name!, Number(d), context),
  },
  {
    kind: 'date',
    triggers: Trigger.digit,
    regex: /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g,
    resolve: ([y, , m, d]) => numericDay(Number(y), Number(m), Number(d)),
  },
  {
    kind: 'date',
    triggers: Trigger.digit,
    regex: /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/g,
    resolve: ([a, , b, y]) => dayOrMonthFirst(Number(a), Number(b), Number(y)),
  },
];

function numericDay(year: number, month: number, dayNumber: number): Period | false {
  const date = { year, month, day: dayNumber };
  return isCivilDate(date) && dayOf(date);
}

/** 13/04/2025 is certain, 03/04/2025 is not. */
function dayOrMonthFirst(a: number, b: number, year: number): Period | undefined | false {
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  if (!isCivilDate(dayFirst)) return isCivilDate(monthFirst) && dayOf(monthFirst);
  return !isCivilDate(monthFirst) || a === b ? dayOf(dayFirst) : undefined;
}

/** The last day of that name up to `from`, or before it. */
const lastSuch = (name: string, from: CivilDate, strictly: boolean): CivilDate => {
  const back = (weekday(from) - weekdayNumber(name) + 7) % 7;
  return addDays(from, -(back === 0 && strictly ? 7 : back));
};

const nextSuch = (name: string, from: CivilDate, strictly: boolean): CivilDate => {
  const ahead = (weekdayNumber(name) - weekday(from) + 7) % 7;
  return addDays(from, ahead === 0 && strictly ? 7 : ahead);
};

const partOfDay = `(?:${gap}(?:early${gap})?(?:morning|afternoon|evening|night)\\b|${gap}lunchtime\\b)?`;

const byName: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.weekday,
    regex: new RegExp(
      `\\b(?:(early|late)${gap}(?:on${gap})?)?(?:(last|this past|past|next|this coming|the following|this)${gap})?(${weekdayPattern})\\b${partOfDay}(?:${gap}(?:of${gap})?(last|this|next)${gap}week\\b)?`,
      'gi',
    ),
    resolve: ([, before, name, weekWord], { anchor, reference, future }) => {
      if (!/^\p{Lu}/u.test(name!)) return false;
      if (!anchor) return undefined;
      const { date } = anchor;
      if (weekWord) {
        const shift = /^l/i.test(weekWord) ? -7 : /^n/i.test(weekWord) ? 7 : 0;
        const monday = weekOf(addDays(date, shift)).from;
        return dayOf(addDays(monday, (weekdayNumber(name!) + 6) % 7));
      }
      switch (before?.toLowerCase()) {
        case 'last':
        case 'past':
        case 'this past':
          return dayOf(lastSuch(name!, date, true));
        case 'next':
        case 'this coming':
          return dayOf(nextSuch(name!, date, true));
        case 'the following':
          return dayOf(nextSuch(name!, reference ?? date, true));
        default:
          return dayOf(future ? nextSuch(name!, date, false) : lastSuch(name!, date, false));
      }
    },
  },
  {
    kind: 'date',
    triggers: Trigger.unit,
    regex: /\b(?:(last|next|the past|the previous|the following) weekend|(?:this|the) weekend)\b/gi,
    resolve: ([which], { anchor, future }) => {
      if (!anchor) return undefined;
      const ahead = /^(?:next|the following)/i.test(which ?? '') || (which === undefined && future);
      const saturday = ahead
        ? nextSuch('saturday', anchor.date, which !== undefined)
        : lastSuch('saturday', anchor.date, false);
      return { from: saturday, to: addDays(saturday, 1), precision: 'week' };
    },
  },
];

/** Days counted from the article's own. */
const ownDay: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['yesterday', -1],
  ['last night', -1],
  ['overnight', -1],
  ['the day before yesterday', -2],
  ['tomorrow', 1],
  ['the day after tomorrow', 2],
]);

const byDistance: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.day,
    regex:
      /\b(?:(?:earlier|later|early|late) )?(today|tonight|the day before yesterday|yesterday|the day after tomorrow|tomorrow|last night|overnight|this (?:morning|afternoon|evening))\b(?: (?:morning|afternoon|evening|night)\b)?/gi,
    resolve: ([words], { anchor }) => anchor && dayOf(addDays(anchor.date, ownDay.get(words!.toLowerCase()) ?? 0)),
  },
  {
    kind: 'date',
    triggers: Trigger.unit,
    regex:
      /\b(?:the|that) (previous|preceding|same|following|next) (?:day|night|morning|evening|afternoon)\b|\b(?:the day|a day|the night) (before|after|earlier|later)\b(?! yesterday| tomorrow)|\b(that) (?:same )?(?:day|night|morning|evening|afternoon)\b/gi,
    resolve: ([adjective, adverb, that], { anchor, reference }) => {
      const from = reference ?? anchor?.date;
      if (!from) return undefined;
      const word = (adjective ?? adverb ?? that!).toLowerCase();
      const step = /^(?:previous|preceding|before|earlier)$/.test(word) ? -1 : /^(?:same|that)$/.test(word) ? 0 : 1;
      return dayOf(addDays(from, step));
    },
  },
];

export const dayRules: readonly DateRule[] = [...byDate, ...byName, ...byDistance];
