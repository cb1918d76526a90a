import type { Span } from '../../text/span';
import type { TaggedText } from '../../text/tagged';
import { firstTokenFrom, tokensIn } from './scan';
import type { SpeechStatus } from '../types';

const negations = new Set(['not', "n't", 'never', 'neither', 'nor', 'hardly', 'without']);
const refusals = new Set(['decline', 'refuse', 'fail']);
const suppositions = new Set(['would', 'could', 'might', 'may', 'should', 'if', "'d"]);
/** How far before a cue its negation may stand, in tokens: "nobody at the ministry said". */
const reach = 4;

/** Whether the source says it at all: "did not say", "would say", "declined to say". By the cue's words and the few before it. */
export function statusOf(tagged: TaggedText, cue: Span | undefined, source: Span | undefined): SpeechStatus {
  if (!cue) return 'asserted';
  const first = firstTokenFrom(tagged.tokens, cue.start);
  const words = tokensIn(tagged.tokens, cue);
  const before = tagged.tokens.slice(Math.max(0, first - reach), first);
  const near = before.filter((token) => !source || token.start >= source.end);
  if ([...near, ...words].some((token) => negations.has(token.lower) || refusals.has(token.lemma))) return 'negated';
  const subject = source && tagged.text.slice(source.start, source.end).toLowerCase();
  if (
    subject === 'nobody' ||
    subject === 'no one' ||
    subject?.startsWith('no ') ||
    subject?.startsWith('none ') ||
    subject?.startsWith('neither ')
  )
    return 'negated';
  const behind = source && tagged.tokens[firstTokenFrom(tagged.tokens, source.start) - 1];
  if (behind?.lower === 'nor') return 'negated';
  if (words.some((token) => suppositions.has(token.lower)) || before.some((token) => token.lower === 'if'))
    return 'hypothetical';
  return 'asserted';
}
