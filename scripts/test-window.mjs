// @ts-check
// Drives the real window: `node scripts/test-window.mjs [mocha's options]`, after `npm run build`.
// With --screenshots it makes the pictures that the README shows. Ends with the line "N passed, N failed".
import path from 'node:path';
import { runMain } from './lib/errors.mjs';
import { root } from './lib/paths.mjs';
import { runVisibly } from './lib/run.mjs';

const args = process.argv.slice(2);
const screenshots = args.includes('--screenshots');

await runMain(() =>
  runVisibly(
    process.execPath,
    [
      path.join(root, 'node_modules/mocha/bin/mocha.js'),
      '--no-config',
      '--exit',
      '--timeout=180000',
      '--reporter=scripts/lib/counting-reporter.cjs',
      '--reporter-option=base=spec',
      '--require=test/window/lib/hooks.mjs',
      ...args.filter((arg) => arg !== '--screenshots'),
      'test/window/*.test.mjs',
    ],
    { cwd: root, env: { ...process.env, ...(screenshots ? { VARIORUM_SCREENSHOTS: '1' } : {}) } },
  ),
);
