import type { Steps } from '../../core/steps';

/** How long the host's thread is held at a time, in milliseconds: half a frame, so that a keystroke finds it free. */
const slice = 8;

/** Gives the editor its turn whenever one has worked for long. */
export class Turns {
  private begun = performance.now();

  /** Whether it is time to wait for `next`. */
  get isOver(): boolean {
    return performance.now() - this.begun > slice;
  }

  /** Resolves when the editor has had its turn. */
  async next(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.begun = performance.now();
  }
}

/** Does work to its end, and lets the host's thread go between its steps. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (turns.isOver) await turns.next();
  }
}
