// @ts-check
// Which VS Code to use. The decisions are pure functions; what they lead to is in desktop.mjs and vscode-server.mjs.

/**
 * @typedef {object} Surroundings
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {string | undefined} installed the `code` command, where one is installed
 * @property {boolean} root whether we run as root on a POSIX system
 */

/**
 * @typedef {{ kind: 'named' | 'installed', executable: string } | { kind: 'download' | 'server' }} Candidate
 */

/**
 * The candidates to open a folder with, the first one first.
 * @param {Surroundings} surroundings
 * @returns {Candidate[]}
 */
export function candidatesToOpen(surroundings) {
  const named = surroundings.env.VSCODE_PATH;
  if (named) {
    return [{ kind: 'named', executable: named }];
  }
  if (!hasDisplay(surroundings)) {
    return [{ kind: 'server' }];
  }
  return [
    ...(surroundings.installed
      ? [{ kind: /** @type {const} */ ('installed'), executable: surroundings.installed }]
      : []),
    { kind: 'download' },
    { kind: 'server' },
  ];
}

/**
 * The candidates to run tests in. An installed VS Code is none of them: it may be of any version, and while one of its
 * windows is open it runs no tests.
 * @param {Surroundings} surroundings
 * @returns {Candidate[]}
 */
export function candidatesToTest(surroundings) {
  return candidatesToOpen({ ...surroundings, installed: undefined });
}

/**
 * The desktop VS Code needs a screen; on Linux that is a display server (`xvfb-run npm test` gives it one).
 * @param {Surroundings} surroundings
 */
export function hasDisplay({ env, platform }) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The arguments that open a folder with the extension in development mode.
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.developmentPath the extension's folder
 * @param {boolean} options.ownProfile keep away from the user's settings and extensions
 * @param {string} options.profileDir receives settings and state where the profile is our own
 * @param {boolean} options.root VS Code refuses to run as root without a profile of its own and a switched-off sandbox
 * @returns {string[]}
 */
export function openArguments({ folder, developmentPath, ownProfile, profileDir, root }) {
  const separate = ownProfile || root;
  return [
    '--new-window',
    `--extensionDevelopmentPath=${developmentPath}`,
    ...(separate ? [`--user-data-dir=${profileDir}/user-data`, `--extensions-dir=${profileDir}/extensions`] : []),
    ...(ownProfile ? ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'] : []),
    ...(root ? ['--no-sandbox'] : []),
    folder,
  ];
}
