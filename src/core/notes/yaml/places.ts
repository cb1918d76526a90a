import { type CST, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** Where things lie in a YAML text. All offsets are UTF-16 units of the text as it lies. */

export const isFlow = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

export const startOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

/** The end of a node's own characters, comments and white space after it left out (the line end of a block scalar counts as its own). */
export function contentEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (isFlow(node)) return end;
  const last: unknown = isMap(node) || isSeq(node) ? node.items.at(-1) : undefined;
  if (isMap(node) && last) return pairEnd(last as Pair);
  return isSeq(node) && isNode(last) ? contentEnd(last) : end;
}

/** The end of a pair: of its value, else of its colon, else of its key. */
export function pairEnd(pair: Pair): number {
  const value = writtenValue(pair);
  if (value) return contentEnd(value);
  const colon = colonOf(pair);
  if (colon) return colon.offset + colon.source.length;
  return isNode(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
}

/** The pair's value where something is written for it: "text:" has none, "text: ~" has. */
export function writtenValue({ value }: Pair): Node | undefined {
  if (!isNode(value)) return undefined;
  return isScalar(value) && (value.range?.[1] ?? 0) === startOf(value) ? undefined : value;
}

export const colonOf = (pair: Pair): CST.SourceToken | undefined =>
  pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');

/** The start of the line that holds `offset`; a byte order mark belongs to no line. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** The end of the line that holds `offset`, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  if (lineFeed < 0) return text.length;
  return text[lineFeed - 1] === '\r' && lineFeed > offset ? lineFeed - 1 : lineFeed;
}

/** The start of the line after `offset`; `offset` itself where a block scalar has just ended its line. */
export function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The line end that most lines of `text` have. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const lineFeeds = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  return pairs > lineFeeds / 2 ? '\r\n' : '\n';
}
