import type { Analysis, Attribution, Figure, SourceType } from '../../extraction/types';
import { placeOf } from '../../extraction/counted/lexicons/places';
import { cover, overlaps, textOf } from '../../text/span';
import type { Sourcing } from '../types';
import { officeOf, type Holder } from './offices';
import { originKeyOf, plainName, type Aliases } from './originKey';

/** A source as an article names it. */
interface NamedSource {
  readonly name: string;
  readonly type: SourceType;
}

interface Link extends NamedSource {
  readonly key: string | undefined;
}

const nobody: Sourcing = { chain: [] };
const noChain: readonly NamedSource[] = [];

/** Whom an article names for its figures and its claims: all that is kept of it to say who is meant when the analyst's aliases change. */
export interface NamedChains {
  /** By the figure's index, from the source to the origin. */
  readonly figures: readonly (readonly NamedSource[])[];
  /** By the attribution's index. */
  readonly attributions: readonly (readonly NamedSource[])[];
  /** Short forms that the article introduces, plain, and the long ones. */
  readonly shortForms: ReadonlyMap<string, string>;
  /** What "the South" means in the article. */
  readonly compass: ReadonlyMap<string, string>;
}

/** Who stands behind an article's figures and claims, by index. */
export interface Sourcings {
  readonly figures: readonly Sourcing[];
  readonly attributions: readonly Sourcing[];
}

/** Reads the chains of one article. Linear in the text's length. */
export function namedChainsOf(analysis: Analysis, text: string): NamedChains {
  const attributions = analysis.attributions.map((attribution) => chainOf(attribution, text));
  const chainOfFigure = (figure: Figure): readonly NamedSource[] => {
    if (figure.attributions.length === 0) return noChain;
    const indexes = [...figure.attributions].reverse();
    const holders = indexes.map((index) => analysis.attributions[index]);
    return indexes.flatMap((index, at) => (isHandedOn(holders[at], holders) ? [] : attributions[index]));
  };
  return {
    figures: analysis.figures.map(chainOfFigure),
    attributions,
    shortForms: introducedNames(text),
    compass: compassOf(text),
  };
}

/**
 * @param aliases the analyst's `sources`: plain names to keys
 * @param holders of offices, by the office's key
 */
export function sourcingsOf(
  { figures, attributions, shortForms, compass }: NamedChains,
  aliases: Aliases,
  holders: ReadonlyMap<string, Holder> = new Map<string, Holder>(),
): Sourcings {
  const known = { get: (name: string) => aliases.get(name) ?? shortForms.get(name) ?? holders.get(name)?.key };
  const direction = (name: string): string | undefined => compass.get(name);
  const sourcing = (chain: readonly NamedSource[]): Sourcing =>
    sourcingOf(chain.map(({ name, type }) => ({ name, type, key: originKeyOf(name, type, known, direction) })));
  return { figures: figures.map(sourcing), attributions: attributions.map(sourcing) };
}

/** Offices of countries by which an article names its sources, as keys. */
export function officesIn({ figures, attributions, compass }: NamedChains): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name, type } of [...figures, ...attributions].flat()) {
    const key = originKeyOf(name, type, noAliases, (direction) => compass.get(direction));
    if (key !== undefined && officeOf(key) !== undefined) keys.add(key);
  }
  return keys;
}

const noAliases: Aliases = new Map<string, string>();

function chainOf({ source, speaker, via }: Attribution, text: string): readonly NamedSource[] {
  const own = speaker.name ?? (source.length > 0 ? textOf(text, cover(source)) : undefined);
  const cited = via.map(({ name, span, type }) => ({ name: name ?? textOf(text, span), type }));
  return own === undefined ? cited : [{ name: own, type: speaker.type }, ...cited];
}

function sourcingOf(links: readonly Link[]): Sourcing {
  const chain = links.filter((each, at) => at === 0 || !sameSource(each, links[at - 1]));
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return nobody;
  const circular = chain.some((each, at) => chain.slice(0, at).some((earlier) => sameSource(each, earlier)));
  return {
    source: first.name,
    sourceType: first.type,
    chain: chain.map((each) => each.name),
    ...(last.key !== undefined && !circular && { originKey: last.key, originName: last.name }),
    ...(circular && { circular }),
  };
}

/** "lawmakers said, citing the agency": what the agency is cited for stands in the lawmakers' chain already, behind them. */
function isHandedOn({ source }: Attribution, holders: readonly Attribution[]): boolean {
  return holders.some(({ via }) => via.some(({ span }) => source.some((part) => overlaps(part, span))));
}

const sameSource = (a: Link, b: Link): boolean => (a.key === undefined ? a.name === b.name : a.key === b.key);

/** "the National Weather Office (NWO)": a short form in brackets stands for the capitalised words before it. */
function introducedNames(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const match of text.matchAll(
    /((?:\p{Lu}[\p{L}’'&-]*\s+(?:(?:of|for|and|the|on)\s+)?){2,7})\((\p{Lu}{2,8})\)/gu,
  )) {
    const long = plainName(match[1]);
    names.set(plainName(match[2]), long);
  }
  return names;
}

/** What "the South" means in an article: the one country whose name begins so. */
function compassOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/\b(North|South|East|West)\s(\p{Lu}\p{Ll}+)/gu)) {
    const place = placeOf(match[0]);
    if (place) found.set(match[1].toLowerCase(), place.key);
  }
  return found;
}
