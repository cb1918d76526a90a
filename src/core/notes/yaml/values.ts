import { parseYaml, type Step, type YamlFile } from './document';
import { YamlEditor } from './edit';
import type { YamlValue } from './render';
import { applySplices, type Splice } from './splices';

/** One change of a YAML file, told by what the file says. */
export type Change =
  | { readonly op: 'set'; readonly path: readonly Step[]; readonly key: string; readonly value: YamlValue }
  | { readonly op: 'remove'; readonly path: readonly Step[]; readonly key: string }
  /** `key` is an index where a list of lists stands at `path`. */
  | { readonly op: 'append'; readonly path: readonly Step[]; readonly key: Step; readonly value: YamlValue }
  | { readonly op: 'removeItem'; readonly path: readonly Step[]; readonly key: string; readonly index: number };

/**
 * Applies `changes`, all told against the file as it is, and proves the result: it must parse without an error and say
 * exactly what the changes ask for, everything else equal. Returns undefined where it does not, so that nothing wrong is ever written.
 * @param order keys in the order in which new ones are put among those that are there
 */
export function applyChanges(
  file: YamlFile,
  changes: readonly Change[],
  order: readonly string[],
): YamlFile | undefined {
  const editor = new YamlEditor(file);
  let splices: Splice[];
  try {
    splices = changes.flatMap((change) => splicesOf(editor, change, order));
  } catch {
    return undefined;
  }
  const text = applySplices(file.text, splices);
  if (text === undefined) return undefined;
  const edited = parsedSafely(text);
  if (!edited || edited.document.errors.length > 0) return undefined;
  const expected = changed(file.value, changes);
  return equalValues(expected, edited.value) ? edited : undefined;
}

function parsedSafely(text: string): YamlFile | undefined {
  try {
    return parseYaml(text);
  } catch {
    return undefined;
  }
}

function splicesOf(editor: YamlEditor, change: Change, order: readonly string[]): Splice[] {
  switch (change.op) {
    case 'set':
      return editor.set(change.path, change.key, change.value, order);
    case 'remove':
      return editor.remove(change.path, change.key);
    case 'append':
      return editor.append(change.path, change.key, change.value, order);
    case 'removeItem':
      return editor.removeItem(change.path, change.key, change.index);
  }
}

/** The value that `changes` make of `value`. */
function changed(value: unknown, changes: readonly Change[]): unknown {
  const copy = structuredClone(value);
  for (const change of [...changes].sort(laterItemsFirst)) {
    const map = change.path.reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], copy) as Record<
      Step,
      unknown
    >;
    const list: unknown = map[change.key];
    if (change.op === 'set') map[change.key] = withoutUndefined(change.value);
    else if (change.op === 'remove') delete map[change.key];
    else if (change.op === 'append')
      map[change.key] = [...(Array.isArray(list) ? (list as unknown[]) : []), withoutUndefined(change.value)];
    else if (Array.isArray(list)) list.splice(change.index, 1);
  }
  return copy;
}

/** Indices are told against the file as it was, so items go from the last to the first. */
function laterItemsFirst(a: Change, b: Change): number {
  const first = a.op === 'removeItem' ? a.index : -1;
  const second = b.op === 'removeItem' ? b.index : -1;
  return second - first;
}

const withoutUndefined = (value: YamlValue): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Deep equality of plain data; the order of keys does not count. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => equalValues(item, b[index]))
    );
  }
  const first = a as Record<string, unknown>;
  const second = b as Record<string, unknown>;
  const keys = Object.keys(first);
  return (
    keys.length === Object.keys(second).length &&
    keys.every((key) => Object.hasOwn(second, key) && equalValues(first[key], second[key]))
  );
}
