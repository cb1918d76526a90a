import type { ArticleMeta } from '../../../core/article/types';
import type { ArticleInfo } from '../../../core/collation/types';
import type { SourceType } from '../../../core/extraction/types';
import type { Verdict } from '../../../core/notes';
import type { PlacedNote } from '../../dossier/dossierNotes';

/** What a review says of the article that a claim appeared in, and of who made the claim there. */
export interface ReviewedArticle {
  readonly info?: ArticleInfo;
  readonly meta?: ArticleMeta;
  /** Who says the words of the passage; undefined where the article says them itself. */
  readonly speaker?: { readonly name?: string; readonly type: SourceType };
}

/** Truth on schema.org's usual scale of 1 to 5. "disputed" and "unverified" are no places on it: their name alone is the rating. */
const ratings: Readonly<Partial<Record<Verdict, number>>> = { verified: 5, refuted: 1 };

/**
 * The notes that carry a verdict on a passage as ClaimReview (https://schema.org/ClaimReview), one JSON-LD document.
 * @param nameOf the verdict's name, in the reader's language
 */
export function claimReviews(
  notes: readonly PlacedNote[],
  articleOf: (placed: PlacedNote) => ReviewedArticle,
  nameOf: (verdict: Verdict) => string,
): object {
  const reviews = notes.flatMap((placed) => {
    const { note } = placed;
    if (!note.verdict || !note.target) return [];
    const { info, meta, speaker } = articleOf(placed);
    const published = info?.published ?? meta?.published;
    const outlet = info?.outlet ?? meta?.outlet;
    const publisher = outlet === undefined ? undefined : { '@type': 'Organization', name: outlet };
    const value = ratings[note.verdict];
    return [
      defined({
        '@type': 'ClaimReview',
        '@id': `urn:variorum:note:${note.id}`,
        claimReviewed: note.target.exact,
        datePublished: note.at,
        author: note.by === undefined ? undefined : { '@type': 'Person', name: note.by },
        reviewBody: note.text?.trim(),
        keywords: note.tags.length > 0 ? note.tags.join(', ') : undefined,
        reviewRating: defined({
          '@type': 'Rating',
          ...(value === undefined ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
          alternateName: nameOf(note.verdict),
        }),
        itemReviewed: defined({
          '@type': 'Claim',
          ...(speaker?.name === undefined ? { author: publisher } : credit(speaker.name, speaker.type)),
          datePublished: published,
          appearance: defined({
            '@type': 'NewsArticle',
            url: meta?.url,
            headline: info?.title ?? meta?.title,
            datePublished: published,
            publisher,
          }),
        }),
      }),
    ];
  });
  return { '@context': 'https://schema.org', '@graph': reviews };
}

/** schema.org lets a person or an organisation be an author; whoever is neither for certain is credited in words. */
function credit(name: string, type: SourceType): object {
  if (type === 'person') return { author: { '@type': 'Person', name } };
  if (type === 'organisation' || type === 'media') return { author: { '@type': 'Organization', name } };
  return { creditText: name };
}

const defined = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
