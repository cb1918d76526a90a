import type { CueVerb } from './lexicons/cueVerbs';
import { subjectBefore } from './phrases';
import { isComma, isStop, type BlockScan } from './scan';

/*
 * Verbs that no lexicon of cues has and that report all the same, for the quotation beside them: "riffed", "shrugged".
 */

/** Beside a quotation that a comma ties to it any verb may mean "said": “Let me help you out,” the mayor riffed. */
const anyVerb: CueVerb = { frames: new Set(), cueClass: 'speech', prepositions: new Set(), trust: 0.8 };
const neverCues = new Set(['be', 'have', 'do']);
/** From the closing mark to such a verb, in tokens. */
const furthestVerb = 8;
/** What a verb that nobody knows introduces is at least this long: UTF-16 units. */
const fewestUnits = 20;

/** What the verb at token `index` means beside a quotation that a comma ties to it; undefined where none is. */
export function besideSpeech(scan: BlockScan, index: number): CueVerb | undefined {
  const { tag, lower, lemma } = scan.at(index);
  if (tag !== 'VERB' || lower.endsWith('ing') || neverCues.has(lemma)) return undefined;
  return standsBehindSpeech(scan, index) || introducesSpeech(scan, index) ? anyVerb : undefined;
}

/** “…,” the mayor riffed: the quotation opens its sentence and waits at a comma, and the subject begins right behind it. */
function standsBehindSpeech(scan: BlockScan, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - furthestVerb); at--) {
    const pair = scan.quotationAt(at);
    if (!pair && (isComma(scan.at(at)) || isStop(scan.at(at)))) return false;
    if (!pair) continue;
    const waits = pair.close !== undefined && /,\s*$/.test(scan.text.slice(pair.open.end, pair.close.start));
    return waits && opensSentence(scan, pair.open.start) && subjectBefore(scan, index, at + 1)?.from === at + 1;
  }
  return false;
}

/** The mayor riffed, “Let me help you out.”: a comma, then a quotation that begins as a sentence does. */
function introducesSpeech(scan: BlockScan, index: number): boolean {
  if (!isComma(scan.at(index + 1))) return false;
  const pair = scan.quotationAt(index + 2);
  if (!pair || scan.at(index + 2).start !== pair.open.start || pair.end - pair.open.start < fewestUnits) return false;
  return /^\s*\p{Lu}/u.test(scan.text.slice(pair.open.end, pair.end));
}

/** Whether nothing but the mark itself stands before `offset` in its sentence. */
function opensSentence(scan: BlockScan, offset: number): boolean {
  const first = scan.tokenFrom(offset);
  return scan.sentenceAt(first).from >= first;
}
