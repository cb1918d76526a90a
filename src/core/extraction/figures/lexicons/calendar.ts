/* Names of months and days, and the words around them that make a number a date, a year or a time. Plain English. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Month names that are words too: only capitalised ones count. */
export const ambiguousMonths = set('march may mar');

export const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

/** Words before a bare four-digit number that make it a year. */
export const yearOpeners = set(
  'in since of from until till by during early late mid summer spring autumn fall winter season circa year after before between through throughout and or to class vs',
);

export const timeZones = set(
  'gmt utc est edt pst pdt cst cdt mst mdt bst cet cest et pt ct ist jst kst aest aedt msk eet',
);

export const meridiems = set("am pm a.m. p.m. a.m p.m o'clock noon midnight hrs");
