import type { Analysis } from '../../extraction/types';
import { placeOf } from '../../extraction/counted/lexicons/places';
import { contains, cover, type Span } from '../../text/span';
import type { ArticleWords } from '../articleWords';
import { baseOfStem } from '../lexicons/irregular';
import type { Joinable } from '../pairIndex';
import { itemId } from '../quantities/item';
import type { Story } from '../story';
import type { ArticleId, Sourcing } from '../types';
import { hashOf, isContentWord, negation, sortedSet, type Word, wordsOf } from '../words';

/** What one attribution says, made ready for comparison with other articles' attributions. Words are kept as hashes of their stems. */
export interface RenderingItem extends Joinable {
  readonly article: ArticleId;
  readonly attribution: number;
  readonly span: Span;
  /** The content's parts, and those of them that stand between quotation marks. */
  readonly content: readonly Span[];
  readonly quotations: readonly Span[];
  readonly form: 'quoted' | 'partly-quoted' | 'paraphrase';
  /** How many words stand between quotation marks. */
  readonly quotedWords: number;
  /** Content words among them. */
  readonly quoted: readonly number[];
  /** Content words and numbers, in order. */
  readonly order: readonly number[];
  /** The same as a set. */
  readonly stems: readonly number[];
  /** Those of `stems` that the article uses all the time: its topic, not what was said. */
  readonly topic: readonly number[];
  readonly numbers: readonly number[];
  /** Words among `stems` that stand behind a negation: "had not stolen". */
  readonly negated: readonly number[];
  /** Another negation may reach further than a word: "nobody who …". */
  readonly widelyNegated: boolean;
  /** The whole is denied: "denied that", "rejected claims that". */
  readonly denied: boolean;
  /** Words of the speaker's name; empty where nobody is named. */
  readonly speaker: readonly number[];
  /** Countries in the speaker's name, by their keys: "Ukraine's ministry", "the Russian one". */
  readonly speakerPlaces: readonly string[];
  readonly speakerName: string | undefined;
  readonly originKey: string | undefined;
  /** What the article tells of. */
  readonly story: Story;
}

const forms = { direct: 'quoted', mixed: 'partly-quoted', indirect: 'paraphrase' } as const;
const titles = new Set(
  'mr mrs ms dr president minister prime leader king queen prince chief general secretary the a an of and for s official officials spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

/** Attributions of an article that assert something, in order. Negated and hypothetical speech renders nothing. */
export function renderingsOf(
  article: ArticleId,
  source: ArticleWords,
  sourcings: readonly Sourcing[],
): RenderingItem[] {
  const { analysis } = source;
  const { story } = source;
  const quotationsIn = quotationFinder(analysis);
  return analysis.attributions.flatMap((attribution, index) => {
    if (attribution.status !== 'asserted' || attribution.content.length === 0) return [];
    const words = attribution.content.flatMap((span) => source.within(span));
    const parts = attribution.content.flatMap(quotationsIn);
    const quoted = parts.flatMap((part) => source.within(part));
    const order = tellingStems(words);
    const stems = sortedSet(order);
    const item = {
      id: itemId(article, index),
      article,
      attribution: index,
      span: cover(attribution.content),
      content: attribution.content,
      quotations: parts,
      form: forms[attribution.kind],
      quotedWords: quoted.length,
      quoted: sortedSet(quoted.filter(isContentWord).map(stemOf)),
      order,
      stems,
      topic: stems.filter(source.isTopic),
      numbers: sortedSet(
        words.filter(({ lexeme }) => lexeme.number).map(({ lexeme }) => hashOf(lexeme.lower.replace(/,/g, ''))),
      ),
      negated: sortedSet(negatedStems(words)),
      widelyNegated: words.some(({ lexeme: { lower } }) => negation.test(lower) && !verbNegation.test(lower)),
      denied: attribution.cue.some((span) => source.within(span).some(({ lexeme }) => denial.test(lexeme.lower))),
      story,
    };
    return spokenBy(item, sourcings[index]);
  });
}

/** A rendering with its speaker, under the name that the analyst or the dossier gives the one who speaks for themselves. */
export const spokenBy = (
  item: Omit<RenderingItem, 'speaker' | 'speakerPlaces' | 'speakerName' | 'originKey'>,
  { source, chain, originKey, originName }: Sourcing,
): RenderingItem => ({
  ...item,
  speaker: nameWords(source ?? ''),
  speakerPlaces: placesIn(source ?? ''),
  speakerName: chain.length === 1 ? (originName ?? source) : source,
  originKey,
});

/** Content words and numbers; every word where these are too few to tell what was said ("We had 40 minutes, no more"). */
function tellingStems(words: readonly Word[]): number[] {
  const telling = words.filter(({ lexeme }) => lexeme.content || lexeme.number);
  return (telling.length < fewestTelling ? words : telling).map(stemOf);
}

const fewestTelling = 4;

const denial =
  /^(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?)$/;
/** A negation of the verb behind it. */
const verbNegation = /^(?:not|never|cannot)$|n't$/;
/** So many words behind a negation its first telling word is looked for. */
const negationReach = 4;

/** The first telling word behind each negation of a verb. */
function negatedStems(words: readonly Word[]): number[] {
  return words.flatMap(({ lexeme }, at) => {
    if (!verbNegation.test(lexeme.lower)) return [];
    const next = words.slice(at + 1, at + 1 + negationReach).find(isContentWord);
    return next ? [stemOf(next)] : [];
  });
}

/** British and American spellings meet, and so do nouns and adjectives of one word. */
function stemOf({ lexeme: { stem: own, hash } }: Word): number {
  const american = (baseOfStem.get(own) ?? own)
    .replace(/our(?=$|[a-z])/, 'or')
    .replace(/is(?=$)/, 'iz')
    .replace(/nc$/, 'ns')
    // "heroism" and "heroic": what one outlet makes a noun another makes an adjective.
    .replace(/^(.{4,})(?:ism|ic|ist|ical)$/, '$1');
  return american === own ? hash : hashOf(american);
}

const placesIn = (name: string): readonly string[] =>
  wordsOf(name).flatMap(({ lexeme }) => placeOf(lexeme.lower.replace(/'s$/, ''))?.key ?? []);

const nameWords = (name: string): readonly number[] =>
  sortedSet(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !titles.has(word))
      .map(hashOf),
  );

/** Finds the parts of quotations that stand within a span. */
function quotationFinder({ quotations }: Analysis): (span: Span) => Span[] {
  const parts = quotations.flatMap((quotation) => quotation.parts).sort((a, b) => a.start - b.start);
  return (span) => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle].start < span.start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < parts.length && parts[to].start < span.end) to++;
    return parts.slice(low, to).filter((part) => contains(span, part));
  };
}
