/**
 * Does work when things have been quiet for a while, and at the latest some time after it was first asked for:
 * what is shown of a dossier that is being read grows, and is not drawn anew with every article.
 */
export class Pace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  /**
   * @param quiet time without a further request before the work is done, in milliseconds
   * @param longest time after the first request at which it is done anyway, in milliseconds
   */
  constructor(
    private readonly work: () => void,
    private readonly quiet: number,
    private readonly longest: number,
  ) {}

  /** Asks for the work. */
  soon(): void {
    const now = Date.now();
    this.since ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), Math.max(0, Math.min(this.quiet, this.since + this.longest - now)));
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private now(): void {
    this.since = undefined;
    this.work();
  }
}
