import type { Span } from '../../text/span';
import type { TaggedText, Token } from '../../text/tagged';
import type { Speaker } from '../types';
import { placeOf } from '../counted/lexicons/places';
import { personNouns, personPronouns } from './lexicons/sourceNouns';
import { keyOf, sameGivenName, sharesLastWord } from './nameKeys';
import { headNoun, mentionOf, namesTogether, phraseOf, withoutAside } from './sourceHead';
import { canBeName } from './nameBounds';
import { tokensIn } from './scan';
import { typeOfNoun, type Gender, type Mention } from './mentions';

/*
 * Who a source is, apart from the words that name it: surnames, titles and pronouns resolved within the article.
 */

/** Everything named in an article so far, asked in reading order. */
export class Speakers {
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
    if (mention.isOrigin) return;
    const entity = this.find(mention.name, mention.owner);
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
    if (pronoun === 'they') return this.groupBefore(tagged, span.start) ?? this.pronoun(pronoun);
    if (pronoun) return this.pronoun(pronoun);
    const inside = mentions.filter((mention) => mention.start < span.end && mention.end > span.start);
    const several = namesTogether(tagged.text, tokens, inside);
    if (several) return several;
    const head = headNoun(tokens, inside);
    const named = mentionOf(tokens, inside, head);
    if (named) return this.named(named);
    if (head) return this.describedAs(tagged, tokens, head);
    return canBeName(tokens[0])
      ? this.called(phraseOf(tagged.text, tokens[0], tokens[tokens.length - 1]))
      : { type: 'unknown' };
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
    const known = this.find(mention.name, mention.owner);
    if (known) {
      const owned = mention.owner !== undefined && known.owner === undefined;
      if (owned || (mention.name.length > known.name.length && sharesLastWord(mention.name, known.name)))
        this.rename(known, mention);
      if (known.type === 'unknown') known.type = mention.type;
      known.gender ??= mention.gender;
      for (const word of mention.description) known.description.add(word);
      return;
    }
    const name = ownedName(mention);
    const { type, gender, owner } = mention;
    const entity: Entity = { name, key: keyOf(name), type, gender, owner, description: new Set(mention.description) };
    if (owner !== undefined && !this.byKey.has(keyOf(mention.name))) this.byKey.set(keyOf(mention.name), entity);
    this.index(entity);
  }

  private rename(entity: Entity, mention: Mention): void {
    entity.name = ownedName(mention);
    entity.key = keyOf(entity.name);
    entity.owner ??= mention.owner;
    this.index(entity);
  }

  private index(entity: Entity): void {
    this.byKey.set(entity.key, entity);
    const words = entity.key.split(' ');
    if (entity.type !== 'organisation') this.byLastWord.set(words[words.length - 1], entity);
    if (entity.type === 'person') return;
    for (const of of [
      words,
      words.filter((word) => !linkWords.has(word)),
      entity.owner ? words.slice(keyOf(entity.owner).split(' ').length) : words,
    ]) {
      const initials = of.map((word) => word[0]).join('');
      const known = this.byKey.get(initials);
      // A short form that the headline has before the name is spelled out.
      if (of.length > 2 && (!known || known.key === initials)) this.byKey.set(initials, entity);
    }
  }

  /** The entity of a name: the same name, or a surname of one known. */
  private find(name: string, owner?: string): Entity | undefined {
    const key = keyOf(name);
    const owned = owner === undefined ? undefined : this.byKey.get(keyOf(`${owner} ${name}`));
    const exact = owned ?? this.byKey.get(key);
    // "Kenya's Defence Ministry" is another than "Uganda's Defence Ministry".
    if (exact && (owner === undefined || exact.owner === undefined || keyOf(exact.owner) === keyOf(owner)))
      return exact;
    if (owner !== undefined) return undefined;
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
    const entity = this.find(mention.name, mention.owner);
    return entity ? speakerOf(entity) : this.called(mention.name);
  }

  /** A name that the tagger takes for another word ("Manning"), too. */
  private called(name: string): Speaker {
    const entity = this.find(name);
    return entity ? speakerOf(entity) : { name, key: keyOf(name), type: 'unknown' };
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
    if (pronoun === 'they') {
      return this.lastGroup ?? (this.lastBody?.type === 'organisation' ? this.lastBody : { type: 'unnamed' });
    }
    return { type: 'unknown' };
  }

  /** "Harbour officials had counted 30. They said …": the people that a sentence of the block before the pronoun begins with. */
  private groupBefore({ text, tokens, sentences }: TaggedText, at: number): Speaker | undefined {
    const before = sentences.findLastIndex(({ start }) => start < at);
    for (const { from, to } of sentences.slice(Math.max(0, before - sentencesBack), before + 1).reverse()) {
      let head = from;
      while (head < to && tokens[head].start < at && nounPhraseTags.has(tokens[head].tag)) head++;
      const noun = tokens[head - 1];
      if (head === from || noun.start >= at || noun.lower === noun.lemma || !personNouns.has(noun.lemma)) continue;
      const name = phraseOf(text, tokens[from], noun).replace(/^the\s+/, '');
      return { name, key: keyOf(name), type: 'unnamed' };
    }
    return undefined;
  }

  /** "the minister", "South Korea's spy agency", "two officials". */
  private describedAs(tagged: TaggedText, tokens: readonly Token[], head: Token): Speaker {
    const type = typeOfNoun(head.lemma, head.lower);
    const first = tokens[0];
    const definite = first.lower === 'the' || first.lower === 'his' || first.lower === 'her';
    const singular = head.lower === head.lemma;
    if (type === 'unnamed') {
      const entity = definite && singular ? this.byRole.get(head.lemma) : undefined;
      if (entity && isAbout(tokens, head, entity)) return speakerOf(entity);
      const words = withoutAside(tagged.text.slice(first.start, tokens[tokens.length - 1].end));
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
  /** Whose body it is. */
  owner?: string;
  /** Words of its titles and appositions: "foreign", "minister". */
  readonly description: Set<string>;
}

interface Described {
  readonly speaker: Speaker;
  readonly words: ReadonlySet<string>;
}

/** So many sentences before its own a pronoun looks for whom it means. */
const sentencesBack = 2;

/** Given name and surname, as a person's name has them; "Port Alder" is a place. */
const looksLikePerson = ({ key }: Entity): boolean => key.split(' ').length === 2 && !placeOf(key);

/** "the president", "the finance minister": nothing before the noun that is not said of the entity, and nothing behind it that narrows it. */
function isAbout(tokens: readonly Token[], head: Token, entity: Entity): boolean {
  const at = tokens.indexOf(head);
  const behind = tokens[at + 1];
  const said = tokens.slice(1, at).map(({ lower }) => lower);
  const isLesser = [...entity.description].some((word) => lesser.has(word) && !said.includes(word));
  return !narrowing.has(behind?.lower ?? '') && !isLesser && said.every((word) => entity.description.has(word));
}

const narrowing = new Set(['of', 'for', 'at', 'in', 'to', 'with', 'from']);

/** Who is vice president is not the president. */
const lesser = new Set(['vice', 'deputy', 'assistant', 'former', 'acting']);

const speakerOf = (entity: Entity): Speaker => ({ name: entity.name, key: entity.key, type: entity.type });

/** "Gaza's Health Ministry". */
const ownedName = ({ name, owner }: Mention): string => (owner === undefined ? name : `${owner} ${name}`);

/** Words that a name's initials pass over: "the International Committee of the Red Cross (ICRC)". */
const linkWords = new Set(['of', 'for', 'the', 'and', 'on', 'against']);

const nounPhraseTags = new Set(['DET', 'ADJ', 'PROPN', 'NOUN', 'NUM']);
