import type { Span } from '../../text/span';
import { clauseContentEnd, contentSpan } from './content';
import { cueNouns, hearsayAdverbs } from './lexicons/cueVerbs';
import { phraseAfter, phraseBefore } from './phrases';
import type { Relation } from './relation';
import { isComma, isStop, type BlockScan } from './scan';

/*
 * Attributions whose cue is no verb: "according to", "reportedly", "the union's claim that …".
 */

/** All relations of one block whose cue is a preposition, an adverb or a noun. */
export function readPhrases(scan: BlockScan): Relation[] {
  const relations: Relation[] = [];
  scan.tokens.forEach((token, index) => {
    if (scan.isQuoted(index)) return;
    const relation =
      (token.lower === 'according' && scan.at(index + 1).lower === 'to' && readAccordingTo(scan, index)) ||
      (hearsayAdverbs.has(token.lower) && readHearsay(scan, index)) ||
      (token.tag === 'NOUN' && cueNouns.has(token.lemma) && readNoun(scan, index));
    if (relation) relations.push(relation);
  });
  return relations;
}

function readAccordingTo(scan: BlockScan, index: number): Relation | undefined {
  const sentence = scan.sentenceAt(index);
  const cue = scan.span(index, index + 2);
  // wink takes "to court records" for an infinitive.
  const mistagged = scan.at(index + 2).tag === 'VERB' && scan.at(index + 3).tag === 'NOUN';
  const phrase = phraseAfter(scan, mistagged ? index + 3 : index + 2, sentence.to);
  const opens = index === sentence.from || !hasWords(scan, sentence.from, index);
  const appositionEnd = opens ? behindApposition(scan, index + 2, sentence.to) : undefined;
  const sourceEnd = appositionEnd ?? extendSource(scan, phrase?.to ?? index + 3, sentence.to);
  if (sourceEnd > sentence.to) return undefined;
  const source = scan.span(index + 2, sourceEnd);
  if (opens) {
    const start = isComma(scan.at(sourceEnd)) ? sourceEnd + 1 : sourceEnd;
    const content = contentSpan(scan, start, clauseContentEnd(scan, start, sentence.to));
    return content && { source, cue, content: [content], rule: 'according-to', trust: 0.93 };
  }
  let edge = index;
  while (edge > sentence.from && (isComma(scan.at(edge - 1)) || /^[—–-]+$/.test(scan.at(edge - 1).text))) edge--;
  const before = contentSpan(scan, contentStart(scan, sentence.from, edge), edge);
  if (!before) return undefined;
  const content = [before];
  if (isComma(scan.at(sourceEnd)) && isComma(scan.at(index - 1)) && scan.at(sourceEnd + 1).tag !== 'PRON') {
    const rest = contentSpan(scan, sourceEnd + 1, clauseContentEnd(scan, sourceEnd + 1, sentence.to));
    if (rest && !scan.at(sourceEnd + 1).lower.startsWith('wh')) content.push(rest);
  }
  return { source, cue, content, rule: 'according-to', trust: 0.93 };
}

/** "a survey published by the water board", "a report that was leaked": what narrows the source belongs to it. */
function extendSource(scan: BlockScan, from: number, limit: number): number {
  const next = scan.at(from);
  const narrows =
    next.tag === 'VERB' ||
    (next.tag === 'ADJ' && /..ed$/.test(next.lower)) ||
    next.lower === 'who' ||
    next.lower === 'that' ||
    next.lower === 'which' ||
    next.tag === 'ADP';
  if (!narrows) return from;
  let to = from;
  while (to < limit && !isComma(scan.at(to)) && !isStop(scan.at(to)) && !scan.isQuoted(to)) to++;
  return to;
}

/** Longest apposition between commas, in tokens. */
const longestApposition = 12;

/** "According to Ada Rudge, the coroner, …": the end of an apposition that commas enclose, where a name has one. */
function behindApposition(scan: BlockScan, from: number, limit: number): number | undefined {
  let comma = from;
  while (scan.at(comma).tag === 'PROPN') comma++;
  if (comma === from || !isComma(scan.at(comma)) || scan.at(comma + 1).tag !== 'DET') return undefined;
  for (let at = comma + 2; at < Math.min(limit, comma + longestApposition); at++) {
    const { tag } = scan.at(at);
    if (isComma(scan.at(at))) return at;
    if (tag === 'VERB' || tag === 'AUX' || scan.isQuoted(at)) return undefined;
  }
  return undefined;
}

/** A sentence that opens with a quotation which began earlier takes the whole quotation. */
function contentStart(scan: BlockScan, from: number, edge: number): number {
  const pair = scan.quotationAt(from);
  return pair && from < edge ? Math.min(from, scan.tokenFrom(pair.open.start)) : from;
}

function hasWords(scan: BlockScan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(scan.at(at).text)) return true;
  return false;
}

function readHearsay(scan: BlockScan, index: number): Relation | undefined {
  const sentence = scan.sentenceAt(index);
  const cue = scan.span(index, index + 1);
  const content: Span[] = [];
  const before = contentSpan(scan, sentence.from, index);
  if (before && index > sentence.from) content.push(before);
  const rest = contentSpan(scan, index + 1, clauseContentEnd(scan, index + 1, sentence.to));
  if (rest) content.push(rest);
  return content.length > 0 ? { cue, content, rule: 'hearsay-adverb', trust: 0.6 } : undefined;
}

/** "The union's claim that pay had fallen by a fifth was disputed." */
function readNoun(scan: BlockScan, index: number): Relation | undefined {
  const sentence = scan.sentenceAt(index);
  if (scan.at(index + 1).lower !== 'that') return undefined;
  const owner = scan.at(index - 1).lower;
  const possessive = owner === "'s" || owner === "'" || ['his', 'her', 'their', 'its'].includes(owner);
  const source = possessive ? ownerSpan(scan, index, sentence.from) : undefined;
  const end = nounClauseEnd(scan, index + 1, sentence.to);
  const content = contentSpan(scan, index + 1, end);
  if (!content) return undefined;
  return { source, cue: scan.span(index, index + 1), content: [content], rule: 'noun', trust: source ? 0.75 : 0.5 };
}

function ownerSpan(scan: BlockScan, noun: number, limit: number): Span | undefined {
  const owner = phraseBefore(scan, noun, limit);
  return owner && scan.span(owner.from, noun);
}

/** A clause behind a noun ends before the main clause's verb: the second finite verb, unless it is joined to the first. */
function nounClauseEnd(scan: BlockScan, from: number, limit: number): number {
  let verbs = 0;
  let inGroup = false;
  for (let at = from + 1; at < limit; at++) {
    const token = scan.at(at);
    if (isComma(token) || isStop(token)) return at;
    const finite =
      token.tag === 'AUX' || (token.tag === 'VERB' && !token.lower.endsWith('ing') && scan.at(at - 1).lower !== 'to');
    if (finite && !inGroup) {
      verbs++;
      if (
        verbs > 1 &&
        scan.at(at - 1).tag !== 'CCONJ' &&
        scan.at(at - 1).lower !== 'that' &&
        scan.at(at - 1).lower !== 'who'
      )
        return at;
    }
    inGroup = finite || (inGroup && (token.tag === 'ADV' || token.tag === 'PART'));
  }
  return clauseContentEnd(scan, from, limit);
}
