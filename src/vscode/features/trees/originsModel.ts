import type { Quantity } from '../../../core/collation/types';

/** One whom outlets go back to, with those that do and for what. */
export interface Origin {
  /** The same in every article. */
  readonly key: string;
  readonly name: string;
  readonly outlets: readonly string[];
  readonly quantities: readonly string[];
}

/** The origins of all figures, those that most outlets go back to first: "four outlets, one origin" is read off here. */
export function originsOf(quantities: readonly Quantity[]): Origin[] {
  const found = new Map<string, { names: Map<string, number>; outlets: Set<string>; quantities: Set<string> }>();
  for (const { name: quantity, readings } of quantities) {
    for (const { outlet, sourcing } of readings) {
      const { originKey, originName, chain } = sourcing;
      const name = originName ?? chain.at(-1);
      if (originKey === undefined || name === undefined) continue;
      let origin = found.get(originKey);
      if (!origin) found.set(originKey, (origin = { names: new Map(), outlets: new Set(), quantities: new Set() }));
      origin.names.set(name, (origin.names.get(name) ?? 0) + 1);
      origin.outlets.add(outlet);
      origin.quantities.add(quantity);
    }
  }
  const commonest = (names: ReadonlyMap<string, number>): string =>
    [...names].sort(([a, times], [b, others]) => others - times || b.length - a.length)[0][0];
  return [...found]
    .map(([key, { names, ...origin }]) => ({
      key,
      name: commonest(names),
      outlets: [...origin.outlets],
      quantities: [...origin.quantities],
    }))
    .sort((a, b) => b.outlets.length - a.outlets.length || a.name.localeCompare(b.name));
}
