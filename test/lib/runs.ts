/** What the suites' own numbers of cases are meant for: `npm test` runs some 2,000 cases in all. */
const casesOfNpmTest = 2_000;

/**
 * How many cases a property runs. Properties say how many they take in `npm test`; `npm run fuzz` asks for more by
 * VARIORUM_FUZZ_RUNS, the cases of all suites together, and each property takes its share: a costly one stays the small one.
 * @throws where VARIORUM_FUZZ_RUNS is no number above 0
 */
export function runs(defaultRuns: number): number {
  const asked = process.env.VARIORUM_FUZZ_RUNS;
  if (asked === undefined) return defaultRuns;
  const total = Number(asked);
  if (!(total > 0)) throw new RangeError(`VARIORUM_FUZZ_RUNS must be a number above 0, not ${asked}`);
  return Math.max(1, Math.ceil((defaultRuns * total) / casesOfNpmTest));
}
