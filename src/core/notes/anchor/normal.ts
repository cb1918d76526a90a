/**
 * A text as it reads, typography apart: any white space is one space, quotation marks and dashes have one form,
 * invisible characters are gone, accents are composed. Two passages that are equal in this form have the same words.
 * Letters, digits and case are never touched.
 */
export class NormalText {
  readonly text: string;
  /** For each UTF-16 unit of `text` where it comes from in the source, and the source's end. */
  private readonly origins: Uint32Array;
  /** Offsets of the spaces that stand for a blank line. */
  private readonly blankLines = new Set<number>();

  constructor(source: string) {
    const parts: string[] = [];
    const origins: number[] = [];
    let endsInSpace = false;
    for (const { 0: cluster, index } of source.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gsu)) {
      const normal = normalForm(cluster);
      if (normal === ' ' && endsInSpace) continue;
      if (normal !== '') endsInSpace = normal === ' ';
      if (normal === ' ' && /\n[^\S\n]*\n/.test(cluster)) this.blankLines.add(origins.length);
      parts.push(normal);
      for (let unit = 0; unit < normal.length; unit++) origins.push(index);
    }
    origins.push(source.length);
    this.text = parts.join('');
    this.origins = Uint32Array.from(origins);
  }

  /** Where the unit at `offset` begins in the source. */
  sourceStart(offset: number): number {
    return this.origins[Math.min(offset, this.text.length)];
  }

  /** Whether a paragraph ends in `[start, end)`. */
  hasBlankLine(start: number, end: number): boolean {
    for (let offset = start; offset < end; offset++) if (this.blankLines.has(offset)) return true;
    return false;
  }

  /** The first offset whose unit comes from `source` or later. */
  fromSource(source: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.origins[middle] < source) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The form alone, where no way back is needed. */
export const normalised = (text: string): string => new NormalText(text).text;

const folded: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛ʼ＇'].map((mark): [string, string] => [mark, "'"]),
  ...[...'“”„‟«»＂'].map((mark): [string, string] => [mark, '"']),
  ...[...'‐‑‒–—―−'].map((dash): [string, string] => [dash, '-']),
  ...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff'].map((invisible): [string, string] => [invisible, '']),
  ['…', '...'],
]);

function normalForm(cluster: string): string {
  if (/^\s/u.test(cluster) && cluster !== '\ufeff') return ' ';
  const direct = folded.get(cluster);
  if (direct !== undefined) return direct;
  return cluster.length === 1 ? cluster : cluster.normalize('NFC');
}
