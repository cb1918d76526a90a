// @ts-check
import path from 'node:path';
import { root } from './paths.mjs';
import { runVisibly } from './run.mjs';

/**
 * Runs test files that drive a window, with mocha in a process of its own; its last line is "N passed, N failed".
 * @param {string} files a glob
 * @param {readonly string[]} args more of mocha's options
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>} the exit code
 */
export function runWindowMocha(files, args, env = {}) {
  return runVisibly(
    process.execPath,
    [
      path.join(root, 'node_modules/mocha/bin/mocha.js'),
      '--no-config',
      '--exit',
      '--forbid-only',
      '--timeout=180000',
      // VS Code may draw a part anew just as it is clicked: a person clicks again. The reporter tells each time.
      '--retries=1',
      '--reporter=scripts/lib/counting-reporter.cjs',
      '--reporter-option=base=spec',
      '--require=test/window/lib/hooks.mjs',
      ...args,
      files,
    ],
    { cwd: root, env: { ...process.env, ...env } },
  );
}
