// @ts-check
// `npm test`: every tier, then a summary; the very last line is "N passed, N failed". `npm test -- unit host` runs some.
import { spawn } from 'node:child_process';
import { readCounts } from './lib/counts.mjs';
import { ToolError, runMain } from './lib/errors.mjs';
import { root } from './lib/paths.mjs';
import { TIERS } from './lib/tiers.mjs';

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !TIERS.some((tier) => tier.name === name));
  if (unknown.length > 0) {
    throw new ToolError(`no such tier: ${unknown.join(', ')}; there are ${TIERS.map((tier) => tier.name).join(', ')}`);
  }
  const summary = [];
  const total = { passed: 0, failed: 0 };
  for (const tier of TIERS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n=== ${tier.name}`);
    const begun = performance.now();
    const counts = await runTier(tier);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    summary.push(`${tier.name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  console.log(`\n=== summary\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {import('./lib/tiers.mjs').Tier} tier
 * @returns {Promise<import('./lib/counts.mjs').Counts>}
 */
async function runTier(tier) {
  for (const [index, command] of tier.commands.entries()) {
    const { code, output } = await runAndShow(command);
    const isLast = index === tier.commands.length - 1;
    if (isLast && tier.counts) {
      return readCounts(output, code);
    }
    if (code !== 0) {
      return { passed: 0, failed: 1 };
    }
  }
  return { passed: 1, failed: 0 };
}

/**
 * Runs a command of Node's, shows what it prints and keeps its standard output.
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function runAndShow(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      output += data;
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ code: 127, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 128, output }));
  });
}
