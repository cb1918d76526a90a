import assert from 'node:assert/strict';
import { BackgroundQueue } from '../../../src/vscode/dossier/backgroundQueue';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the background queue', () => {
  it('works on each name once, in order, only so many at a time', async () => {
    const begun: string[] = [];
    let running = 0;
    let most = 0;
    const queue = new BackgroundQueue(
      async (name) => {
        begun.push(name);
        most = Math.max(most, ++running);
        await turn();
        running--;
      },
      () => 2,
    );
    queue.add(['a', 'b', 'c', 'd', 'c']);
    await queue.idle();
    assert.deepEqual(begun, ['a', 'b', 'c', 'd']);
    assert.equal(most, 2);
    assert.equal(queue.size, 0);
  });

  it('works on a name again that is added while it is worked on', async () => {
    const begun: string[] = [];
    const queue: BackgroundQueue = new BackgroundQueue(
      async (name) => {
        begun.push(name);
        if (begun.length === 1) queue.add(['a']);
        await turn();
      },
      () => 1,
    );
    queue.add(['a']);
    await queue.idle();
    assert.deepEqual(begun, ['a', 'a']);
  });

  it('stands still while it is paused, and is idle for who waits', async () => {
    const begun: string[] = [];
    const queue = new BackgroundQueue(
      async (name) => {
        begun.push(name);
        await turn();
      },
      () => 1,
    );
    queue.add(['a', 'b']);
    queue.pause();
    await queue.idle();
    assert.deepEqual(begun, ['a']);
    assert.equal(queue.size, 1);
    queue.resume();
    await queue.idle();
    assert.deepEqual(begun, ['a', 'b']);
  });
});
