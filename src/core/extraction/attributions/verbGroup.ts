import type { BlockScan } from './scan';

/** A cue verb with the auxiliaries, negation and adverbs that belong to it. Token range, end exclusive. */
export interface VerbGroup {
  readonly from: number;
  readonly verb: number;
  readonly to: number;
  readonly passive: boolean;
}

const groupAdverbs = new Set([
  'also',
  'not',
  "n't",
  'never',
  'later',
  'then',
  'once',
  'often',
  'still',
  'again',
  'previously',
  'always',
  'even',
  'just',
  'only',
  'first',
  'already',
  'further',
  'twice',
  'now',
  'sometimes',
  'simply',
  'instead',
  'long',
  'earlier',
  'recently',
  'soon',
  'rather',
  'ever',
  'nevertheless',
  'nonetheless',
  'both',
  'too',
]);

/** The group around the verb at token `verb`, no further left than `limit`. */
export function verbGroupAt(scan: BlockScan, verb: number, limit: number): VerbGroup {
  let from = verb;
  let passive = false;
  for (let at = verb - 1; at >= limit && !scan.isQuoted(at); at--) {
    const token = scan.at(at);
    const adverb = token.tag === 'ADV' && (groupAdverbs.has(token.lower) || token.lower.endsWith('ly'));
    const negation = token.lower === 'not' || token.lower === "n't" || token.lower === 'never';
    const auxiliary = token.tag === 'AUX' || (token.tag === 'VERB' && ['have', 'be', 'do'].includes(token.lemma));
    if (!adverb && !negation && !auxiliary && !(token.tag === 'ADV' && from < verb)) break;
    if (auxiliary && token.lemma === 'be' && isPastParticiple(scan, verb)) passive = true;
    if (adverb && at === limit) break;
    from = at;
  }
  return { from, verb, to: verb + 1, passive };
}

function isPastParticiple(scan: BlockScan, verb: number): boolean {
  const { lower, lemma, tag } = scan.at(verb);
  if (tag === 'ADJ') return lower.endsWith('ed');
  return lower !== lemma && !lower.endsWith('ing') && !lower.endsWith('s');
}
