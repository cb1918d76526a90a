import { commentsHeading, relatedHeading } from './lexicons/furniture-phrases';
import { endsAsSentence, wordCount } from './plain';

/** What the sections need to know of a block. */
export interface Line {
  /** Without its Markdown. */
  readonly words: string;
  /** Blocks of one group stand directly under each other, without a blank line. */
  readonly group: number;
}

/** Shorter lines are names, topics and headlines rather than paragraphs. UTF-16 units. */
const shortestParagraph = 60;

/** A paragraph of prose, as against a name, a topic or a headline in a list. */
export const looksLikeProse = (words: string): boolean => words.length >= shortestParagraph && endsAsSentence(words);

export const opensComments = (words: string): boolean => words.length < 60 && commentsHeading.test(words);
export const opensRelated = (words: string): boolean => words.length < 80 && relatedHeading.test(words);

/**
 * Where the readers' comments end that `lines[at]` opens: at the end of the page; or directly after the heading, where it is
 * only a counter above or inside the story ("12 Comments") and prose goes on after it.
 */
export function endOfComments(lines: readonly Line[], at: number): number {
  const next = lines[at + 1];
  if (next === undefined || startsRemarks(next.words)) return lines.length;
  const announced = Number(/\d+/.exec(lines[at].words)?.[0] ?? Number.NaN);
  return lines.length - at - 1 <= 2 * announced + 3 ? lines.length : at + 1;
}

/** "Noir Cat", "sort by newest", "old_ned: …", "RiverRat, Ninebridges, 2 hours ago: …", "The comments below …". */
function startsRemarks(words: string): boolean {
  if (/\bcomments?\b|^sort\b|^newest|^oldest|^log ?in/i.test(words.slice(0, 80))) return true;
  if (/^[\p{L}\p{N}_.-]{2,30}(?:, [^:]{2,40})?: \S/u.test(words)) return true;
  return words.length < 40 && wordCount(words) <= 4 && !endsAsSentence(words);
}

/** Where a list of other stories ends: at the first prose, and inside the story at the latest with the blank line. */
export function endOfRelated(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && lines[end].group === lines[at].group && !looksLikeProse(lines[end].words)) end++;
  const proseFollows = lines.slice(end).some((line) => looksLikeProse(line.words));
  return proseFollows ? end : lines.length;
}

/** A box of its own between blank lines is at most so many lines. */
const largestBox = 8;

/** Where the box ends that an invitation opens: with its group, if the page sets its paragraphs apart; else with the line. */
export function endOfBox(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && lines[end].group === lines[at].group) end++;
  const opensGroup = at === 0 || lines[at - 1].group !== lines[at].group;
  const setApart = lines[lines.length - 1].group > lines[at].group || end === lines.length;
  return opensGroup && setApart && end - at <= largestBox ? end : at + 1;
}
