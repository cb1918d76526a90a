// @ts-check
import assert from 'node:assert/strict';
import { readCounts } from '../../scripts/lib/counts.mjs';

describe('the counts of a tier', () => {
  const cases = /** @type {const} */ ([
    ['all passed', 'fine\n12 passed, 0 failed\n', 0, { passed: 12, failed: 0 }],
    ['some failed', '3 passed, 2 failed\n', 1, { passed: 3, failed: 2 }],
    ['it died before its last line', 'half a li', 1, { passed: 0, failed: 1 }],
    ['it ended well and said nothing', '', 0, { passed: 0, failed: 1 }],
    ['it failed after all had passed', '5 passed, 0 failed\n', 139, { passed: 5, failed: 1 }],
    ['something came after the counts', '5 passed, 0 failed\nSegmentation fault\n', 139, { passed: 0, failed: 1 }],
  ]);
  for (const [title, output, exitCode, expected] of cases) {
    it(`are right when ${title}`, () => {
      assert.deepEqual(readCounts(output, exitCode), expected);
    });
  }
});
