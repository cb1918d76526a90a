import { roleOfLemma } from '../counted/lexicons/roles';
import { weekdays } from './lexicons/calendar';
import type { Quantity, WordRange } from './quantity';
import { isTime, type Role, type Syntax } from './syntax';
import type { Word } from './words';

export type ChunkKind =
  | 'noun'
  | 'verb'
  | 'preposition'
  | 'relative'
  | 'conjunction'
  | 'subordinator'
  | 'comma'
  | 'open'
  | 'close'
  | 'stop'
  | 'adjective'
  | 'other';

/** How a group of verbs stands in its clause. */
export type VerbForm = 'finite' | 'participle' | 'infinitive';

/** A phrase of the sentence: words `[from, to)` that belong together. */
export interface Chunk extends WordRange {
  readonly kind: ChunkKind;
  /** The last noun of a noun phrase; the main verb of a group of verbs. -1 for a bare measure or number. */
  readonly head: number;
  readonly form?: VerbForm;
  readonly pronoun?: boolean;
  /** A phrase of time ("last year"): nothing is about it. */
  readonly time?: boolean;
  readonly quantities: readonly Quantity[];
}

const subordinators = new Set(
  'because while when although though if whereas whilst where since until before after as once unless but than'.split(
    ' ',
  ),
);

/** Cuts a sentence into phrases, left to right. */
export function chunksOf(syntax: Syntax): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < syntax.words.length) {
    const chunk = nounChunk(syntax, at) ?? verbChunk(syntax, at) ?? otherChunk(syntax, at);
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
}

// -------------------------------------------------------------- noun phrases

const opensNoun = (role: Role | undefined): boolean =>
  role === 'det' || role === 'adj' || role === 'noun' || role === 'number';

function nounChunk({ words, roles, quantityAt }: Syntax, start: number): Chunk | undefined {
  if (roles[start] === 'pron')
    return { kind: 'noun', from: start, to: start + 1, head: start, pronoun: true, quantities: [] };
  if (!opensNoun(roles[start])) return undefined;
  const quantities: Quantity[] = [];
  let head = -1;
  let to = start;
  while (to < words.length) {
    const quantity = quantityAt.get(to);
    if (quantity) {
      if (quantities.length > 0 || (head >= 0 && roles[to - 1] !== 'det' && words[to - 1].text !== '-')) break;
      quantities.push(quantity);
      to = Math.max(quantity.after, to + 1);
      if (quantity.noun) head = quantity.noun.head;
      if ((quantity.noun && !isPossessive(words[to])) || quantity.signed) break;
      continue;
    }
    const role = roles[to];
    if ((head >= 0 || quantities.length > 0) && /^(?:last|next|this)$/.test(words[to].lower)) break;
    if (role === 'noun') {
      if ((head >= 0 && opensTime(words, to)) || (quantities.length > 0 && isComparison(words, to))) break;
      head = to;
      if (endsTime(words, roles, start, to)) {
        to++;
        break;
      }
    } else if (role === 'det') {
      if (to > start && !isPossessive(words[to]) && (head >= 0 || quantities.length > 0)) break;
    } else if (role === 'adj') {
      if (
        head >= 0 &&
        roles[to + 1] !== 'noun' &&
        roles[to + 1] !== 'adj' &&
        !isHyphen(words[to - 1]) &&
        !isHyphen(words[to + 1])
      )
        break;
    } else if (role === 'adv') {
      if (!(roles[to + 1] === 'adj' && head < 0 && to > start)) break;
    } else if (role !== 'number' && !isInside(words, roles, to)) break;
    to++;
  }
  while (
    to > start + 1 &&
    !quantityAt.has(to - 1) &&
    (roles[to - 1] === 'mark' || roles[to - 1] === 'conj' || (roles[to - 1] === 'det' && head >= 0))
  )
    to--;
  if (head < 0 && quantities.length === 0)
    return chunk(roles[start] === 'adj' ? 'adjective' : 'other', start, Math.max(to, start + 1));
  if (quantities.length === 0 && isShortName(words, to)) to += 3;
  return {
    kind: 'noun',
    from: start,
    to,
    head,
    quantities,
    ...(isTimeHead(words, head, quantities) && { time: true }),
  };
}

/** "the Coastal Freight Index (CFI)": initials in brackets are a second name of what stands before them. */
const isShortName = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '(' && words[at + 2]?.text === ')' && /^\p{Lu}{2,5}$/u.test(words[at + 1].text);

/**
 * "last season | Chris Holt", "Tuesday | Tarn Mills", "the first half | Holt": a time is a phrase of its own where a name follows it or
 * where it stands at the front, unless it owns or describes what follows.
 */
function endsTime(words: readonly Word[], roles: readonly Role[], start: number, at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || roles[at + 1] !== 'noun' || next.glued || isPossessive(next)) return false;
  if (words[at].glued) return false;
  if (!isTime(words[at])) return endsAdverbial(words, roles, start, at);
  if (isTime(next)) return false;
  if (/^(?:last|next|this)$/.test(words[start].lower) || weekdays.has(words[start].lower)) return true;
  return isLower(words[at]) && isName(next);
}

/** "As a result | Holt said", "Before the match | Tarn had": a common noun at the front of the sentence and then a name that a verb follows. */
function endsAdverbial(words: readonly Word[], roles: readonly Role[], start: number, at: number): boolean {
  if (start === 0 || start > 2 || roles[start - 1] !== 'prep' || !isLower(words[at]) || !isName(words[at + 1]))
    return false;
  if (roleOfLemma(words[at].lemma)?.person === true) return false;
  let next = at + 1;
  while (roles[next] === 'noun') next++;
  return roles[next] === 'aux' || roles[next] === 'verb';
}

/** "the resignation letter | Thursday", "announced a sale | Monday": a weekday behind a common noun; not "Black Friday". */
const opensTime = (words: readonly Word[], at: number): boolean =>
  weekdays.has(words[at].lower) && isLower(words[at - 1]) && !words[at].glued && !/^['’]s?$/.test(words[at - 1].text);

/** "shrank 2% | month on month". */
const isComparison = (words: readonly Word[], at: number): boolean =>
  /^(?:on|over|to|by)$/.test(words[at + 1]?.lower ?? '') && words[at + 2]?.lower === words[at].lower;

const isLower = ({ text }: Word): boolean => /^\p{Ll}/u.test(text);
const isName = ({ text, tag }: Word): boolean => tag === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text);

const isHyphen = (word: Word | undefined): boolean => word?.text === '-' && word.glued;

const isPossessive = (word: Word | undefined): boolean =>
  word?.lower === "'s" || word?.text === '’s' || word?.text === "'";

function isTimeHead(words: readonly Word[], head: number, quantities: readonly Quantity[]): boolean {
  return head >= 0 ? isTime(words[head]) : quantities.some(({ type }) => type === 'duration');
}

/** A hyphen, ampersand, apostrophe or joining "and" inside a noun phrase. */
function isInside(words: readonly Word[], roles: readonly Role[], at: number): boolean {
  const { text, glued, lower } = words[at];
  if (/^["“”]$/.test(text)) return isQuotedInside(roles, at);
  if (text === '&') return true;
  if (/^[-/.’'″]$/.test(text))
    return glued && words[at + 1]?.glued === true && /^[\p{L}\p{N}]/u.test(words[at + 1].text);
  if (text === "'" || text === '’') return glued;
  return lower === 'and' && joins(words, roles, at);
}

/** the "low-cost" market, a viral "street food" event: quotation marks round a part of a phrase. */
const isQuotedInside = (roles: readonly Role[], at: number): boolean =>
  (roles[at - 1] === 'adj' || roles[at - 1] === 'det' || roles[at - 1] === 'noun') &&
  (roles[at + 1] === 'noun' || (roles[at + 1] === 'adj' && roles[at - 1] !== 'noun'));

/** "and" that ties two nouns or adjectives without articles: "Fenner and Holt", "digital and physical". */
function joins(words: readonly Word[], roles: readonly Role[], at: number): boolean {
  const before = roles[at - 1];
  const after = roles[at + 1];
  if (before === 'adj' && after === 'adj') return true;
  return (
    before === 'noun' &&
    (after === 'noun' || after === 'adj') &&
    !/^(?:its|their|his|her|the)$/.test(words[at + 1].lower)
  );
}

// -------------------------------------------------------------- verb groups

function verbChunk({ words, roles }: Syntax, start: number): Chunk | undefined {
  let at = start;
  const infinitive = roles[at] === 'to' && leadsToVerb(roles, at + 1);
  if (infinitive) at++;
  let head = -1;
  let finite = false;
  while (at < words.length) {
    const role = roles[at];
    if (role === 'verb' || role === 'aux') {
      if (head >= 0 && role === 'verb' && roles[head] === 'verb') break;
      if (head < 0)
        finite = role === 'aux' ? !/^(?:be|being|been|having)$/.test(words[at].lower) : isFiniteForm(words[at]);
      head = at;
    } else if (
      !(role === 'adv' && leadsToVerb(roles, at + 1)) &&
      !(words[at].text === '-' && words[at].glued && roles[at + 1] === 'verb')
    )
      break;
    at++;
  }
  if (head < 0) return undefined;
  const form = infinitive ? 'infinitive' : finite ? 'finite' : 'participle';
  return { kind: 'verb', from: start, to: head + 1, head, form, quantities: [] };
}

/** Only adverbs stand between here and a verb. */
function leadsToVerb(roles: readonly Role[], at: number): boolean {
  let index = at;
  while (roles[index] === 'adv' && index < at + 3) index++;
  return roles[index] === 'verb' || roles[index] === 'aux';
}

const isFiniteForm = (word: Word): boolean => !/ing$/.test(word.lower) || word.lower.length <= 5;

// -------------------------------------------------------------------- others

function otherChunk({ words, roles }: Syntax, at: number): Chunk {
  const { text, lower } = words[at];
  const role = roles[at];
  if (text === ',') return chunk('comma', at, at + 1);
  if (/^[;:.!?]$/.test(text)) return chunk('stop', at, at + 1);
  if (/^[([]$/.test(text)) return chunk('open', at, at + 1);
  if (/^[)\]]$/.test(text)) return chunk('close', at, at + 1);
  if (/^[-–—]$/.test(text) && !words[at].glued) return chunk('comma', at, at + 1);
  if (role === 'that') return chunk('relative', at, at + 1);
  if (role === 'conj') return chunk(lower === 'but' ? 'subordinator' : 'conjunction', at, at + 1);
  if (role === 'to') return chunk('preposition', at, at + 1);
  if (subordinators.has(lower) && opensClause(words, roles, at)) return chunk('subordinator', at, at + 1);
  if (role === 'prep') return chunk('preposition', at, at + 1);
  return chunk('other', at, at + 1);
}

/** A finite verb follows before the next comma. */
function opensClause(words: readonly Word[], roles: readonly Role[], at: number): boolean {
  if (
    /^(?:tax|taxes|interest|minorities|exceptional|one-off|items|depreciation|costs)$/.test(words[at + 1]?.lower ?? '')
  )
    return false;
  if (/^(?:while|although|though|if|because|when|whereas|whilst|where)$/.test(words[at].lower)) return true;
  for (let index = at + 1; index < Math.min(words.length, at + 12); index++) {
    if (words[index].text === ',' || roles[index] === 'that') return false;
    if (roles[index] === 'aux' || (roles[index] === 'verb' && isFiniteForm(words[index])))
      return roles[index - 1] === 'noun' || roles[index - 1] === 'pron' || roles[index - 1] === 'adv';
  }
  return false;
}

const chunk = (kind: ChunkKind, from: number, to: number): Chunk => ({ kind, from, to, head: -1, quantities: [] });
