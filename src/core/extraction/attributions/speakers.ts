import type { Span } from '../../text/span';
import type { TaggedText, Token } from '../../text/tagged';
import type { Speaker } from '../types';
import { placeOf } from '../counted/lexicons/places';
import { personPronouns } from './lexicons/sourceNouns';
import { tokensIn } from './scan';
import { typeOfNoun, type Gender, type Mention } from './mentions';

/*
 * Who a source is, apart from the words that name it: surnames, titles and pronouns resolved within the article.
 */

/** Everything named in an article so far, asked in reading order. */
export class Speakers {
  private readonly entities: Entity[] = [];
  private readonly byKey = new Map<string, Entity>();
  /** Surname or other last word to the entity that used it last. */
  private readonly byLastWord = new Map<string, Entity>();
  private readonly byRole = new Map<string, Entity>();
  private readonly described = new Map<string, Described>();
  private lastPerson = new Map<Gender | 'any', Entity>();
  /** The last name that may be a person's though nothing says so. */
  private lastStranger?: Entity;
  private lastBody?: Speaker;
  private lastGroup?: Speaker;

  /** Learns every name of the article first, so that a surname in the headline finds its full name. */
  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) this.learn(mention);
  }

  /** Passes a name while reading on: pronouns behind it may mean it. */
  pass(mention: Mention): void {
    const entity = this.find(mention.name);
    if (!entity) return;
    if (entity.type === 'person' || entity.type === 'unknown') {
      const gender = entity.gender;
      if (entity.type === 'person') this.lastPerson.set('any', entity);
      else if (looksLikePerson(entity)) this.lastStranger = entity;
      if (gender) this.lastPerson.set(gender, entity);
    }
    if (entity.type === 'organisation' || entity.type === 'media') this.lastBody = speakerOf(entity);
    for (const role of mention.roles) this.byRole.set(role, entity);
  }

  /** Who the source at `span` (offsets in the block) is. */
  resolve(tagged: TaggedText, span: Span, mentions: readonly Mention[]): Speaker {
    const tokens = tokensIn(tagged.tokens, span);
    if (tokens.length === 0) return { type: 'unknown' };
    const pronoun = tokens.length === 1 ? personPronouns.get(tokens[0].lower) : undefined;
    if (pronoun === 'who') return this.relative(tagged.text, span.start, mentions);
    if (pronoun) return this.pronoun(pronoun);
    const head = headNoun(tokens);
    const named = mentionOf(tokens, span, mentions, head);
    if (named) return this.named(named);
    return head ? this.describedAs(tagged, tokens, head) : { type: 'unknown' };
  }

  /** Remembers who spoke: the next pronoun most likely means the same. */
  spoke(speaker: Speaker): void {
    const entity = speaker.key === undefined ? undefined : this.byKey.get(speaker.key);
    if (entity && (entity.type === 'person' || entity.type === 'unknown')) {
      this.lastPerson.set('any', entity);
      if (entity.gender) this.lastPerson.set(entity.gender, entity);
    } else if (speaker.type === 'organisation' || speaker.type === 'media' || speaker.type === 'document') {
      this.lastBody = speaker;
    } else if (speaker.type === 'unnamed') {
      this.lastGroup = speaker;
    }
  }

  /** Whose a quotation without a cue most likely is: the last one who spoke or was named. */
  followOn(): Speaker {
    const entity = this.lastPerson.get('any');
    return entity ? speakerOf(entity) : { type: 'unknown' };
  }

  private learn(mention: Mention): void {
    const known = this.find(mention.name);
    if (known) {
      if (mention.name.length > known.name.length && sharesLastWord(mention.name, known.name))
        this.rename(known, mention.name);
      if (known.type === 'unknown') known.type = mention.type;
      known.gender ??= mention.gender;
      return;
    }
    const entity: Entity = { name: mention.name, key: keyOf(mention.name), type: mention.type, gender: mention.gender };
    this.entities.push(entity);
    this.index(entity);
  }

  private rename(entity: Entity, name: string): void {
    entity.name = name;
    entity.key = keyOf(name);
    this.index(entity);
  }

  private index(entity: Entity): void {
    this.byKey.set(entity.key, entity);
    const words = entity.key.split(' ');
    if (entity.type !== 'organisation') this.byLastWord.set(words[words.length - 1], entity);
    const initials = words.map((word) => word[0]).join('');
    if (words.length > 2 && entity.type !== 'person' && !this.byKey.has(initials)) this.byKey.set(initials, entity);
  }

  /** The entity of a name: the same name, or a surname of one known. */
  private find(name: string): Entity | undefined {
    const key = keyOf(name);
    const exact = this.byKey.get(key);
    if (exact) return exact;
    const words = key.split(' ');
    const byLast = this.byLastWord.get(words[words.length - 1]);
    if (!byLast) return undefined;
    // "Meer" and "van der Meer" are surnames of "Jonas van der Meer".
    if (words.length === 1 || byLast.key.endsWith(` ${key}`)) return byLast;
    return byLast.key.split(' ').length === 1 && byLast.type !== 'organisation'
      ? byLast
      : sameGivenName(words, byLast.key)
        ? byLast
        : undefined;
  }

  private named(mention: Mention): Speaker {
    const entity = this.find(mention.name);
    return entity ? speakerOf(entity) : { name: mention.name, key: keyOf(mention.name), type: 'unknown' };
  }

  /** "a letter from Hugo Rask, who praised them": whom the name right before it means. */
  private relative(text: string, at: number, mentions: readonly Mention[]): Speaker {
    const end = text.slice(0, at).replace(/,?\s+$/, '').length;
    const mention = mentions.find((each) => each.end === end);
    return mention ? { ...this.named(mention), type: 'person' } : { type: 'unknown' };
  }

  private pronoun(pronoun: string): Speaker {
    if (pronoun === 'he' || pronoun === 'she') {
      const wanted: Gender = pronoun === 'he' ? 'man' : 'woman';
      const any = this.lastPerson.get('any');
      const fits = any && (any.gender === undefined || any.gender === wanted);
      const entity = fits ? any : (this.lastPerson.get(wanted) ?? this.lastStranger);
      if (!entity) return { type: 'person' };
      entity.gender ??= wanted;
      this.lastPerson.set(wanted, entity);
      return { ...speakerOf(entity), type: 'person' };
    }
    if (pronoun === 'it') return this.lastBody ?? { type: 'unknown' };
    if (pronoun === 'they') return this.lastGroup ?? this.lastBody ?? { type: 'unnamed' };
    return { type: 'unknown' };
  }

  /** "the minister", "South Korea's spy agency", "two officials". */
  private describedAs(tagged: TaggedText, tokens: readonly Token[], head: Token): Speaker {
    const type = typeOfNoun(head.lemma, head.lower);
    const first = tokens[0];
    const definite = first.lower === 'the' || first.lower === 'his' || first.lower === 'her';
    const singular = head.lower === head.lemma;
    if (type === 'unnamed') {
      const entity = definite && singular ? this.byRole.get(head.lemma) : undefined;
      if (entity) return speakerOf(entity);
      const words = tagged.text.slice(first.start, tokens[tokens.length - 1].end);
      return { name: words.replace(/^the\s+/i, ''), key: keyOf(words), type };
    }
    if (type === 'organisation' || type === 'media') {
      // "the agency" is the one last named; "the spy agency" may be another.
      const entity = definite && tokens.length === 2 ? this.byRole.get(head.lemma) : undefined;
      if (entity && entity.type !== 'person') return speakerOf(entity);
    }
    const phrase = phraseOf(tagged.text, first, tokens[tokens.length - 1]);
    return this.describedBody(phrase, head.lemma, type, definite);
  }

  /** "the agency" means the body of that noun named last, "South Korea's spy agency" the fuller one if it fits. */
  private describedBody(phrase: string, head: string, type: Speaker['type'], definite: boolean): Speaker {
    const words = keyOf(phrase).split(' ');
    const known = this.described.get(head);
    if (known && definite && words.every((word) => known.words.has(word))) return known.speaker;
    const speaker: Speaker = { name: phrase, key: keyOf(phrase), type };
    this.described.set(head, { speaker, words: new Set(words) });
    return speaker;
  }
}

interface Entity {
  name: string;
  key: string;
  type: Mention['type'];
  gender?: Gender;
}

interface Described {
  readonly speaker: Speaker;
  readonly words: ReadonlySet<string>;
}

/** Given name and surname, as a person's name has them; "Port Alder" is a place. */
const looksLikePerson = ({ key }: Entity): boolean => key.split(' ').length === 2 && !placeOf(key);

const speakerOf = (entity: Entity): Speaker => ({ name: entity.name, key: entity.key, type: entity.type });

/** The same for "Lena Ortiz", "LENA ORTIZ" and "Léna Ortiz": lower case, no accents, marks or article. */
export function keyOf(name: string): string {
  const lower = plainName.test(name) ? name.toLowerCase() : withoutMarks(name);
  const bare = lower.replace(/^(?:the|a|an) /, '').trim();
  return bare.includes('  ') ? bare.replace(/ +/g, ' ') : bare;
}

/** A name that has nothing to take off: nearly every one. */
const plainName = /^[A-Za-z0-9& -]*$/;

const withoutMarks = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}& -]/gu, '');

const sharesLastWord = (a: string, b: string): boolean => keyOf(a).split(' ').pop() === keyOf(b).split(' ').pop();

function sameGivenName(words: readonly string[], otherKey: string): boolean {
  const other = otherKey.split(' ');
  return other.length > 1 && (other[0] === words[0] || (words[0].length === 1 && other[0].startsWith(words[0])));
}

/** The noun a source phrase is about: the last nominal before "of", a comma, "who" or a participle. */
function headNoun(tokens: readonly Token[]): Token | undefined {
  let head: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.tag === 'NOUN' || token.tag === 'PROPN') head = token;
    else if (head && endsHead(token, tokens[index + 1], tokens[index + 2])) break;
  }
  return head ?? tokens.find((token) => token.tag === 'PRON' || token.tag === 'NUM' || token.tag === 'ADJ');
}

/** A comma before a name or adjective goes on with a list ("U.S., Ukrainian and Polish officials"); before anything else it ends the head. */
function endsHead(token: Token, next: Token | undefined, second: Token | undefined): boolean {
  if (token.text === ',') {
    const listed = next?.tag === 'CCONJ' ? second : next;
    return listed?.tag !== 'PROPN' && listed?.tag !== 'ADJ';
  }
  return token.tag === 'ADP' || token.tag === 'VERB' || token.lower === 'who' || token.lower === 'that';
}

/** The name that a source phrase is about: the one that holds its head, or else the first that is no modifier. */
function mentionOf(
  tokens: readonly Token[],
  span: Span,
  mentions: readonly Mention[],
  head: Token | undefined,
): Mention | undefined {
  const inside = mentions.filter((mention) => mention.start < span.end && mention.end > span.start);
  const holder = head && inside.find((mention) => mention.start <= head.start && head.start < mention.end);
  return holder ?? inside.find((mention) => !isModifier(tokens, mention, head));
}

/**
 * "Ukrainian officials", "Russia's foreign ministry", "a spokesman for Acme": the name is not the one who speaks. In "the
 * mayor of Lund, Ada Boon" the name behind the comma is.
 */
function isModifier(tokens: readonly Token[], mention: Mention, head: Token | undefined): boolean {
  if (!head) return false;
  const after = tokens.find((token) => token.start >= mention.end);
  if (after?.lower === "'s" && mention.end <= head.start) return true;
  if (head.tag !== 'NOUN') return false;
  if (mention.end <= head.start) {
    if (isListed(tokens, mention, head)) return true;
    const between = tokens.some(
      (token) => token.start >= mention.end && token.start < head.start && token.text === ',',
    );
    return !between;
  }
  const at = tokens.findIndex((token) => token.start >= mention.start);
  const introduced = tokens[at - 1]?.text === ',' && mention.name.includes(' ') && !placeOf(mention.name.toLowerCase());
  if (introduced) return false;
  const link = tokens.find((token) => token.start >= head.end);
  return link !== undefined && link.tag === 'ADP';
}

/** "Norse, Danish and Swedish officials": a name that is one of several adjectives of a plural. */
function isListed(tokens: readonly Token[], mention: Mention, head: Token): boolean {
  if (head.lower === head.lemma) return false;
  const between = tokens.filter((token) => token.start >= mention.end && token.end <= head.start);
  const isPart = ({ tag, text }: Token): boolean => tag === 'ADJ' || tag === 'PROPN' || tag === 'CCONJ' || text === ',';
  return between.some(({ tag }) => tag === 'CCONJ') && between.every(isPart);
}

/** The phrase as printed, with "the" for a sentence's "The". */
function phraseOf(text: string, first: Token, last: Token): string {
  return text.slice(first.start, last.end).replace(/^(?:The|A|An)(?=\s)/, (article) => article.toLowerCase());
}
