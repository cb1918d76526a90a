import assert from 'node:assert/strict';
import { RunTable } from '../../../src/core/text/runTable';

describe('the table of runs', () => {
  it('finds a run wherever it stands in a text, and no other', () => {
    const table = new RunTable<{ run: string; number: number }>();
    ['harbour', 'harbours', 'arb', '“harbour'].forEach((run, number) => table.add({ run, number }));
    const text = 'The “harbour” and its harbours.';
    assert.equal(table.get(text, 5, 12)?.number, 0);
    assert.equal(table.get(text, 4, 12)?.number, 3);
    assert.equal(table.get(text, 22, 30)?.number, 1);
    assert.equal(table.get(text, 6, 9)?.number, 2);
    assert.equal(table.get(text, 5, 13), undefined);
    assert.equal(table.get(text, 0, 3), undefined);
  });

  it('gives a run what belongs to it or nothing, however many were added, and keeps the newest', () => {
    const table = new RunTable<{ run: string; number: number }>();
    let found = 0;
    for (let number = 0; number < 100_000; number++) {
      const run = `n${number}`;
      table.add({ run, number });
      assert.equal(table.get(run, 0, run.length)?.number, number);
    }
    for (let number = 0; number < 100_000; number++) {
      const run = `n${number}`;
      const known = table.get(run, 0, run.length);
      if (known) assert.equal(known.number, number);
      if (known) found++;
    }
    assert.ok(found > 10_000 && found < 100_000);
  });
});
