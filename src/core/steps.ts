/** Work in short steps: it can stand still between any two of them while something else is done. Ends with its result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
