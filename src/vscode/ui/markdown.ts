/*
 * Article text, outlet names and tags are untrusted: whatever enters a hover goes through `escapeMarkdown`.
 * (`MarkdownString.appendText` does the same but cannot be used inside a table cell.)
 */

/** ASCII punctuation that Markdown may read as markup. */
const markup = /[\\`*_{}[\]()#+\-.!|~<>&$:/@"']/g;

/**
 * `text` as Markdown that shows exactly these words, on one line: no link, no HTML, no table cell edge, no theme icon.
 * Characters become entities rather than being escaped by a backslash, which theme icons (`$(…)`) would see through.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(markup, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link that runs a command with JSON arguments. The label must already be Markdown; the command must be enabled on the card. */
export function commandLink(label: string, command: string, args: readonly unknown[], tooltip?: string): string {
  const title = tooltip ? ` "${escapeMarkdown(tooltip)}"` : '';
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[!'()*]/g, percentEncode);
  return `[${label}](command:${command}?${query}${title})`;
}

/** A Markdown table. Cells must already be Markdown without line breaks. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** At most `length` UTF-16 units, cut at a word, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : cut.length)}…`;
}

/** What `encodeURIComponent` leaves and Markdown would take for the link's end. */
const percentEncode = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;
