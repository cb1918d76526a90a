// @ts-check
import assert from 'node:assert/strict';
import { failuresIn } from '../../scripts/lib/failures.mjs';

describe('the failures of a tier', () => {
  it('are those that mocha lists after its tests', () => {
    const output =
      '  notes\n    ✔ one\n    1) two\n\n\n  1 passing (2s)\n  1 failing\n\n  1) notes\n       two:\n     no\n\n1 passed, 1 failed\n';
    assert.equal(failuresIn(output), '  1 failing\n\n  1) notes\n       two:\n     no\n');
  });

  it('are those that stand between the tests of a host', () => {
    const output =
      '  notes\n    ✓ one (3 ms)\n    ✗ two\nError: no\n\tat it\n    ✓ three (1 ms)\n    ✗ four\nError: never\n2 passed, 2 failed\n';
    assert.equal(failuresIn(output), '    ✗ two\nError: no\n\tat it\n    ✗ four\nError: never');
  });

  it('are the last lines of what ended without a list', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    assert.equal(failuresIn(`${lines.join('\n')}\n`), lines.slice(-40).join('\n'));
  });
});
