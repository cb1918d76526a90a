// @ts-check
// Things fetched from the npm registry on demand, into the cache folder, whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ToolError, messageOf } from './errors.mjs';
import { step } from './log.mjs';
import { cacheDir } from './paths.mjs';
import { runOrFail } from './run.mjs';

/** Written last into an installed folder: a folder without it is a half-finished install. */
const COMPLETE = '.complete';

/**
 * Makes sure that `cacheDir/name` is there, and builds it where it is not: in a folder beside it, which gets the name
 * only when it is complete. Safe to call twice, also at the same time from two processes.
 * @param {string} name folder name; put the versions into it
 * @param {string} what for the progress line, with its size
 * @param {(folder: string) => Promise<void>} build fills an empty folder
 * @param {{ cache?: string, log?: (message: string) => void }} [options] where else to put it and to report
 * @returns {Promise<string>} the folder
 */
export async function installOnce(name, what, build, { cache = cacheDir, log } = {}) {
  const target = path.join(cache, name);
  if (existsSync(path.join(target, COMPLETE))) {
    return target;
  }
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(`${target}.partial-${process.pid}-`);
  try {
    await step(
      `Installing ${what}`,
      async () => {
        await removeLeftovers(cache, name);
        await build(partial);
        await writeFile(path.join(partial, COMPLETE), '');
        await moveIntoPlace(partial, target);
      },
      log,
    );
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw new ToolError(
      `could not install ${what}: ${messageOf(error)}\n` +
        `  It was to be fetched from the npm registry (npm config get registry) into ${cache}.\n` +
        `  Check the network and npm's proxy settings, then run the command again: nothing half-finished is left behind.`,
    );
  }
  return target;
}

/**
 * @param {string} partial
 * @param {string} target
 */
async function moveIntoPlace(partial, target) {
  const isComplete = () => existsSync(path.join(target, COMPLETE));
  if (!isComplete()) {
    await rm(target, { recursive: true, force: true });
    try {
      await rename(partial, target);
      return;
    } catch (error) {
      if (!isComplete()) {
        throw error;
      }
    }
  }
  await rm(partial, { recursive: true, force: true }); // another process was faster
}

/**
 * Removes the partial folders of processes that no longer run.
 * @param {string} cache
 * @param {string} name
 */
async function removeLeftovers(cache, name) {
  const prefix = `${name}.partial-`;
  for (const entry of await readdir(cache)) {
    if (entry.startsWith(prefix) && !isRunning(Number.parseInt(entry.slice(prefix.length), 10))) {
      await rm(path.join(cache, entry), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches one package through npm (which checks its integrity) and unpacks it; none of its scripts run and its
 * dependencies are not installed.
 * @param {string} spec exact, `name@version`
 * @param {string} folder receives the package's files
 */
export async function fetchPackage(spec, folder) {
  await mkdir(folder, { recursive: true });
  await npm(['pack', spec, '--silent', '--pack-destination', folder], { cwd: folder });
  const archive = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!archive) {
    throw new ToolError(`npm pack ${spec} left no archive`);
  }
  const archivePath = path.join(folder, archive);
  await runOrFail('tar', ['-xzf', archivePath, '--strip-components=1', '-C', folder]);
  await rm(archivePath);
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export async function npm(args, options) {
  await runOrFail('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], options);
}
