import type { FigureReading, Sourcing } from '../types';
import { plainName } from './originKey';

/**
 * Follows a chain through the dossier itself: where a reading names an outlet whose own article is here and says whom it has the
 * number from, that is the origin of both. A chain that comes back to a name already in it has no origin.
 */
export function throughOutlets(readings: readonly FigureReading[]): FigureReading[] {
  const byOutlet = new Map<string, FigureReading>();
  for (const reading of readings) {
    const outlet = plainName(reading.outlet);
    if (!byOutlet.has(outlet) && reading.sourcing.chain.length > 0) byOutlet.set(outlet, reading);
  }
  return readings.map((reading) => {
    const sourcing = follow(reading, byOutlet);
    return sourcing === reading.sourcing ? reading : { ...reading, sourcing };
  });
}

function follow(reading: FigureReading, byOutlet: ReadonlyMap<string, FigureReading>): Sourcing {
  let sourcing = reading.sourcing;
  const seen = new Set([plainName(reading.outlet)]);
  for (;;) {
    const last = sourcing.chain.at(-1);
    const outlet = last === undefined ? undefined : plainName(last);
    const next = outlet === undefined ? undefined : byOutlet.get(outlet);
    if (outlet === undefined || (next === undefined && !seen.has(outlet))) return sourcing;
    if (seen.has(outlet)) return sourcing.chain.length > 1 || next ? circle(sourcing) : sourcing;
    seen.add(outlet);
    const { originKey, originName, chain, circular } = next!.sourcing;
    sourcing = {
      ...(sourcing.source !== undefined && { source: sourcing.source }),
      ...(sourcing.sourceType !== undefined && { sourceType: sourcing.sourceType }),
      chain: [...sourcing.chain, ...chain],
      ...(originKey !== undefined && { originKey }),
      ...(originName !== undefined && { originName }),
      ...(circular && { circular }),
    };
  }
}

function circle({ source, sourceType, chain }: Sourcing): Sourcing {
  return { ...(source !== undefined && { source }), ...(sourceType && { sourceType }), chain, circular: true };
}
