import type { ImportedNote } from './types';

/** An article of the dossier that notes are imported into. */
export interface ArticlePlace {
  /** Path in the dossier. */
  readonly article: string;
  /** Its address on the web, where the dossier or its front matter tells it. */
  readonly url?: string;
}

/** The article that an imported note belongs to: by the path it had in our own export, else by the address; undefined where there is none. */
export function articleFor({ article, source }: ImportedNote, places: readonly ArticlePlace[]): string | undefined {
  if (article !== undefined && places.some((place) => place.article === article)) return article;
  const wanted = source === undefined ? undefined : plainAddress(source);
  if (wanted === undefined) return undefined;
  const byUrl = places.find(({ url }) => url !== undefined && plainAddress(url) === wanted);
  return (
    byUrl?.article ?? places.find((place) => wanted === place.article || wanted.endsWith(`/${place.article}`))?.article
  );
}

/** An address without what does not change the page: scheme, "www.", fragment, tracking, a slash at the end. */
function plainAddress(address: string): string {
  const [page, query = ''] = address.replace(/#.*$/, '').split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid|ref)(?:=|$)/.test(part));
  const plain = page
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
  return kept.length > 0 ? `${plain}?${kept.join('&')}` : plain;
}
