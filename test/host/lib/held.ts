// How long the host's thread is held at a time: measured, never asserted.
import { readFileSync } from 'node:fs';

/** Time between two looks, in milliseconds. */
const interval = 1;

/** Milliseconds that this thread has computed so far. Only Linux tells; elsewhere all time that passed. */
export function computed(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** One turn of the event loop, in milliseconds. */
export interface Hold {
  /** That passed: on a busy machine the thread also waits for a core. */
  readonly passed: number;
  /** That the thread computed. */
  readonly computed: number;
}

/** Watches the event loop turn by turn. */
export class LoopWatch {
  private readonly holds: Hold[] = [];
  private from = performance.now();
  private before = computed();
  private readonly timer = setInterval(() => this.look(), interval);

  /** Ends the watch; all its turns, the longest first. */
  end(): readonly Hold[] {
    clearInterval(this.timer);
    this.look();
    return this.holds.sort((a, b) => b.computed - a.computed);
  }

  private look(): void {
    const [to, now] = [performance.now(), computed()];
    this.holds.push({ passed: to - this.from, computed: now - this.before });
    [this.from, this.before] = [to, now];
  }
}
