import { readDates } from '../extraction/dates';
import { formatPartial, isCivilDate } from '../extraction/dates/civil';
import { monthNumber, months, weekdays } from '../extraction/dates/lexicon';
import type { IsoDate } from './types';

const longest = 160;
/** A line that does not begin with "Published" and names an agency or a place besides the date is shorter than this. */
const longestUnopened = 60;
const opening =
  /^(?:(?:first|last|originally|story|article|date)\s+)?(?:published|updated|posted|modified|created|released)\b/i;
const vocabulary = new Set(
  (
    'published updated posted modified created released first last originally story article date time on at and by as of am pm a m p noon midnight today yesterday ago ' +
    'hour hours hr hrs minute minutes mins min day days week weeks month months read local st nd rd th ' +
    'gmt utc bst cet cest eet ist jst kst msk et est edt ct cst cdt mt mst mdt pt pst pdt akdt akst aest aedt sgt hkt wib t z h'
  ).split(' '),
);
/** No line without one of these says a day. */
const mayTellDay = /\d|today|yesterday/i;
const americanZone = /\b(?:ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|AKDT|AKST)\b/;

/** "Published …", "Updated …": words that make a line one wherever it stands. */
export const opensAsPublished = (line: string): boolean => opening.test(line);

/** Whether a line does nothing but say when the article appeared: "Published 28 April 2025", "Mon 28 Apr 2025 10.12 BST", "Updated: …". */
export function isPublishedLine(line: string): boolean {
  if (line.length > longest || !mayTellDay.test(line)) return false;
  const words = line.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  if (words.length < 2) return false;
  const telling = words.filter(
    (word) => /^\d/.test(word) || vocabulary.has(word) || months.has(word) || weekdays.has(word),
  );
  const datelike = words.some((word) => /^\d/.test(word) || word === 'today' || word === 'yesterday');
  if (!datelike) return false;
  const mostlyTelling = telling.length / words.length >= 0.6;
  if (!mostlyTelling) return false;
  const dates = readDates(line).filter(({ kind }) => kind === 'date');
  const dated = dates.some(({ resolved }) => resolved?.precision === 'day');
  if (telling.length === words.length) {
    return dates.length > 0 || opening.test(line) || /\bago$/i.test(line) || numericDate.test(line) || clock.test(line);
  }
  return (opening.test(line) || (dated && line.length <= longestUnopened)) && !/[a-z]{2}\.$/.test(line);
}

const clock = /^(?:last )?(?:updated )?(?:at )?\d{1,2}[:.h]\s?\d{2}\b/i;
const numericDate = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/;

/** The day a published line names, that of the publication before that of an update. A numeric date is read only where its order is certain. */
export function publishedDate(line: string): IsoDate | undefined {
  const days = readDates(spaced(line)).flatMap(({ resolved }) =>
    resolved?.precision === 'day' ? [resolved.from] : [],
  );
  if (days.length > 0) {
    const lower = line.toLowerCase();
    const firstIsUpdate = /^[^\d]{0,30}(?:updated|modified)/.test(lower) && /published|posted/.test(lower);
    return days[firstIsUpdate ? days.length - 1 : 0];
  }
  return numericDay(line);
}

/** "September 26, 2013-3:47pm": a time glued to the year would hide the date. */
const spaced = (line: string): string => line.replace(/(\b\d{4})-(?=\d{1,2}: ?\d)/g, '$1 ');

function numericDay(line: string): IsoDate | undefined {
  const match = numericDate.exec(line);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = Number(match[4].padStart(4, '20'));
  const american = americanZone.test(line);
  if (first <= 12 && second <= 12 && first !== second && !american) return undefined;
  const monthFirst = second > 12 || (first <= 12 && american);
  const date = { year, month: monthFirst ? first : second, day: monthFirst ? second : first };
  return isCivilDate(date) ? formatPartial(date) : undefined;
}

const urlDate = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/-]|$)/i;

/** The day in an article's address: ".../2025/apr/28/..." or ".../2025-04-28-...". */
export function dateInUrl(url: string): IsoDate | undefined {
  const match = urlDate.exec(url.slice(0, 2000));
  if (!match) return undefined;
  const month = /^\d/.test(match[2]) ? Number(match[2]) : monthNumber(match[2]);
  const date = { year: Number(match[1]), month, day: Number(match[3]) };
  return isCivilDate(date) ? formatPartial(date) : undefined;
}
