import type { Analysis, Attribution, Figure, SourceType, Speaker } from '../../extraction/types';
import { cover, overlaps, textOf } from '../../text/span';
import type { Sourcing } from '../types';
import { officeOf, type Holder } from './offices';
import { nowhere, originKeyOf, plainName, type Aliases, type Surroundings } from './originKey';
import { surroundingsOf } from './surroundings';

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
  /** Short forms that the article introduces, plain, and the long ones as printed. */
  readonly shortForms: ReadonlyMap<string, string>;
  readonly surroundings: Surroundings;
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
    surroundings: attributions.length === 0 ? nowhere : surroundingsOf(analysis.article, text),
  };
}

/**
 * @param aliases the analyst's `sources`: plain names to keys
 * @param holders of offices, by the office's key
 */
export function sourcingsOf(
  { figures, attributions, shortForms, surroundings }: NamedChains,
  aliases: Aliases,
  holders: ReadonlyMap<string, Holder> = new Map<string, Holder>(),
): Sourcings {
  const known = { get: (name: string) => aliases.get(name) ?? holders.get(name)?.key };
  const keyOf = ({ name, type }: NamedSource): string | undefined => {
    const own = aliases.get(plainName(name));
    return own ?? originKeyOf(shortForms.get(plainName(name)) ?? name, type, known, surroundings);
  };
  const sourcing = (chain: readonly NamedSource[]): Sourcing =>
    sourcingOf(chain.map((source) => ({ ...source, key: keyOf(source) })));
  return { figures: figures.map(sourcing), attributions: attributions.map(sourcing) };
}

/** Offices of countries by which an article names its sources, as keys. */
export function officesIn({ figures, attributions, surroundings }: NamedChains): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name, type } of [...figures, ...attributions].flat()) {
    const key = originKeyOf(name, type, noAliases, surroundings);
    if (key !== undefined && officeOf(key) !== undefined) keys.add(key);
  }
  return keys;
}

const noAliases: Aliases = new Map<string, string>();

function chainOf({ source, speaker, via }: Attribution, text: string): readonly NamedSource[] {
  const cited = via.map((link) => named(link, textOf(text, link.span)));
  return source.length === 0 && speaker.name === undefined
    ? cited
    : [named(speaker, source.length > 0 ? textOf(text, cover(source)) : ''), ...cited];
}

/** Words that name nobody ("those") are no name of which only the type is not known. */
const named = ({ name, type }: Speaker, printed: string): NamedSource =>
  name !== undefined ? { name, type } : { name: printed, type: type === 'unknown' ? 'unnamed' : type };

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
function isHandedOn(attribution: Attribution, holders: readonly Attribution[]): boolean {
  const { source } = attribution;
  return holders.some(
    (other) => other !== attribution && other.via.some(({ span }) => source.some((part) => overlaps(part, span))),
  );
}

const sameSource = (a: Link, b: Link): boolean => (a.key === undefined ? a.name === b.name : a.key === b.key);

/** "the National Weather Office (NWO)": a short form in brackets stands for the capitalised words before it. */
function introducedNames(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const match of text.matchAll(
    /((?:\p{Lu}[\p{L}’'&-]*\s+(?:(?:of|for|and|the|on)\s+)?){2,7})\((\p{Lu}{2,8})\)/gu,
  )) {
    names.set(plainName(match[2]), match[1].trim());
  }
  return names;
}
