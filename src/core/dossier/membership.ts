import picomatch from 'picomatch/posix';
import type { ArticleMeta } from '../article/types';
import type { ArticleRule, DossierFile } from './types';

/** More stars than this in one pattern make matching slow, and no folder needs them. */
const mostStars = 8;
/** UTF-16 units. */
const longestGlob = 500;

const globOptions = { noextglob: true, strictBrackets: false } as const;

/** Matchers are made once; dossiers share their patterns. */
const matchers = new Map<string, (path: string) => boolean>();
const mostMatchers = 500;

/** Whether a pattern can be used: not too long, not with too many stars. */
export const isUsableGlob = (glob: string): boolean =>
  glob.trim() !== '' &&
  glob.length <= longestGlob &&
  (glob.replace(/\*{2,}/g, '*').match(/\*/g)?.length ?? 0) <= mostStars;

/** Forward slashes, no "./" in front. */
export const normalPath = (path: string): string => path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');

/** Whether a file is an article by its name alone. */
export const isArticleName = (path: string): boolean => /\.article(?:\.(?:txt|md))?$/i.test(path);

/** The last pattern that speaks of the path decides; "!" in front takes paths out again. Unusable patterns match nothing. */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  return lastWord(globs, normalPath(path)) === 'in';
}

function lastWord(globs: readonly string[], path: string): 'in' | 'out' | undefined {
  let word: 'in' | 'out' | undefined;
  for (const glob of globs) {
    const negated = glob.startsWith('!');
    if (matcher(negated ? glob.slice(1) : glob)(path)) word = negated ? 'out' : 'in';
  }
  return word;
}

function matcher(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known) return known;
  if (matchers.size >= mostMatchers) matchers.clear();
  const made = isUsableGlob(glob) ? picomatch(normalPath(glob), globOptions) : () => false;
  matchers.set(glob, made);
  return made;
}

/**
 * What the dossier says of the file at `path` (relative to the dossier's folder): its entry's meta, or an empty one where only a
 * pattern matches; `undefined` where the dossier does not name it. An entry beats every pattern.
 */
export function articleEntry(dossier: DossierFile, path: string): ArticleMeta | undefined {
  const wanted = normalPath(path);
  const entry = dossier.articles.find((rule) => rule.kind === 'entry' && rule.file === wanted);
  if (entry?.kind === 'entry') return entry.meta;
  return matchesGlobs(globsOf(dossier), wanted) ? {} : undefined;
}

/** Whether a pattern with "!" takes the file out of the dossier, even if its name is an article's. */
export function isExcluded(dossier: DossierFile, path: string): boolean {
  const wanted = normalPath(path);
  if (dossier.articles.some((rule) => rule.kind === 'entry' && rule.file === wanted)) return false;
  return lastWord(globsOf(dossier), wanted) === 'out';
}

const globsOf = (dossier: DossierFile): string[] =>
  dossier.articles
    .filter((rule): rule is ArticleRule & { kind: 'glob' } => rule.kind === 'glob')
    .map(({ glob }) => glob);

/** The name to show for an article's outlet: what is known of it, else the file's name, made readable where it is made of words. */
export function outletName(meta: ArticleMeta, path: string): string {
  if (meta.outlet) return meta.outlet;
  const file = normalPath(path).split('/').pop() ?? '';
  const stem = file.replace(/(?:\.article)?(?:\.(?:txt|md|markdown))?$/i, '').replace(/\.article$/i, '') || file;
  const words = stem.split(/[-_ ]+/);
  const readable = words.length > 1 && words.every((word) => /^\p{L}{2,}$/u.test(word));
  return readable ? words.map((word) => word[0].toUpperCase() + word.slice(1)).join(' ') : stem;
}
