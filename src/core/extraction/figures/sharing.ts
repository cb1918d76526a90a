import { currencyNamed } from './currency';
import type { Measure } from './measure';
import type { Quantity } from './quantity';
import type { Word } from './words';

/* Numbers that stand without a noun or unit of their own beside numbers that have one. */

/** Gives numbers without noun and unit those of the numbers beside them that they continue. */
export function shareNouns(words: readonly Word[], quantities: readonly Quantity[]): void {
  for (let index = quantities.length - 2; index >= 0; index--)
    leanOnNext(words, quantities[index], quantities[index + 1]);
  leanOnMeasures(words, quantities);
  leanOnOthers(words, quantities);
}

/** "two-thirds of the 4 million sales", "310 million of the 2.5 billion crowns", "45 and 50 cases": the next number's noun or unit. */
function leanOnNext(words: readonly Word[], quantity: Quantity, next: Quantity): void {
  if (quantity.noun || quantity.measure || quantity.type === 'score' || quantity.type === 'vote') return;
  const gap = words.slice(quantity.after, next.printedFrom).map((word) => word.lower);
  const owned = gap.some((word) => word === "'s" || word === "'");
  const part = gap[0] === 'of' && gap.length <= (owned ? 7 : 3);
  const listed =
    gap.length > 0 &&
    gap.length <= 3 &&
    gap.every((word) => /^(?:and|or|,|-|to|even|another|perhaps|maybe|possibly)$/.test(word)) &&
    next.numeral.kind === quantity.numeral.kind;
  if (!part && !listed) return;
  if (next.noun) quantity.noun = next.noun;
  else if (next.measure && (part || listed) && next.measure.type !== 'percent') {
    quantity.measure = next.measure;
    quantity.type = next.type;
    quantity.inherited = true;
  }
}

/** A bare count beside counts of something counts the same: "killed 12 people here and 30 there". The one before is nearer in sense. */
function leanOnOthers(words: readonly Word[], quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    if (!isBareCount(quantity) || isInserted(words, quantity)) return;
    const before = quantities.slice(0, index).findLast((other) => isSameKind(other, quantity));
    const noun = (before ?? quantities.slice(index + 1).find((other) => isSameKind(other, quantity)))?.noun;
    if (noun) quantity.noun = noun;
  });
}

/** ", 49," between commas: an age or an aside. */
const isInserted = (words: readonly Word[], { printedFrom, after }: Quantity): boolean =>
  words[printedFrom - 1]?.text === ',' && words[after]?.text === ',' && words[printedFrom - 2]?.tag !== 'NUM';

const isBareCount = ({ noun, measure, type, partitive, numeral }: Quantity): boolean =>
  !noun && !measure && type === 'count' && partitive !== true && numeral.kind !== 'share';

/** Counts of the same size, within two orders of magnitude: 40 and 12 people, not 2 teams and 60,000. */
function isSameKind(other: Quantity, quantity: Quantity): boolean {
  if (!other.noun || other.measure || other.type !== 'count' || other.partitive || other.numeral.kind === 'share')
    return false;
  if (isDecimal(other) !== isDecimal(quantity)) return false;
  const ratio = sizeOf(other) / sizeOf(quantity);
  return ratio < 100 && ratio > 0.01;
}

/** "rose 7.3 points after 8.1": decimals take over from decimals only. */
const isDecimal = ({ value }: Quantity): boolean => typeof value === 'number' && value % 1 !== 0;

const sizeOf = ({ value }: Quantity): number => (typeof value === 'number' ? value : value[0]);

/** "from $3.2 billion to 4.1 billion", "fell to 3.7% from 3.9", "rose 30 points, the wider index 12.5": the unit is said once. */
function leanOnMeasures(words: readonly Word[], quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    if (quantity.noun || quantity.measure || quantity.type !== 'count' || quantity.partitive) return;
    const quoted = quotedAgainst(words, quantity);
    if (quoted) {
      quantity.measure = quoted;
      quantity.type = 'money';
      return;
    }
    const level = levelOf(words, quantity, quantities[index + 1]);
    const source = level ?? quantities.slice(0, index).findLast((other) => other.measure ?? other.noun);
    if (!source?.measure || source.type === 'age' || !(level ?? continues(words, source, quantity))) return;
    quantity.measure = source.measure;
    quantity.type = source.type;
    quantity.inherited = true;
    if (source.per) quantity.per = source.per;
  });
}

/** "rose against the yen to 108.4": a rate of exchange is printed in the currency that it is quoted against. */
function quotedAgainst(words: readonly Word[], { from, to, printedFrom }: Quantity): Measure | undefined {
  if (!/^(?:to|at)$/.test(words[printedFrom - 1]?.lower ?? '')) return undefined;
  for (let at = printedFrom - 2; at >= Math.max(1, printedFrom - 5); at--) {
    const name = currencyNamed(words[at]);
    const opener = words[at - 1].lower === 'the' ? at - 2 : at - 1;
    if (name !== undefined && /^(?:against|versus|vs)$/.test(words[opener]?.lower ?? ''))
      return { name, type: 'money', from, to, tied: false };
  }
  return undefined;
}

/** "up 45 to 2,310 yen": the level that a change led to. */
const levelOf = (words: readonly Word[], quantity: Quantity, next: Quantity | undefined): Quantity | undefined =>
  quantity.trend &&
  next?.measure?.type === 'money' &&
  next.printedFrom - quantity.after === 1 &&
  /^(?:to|at)$/.test(words[quantity.after].lower)
    ? next
    : undefined;

function continues(words: readonly Word[], source: Quantity, quantity: Quantity): boolean {
  const ratio = sizeOf(quantity) / sizeOf(source);
  const link = words[quantity.printedFrom - 1]?.lower ?? '';
  if (source.measure?.type === 'money') {
    const alike = !quantity.numeral.plain && (quantity.numeral.scale === 1) === (source.numeral.scale === 1);
    return alike && ratio < 100 && ratio > 0.01 && words[quantity.after]?.text !== '(';
  }
  if (source.trend && quantity.trend && source.measure?.type !== 'percent') return ratio < 100 && ratio > 0.01;
  return !source.trend && /^(?:from|to|versus|vs|than|against)$/.test(link) && ratio < 3 && ratio > 1 / 3;
}
