import type { Span } from '../../text/span';

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const smallWords = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
/** Longer quotations than this are no titles and no scare quotes, in words. */
const longestTitle = 10;
const fewestSpokenWords = 4;

/** "The Long Goodbye", "Night Train": every word of weight is capitalised and nothing ends it as a sentence. */
export function looksLikeTitle(text: string, inside: Span): boolean {
  const content = text.slice(inside.start, Math.min(inside.end, inside.start + 200));
  if (/[.!?…]["”’]?$/.test(content.trim())) return false;
  const words = content.match(word) ?? [];
  if (words.length === 0 || words.length > longestTitle) return false;
  const weighty = words.filter((each, index) => index === 0 || !smallWords.has(each.toLowerCase()));
  return weighty.every((each) => /^[\p{Lu}\p{N}]/u.test(each));
}

/** True where a quotation that nobody is given for still reads as somebody's words: a whole sentence of its own. */
export function readsAsSentence(text: string, block: Span, quotation: Span, inside: Span): boolean {
  const content = text.slice(inside.start, inside.end).trim();
  const words = content.slice(0, 400).match(word) ?? [];
  if (words.length < fewestSpokenWords || !/^[\p{Lu}\p{N}“"‘'…[(]/u.test(content)) return false;
  const closed = /[.!?…—,]["”’]?$/.test(content) || quotation.end === inside.end;
  const before = text.slice(Math.max(block.start, quotation.start - 8), quotation.start);
  return closed && /(?:^|[.!?…:]["”’)]?\s+|[—–-]\s*)$/.test(before);
}
