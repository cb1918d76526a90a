import assert from 'node:assert/strict';
import { pack } from '../../../src/core/store/pack';
import { PoolReader } from '../../../src/reading/poolReader';
import type { Reader } from '../../../src/reading/reader';
import type { FromThread, StartThread, ThreadJob, ToThread } from '../../../src/reading/thread';

const data = { language: new Uint8Array(), weights: new Uint8Array() };

/** A thread under the test's control: it answers when told to. */
class FakeThread {
  readonly jobs: ThreadJob[] = [];
  ended = false;

  constructor(
    readonly say: (message: FromThread) => void,
    readonly die: (error: Error) => void,
  ) {}

  post(message: ToThread): void {
    if ('jobs' in message) this.jobs.push(...message.jobs);
    else this.say({ ready: true });
  }

  terminate(): void {
    this.ended = true;
  }

  /** Answers what it was given, with the text itself for an analysis. */
  answer(count = this.jobs.length): void {
    const answers = this.jobs.splice(0, count).map(({ id, text }) => ({ id, packed: pack(text) }));
    this.say({ answers });
  }
}

function pool(size: number, change: { startThread?: StartThread; fallback?: () => Reader; patience?: number } = {}) {
  const threads: FakeThread[] = [];
  const warnings: string[] = [];
  const reader = new PoolReader({
    size,
    loadData: () => Promise.resolve(data),
    warn: (problem) => warnings.push(problem),
    startThread: (onMessage, onDeath) => {
      const thread = new FakeThread((message) => queueMicrotask(() => onMessage(message)), onDeath);
      threads.push(thread);
      return thread;
    },
    ...change,
  });
  return { reader, threads, warnings };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `text ${index}`);
const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (read) => (read === undefined ? 'nothing' : String((read as { analysis: unknown }).analysis)),
    (error: Error) => `error: ${error.message}`,
  );

describe('a pool of reading threads', () => {
  it('reads a few with one thread, and starts no more than it may for many', async () => {
    const { reader, threads } = pool(3);
    const few = texts(5).map((text) => reader.read(text, {}, 'background'));
    await turn();
    assert.equal(threads.length, 1);
    const many = texts(300).map((text) => reader.read(text, {}, 'background'));
    await turn();
    assert.equal(threads.length, 3);
    assert.ok(
      threads.every(({ jobs }) => jobs.length <= 16),
      'the rest waits where urgent ones overtake it',
    );
    while (threads.some(({ jobs }) => jobs.length > 0)) {
      threads.forEach((thread) => thread.answer());
      await turn();
    }
    assert.deepEqual(await Promise.all([...few, ...many].map(outcome)), [...texts(5), ...texts(300)]);
    reader.dispose();
    assert.ok(threads.every(({ ended }) => ended));
  });

  it('gives what is open to the first thread at once, marked as urgent', async () => {
    const { reader, threads } = pool(2);
    texts(100).forEach((text) => void outcome(reader.read(text, {}, 'background')));
    await turn();
    void outcome(reader.read('open', {}, 'open'));
    const { text, urgent } = threads[0].jobs.at(-1)!;
    assert.deepEqual({ text, urgent }, { text: 'open', urgent: true });
    reader.dispose();
  });

  it('tells of the one article a thread dies of, and reads the others', async () => {
    const { reader, threads } = pool(1);
    const reading = texts(6).map((text) => outcome(reader.read(text, {}, 'background')));
    await turn();
    for (let deaths = 0; deaths < 20 && threads.some(({ ended, jobs }) => !ended && jobs.length > 0); deaths++) {
      const thread = threads.at(-1)!;
      if (thread.jobs.some(({ text }) => text === 'text 3')) thread.die(new Error('out of memory'));
      else thread.answer();
      await turn();
    }
    assert.deepEqual(
      await Promise.all(reading),
      texts(6).map((text) => (text === 'text 3' ? 'error: out of memory' : text)),
    );
    reader.dispose();
  });

  it('gives up a thread that says nothing', async () => {
    const { reader, threads } = pool(1, { patience: 20 });
    assert.match(await outcome(reader.read('endless', {}, 'open')), /took too long/);
    assert.ok(threads[0].ended);
    reader.dispose();
  });

  for (const [name, startThread] of [
    [
      'throws',
      () => {
        throw new Error('blocked');
      },
    ],
    [
      'dies before it is ready',
      (_, onDeath) => {
        setImmediate(() => onDeath(new Error('blocked')));
        return { post: () => undefined, terminate: () => undefined };
      },
    ],
  ] as const satisfies readonly (readonly [string, StartThread])[]) {
    it(`lets the host's own thread read where starting a thread ${name}`, async () => {
      const fallback = (): Reader => ({
        appetite: 1,
        read: (text) => Promise.resolve({ analysis: `by the host: ${text}` as never, packed: () => new Uint8Array() }),
        dispose: () => undefined,
      });
      const { reader, warnings } = pool(2, { startThread, fallback });
      const reading = texts(3).map((text) => outcome(reader.read(text, {}, 'background')));
      assert.deepEqual(
        await Promise.all(reading),
        texts(3).map((text) => `by the host: ${text}`),
      );
      assert.match(warnings.join(), /blocked/);
      assert.equal(warnings.length, 1);
    });
  }

  it('settles what was aborted without reading it, and rejects what waits when it is closed', async () => {
    const { reader } = pool(1);
    const aborted = outcome(reader.read('gone', {}, 'background', AbortSignal.abort()));
    const waiting = outcome(reader.read('here', {}, 'background'));
    await turn();
    reader.dispose();
    assert.deepEqual(await Promise.all([aborted, waiting]), ['nothing', 'error: The reader was closed.']);
    assert.match(await outcome(reader.read('late', {}, 'open')), /closed/);
  });
});
