import type { Analysis, Attribution, Figure, Speaker } from '../../extraction/types';
import { placeOf } from '../../extraction/counted/lexicons/places';
import { cover, overlaps, textOf } from '../../text/span';
import type { Sourcing } from '../types';
import { originKeyOf, plainName, type Aliases } from './originKey';

interface Link {
  readonly name: string;
  readonly type: Speaker['type'];
  readonly key: string | undefined;
}

const nobody: Sourcing = { chain: [] };

/** Reads the sources of one article's figures and claims. */
export interface SourceReader {
  ofFigure(figure: Figure): Sourcing;
  ofAttribution(attribution: Attribution): Sourcing;
}

/**
 * @param aliases the analyst's `sources`: plain names to keys
 * @param text the article's text, for names as printed and for short forms that it introduces
 */
export function sourceReader(analysis: Analysis, text: string, aliases: Aliases): SourceReader {
  const known = new Map([...introducedNames(text), ...aliases]);
  const compass = compassOf(text);

  const link = (name: string, type: Speaker['type']): Link => ({
    name,
    type,
    key: originKeyOf(name, type, known, compass),
  });

  const chainOf = (attribution: Attribution): Link[] => {
    const links: Link[] = [];
    const printed = attribution.source.length > 0 ? textOf(text, cover(attribution.source)) : undefined;
    const own = attribution.speaker.name ?? printed;
    if (own !== undefined) links.push(link(own, attribution.speaker.type));
    for (const via of attribution.via) links.push(link(via.name ?? textOf(text, via.span), via.type));
    return links;
  };

  return {
    ofFigure(figure) {
      const holders = figure.attributions.map((index) => analysis.attributions[index]).reverse();
      return sourcingOf(holders.filter((holder) => !isHandedOn(holder, holders)).flatMap(chainOf));
    },
    ofAttribution: (attribution) => sourcingOf(chainOf(attribution)),
  };
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
function compassOf(text: string): (compass: string) => string | undefined {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/\b(North|South|East|West)\s(\p{Lu}\p{Ll}+)/gu)) {
    const place = placeOf(match[0]);
    if (place) found.set(match[1].toLowerCase(), place.key);
  }
  return (compass) => found.get(compass);
}
