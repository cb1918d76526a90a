import type { Article } from '../article/types';
import { outletName } from '../dossier';
import type { ArticleId, ArticleInfo } from './types';

/** What the collation is told of an article: its outlet's name, its day (from outside its words, else as they tell it), its title. */
export function articleInfo(id: ArticleId, { meta, published }: Article): ArticleInfo {
  const day = meta.published ?? published;
  return {
    id,
    outlet: outletName(meta, id),
    ...(day !== undefined && { published: day }),
    ...(meta.title !== undefined && { title: meta.title }),
  };
}
