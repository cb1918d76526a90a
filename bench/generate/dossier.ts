import { makeArticle, type GeneratedArticle } from './article';
import { makeEvent } from './events';

export interface DossierOptions {
  readonly seed: number;
  readonly articles: number;
  /** How many articles tell of one event; a real dossier on one subject has few events, a whole archive many. */
  readonly articlesPerEvent: number;
}

/**
 * Invented articles with known answers, one after the other: nothing is kept, so that 100,000 of them need no more memory than ten.
 * An article depends on the seed, its index and its event alone: the first hundred of a thousand are those of a hundred.
 */
export function* generateDossier({ seed, articles, articlesPerEvent }: DossierOptions): Generator<GeneratedArticle> {
  let event = makeEvent(seed, 0);
  for (let index = 0; index < articles; index += 1) {
    const eventIndex = Math.floor(index / articlesPerEvent);
    if (eventIndex !== event.index) {
      event = makeEvent(seed, eventIndex);
    }
    yield makeArticle(seed, index, event);
  }
}
