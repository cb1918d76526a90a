/** Work in short steps: it can stand still between any two of them while something else is done. Ends with its result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Items that are sorted at a time. */
const run = 256;

/** The items in order, as `sort` would put them, but in steps: runs are sorted, then merged two by two. */
export function* sortSteps<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += run) {
    runs.push(items.slice(start, start + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(at + 1 < runs.length ? yield* mergeSteps(runs[at], runs[at + 1], compare) : runs[at]);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Two sorted lists as one; of equal items those of `first` come first. */
function* mergeSteps<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  const merged: Item[] = [];
  let [one, two] = [0, 0];
  while (one < first.length && two < second.length) {
    merged.push(compare(first[one], second[two]) <= 0 ? first[one++] : second[two++]);
    if (merged.length % run === 0) yield;
  }
  for (; one < first.length; one++) merged.push(first[one]);
  for (; two < second.length; two++) merged.push(second[two]);
  return merged;
}
