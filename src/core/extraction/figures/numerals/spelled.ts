import { smallNumbers, tens, vagueScales } from '../lexicons/numerals';
import type { Word } from '../words';
import { fractionAt } from './fractions';
import { isArticle, scaleOf, tied, type Numeral } from './numeral';
import { halfBehind, shareOf } from './shares';

/** "twelve", "two hundred and fifty thousand", "a dozen", "one and a half million", "nine point nought four". */
export function spelledAt(words: readonly Word[], at: number): Numeral | undefined {
  const fraction = fractionAt(words, at, wholeCardinal);
  if (fraction) return fraction;
  const cardinal = cardinalAt(words, at);
  if (!cardinal) return undefined;
  const { to, value, scale } = cardinal;
  const numeral: Numeral = { from: at, to, value, kind: 'words', plain: false, scale };
  return shareOf(words, numeral) ?? decimals(words, numeral) ?? mixed(words, numeral);
}

function wholeCardinal(words: readonly Word[]): number | undefined {
  const cardinal = words.length > 0 ? cardinalAt(words, 0) : undefined;
  return cardinal?.to === words.length ? cardinal.value : undefined;
}

interface Cardinal {
  readonly value: number;
  readonly to: number;
  /** The smallest magnitude in it, 1 without. */
  readonly scale: number;
}

type Place = 'none' | 'unit' | 'ten' | 'hundred' | 'scale';

/** A cardinal number in the making: `group` grows until a magnitude moves it into `total`. */
class Sum {
  private total = 0;
  private group = 0;
  private last: Place = 'none';
  private smallest = Infinity;

  /** An article stands for one before a magnitude: "a hundred". */
  openWithOne(): void {
    this.group = 1;
    this.last = 'unit';
  }

  get isEmpty(): boolean {
    return this.last === 'none';
  }

  /** "and" joins only behind hundreds and magnitudes. */
  get mayJoin(): boolean {
    return this.last === 'hundred' || this.last === 'scale';
  }

  /** Takes one more word in; false where it does not go on with the number. */
  add(word: Word, joined: boolean): boolean {
    const small = smallNumbers.get(word.lower);
    if (small !== undefined) return this.addSmall(small);
    const ten = tens.get(word.lower);
    if (ten !== undefined) return this.addTen(ten);
    const scale = scaleOf(word);
    return scale !== undefined && !joined && !this.isEmpty && this.multiply(scale);
  }

  result(): { value: number; scale: number } {
    return { value: this.total + this.group, scale: this.smallest === Infinity ? 1 : this.smallest };
  }

  private addSmall(small: number): boolean {
    const fits = this.last !== 'unit' && (this.last !== 'ten' || (small > 0 && small < 10));
    if (!fits) return false;
    this.group += small;
    this.last = 'unit';
    return true;
  }

  private addTen(ten: number): boolean {
    if (this.last === 'unit' || this.last === 'ten') return false;
    this.group += ten;
    this.last = 'ten';
    return true;
  }

  private multiply(scale: number): boolean {
    if (scale === 100 || scale === 12) {
      if (this.group === 0) return false;
      const few = scale === 12 && this.last === 'unit' ? this.group % 100 : this.group;
      this.group += few * (scale - 1);
      this.last = scale === 100 ? 'hundred' : 'scale';
      return true;
    }
    if (this.group === 0) this.total *= scale;
    else if (scale < this.smallest) this.total += this.group * scale;
    else this.total = (this.total + this.group) * scale;
    this.smallest = scale;
    this.group = 0;
    this.last = 'scale';
    return true;
  }
}

function cardinalAt(words: readonly Word[], at: number): Cardinal | undefined {
  const sum = new Sum();
  let to = at;
  if (isArticle(words[at])) {
    if (scaleOf(words[at + 1]) === undefined || vagueScales.has(words[at + 1].lower)) return undefined;
    sum.openWithOne();
    to++;
  }
  const isBetween = words[at - 1]?.lower === 'between';
  for (;;) {
    let next = sum.isEmpty ? to : tied(words, to);
    const joined = sum.mayJoin && !isBetween && words[next]?.lower === 'and' && !halfBehind(words, next);
    if (joined) next++;
    const word = words[next];
    if (word === undefined || !sum.add(word, joined)) break;
    to = next + 1;
  }
  if (sum.isEmpty || (isArticle(words[at]) && to === at + 1)) return undefined;
  return { ...sum.result(), to };
}

/** "nine point nought four", "two hundred point seventy-one". */
function decimals(words: readonly Word[], numeral: Numeral): Numeral | undefined {
  if (words[numeral.to]?.lower !== 'point') return undefined;
  let to = numeral.to + 1;
  let digits = '';
  for (;;) {
    const next = digits === '' ? to : tied(words, to);
    const word = words[next]?.lower ?? '';
    const ten = tens.get(word);
    const small = smallNumbers.get(word);
    if (ten !== undefined) {
      const unit = smallNumbers.get(words[tied(words, next + 1)]?.lower ?? '') ?? 0;
      const inside = unit > 0 && unit < 10;
      digits += String(ten + (inside ? unit : 0));
      to = inside ? tied(words, next + 1) + 1 : next + 1;
    } else if (small !== undefined) {
      digits += String(small);
      to = next + 1;
    } else break;
  }
  if (digits === '') return undefined;
  return { ...numeral, to, value: Number(`${String(numeral.value)}.${digits}`) };
}

/** "one and a half", "two and a half million", "a million and a half". */
function mixed(words: readonly Word[], numeral: Numeral): Numeral {
  const half = halfBehind(words, numeral.to);
  if (!half) return numeral;
  const value = (numeral.value as number) + half.value * numeral.scale;
  const at = tied(words, half.to);
  const scale = scaleOf(words[at]);
  if (scale === undefined || vagueScales.has(words[at].lower)) return { ...numeral, to: half.to, value };
  return { ...numeral, to: at + 1, value: value * scale, scale };
}
