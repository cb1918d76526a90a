import type { ArticleMeta } from '../core/article/types';
import type { Analysis } from '../core/extraction/types';

/** `open`: someone is looking at it; goes before everything that is `background`. */
export type Urgency = 'open' | 'background';

/** What was read of one text. */
export interface ReadText {
  readonly analysis: Analysis;
  /** The analysis as the cache keeps it. */
  packed(): Uint8Array;
}

/** Reads articles away from the providers: in threads of its own, or between other work in a host that allows none. */
export interface Reader {
  /**
   * Resolves with what was read, or `undefined` when `signal` was aborted before the reading began.
   * Rejects when the reader itself failed; a strange text is no failure.
   */
  read(text: string, meta: ArticleMeta, urgency: Urgency, signal?: AbortSignal): Promise<ReadText | undefined>;
  /** Articles that are worth giving to it at a time, so that no thread waits for the next. */
  readonly appetite: number;
  dispose(): void;
}

/** One waiting article. */
export interface ReadingJob {
  readonly text: string;
  readonly meta: ArticleMeta;
  readonly signal?: AbortSignal;
  readonly resolve: (read: ReadText | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** First in, first out within an urgency; `open` first. */
export class ReadingQueue<Job extends ReadingJob = ReadingJob> {
  private readonly waiting = { open: new Fifo<Job>(), background: new Fifo<Job>() };

  add(job: Job, urgency: Urgency): void {
    this.waiting[urgency].push(job);
  }

  /** Jobs that wait, aborted ones among them. */
  get size(): number {
    return this.waiting.open.size + this.waiting.background.size;
  }

  /** The next job that still matters; aborted ones are settled on the way. */
  next(): Job | undefined {
    return this.nextOf('open') ?? this.nextOf('background');
  }

  /** The same, of one urgency. */
  nextOf(urgency: Urgency): Job | undefined {
    for (;;) {
      const job = this.waiting[urgency].shift();
      if (!job?.signal?.aborted) return job;
      job.resolve(undefined);
    }
  }

  rejectAll(reason: unknown): void {
    for (let job = this.next(); job; job = this.next()) job.reject(reason);
  }
}

/** A queue whose `shift` does not move what is left. */
class Fifo<Item> {
  private items: Item[] = [];
  private first = 0;

  get size(): number {
    return this.items.length - this.first;
  }

  push(item: Item): void {
    this.items.push(item);
  }

  shift(): Item | undefined {
    if (this.size === 0) return undefined;
    const item = this.items[this.first++];
    if (this.first > 1_000 && this.first * 2 > this.items.length) {
      this.items = this.items.slice(this.first);
      this.first = 0;
    }
    return item;
  }
}
