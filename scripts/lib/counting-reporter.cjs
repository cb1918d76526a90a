'use strict';
// A mocha reporter: one of mocha's own (`--reporter-option base=spec`, else dot), then the line "N passed, N failed".
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter {
  /**
   * @param {Mocha.Runner} runner
   * @param {{ reporterOptions?: { base?: string } }} options
   */
  constructor(runner, options) {
    const base = options.reporterOptions?.base ?? 'dot';
    new /** @type {Record<string, any>} */ (reporters)[base](runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      console.log(`${passes} passed, ${failures} failed`);
    });
  }
};
