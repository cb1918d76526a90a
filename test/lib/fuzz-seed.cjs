'use strict';
// Mocha loads this before the suites (.mocharc.json): every property runs from one seed, which is printed.
// `npm test` has always the same, so that a red run is about the change; `npm run fuzz` takes new ones.
const fc = require('fast-check');

const seed = Number(process.env.VARIORUM_FUZZ_SEED ?? 2026);
if (!Number.isSafeInteger(seed)) {
  throw new RangeError(`VARIORUM_FUZZ_SEED must be a whole number, not ${process.env.VARIORUM_FUZZ_SEED}`);
}
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
exports.mochaHooks = {
  beforeAll() {
    console.log(`fuzz seed ${seed}`);
  },
  beforeEach() {
    // Suites say how long their own number of cases may take, not how long a hundred thousand.
    if (process.env.VARIORUM_FUZZ_RUNS !== undefined) this.currentTest.timeout(0);
  },
};
