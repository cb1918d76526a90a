import { parseYaml, type YamlFile } from '../notes/yaml/document';
import { lineEndOf } from '../notes/yaml/places';
import type { YamlValue } from '../notes/yaml/render';
import { applyChanges, type Change } from '../notes/yaml/values';
import { normalPath } from './membership';
import { dossierKeys, entryKeys, figureKeys, parseDossier, ruleKeys, type EntryField } from './parse';
import { sameName } from './sources';
import type { CollationRule, DossierFile, FigureReference } from './types';

export type DossierEdit =
  | { readonly ok: true; readonly text: string }
  /** Nothing may be written: the file has errors, or it is written in a way that the editing does not master. */
  | { readonly ok: false; readonly reason: 'errors' | 'unsafe' };

const keyOrder = [...dossierKeys, ...entryKeys, ...ruleKeys, ...figureKeys];

/**
 * Sets one field of an article's entry, which is added where only a pattern names the article.
 * Like all edits of this file it changes only the bytes it must, and is proven by reading the result.
 * @param text the dossier.yaml as it lies
 * @param file path of the article, relative to the dossier's folder
 */
export function setEntryField(text: string, file: string, field: EntryField, value: string): DossierEdit {
  const path = normalPath(file);
  return edited(text, (yaml) => {
    const index = indexOfEntry(yaml, path);
    if (index < 0) return [{ op: 'append', path: [], key: 'articles', value: { file: path, [field]: value } }];
    return [{ op: 'set', path: ['articles', index], key: field, value }];
  });
}

/**
 * Says that `alias` is another name of the source `name`. Where one of them is in a list already, the other joins it; where each is
 * in a list of its own, `alias` stands in both from now on, which makes them one (see `joinedSources`).
 */
export function addSourceAlias(text: string, name: string, alias: string): DossierEdit {
  return edited(text, ({ value }, { sources }) => {
    if (sources.some((names) => isAmong(names, name) && isAmong(names, alias))) return [];
    const lists = (value as { sources?: unknown[] }).sources ?? [];
    const [first, second] = [name, alias].map((each) => lists.findIndex((names) => isAmong(names, each)));
    if (first < 0 && second < 0) return [{ op: 'append', path: [], key: 'sources', value: [name, alias] }];
    return [{ op: 'append', path: ['sources'], key: first < 0 ? second : first, value: first < 0 ? name : alias }];
  });
}

const isAmong = (names: unknown, name: string): boolean =>
  Array.isArray(names) && names.some((known) => typeof known === 'string' && sameName(known, name));

/** Adds the analyst's word on figures: the same quantity, different ones, or a quantity's name. */
export function addCollationRule(text: string, rule: CollationRule): DossierEdit {
  const figures = rule.figures.map(figureValue);
  const value: YamlValue = rule.kind === 'name' ? { name: rule.name, of: figures } : { [rule.kind]: figures };
  return edited(text, () => [{ op: 'append', path: [], key: 'collation', value }]);
}

/** Gives the quantity that the rule at `index` names another name. The rule must be one with a name. */
export function renameQuantity(text: string, index: number, name: string): DossierEdit {
  return edited(text, () => [{ op: 'set', path: ['collation', index], key: 'name', value: name }]);
}

const figureValue = (reference: FigureReference): YamlValue =>
  Object.fromEntries(
    figureKeys.flatMap((key): [string, YamlValue][] => {
      const value = reference[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );

type Plan = (yaml: YamlFile, dossier: DossierFile) => Change[];

function edited(text: string, plan: Plan): DossierEdit {
  const { dossier, problems } = parseDossier(text);
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, reason: 'errors' };
  const yaml = parseYaml(text);
  if (yaml.value === null || yaml.value === undefined) return edited(started(text), plan);
  const result = applyChanges(yaml, plan(yaml, dossier), keyOrder)?.text;
  return result === undefined ? { ok: false, reason: 'unsafe' } : { ok: true, text: result };
}

/** A file without a key yet, but perhaps with comments, which stay above. */
function started(text: string): string {
  const eol = lineEndOf(text);
  const gap = text === '' || text === '\uFEFF' || /[\r\n]$/.test(text) ? '' : eol;
  return `${text}${gap}title: Dossier${eol}`;
}

function indexOfEntry(yaml: YamlFile, path: string): number {
  const { articles } = yaml.value as { articles?: unknown };
  if (!Array.isArray(articles)) return -1;
  return articles.findIndex((entry: unknown) => {
    const file: unknown = typeof entry === 'object' && entry !== null ? (entry as { file?: unknown }).file : undefined;
    return typeof file === 'string' && normalPath(file.trim()) === path;
  });
}
