/**
 * A text with its line ends made LF, and the way back. Three bases of offsets meet here:
 * - original: UTF-16 units of the text as it lies (what VS Code counts, CRLF being two),
 * - LF: UTF-16 units of `text`, where CRLF and a lone CR have become one LF,
 * - code points of `text`: what a W3C TextPositionSelector counts.
 * Building is linear; each conversion is a binary search. Offsets outside the text are clamped to it; an offset inside a CRLF or
 * inside a surrogate pair becomes that of its beginning.
 */
export class LfText {
  readonly text: string;
  /** LF offsets of the line feeds that are CRLF in the original. */
  private readonly shortened: readonly number[];
  /** LF offsets of the characters that take two UTF-16 units. */
  private readonly pairs: readonly number[];

  constructor(private readonly original: string) {
    this.shortened = original.includes('\r') ? crlfOffsets(original) : [];
    this.text = original.includes('\r') ? original.replace(/\r\n?/g, '\n') : original;
    this.pairs = pairOffsets(this.text);
  }

  fromOriginal(offset: number): number {
    const at = clamp(offset, this.original.length);
    return at - countWhile(this.shortened, (lineFeed, index) => lineFeed + index < at);
  }

  toOriginal(offset: number): number {
    const at = clamp(offset, this.text.length);
    return at + countWhile(this.shortened, (lineFeed) => lineFeed < at);
  }

  toCodePoint(offset: number): number {
    const at = clamp(offset, this.text.length);
    return at - countWhile(this.pairs, (pair) => pair < at);
  }

  fromCodePoint(codePoint: number): number {
    const at = clamp(codePoint, this.text.length - this.pairs.length);
    return at + countWhile(this.pairs, (pair, index) => pair - index < at);
  }
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(Math.trunc(offset), 0), length);

/** How many leading members of a list hold `before`, which must be true up to some member and false from there on. */
function countWhile(members: readonly number[], before: (member: number, index: number) => boolean): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(members[middle], middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function crlfOffsets(original: string): number[] {
  const found: number[] = [];
  for (let at = original.indexOf('\r\n'); at >= 0; at = original.indexOf('\r\n', at + 2)) found.push(at - found.length);
  return found;
}

function pairOffsets(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1))) found.push(at++);
  }
  return found;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
