import { perAfter } from './measures';
import type { NounPhrase, Quantity } from './quantity';
import { isPlural, singular } from './singular';
import type { Role, Syntax } from './syntax';
import type { Word } from './words';

/** Words between a number and its noun that do not narrow it. */
const skipped = new Set(
  'more other additional extra further of the its his her their our these those such whole full straight successive consecutive total previous same most'.split(
    ' ',
  ),
);
const longest = 8;

/** Gives each number that has no unit the noun behind it, if it counts one; a list's members share the last one's. */
export function readNouns(syntax: Syntax, quantities: readonly Quantity[]): void {
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.measure || quantity.type === 'score' || quantity.type === 'vote') continue;
    const described = describedBy(quantity, quantities[index + 1]);
    const noun = nounBehind(syntax, quantity, described?.after ?? quantity.after);
    if (!noun) continue;
    quantity.noun = noun;
    if (described) continue;
    quantity.after = Math.max(quantity.after, noun.to);
    const per = perAfter(syntax.words, quantity.after);
    if (!per) continue;
    quantity.per = per;
    quantity.after = per.to;
  }
  for (let index = quantities.length - 2; index >= 0; index--)
    leanOnNext(syntax, quantities[index], quantities[index + 1]);
  leanOnOthers(quantities);
}

/** "six 7-ounce cans": the measure that stands between a count and its noun. */
const describedBy = (quantity: Quantity, next: Quantity | undefined): Quantity | undefined =>
  next?.measure?.tied === true && next.from === quantity.after ? next : undefined;

/** "600 [North Korean soldiers]", "dozens of [people]", "one of the [best screens]". */
function nounBehind({ words, roles, quantityAt }: Syntax, quantity: Quantity, start: number): NounPhrase | undefined {
  let from = start;
  if (isHyphen(words, from)) from++;
  if (words[from]?.lower === 'of' && quantity.numeral.kind !== 'vague') quantity.partitive = quantity.value === 1;
  while (
    from < words.length &&
    from < start + 4 &&
    (skipped.has(words[from].lower) || isLeadingParticiple(words, roles, from))
  )
    from++;
  let to = from;
  let head = -1;
  while (to < words.length && to - from < longest && !quantityAt.has(to)) {
    const role = roles[to];
    if (/^(?:last|next|this|each|every|ago)$/.test(words[to].lower)) break;
    if (role === 'noun') {
      head = to;
      if (
        isPlural(words[to]) &&
        !isHyphen(words, to + 1) &&
        !opensCompound(words, roles, to) &&
        !isOwner(words, roles, to)
      )
        break;
    } else if (role === 'verb') {
      if (head >= 0 || !isParticiple(words, roles, to)) break;
    } else if (!staysInside(words, roles, to, head)) break;
    to++;
  }
  if (head < 0) return undefined;
  if (quantity.partitive) from = behindOwner(words, from, head);
  return { from, to: head + 1, head, name: nameOf(words, from, head) };
}

/** Adjectives, hyphens, quotation marks and adverbs before an adjective do not end the phrase; neither does a possessive. */
function staysInside(words: readonly Word[], roles: readonly Role[], at: number, head: number): boolean {
  const { text, lower } = words[at];
  const next = roles[at + 1];
  switch (roles[at]) {
    case 'adj':
      return head < 0 || next === 'noun' || next === 'adj' || isHyphen(words, at + 1);
    case 'adv':
      return (
        head < 0 && (next === 'adj' || next === 'noun' || isParticiple(words, roles, at + 1) || isHyphen(words, at + 1))
      );
    case 'number':
      return isHyphen(words, at - 1);
    case 'det':
      return (
        isHyphen(words, at + 1) ||
        (head === at - 1 && (lower === "'s" || text === "'") && (next === 'noun' || next === 'adj'))
      );
    case 'conj':
      return isJoint(words, roles, at);
    case 'mark':
      return isHyphen(words, at) || (/^["“”‘’']$/.test(text) && (head < 0 || isOwner(words, roles, at - 1)));
    default:
      return false;
  }
}

/** "one of the bill's leading backers": whose they are is no part of what they are. */
function behindOwner(words: readonly Word[], from: number, head: number): number {
  for (let at = head; at > from; at--) if (words[at].lower === "'s") return at + 1;
  return from;
}

/** "two children's books", "three players' contracts": what is counted comes behind the owner. */
const isOwner = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  /^(?:['’]s?)$/.test(words[at + 1]?.text ?? '') &&
  words[at + 1].glued &&
  (roles[at + 2] === 'noun' || roles[at + 2] === 'adj');

const isHyphen = (words: readonly Word[], at: number): boolean => words[at]?.text === '-' && words[at].glued;

/** A plural that only opens a compound: "sports cars", "arms dealers". */
const opensCompound = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  roles[at + 1] === 'noun' &&
  /^(?:sports|arms|goods|sales|savings|systems|operations|weapons|women|men|communications|drugs|customs)$/.test(
    words[at].lower,
  ) &&
  isPlural(words[at + 1]);

/** "rushing yards", "recorded songs": a participle right behind the number narrows little and is left out. */
const isLeadingParticiple = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  words[at].tag === 'VERB' && /(?:ed|ing)$/.test(words[at].lower) && roles[at + 1] === 'noun';

/** "newly built homes", "heavily armed men". */
const isParticiple = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  /(?:ed|ing|en)$|^(?:built|made|held|led|paid|sold|found|lost|left|kept|bought|caught)$/.test(
    words[at]?.lower ?? '',
  ) &&
  (roles[at + 1] === 'noun' || roles[at + 1] === 'adj');

/** "digital and physical sales". */
const isJoint = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  words[at].lower === 'and' && roles[at - 1] === 'adj' && roles[at + 1] === 'adj';

/** The noun with its modifiers as a unit's name: head in the singular, adjectives in their dictionary form. */
function nameOf(words: readonly Word[], from: number, head: number): string {
  let name = '';
  for (let at = from; at <= head; at++) {
    const word = words[at];
    if (word.lower === 'and' || /^["“”]$/.test(word.text)) continue;
    const text = at === head ? singular(word) : word.tag === 'ADJ' && /est$/.test(word.lower) ? word.lemma : word.text;
    name += name === '' || word.glued ? text : ` ${text}`;
  }
  return name;
}

/** "two-thirds of the 4 million sales", "310 million of the 2.5 billion crowns", "45 and 50 cases": the next number's noun or unit. */
function leanOnNext({ words }: Syntax, quantity: Quantity, next: Quantity): void {
  if (quantity.noun || quantity.measure || quantity.type === 'score' || quantity.type === 'vote') return;
  const gap = words.slice(quantity.after, next.printedFrom).map((word) => word.lower);
  const part = gap[0] === 'of' && gap.length <= 3;
  const listed =
    gap.length > 0 &&
    gap.length <= 2 &&
    gap.every((word) => /^(?:and|or|,|-|to)$/.test(word)) &&
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
function leanOnOthers(quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, index) => {
    if (!isBareCount(quantity)) return;
    const before = quantities.slice(0, index).findLast((other) => isSameKind(other, quantity));
    const noun = (before ?? quantities.slice(index + 1).find((other) => isSameKind(other, quantity)))?.noun;
    if (noun) quantity.noun = noun;
  });
}

const isBareCount = ({ noun, measure, type, value, partitive, numeral }: Quantity): boolean =>
  !noun &&
  !measure &&
  type === 'count' &&
  partitive !== true &&
  (typeof value !== 'number' || value % 1 === 0) &&
  numeral.kind !== 'share';

/** Counts of the same size, within two orders of magnitude: 40 and 12 people, not 2 teams and 60,000. */
function isSameKind(other: Quantity, quantity: Quantity): boolean {
  if (!other.noun || other.measure || other.type !== 'count' || other.partitive || other.numeral.kind === 'share')
    return false;
  const ratio = sizeOf(other) / sizeOf(quantity);
  return ratio < 100 && ratio > 0.01;
}

const sizeOf = ({ value }: Quantity): number => (typeof value === 'number' ? value : value[0]);
