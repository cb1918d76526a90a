import type { Span } from '../../text/span';
import { cueVerbs } from './lexicons/cueVerbs';
import { documentNouns, mediaNouns, organisationNouns, unnamedHeads } from './lexicons/sourceNouns';
import { canSpeak, phraseAfter, subjectBefore, type TokenRange } from './phrases';
import type { BlockScan } from './scan';
import { verbGroupAt } from './verbGroup';

/*
 * Paragraphs that announce the quotation of the next one: "The mayor went on:", "In a statement, the board wrote:".
 */

/** Who is announced to speak, and by what words. Offsets from the block's start. */
export interface LeadIn {
  readonly source: Span;
  readonly cue: Span;
}

const speakingBodies = [organisationNouns, documentNouns, mediaNouns, unnamedHeads];

/** The lead-in that a block ends with: a colon behind a sentence with a speaker and a verb. */
export function leadInOf(scan: BlockScan): LeadIn | undefined {
  const colon = scan.tokens.length - 1;
  if (scan.at(colon).text !== ':' || scan.isQuoted(colon)) return undefined;
  const { from } = scan.sentenceAt(colon);
  let first: LeadIn | undefined;
  for (let at = colon - 1; at >= from; at--) {
    const { tag, lemma, text } = scan.at(at);
    const name = at > from && /^\p{Lu}/u.test(text);
    if (name || scan.isQuoted(at)) continue;
    const reports = cueVerbs.get(lemma)?.cueClass === 'speech';
    if (tag !== 'VERB' && !reports) continue;
    const found = announcedBy(scan, at, from, colon);
    if (found && reports) return found;
    first = found ?? first;
  }
  return first;
}

/** What the verb at `at` announces; with its subject before it, or behind it ("Said the mayor:"). */
function announcedBy(scan: BlockScan, at: number, from: number, colon: number): LeadIn | undefined {
  const group = verbGroupAt(scan, at, from);
  const before = subjectBefore(scan, group.from, from);
  const earlier = before ? undefined : earlierVerb(scan, at, from);
  const inverted = before || earlier || at > from ? undefined : phraseAfter(scan, at + 1, colon);
  const source = before ?? earlier?.subject ?? (inverted?.to === colon ? inverted : undefined);
  if (!source || !maySpeak(scan, source, at)) return undefined;
  return { source: scan.span(source.from, source.to), cue: scan.span(earlier?.cueFrom ?? group.from, group.to) };
}

/** "It" speaks where the verb is one of speech. */
const maySpeak = (scan: BlockScan, source: TokenRange, verb: number): boolean =>
  canSpeak(scan, source, speakingBodies) ||
  (scan.at(source.from).lower === 'it' && cueVerbs.get(scan.at(verb).lemma)?.cueClass === 'speech');

/** "She went on to say:", "The paper agreed, adding:": the subject of the sentence's first verb; an infinitive's cue begins there. */
function earlierVerb(
  scan: BlockScan,
  at: number,
  from: number,
): { subject: TokenRange; cueFrom: number | undefined } | undefined {
  const infinitive = scan.at(at - 1).lower === 'to';
  if (!infinitive && !scan.at(at).lower.endsWith('ing')) return undefined;
  for (let index = from + 1; index < at; index++) {
    if (scan.at(index).tag !== 'VERB' || scan.isQuoted(index)) continue;
    const group = verbGroupAt(scan, index, from);
    const subject = subjectBefore(scan, group.from, from);
    const goesOn = infinitive && at - group.to <= 2;
    if (subject) return { subject, cueFrom: goesOn ? group.from : undefined };
  }
  return undefined;
}
