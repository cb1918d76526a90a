import { Worker } from 'node:worker_threads';
import type { ArticleMeta } from '../../core/article/types';
import type { Analysis } from '../../core/extraction/types';
import { type Reader, type ReadingJob, ReadingQueue, type Urgency } from './reader';

export interface WorkerQuestion {
  readonly text: string;
  readonly meta: ArticleMeta;
}

/** An answer to the question before it, or, once at the start, a warning. */
export type WorkerMessage = { readonly analysis: Analysis } | { readonly error: string } | { readonly warning: string };

/**
 * Reads in a worker thread, one article at a time, so that an urgent one waits for one other at most.
 * The thread starts with the first article. One that dies is replaced; the article it died of is reported, not retried.
 */
export class ThreadReader implements Reader {
  private readonly queue = new ReadingQueue();
  private worker: Worker | undefined;
  private current: ReadingJob | undefined;
  private disposed = false;

  /**
   * @param script path of the bundled worker
   * @param warn told what the thread has to say besides its answers
   */
  constructor(
    private readonly script: string,
    private readonly warn: (problem: string) => void,
  ) {}

  read(text: string, meta: ArticleMeta, urgency: Urgency, signal?: AbortSignal): Promise<Analysis | undefined> {
    if (this.disposed) return Promise.reject(new Error('The reader was closed.'));
    return new Promise((resolve, reject) => {
      this.queue.add({ text, meta, signal, resolve, reject }, urgency);
      this.startNext();
    });
  }

  dispose(): void {
    this.disposed = true;
    const closed = new Error('The reader was closed.');
    this.current?.reject(closed);
    this.queue.rejectAll(closed);
    void this.worker?.terminate();
  }

  private startNext(): void {
    if (this.current || this.disposed) return;
    this.current = this.queue.next();
    if (!this.current) return;
    const { text, meta } = this.current;
    this.worker ??= this.startWorker();
    this.worker.postMessage({ text, meta } satisfies WorkerQuestion);
  }

  private startWorker(): Worker {
    const worker = new Worker(this.script);
    worker.unref();
    worker.on('message', (message: WorkerMessage) => {
      if ('warning' in message) this.warn(message.warning);
      else if ('error' in message) this.settle((job) => job.reject(new Error(message.error)));
      else this.settle((job) => job.resolve(message.analysis));
    });
    worker.on('error', (error) => {
      this.worker = undefined;
      this.settle((job) => job.reject(error));
    });
    return worker;
  }

  private settle(finish: (job: ReadingJob) => void): void {
    const job = this.current;
    this.current = undefined;
    if (job) finish(job);
    this.startNext();
  }
}
