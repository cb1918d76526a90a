import { addDays, addMonths, type CivilDate } from './civil';
import {
  fullMonthPattern,
  monthNumber,
  monthPattern,
  monthStop,
  numberOf,
  numberPattern,
  seasonPattern,
  seasons,
} from './lexicon';
import { dayOf, isBefore, monthOf, monthsFrom, third, weekOf, yearOf, type Period } from './period';
import { Trigger, type DateContext, type DateRule } from './rule';

/** Rules for stretches: weeks, months, seasons, quarters, years named by their distance. */

const gap = '[ \\u00A0]';
const part = `(?:(early|mid|middle|late|later|beginning|start|end)(?:${gap}(?:of|in)|-)?${gap}?(?:the${gap})?(?:month${gap}of${gap})?)?`;
/** A bare month is one where such a word leads to it. Stands behind the month, group 1, so that it is tried only there. */
const ledTo = `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|till|[Ff]rom|[Dd]uring|of|through|[Bb]efore|[Aa]fter|[Bb]etween|and|to|for|around)${gap}(?:the${gap})?(?:(?:end|start|beginning|middle)${gap}of${gap})?\\1)`;
/** Months that are also names of people: "by April Jones". After "in", a month is no person. */
const notAName = `(?!(?<=\\b(?:[Bb]y|of|[Ff]rom|[Tt]o|[Ff]or|[Aa]nd|[Bb]etween|this|last|next)${gap}(?:April|May|June|August))${gap}\\p{Lu}\\p{Ll})`;

function narrowed(period: Period, word: string | undefined): Period {
  switch (word?.toLowerCase()) {
    case 'early':
    case 'beginning':
    case 'start':
      return third(period, 'early');
    case 'mid':
    case 'middle':
      return third(period, 'mid');
    case 'late':
    case 'later':
    case 'end':
      return third(period, 'late');
    default:
      return period;
  }
}

/** The last such month that has begun on the article's day, or the next where the clause looks ahead. */
function nearestMonth(month: number, { anchor, future }: DateContext): Period | undefined {
  if (!anchor) return undefined;
  const { year, month: own } = anchor.date;
  if (future) return monthOf(month >= own ? year : year + 1, month);
  return monthOf(month <= own ? year : year - 1, month);
}

const yearStep = (word: string): number =>
  /^(?:last|the previous|the year before)/i.test(word) ? -1 : /^(?:next|the following)/i.test(word) ? 1 : 0;

const monthRules: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.month | Trigger.year,
    regex: new RegExp(
      `\\b${part}\\b(${monthPattern})\\b${monthStop}(?:${gap}of|,)?${gap}((?:1[5-9]|20)\\d{2})\\b(?!,?\\d)`,
      'g',
    ),
    resolve: ([which, name, year]) => narrowed(monthOf(Number(year), monthNumber(name!)), which),
  },
  {
    kind: 'date',
    triggers: Trigger.month | Trigger.unit,
    regex: new RegExp(
      `\\b${part}\\b(${fullMonthPattern})${gap}(?:of${gap})?(last|this|next|the previous|the following)${gap}(?:same${gap})?year\\b`,
      'g',
    ),
    resolve: ([which, name, year], { anchor }) =>
      anchor && narrowed(monthOf(anchor.date.year + yearStep(year!), monthNumber(name!)), which),
  },
  {
    kind: 'date',
    triggers: Trigger.month,
    regex: new RegExp(`\\b(last|this past|this|next)${gap}(${fullMonthPattern})\\b(?!${gap}\\d)${notAName}`, 'gu'),
    resolve: ([which, name], { anchor }) => {
      if (!anchor) return undefined;
      const { year, month: own } = anchor.date;
      const month = monthNumber(name!);
      if (which === 'next') return monthOf(month > own ? year : year + 1, month);
      if (which === 'this') return monthOf(year, month);
      return monthOf(month < own ? year : year - 1, month);
    },
  },
  {
    kind: 'date',
    triggers: Trigger.month,
    regex: new RegExp(`\\b(early|mid|late)[ \\u00A0-](${fullMonthPattern})\\b(?!${gap}\\d)`, 'g'),
    resolve: ([which, name], context) => {
      const month = nearestMonth(monthNumber(name!), context);
      return month && narrowed(month, which);
    },
  },
  {
    kind: 'date',
    triggers: Trigger.month,
    regex: new RegExp(`\\b(${fullMonthPattern})\\b${ledTo}${notAName}(?!${gap}\\d)(?!['’]s${gap}\\p{Lu})`, 'gu'),
    resolve: ([name], context) => nearestMonth(monthNumber(name!), context),
  },
];

function seasonIn(year: number, name: string): Period {
  return monthsFrom(year, seasons.get(name.toLowerCase()) ?? 1, 3);
}

/** The last season of that name that began, or ended, before the article's day. */
function nearestSeason(name: string, anchor: CivilDate, ended: boolean): Period {
  let year = anchor.year;
  for (;;) {
    const season = seasonIn(year, name);
    if (isBefore(ended ? season.to : season.from, anchor)) return season;
    year--;
  }
}

const seasonRules: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.season | Trigger.year,
    regex: new RegExp(
      `\\b(?:the${gap})?(?:(?:early|mid|late)[ \\u00A0-])?(${seasonPattern})(?:${gap}of|,)?${gap}((?:1[5-9]|20)\\d{2})\\b`,
      'gi',
    ),
    resolve: ([name, year]) => seasonIn(Number(year), name!),
  },
  {
    kind: 'date',
    triggers: Trigger.season,
    regex: new RegExp(`\\b(last|this past|this|next|the previous|the following)${gap}(${seasonPattern})\\b`, 'gi'),
    resolve: ([which, name], { anchor }) => {
      if (!anchor) return undefined;
      const { year, month } = anchor.date;
      const wintering = name!.toLowerCase() === 'winter' && month <= 2;
      switch (which!.toLowerCase()) {
        case 'next':
        case 'the following': {
          const season = seasonIn(wintering ? year - 1 : year, name!);
          return isBefore(anchor.date, season.from) ? season : seasonIn(season.from.year + 1, name!);
        }
        case 'this':
          return seasonIn(wintering ? year - 1 : year, name!);
        default:
          return nearestSeason(name!, anchor.date, true);
      }
    },
  },
  {
    kind: 'date',
    triggers: Trigger.season,
    regex: new RegExp(
      `\\bthe${gap}(${seasonPattern})\\b(?<=\\b(?:in|since|by|until|during|through|over|before|after)${gap}the${gap}\\1)(?!${gap}(?:of|in)\\b)`,
      'gi',
    ),
    resolve: ([name], { anchor, future }) => {
      if (!anchor) return undefined;
      const last = nearestSeason(name!, addDays(anchor.date, 1), false);
      return future && isBefore(last.to, anchor.date) ? seasonIn(last.from.year + 1, name!) : last;
    },
  },
];

const quarterNumber: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

const quarterRules: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.unit,
    regex: new RegExp(
      `\\b(?:the${gap})?(first|second|third|fourth)(?:[ \\u00A0-](?:fiscal${gap})?)(quarter|half)(?:${gap}of${gap}((?:19|20)\\d{2}|this${gap}year|last${gap}year|the${gap}year)\\b)?`,
      'gi',
    ),
    resolve: ([which, what, year], { anchor }) => {
      const known = /^\d/.test(year ?? '')
        ? Number(year)
        : anchor && anchor.date.year + (/^last/i.test(year ?? '') ? -1 : 0);
      const index = quarterNumber[which!.toLowerCase()];
      const length = what!.toLowerCase() === 'half' ? 6 : 3;
      if (length === 6 && (index > 2 || year === undefined)) return false;
      return known === undefined || year === undefined
        ? undefined
        : monthsFrom(known, (index - 1) * length + 1, length);
    },
  },
  {
    kind: 'date',
    triggers: Trigger.digit,
    regex: /\bQ([1-4])(?: (?:of )?((?:19|20)\d{2}))?\b/g,
    resolve: ([index, year]) =>
      year === undefined ? undefined : monthsFrom(Number(year), (Number(index) - 1) * 3 + 1, 3),
  },
];

/** "last week", "earlier this year", "late last month", "the year before". */
const distanceRules: readonly DateRule[] = [
  {
    kind: 'date',
    triggers: Trigger.unit,
    regex: new RegExp(`\\bthe${gap}(week|month|year)${gap}(before|after|earlier)\\b`, 'gi'),
    resolve: ([unit, direction], { anchor, reference }) => {
      const from = reference ?? anchor?.date;
      return from && stretchAround(from, unit!.toLowerCase(), /^after$/i.test(direction!) ? 1 : -1);
    },
  },
  {
    kind: 'date',
    triggers: Trigger.unit,
    regex: new RegExp(
      `\\b(?:(?:earlier|later|(early|late|mid)[ \\u00A0-]?)${gap}?)?(?:(?:the${gap})?(beginning|start|end|middle)${gap}of${gap})?(last|this past|this|next|the${gap}previous|the${gap}following|that|the${gap}same|the${gap}past)${gap}(week|month|year|decade)\\b(?!-)`,
      'gi',
    ),
    resolve: ([early, edge, which, unit], context) => {
      const step = /^(?:last|the\s(?:previous|past))$/i.test(which!)
        ? -1
        : /^(?:next|the\sfollowing)$/i.test(which!)
          ? 1
          : 0;
      const told = /^(?:that|the)/i.test(which!);
      const from = (told ? context.reference : undefined) ?? context.anchor?.date;
      if (!from) return undefined;
      if (/^the\spast$/i.test(which!)) return pastStretch(from, unit!.toLowerCase());
      return narrowed(stretchAround(from, unit!.toLowerCase(), step), early ?? edge);
    },
  },
  {
    kind: 'date',
    triggers: Trigger.unit,
    regex: new RegExp(
      `\\b(?:(?:about|around|roughly|nearly|almost|just|more than|less than|over)${gap})?(${numberPattern})${gap}(?:full${gap})?(minute|hour|day|week|month|year|decade)s?${gap}(ago|earlier|later|before|from${gap}now)\\b`,
      'gi',
    ),
    resolve: ([count, unit, direction], { anchor, reference }) => {
      const absolute = /^(?:ago|from)/i.test(direction!);
      const from = (absolute ? undefined : reference) ?? anchor?.date;
      const number = numberOf(count!);
      if (!from || number === undefined) return undefined;
      const sign = /^(?:later|from)/i.test(direction!) ? 1 : -1;
      return stretchAway(from, unit!.toLowerCase(), sign * number);
    },
  },
];

function stretchAround(from: CivilDate, unit: string, step: number): Period {
  switch (unit) {
    case 'week':
      return weekOf(addDays(from, 7 * step));
    case 'month': {
      const { year, month } = addMonths(from, step);
      return monthOf(year, month);
    }
    case 'decade': {
      const first = from.year - (from.year % 10) + 10 * step;
      return { from: yearOf(first).from, to: yearOf(first + 9).to, precision: 'year' };
    }
    default:
      return yearOf(from.year + step);
  }
}

/** "the past week": up to the day it is counted from. */
function pastStretch(to: CivilDate, unit: string): Period {
  switch (unit) {
    case 'week':
      return { from: addDays(to, -7), to, precision: 'week' };
    case 'month':
      return { from: addMonths(to, -1), to, precision: 'month' };
    default:
      return { from: addMonths(to, unit === 'decade' ? -120 : -12), to, precision: 'year' };
  }
}

/** "two days ago" is a day, "two weeks ago" a week, "three years ago" a year. */
function stretchAway(from: CivilDate, unit: string, count: number): Period {
  switch (unit) {
    case 'minute':
    case 'hour':
      return dayOf(addDays(from, Math.trunc(unit === 'hour' ? count / 24 : 0)));
    case 'day':
      return dayOf(addDays(from, count));
    case 'week':
      return { ...weekOf(addDays(from, 7 * count)) };
    case 'month': {
      const { year, month } = addMonths(from, count);
      return monthOf(year, month);
    }
    default:
      return yearOf(from.year + count * (unit === 'decade' ? 10 : 1));
  }
}

export const periodRules: readonly DateRule[] = [...monthRules, ...seasonRules, ...quarterRules, ...distanceRules];
