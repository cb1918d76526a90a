import type { Collation } from '../../../core/collation/collation';
import type { FigureReading, Quantity, RelationKind } from '../../../core/collation/types';
import { contested, sortedReadings } from '../trees/quantitiesModel';
import { plainMarkdown } from '../../../core/text/plainMarkdown';
import type { Link } from './reportMarkdown';

/** Fixed words about quantities, in the reader's language. */
export interface QuantityWords {
  readonly columns: readonly [outlet: string, published: string, figure: string, source: string, asOf: string];
  readonly agreedColumns: readonly [quantity: string, relation: string, figures: string];
  readonly relations: Readonly<Record<RelationKind, string>>;
  readonly nobody: string;
  counts(outlets: number, origins: number): string;
  /** Heads the rules behind a quantity's conflicts. */
  readonly because: string;
  /** "58 and more than 100 cannot both be true", without its full stop, and which outlets print the one and the other. */
  conflict(rule: string, some: string, others: string): string;
  more(count: number): string;
}

/** Conflicts of one quantity that are spelt out. */
const mostConflicts = 6;
/** Contested figures that are compared pair by pair: of more, the smallest and the largest. */
const mostCompared = 80;

/** One quantity on which outlets contradict each other: what each prints, the contested figures marked, and which contradict which. */
export function disputedPart(quantity: Quantity, collation: Collation, words: QuantityWords, link: Link): string[] {
  const against = contested(quantity, (a, b) => collation.relation(a, b));
  const rows = sortedReadings(quantity.readings).map((reading) => {
    const { outlet, published, printed, sourcing, asOf } = reading;
    const figure = plainMarkdown(printed);
    const source = sourcing.chain.length > 0 ? sourcing.chain.join(' ← ') : words.nobody;
    return [
      link(outlet, reading),
      published?.slice(0, 10) ?? '',
      against.has(reading) ? `**≠ ${figure}**` : figure,
      plainMarkdown(source),
      asOf?.to ?? '',
    ];
  });
  const conflicts = conflictsOf([...against], collation);
  const told = conflicts.slice(0, mostConflicts).map(({ rule, some, others }) => {
    const names = (outlets: ReadonlySet<string>): string => [...outlets].join(', ');
    return `- ${plainMarkdown(words.conflict(rule.replace(/\.$/, ''), names(some), names(others)))}`;
  });
  if (conflicts.length > told.length) told.push(`- ${words.more(conflicts.length - told.length)}`);
  return [
    `### ${plainMarkdown(quantity.name)}`,
    '',
    words.counts(quantity.outlets, quantity.origins),
    '',
    ...markdownTable(words.columns, rows),
    '',
    ...(told.length > 0 ? [words.because, '', ...told, ''] : []),
  ];
}

interface Conflict {
  readonly rule: string;
  /** Outlets that print the one figure, and those that print the other. */
  readonly some: Set<string>;
  readonly others: Set<string>;
}

/** The conflicts between outlets, the smaller figure first; each pair of values once, however many outlets print them and in whatever words. */
function conflictsOf(readings: readonly FigureReading[], collation: Collation): Conflict[] {
  const found = new Map<string, Conflict>();
  const sorted = sortedReadings(readings).sort((a, b) => least(a) - least(b));
  const ascending =
    sorted.length <= mostCompared ? sorted : [...sorted.slice(0, mostCompared / 2), ...sorted.slice(-mostCompared / 2)];
  for (const [at, smaller] of ascending.entries()) {
    for (const larger of ascending.slice(at + 1)) {
      if (smaller.outlet === larger.outlet) continue;
      const { kind, rule } = collation.relation(smaller, larger);
      if (kind !== 'conflict') continue;
      const key = JSON.stringify([smaller, larger].map(({ value, bound, unit }) => [value, bound, unit]));
      const conflict = found.get(key) ?? { rule, some: new Set(), others: new Set() };
      conflict.some.add(smaller.outlet);
      conflict.others.add(larger.outlet);
      found.set(key, conflict);
    }
  }
  return [...found.values()];
}

const least = ({ value }: FigureReading): number => (typeof value === 'number' ? value : value[0]);

/** Quantities on which nobody contradicts anybody, a row each. */
export function agreedTable(quantities: readonly Quantity[], words: QuantityWords, link: Link): string[] {
  const rows = quantities.map(({ name, worst, readings }) => {
    const byPrint = new Map<string, { readonly printed: string; readonly links: Set<string> }>();
    for (const reading of sortedReadings(readings)) {
      const printed = plainMarkdown(reading.printed);
      const same = byPrint.get(printed.toLowerCase()) ?? { printed, links: new Set<string>() };
      byPrint.set(printed.toLowerCase(), same);
      same.links.add(link(reading.outlet, reading));
    }
    const figures = [...byPrint.values()].map(({ printed, links }) => `${printed} (${[...links].join(', ')})`);
    return [plainMarkdown(name), words.relations[worst], figures.join('; ')];
  });
  return markdownTable(words.agreedColumns, rows);
}

/** Cells must already be Markdown; without rows there is no table. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}
