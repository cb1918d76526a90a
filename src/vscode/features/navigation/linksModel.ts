import type { Span } from '../../../core/text/span';

export interface WebLink {
  readonly span: Span;
  /** With its scheme; only http and https. */
  readonly address: string;
}

/** Beyond this a run of characters is data, not an address. UTF-16 units. */
const longestAddress = 2000;
const candidate = /(?<![\p{L}\p{N}@._/-])(?:https?:\/\/|www\.)[^\s<>"“”‘’«»|\\^`{}]+/giu;

/**
 * The web addresses of an article. Punctuation that ends the sentence, and a bracket that was opened before the address, are no part of it.
 * A Markdown link gives its target.
 */
export function linksIn(text: string): WebLink[] {
  const found: WebLink[] = [];
  for (const { 0: run, index } of text.matchAll(candidate)) {
    if (run.length > longestAddress) continue;
    const address = withoutTail(run);
    if (!/^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/iu.test(address)) continue;
    found.push({
      span: { start: index, end: index + address.length },
      address: /^www\./i.test(address) ? `https://${address}` : address,
    });
  }
  return found;
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function withoutTail(run: string): string {
  let end = run.length;
  for (;;) {
    const last = run[end - 1];
    const opens = closing[last];
    const isTail = opens === undefined ? /[.,;:!?'*_~]/.test(last ?? '') : !isBalanced(run.slice(0, end), opens, last);
    if (end === 0 || !isTail) return run.slice(0, end);
    end--;
  }
}

const isBalanced = (words: string, opens: string, closes: string): boolean =>
  words.split(opens).length >= words.split(closes).length;
