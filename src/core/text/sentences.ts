import { leadingAbbreviations, otherAbbreviations, quotationVerbs, sentenceOpeners } from './lexicons/abbreviations';
import type { Span } from './span';

/*
 * Sentence splitting for news prose. The libraries measured lose offsets or break on news abbreviations and on
 * quotations (DESIGN, "Parts"), so this one is ours: every possible end is looked at once, with bounded context.
 */

const terminator = /[.!?…]+/g;
const closers = /^["'”’»)\]]+/;
const opener = /^["'“‘«([—–-]*\s*([\p{L}\p{N}$€£¥#@]+)/u;
const lastWord = /([\p{L}\p{N}][\p{L}\p{N}.&’'-]*)$/u;
/** How far before and after a possible end the decision may look, in UTF-16 units. */
const context = 64;

/** Sentences of one block of text, in order, without the white space around them. Offsets from the block's start. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  terminator.lastIndex = start;
  for (let match = terminator.exec(text); match; match = terminator.exec(text)) {
    const afterStops = match.index + match[0].length;
    const closing = closers.exec(text.slice(afterStops, afterStops + 8))?.[0] ?? '';
    const end = afterStops + closing.length;
    if (end < text.length && !/\s/.test(text[end])) continue;
    if (endsSentence(text, match.index, match[0], closing, end)) {
      if (end > start) sentences.push({ start, end });
      start = skipSpace(text, end);
      terminator.lastIndex = Math.max(end, start);
    }
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at])) at++;
  return at;
}

function endsSentence(text: string, stopAt: number, stops: string, closing: string, end: number): boolean {
  const next = text.slice(end, end + context).trimStart();
  if (next === '') return true;
  const nextWord = opener.exec(next)?.[1];
  if (nextWord === undefined) return stops !== '…' && !stops.startsWith('..');
  if (/^\p{Ll}/u.test(nextWord)) return false;

  const quoted = /["”’»]/.test(closing);
  if (quoted && /[!?…]/.test(stops) && namesSpeaker(next)) return false;
  if (stops !== '.') return true;
  if (quoted) return true;

  const word = lastWord.exec(text.slice(Math.max(0, stopAt - context), stopAt))?.[1].toLowerCase();
  if (word === undefined) return true;
  const opensSentence = sentenceOpeners.has(nextWord.toLowerCase());
  if (leadingAbbreviations.has(word)) return word === 'no' ? !/^\p{N}/u.test(nextWord) : false;
  if (otherAbbreviations.has(word)) return opensSentence;
  const initial = /^\p{L}$/u.test(word) && word !== 'i';
  const acronym = /^(\p{L}\.)+\p{L}$/u.test(word);
  if (initial || acronym) return opensSentence;
  return true;
}

/** “Why now?” Dr. Ana Orr asked: up to five words of a name, then a verb of speech. */
function namesSpeaker(next: string): boolean {
  const words = next.split(/\s+/, 6);
  if (!/^\p{Lu}/u.test(words[0])) return false;
  return words.slice(1).some((word) => quotationVerbs.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')));
}
