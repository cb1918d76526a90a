import type { UtteranceWarning } from '../types';
import { stem } from '../words';
import type { RenderingItem } from './rendering';

const negation = /^(?:not|no|never|neither|nor|none|nobody|nothing|cannot)$|n't$/;
/** Renderings whose quoted words overlap less are different parts of one statement, and may differ in anything. */
const fewestShared = 0.6;

/** Negations and numbers that one outlet has between quotation marks and the other has not, where both quote the same words. */
export function warningsOf(items: readonly RenderingItem[]): UtteranceWarning[] {
  const warnings: UtteranceWarning[] = [];
  for (let first = 0; first < items.length; first++) {
    for (let second = first + 1; second < items.length; second++) {
      if (!quoteTheSame(items[first], items[second])) continue;
      for (const kind of ['negation', 'number'] as const) {
        const words = onlyInOne(items[first], items[second], kind);
        if (words.length > 0) warnings.push({ kind, first, second, words });
      }
    }
  }
  return warnings;
}

function quoteTheSame(a: RenderingItem, b: RenderingItem): boolean {
  const [ours, theirs] = [new Set(a.quoted.map(stem)), new Set(b.quoted.map(stem))];
  const smaller = Math.min(ours.size, theirs.size);
  if (smaller < 4) return false;
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared / Math.max(ours.size, theirs.size) >= fewestShared;
}

function onlyInOne(a: RenderingItem, b: RenderingItem, kind: UtteranceWarning['kind']): string[] {
  const matches = (word: string): boolean => (kind === 'negation' ? negation.test(word) : /^\p{N}/u.test(word));
  const [ours, theirs] = [a.quoted.filter(matches), b.quoted.filter(matches)];
  if (kind === 'negation' && ours.length > 0 && theirs.length > 0) return [];
  return [
    ...new Set([...ours.filter((word) => !theirs.includes(word)), ...theirs.filter((word) => !ours.includes(word))]),
  ];
}
