import { isScalar, isSeq } from 'yaml';
import { nodeAt, parseYaml, type YamlFile } from '../notes/yaml/document';
import { lineEndOf } from '../notes/yaml/places';
import { renderFlow, type YamlValue } from '../notes/yaml/render';
import { applyChanges, equalValues, type Change } from '../notes/yaml/values';
import { normalPath } from './membership';
import { dossierKeys, entryKeys, figureKeys, parseDossier, ruleKeys, type EntryField } from './parse';
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
 * Says that `alias` is another name of the source `name`. Where either name is in a list already, the other joins it; two lists
 * that have one each become one.
 */
export function addSourceAlias(text: string, name: string, alias: string): DossierEdit {
  return edited(text, ({ value }, { sources }) => {
    const first = indexOfSource(sources, name);
    const second = indexOfSource(sources, alias);
    if (first < 0 && second < 0) return [{ op: 'append', path: [], key: 'sources', value: [name, alias] }];
    if (first === second) return [];
    if (first < 0 || second < 0) return { source: Math.max(first, second), name: first < 0 ? name : alias };
    const joined = (value as { sources: string[][] }).sources
      .map((names, index) => (index === first ? [...names, ...sources[second]] : names))
      .filter((_names, index) => index !== second);
    return [{ op: 'set', path: [], key: 'sources', value: joined }];
  });
}

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

/** One more name in the list `source` of the sources. */
interface NewName {
  readonly source: number;
  readonly name: string;
}

type Plan = (yaml: YamlFile, dossier: DossierFile) => Change[] | NewName;

function edited(text: string, plan: Plan): DossierEdit {
  const { dossier, problems } = parseDossier(text);
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, reason: 'errors' };
  const yaml = parseYaml(text);
  if (yaml.value === null || yaml.value === undefined) return edited(started(text), plan);
  const planned = plan(yaml, dossier);
  const result = Array.isArray(planned)
    ? applyChanges(yaml, planned, keyOrder)?.text
    : withName(yaml, dossier, planned);
  return result === undefined ? { ok: false, reason: 'unsafe' } : { ok: true, text: result };
}

/** A file without a key yet, but perhaps with comments, which stay above. */
function started(text: string): string {
  const eol = lineEndOf(text);
  const gap = text === '' || text === '\uFEFF' || /[\r\n]$/.test(text) ? '' : eol;
  return `${text}${gap}title: Dossier${eol}`;
}

/** Adds a name behind the last of its list, so that what stands around the list stays. */
function withName(yaml: YamlFile, { sources }: DossierFile, { source, name }: NewName): string | undefined {
  const names = nodeAt(yaml, ['sources', source]);
  const last: unknown = isSeq(names) ? names.items.at(-1) : undefined;
  if (!isSeq(names) || !isScalar(last) || !last.range) return undefined;
  const wanted = sources.map((list, index) => (index === source ? [...list, name] : [...list]));
  const insertion = names.flow ? `, ${renderFlow(name)}` : undefined;
  if (insertion === undefined)
    return applyChanges(yaml, [{ op: 'set', path: [], key: 'sources', value: wanted }], keyOrder)?.text;
  const at = last.range[1];
  const text = yaml.text.slice(0, at) + insertion + yaml.text.slice(at);
  const { dossier, problems } = parseDossier(text);
  const proven = problems.every(({ severity }) => severity !== 'error') && equalValues(dossier.sources, wanted);
  return proven ? text : undefined;
}

function indexOfEntry(yaml: YamlFile, path: string): number {
  const { articles } = yaml.value as { articles?: unknown };
  if (!Array.isArray(articles)) return -1;
  return articles.findIndex((entry: unknown) => {
    const file: unknown = typeof entry === 'object' && entry !== null ? (entry as { file?: unknown }).file : undefined;
    return typeof file === 'string' && normalPath(file.trim()) === path;
  });
}

const indexOfSource = (sources: DossierFile['sources'], name: string): number =>
  sources.findIndex((names) => names.some((known) => known.toLowerCase() === name.toLowerCase()));
