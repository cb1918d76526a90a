import type { ArticleMeta } from '../../core/article/types';
import { type Analyser, type AnalyserData, loadAnalyser } from '../../core/analyse';
import { pack } from '../../core/store/pack';
import { type Reader, ReadingQueue, type ReadText, type Urgency } from './reader';

/** Reads in the host's own thread, one article a turn of the event loop: for browsers that allow no other. */
export class HostReader implements Reader {
  readonly appetite = 4;
  private readonly queue = new ReadingQueue();
  private analyser: Promise<Analyser> | undefined;
  private scheduled = false;
  private disposed = false;

  /**
   * @param loadData reads the files beside the bundle, when the first article wants reading
   * @param warn told what goes wrong without stopping the reading
   */
  constructor(
    private readonly loadData: () => Promise<AnalyserData>,
    private readonly warn: (problem: string) => void,
  ) {}

  read(text: string, meta: ArticleMeta, urgency: Urgency, signal?: AbortSignal): Promise<ReadText | undefined> {
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
      void this.readNext().finally(() => {
        this.scheduled = false;
        if (this.queue.size > 0) this.schedule();
      });
    }, 0);
  }

  private async readNext(): Promise<void> {
    const job = this.queue.next();
    if (!job) return;
    try {
      this.analyser ??= this.loadAnalyser();
      const analyse = await this.analyser;
      const analysis = analyse(job.text, job.meta);
      job.resolve({ analysis, packed: () => pack(analysis) });
    } catch (error) {
      job.reject(error);
    }
  }

  private async loadAnalyser(): Promise<Analyser> {
    return loadAnalyser(await this.loadData(), this.warn);
  }
}
