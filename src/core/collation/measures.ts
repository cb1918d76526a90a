/**
 * Units of measure that are converted before they are compared: canonical unit (as `Figure.unit` has it), what it measures, and its
 * size in that dimension's base unit. Currencies are not converted: a rate is a claim of its own.
 */
interface Measure {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

const table: Readonly<Record<string, readonly (readonly [unit: string, factor: number, offset?: number])[]>> = {
  length: [
    ['millimetre', 0.001],
    ['centimetre', 0.01],
    ['metre', 1],
    ['kilometre', 1000],
    ['inch', 0.0254],
    ['foot', 0.3048],
    ['yard', 0.9144],
    ['mile', 1609.344],
    ['nautical mile', 1852],
  ],
  area: [
    ['square metre', 1],
    ['square kilometre', 1e6],
    ['hectare', 1e4],
    ['acre', 4046.8564],
    ['square foot', 0.09290304],
    ['square mile', 2589988.11],
  ],
  mass: [
    ['gram', 0.001],
    ['kilogram', 1],
    ['tonne', 1000],
    ['metric ton', 1000],
    ['ton', 907.18474],
    ['pound', 0.45359237],
    ['pound-mass', 0.45359237],
    ['ounce', 0.0283495],
  ],
  volume: [
    ['litre', 1],
    ['gallon', 3.785412],
    ['barrel', 158.987],
    ['cubic metre', 1000],
    ['cubic foot', 28.316847],
  ],
  speed: [
    ['kilometre per hour', 1],
    ['mile per hour', 1.609344],
    ['knot', 1.852],
    ['metre per second', 3.6],
  ],
  temperature: [
    ['degree celsius', 1],
    ['celsius', 1],
    ['degree fahrenheit', 5 / 9, -32],
    ['fahrenheit', 5 / 9, -32],
  ],
  time: [
    ['second', 1],
    ['minute', 60],
    ['hour', 3600],
    ['day', 86400],
    ['week', 604800],
  ],
};

const measures = new Map<string, Measure>();
for (const [dimension, units] of Object.entries(table)) {
  for (const [unit, factor, offset] of units) measures.set(unit, { dimension, factor, offset });
}

const american: readonly (readonly [RegExp, string])[] = [
  [/meter/g, 'metre'],
  [/liter/g, 'litre'],
];

/** The dimension of a unit, or undefined for units that stand only for themselves. */
export function measureOf(unit: string | null): Measure | undefined {
  if (unit === null) return undefined;
  let name = unit.toLowerCase();
  for (const [from, to] of american) name = name.replace(from, to);
  return measures.get(name) ?? measures.get(name.replace(/s$/, ''));
}

/** Units that are said for one another outside of their own country: a "ton" of the news is often a tonne. The latter stands for both. */
export const looseUnit = (unit: string | null): string | undefined => (unit === 'ton' ? 'tonne' : undefined);

/** Both are units of measure, and not the same one. */
export const inTwoUnits = (a: string | null, b: string | null): boolean => {
  const [one, two] = [measureOf(a), measureOf(b)];
  return one !== undefined && two !== undefined && one.factor !== two.factor;
};

/** A value in its dimension's base unit. */
export const toBase = (value: number, measure: Measure): number => (value + (measure.offset ?? 0)) * measure.factor;
