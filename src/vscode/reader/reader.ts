import type { ArticleMeta } from '../../core/article/types';
import type { Analysis } from '../../core/extraction/types';

/** `open`: someone is looking at it; goes before everything that is `background`. */
export type Urgency = 'open' | 'background';

/** Reads articles away from the providers: in a worker thread on the desktop, between other work in the browser host. */
export interface Reader {
  /**
   * Resolves with what was read, or `undefined` when `signal` was aborted before the reading began.
   * Rejects when the reader itself failed; a strange text is no failure.
   */
  read(text: string, meta: ArticleMeta, urgency: Urgency, signal?: AbortSignal): Promise<Analysis | undefined>;
  dispose(): void;
}

/** One waiting article. */
export interface ReadingJob {
  readonly text: string;
  readonly meta: ArticleMeta;
  readonly signal?: AbortSignal;
  readonly resolve: (analysis: Analysis | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** First in, first out within an urgency; `open` first. */
export class ReadingQueue {
  private readonly open: ReadingJob[] = [];
  private readonly background: ReadingJob[] = [];

  add(job: ReadingJob, urgency: Urgency): void {
    (urgency === 'open' ? this.open : this.background).push(job);
  }

  /** Jobs that wait, aborted ones among them. */
  get size(): number {
    return this.open.length + this.background.length;
  }

  /** The next job that still matters; aborted ones are settled on the way. */
  next(): ReadingJob | undefined {
    for (;;) {
      const job = this.open.shift() ?? this.background.shift();
      if (!job?.signal?.aborted) return job;
      job.resolve(undefined);
    }
  }

  rejectAll(reason: unknown): void {
    for (let job = this.next(); job; job = this.next()) job.reject(reason);
  }
}
