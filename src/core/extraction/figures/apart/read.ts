import type { Word } from '../words';
import { dayAfterMonth, dayBeforeMonth, numericDate, weekday } from './dates';
import type { ApartContext, ApartRun, Filter } from './filter';
import { code, composite, idiom, numberedName } from './names';
import { address, marker, ordinal, phone, reference } from './references';
import { clock } from './times';
import { decade, season, year } from './years';

/** Surer kinds first; the first that fits wins. */
const filters: readonly Filter[] = [
  marker,
  numericDate,
  season,
  dayAfterMonth,
  dayBeforeMonth,
  weekday,
  decade,
  clock,
  ordinal,
  phone,
  composite,
  reference,
  address,
  code,
  idiom,
  numberedName,
  year,
];

/** The date, time, ordinal or name that begins at word `at` (or whose number does), if the number there is no figure. */
export function apartAt(words: readonly Word[], at: number, context: ApartContext): ApartRun | undefined {
  for (const filter of filters) {
    const found = filter(words, at, context);
    if (found) return found;
  }
  return undefined;
}
