// @ts-check
// How a tier of the tests says how it went: the line "N passed, N failed" is the last one it prints.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Prints a tier's last line. A tier that came to no result counts as one failure.
 * @param {Counts | undefined} counts
 * @returns {number} the exit code
 */
export function printCounts(counts) {
  const { passed, failed } = counts ?? { passed: 0, failed: 1 };
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * Reads a tier's last line. A tier that ended otherwise than its counts say, or printed none, counts as one failure more.
 * @param {string} output
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readCounts(output, exitCode) {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const match = /^(\d+) passed, (\d+) failed$/.exec(last.trim());
  const counts = match ? { passed: Number(match[1]), failed: Number(match[2]) } : { passed: 0, failed: 0 };
  const unexplained = exitCode !== 0 && counts.failed === 0;
  return unexplained || !match ? { ...counts, failed: counts.failed + 1 } : counts;
}
