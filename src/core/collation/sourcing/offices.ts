import { placeOf } from '../../extraction/counted/lexicons/places';
import { compare } from '../../text/order';
import type { ArticleId } from '../types';
import { personKey, plainName } from './originKey';

/** Somebody of whom an article says which office of which country they hold. */
interface Claim {
  /** As `originKeyOf` has it: "kenya president". */
  readonly office: string;
  readonly country: string;
  readonly name: string;
}

/** The one who holds an office, as far as the dossier says. */
export interface Holder {
  /** The key of a person's name. */
  readonly key: string;
  readonly name: string;
}

const title =
  '(?:[Ss]upreme [Ll]eader|[Ll]eader|[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen)';
const name = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]*){1,2}";
/** "Kenyan President Amani Otieno", "the country’s leader, …" without its country says nothing. */
const titled = new RegExp(`(${title}),? (${name})`, 'gu');
/** "Amani Otieno, the Kenyan president,". */
const apposed = new RegExp(`(${name}), (?:the )?([\\p{L}’' -]{3,30}?) (${title})(?=[,.;])`, 'gu');
const hasTitle = /leader|president|minister|premier|chancellor|king|queen/i;
/** Words before the country that take the office away. */
const notNow = /^(?:former|ex|then|late|vice|deputy|past|previous|ousted|exiled|self-declared|interim)$/i;
/** UTF-16 code units before a title in which its country stands. */
const countryReach = 40;
/** A text that goes on repeating titles says no more by it. */
const mostClaims = 50;

/** Every office whose holder one may call the country's leader. */
const leading = ['leader', 'supreme leader', 'president', 'prime minister', 'chancellor', 'king', 'queen'];

/**
 * Who holds which country's highest offices, by what the articles of a dossier say ("Kenyan President Amani Otieno"), so that "the Kenyan leader" in
 * another article is the same source. Only where one person alone is named for the office: two presidents are none. Ministers and
 * spokesmen speak for their ministry and stay that. A function of the articles present, not of their order.
 */
export class Offices {
  private readonly claims = new Map<ArticleId, readonly Claim[]>();
  /** The offices by which an article names its sources, and by country the articles that do. */
  private readonly named = new Map<ArticleId, readonly string[]>();
  private readonly users = new Map<string, Set<ArticleId>>();
  private readonly byCountry = new Map<string, Map<ArticleId, readonly Claim[]>>();

  /**
   * Takes on an article.
   * @param keys of the article's sources that name an office: see `officeOf`
   * @returns the other articles that name a source by an office which may have another holder than before
   */
  set(id: ArticleId, text: string, keys: Iterable<string>): ReadonlySet<ArticleId> {
    this.use(id, [...keys]);
    const before = this.claims.get(id) ?? [];
    const claims = claimsOf(text);
    const touched = new Set<ArticleId>();
    if (JSON.stringify(before) === JSON.stringify(claims)) return touched;
    if (claims.length === 0) this.claims.delete(id);
    else this.claims.set(id, claims);
    for (const country of new Set([...before, ...claims].map((claim) => claim.country))) {
      const articles = this.byCountry.get(country) ?? new Map<ArticleId, readonly Claim[]>();
      const own = claims.filter((claim) => claim.country === country);
      if (own.length === 0) articles.delete(id);
      else articles.set(id, own);
      if (articles.size === 0) this.byCountry.delete(country);
      else this.byCountry.set(country, articles);
      for (const user of this.users.get(country) ?? []) if (user !== id) touched.add(user);
    }
    return touched;
  }

  /** Takes an article away; returns as `set` does. */
  delete(id: ArticleId): ReadonlySet<ArticleId> {
    return this.set(id, '', []);
  }

  /** The holders of the offices by which an article names its sources, by the office's key. */
  holdersFor(id: ArticleId): ReadonlyMap<string, Holder> {
    const found = new Map<string, Holder>();
    for (const key of this.named.get(id) ?? []) {
      const holder = this.holder(key);
      if (holder) found.set(key, holder);
    }
    return found;
  }

  private use(id: ArticleId, keys: readonly string[]): void {
    for (const key of this.named.get(id) ?? []) this.users.get(officeOf(key)!.country)?.delete(id);
    if (keys.length === 0) this.named.delete(id);
    else this.named.set(id, keys);
    for (const key of keys) {
      const { country } = officeOf(key)!;
      const users = this.users.get(country);
      if (users) users.add(id);
      else this.users.set(country, new Set([id]));
    }
  }

  private holder(key: string): Holder | undefined {
    const office = officeOf(key);
    const articles = office && this.byCountry.get(office.country);
    if (!articles) return undefined;
    const wanted = office.title === 'leader' ? leading : [office.title];
    const offices = new Set(wanted.map((each) => `${office.country} ${each}`));
    const names = [...articles.values()].flat().flatMap((claim) => (offices.has(claim.office) ? [claim.name] : []));
    return onlyOne(names);
  }
}

/** The country and the office in a source's key; undefined where it names none of these offices. */
export function officeOf(key: string): { readonly country: string; readonly title: string } | undefined {
  const found = / (supreme leader|leader|president|prime minister|premier|chancellor|king|queen)$/.exec(key);
  if (!found) return undefined;
  const country = key.slice(0, found.index);
  return placeOf(country)?.key === country ? { country, title: plainTitle(found[1]) } : undefined;
}

const plainTitle = (printed: string): string => printed.toLowerCase().replace('premier', 'prime minister');

function claimsOf(text: string): Claim[] {
  if (!hasTitle.test(text)) return [];
  const claims = new Map<string, Claim>();
  const add = (country: string | undefined, office: string, holder: string): void => {
    if (country === undefined || claims.size >= mostClaims) return;
    const claim = { office: `${country} ${plainTitle(office)}`, country, name: holder.replace(/[’']s$/, '') };
    claims.set(`${claim.office} ${claim.name}`, claim);
  };
  for (const match of text.matchAll(titled)) {
    add(countryBefore(text.slice(Math.max(0, match.index - countryReach), match.index)), match[1], match[2]);
  }
  for (const match of text.matchAll(apposed)) add(countryBefore(`${match[2]} `), match[3], match[1]);
  return [...claims.values()].sort((a, b) => compare(a.office, b.office) || compare(a.name, b.name));
}

/** The country whose name or adjective ends a text, unless the office is a former one. */
function countryBefore(text: string): string | undefined {
  if (!text.endsWith(' ')) return undefined;
  const words = text.trimEnd().split(/\s+/);
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const place = placeOf(
      words
        .slice(-length)
        .join(' ')
        .replace(/[’']s?$/, ''),
    );
    if (place === undefined || place.by === 'capital') continue;
    return notNow.test(words.at(-length - 1) ?? '') ? undefined : place.key;
  }
  return undefined;
}

/** One person whom all names mean: the shortest name's words stand in each of them. */
function onlyOne(names: readonly string[]): Holder | undefined {
  if (names.length === 0) return undefined;
  const [shortest] = [...names].sort((a, b) => wordsIn(a).length - wordsIn(b).length || compare(a, b));
  const words = wordsIn(shortest);
  const one = names.every((each) => {
    const theirs = wordsIn(each);
    return words.every((word) => theirs.includes(word));
  });
  return one ? { key: personKey(plainName(shortest)), name: shortest } : undefined;
}

const wordsIn = (printed: string): string[] => printed.toLowerCase().split(/[\s-]+/);
