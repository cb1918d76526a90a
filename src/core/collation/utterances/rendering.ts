import type { Analysis, Attribution } from '../../extraction/types';
import { contains, cover, textOf, type Span } from '../../text/span';
import type { Joinable } from '../pairIndex';
import { itemId } from '../quantities/item';
import type { ArticleId, Sourcing } from '../types';
import { isContentWord, wordsOf, type Word } from '../words';

/** What one attribution says, made ready for comparison with other articles' attributions. */
export interface RenderingItem extends Joinable {
  readonly article: ArticleId;
  readonly attribution: number;
  readonly span: Span;
  /** The content without the words between its parts. */
  readonly text: string;
  readonly form: 'quoted' | 'partly-quoted' | 'paraphrase';
  /** Words between quotation marks. */
  readonly quoted: readonly string[];
  /** Stems of the content words among them. */
  readonly quotedStems: ReadonlySet<string>;
  /** Stems of content words and numbers, in order. */
  readonly stems: readonly string[];
  readonly numbers: ReadonlySet<string>;
  readonly negated: boolean;
  /** Words of the speaker's name, lower case; empty where nobody is named. */
  readonly speaker: ReadonlySet<string>;
  readonly speakerName: string | undefined;
  readonly originKey: string | undefined;
  readonly frequency: ReadonlyMap<string, number>;
}

const forms = { direct: 'quoted', mixed: 'partly-quoted', indirect: 'paraphrase' } as const;
const negations = new Set(['not', 'no', 'never', 'neither', 'nor', 'none', 'nobody', 'nothing', 'without', 'cannot']);
const titles = new Set(
  'mr mrs ms dr president minister prime leader king queen prince chief general secretary the a an of and for s official officials spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

/** Attributions of an article that assert something, in order. Negated and hypothetical speech renders nothing. */
export function renderingsOf(
  article: ArticleId,
  analysis: Analysis,
  text: string,
  sourcing: (attribution: Attribution) => Sourcing,
): RenderingItem[] {
  const frequency = new Map<string, number>();
  for (const word of wordsOf(text)) frequency.set(stemOf(word), (frequency.get(stemOf(word)) ?? 0) + 1);
  const items: RenderingItem[] = [];
  analysis.attributions.forEach((attribution, index) => {
    if (attribution.status !== 'asserted' || attribution.content.length === 0) return;
    const content = attribution.content.map((span) => textOf(text, span)).join(' ');
    const words = wordsOf(content);
    const { source, originKey } = sourcing(attribution);
    const quoted = quotedWords(analysis, attribution, text);
    items.push({
      id: itemId(article, index),
      article,
      attribution: index,
      span: cover(attribution.content),
      text: content,
      form: forms[attribution.kind],
      quoted: quoted.map((word) => word.lower),
      quotedStems: new Set(quoted.filter(isContentWord).map(stemOf)),
      stems: tellingStems(words),
      numbers: new Set(words.filter(isNumber).map((word) => word.lower.replace(/,/g, ''))),
      negated: words.some(isNegation),
      speaker: nameWords(source ?? ''),
      speakerName: source,
      originKey,
      frequency,
    });
  });
  return items;
}

/** Content words and numbers; every word where these are too few to tell what was said ("We had 40 minutes, no more"). */
function tellingStems(words: readonly Word[]): string[] {
  const telling = words.filter((word) => isContentWord(word) || isNumber(word));
  return (telling.length < fewestTelling ? words : telling).map(stemOf);
}

const fewestTelling = 4;

/** British and American spellings meet. */
const stemOf = (word: Word): string =>
  word.stem
    .replace(/our(?=$|[a-z])/, 'or')
    .replace(/is(?=$)/, 'iz')
    .replace(/nc$/, 'ns');

const isNumber = (word: Word): boolean => /^\p{N}/u.test(word.lower);

export const isNegation = (word: Word): boolean => negations.has(word.lower) || word.lower.endsWith("n't");

const nameWords = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !titles.has(word)),
  );

/** Words between the quotation marks that stand in the content. */
function quotedWords(analysis: Analysis, attribution: Attribution, text: string): Word[] {
  return analysis.quotations
    .flatMap((quotation) => quotation.parts)
    .filter((part) => attribution.content.some((content) => contains(content, part)))
    .flatMap((part) => wordsOf(textOf(text, part)));
}
