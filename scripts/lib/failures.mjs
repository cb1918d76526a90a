// @ts-check
// What of a tier's output says why it failed: told again at the very end, since a log may be shown by its end alone.

const MOST_LINES = 80;

/**
 * The failures that mocha lists after the tests, those of a host suite (a line with ✗ and what is not indented as a test
 * below it), or, where there are none, the last lines.
 * @param {string} output what the tier printed
 * @returns {string}
 */
export function failuresIn(output) {
  const lines = output.trimEnd().split('\n');
  const listed = lines.findIndex((line) => /^\s+\d+ failing$/.test(line));
  const found = listed >= 0 ? lines.slice(listed, -1) : hostFailures(lines);
  return (found.length > 0 ? found.slice(0, MOST_LINES) : lines.slice(-MOST_LINES / 2)).join('\n');
}

/** @param {readonly string[]} lines */
function hostFailures(lines) {
  const isTest = (/** @type {string} */ line) => /^\s*[✓✗-] /.test(line);
  let failed = false;
  return lines.filter((line) => {
    if (isTest(line)) failed = line.trimStart().startsWith('✗');
    else if (/^\d+ passed, \d+ failed$/.test(line)) failed = false;
    return failed;
  });
}
