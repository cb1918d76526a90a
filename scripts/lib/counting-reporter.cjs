'use strict';
// A mocha reporter: one of mocha's own (`--reporter-option base=spec`, else dot), a line for each test that passed or failed at its
// second try, then the line "N passed, N failed".
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter {
  /**
   * @param {Mocha.Runner} runner
   * @param {{ reporterOptions?: { base?: string } }} options
   */
  constructor(runner, options) {
    const base = options.reporterOptions?.base ?? 'dot';
    new /** @type {Record<string, any>} */ (reporters)[base](runner, options);
    /** @type {string[]} */
    const retried = [];
    runner.on(Runner.constants.EVENT_TEST_RETRY, (/** @type {Mocha.Test} */ test, /** @type {Error} */ error) => {
      retried.push(`tried again: ${test.fullTitle()}: ${error.message.split('\n')[0]}`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      for (const line of retried) console.log(line);
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      console.log(`${passes} passed, ${failures} failed`);
    });
  }
};
