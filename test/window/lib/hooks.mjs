// @ts-check
// Mocha's root hooks for the window tests.
import { exitWhenAskedToStop } from '../../../scripts/lib/signals.mjs';
import { openWorkbenches } from './workbench.mjs';

exitWhenAskedToStop();

export const mochaHooks = {
  /**
   * Leaves a picture of what a failing test saw: out/shots/failed-….png
   * @this {Mocha.Context}
   */
  async afterEach() {
    if (this.currentTest?.state !== 'failed') {
      return;
    }
    const name = this.currentTest
      .fullTitle()
      .replace(/[^a-z0-9]+/gi, '-')
      .toLowerCase();
    for (const workbench of openWorkbenches) {
      await workbench.screenshot(`failed-${name}`).catch(() => undefined);
    }
  },

  /** Ends what a failing test left open. */
  async afterAll() {
    for (const workbench of openWorkbenches) {
      await workbench.close();
    }
  },
};
