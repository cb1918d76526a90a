import { yearOf, type Period } from './period';
import { Trigger, type DateRule } from './rule';

/** Rules for years: "in 2024", "2012–13", "the 1990s", "fiscal 2024". */

const year = '((?:1[5-9]|20)\\d{2})';
/** Neither money nor part of a longer number, nor a model's name. */
const opens = '(?<![\\p{L}\\p{N}$€£¥#@/:-]|[\\p{N}][.,])';
const closes = '(?![\\p{L}\\p{N}/%]|[.,:]\\d|-\\p{L})';
/** Words after which four digits are a year whatever follows. */
const certain =
  '(?<=\\b(?:in|since|until|till|during|mid|early|late|circa|fiscal|year|before|after|of early|of late)[ \\u00A0-]\\1)';
/** "the 2024 vote", "the bank's 2024 losses": not with round hundreds, which may be a number. */
const pointedAt = "(?<!00)(?<=(?:\\b(?:the|this|that|its|their|his|her)|['’]s|s['’])[ \\u00A0]\\1)";
/** Words that are counted, or measures: then the four digits are a number. */
const counting =
  '(?! (?:\\p{Ll}+ )?(?:people|men|women|children|police|troops|personnel|staff|\\p{Ll}{2,}(?!ss)\\p{Ll}s)\\b| (?:percent|per cent|million|billion|thousand|feet|km|kg)\\b)';

const span = (from: number, to: number): Period => ({ from: yearOf(from).from, to: yearOf(to).to, precision: 'year' });

export const yearRules: readonly DateRule[] = [
  {
    kind: 'year',
    triggers: Trigger.year,
    regex: new RegExp(`${opens}${year}[-–—/]((?:19|20)?\\d{2})${closes}`, 'gu'),
    resolve: ([from, to]) => {
      const first = Number(from);
      const last = to!.length === 4 ? Number(to) : Number(from!.slice(0, 2) + to);
      return last > first && last - first <= 100 && span(first, last);
    },
  },
  {
    kind: 'year',
    triggers: Trigger.digit,
    regex: /(?<![\w'’])(?:(early|mid|late)[ -])?(?:(1[5-9]|20)|['’])(\d0)['’]?s\b/g,
    resolve: ([part, century, decade]) => {
      const first = Number((century ?? (Number(decade) >= 30 ? '19' : '20')) + decade);
      if (part === 'early') return span(first, first + 3);
      if (part === 'late') return span(first + 6, first + 9);
      return part === 'mid' ? span(first + 4, first + 6) : span(first, first + 9);
    },
  },
  {
    kind: 'year',
    triggers: Trigger.year,
    regex: new RegExp(
      `\\b(?:(early|mid|late|the end of|the start of|the beginning of)[ \\u00A0-])${year}${closes}`,
      'giu',
    ),
    resolve: ([part, digits]) => partOfYear(Number(digits), part!.toLowerCase()),
  },
  {
    kind: 'year',
    triggers: Trigger.year,
    regex: new RegExp(`${opens}${year}${closes}(?:${certain}|${pointedAt})`, 'giu'),
    resolve: ([digits]) => yearOf(Number(digits)),
  },
  {
    kind: 'year',
    triggers: Trigger.year,
    regex: new RegExp(`${opens}${year}${closes}${counting}`, 'gu'),
    resolve: ([digits]) => yearOf(Number(digits)),
  },
  {
    kind: 'year',
    triggers: Trigger.digit,
    regex: /\bFY ?((?:19|20)?\d{2})\b/g,
    resolve: ([digits]) => yearOf(Number(digits!.padStart(4, '20'))),
  },
];

function partOfYear(value: number, part: string): Period {
  const index = /^(?:early|the (?:start|beginning))/.test(part) ? 0 : part === 'mid' ? 1 : 2;
  const months = [
    [1, 4],
    [5, 8],
    [9, 12],
  ][index];
  return {
    from: { year: value, month: months[0], day: 1 },
    to: { year: value, month: months[1], day: months[1] === 4 ? 30 : 31 },
    precision: 'season',
  };
}
