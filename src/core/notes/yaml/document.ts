import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { nestsTooDeepAt } from '../../text/yaml-document';

/** A YAML text and its syntax tree, whose nodes know their place in the text. */
export interface YamlFile {
  /** As it lies, byte order mark and line ends included: every offset counts in it. */
  readonly text: string;
  readonly document: Document.Parsed;
  /** The plain value: maps are objects, the last of two equal keys counts. */
  readonly value: unknown;
}

/** A key in a map, or an index in a list. */
export type Step = string | number;

/**
 * Parses one YAML document. Syntax errors are in `document.errors`.
 * Equal keys are no error here, since the library looks for them in quadratic time: see `duplicateKeys`.
 * Throws where the text nests too deep or where its aliases exhaust the library's limits.
 */
export function parseYaml(text: string): YamlFile {
  if (nestsTooDeepAt(text) !== undefined) throw new Error('it nests too deep');
  const document = parseDocument(text, {
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  return { text, document, value: document.toJS({ maxAliasCount: 100 }) as unknown };
}

/** The pair of `map` with this key; the last one where there are two. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** The node at `path`, or the nearest one above it that is there. Returns undefined for an empty file. */
export function nodeAt(file: YamlFile, path: readonly Step[]): unknown {
  let node: unknown = file.document.contents ?? undefined;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) next = pairOf(node, String(step))?.value;
    else if (isSeq(node) && typeof step === 'number') next = node.items[step];
    if (next === undefined || next === null) return node;
    node = next;
  }
  return node;
}

/** Where what stands at `path` begins in the text: its key, where it has one. */
export function offsetAt(file: YamlFile, path: readonly Step[]): number {
  const parent = nodeAt(file, path.slice(0, -1));
  const last = path.at(-1);
  if (isMap(parent) && last !== undefined) {
    const key = pairOf(parent, String(last))?.key;
    if (isNode(key) && key.range) return key.range[0];
  }
  const node = nodeAt(file, path);
  return isNode(node) && node.range ? node.range[0] : 0;
}

export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** Every key that its map has already had, in the order of the text. Linear. */
export function duplicateKeys(file: YamlFile): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const pending: unknown[] = [file.document.contents];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isPair(node)) pending.push(node.value, node.key);
    else if (isSeq(node)) pending.push(...[...node.items].reverse());
    else if (isMap(node)) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
      pending.push(...[...node.items].reverse());
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
