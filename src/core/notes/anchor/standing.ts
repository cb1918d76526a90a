import type { AnchorText } from './anchorText';
import { occurrences } from './occurrences';
import type { Quote } from './quote';

/** In a text that repeats itself no more places than these are weighed. */
const mostPlaces = 200;
/** So many places of a word are looked at; a passage of words that all stand more often is searched through the whole text. */
const mostLookups = 2000;

/**
 * Where the words of a passage stand as they are, as offsets in the normal text: where its rarest word does and the rest of it around
 * that. Costs nothing of the text's length, unless every word of the passage is everywhere in it.
 * @param hint where it stood, in the normal text: of too many places those nearest to it count
 */
export function standingPlaces(article: AnchorText, quote: Quote, hint: number): number[] {
  const end = quote.start + quote.text.length;
  let lead = -1;
  let indices: readonly number[] | undefined;
  for (const word of quote.words.slice(quote.from, quote.to)) {
    if (word.start < quote.start || word.end > end) continue;
    const places = article.places.get(word.key) ?? [];
    if (indices && indices.length <= places.length) continue;
    indices = places;
    lead = word.start - quote.start;
  }
  const isRare = indices !== undefined && indices.length <= mostLookups;
  const found = isRare
    ? indices!
        .map((index) => article.words[index].start - lead)
        .filter((start) => start >= 0 && article.normal.text.startsWith(quote.text, start))
    : occurrences(article.normal.text, quote.text);
  if (found.length <= mostPlaces) return found;
  return found.sort((a, b) => Math.abs(a - hint) - Math.abs(b - hint)).slice(0, mostPlaces);
}
