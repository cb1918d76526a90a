import type { FigureReading, Quantity, Relation } from '../../../core/collation/types';
import { allSteps, sortSteps, type Steps } from '../../../core/steps';
import { compare } from '../../../core/text/order';
import { compareNames, conflictsThenNames } from '../../ui/order';
import { passes } from './textFilter';

/** Those that match the filter, the conflicts first. */
export const sortedQuantities = (quantities: readonly Quantity[], filter = ''): Quantity[] =>
  allSteps(sortQuantities(quantities, filter));

/** The same, a step a quantity. */
export function* sortQuantities(quantities: readonly Quantity[], filter: string): Steps<Quantity[]> {
  const found: Quantity[] = [];
  for (const quantity of quantities) {
    if (filter === '' || passes(filter, textsOf(quantity))) found.push(quantity);
    yield;
  }
  return yield* sortSteps(found, conflictsThenNames);
}

/** What a quantity can be found by. */
export const textsOf = ({ name, readings }: Quantity): string[] => [
  name,
  ...readings.flatMap(({ printed, outlet, sourcing }) => [printed, outlet, ...sourcing.chain]),
];

/** A quantity's figures by date of their articles, then as they stand in them; undated articles last. */
export function sortedReadings(readings: readonly FigureReading[]): FigureReading[] {
  const day = ({ published }: FigureReading): string => published?.slice(0, 10) ?? '9999';
  return [...readings].sort(
    (a, b) =>
      compare(day(a), day(b)) ||
      compareNames(a.outlet, b.outlet) ||
      compare(a.article, b.article) ||
      a.span.start - b.span.start,
  );
}

/** Those of a quantity's figures that cannot be true together with another outlet's. */
export function contested(
  { readings, worst }: Quantity,
  relate: (a: FigureReading, b: FigureReading) => Relation,
): Set<FigureReading> {
  const found = new Set<FigureReading>();
  if (worst !== 'conflict') return found;
  for (const [at, first] of readings.entries()) {
    for (const second of readings.slice(at + 1)) {
      if (first.outlet === second.outlet || (found.has(first) && found.has(second))) continue;
      if (relate(first, second).kind === 'conflict') found.add(first).add(second);
    }
  }
  return found;
}
