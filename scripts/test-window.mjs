// @ts-check
// Drives the real window: `node scripts/test-window.mjs [mocha's options]`, after `npm run build`.
// With --screenshots it makes the pictures that the README shows. Ends with the line "N passed, N failed".
import { runMain } from './lib/errors.mjs';
import { runWindowMocha } from './lib/mocha.mjs';

const args = process.argv.slice(2);
const screenshots = args.includes('--screenshots');

await runMain(() =>
  runWindowMocha(
    'test/window/*.test.mjs',
    args.filter((arg) => arg !== '--screenshots'),
    screenshots ? { VARIORUM_SCREENSHOTS: '1' } : {},
  ),
);
