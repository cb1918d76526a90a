import { isMap, isScalar, isSeq, type CST, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { nodeAt, pairOf, type Step, type YamlFile } from './document';
import {
  colonOf,
  columnOf,
  contentEnd,
  isFlow,
  lineEndOf,
  lineStart,
  nextLine,
  pairEnd,
  startOf,
  writtenValue,
} from './places';
import {
  renderBlock,
  renderFlow,
  renderFlowPair,
  renderItem,
  renderLiteral,
  renderPair,
  type Rendered,
  type YamlValue,
} from './render';
import type { Splice } from './splices';

/**
 * Edits as splices of the source: only the characters of what is edited are touched, whatever stands around them.
 * They trust the tree; callers compare what the edited text then says with what it should say (see `verify.ts`).
 */
export class YamlEditor {
  private readonly text: string;
  private readonly eol: string;

  constructor(private readonly file: YamlFile) {
    this.text = file.text;
    this.eol = lineEndOf(file.text);
  }

  /**
   * Gives `key` of the map at `path` a value. A new key goes after the last of the keys that `order` names before it,
   * else to the end of the map.
   */
  set(path: readonly Step[], key: string, value: YamlValue, order: readonly string[] = []): Splice[] {
    const map = this.mapAt(path);
    const pair = pairOf(map, key);
    if (!pair) return [this.insertPair(map, key, value, order)];
    if (isFlow(map)) return [this.replaceInline(pair, renderFlow(value, key))];
    const indent = columnOf(this.text, startOf(pair.key));
    if (Array.isArray(value) && isSeq(pair.value) && !isFlow(pair.value)) {
      return this.replaceBlock(pair, {
        inline: '',
        lines: value.flatMap((item: YamlValue) => renderItem(item, indent + 2)),
      });
    }
    return this.replaceBlock(pair, this.rendered(pair, key, value, indent));
  }

  /** Takes `key` with its value out of the map at `path`. */
  remove(path: readonly Step[], key: string): Splice[] {
    const map = this.mapAt(path);
    const pair = pairOf(map, key);
    if (!pair) return [];
    const index = map.items.indexOf(pair);
    if (isFlow(map)) return [this.removeFromFlow(map, index, startOf(pair.key), pairEnd(pair))];
    const start = lineStart(this.text, startOf(pair.key));
    const next = map.items[index + 1];
    if (this.text.slice(start, startOf(pair.key)).trim() === '')
      return [this.removeLines(startOf(pair.key), pairEnd(pair))];
    return next ? [{ start: startOf(pair.key), end: startOf(next.key), text: '' }] : [];
  }

  /** Adds `value` to the end of the list under `key` of the map at `path`, where it need not be there yet, or to an item of a list, a list itself. */
  append(path: readonly Step[], key: Step, value: YamlValue, order: readonly string[] = []): Splice[] {
    const parent = nodeAt(this.file, path);
    const list = isMap(parent) ? pairOf(parent, String(key))?.value : isSeq(parent) && parent.items[Number(key)];
    if (!isSeq(list) || list.items.length === 0) return this.set(path, String(key), [value], order);
    const last = list.items.at(-1) as Node;
    if (isFlow(list)) return [this.insertInFlow(list, contentEnd(last), renderFlow(value))];
    return [
      this.insertLines(
        contentEnd(last),
        renderItem(value, columnOf(this.text, this.dashOf(list, list.items.length - 1))),
      ),
    ];
  }

  /** Takes one item out of the list under `key` of the map at `path`. The last one leaves an empty list. */
  removeItem(path: readonly Step[], key: string, index: number): Splice[] {
    const list = pairOf(this.mapAt(path), key)?.value;
    if (!isSeq(list) || index >= list.items.length) return [];
    if (list.items.length === 1) return this.emptyList(path, key, list);
    const item = list.items[index] as Node;
    if (isFlow(list)) return [this.removeFromFlow(list, index, startOf(item), contentEnd(item))];
    return [this.removeLines(this.dashOf(list, index), contentEnd(item))];
  }

  private emptyList(path: readonly Step[], key: string, list: YAMLSeq): Splice[] {
    if (isFlow(list)) return [{ start: startOf(list), end: contentEnd(list), text: '[]' }];
    const pair = pairOf(this.mapAt(path), key)!;
    return this.replaceBlock(pair, { inline: '[]', lines: [] });
  }

  private mapAt(path: readonly Step[]): YAMLMap {
    const node = nodeAt(this.file, path);
    if (!isMap(node)) throw new Error(`no map at ${path.join('.')}`);
    return node;
  }

  private insertPair(map: YAMLMap, key: string, value: YamlValue, order: readonly string[]): Splice {
    const before = order.slice(0, Math.max(order.indexOf(key), 0));
    const previous =
      map.items.findLast((pair) => isScalar(pair.key) && before.includes(String(pair.key.value))) ?? map.items.at(-1);
    if (isFlow(map)) {
      return this.insertInFlow(map, previous ? pairEnd(previous) : undefined, renderFlowPair(key, value));
    }
    if (!previous) throw new Error('a block map has a key');
    return this.insertLines(pairEnd(previous), renderPair(key, value, columnOf(this.text, startOf(map.items[0].key))));
  }

  /** A text that was a block stays one where it can. */
  private rendered(pair: Pair, key: string, value: YamlValue, indent: number): Rendered {
    const wasBlock = isScalar(pair.value) && pair.value.srcToken?.type === 'block-scalar';
    const literal = wasBlock && typeof value === 'string' ? renderLiteral(value, indent + 2) : undefined;
    return literal ?? renderBlock(value, indent, key);
  }

  /** Replaces a value that begins and ends within brackets. */
  private replaceInline(pair: Pair, inline: string): Splice {
    const value = writtenValue(pair);
    if (value) return { start: startOf(value), end: contentEnd(value), text: inline };
    const end = pairEnd(pair);
    return { start: end, end, text: colonOf(pair) ? ` ${inline}` : `: ${inline}` };
  }

  /** Replaces the value of a pair in a block map; a comment behind the value or behind a block's header stays. */
  private replaceBlock(pair: Pair, rendered: Rendered): Splice[] {
    const colon = colonOf(pair);
    if (!colon) throw new Error('a key of a block map has a colon');
    const afterColon = colon.offset + colon.source.length;
    const head = rendered.inline === '' ? '' : ` ${rendered.inline}`;
    const insertHead: Splice = { start: afterColon, end: afterColon, text: head };
    const value = writtenValue(pair);
    if (!value) return [insertHead, this.insertLines(afterColon, rendered.lines)];
    if ((isMap(value) || isSeq(value)) && !isFlow(value)) {
      const dash = isSeq(value) ? this.dashOf(value, 0) : startOf(value);
      return [insertHead, this.replaceLines(dash, contentEnd(value), rendered.lines)];
    }
    const header = blockHeader(value);
    if (header) {
      const body = nextLine(this.text, header.end);
      const end = Math.max(contentEnd(value), body);
      const inline = { start: header.start, end: header.end, text: rendered.inline };
      return [inline, { start: body, end, text: this.joined(rendered.lines, end > body || body < this.text.length) }];
    }
    const start = rendered.inline === '' ? afterColon : startOf(value);
    const inline = { start, end: contentEnd(value), text: rendered.inline };
    return rendered.lines.length === 0 ? [inline] : [inline, this.insertLines(contentEnd(value), rendered.lines)];
  }

  /** New lines below the one that holds `offset`. */
  private insertLines(offset: number, lines: readonly string[]): Splice {
    const at = nextLine(this.text, offset);
    if (lines.length === 0) return { start: at, end: at, text: '' };
    const endsOpen = at === this.text.length && this.text[at - 1] !== '\n';
    return { start: at, end: at, text: endsOpen ? this.eol + this.joined(lines, false) : this.joined(lines, true) };
  }

  private removeLines(from: number, to: number): Splice {
    return this.replaceLines(from, to, []);
  }

  private replaceLines(from: number, to: number, lines: readonly string[]): Splice {
    return { start: lineStart(this.text, from), end: nextLine(this.text, to), text: this.joined(lines, true) };
  }

  private joined(lines: readonly string[], closed: boolean): string {
    if (lines.length === 0) return '';
    return lines.join(this.eol) + (closed ? this.eol : '');
  }

  /** A new member of a bracketed list or map, behind what ends at `previous`, before the comma that may stand there. */
  private insertInFlow(collection: YAMLMap | YAMLSeq, previous: number | undefined, inline: string): Splice {
    if (previous === undefined) {
      const at = startOf(collection) + 1;
      return { start: at, end: at, text: inline };
    }
    return { start: previous, end: previous, text: `, ${inline}` };
  }

  private removeFromFlow(collection: YAMLMap | YAMLSeq, index: number, start: number, end: number): Splice {
    const commas = flowCommas(collection);
    const after = commas.find((comma) => comma >= end);
    const isLast = index === collection.items.length - 1;
    if (!isLast && after !== undefined) return { start, end: after + 1 + this.spacesAt(after + 1), text: '' };
    const before = commas.findLast((comma) => comma < start);
    return { start: before ?? start, end: before === undefined && after !== undefined ? after + 1 : end, text: '' };
  }

  private spacesAt(offset: number): number {
    let count = 0;
    while (this.text[offset + count] === ' ') count++;
    return count;
  }

  private dashOf(list: YAMLSeq, index: number): number {
    const token = list.srcToken as CST.BlockSequence | undefined;
    const withDash = token?.items.filter((item) => item.start.some((part) => part.type === 'seq-item-ind'));
    const dash = withDash?.[index]?.start.find((part) => part.type === 'seq-item-ind');
    return dash?.offset ?? startOf(list.items[index]);
  }
}

function blockHeader(value: Node): { start: number; end: number } | undefined {
  const token = value.srcToken;
  if (token?.type !== 'block-scalar') return undefined;
  const header = token.props.find((part) => part.type === 'block-scalar-header');
  if (header?.type !== 'block-scalar-header') return undefined;
  return { start: header.offset, end: header.offset + header.source.length };
}

function flowCommas(collection: YAMLMap | YAMLSeq): number[] {
  const token = collection.srcToken as CST.FlowCollection | undefined;
  return (token?.items ?? []).flatMap((item) =>
    item.start.filter((part) => part.type === 'comma').map((part) => part.offset),
  );
}
