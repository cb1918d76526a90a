import type { ArticleMeta } from '../../core/article/types';
import { createAnalyser, type Analyser } from '../../core/analyse';
import type { Analysis } from '../../core/extraction/types';
import { type Reader, ReadingQueue, type Urgency } from './reader';

/** Reads in the host's own thread, one article a turn of the event loop: for hosts that are a worker themselves (the browser). */
export class HostReader implements Reader {
  private readonly queue = new ReadingQueue();
  private analyser: Analyser | undefined;
  private scheduled = false;
  private disposed = false;

  read(text: string, meta: ArticleMeta, urgency: Urgency, signal?: AbortSignal): Promise<Analysis | undefined> {
    return new Promise((resolve, reject) => {
      this.queue.add({ text, meta, signal, resolve, reject }, urgency);
      this.schedule();
    });
  }

  dispose(): void {
    this.disposed = true;
    this.queue.rejectAll(new Error('The reader was closed.'));
  }

  private schedule(): void {
    if (this.scheduled || this.disposed) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      this.readNext();
    }, 0);
  }

  private readNext(): void {
    const job = this.queue.next();
    if (!job) return;
    try {
      this.analyser ??= createAnalyser();
      job.resolve(this.analyser(job.text, job.meta));
    } catch (error) {
      job.reject(error);
    }
    this.schedule();
  }
}
