import type { ArticleMeta } from '../../core/article/types';
import {
  articleEntry,
  type DossierFile,
  emptyDossier,
  isArticleName,
  isExcluded,
  matchesGlobs,
  parseDossier,
} from '../../core/dossier';

/** Which files of a dossier's folder are its articles, and what is known of each from outside its words. */
export interface Membership {
  /** All that it was made from: two of the same source say the same. */
  readonly source: string;
  /** The part of it that says which files are articles, and of which outlet and day. */
  readonly articles: string;
  readonly file: DossierFile;
  /** Meta of the article at `path` (relative, forward slashes); undefined where it is no article of the dossier. */
  meta(path: string): ArticleMeta | undefined;
  /** Whether folders below the dossier's own may hold articles. */
  readonly recursive: boolean;
}

/** @param text of dossier.yaml, undefined where there is none; @param globs of the setting variorum.articles */
export function membershipOf(text: string | undefined, globs: readonly string[]): Membership {
  const file = text === undefined ? emptyDossier : parseDossier(text).dossier;
  const named = (path: string) => (isArticleName(path) || matchesGlobs(globs, path)) && !isExcluded(file, path);
  const known = new Map<string, ArticleMeta | undefined>();
  return {
    source: JSON.stringify([text, globs]),
    articles: JSON.stringify([file.articles, text !== undefined, globs]),
    file,
    recursive: text !== undefined,
    meta: (path) => {
      if (known.has(path)) return known.get(path);
      const meta = articleEntry(file, path) ?? (named(path) ? {} : undefined);
      known.set(path, meta);
      return meta;
    },
  };
}
