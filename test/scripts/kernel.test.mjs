import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileKernel, target } from '../../scripts/build-kernel.mjs';

describe('the kernel of the learned reader', () => {
  it('is compiled from its source', async () => {
    assert.equal(readFileSync(target, 'utf8'), await compileKernel());
  });
});
