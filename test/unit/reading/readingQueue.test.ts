import assert from 'node:assert/strict';
import { type ReadingJob, ReadingQueue } from '../../../src/reading/reader';

const job = (text: string, signal?: AbortSignal, settled: string[] = []): ReadingJob => ({
  text,
  meta: {},
  signal,
  resolve: () => settled.push(`${text} resolved`),
  reject: () => settled.push(`${text} rejected`),
});

describe('reading queue', () => {
  it('gives what is looked at before the background, each in order', () => {
    const queue = new ReadingQueue();
    queue.add(job('b1'), 'background');
    queue.add(job('o1'), 'open');
    queue.add(job('b2'), 'background');
    queue.add(job('o2'), 'open');
    assert.deepEqual(
      [1, 2, 3, 4, 5].map(() => queue.next()?.text),
      ['o1', 'o2', 'b1', 'b2', undefined],
    );
  });

  it('settles aborted jobs without giving them out', () => {
    const settled: string[] = [];
    const queue = new ReadingQueue();
    queue.add(job('gone', AbortSignal.abort(), settled), 'open');
    queue.add(job('here'), 'open');
    assert.equal(queue.next()?.text, 'here');
    assert.deepEqual(settled, ['gone resolved']);
  });

  it('rejects all that wait when the reader closes', () => {
    const settled: string[] = [];
    const queue = new ReadingQueue();
    queue.add(job('a', undefined, settled), 'open');
    queue.add(job('b', undefined, settled), 'background');
    queue.rejectAll(new Error('closed'));
    assert.deepEqual(settled, ['a rejected', 'b rejected']);
    assert.equal(queue.next(), undefined);
  });
});
