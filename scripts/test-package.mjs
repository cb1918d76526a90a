// @ts-check
// Packs the extension and tests the package: `node scripts/test-package.mjs [mocha's options]`.
import { runMain } from './lib/errors.mjs';
import { runWindowMocha } from './lib/mocha.mjs';

await runMain(() => runWindowMocha('test/package/*.test.mjs', process.argv.slice(2)));
