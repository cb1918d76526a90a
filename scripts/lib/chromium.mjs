// @ts-check
// A headless Chromium for the window tests: an installed one, else the one that the npm package @sparticuz/chromium
// holds. Only that package's archives are used; none of its code runs.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ToolError } from './errors.mjs';
import { fetchPackage, installOnce } from './install.mjs';
import { run, runOrFail } from './run.mjs';

const VERSION = '147.0.2';

/** Where systems put a Chromium or a Chrome. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @typedef {object} Chromium
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env what it needs in its environment
 */

/**
 * The executable that VARIORUM_CHROMIUM names, an installed one that starts, or the one from npm.
 * @returns {Promise<Chromium>}
 */
export async function findChromium() {
  const named = process.env.VARIORUM_CHROMIUM;
  if (named) {
    const problem = await whyNotStarting({ executable: named, env: {} });
    if (problem) {
      throw new ToolError(`VARIORUM_CHROMIUM is ${named}, which does not start: ${problem}`);
    }
    return { executable: named, env: {} };
  }
  for (const executable of USUAL_PATHS) {
    if (existsSync(executable) && !(await whyNotStarting({ executable, env: {} }))) {
      return { executable, env: {} };
    }
  }
  return chromiumFromNpm();
}

/** @returns {Promise<Chromium>} */
async function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ToolError(
      `No Chromium or Chrome found (looked for ${USUAL_PATHS.join(', ')}); the one from npm is for Linux on x64 only.\n` +
        `  Install one, or set VARIORUM_CHROMIUM to its executable.`,
    );
  }
  const folder = await installOnce(
    `chromium-${VERSION}`,
    `Chromium ${VERSION} (68 MB to fetch, 210 MB on disk)`,
    unpack,
  );
  const executable = path.join(folder, 'chromium');
  const ownLibraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  /** @type {NodeJS.ProcessEnv[]} */
  const environments = [{}, { LD_LIBRARY_PATH: ownLibraries }];
  const problems = [];
  for (const env of environments) {
    const problem = await whyNotStarting({ executable, env });
    if (!problem) {
      return { executable, env: { ...env, ...(await fontEnvironment(folder)) } };
    }
    problems.push(problem);
  }
  throw new ToolError(
    `Chromium from npm does not start, with the system's libraries or its own:\n${problems.join('\n')}`,
  );
}

/**
 * Unpacks the browser, the libraries that a bare system lacks (libnss3, libnspr4 …) and one font family.
 * @param {string} folder
 */
async function unpack(folder) {
  const source = path.join(folder, 'package');
  await fetchPackage(`@sparticuz/chromium@${VERSION}`, source);
  await decompress(path.join(source, 'bin/chromium.br'), path.join(folder, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts']) {
    const archive = path.join(folder, `${name}.tar`);
    await decompress(path.join(source, `bin/${name}.tar.br`), archive, 0o644);
    await runOrFail('tar', ['-xf', archive, '--no-same-owner', '-C', folder]);
    await rm(archive);
  }
  await rm(source, { recursive: true });
}

/**
 * @param {string} from a Brotli file
 * @param {string} to
 * @param {number} mode
 */
async function decompress(from, to, mode) {
  await mkdir(path.dirname(to), { recursive: true });
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

/**
 * A system without fonts draws no text at all: give it the family that came with the browser.
 * @param {string} folder
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function fontEnvironment(folder) {
  const systemFonts = await readdir('/usr/share/fonts').catch(() => []);
  if (existsSync('/etc/fonts/fonts.conf') && systemFonts.length > 0) {
    return {};
  }
  const config = path.join(folder, 'fonts.conf');
  const fonts = path.join(folder, 'fonts');
  await writeFile(config, `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: config };
}

/**
 * @param {Chromium} chromium
 * @returns {Promise<string | undefined>} what it said, or nothing where it starts
 */
async function whyNotStarting({ executable, env }) {
  const { code, output } = await run(executable, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeoutMs: 20_000,
  });
  return code === 0 ? undefined : output.trim() || `exit code ${code}`;
}
