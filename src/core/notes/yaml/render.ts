/** What our edits write: plain data. */
export type YamlValue =
  string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/** A value as YAML: `inline` stands after "key:" or "-", `lines` on the lines below it. */
export interface Rendered {
  readonly inline: string;
  readonly lines: readonly string[];
}

/** Keys whose text is always quoted, so that white space and quotation marks at its edges are plain to see. */
const quotedKeys = new Set(['exact', 'prefix', 'suffix']);
/** Plain words in a block: nothing in them can begin a comment, a key or another type. */
const plainInBlock = /^\p{L}(?:[\p{L}\p{N}_./,;!?'’“”"()&%+ -]*[\p{L}\p{N}_./;!?'’“”")%+])?$/u;
const plainInFlow = /^\p{L}(?:[\p{L}\p{N}_./'’ -]*[\p{L}\p{N}_./'’])?$/u;
const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** Words that some YAML reader takes for a boolean or for nothing. */
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** Characters that a literal block cannot carry unchanged through every editor and reader. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const indentStep = 2;

/** `value` for a place in a block whose own keys stand at column `indent`. */
export function renderBlock(value: YamlValue, indent: number, key?: string): Rendered {
  if (typeof value === 'string') return renderText(value, indent, key);
  if (isList(value)) {
    if (value.every((item) => typeof item !== 'object')) return { inline: renderFlow(value), lines: [] };
    return { inline: '', lines: value.flatMap((item) => renderItem(item, indent + indentStep)) };
  }
  if (typeof value === 'object') return { inline: '', lines: renderPairs(value, indent + indentStep) };
  return { inline: String(value), lines: [] };
}

/** The lines of "- value", the dash at column `indent`. */
export function renderItem(value: YamlValue, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (typeof value === 'object' && !isList(value)) {
    const [first = '{}', ...rest] = renderPairs(value, indent + indentStep);
    return [`${margin}- ${first.trimStart()}`, ...rest];
  }
  const { inline, lines } = renderBlock(value, indent);
  return [`${margin}- ${inline}`, ...lines];
}

/** The lines of a map's pairs, keys at column `indent`. Keys without a value are left out. */
export function renderPairs(map: { readonly [key: string]: YamlValue | undefined }, indent: number): string[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : renderPair(key, value, indent)));
}

export function renderPair(key: string, value: YamlValue, indent: number): string[] {
  const { inline, lines } = renderBlock(value, indent, key);
  return [`${' '.repeat(indent)}${key}:${inline === '' ? '' : ` ${inline}`}`, ...lines];
}

/** `value` on one line, for a place between brackets. */
export function renderFlow(value: YamlValue, key?: string): string {
  if (typeof value === 'string') return isPlain(value, plainInFlow, key) ? value : quote(value);
  if (isList(value)) return `[${value.map((item) => renderFlow(item)).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
  return `{${pairs.map(([name, item]) => renderFlowPair(name, item)).join(', ')}}`;
}

export const renderFlowPair = (key: string, value: YamlValue): string => `${key}: ${renderFlow(value, key)}`;

/** The literal block for `text`, its lines at column `indent`; undefined where a block cannot carry it unchanged. */
export function renderLiteral(text: string, indent: number): Rendered | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const carries =
    /^[^\s]/.test(body) &&
    /\S$/.test(body) &&
    !unprintable.test(text) &&
    lines.every((line) => line === '' || /\S/.test(line));
  if (!carries) return undefined;
  const margin = ' '.repeat(indent);
  return { inline: text.endsWith('\n') ? '|' : '|-', lines: lines.map((line) => (line === '' ? '' : margin + line)) };
}

function renderText(text: string, indent: number, key?: string): Rendered {
  const literal =
    text.includes('\n') && !quotedKeys.has(key ?? '') ? renderLiteral(text, indent + indentStep) : undefined;
  return literal ?? { inline: isPlain(text, plainInBlock, key) ? text : quote(text), lines: [] };
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const isPlain = (text: string, plain: RegExp, key?: string): boolean =>
  !quotedKeys.has(key ?? '') && ((plain.test(text) && !reserved.test(text)) || dateTime.test(text));

/** JSON is YAML, but for characters that YAML wants escaped or that editors drop. */
export const quote = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
