import assert from 'node:assert/strict';
import type { FigureReading, Quantity, Relation, RelationKind } from '../../../src/core/collation/types';
import { figureCard, mostRows } from '../../../src/vscode/features/hover/figureCard';

const reading = (outlet: string, value: number, index = 0): FigureReading => ({
  article: `${outlet}.txt`,
  span: { start: 0, end: 1 },
  index,
  outlet,
  printed: String(value),
  value,
  bound: '=',
  type: 'count',
  unit: 'soldier',
  sourcing: { chain: [] },
});

const quantity = (readings: FigureReading[]): Quantity => ({
  id: 'q',
  name: 'Soldiers',
  readings,
  outlets: new Set(readings.map(({ outlet }) => outlet)).size,
  origins: 1,
  unknownOrigins: 0,
  worst: 'conflict',
  disagreement: 1,
});

/** Tens digits tell the kind: equal, compatible, update, conflict. */
const relate = (a: FigureReading, b: FigureReading): Relation => {
  const kinds: RelationKind[] = ['equal', 'compatible', 'update', 'conflict'];
  return { kind: kinds[Math.floor((b.value as number) / 10)], rule: `${a.outlet}-${b.outlet}` };
};

describe('figure card', () => {
  const current = reading('Own', 1);

  it('puts the own article first, then the outlets that disagree most', () => {
    const card = figureCard(
      quantity([reading('A', 2), current, reading('B', 31), reading('C', 21), reading('D', 11)]),
      current,
      relate,
    );
    assert.deepEqual(
      card.rows.map((row) => [row.reading.outlet, row.relation?.kind]),
      [
        ['Own', undefined],
        ['B', 'conflict'],
        ['C', 'update'],
        ['D', 'compatible'],
        ['A', 'equal'],
      ],
    );
    assert.equal(card.conflicts, 1);
  });

  it('gives one row an outlet, with its most disagreeing figure', () => {
    const card = figureCard(quantity([current, reading('A', 2), reading('A', 32, 1)]), current, relate);
    assert.equal(card.rows.length, 2);
    assert.equal(card.rows[1].reading.value, 32);
    assert.deepEqual(
      card.rows[1].others.map(({ value }) => value),
      [2],
    );
  });

  it('keeps other figures of the own article beside its row', () => {
    const card = figureCard(quantity([current, reading('Own', 3, 1), reading('A', 2)]), current, relate);
    assert.deepEqual(
      card.rows[0].others.map(({ value }) => value),
      [3],
    );
  });

  it('shows eight rows at most and counts the rest', () => {
    const others = Array.from({ length: 12 }, (_, index) => reading(`Outlet ${index}`, 1));
    const card = figureCard(quantity([current, ...others]), current, relate);
    assert.equal(card.rows.length, mostRows);
    assert.equal(card.hidden, 12 - (mostRows - 1));
  });
});
