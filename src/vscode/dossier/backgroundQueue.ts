/** Names that wait for one kind of work: each once, in order, several at a time; can be paused. */
export class BackgroundQueue {
  private waiting = new Set<string>();
  private running = 0;
  private paused = false;
  private idleListeners: (() => void)[] = [];

  /**
   * @param work must not reject
   * @param width how many may be worked on at a time
   */
  constructor(
    private readonly work: (name: string) => Promise<void>,
    private readonly width: () => number,
  ) {}

  /** Names that wait or are worked on. */
  get size(): number {
    return this.waiting.size + this.running;
  }

  get isPaused(): boolean {
    return this.paused;
  }

  add(names: Iterable<string>): void {
    for (const name of names) this.waiting.add(name);
    this.start();
  }

  /** Forgets what waits; what is worked on comes to its end. */
  clear(): void {
    this.waiting.clear();
    this.start();
  }

  pause(): void {
    this.paused = true;
    this.start();
  }

  resume(): void {
    this.paused = false;
    this.start();
  }

  /** Resolves when nothing is left, or nothing moves because of a pause. */
  idle(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.idleListeners.push(resolve));
  }

  private get isIdle(): boolean {
    return this.running === 0 && (this.waiting.size === 0 || this.paused);
  }

  private start(): void {
    while (!this.paused && this.running < this.width()) {
      const [name] = this.waiting;
      if (name === undefined) break;
      this.waiting.delete(name);
      this.running++;
      void this.work(name).finally(() => {
        this.running--;
        this.start();
      });
    }
    if (!this.isIdle) return;
    const listeners = this.idleListeners;
    this.idleListeners = [];
    listeners.forEach((listener) => listener());
  }
}
