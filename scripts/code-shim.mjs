#!/usr/bin/env node
// @ts-check
// Stands in for VS Code's executable where the desktop VS Code cannot be had: understands as much of its command line as
// @vscode/test-electron's runTests uses, and runs the tests in the extension host of the VS Code server from npm.
import { runMain } from './lib/errors.mjs';
import { runHostTests } from './lib/host-tests.mjs';
import { exitWhenAskedToStop, exitWithParent } from './lib/signals.mjs';
import { parseTestCommandLine } from './lib/test-command-line.mjs';

exitWhenAskedToStop();
exitWithParent();
await runMain(async () => {
  const { code } = await runHostTests(parseTestCommandLine(process.argv.slice(2)));
  return code;
});
