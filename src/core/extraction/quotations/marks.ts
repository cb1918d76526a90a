import type { Span } from '../../text/span';

/*
 * Pairing of quotation marks within one block. One pass with a stack; every mark is looked at a bounded number of
 * times, so time is linear in the block's length however many marks it has.
 */

/** An opening mark with the mark that closes it. Offsets from the block's start. */
export interface MarkPair {
  readonly open: Span;
  /** Missing where the quotation is never closed in its block. */
  readonly close?: Span;
  /** End of the quotation: behind its closing mark; where it is never closed, where the next one opens or the block ends. */
  readonly end: number;
  /** How many quotations it stands inside. */
  readonly depth: number;
}

type Family = 'double' | 'straight' | 'guillemet' | 'ticks' | 'single';

interface OpenMark {
  readonly family: Family;
  readonly open: Span;
  /** Single marks know at once where they close; -1 for never. */
  readonly closesAt: number;
  readonly index: number;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const space = /\s/;
const marks = /[“”„‟«»‹›‘’‚"'`]/g;
/** Words that begin with an apostrophe. */
const elision = /^(?:em|til|till|cause|tis|twas|twere|bout|round|neath|nuff|ere|n|s|\d0s|\d\ds?)(?![\p{L}\p{N}])/iu;
const digits = /\d/;

/** Pairs the quotation marks of one block: curly, straight, British single, guillemets, '' and ``. In order of their opening. */
export function pairMarks(text: string): MarkPair[] {
  return new Pairing(text).run();
}

class Pairing {
  private readonly pairs: (MarkPair | undefined)[] = [];
  private readonly stack: OpenMark[] = [];
  private readonly singleCloses: SingleCloses;

  constructor(private readonly text: string) {
    this.singleCloses = new SingleCloses(text);
  }

  run(): MarkPair[] {
    const text = this.text;
    marks.lastIndex = 0;
    // `marks` is shared and stateful: remember the position here, the callees may not move it.
    for (let match = marks.exec(text); match; match = marks.exec(text)) {
      const length = this.readMark(match.index, match[0]);
      marks.lastIndex = match.index + length;
    }
    while (this.stack.length > 0) this.leaveOpen(this.stack.pop()!, text.length);
    return this.pairs.filter((pair) => pair !== undefined);
  }

  /** Takes one mark; returns its length. */
  private readMark(at: number, mark: string): number {
    switch (mark) {
      case '„':
      case '‟':
        this.open('double', at, 1);
        return 1;
      case '“':
        if (this.opensLow()) this.close('double', at, 1);
        else this.open('double', at, 1);
        return 1;
      case '”':
        if (this.isOpen('double')) this.close('double', at, 1);
        else if (this.isOpen('straight')) this.close('straight', at, 1);
        else if (this.looksOpening(at, at + 1)) this.open('double', at, 1);
        return 1;
      case '«':
      case '‹':
        this.open('guillemet', at, 1);
        return 1;
      case '»':
      case '›':
        this.close('guillemet', at, 1);
        return 1;
      case '"':
        this.readStraight(at);
        return 1;
      case '`':
        if (this.text[at + 1] !== '`') return 1;
        this.open('ticks', at, 2);
        return 2;
      case "'":
        // ''…, 'No.''': the first of three closes the inner quotation.
        if (this.text[at + 1] === "'" && !this.closesSingle(at)) {
          if (this.isOpen('ticks')) this.close('ticks', at, 2);
          else if (this.looksOpening(at, at + 2)) this.open('ticks', at, 2);
          return 2;
        }
        this.readSingle(at, "'");
        return 1;
      default:
        this.readSingle(at, mark);
        return 1;
    }
  }

  /** A straight double mark opens or closes by what stands around it; after a digit with nothing open it means inches. */
  private readStraight(at: number): void {
    const before = this.text[at - 1] ?? ' ';
    const after = this.text[at + 1] ?? ' ';
    if (this.isOpen('straight')) {
      const reopens = space.test(before) && letterOrDigit.test(after);
      if (reopens) this.open('straight', at, 1);
      else this.close('straight', at, 1);
      return;
    }
    if (digits.test(before)) return;
    // “…": the keyboard's mark where a curly one was opened.
    if (this.isOpen('double') && !space.test(before) && !letterOrDigit.test(after)) this.close('double', at, 1);
    else if (!space.test(after)) this.open('straight', at, 1);
  }

  private closesSingle(at: number): boolean {
    const top = this.stack[this.stack.length - 1];
    return top?.family === 'single' && top.closesAt === at;
  }

  private readSingle(at: number, mark: string): void {
    if (this.closesSingle(at)) {
      this.close('single', at, 1);
      return;
    }
    if (mark === '’' || !this.looksOpening(at, at + 1)) return;
    if (elision.test(this.text.slice(at + 1, at + 7))) return;
    const closesAt = this.singleCloses.closeFor(at);
    const opensBlock = this.text.slice(Math.max(0, at - 8), at).trim() === '' && at < 8;
    if (closesAt < 0 && !(mark !== "'" && opensBlock)) return;
    this.push('single', at, 1, closesAt);
  }

  private looksOpening(at: number, end: number): boolean {
    const before = this.text[at - 1] ?? ' ';
    const after = this.text[end] ?? ' ';
    return (
      !letterOrDigit.test(before) && !/[.,!?;:)\]]/.test(before) && !space.test(after) && !/[.,!?;:)\]]/.test(after)
    );
  }

  private opensLow(): boolean {
    const low = this.stack.findLast((mark) => mark.family === 'double');
    return low !== undefined && this.text[low.open.start] === '„';
  }

  private isOpen(family: Family): boolean {
    const from = Math.max(0, this.stack.length - deepest);
    for (let index = this.stack.length - 1; index >= from; index--) {
      if (this.stack[index].family === family) return true;
    }
    return false;
  }

  private open(family: Family, at: number, length: number): void {
    if (this.stack.length >= deepest) this.leaveOpen(this.stack.shift()!, at);
    this.push(family, at, length, -1);
  }

  private push(family: Family, at: number, length: number, closesAt: number): void {
    this.stack.push({ family, open: { start: at, end: at + length }, closesAt, index: this.pairs.length });
    this.pairs.push(undefined);
  }

  private close(family: Family, at: number, length: number): void {
    if (!this.isOpen(family)) return;
    for (let mark = this.stack.pop()!; ; mark = this.stack.pop()!) {
      if (mark.family !== family) {
        // An inner mark that the outer one's end leaves open.
        this.leaveOpen(mark, at);
        continue;
      }
      const close = { start: at, end: at + length };
      this.pairs[mark.index] = { open: mark.open, close, end: close.end, depth: this.stack.length };
      return;
    }
  }

  private endBySpeaker(from: number, limit: number): number {
    const match = speakerBehindComma.exec(this.text.slice(from, Math.min(limit, from + searched)));
    return match ? from + match.index + 1 : limit;
  }

  /** A quotation that is never closed ends where the next of its kind opens, or else at `limit`. */
  private leaveOpen(mark: OpenMark, limit: number): void {
    if (mark.family === 'single' && mark.closesAt >= 0) return;
    const next = this.pairs.slice(mark.index + 1, mark.index + 2 + deepest).find((pair) => pair !== undefined);
    const end = this.endBySpeaker(mark.open.end, next ? Math.min(limit, next.open.start) : limit);
    this.pairs[mark.index] = { open: mark.open, end, depth: this.stack.length };
  }
}

/** A comma and a speaker: ", said Ana Prieto", ", she told". Where a quotation is never closed, it ended there. */
const speakerBehindComma =
  /[,?!](?=\s+(?:(?:he|she|they|\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,3})\s+)?(?:said|says|told|added|asked|replied|wrote|explained|tweeted|recalled|insisted|warned|argued)\b)/u;

/** Quotations nest no deeper than this in prose; a bound keeps hostile text linear. */
const deepest = 8;

/** How much of a quotation that is never closed is searched for its speaker. UTF-16 units. */
const searched = 400;

/** Where single quotation marks close: told from apostrophes by what stands around them. */
class SingleCloses {
  constructor(private readonly text: string) {}

  /**
   * The offset of the mark that closes the single mark at `open`, or -1. Looks no further than the next opening single
   * mark, so that all calls together are linear.
   */
  closeFor(open: number): number {
    const curly = this.text[open] !== "'";
    const close = curly ? '’' : "'";
    let firstFirm = -1;
    let firstWeak = -1;
    const limit = this.limit(open, curly);
    for (let at = open + 1; at < limit; at++) {
      if (this.text[at] !== close) continue;
      if (!curly && this.reopensAt(at)) break;
      const strength = this.strength(at);
      if (strength === 'strong') return at;
      if (strength === 'firm' && firstFirm < 0) firstFirm = at;
      if (strength === 'weak' && firstWeak < 0) firstWeak = at;
    }
    return firstFirm >= 0 ? firstFirm : firstWeak;
  }

  private limit(open: number, curly: boolean): number {
    const furthest = Math.min(this.text.length, open + longestSingle);
    if (!curly) return furthest;
    for (let at = open + 1; at < furthest; at++) if (this.text[at] === '‘') return at;
    return furthest;
  }

  private reopensAt(at: number): boolean {
    return /[\s(]/.test(this.text[at - 1]) && letterOrDigit.test(this.text[at + 1] ?? ' ');
  }

  private strength(at: number): 'strong' | 'firm' | 'weak' | 'apostrophe' {
    const before = this.text[at - 1];
    const after = this.text[at + 1] ?? ' ';
    if (/[.,!?…;:—]/.test(before)) return letterOrDigit.test(after) ? 'apostrophe' : 'strong';
    if (letterOrDigit.test(after) || space.test(before)) return 'apostrophe';
    const next = this.text.slice(at + 1, at + 3);
    return /[sSzxZ]/.test(before) && /^ \p{L}/u.test(next) ? 'weak' : 'firm';
  }
}

/** A single-quoted passage longer than this is not believed. UTF-16 units. */
const longestSingle = 3000;
