import type { Token } from '../../text/tagged';
import { placeOf } from '../counted/lexicons/places';
import type { Speaker } from '../types';
import { documentNouns, mediaNouns, organisationNouns, personNouns } from './lexicons/sourceNouns';
import { canBeName } from './nameBounds';
import type { Mention } from './mentions';
import { keyOf } from './nameKeys';

/*
 * What a source phrase is about: the name or the noun that speaks, among the words that say whose it is or where.
 */

/** "Anna Brek and the Harbour Board", also behind "two officials, ": several names that speak as one are printed as they stand. */
export function namesTogether(text: string, tokens: readonly Token[], inside: readonly Mention[]): Speaker | undefined {
  const last = inside.at(-1);
  if (inside.length < 2 || last?.end !== tokens[tokens.length - 1].end) return undefined;
  const opens = inside.findIndex(({ titled }) =>
    /^(?:.*, )?(?:both )?(?:the )?$/is.test(text.slice(tokens[0].start, titled)),
  );
  const names = inside.slice(opens);
  const between = names.slice(1).map(({ titled }, at) => text.slice(names[at].end, titled));
  if (
    opens < 0 ||
    !between.every((words) => /^,? (?:and )?(?:the )?$/.test(words)) ||
    !between.at(-1)?.includes(' and ')
  ) {
    return undefined;
  }
  const name = text.slice(names[0].titled, last.end);
  const types = new Set(names.map(({ type }) => type).filter((type) => type !== 'unknown'));
  return { name, key: keyOf(name), type: types.size === 1 ? [...types][0] : 'unknown' };
}

/**
 * The noun a source phrase is about: the last nominal before "of", a comma, "who" or a participle, and behind an owner ("the country's army").
 * A noun that the tagger takes for an adjective is one by the lexicons ("the Ukrainian military").
 */
export function headNoun(tokens: readonly Token[], names: readonly Mention[]): Token | undefined {
  let head: Token | undefined;
  let owner: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (isNominal(tokens, index, names)) head = token;
    else if (head && token.lower === "'s") [owner, head] = [head, undefined];
    else if (head && endsHead(tokens, index)) break;
  }
  return head ?? owner ?? tokens.find((token) => token.tag === 'PRON' || token.tag === 'NUM' || token.tag === 'ADJ');
}

function isNominal(tokens: readonly Token[], index: number, names: readonly Mention[]): boolean {
  const { tag, lower, start } = tokens[index];
  if (tag === 'NOUN' || tag === 'PROPN' || names.some((name) => name.start <= start && start < name.end)) return true;
  if (index === 0 && canBeName(tokens[0]) && tokens[1]?.text === ',') return true;
  const singular = lower.replace(/s$/, '');
  const known = sourceNouns.some((nouns) => nouns.has(lower) || nouns.has(singular));
  return known && (index === 0 || modifierTags.has(tokens[index - 1].tag));
}

const sourceNouns = [documentNouns, mediaNouns, organisationNouns, personNouns];
const modifierTags = new Set(['DET', 'ADJ', 'PROPN', 'NOUN', 'PART']);

/** A comma goes on with a list of what narrows one noun ("U.S., Ukrainian and Polish officials"); before anything else it ends the head. */
function endsHead(tokens: readonly Token[], index: number): boolean {
  const { text, tag, lower } = tokens[index];
  if (text === ',') return !isList(tokens, index);
  if (text === '(') return true;
  if (tag === 'VERB') return tokens[index - 1]?.text !== '-';
  return tag === 'ADP' || lower === 'who' || lower === 'that';
}

function isList(tokens: readonly Token[], comma: number): boolean {
  const isPart = ({ tag, text }: Token): boolean => tag === 'ADJ' || tag === 'PROPN' || tag === 'CCONJ' || text === ',';
  let end = comma;
  while (end < tokens.length && isPart(tokens[end])) end++;
  const noun = tokens[end];
  return (
    noun?.tag === 'NOUN' && noun.lower !== noun.lemma && tokens.slice(comma, end).some(({ tag }) => tag === 'CCONJ')
  );
}

/**
 * The name that a source phrase is about: the one that holds its head, or stands in apposition to it ("the mayor of Lund, Ada Boon"). Every other
 * name only says whose or which: "Ukrainian officials", "Russia's foreign ministry", "hospitals in Gaza", "a spokesman for Acme".
 */
export function mentionOf(
  tokens: readonly Token[],
  inside: readonly Mention[],
  head: Token | undefined,
): Mention | undefined {
  if (!head) return inside[0];
  const holder = inside.find((mention) => mention.titled <= head.start && head.start < mention.end);
  return holder ?? inside.find((mention) => isApposed(tokens, mention));
}

function isApposed(tokens: readonly Token[], { titled, name, type }: Mention): boolean {
  let at = tokens.findIndex((token) => token.start >= titled);
  for (let steps = 0; steps < longestTitle && modifierTags.has(tokens[at - 1]?.tag); steps++) at--;
  return tokens[at - 1]?.text === ',' && (type === 'person' || name.includes(' ')) && !placeOf(name.toLowerCase());
}

/** Words before a name in apposition: "former foreign minister". */
const longestTitle = 4;

/** The phrase as printed, with "the" for a sentence's "The". */
export function phraseOf(text: string, first: Token, last: Token): string {
  return withoutAside(text.slice(first.start, last.end)).replace(/^(?:The|A|An)(?=\s)/, (article) =>
    article.toLowerCase(),
  );
}

/** "the prosecutor, who is new here": what only tells more of a source is no part of its name. */
export const withoutAside = (phrase: string): string =>
  phrase.replace(/,\s(?:who|which|speaking|citing|quoting|cited by|quoted by)\s.*$/su, '');
