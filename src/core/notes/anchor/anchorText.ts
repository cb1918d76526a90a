import { LfText } from '../../text/offsets';
import type { Span } from '../../text/span';
import { NormalText } from './normal';
import { type Word, wordsOf } from './words';

/** An article made ready for many notes: its forms and its words are worked out once, when they are first needed. */
export class AnchorText {
  readonly lf: LfText;
  private normalText: NormalText | undefined;
  private loweredText: string | undefined;
  private wordList: readonly Word[] | undefined;
  private wordPlaces: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(readonly original: string) {
    this.lf = new LfText(original);
  }

  get normal(): NormalText {
    return (this.normalText ??= new NormalText(this.lf.text));
  }

  /** The normal text in lower case, unit by unit, so that offsets stay. */
  get lowered(): string {
    return (this.loweredText ??= this.normal.text.replace(/\p{Lu}/gu, (capital) => {
      const small = capital.toLowerCase();
      return small.length === capital.length ? small : capital;
    }));
  }

  get words(): readonly Word[] {
    return (this.wordList ??= wordsOf(this.normal.text));
  }

  /** Indices in `words`, by key. */
  get places(): ReadonlyMap<string, readonly number[]> {
    if (this.wordPlaces) return this.wordPlaces;
    const places = new Map<string, number[]>();
    this.words.forEach(({ key }, index) => {
      const list = places.get(key);
      if (list) list.push(index);
      else places.set(key, [index]);
    });
    return (this.wordPlaces = places);
  }

  /** The span in the original of what lies at `[start, end)` of the normal text, without white space at its end. */
  originalSpan(start: number, end: number): Span {
    const from = this.normal.sourceStart(start);
    let to = this.normal.sourceStart(end);
    while (to > from && /\s/.test(this.lf.text[to - 1])) to--;
    return { start: this.lf.toOriginal(from), end: this.lf.toOriginal(to) };
  }

  /** How many words begin before `offset` of the normal text: the index of the first one at or after it. */
  wordAt(offset: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const anchorTextOf = (text: string | AnchorText): AnchorText =>
  typeof text === 'string' ? new AnchorText(text) : text;
