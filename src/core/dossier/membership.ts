import picomatch from 'picomatch/posix';
import type { ArticleMeta } from '../article/types';
import type { DossierFile } from './types';

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
  const meta = entriesOf(dossier).get(wanted);
  if (meta) return meta;
  return matchesGlobs(globsOf(dossier), wanted) ? {} : undefined;
}

/** Whether a pattern with "!" takes the file out of the dossier, even if its name is an article's. */
export function isExcluded(dossier: DossierFile, path: string): boolean {
  const wanted = normalPath(path);
  if (entriesOf(dossier).has(wanted)) return false;
  return lastWord(globsOf(dossier), wanted) === 'out';
}

/** What a dossier.yaml says of its files, made once: a large dossier asks for thousands of paths. */
interface Rules {
  readonly entries: ReadonlyMap<string, ArticleMeta>;
  readonly globs: readonly string[];
}

const rulesOfDossiers = new WeakMap<DossierFile, Rules>();

function rulesOf(dossier: DossierFile): Rules {
  const known = rulesOfDossiers.get(dossier);
  if (known) return known;
  const entries = new Map<string, ArticleMeta>();
  const globs: string[] = [];
  for (const rule of dossier.articles) {
    if (rule.kind === 'glob') globs.push(rule.glob);
    else if (!entries.has(rule.file)) entries.set(rule.file, rule.meta);
  }
  const rules = { entries, globs };
  rulesOfDossiers.set(dossier, rules);
  return rules;
}

const entriesOf = (dossier: DossierFile): Rules['entries'] => rulesOf(dossier).entries;
const globsOf = (dossier: DossierFile): Rules['globs'] => rulesOf(dossier).globs;

/** The name to show for an article's outlet: what is known of it, else the file's name, made readable where it is made of words. */
export function outletName(meta: ArticleMeta, path: string): string {
  if (meta.outlet) return meta.outlet;
  const file = normalPath(path).split('/').pop() ?? '';
  const stem = file.replace(/(?:\.article)?(?:\.(?:txt|md|markdown))?$/i, '').replace(/\.article$/i, '') || file;
  const words = stem.split(/[-_ ]+/);
  const readable = words.length > 1 && words.every((word) => /^\p{L}{2,}$/u.test(word));
  return readable ? words.map((word) => word[0].toUpperCase() + word.slice(1)).join(' ') : stem;
}
