import { readArticle } from './article/read-article';
import type { ArticleMeta } from './article/types';
import type { Analysis } from './extraction/types';

/** Reads one article. Pure and deterministic: the same text and meta give the same analysis on every host. */
export type Analyser = (text: string, meta: ArticleMeta) => Analysis;

/** An analyser with its language model loaded: make one and keep it. */
export function createAnalyser(): Analyser {
  return (text, meta) => ({
    article: readArticle(text, meta),
    quotations: [],
    attributions: [],
    figures: [],
    dates: [],
  });
}
