import assert from 'node:assert/strict';
import { Slices } from '../../../src/vscode/dossier/slices';

describe('work in slices', () => {
  it('is done in its order, what is urgent before it, and what is looked at between any two steps of that', async () => {
    const slices = new Slices();
    const done: string[] = [];
    let steps = 0;
    let looked: Promise<unknown> | undefined;
    await Promise.all([
      slices.run(() => done.push('waits')),
      slices.first(() => {
        done.push(`step ${++steps}`);
        looked ??= slices.next(() => done.push('is looked at'));
        return steps === 3;
      }),
      slices.run(() => done.push('waits too')),
    ]);
    await looked;
    assert.deepEqual(done, ['step 1', 'is looked at', 'step 2', 'step 3', 'waits', 'waits too']);
  });

  it('tells what went wrong, and goes on', async () => {
    const slices = new Slices();
    const fail = (): never => {
      throw new Error('no such article');
    };
    const results = await Promise.allSettled([
      slices.run(fail),
      slices.first(fail),
      slices.next(fail),
      slices.run(() => 7),
    ]);
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error).message)),
      ['no such article', 'no such article', 'no such article', 7],
    );
  });
});
