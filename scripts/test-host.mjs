// @ts-check
// Runs test/host inside a real extension host: `node scripts/test-host.mjs [--web] [--grep TEXT]`, after `npm run build`.
// Ends with the line "N passed, N failed".
import { runTests } from '@vscode/test-electron';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printCounts } from './lib/counts.mjs';
import { downloadDesktop, surroundings } from './lib/desktop.mjs';
import { messageOf, runMain } from './lib/errors.mjs';
import { runHostTests } from './lib/host-tests.mjs';
import { log } from './lib/log.mjs';
import { root } from './lib/paths.mjs';
import { QUIET_SETTINGS } from './lib/quiet-settings.mjs';
import { runOrFail } from './lib/run.mjs';
import { exitWhenAskedToStop } from './lib/signals.mjs';
import { copyForTests } from './lib/test-workspace.mjs';
import { candidatesToTest } from './lib/vscode-choice.mjs';

const { values: flags } = parseArgs({ options: { web: { type: 'boolean' }, grep: { type: 'string' } } });

await runMain(async () => {
  await runOrFail(process.execPath, ['esbuild.mjs', '--host'], {
    cwd: root,
    env: { ...process.env, VARIORUM_GREP: flags.grep },
  });
  const workspace = await copyForTests(path.join(root, 'samples'), 'sample');
  try {
    const folder = path.dirname(workspace.folder);
    return printCounts(flags.web ? await runInWebHost(folder) : await runInNodeHost(folder));
  } finally {
    await workspace.remove();
  }
});

/**
 * @param {string} folder
 * @returns {Promise<import('./lib/counts.mjs').Counts | undefined>}
 */
async function runInWebHost(folder) {
  exitWhenAskedToStop(); // runTests sees to this itself
  log('Host tests in the web-worker extension host of the VS Code server');
  const { code, counts } = await runHostTests({
    developmentPath: root,
    testsPath: path.join(root, 'out/host/web.js'),
    folder,
    web: true,
  });
  return code === 0 || counts?.failed ? counts : undefined;
}

/**
 * @param {string} folder
 * @returns {Promise<import('./lib/counts.mjs').Counts | undefined>}
 */
async function runInNodeHost(folder) {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'variorum-host-'));
  const resultFile = path.join(scratch, 'result.json');
  await mkdir(path.join(scratch, 'User'), { recursive: true });
  await writeFile(path.join(scratch, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS));
  let ended = false;
  try {
    await runTests({
      vscodeExecutablePath: await executableForTests(),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/host/index.js'),
      extensionTestsEnv: { VARIORUM_TEST_RESULT: resultFile, VARIORUM_GREP: flags.grep },
      launchArgs: [folder, `--user-data-dir=${scratch}`, '--disable-extensions'],
    });
    ended = true;
  } catch (error) {
    console.error(messageOf(error));
  }
  // An extension host that died leaves no result, and VS Code may report success all the same.
  const counts = existsSync(resultFile) ? JSON.parse(await readFile(resultFile, 'utf8')) : undefined;
  await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return ended || counts?.failed ? counts : undefined;
}

/** @returns {Promise<string>} a VS Code, or the script that stands in for one */
async function executableForTests() {
  for (const candidate of candidatesToTest(surroundings())) {
    if (candidate.kind === 'named') {
      log(`Host tests in VSCODE_PATH: ${candidate.executable}`);
      return candidate.executable;
    }
    if (candidate.kind === 'download') {
      const download = await downloadDesktop();
      if ('executable' in download) {
        log(`Host tests in the desktop VS Code: ${download.executable}`);
        return download.executable;
      }
      log(`${download.problem}; taking the VS Code server from npm instead`);
    }
  }
  log('Host tests in the Node extension host of the VS Code server');
  return path.join(root, 'scripts/code-shim.mjs');
}
