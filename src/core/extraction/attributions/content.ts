import type { Span } from '../../text/span';
import { cueVerbs } from './lexicons/cueVerbs';
import { isWeekday, phraseAfter } from './phrases';
import { isComma, isNominal, isStop, type BlockScan } from './scan';

/*
 * Where the content of a claim begins and ends, by DESIGN's conventions: "that" and quotation marks belong to it, the
 * sentence's final stop does not unless it stands inside the marks.
 */

/** How far behind a cue "that" may stand: "said in April, at a meeting of the council, that …". Tokens. */
const furthestThat = 14;
const speechSettings = new Set([
  'statement',
  'interview',
  'conference',
  'news',
  'briefing',
  'speech',
  'email',
  'e-mail',
  'tweet',
  'post',
  'letter',
  'memo',
  'report',
  'release',
  'filing',
  'press',
  'telephone',
  'phone',
  'message',
  'testimony',
  'hearing',
  'video',
  'broadcast',
  'call',
]);
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Skips what stands between a cue and its content and is neither: time, place, occasion. Returns the first content token. */
export function skipAdjuncts(scan: BlockScan, from: number, limit: number): number {
  let at = skipCitation(scan, from, limit);
  const that = findThat(scan, at, limit);
  if (that >= 0) return that;
  for (let round = 0; round < 3; round++) {
    const next = skipOneAdjunct(scan, at, limit);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** Longest ", citing …," between a cue and its content, in tokens. */
const longestCitation = 12;

/** "said, citing police, that …": where the aside ends; `from` where there is none. */
function skipCitation(scan: BlockScan, from: number, limit: number): number {
  if (!isComma(scan.at(from)) || scan.at(from + 1).lower !== 'citing') return from;
  for (let at = from + 2; at < Math.min(limit, from + longestCitation); at++) {
    if (isComma(scan.at(at))) return at + 1;
  }
  return from;
}

/** A "that" which opens the content, with nothing but an adjunct before it; -1 if there is none. */
function findThat(scan: BlockScan, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + furthestThat); at++) {
    const token = scan.at(at);
    if (scan.isQuoted(at) || isStop(token)) return -1;
    if (token.lower === 'that') {
      const next = scan.at(at + 1);
      // "that is wrong" right behind the cue, "a centre that works …" further on.
      const demonstrative = next.tag === 'AUX' || next.tag === 'VERB' || (at === from && isStop(next));
      return demonstrative ? -1 : at === from || adjunctOnly(scan, from, at) ? at : -1;
    }
    if (token.tag === 'AUX' || (token.tag === 'VERB' && at > from)) return -1;
  }
  return -1;
}

function adjunctOnly(scan: BlockScan, from: number, to: number): boolean {
  const first = scan.at(from);
  const opens =
    first.tag === 'ADP' ||
    first.tag === 'ADV' ||
    isWeekday(first.lower) ||
    first.lower === 'to' ||
    first.lower === 'since' ||
    isComma(first) ||
    first.lower === 'this' ||
    first.lower === 'last' ||
    first.lower === 'earlier' ||
    first.lower === 'late';
  return opens && to - from <= furthestThat;
}

function skipOneAdjunct(scan: BlockScan, at: number, limit: number): number {
  const token = scan.at(at);
  const next = scan.at(at + 1);
  if (at >= limit || scan.isQuoted(at)) return at;
  if (isWeekday(token.lower)) return skipClosingComma(scan, at + 1, limit);
  if (token.tag === 'ADP' && (isWeekday(next.lower) || months.test(next.lower))) {
    let end = at + 2;
    while (scan.at(end).tag === 'NUM' || ['morning', 'afternoon', 'evening', 'night'].includes(scan.at(end).lower))
      end++;
    return skipClosingComma(scan, end, limit);
  }
  if (
    ['earlier', 'late', 'last', 'this'].includes(token.lower) &&
    (isWeekday(next.lower) ||
      ['week', 'month', 'year', 'on', 'this', 'in', 'morning', 'spring', 'summer', 'fall', 'autumn', 'winter'].includes(
        next.lower,
      ))
  ) {
    return skipClosingComma(scan, at + 2, limit);
  }
  if (token.tag === 'ADP' && token.lower !== 'of' && token.lower !== 'about') {
    const phrase = phraseAfter(scan, at + 1, Math.min(limit, at + 10));
    if (!phrase) return at;
    const occasion = scan.tokens.slice(phrase.from, phrase.to).some((word) => speechSettings.has(word.lower));
    if (!occasion) return at;
    let end = phrase.to;
    if (scan.at(end).tag === 'ADP') {
      const complement = phraseAfter(scan, end + 1, Math.min(limit, end + 10));
      if (complement) end = complement.to;
    }
    return skipClosingComma(scan, end, limit);
  }
  return at;
}

function skipClosingComma(scan: BlockScan, at: number, limit: number): number {
  return at < limit && isComma(scan.at(at)) ? at + 1 : at;
}

/** Skips the addressee of "told reporters that …"; returns the first token behind it, or -1 where none stands there. */
export function skipAddressee(scan: BlockScan, from: number, limit: number): number {
  const first = scan.at(from);
  if (scan.isQuoted(from) || first.lower === 'that' || isComma(first)) return -1;
  if (first.tag === 'PRON') return from + 1;
  const phrase = phraseAfter(scan, from, Math.min(limit, from + 10));
  if (!phrase) return -1;
  let to = phrase.to;
  for (let at = phrase.from; at < to; at++) {
    const opensClause = at > phrase.from && (scan.at(at).tag === 'DET' || isComma(scan.at(at)));
    if (
      opensClause &&
      !['of', 'to'].includes(scan.at(at - 1).lower) &&
      scan.at(at - 1).tag !== 'ADP' &&
      scan.at(at - 1).tag !== 'CCONJ'
    )
      to = at;
  }
  const next = scan.at(to);
  const runsIntoClause = (next.tag === 'AUX' || next.tag === 'VERB') && to - phrase.from > 1 && next.lower !== 'to';
  return runsIntoClause && isNominal(scan.at(to - 1)) ? to - 1 : to;
}

/** The end of content that begins at token `from` and runs to the end of its clause. Exclusive token index. */
export function clauseContentEnd(scan: BlockScan, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    if (scan.isQuoted(at)) {
      at = Math.max(at + 1, scan.tokenFrom(scan.quotationAt(at)!.end));
      continue;
    }
    const token = scan.at(at);
    if (isStop(token) && at === lastWord(scan, at)) break;
    if (at > from + 1 && startsNextAttribution(scan, at)) break;
    at++;
  }
  return trimEnd(scan, from, at);
}

function lastWord(scan: BlockScan, at: number): number {
  const sentence = scan.sentenceAt(at);
  let last = sentence.to - 1;
  while (last > sentence.from && !isStop(scan.at(last)) && !/[\p{L}\p{N}]/u.test(scan.at(last).text)) last--;
  return last;
}

/** ", according to …", ", adding that …", "but acknowledged that …", "and said …": another attribution takes over. */
function startsNextAttribution(scan: BlockScan, at: number): boolean {
  const token = scan.at(at);
  let next = at;
  if (isComma(token)) next++;
  const comma = next > at;
  if (scan.at(next).lower === 'according' && scan.at(next + 1).lower === 'to') return true;
  if (comma && scan.at(next).lower === 'as') return false;
  const joined = scan.at(next).tag === 'CCONJ' && (scan.at(next).lower === 'and' || scan.at(next).lower === 'but');
  if (joined) next++;
  if (!comma && !joined) return false;
  let verb = next;
  while (scan.at(verb).tag === 'ADV' || scan.at(verb).tag === 'AUX') verb++;
  const cue = cueVerbs.get(scan.at(verb).lemma);
  if (!cue || scan.at(verb).tag !== 'VERB' || scan.isQuoted(verb)) return false;
  const after = scan.at(verb + 1);
  const opensContent = after.lower === 'that' || scan.isQuoted(verb + 1) || (isComma(after) && scan.isQuoted(verb + 2));
  if (scan.at(verb).lower.endsWith('ing')) return comma && !joined && cue.cueClass === 'speech';
  return (
    joined &&
    cue.cueClass === 'speech' &&
    (opensContent || scan.at(verb).lemma === 'say' || scan.at(verb).lemma === 'tell' || scan.at(verb).lemma === 'add')
  );
}

function trimEnd(scan: BlockScan, from: number, end: number): number {
  let to = end;
  while (to > from + 1 && /^[,;:—–-]+$|^--+$/.test(scan.at(to - 1).text)) to--;
  return to;
}

/** Content tokens as a span; an end inside a quotation is moved to the quotation's end, marks included. */
export function contentSpan(scan: BlockScan, from: number, to: number): Span | undefined {
  if (to <= from) return undefined;
  const last = scan.quotationAt(to - 1);
  const first = scan.quotationAt(from);
  const start = first ? Math.min(scan.at(from).start, first.open.start) : scan.at(from).start;
  const end = last ? Math.max(last.end, scan.at(to - 1).end) : scan.at(to - 1).end;
  return end > start ? { start, end: trimmedEnd(scan.text, start, end) } : undefined;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1])) to--;
  return to;
}
