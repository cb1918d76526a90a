import { relate } from '../relation';
import type { FigureReading, Quantity, Relation } from '../types';

/** A reading's relation is to the first reading of its quantity, which has none. */
export function relationTo({ readings: [first] }: Quantity, reading: FigureReading): Relation | undefined {
  return reading === first ? undefined : relate(first, reading);
}

/** "lawmakers, citing the spy agency" */
export const sourceText = ({ sourcing: { chain, circular } }: FigureReading): string =>
  `${chain.join(', citing ')}${circular ? ' (circular)' : ''}`;

/** A day, or the first and the last one: ISO 8601. */
export const asOfText = ({ asOf }: FigureReading): string =>
  asOf === undefined ? '' : asOf.from === asOf.to ? asOf.to : `${asOf.from}/${asOf.to}`;

/** Outlets without a claim that are named. */
export const mostWithout = 12;
