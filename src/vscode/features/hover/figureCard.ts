import type { FigureReading, Quantity, Relation, RelationKind } from '../../../core/collation/types';
import { compareNames } from '../../ui/order';

/** One row of the card: what one outlet prints. */
export interface FigureRow {
  readonly reading: FigureReading;
  readonly isCurrent: boolean;
  /** To the figure under the pointer; undefined on its own row. */
  readonly relation?: Relation;
  /** Further readings of the same outlet that the row stands for. */
  readonly others: readonly FigureReading[];
}

export interface FigureCard {
  readonly quantity: Quantity;
  readonly rows: readonly FigureRow[];
  /** Rows beyond the limit. */
  readonly hidden: number;
  readonly conflicts: number;
}

/** DESIGN: at most eight rows, the disagreeing ones first. */
export const mostRows = 8;

const severity: Readonly<Record<RelationKind, number>> = { conflict: 0, update: 1, compatible: 2, equal: 3 };

/**
 * The card of a figure: one row an outlet, its own article's first, then those that disagree most.
 * An outlet that prints several figures for the quantity is shown by the one that disagrees most.
 */
export function figureCard(
  quantity: Quantity,
  current: FigureReading,
  relate: (a: FigureReading, b: FigureReading) => Relation,
): FigureCard {
  const own = quantity.readings.filter(
    (reading) => reading.article === current.article && reading.index !== current.index,
  );
  const byOutlet = new Map<string, { reading: FigureReading; relation: Relation }[]>();
  for (const reading of quantity.readings) {
    if (reading.article === current.article) continue;
    const related = byOutlet.get(reading.outlet) ?? [];
    related.push({ reading, relation: relate(current, reading) });
    byOutlet.set(reading.outlet, related);
  }
  const rows = [...byOutlet.values()].map((related): FigureRow => {
    const [worst, ...others] = related.sort((a, b) => severity[a.relation.kind] - severity[b.relation.kind]);
    return { ...worst, isCurrent: false, others: others.map((other) => other.reading) };
  });
  rows.sort(
    (a, b) =>
      severity[a.relation!.kind] - severity[b.relation!.kind] || compareNames(a.reading.outlet, b.reading.outlet),
  );
  const shown = rows.slice(0, mostRows - 1);
  return {
    quantity,
    rows: [{ reading: current, isCurrent: true, others: own }, ...shown],
    hidden: rows.length - shown.length,
    conflicts: rows.filter((row) => row.relation!.kind === 'conflict').length,
  };
}
