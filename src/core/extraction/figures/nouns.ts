import { leadingAbbreviations } from '../../text/lexicons/abbreviations';
import { fixedTails } from './lexicons/compounds';
import { perAfter, perBehind } from './perUnits';
import { shareNouns } from './sharing';
import type { NounPhrase, Quantity } from './quantity';
import { isPlural, singular } from './singular';
import type { Role, Syntax } from './syntax';
import type { Word } from './words';

/** Words between a number and its noun that do not narrow it. */
const skipped = new Set(
  'more fewer other additional extra further of the its his her their our these those such whole full straight successive consecutive total previous same most all both'.split(
    ' ',
  ),
);
const longest = 8;

/** Gives each number that has no unit the noun behind it, if it counts one; a list's members share the last one's. */
export function readNouns(syntax: Syntax, quantities: readonly Quantity[]): void {
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.type === 'score' || quantity.type === 'vote') continue;
    if (quantity.measure) {
      readLatePer(syntax, quantity);
      continue;
    }
    const described = describedBy(quantity, quantities[index + 1]);
    const noun = nounBehind(syntax, quantity, described?.after ?? quantity.after);
    if (!noun) {
      readRate(syntax, quantity);
      continue;
    }
    quantity.noun = noun;
    if (described) continue;
    quantity.after = Math.max(quantity.after, noun.to);
    const per = perAfter(syntax.words, quantity.after);
    if (!per) {
      readLatePer(syntax, quantity);
      continue;
    }
    quantity.per = per;
    quantity.after = per.to;
  }
  shareNouns(syntax.words, quantities);
}

/** "gallons of fuel a year": the words between stay what the figure is about. */
function readLatePer({ words }: Syntax, quantity: Quantity): void {
  if (quantity.per || quantity.measure?.tied || quantity.type === 'percent' || quantity.numeral.kind === 'share')
    return;
  const per = perBehind(words, quantity.after);
  if (per) quantity.per = per;
}

/** "a rate of 12 per 100,000 people": what is counted is not said again. */
function readRate({ words }: Syntax, quantity: Quantity): void {
  if (quantity.type !== 'count' || words[quantity.after]?.lower !== 'per') return;
  const per = perAfter(words, quantity.after);
  if (!per) return;
  quantity.per = per;
  quantity.after = per.to;
}

/** "six 7-ounce cans": the measure that stands between a count and its noun. */
const describedBy = (quantity: Quantity, next: Quantity | undefined): Quantity | undefined =>
  next?.measure?.tied === true && next.from === quantity.after ? next : undefined;

/** "600 [North Korean soldiers]", "dozens of [people]", "one of the [best screens]". */
function nounBehind({ words, roles, quantityAt }: Syntax, quantity: Quantity, start: number): NounPhrase | undefined {
  let from = start;
  if (isHyphen(words, from)) from++;
  const part = words[from]?.lower === 'of' && quantity.numeral.kind !== 'vague';
  if (part) quantity.partitive = quantity.value === 1;
  while (
    from < words.length &&
    from < start + 4 &&
    ((skipped.has(words[from].lower) && (words[from].lower === 'of' || !isHyphen(words, from + 1))) ||
      isLeadingParticiple(words, roles, from))
  )
    from++;
  from = behindDescription(words, quantityAt, from);
  let to = from;
  let head = -1;
  while (to < words.length && to - from < longest && !quantityAt.has(to)) {
    const role = roles[to];
    if (/^(?:last|next|this|each|every|ago)$/.test(words[to].lower)) break;
    if (isJoined(words, to) && words[to].lower !== 'and') {
      if (role === 'noun' || role === 'adj') head = to;
    } else if (role === 'noun') {
      if (head >= 0 && startsClause(words, head, to, quantity.value === 1)) break;
      head = to;
      if (
        isPlural(words[to]) &&
        !isHyphen(words, to + 1) &&
        !opensCompound(words, roles, to) &&
        !isOwner(words, roles, to) &&
        !(part && ownsPlural(words, roles, to))
      )
        break;
    } else if (role === 'verb') {
      if (head >= 0 || !isParticiple(words, roles, to)) break;
    } else if (role === 'conj' && head === to - 1 && goesOnToPlural(words, roles, to)) {
      head = -1;
    } else if (!staysInside(words, roles, to, head)) break;
    to++;
  }
  if (head < 0 || isVerbForm(words, from, head, quantity) || isOwnerOfNumber(words, quantityAt, head)) return undefined;
  if (part && quantity.numeral.kind !== 'share') from = behindOwner(words, from, head);
  const name = nameOf(words, from, head);
  const tail = words[head + 1]?.lower === 'of' ? fixedTails.get(words[head].lemma) : undefined;
  if (tail !== undefined && words[head + 2]?.lower === tail)
    return { from, to: head + 3, head, name: `${name} of ${tail}` };
  return { from, to: head + 1, head, name };
}

/** "two three-storey blocks": a number that only describes stands between the count and its noun. */
function behindDescription(words: readonly Word[], quantityAt: ReadonlyMap<number, Quantity>, at: number): number {
  const described = words[at]?.tag === 'NUM' && !quantityAt.has(at) && isHyphen(words, at + 1) && words[at + 2]?.glued;
  if (!described) return at;
  let to = at + 3;
  while (isHyphen(words, to) && words[to + 1]?.glued) to += 2;
  return to;
}

/** Tied by a hyphen to the word before: "winner-take-all prizes". */
const isJoined = (words: readonly Word[], at: number): boolean =>
  words[at].glued && isHyphen(words, at - 1) && /^\p{L}/u.test(words[at].text);

/** "one way Sorrel could": a lower-case noun and then a name: another phrase begins. "one organisation campaigning for". */
const startsClause = (words: readonly Word[], head: number, at: number, single: boolean): boolean =>
  single &&
  /^\p{Ll}/u.test(words[head].text) &&
  (/^\p{Lu}\p{Ll}/u.test(words[at].text) || (/ing$/.test(words[at].lower) && words[at + 1]?.tag === 'ADP')) &&
  !/['’]/.test(words[at - 1].text);

/** "Democratic and Republican voters", "business, hunting and fishing groups": a singular, and a plural behind the "and". */
function goesOnToPlural(words: readonly Word[], roles: readonly Role[], conjunction: number): boolean {
  if (isPlural(words[conjunction - 1]) || words[conjunction].lower !== 'and') return false;
  for (let at = conjunction + 1; at < Math.min(words.length, conjunction + 5); at++) {
    if (roles[at] === 'noun' && isPlural(words[at])) return at > conjunction + 1;
    if (roles[at] !== 'noun' && roles[at] !== 'adj' && !isHyphen(words, at)) return false;
  }
  return false;
}

const pastForms =
  /^(?:spoke|rose|fell|saw|led|met|left|shot|drove|won|lost|sold|said|told|paid|felt|held|began|became|wrote|took|went|voting|living|running|working|standing)$/;

/** "the two spoke", "11 million living abroad", "23 straight dating back": no noun, whatever the tagger says. Many are no "-ing". */
const isVerbForm = (words: readonly Word[], from: number, head: number, { value }: Quantity): boolean =>
  head === from &&
  value !== 1 &&
  words[head + 1]?.text !== '-' &&
  (pastForms.test(words[head].lower) ||
    (/.{2}ing$/.test(words[head].lower) && /^(?:ADP|ADV|PART|SCONJ|DET)$/.test(words[head + 1]?.tag ?? '')));

/** "one of the city's top 10 firms": the owner of what the next number counts. */
const isOwnerOfNumber = (words: readonly Word[], quantityAt: ReadonlyMap<number, Quantity>, head: number): boolean => {
  if (!/^['’]s?$/.test(words[head + 1]?.text ?? '') || !words[head + 1].glued) return false;
  for (let at = head + 2; at < head + 5; at++) if (quantityAt.has(at)) return true;
  return false;
};

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
      return (
        isHyphen(words, at) ||
        (text === '.' && words[at].glued && leadingAbbreviations.has(words[at - 1]?.lower)) ||
        (/^["“”‘’']$/.test(text) && (head < 0 || isOwner(words, roles, at - 1)))
      );
    default:
      return false;
  }
}

/** "one of the bill's leading backers": whose they are is no part of what they are. */
function behindOwner(words: readonly Word[], from: number, head: number): number {
  for (let at = head; at > from; at--)
    if (words[at].lower === "'s" || isBareOwner(words, at - 1) || isNameOwner(words, from, at - 1))
      return words[at].lower === "'s" ? at + 1 : at;
  return from;
}

/** "one of Mr. Fenners rivals", "two of Aldmoors former mayors": a name in -s before what it owns. */
const isNameOwner = (words: readonly Word[], from: number, at: number): boolean =>
  at >= from &&
  /^\p{Lu}\p{Ll}+s$/u.test(words[at].text) &&
  isPlural(words[at]) &&
  words[at].tag !== 'ADJ' &&
  /^\p{Ll}/u.test(words[at + 1].text);

/** "one of the bills leading backers", "two of the countrys former mayors": a plural, adjectives, and another plural. */
function ownsPlural(words: readonly Word[], roles: readonly Role[], at: number): boolean {
  let next = at + 1;
  while (next < at + 4 && isAttribute(words[next], roles[next])) next++;
  return next > at + 1 && roles[next] === 'noun' && isPlural(words[next]) && words[next].tag === 'NOUN';
}

/** "two children's books", "three players' contracts": what is counted comes behind the owner. */
const isOwner = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  isBareOwner(words, at) ||
  (/^(?:['’]s?)$/.test(words[at + 1]?.text ?? '') &&
    words[at + 1].glued &&
    (roles[at + 2] === 'noun' || roles[at + 2] === 'adj'));

/** "the worlds largest mills", "the citys top firms": a plural before a superlative is an owner whose apostrophe was lost. */
const isBareOwner = (words: readonly Word[], at: number): boolean =>
  isPlural(words[at]) &&
  ((words[at + 1]?.tag === 'ADJ' &&
    /^(?:\p{Ll}{2,}est|most|top|worst|best|former|first|leading)$/u.test(words[at + 1].text)) ||
    words[at + 1]?.lower === 'leading');

const isAttribute = (word: Word | undefined, role: Role | undefined): boolean =>
  word !== undefined && ((role === 'adj' && !word.lower.endsWith('ed')) || /^\p{Ll}+ing$/u.test(word.text));

const isHyphen = (words: readonly Word[], at: number): boolean => words[at]?.text === '-' && words[at].glued;

/** A plural that only opens a compound: "sports cars", "police officers". Another plural noun follows that is no verb. */
const opensCompound = (words: readonly Word[], roles: readonly Role[], at: number): boolean =>
  roles[at + 1] === 'noun' &&
  isPlural(words[at + 1]) &&
  words[at + 1].tag === 'NOUN' &&
  !/^(?:DET|NUM|PRON|ADV|SYM)$/.test(words[at + 2]?.tag ?? '');

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
export function nameOf(words: readonly Word[], from: number, head: number): string {
  let name = '';
  for (let at = from; at <= head; at++) {
    const word = words[at];
    if (word.lower === 'and' || /^["“”]$/.test(word.text)) continue;
    const text = at === head ? singular(word) : word.tag === 'ADJ' && /est$/.test(word.lower) ? word.lemma : word.text;
    name += name === '' || word.glued ? text : ` ${text}`;
  }
  return name;
}
