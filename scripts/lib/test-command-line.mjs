// @ts-check
import { ToolError } from './errors.mjs';

/**
 * Reads the command line that @vscode/test-electron gives to VS Code.
 * @param {readonly string[]} args
 * @returns {{ developmentPath: string, testsPath: string, folder: string }}
 */
export function parseTestCommandLine(args) {
  /** @param {string} name */
  const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const developmentPath = value('extensionDevelopmentPath');
  const testsPath = value('extensionTestsPath');
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (!developmentPath || !testsPath || !folder) {
    throw new ToolError(
      'expected FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE, as runTests passes them',
    );
  }
  return { developmentPath, testsPath, folder };
}
