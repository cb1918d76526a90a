import { diffArrays } from 'diff';

/** A run of words that both renderings have, or only one of them. */
export interface DifferencePart {
  readonly text: string;
  readonly side: 'both' | 'first' | 'second';
}

/** Words beyond which two renderings are not compared word by word: the difference costs time and says nothing. */
const mostWords = 2000;

/**
 * Compares two renderings word by word. Case, quotation marks and punctuation do not count; words that both have are printed as the second has
 * them. Runs stand in reading order, separated by spaces.
 */
export function wordDifference(first: string, second: string): DifferencePart[] {
  const [ours, theirs] = [printedWords(first), printedWords(second)];
  if (ours.length > mostWords || theirs.length > mostWords) {
    return [
      { text: first, side: 'first' },
      { text: second, side: 'second' },
    ];
  }
  const parts: DifferencePart[] = [];
  let at = 0;
  for (const change of diffArrays(ours, theirs, { comparator: (left, right) => bare(left) === bare(right) })) {
    const length = change.value.length;
    if (change.removed) parts.push({ text: change.value.join(' '), side: 'first' });
    else {
      parts.push({ text: theirs.slice(at, at + length).join(' '), side: change.added ? 'second' : 'both' });
      at += length;
    }
  }
  return parts;
}

const printedWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** A word without its case, quotation marks and punctuation; a mark alone stays itself. */
function bare(word: string): string {
  const plain = word.toLowerCase().replace(/[^\p{L}\p{N}%$€£-]/gu, '');
  return plain === '' ? word : plain;
}
