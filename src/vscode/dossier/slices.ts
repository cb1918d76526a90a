/** How long the host's thread is held at a time, in milliseconds: half a frame, so that a keystroke finds it free. */
const slice = 8;

/** Runs small pieces of work one after the other, and lets the host's thread go between them. */
export class Slices {
  private readonly urgent: (() => boolean)[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = false;

  /** Resolves with what `work` returned, when its turn came; rejects with what it threw. */
  run<Result>(work: () => Result): Promise<Result> {
    return this.whenDone(work, (job) => this.waiting.push(job));
  }

  /** As `run`, but before all that waits and between any two steps of what is done first: for what somebody is looking at. */
  next<Result>(work: () => Result): Promise<Result> {
    return this.whenDone(work, (job) => this.urgent.unshift(() => (job(), true)));
  }

  /** Does `step` again and again, before all that waits, until it says true. Rejects with what it threw. */
  first(step: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.urgent.push(() => {
        try {
          if (!step()) return false;
          resolve();
        } catch (error) {
          reject(asError(error));
        }
        return true;
      });
      this.start();
    });
  }

  private whenDone<Result>(work: () => Result, add: (job: () => void) => void): Promise<Result> {
    return new Promise((resolve, reject) => {
      add(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(asError(error));
        }
      });
      this.start();
    });
  }

  private start(): void {
    if (!this.running) this.schedule();
  }

  private schedule(): void {
    this.running = true;
    setTimeout(() => {
      const end = performance.now() + slice;
      const { urgent, waiting } = this;
      let done = 0;
      while (urgent.length + waiting.length > done && performance.now() < end) {
        const [step] = urgent as readonly ((() => boolean) | undefined)[];
        if (!step) waiting[done++]();
        else if (step()) urgent.splice(urgent.indexOf(step), 1);
      }
      waiting.splice(0, done);
      this.running = false;
      if (urgent.length + waiting.length > 0) this.schedule();
    }, 0);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
