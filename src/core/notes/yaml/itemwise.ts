import { duplicateKeys, offsetAt, parseYaml, type Step, type YamlFile } from './document';
import { lineEndOf } from './places';
import { readPlainItem } from './plain';

/** One item of the list: its lines `[start, end)`, with the blank and comment lines behind it. UTF-16 offsets in the file. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
}

/**
 * A YAML file whose top-level key `list` holds a block list, read item by item. An item that is written plainly is read without the
 * YAML library, the others by the library one at a time: so a file of thousands of notes opens in a fraction of the time that the
 * library takes for the whole, and an edit parses only the item that it is about.
 */
export class ItemwiseFile {
  private readonly parsed = new Map<number, YamlFile>();

  private constructor(
    readonly text: string,
    private readonly list: string,
    /** The file without the items. */
    private readonly frame: YamlFile,
    private readonly items: readonly Item[],
  ) {}

  /**
   * Undefined where the file is laid out another way or has any error: the library must then read it as a whole.
   * @param known what the same file was before: items that are as they were need not be read again
   */
  static read(text: string, list: string, known?: ItemwiseFile): ItemwiseFile | undefined {
    const layout = layoutOf(text, list);
    if (!layout) return undefined;
    const { first, bounds, tail } = layout;
    const frame = soundly(text.slice(0, first) + text.slice(tail));
    const root = frame?.value;
    if (!frame || typeof root !== 'object' || root === null || (root as Record<string, unknown>)[list] !== null)
      return undefined;
    const before = known?.valuesByText();
    const items: Item[] = [];
    for (const [index, start] of bounds.entries()) {
      const end = bounds[index + 1] ?? tail;
      const words = text.slice(start, end);
      const value = before?.get(words) ?? valueOf(words);
      if (value === undefined) return undefined;
      items.push({ start, end, value });
    }
    return new ItemwiseFile(text, list, frame, items);
  }

  /** The plain value of the whole file. */
  get value(): unknown {
    return { ...(this.frame.value as object), [this.list]: this.items.map(({ value }) => value) };
  }

  get length(): number {
    return this.items.length;
  }

  /** Where what stands at `path` begins. */
  offsetAt(path: readonly Step[]): number {
    const [key, index, ...rest] = path;
    if (key === this.list && typeof index === 'number') {
      const item = this.items[index];
      return rest.length === 0 ? this.beginOf(item) : item.start + offsetAt(this.parsedItem(index), [0, ...rest]);
    }
    const offset = offsetAt(this.frame, path);
    const { start, end } = { start: this.items[0].start, end: this.items.at(-1)!.end };
    return offset < start ? offset : offset + end - start;
  }

  /**
   * A file of the items `[from, to)` alone, to edit; `put` sets what became of it in place of them.
   * Only those items' lines can differ in the result.
   */
  window(from: number, to: number): { readonly file: YamlFile; put(edited: string): string } {
    const { start } = this.items[from];
    const { end } = this.items[to - 1];
    const words = this.text.slice(start, end);
    const head = `${this.list}:${lineEndOf(words.includes('\n') ? words : this.text)}`;
    return {
      file: parseYaml(head + words),
      put: (edited) => this.text.slice(0, start) + edited.slice(head.length) + this.text.slice(end),
    };
  }

  private valuesByText(): Map<string, unknown> {
    return new Map(this.items.map(({ start, end, value }) => [this.text.slice(start, end), value]));
  }

  /** The first character behind an item's dash. */
  private beginOf({ start }: Item): number {
    const dash = /[ ]*-[ ]+/y;
    dash.lastIndex = start;
    dash.test(this.text);
    return dash.lastIndex;
  }

  private parsedItem(index: number): YamlFile {
    const { start, end } = this.items[index];
    const known = this.parsed.get(index) ?? parseYaml(this.text.slice(start, end));
    this.parsed.set(index, known);
    return known;
  }
}

interface Layout {
  /** Where the items begin, each at the beginning of its line; the first of them. */
  readonly bounds: readonly number[];
  readonly first: number;
  /** Where the list ends and what stands behind it in the file begins. */
  readonly tail: number;
}

/**
 * Cuts a file into its items by its lines alone. Lines that are set in further than the dashes belong to the item above, whatever they
 * hold: YAML lets no scalar of an item reach further to the left. A quotation mark or bracket that is left open, which would, is an
 * error in the item when it is read by itself.
 */
function layoutOf(text: string, list: string): Layout | undefined {
  const head = new RegExp(`^\\ufeff?${list}:[ ]*(?:#.*)?\\r?$`, 'm').exec(text);
  if (!head || text.slice(0, head.index).includes('%') || /\r(?!\n)/.test(text)) return undefined;
  const bounds: number[] = [];
  let column = -1;
  for (let at = lineAfter(text, head.index + head[0].length); at < text.length; at = lineAfter(text, at)) {
    let first = at;
    while (text[first] === ' ') first++;
    const indent = first - at;
    const character = text[first];
    if (character === undefined || character === '\n' || character === '\r' || character === '#') continue;
    const isDash = character === '-' && text[first + 1] === ' ';
    if (column < 0) {
      if (!isDash) return undefined;
      column = indent;
    }
    if (indent > column) continue;
    if (character === '\t') return undefined;
    if (isDash && indent === column) bounds.push(at);
    else return indent === 0 && column >= 0 ? { bounds, first: bounds[0], tail: at } : undefined;
  }
  return bounds.length === 0 ? undefined : { bounds, first: bounds[0], tail: text.length };
}

function lineAfter(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** The value of an item's lines; undefined where they hold an error, or more or less than one item. */
function valueOf(words: string): unknown {
  const plain = readPlainItem(words, 0);
  if (plain) return plain;
  const file = soundly(words);
  return file && Array.isArray(file.value) && file.value.length === 1 ? (file.value as unknown[])[0] : undefined;
}

/** The text parsed, where nothing is wrong with it. */
function soundly(text: string): YamlFile | undefined {
  try {
    const file = parseYaml(text);
    const { errors, warnings } = file.document;
    return errors.length + warnings.length + duplicateKeys(file).length === 0 ? file : undefined;
  } catch {
    return undefined;
  }
}
