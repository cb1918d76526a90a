// How long the host's thread is held at a time: measured, never asserted. Measuring makes no garbage: collecting it would be measured.
import { openSync, readSync } from 'node:fs';

/** Time between two looks, in milliseconds. */
const interval = 1;
/** Shorter turns are counted only. */
const leastKept = 4;

const said = Buffer.alloc(64);
let schedule: number | undefined;

/**
 * Milliseconds that this thread has computed so far. Only Linux tells; elsewhere all time that passed.
 * The kernel brings its count of the running thread up to date at its own ticks, some milliseconds apart, and whenever
 * somebody asks for the whole process: so that is asked first.
 */
export function computed(): number {
  try {
    schedule ??= openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return performance.now();
  }
  process.resourceUsage();
  const length = readSync(schedule, said, 0, said.length, 0);
  let nanoseconds = 0;
  for (let at = 0; at < length && said[at] !== space; at++) nanoseconds = nanoseconds * 10 + said[at] - zero;
  return nanoseconds / 1e6;
}

const space = ' '.charCodeAt(0);
const zero = '0'.charCodeAt(0);

/** One turn of the event loop, in milliseconds. */
export interface Hold {
  /** That passed: on a busy machine the thread also waits for a core. */
  readonly passed: number;
  /** That the thread computed. */
  readonly computed: number;
}

/** What a watch saw. */
export interface Watched {
  /** The longer turns, the longest first. */
  readonly holds: readonly Hold[];
  /** All turns, short ones too. */
  readonly turns: number;
}

/** Watches the event loop turn by turn. */
export class LoopWatch {
  private readonly holds: Hold[] = [];
  private turns = 0;
  private from = performance.now();
  private before = computed();
  private readonly timer = setInterval(() => this.look(), interval);

  /** Ends the watch. */
  end(): Watched {
    clearInterval(this.timer);
    this.look();
    return { holds: this.holds.sort((a, b) => b.computed - a.computed), turns: this.turns };
  }

  private look(): void {
    const [to, now] = [performance.now(), computed()];
    this.turns++;
    if (to - this.from >= leastKept) this.holds.push({ passed: to - this.from, computed: now - this.before });
    [this.from, this.before] = [to, now];
  }
}
