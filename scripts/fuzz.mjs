// @ts-check
// Runs every suite that has properties with many cases from a new seed: `npm run fuzz [-- CASES] [--seed N] [--grep TEXT]`,
// 100,000 cases if not said. A failure prints the shrunk case; `npm run fuzz -- CASES --seed N` runs the same cases again.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from './lib/errors.mjs';
import { root } from './lib/paths.mjs';
import { runOrFail, runVisibly } from './lib/run.mjs';

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, grep: { type: 'string', default: '' } },
  });
  const cases = positionals[0] ?? '100000';
  const seed = values.seed ?? String(randomInt(2 ** 31));
  await runOrFail(process.execPath, ['esbuild.mjs', '--unit'], { cwd: root });
  console.log(`${cases} cases; again with: npm run fuzz -- ${cases} --seed ${seed}`);
  return runVisibly(
    process.execPath,
    [
      'node_modules/mocha/bin/mocha.js',
      '--no-config',
      ...['--timeout', '0', '--reporter', 'spec', '--require', 'test/lib/fuzz-seed.cjs', '--grep', values.grep],
      ...suitesWithProperties(),
    ],
    { cwd: root, env: { ...process.env, VARIORUM_FUZZ_RUNS: cases, VARIORUM_FUZZ_SEED: seed } },
  );
});

function suitesWithProperties() {
  const built = path.join(root, 'out/unit');
  return readdirSync(built, { recursive: true })
    .map((name) => path.join(built, String(name)))
    .filter((file) => file.endsWith('.test.js') && readFileSync(file, 'utf8').includes('fast-check'));
}
