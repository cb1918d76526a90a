// @ts-check
// `npm start [-- DIR]`: builds Variorum and opens VS Code on DIR, or on the sample dossier, with the extension loaded.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { downloadDesktop, surroundings } from './lib/desktop.mjs';
import { ToolError, runMain } from './lib/errors.mjs';
import { log, step } from './lib/log.mjs';
import { packExtension } from './lib/pack.mjs';
import { cacheDir, outDir, root } from './lib/paths.mjs';
import { QUIET_SETTINGS } from './lib/quiet-settings.mjs';
import { runOrFail } from './lib/run.mjs';
import { untilAskedToStop } from './lib/signals.mjs';
import { candidatesToOpen, openArguments } from './lib/vscode-choice.mjs';
import { startServer } from './lib/vscode-server.mjs';

await runMain(async () => {
  const folder = folderToOpen(process.argv[2]);
  await step('Building Variorum', () => runOrFail(process.execPath, ['esbuild.mjs'], { cwd: root }));
  const around = surroundings();
  for (const candidate of candidatesToOpen(around)) {
    if (candidate.kind === 'named' || candidate.kind === 'installed') {
      return openDesktop(candidate.executable, folder, around.root, false);
    }
    if (candidate.kind === 'download') {
      const download = await downloadDesktop();
      if ('executable' in download) {
        return openDesktop(download.executable, folder, around.root, true);
      }
      log(`${download.problem}. Serving VS Code from npm packages instead.`);
    } else {
      return serve(folder);
    }
  }
});

/** @param {string | undefined} argument */
function folderToOpen(argument) {
  // npm changes to the project's folder; INIT_CWD is where the command was given.
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument ?? path.join(root, 'samples'));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new ToolError(`${folder} is no folder. Usage: npm start [-- DIR]`);
  }
  return folder;
}

/**
 * @param {string} executable
 * @param {string} folder
 * @param {boolean} asRoot
 * @param {boolean} ownProfile
 * @returns {Promise<number>} the exit code
 */
function openDesktop(executable, folder, asRoot, ownProfile) {
  const args = openArguments({
    folder,
    developmentPath: root,
    ownProfile,
    profileDir: path.join(cacheDir, 'profile'),
    root: asRoot,
  });
  log(`Opening ${folder} in ${executable}`);
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) =>
      reject(new ToolError(`${executable} does not start: ${error.message}. Set VSCODE_PATH to VS Code's executable.`)),
    );
    child.on('exit', (code) => resolve(code ?? 0));
    void untilAskedToStop().then(() => child.kill());
  });
}

/**
 * Serves VS Code from npm packages until Ctrl-C, with the packaged extension installed in it.
 * @param {string} folder
 * @returns {Promise<number>} the exit code
 */
async function serve(folder) {
  const stopped = untilAskedToStop();
  const vsix = path.join(outDir, 'start.vsix');
  await step('Packing the extension', () => packExtension(vsix));
  const server = await step('Starting VS Code', () =>
    startServer({ dataDir: path.join(cacheDir, 'served'), settings: QUIET_SETTINGS, folder, vsix }),
  );
  console.log(
    `\nVariorum is open on ${folder} at\n\n    ${server.url}\n\nOpen this address in a browser. Ctrl-C ends it.`,
  );
  const ended = await Promise.race([stopped.then(() => 'asked'), server.ended]);
  await server.stop();
  if (ended !== 'asked') {
    throw new ToolError(`the VS Code server ended by itself:\n${(await server.log()).slice(-2000)}`);
  }
  log('Ended.');
  return 0;
}
