import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allSteps, sortSteps } from '../../src/core/steps';
import { runs } from '../lib/runs';

describe('sorting in steps', () => {
  const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];

  it('gives what sorting at once gives, equal items in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 2_000, size: 'max' }), (values) => {
        const items = values.map((value, at) => [value, at] as const);
        assert.deepEqual(allSteps(sortSteps(items, compare)), [...items].sort(compare));
      }),
      { numRuns: runs(20) },
    );
  });

  it('stands still in between', () => {
    const items = Array.from({ length: 4_000 }, (_, at) => [(at * 7919) % 4_001, at] as const);
    let steps = 0;
    for (const sorting = sortSteps(items, compare); !sorting.next().done;) steps++;
    assert.ok(steps > 40, `${steps} steps`);
  });
});
