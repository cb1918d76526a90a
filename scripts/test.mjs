// @ts-check
// `npm test`: every tier, then a summary; the very last line is "N passed, N failed". `npm test -- unit host` runs some.
import { spawn } from 'node:child_process';
import { readCounts } from './lib/counts.mjs';
import { ToolError, runMain } from './lib/errors.mjs';
import { failuresIn } from './lib/failures.mjs';
import { root } from './lib/paths.mjs';
import { STAGES, TIERS } from './lib/tiers.mjs';

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !TIERS.some((tier) => tier.name === name));
  if (unknown.length > 0) {
    throw new ToolError(`no such tier: ${unknown.join(', ')}; there are ${TIERS.map((tier) => tier.name).join(', ')}`);
  }
  /** @type {string[]} */
  const summary = [];
  /** @type {string[]} */
  const failures = [];
  const total = { passed: 0, failed: 0 };
  for (const stage of STAGES) {
    const lanes = stage
      .map((names) => names.filter((name) => wanted.length === 0 || wanted.includes(name)))
      .filter((names) => names.length > 0);
    await Promise.all(
      lanes.map(async (names, lane) => {
        for (const name of names) {
          const begun = performance.now();
          const { passed, failed, output } = await runTier(name, lane === lanes.length - 1);
          if (failed > 0) failures.push(`\n=== why ${name} failed\n${failuresIn(output)}`);
          const seconds = ((performance.now() - begun) / 1000).toFixed(0);
          summary.push(`${name.padEnd(10)} ${passed} passed, ${failed} failed in ${seconds} s`);
          total.passed += passed;
          total.failed += failed;
        }
      }),
    );
  }
  for (const failure of failures) console.log(failure);
  console.log(`\n=== summary\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {boolean} live shows what the tier prints as it comes; else when the tier has ended, so that lanes do not mix
 * @returns {Promise<import('./lib/counts.mjs').Counts & { output: string }>}
 */
async function runTier(name, live) {
  const { commands, counts } = /** @type {import('./lib/tiers.mjs').Tier} */ (TIERS.find((tier) => tier.name === name));
  /** @type {(string | Buffer)[]} */
  const held = [];
  const show = (/** @type {string | Buffer} */ data) => {
    if (live) process.stdout.write(data);
    else held.push(data);
  };
  show(`\n=== ${name}\n`);
  try {
    for (const [index, command] of commands.entries()) {
      const { code, output } = await runAndShow(command, show);
      if (counts && index === commands.length - 1) return { ...readCounts(output, code), output };
      if (code !== 0) return { passed: 0, failed: 1, output };
    }
    return { passed: 1, failed: 0, output: '' };
  } finally {
    for (const data of held) process.stdout.write(data);
  }
}

/**
 * Runs a command of Node's, gives what it prints to `show` and keeps its standard output.
 * @param {readonly string[]} args
 * @param {(data: string | Buffer) => void} show
 * @returns {Promise<{ code: number, output: string }>}
 */
function runAndShow(args, show) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => {
      show(data);
      output += data;
    });
    child.stderr.on('data', show);
    child.on('error', (error) => {
      show(`${error.message}\n`);
      resolve({ code: 127, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 128, output }));
  });
}
