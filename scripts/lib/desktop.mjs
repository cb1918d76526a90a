// @ts-check
// The desktop VS Code: finding an installed one, downloading one.
import { downloadAndUnzipVSCode, ProgressReportStage } from '@vscode/test-electron';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from './errors.mjs';
import { log } from './log.mjs';
import { cacheDir } from './paths.mjs';

const DOWNLOAD_SITE = 'update.code.visualstudio.com';

/** A connection that says nothing for so long has failed. */
const SILENCE_MS = 8000;

/** @returns {import('./vscode-choice.mjs').Surroundings} */
export function surroundings() {
  return {
    env: process.env,
    platform: process.platform,
    installed: findInstalledCode(),
    root: process.getuid?.() === 0,
  };
}

/** @returns {string | undefined} the `code` command of an installed VS Code */
function findInstalledCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const usual =
    process.platform === 'darwin' ? ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin'] : [];
  return [...onPath, ...usual].map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/**
 * Downloads the stable desktop VS Code, or finds it downloaded already.
 * @returns {Promise<{ executable: string } | { problem: string }>}
 */
export async function downloadDesktop() {
  log(`Looking for VS Code at ${DOWNLOAD_SITE} …`);
  try {
    await mkdir(cacheDir, { recursive: true });
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: cacheDir,
      timeout: SILENCE_MS,
      reporter: progressReporter(),
    });
    return { executable };
  } catch (error) {
    return { problem: `VS Code could not be downloaded from ${DOWNLOAD_SITE}: ${messageOf(error)}` };
  }
}

/** @returns {import('@vscode/test-electron').ProgressReporter} one line for every tenth of the download */
function progressReporter() {
  let tenths = -1;
  return {
    report(progress) {
      if (progress.stage !== ProgressReportStage.Downloading) {
        return;
      }
      const now = Math.floor((progress.bytesSoFar / progress.totalBytes) * 10);
      if (now > tenths) {
        tenths = now;
        log(`Downloading VS Code: ${now * 10}% of ${Math.round(progress.totalBytes / 1e6)} MB`);
      }
    },
    error: (error) => log(`Downloading VS Code: ${messageOf(error)}`),
  };
}
