import type { Span } from '../text/span';
import { monthPattern } from '../extraction/dates/lexicon';
import { endsInFullStop } from './plain';

/** "SEOUL, April 3 (Yonhap) — " in front of a story's first words. The span ends where the story begins. */
export interface Dateline extends Span {
  readonly place: string;
  readonly agency?: string;
}

/** A dateline is shorter than this. UTF-16 units. */
const longest = 110;
const dash = '(?:-{1,3}|[–—―])';
const upperWord = "\\p{Lu}[\\p{Lu}.'’-]+";
const titleWord = "\\p{Lu}[\\p{L}.'’-]*";
const date = `(?:${monthPattern}\\.? \\d{1,2}|\\d{1,2} ${monthPattern})\\.?(?:,? \\d{4})?`;
const agency = '\\(([^()]{2,40})\\)';

const upperPlace = `${upperWord}(?:[ /]${upperWord}){0,3}`;
const titlePlace = `${titleWord}(?:[ /]${titleWord}){0,3}`;
const region = `(?:, ${titleWord}(?: ${titleWord}){0,3})`;

/** Each has the groups place and agency. The first needs capitals; the others a date or an agency to be believed. */
const forms: readonly RegExp[] = [
  new RegExp(`^(${upperPlace}${region}?)(?:,? ${date})?(?: ${agency})?[.,]? ?${dash} (?=["“‘'«]?[\\p{Lu}\\p{N}])`, 'u'),
  new RegExp(`^(${titlePlace}${region}?),? ${date}(?: ${agency})?[.,]? ?${dash} ?`, 'u'),
  new RegExp(`^(${titlePlace}${region}?) ${agency}[.,]? ?${dash} ?`, 'u'),
  new RegExp(`^()${agency} ?${dash} ?`, 'u'),
];
/** "SEOUL: " stands also over headlines, so only whole sentences after it are believed. */
const colonForm = new RegExp(`^(${upperPlace}${region}?)(?:,? ${date})?(?: ${agency})?: (?=["“‘'«]?\\p{Lu})`, 'u');

/** Words in capitals that open a paragraph and are no places: labels, and names a sentence may begin with. */
const notPlaces = new Set(
  (
    'EXCLUSIVE BREAKING UPDATE UPDATED WATCH VIDEO PHOTOS OPINION ANALYSIS REVIEW LIVE DEVELOPING NOTE WARNING EDITORIAL EXPLAINER ' +
    'NATO UNESCO UNICEF FIFA UEFA NASA OPEC ASEAN INTERPOL EUROPOL USAID'
  ).split(' '),
);

/** "On May 3 –" opens a sentence. */
const preposition = /^(?:On|In|At|By|Since|Until|From|After|Before|About|Around|Of|Last|This|Every|The|A)\b/;

/** Reads the dateline at the start of `text`, if there is one. Offsets from the start of `text`. */
export function readDateline(text: string): Dateline | undefined {
  const head = text.slice(0, longest + 40);
  for (const form of endsInFullStop(text) ? [...forms, colonForm] : forms) {
    const match = form.exec(head);
    if (!match || match[0].length > longest) continue;
    const [whole, place, source] = match;
    if (notPlaces.has(place) || /^\p{Lu}{2,3}$/u.test(place) || preposition.test(place)) return undefined;
    return { start: 0, end: whole.length, place, agency: source };
  }
  return undefined;
}
