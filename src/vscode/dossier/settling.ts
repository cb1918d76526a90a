import type { Collation } from '../../core/collation/collation';
import type { Slices } from './slices';

/** How long the collation may work at a time, in milliseconds. */
const settleSlice = 6;

/** Has a collation do what changes left to do, in slices, so that a question finds it done. */
export class Settling {
  private running = false;
  private comparing = false;
  private stopped = false;

  constructor(
    private readonly slices: Slices,
    private readonly collation: () => Collation,
    /** Whether nothing is being read: what is made ready then stays as it is for a while. */
    private readonly isQuiet: () => boolean,
  ) {}

  /** Something changed: it is done between other work, before anybody asks; the quantities too, once all is read. */
  soon(): void {
    this.compare();
    if (this.running) return;
    this.running = true;
    void this.slices
      .run(() => this.step((stop) => (this.isQuiet() ? this.collation().prepare(stop) : this.collation().settle(stop))))
      .then((settled) => {
        this.running = false;
        if (!settled) this.soon();
      });
  }

  /** Resolves when all quantities are there; other slices wait meanwhile. */
  prepared(): Promise<void> {
    return this.slices.first(() => this.step((stop) => this.collation().prepare(stop)));
  }

  stop(): void {
    this.stopped = true;
  }

  /** What was taken in is compared before the next article is, however long that takes. */
  private compare(): void {
    if (this.comparing) return;
    this.comparing = true;
    void this.slices
      .first(() => this.step((stop) => this.collation().compareNew(stop)))
      .then(() => (this.comparing = false));
  }

  private step(work: (stop: () => boolean) => boolean): boolean {
    const end = performance.now() + settleSlice;
    return this.stopped || work(() => performance.now() > end);
  }
}
