import assert from 'node:assert/strict';
import { relate } from '../../../src/core/collation/relation';
import type { FigureReading, RelationKind } from '../../../src/core/collation/types';
import type { Bound, Value } from '../../../src/core/extraction/types';

interface Sketch {
  readonly value: Value;
  readonly bound?: Bound;
  readonly unit?: string;
  readonly asOf?: string;
  readonly published?: string;
  readonly origin?: string;
  /** A toll. */
  readonly moves?: boolean;
  /** A toll of the dead. */
  readonly grows?: boolean;
}

const span = { start: 0, end: 1 };

const reading = ({ value, bound = '=', unit, asOf, published, origin, moves, grows }: Sketch): FigureReading => ({
  article: 'post.txt',
  index: 0,
  span,
  outlet: 'Post',
  printed: String(value),
  value,
  bound,
  type: unit === undefined ? 'count' : 'measure',
  unit: unit ?? null,
  ...(asOf !== undefined && { asOf: { from: asOf, to: asOf, precision: 'day' as const, span } }),
  ...(published !== undefined && { published }),
  ...(moves && { moves }),
  ...(grows && { moves: grows, grows }),
  sourcing: { chain: [], ...(origin !== undefined && { originKey: origin }) },
});

const cases: readonly (readonly [why: string, one: Sketch, two: Sketch, kind: RelationKind])[] = [
  ['the same number', { value: 600 }, { value: 600 }, 'equal'],
  ['the same number with and without "about"', { value: 600, bound: '~' }, { value: 600 }, 'equal'],
  ['"more than" and "about" the same number', { value: 40, bound: '>' }, { value: 40, bound: '~' }, 'compatible'],
  ['"at least" and the number itself', { value: 41, bound: '>' }, { value: 41 }, 'compatible'],
  ['"more than" the same number twice', { value: 40, bound: '>' }, { value: 40, bound: '>' }, 'equal'],
  ['a bound that holds the other', { value: 4000, bound: '>' }, { value: [1000, 10000] }, 'compatible'],
  ['"more than" and a larger number', { value: 40, bound: '>' }, { value: 41 }, 'compatible'],
  ['"more than" and a smaller number', { value: 100, bound: '>' }, { value: 58 }, 'conflict'],
  ['"up to" and a smaller number', { value: 150, bound: '<' }, { value: 120 }, 'compatible'],
  ['a range and a number in it', { value: [40, 60] }, { value: 41 }, 'compatible'],
  ['a range and a number outside', { value: [40, 60] }, { value: 90 }, 'conflict'],
  ['rounding', { value: 13000 }, { value: 13200 }, 'compatible'],
  ['rounding too far', { value: 13000 }, { value: 15000 }, 'conflict'],
  ['exact numbers', { value: 41 }, { value: 58 }, 'conflict'],
  ['units', { value: 6.2, unit: 'metre' }, { value: 20, unit: 'foot' }, 'equal'],
  ['units, one of them a bound', { value: 6, unit: 'metre', bound: '>' }, { value: 20, unit: 'foot' }, 'compatible'],
  ['miles and kilometres', { value: 7.5, unit: 'mile' }, { value: 12, unit: 'kilometre' }, 'equal'],
  ['tonnes and pounds', { value: 2, unit: 'tonne' }, { value: 4400, unit: 'pound' }, 'equal'],
  ['tonnes and tons of the same number', { value: 11.5, unit: 'tonne' }, { value: 11.5, unit: 'ton' }, 'compatible'],
  [
    'tonnes and about as many tons',
    { value: 11.5, unit: 'tonne' },
    { value: 12, unit: 'ton', bound: '~' },
    'compatible',
  ],
  ['tonnes and tons, converted', { value: 11.5, unit: 'tonne' }, { value: 12.7, unit: 'ton' }, 'equal'],
  ['tonnes and tons, neither way', { value: 11.5, unit: 'tonne' }, { value: 14.2, unit: 'ton' }, 'conflict'],
  ['Celsius and Fahrenheit', { value: 40, unit: 'degree celsius' }, { value: 104, unit: 'degree fahrenheit' }, 'equal'],
  ['units that do not fit', { value: 6.2, unit: 'metre' }, { value: 31, unit: 'foot' }, 'conflict'],
  ['a later as-of date', { value: 41, asOf: '2025-10-15' }, { value: 58, asOf: '2025-10-16' }, 'update'],
  ['one as-of date', { value: 41, asOf: '2025-10-15' }, { value: 58, asOf: '2025-10-15' }, 'conflict'],
  [
    'a later publication of a toll',
    { value: 41, published: '2025-10-15', moves: true },
    { value: 58, published: '2025-10-16T08:00:00Z', moves: true },
    'update',
  ],
  [
    'a later publication of a number that does not move by itself',
    { value: 24, published: '2025-10-15' },
    { value: 40, published: '2025-10-16' },
    'conflict',
  ],
  [
    'a later date from another origin',
    { value: 900, asOf: '2025-10-15', origin: 'agency' },
    { value: 1500, asOf: '2025-10-16', origin: 'party' },
    'conflict',
  ],
  [
    'a later toll from another origin',
    { value: 41, published: '2025-10-15', origin: 'agency', grows: true },
    { value: 100, published: '2025-10-16', origin: 'police', grows: true },
    'update',
  ],
  [
    'a count that moves, published later by another origin',
    { value: 37, published: '2025-10-15', origin: 'agency', moves: true },
    { value: 200, published: '2025-10-16', origin: 'party', moves: true },
    'conflict',
  ],
  [
    'a count that moves, of a later day by another origin',
    { value: 37, asOf: '2025-10-15', origin: 'agency', moves: true },
    { value: 200, asOf: '2025-10-16', origin: 'party', moves: true },
    'update',
  ],
  [
    'another toll of one day from another origin',
    { value: 41, published: '2025-10-15', origin: 'agency', grows: true },
    { value: 100, published: '2025-10-15', origin: 'police', grows: true },
    'conflict',
  ],
  [
    'a later, lower toll from another origin',
    { value: 100, published: '2025-10-15', origin: 'agency', grows: true },
    { value: 58, published: '2025-10-16', origin: 'police', grows: true },
    'conflict',
  ],
  [
    'fewer dead on a later day, by nobody known',
    { value: 100, published: '2025-10-15', grows: true },
    { value: 58, published: '2025-10-16', grows: true },
    'conflict',
  ],
  [
    'fewer dead on a later day, by the same origin',
    { value: 100, published: '2025-10-15', origin: 'agency', grows: true },
    { value: 58, published: '2025-10-16', origin: 'agency', grows: true },
    'update',
  ],
  [
    'fewer missing on a later day',
    { value: 100, published: '2025-10-15', moves: true },
    { value: 58, published: '2025-10-16', moves: true },
    'update',
  ],
  [
    'a later date from the same origin',
    { value: 41, published: '2025-10-15', origin: 'agency', moves: true },
    { value: 58, published: '2025-10-16', origin: 'agency', moves: true },
    'update',
  ],
];

describe('relations of two figures', () => {
  for (const [why, one, two, kind] of cases) {
    it(`${kind}: ${why}`, () => {
      const relation = relate(reading(one), reading(two));
      assert.equal(relation.kind, kind);
      assert.equal(relate(reading(two), reading(one)).kind, kind);
      assert.match(relation.rule, /^[^\n]{10,}\.$/);
    });
  }

  it('says so where publication dates stand in for as-of dates', () => {
    const { rule } = relate(
      reading({ value: 41, published: '2025-10-15', moves: true }),
      reading({ value: 58, asOf: '2025-10-16', moves: true }),
    );
    assert.match(rule, /publication/);
  });
});
