// @ts-check
import assert from 'node:assert/strict';
import { parseTestCommandLine } from '../../scripts/lib/test-command-line.mjs';

describe("the stand-in for VS Code's executable", () => {
  it('understands the command line of runTests', () => {
    const args = [
      '/news',
      '--user-data-dir=/tmp/profile',
      '--no-sandbox',
      '--disable-workspace-trust',
      '--extensionTestsPath=/project/out/host/index.js',
      '--extensionDevelopmentPath=/project',
    ];
    assert.deepEqual(parseTestCommandLine(args), {
      developmentPath: '/project',
      testsPath: '/project/out/host/index.js',
      folder: '/news',
    });
  });

  it('refuses a command line without tests', () => {
    assert.throws(() => parseTestCommandLine(['/news', '--extensionDevelopmentPath=/project']), /extensionTestsPath/);
  });
});
