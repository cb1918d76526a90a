// @ts-check
import assert from 'node:assert/strict';
import { candidatesToOpen, candidatesToTest, hasDisplay, openArguments } from '../../scripts/lib/vscode-choice.mjs';

/** @typedef {import('../../scripts/lib/vscode-choice.mjs').Surroundings} Surroundings */

/**
 * @param {Partial<Surroundings>} differences
 * @returns {Surroundings}
 */
function surroundings(differences) {
  return { env: { DISPLAY: ':0' }, platform: 'linux', installed: undefined, root: false, ...differences };
}

/** @param {readonly import('../../scripts/lib/vscode-choice.mjs').Candidate[]} candidates */
const kinds = (candidates) => candidates.map(({ kind }) => kind);

describe('which VS Code', () => {
  const cases = /** @type {const} */ ([
    [
      'an installed one first, then a download, then the server',
      { installed: '/bin/code' },
      ['installed', 'download', 'server'],
    ],
    ['a download where none is installed', {}, ['download', 'server']],
    [
      'the one that VSCODE_PATH names, and no other',
      { env: { VSCODE_PATH: '/a/code' }, installed: '/bin/code' },
      ['named'],
    ],
    ['the server where Linux has no display', { env: {}, installed: '/bin/code' }, ['server']],
    ['the desktop on macOS, which has no DISPLAY', { env: {}, platform: 'darwin' }, ['download', 'server']],
  ]);
  for (const [title, differences, expected] of cases) {
    it(`opens ${title}`, () => {
      assert.deepEqual(kinds(candidatesToOpen(surroundings(differences))), expected);
    });
  }

  it('never tests in an installed one', () => {
    assert.deepEqual(kinds(candidatesToTest(surroundings({ installed: '/bin/code' }))), ['download', 'server']);
  });

  it('takes Wayland for a display', () => {
    assert.equal(hasDisplay(surroundings({ env: { WAYLAND_DISPLAY: 'wayland-0' } })), true);
  });
});

describe('the arguments that open a folder', () => {
  const options = {
    folder: '/news',
    developmentPath: '/project',
    profileDir: '/cache',
    ownProfile: false,
    root: false,
  };

  it("keep the user's own profile with an installed VS Code", () => {
    assert.deepEqual(openArguments(options), ['--new-window', '--extensionDevelopmentPath=/project', '/news']);
  });

  it('give a downloaded VS Code a profile of its own', () => {
    const args = openArguments({ ...options, ownProfile: true });
    assert.ok(args.includes('--user-data-dir=/cache/user-data'));
    assert.ok(args.includes('--extensions-dir=/cache/extensions'));
    assert.ok(args.includes('--disable-workspace-trust'));
    assert.ok(!args.includes('--no-sandbox'));
  });

  it('let it run as root', () => {
    const args = openArguments({ ...options, root: true });
    assert.ok(args.includes('--no-sandbox'));
    assert.ok(args.includes('--user-data-dir=/cache/user-data'));
    assert.equal(args.at(-1), '/news');
  });
});
