import type { AnalyserData } from '../core/analyse';
import type { ArticleMeta } from '../core/article/types';
import type { Analysis } from '../core/extraction/types';
import { unpack } from '../core/store/pack';
import { type Reader, type ReadingJob, ReadingQueue, type ReadText, type Urgency } from './reader';
import type { FromThread, StartThread, Thread, ThreadAnswer } from './thread';

export interface PoolOptions {
  /** Threads at most. The first one reads what is open, the others only help with a backlog. */
  readonly size: number;
  readonly startThread: StartThread;
  /** Reads the files beside the bundle, when the first article wants reading. */
  readonly loadData: () => Promise<AnalyserData>;
  /** Told what goes wrong without stopping the reading. */
  readonly warn: (problem: string) => void;
  /** Takes over where no thread can be started (a browser that blocks workers). Without it every reading is then rejected. */
  readonly fallback?: () => Reader;
  /** A thread that says nothing for so long while it has work is given up, in milliseconds. */
  readonly patience?: number;
}

const usualPatience = 60_000;
/** Articles, and UTF-16 units of them, that a thread is given ahead in the background. */
const ahead = { articles: 16, units: 200_000 };
/** Waiting articles for which one more thread is started. */
const backlog = 32;
/** How long the helping threads are kept when there is nothing to do, in milliseconds: each holds a language model. */
const idleTime = 10_000;

interface PoolJob extends ReadingJob {
  readonly urgency: Urgency;
  /** Was with a thread that died: is given to a thread alone, so that the one to blame is known. */
  suspect: boolean;
}

/**
 * Reads in a few threads. What is open goes first, always to the same thread, which remembers its paragraphs; a dossier's
 * backlog is shared by all. A thread that dies or hangs is replaced; the article it died of is told, the others are read again.
 */
export class PoolReader implements Reader {
  private readonly queue = new ReadingQueue<PoolJob>();
  private readonly suspects: PoolJob[] = [];
  private readonly threads: PooledThread[] = [];
  private data: Promise<AnalyserData> | undefined;
  private loaded: AnalyserData | undefined;
  private everReady = false;
  private fallback: Reader | undefined;
  private disposed = false;

  constructor(private readonly options: PoolOptions) {}

  get appetite(): number {
    return this.fallback?.appetite ?? 2 * ahead.articles * this.options.size + backlog;
  }

  /** Threads that run now. */
  get running(): number {
    return this.threads.length;
  }

  read(text: string, meta: ArticleMeta, urgency: Urgency, signal?: AbortSignal): Promise<ReadText | undefined> {
    if (this.disposed) return Promise.reject(new Error('The reader was closed.'));
    if (this.fallback) return this.fallback.read(text, meta, urgency, signal);
    return new Promise((resolve, reject) => {
      this.queue.add({ text, meta, signal, urgency, suspect: false, resolve, reject }, urgency);
      if (this.loaded) this.share();
      else void this.load();
    });
  }

  dispose(): void {
    this.disposed = true;
    const closed = new Error('The reader was closed.');
    this.queue.rejectAll(closed);
    for (const job of this.suspects.splice(0)) job.reject(closed);
    for (const thread of this.threads.splice(0)) {
      for (const job of thread.stop()) job.reject(closed);
    }
    this.fallback?.dispose();
  }

  private async load(): Promise<void> {
    if (this.data) return;
    try {
      this.data = this.options.loadData();
      this.loaded = await this.data;
      if (!this.disposed) this.share();
    } catch (error) {
      this.data = undefined;
      this.queue.rejectAll(error);
    }
  }

  /** Gives waiting articles to the threads, starting threads as there is need. */
  private share(): void {
    if (this.disposed || this.fallback) return;
    if (this.threads.length === 0 && this.queue.size + this.suspects.length > 0) this.start();
    for (let job = this.threads.length > 0 ? this.queue.nextOf('open') : undefined; job;) {
      this.threads[0].give([job]);
      job = this.queue.nextOf('open');
    }
    for (const thread of this.threads) this.feed(thread);
    while (this.queue.size > backlog && this.threads.length < this.options.size && !this.fallback) {
      const thread = this.start();
      if (!thread) return;
      this.feed(thread);
    }
  }

  private feed(thread: PooledThread): void {
    if (thread.jobs > 0 && this.suspects.length > 0) return;
    const suspect = this.suspects.shift();
    if (suspect) {
      thread.give([suspect]);
      return;
    }
    if (thread.hasSuspect || thread.jobs > ahead.articles / 2) return;
    const jobs: PoolJob[] = [];
    let units = 0;
    while (thread.jobs + jobs.length < ahead.articles && units < ahead.units) {
      const job = this.queue.nextOf('background');
      if (!job) break;
      units += job.text.length;
      jobs.push(job);
    }
    if (jobs.length > 0) thread.give(jobs);
  }

  private start(): PooledThread | undefined {
    try {
      const thread = new PooledThread(this.options.startThread, this.loaded!, this.options.patience ?? usualPatience, {
        ready: () => (this.everReady = true),
        warn: this.options.warn,
        answered: () => this.share(),
        idle: () => this.retire(thread),
        died: (jobs, error) => this.bury(thread, jobs, error),
      });
      this.threads.push(thread);
      return thread;
    } catch (error) {
      this.giveUpThreads(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    }
  }

  private retire(thread: PooledThread): void {
    if (thread === this.threads[0]) return;
    this.threads.splice(this.threads.indexOf(thread), 1);
    thread.stop();
  }

  private bury(thread: PooledThread, jobs: readonly PoolJob[], error: Error): void {
    this.threads.splice(this.threads.indexOf(thread), 1);
    if (!this.everReady) {
      for (const job of jobs) this.queue.add(job, job.urgency);
      this.giveUpThreads(error);
      return;
    }
    if (jobs.length === 1) jobs[0].reject(error);
    else {
      for (const job of jobs) job.suspect = true;
      this.suspects.push(...jobs);
    }
    this.share();
  }

  private giveUpThreads(error: Error): void {
    const { fallback, warn } = this.options;
    if (!fallback) {
      this.queue.rejectAll(error);
      return;
    }
    warn(`Articles are read in the host's own thread, as no other can be started: ${error.message}`);
    for (const thread of this.threads.splice(0)) {
      for (const job of thread.stop()) this.queue.add(job, job.urgency);
    }
    const reader = (this.fallback = fallback());
    for (let job = this.queue.next(); job; job = this.queue.next()) {
      const { text, meta, urgency, signal, resolve, reject } = job;
      reader.read(text, meta, urgency, signal).then(resolve, reject);
    }
  }
}

interface ThreadEvents {
  ready(): void;
  warn(problem: string): void;
  answered(): void;
  idle(): void;
  died(jobs: readonly PoolJob[], error: Error): void;
}

/** One thread with the jobs it has not answered yet. */
class PooledThread {
  private readonly thread: Thread;
  private readonly given = new Map<number, PoolJob>();
  private lastId = 0;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    startThread: StartThread,
    data: AnalyserData,
    private readonly patience: number,
    private readonly events: ThreadEvents,
  ) {
    this.thread = startThread(
      (message) => this.hear(message),
      (error) => this.die(error),
    );
    this.thread.post({ data });
    this.watch();
  }

  get jobs(): number {
    return this.given.size;
  }

  get hasSuspect(): boolean {
    for (const job of this.given.values()) if (job.suspect) return true;
    return false;
  }

  give(jobs: readonly PoolJob[]): void {
    const sent = jobs.map((job) => {
      const id = ++this.lastId;
      this.given.set(id, job);
      return { id, text: job.text, meta: job.meta, urgent: job.urgency === 'open' };
    });
    this.thread.post({ jobs: sent });
    this.watch();
  }

  /** Ends the thread; the jobs it had are given back. */
  stop(): readonly PoolJob[] {
    this.stopped = true;
    clearTimeout(this.watchdog);
    this.thread.terminate();
    const jobs = [...this.given.values()];
    this.given.clear();
    return jobs;
  }

  private hear(message: FromThread): void {
    if (this.stopped) return;
    if ('ready' in message) this.events.ready();
    else if ('warning' in message) this.events.warn(message.warning);
    else {
      for (const answer of message.answers) this.settle(answer);
      this.events.answered();
    }
    this.watch();
  }

  private settle(answer: ThreadAnswer): void {
    const job = this.given.get(answer.id);
    this.given.delete(answer.id);
    if (!job) return;
    if ('error' in answer) job.reject(new Error(answer.error));
    else job.resolve(readFrom(answer.packed));
  }

  private watch(): void {
    clearTimeout(this.watchdog);
    if (this.stopped) return;
    this.watchdog =
      this.given.size > 0
        ? setTimeout(() => this.die(new Error('The reading took too long and was given up.')), this.patience)
        : setTimeout(() => this.events.idle(), idleTime);
    // In Node a waiting timer must not keep a process alive; browsers' timers are numbers.
    (this.watchdog as { unref?: () => void }).unref?.();
  }

  private die(error: Error): void {
    if (!this.stopped) this.events.died(this.stop(), error);
  }
}

function readFrom(packed: Uint8Array): ReadText {
  let analysis: Analysis | undefined;
  return {
    get analysis() {
      return (analysis ??= unpack(packed) as Analysis);
    },
    packed: () => packed,
  };
}
