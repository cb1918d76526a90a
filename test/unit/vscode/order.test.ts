import assert from 'node:assert/strict';
import { byDisagreement, byName, byOutlets, conflictsThenNames, type Ranked } from '../../../src/vscode/ui/order';

const ranked = (id: string, name: string, worst: Ranked['worst'], disagreement: number, outlets: number): Ranked => ({
  id,
  name,
  worst,
  disagreement,
  outlets,
});

const all = [
  ranked('1', 'boats', 'equal', 0, 9),
  ranked('2', 'homes', 'conflict', 0.2, 2),
  ranked('3', 'dead', 'conflict', 3, 2),
  ranked('4', 'missing', 'conflict', 3, 5),
  ranked('5', 'roads', 'compatible', 0, 2),
  ranked('6', 'aid', 'update', 0, 2),
  ranked('7', 'Boats', 'equal', 0, 9),
];
const idsBy = (order: (a: Ranked, b: Ranked) => number): string =>
  [...all]
    .sort(order)
    .map(({ id }) => id)
    .join('');

describe('the order of quantities', () => {
  it('has the same conflicts first in every list: the widest, of two alike that of more outlets', () => {
    for (const order of [byDisagreement, conflictsThenNames]) assert.equal(idsBy(order).slice(0, 3), '432');
  });

  it('goes on with updates and what agrees, or by name', () => {
    assert.equal(idsBy(byDisagreement).slice(3), '6517');
    assert.equal(idsBy(conflictsThenNames).slice(3), '6175');
  });

  it('is by name, or by outlets, without the conflicts first', () => {
    assert.equal(idsBy(byName), '6173245');
    assert.equal(idsBy(byOutlets), '1746325');
  });
});
