import { AnchorText, describe as describePassage, followEdits, type Target } from '../../src/core/notes';
import type { Span } from '../../src/core/text/span';
import { type Below, generator, inventedHeadline, inventedParagraph, inventedSentence, pickFrom } from './inventedNews';

/**
 * Notes on articles that are then edited, the true place of each followed by hand. What became of a passage:
 * - stands: its words are the same, typography apart
 * - denied: they are, but a negation right beside them in their sentence came or went
 * - light: reworded by a fifth of its characters at most, none of them in a number, a negation or a name
 * - critical: a number, a negation or a name in it differs
 * - heavy: reworded by more; torn: a part of it was moved away; gone: nothing of it is left
 * - twin: it is gone, and the article has the sentence that it stood in a second time, word for word
 */
export type Fate = 'stands' | 'denied' | 'light' | 'critical' | 'heavy' | 'torn' | 'gone' | 'twin';

export const fates: readonly Fate[] = ['stands', 'denied', 'light', 'critical', 'heavy', 'torn', 'gone', 'twin'];

export interface TrialNote {
  readonly target: Target;
  /** Where the passage truly is after the edits, in UTF-16 units; empty where it is gone. */
  readonly place: Span;
  readonly fate: Fate;
}

export interface Trial {
  readonly before: string;
  readonly text: string;
  readonly notes: readonly TrialNote[];
}

const notesOfArticle = 10;

/** So many notes as asked for, ten on an article, the same for the same seed. */
export function* anchorTrials(notes: number, seed: number): Generator<Trial> {
  const below = generator(seed);
  for (let made = 0; made < notes; made += notesOfArticle) yield trial(below, Math.min(notesOfArticle, notes - made));
}

function trial(below: Below, notes: number): Trial {
  const paragraphs = Array.from({ length: 6 }, () => inventedParagraph(below));
  const before = `${inventedHeadline(below)}\n\n${paragraphs.join('\n\n')}\n`;
  const spans = Array.from({ length: notes }, () => passageIn(before, below));
  const article = new EditedArticle(before, spans);
  for (let left = 1 + below(4); left > 0; left--) pickFrom(below, edits)(article, below);
  const prepared = new AnchorText(before);
  return {
    before,
    text: article.text,
    notes: spans.map((span, index) => {
      const target = describePassage(prepared, span);
      const { place, isTorn } = article.passages[index];
      const fate = isTorn ? 'torn' : fateOf(target.exact, article.text.slice(place.start, place.end));
      if (fate === 'stands' && isDenied(before, span, article.text, place)) return { target, place, fate: 'denied' };
      const hasTwin = fate === 'gone' && plainWords(article.text).includes(plainWords(sentencesOf(before, span)));
      return { target, place, fate: hasTwin ? 'twin' : fate };
    }),
  };
}

/** Whether a negation came or went within two words of the passage and its sentence, by other means than the resolver's. */
function isDenied(before: string, span: Span, now: string, place: Span): boolean {
  const [old, present] = [sidesOf(before, span), sidesOf(now, place)];
  const differ = (words: number): boolean => negationsIn(old, words) !== negationsIn(present, words);
  // One that another word pushed away is there still.
  return differ(2) && differ(Infinity);
}

/** The words of a passage's sentences before and behind it, the nearest first. */
function sidesOf(text: string, { start, end }: Span): string[][] {
  const left = text.slice(0, start).split(sentenceEnd).at(-1)!;
  const right = sentenceEnd.test(text.slice(start, end + 1).slice(-3)) ? '' : text.slice(end).split(sentenceEnd)[0];
  return [(left.match(/\S+/g) ?? []).reverse(), right.match(/\S+/g) ?? []];
}

const negationsIn = (sides: readonly string[][], words: number): string =>
  sides
    .flatMap((side) => side.slice(0, words))
    .map((word) => word.replace(/[^\p{L}]/gu, '').toLowerCase())
    .filter((word) => negation.test(word))
    .sort()
    .join(' ');

const sentenceEnd = /[.!?]["”]?\s|\n\n/;
const negation = /^(?:no|not|never|nobody|denied)$/;

/** The whole sentences that a passage lies in. */
export function sentencesOf(text: string, { start, end }: Span): string {
  const ends = [...text.matchAll(/[.!?]["”]?(?=\s)|\n\n/g)].map(({ index, 0: mark }) => index + mark.length);
  return text.slice(ends.findLast((at) => at <= start) ?? 0, ends.find((at) => at >= end) ?? text.length);
}

/** One figure or word, a phrase, a sentence or so, several, or a whole paragraph. */
function passageIn(text: string, below: Below): Span {
  if (below(8) === 0) {
    const paragraph = pickFrom(below, [...text.matchAll(/[^\n]+/g)]);
    return { start: paragraph.index, end: paragraph.index + paragraph[0].length };
  }
  const words = [...text.matchAll(/\S+/g)];
  const first = below(words.length);
  const last = words[Math.min(words.length - 1, first + below(pickFrom(below, [1, 3, 12, 40])))];
  return { start: words[first].index, end: last.index + last[0].length };
}

class EditedArticle {
  passages: { place: Span; isTorn: boolean }[];

  constructor(
    public text: string,
    spans: readonly Span[],
  ) {
    this.passages = spans.map((place) => ({ place, isTorn: false }));
  }

  /** The words that the old and the new begin and end with alike were not touched: a note on one stays where it is. */
  replace(offset: number, length: number, inserted: string): void {
    const [old, now] = [this.text.slice(offset, offset + length), inserted].map((words) => words.split(/(?<= )|(?= )/));
    this.text = this.text.slice(0, offset) + inserted + this.text.slice(offset + length);
    const alike = alikeAtEnds(old, now);
    const from = old.slice(0, alike.from).join('').length;
    const behind = old.slice(old.length - alike.behind).join('').length;
    const edit = { offset: offset + from, length: length - from - behind, inserted: inserted.length - from - behind };
    this.passages = this.passages.map(({ place, isTorn }) => ({ place: followEdits(place, [edit]), isTorn }));
  }

  /** Replaces one match of a pattern, any of them. */
  swap(below: Below, pattern: RegExp, replacement: (words: string) => string): void {
    const matches = [...this.text.matchAll(pattern)];
    if (matches.length === 0) return;
    const { 0: words, index } = pickFrom(below, matches);
    this.replace(index, words.length, replacement(words));
  }

  /** Takes `[start, end)` away and puts it in at `to`, which lies outside; passages inside go along. */
  move(start: number, end: number, to: number): void {
    const moved = this.text.slice(start, end);
    const rest = this.text.slice(0, start) + this.text.slice(end);
    const target = to >= end ? to - (end - start) : to;
    const landing = (offset: number): number => {
      if (offset >= start && offset < end) return offset - start + target;
      const closed = offset >= end ? offset - (end - start) : offset;
      return closed >= target ? closed + (end - start) : closed;
    };
    this.passages = this.passages.map(({ place, isTorn }) => {
      if (place.start === place.end) return { place, isTorn };
      const [first, last] = [landing(place.start), landing(place.end - 1) + 1];
      return { place: { start: first, end: last }, isTorn: isTorn || last - first !== place.end - place.start };
    });
    this.text = rest.slice(0, target) + moved + rest.slice(target);
  }
}

const lightly: readonly (readonly [RegExp, string])[] = [
  [/\bboats\b/g, 'vessels'],
  [/\bharbour\b/g, 'harbor'],
  [/\bcolour\b/g, 'color'],
  [/\bcentre\b/g, 'center'],
  [/\borganised\b/g, 'organized'],
  [/\bmetres of quay\b/g, 'metres of the quay'],
  [/\bempty\b/g, 'vacant'],
  [/\bsaid\b/g, 'says'],
  [/\btold reporters\b/g, 'told journalists'],
  [/\bthe old\b/g, 'the'],
  [/\bhave been\b/g, 'were'],
  [/\bwould be\b/g, 'will be'],
  [/\bnear the\b/g, 'beside the'],
  [/\bquickly\b/g, 'fast'],
  [/\bdamage\b/g, 'harm'],
  [/\bclear\b/g, 'clear yesterday'],
  [/(?<=[a-z]{3})e(?=[a-z])/g, ''],
  [/(?<=\b[a-z]{3})[a-z](?=[a-z]{2})/g, 'x'],
];

type Edit = (article: EditedArticle, below: Below) => void;

const reword: Edit = (article, below) => {
  const [pattern, words] = pickFrom(below, lightly);
  article.swap(below, pattern, () => words);
};

const edits: readonly Edit[] = [
  // Numbers, negations, names.
  (article, below) => article.swap(below, /\d/g, (digit) => String((Number(digit) + 1 + below(8)) % 10)),
  (article, below) => article.swap(below, /\d(?=,?\d)/g, () => ''),
  (article, below) =>
    article.swap(below, /\b(?:three|thirty-one|dozen)\b/g, () => pickFrom(below, ['four', 'thirty-two', 'hundred'])),
  (article, below) => article.swap(below, /\b(?:not|never|no) /gi, () => ''),
  (article, below) => article.swap(below, /\b(?:were|had|have|was) /g, (word) => `${word}not `),
  (article, below) =>
    article.swap(below, /Lindqvist|Teale|Vane|Holm|Dahl|Brell|Marram/g, () =>
      pickFrom(below, ['Okoro', 'Stern', 'Halle', 'Quist']),
    ),
  // Other words.
  reword,
  (article, below) => Array.from({ length: 8 }).forEach(() => reword(article, below)),
  (article, below) => Array.from({ length: 25 }).forEach(() => reword(article, below)),
  // Sentences and paragraphs come, go, are moved and written anew.
  (article, below) => article.swap(below, /(?<=^|\n\n)/g, () => `${inventedSentence(below)} `),
  (article, below) => article.swap(below, /(?<=\n\n)/g, () => `${inventedParagraph(below)}\n\n`),
  (article, below) => article.swap(below, /[^.\n]+\.[”"]? ?/g, () => ''),
  (article, below) => article.swap(below, /(?<=\n\n)[^\n]+\n+/g, () => ''),
  (article, below) => article.swap(below, /(?<=\n\n)[^\n]+/g, () => inventedParagraph(below)),
  (article, below) => {
    const paragraph = pickFrom(below, [...article.text.matchAll(/(?<=\n\n)[^\n]+\n\n/g), undefined]);
    if (!paragraph) return;
    const end = paragraph.index + paragraph[0].length;
    const starts = [...article.text.matchAll(/(?<=\n\n)/g)].map(({ index }) => index);
    article.move(
      paragraph.index,
      end,
      pickFrom(
        below,
        starts.filter((at) => at <= paragraph.index || at >= end),
      ),
    );
  },
  (article, below) =>
    article.replace(0, article.text.indexOf('\n'), `Fresh doubts ${pickFrom(below, ['in Brell', 'over the weir'])}`),
  // Typography.
  (article) => {
    let isOpen = false;
    for (const { index } of article.text.matchAll(/"/g)) {
      isOpen = !isOpen;
      article.replace(index, 1, isOpen ? '“' : '”');
    }
  },
  (article) => {
    let line = 0;
    for (const { 0: mark, index } of article.text.matchAll(/[ \n]/g)) {
      if (mark === '\n') line = index;
      else if (index - line > 60) article.replace((line = index), 1, '\n');
    }
  },
  (article, below) => article.swap(below, / /g, () => pickFrom(below, ['  ', '\u00a0', '\t'])),
];

/** The words alone, typography apart. */
export const plainWords = (text: string): string => text.replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

const numberOrNegation = /\d|^(?:no|not|never|nobody|denied|one|two|three|four|thirty-\w+|dozen|hundred)$/i;

/** Numbers, negations and capitalised words, by other means than the resolver's: what must not differ where a note is shown as found. */
export const criticalWords = (text: string): string[] =>
  plainWords(text)
    .split(/[\s"]+|[.,;:]+(?!\d)/)
    .filter((word) => /^\p{Lu}/u.test(word) || numberOrNegation.test(word));

function fateOf(exact: string, now: string): Fate {
  const [old, present] = [plainWords(exact), plainWords(now)];
  if (old === present) return 'stands';
  if (present === '') return 'gone';
  if (criticalWords(old).join(' ') !== criticalWords(present).join(' ')) return 'critical';
  return editDistance(old, present) <= old.length * 0.2 ? 'light' : 'heavy';
}

/** How much two texts, or lists of words, have in common at their beginning and, of what is left, at their end. */
function alikeAtEnds(
  one: string | readonly string[],
  other: string | readonly string[],
): { from: number; behind: number } {
  const shorter = Math.min(one.length, other.length);
  let from = 0;
  while (from < shorter && one[from] === other[from]) from++;
  let behind = 0;
  while (behind < shorter - from && one.at(-1 - behind) === other.at(-1 - behind)) behind++;
  return { from, behind };
}

/** Levenshtein's, in UTF-16 units, what the two have in common at their ends left out first. */
function editDistance(one: string, other: string): number {
  const { from, behind } = alikeAtEnds(one, other);
  const [a, b] = [one.slice(from, one.length - behind), other.slice(from, other.length - behind)];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
