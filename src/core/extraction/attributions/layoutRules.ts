import type { Span } from '../../text/span';
import { contentSpan } from './content';
import { reactionNouns } from './lexicons/sourceNouns';
import { phraseAfter, phraseBefore } from './phrases';
import type { Relation } from './relation';
import { isComma, isStop, type BlockScan } from './scan';

/*
 * Attributions that the layout makes: transcripts ("ALVAREZ: …"), colons before a quotation, a dash and a name behind one.
 */

const transcript = /^((?:\p{Lu}[\p{Lu}.'’-]*|Q|A)(?: (?:\p{Lu}[\p{Lu}.'’-]*)){0,4}(?: \([^()]{1,60}\))?)(:)\s+(?=\S)/u;
const dashes = /^(?:[—–―-]|--)$/;
/** A name and title behind a dash are no longer than this, in tokens. */
const longestSignature = 14;

/** All relations of one block that its layout makes. */
export function readLayout(scan: BlockScan): Relation[] {
  const spoken = readTranscript(scan);
  if (spoken) return [spoken];
  const relations: Relation[] = [];
  scan.quotations.forEach((pair) => {
    const quotation = { start: pair.open.start, end: pair.end };
    const relation = readColon(scan, quotation) ?? (pair.close && readDash(scan, quotation));
    if (relation) relations.push(relation);
  });
  return relations;
}

function readTranscript(scan: BlockScan): Relation | undefined {
  const match = transcript.exec(scan.text);
  if (!match) return undefined;
  const colon = match[1].length;
  const start = match[0].length;
  if (scan.quotations.some((pair) => pair.open.start <= colon)) return undefined;
  let end = scan.text.trimEnd().length;
  const last = scan.quotations[scan.quotations.length - 1];
  if (/[.…]$/.test(scan.text.slice(start, end)) && !(last && last.end >= end)) end--;
  if (end <= start) return undefined;
  return {
    source: { start: 0, end: colon },
    cue: { start: colon, end: colon + 1 },
    content: [{ start, end }],
    rule: 'transcript',
    trust: 0.85,
  };
}

/** The statement: “…”. A short phrase and a colon; with a verb of speech before the colon the verb is the cue instead. */
function readColon(scan: BlockScan, quotation: Span): Relation | undefined {
  const first = scan.tokenFrom(quotation.start);
  if (scan.at(first - 1).text !== ':') return undefined;
  const sentence = scan.sentenceAt(first - 1);
  const phrase = phraseBefore(scan, first - 1, sentence.from);
  if (!phrase || phrase.from > sentence.from + 1) return undefined;
  return {
    source: scan.span(phrase.from, phrase.to),
    cue: scan.span(first - 1, first),
    content: [wholeHeadline(scan, quotation)],
    rule: 'colon',
    trust: 0.85,
  };
}

/** Mayor: ‘Of course’ the ferry stays. What goes on behind the marks in lower or upper case is said too. */
function wholeHeadline(scan: BlockScan, quotation: Span): Span {
  const behind = scan.tokenFrom(quotation.end);
  if (behind >= scan.tokens.length || !/[\p{L}\p{N}]/u.test(scan.at(behind).text)) return quotation;
  if (/[.!?…]["”’']*$/.test(scan.text.slice(quotation.start, quotation.end))) return quotation;
  const end = scan.sentenceAt(behind).to;
  return contentSpan(scan, scan.tokenFrom(quotation.start), end) ?? quotation;
}

/** ‘…’: valley farmers on the flood — “…” — Commissioner Joan Reyes */
function readDash(scan: BlockScan, quotation: Span): Relation | undefined {
  const next = scan.tokenFrom(quotation.end);
  const colon = scan.at(next).text === ':' && scan.text.slice(0, quotation.start).trim() === '';
  if (!dashes.test(scan.at(next).text) && !colon) return undefined;
  if (scan.tokens.length - next - 1 > longestSignature) return undefined;
  const limit = colon ? topicFrom(scan, next + 1) : scan.tokens.length;
  const phrase = phraseAfter(scan, next + 1, limit);
  if (!phrase || (!colon && !/^\p{Lu}/u.test(scan.at(next + 1).text))) return undefined;
  if (colon && reactionNouns.has(scan.at(phrase.to - 1).lower)) return undefined;
  const behind = scan.at(phrase.to);
  const beforeTopic = colon && phrase.to === limit;
  if (!beforeTopic && phrase.to < scan.tokens.length && !isComma(behind) && !isStop(behind)) return undefined;
  return {
    source: scan.span(phrase.from, phrase.to),
    cue: scan.span(next, next + 1),
    content: [quotation],
    rule: 'dash',
    trust: 0.88,
  };
}

/** Where "on the flood", "after the vote" begins behind a headline's speaker. */
function topicFrom(scan: BlockScan, from: number): number {
  let at = from;
  while (at < scan.tokens.length && !['on', 'about', 'after', 'as', 'over'].includes(scan.at(at).lower)) at++;
  return at;
}
