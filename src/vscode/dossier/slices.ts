/** How long the host's thread is held at a time, in milliseconds: half a frame, so that a keystroke finds it free. */
const slice = 8;

/** Runs small pieces of work one after the other, and lets the host's thread go between them. */
export class Slices {
  private readonly waiting: (() => void)[] = [];
  private running = false;

  /** Resolves with what `work` returned, when its turn came; rejects with what it threw. */
  run<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      if (!this.running) this.schedule();
    });
  }

  private schedule(): void {
    this.running = true;
    setTimeout(() => {
      const end = performance.now() + slice;
      const { waiting } = this;
      let done = 0;
      while (done < waiting.length && performance.now() < end) waiting[done++]();
      waiting.splice(0, done);
      this.running = false;
      if (waiting.length > 0) this.schedule();
    }, 0);
  }
}
