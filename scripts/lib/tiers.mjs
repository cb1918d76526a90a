// @ts-check
// The tiers of `npm test`, and what of them runs at the same time.

/**
 * @typedef {object} Tier
 * @property {string} name
 * @property {readonly (readonly string[])[]} commands arguments for Node, run one after the other until one fails
 * @property {boolean} counts whether the last command ends with "N passed, N failed"; else the tier is one check
 */

/** @type {readonly Tier[]} */
export const TIERS = [
  {
    name: 'types',
    commands: [
      ['node_modules/typescript/bin/tsc', '--noEmit'],
      ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'scripts'],
      ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/vscode/features/table/webview'],
    ],
    counts: false,
  },
  {
    name: 'lint',
    commands: [
      ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
      ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
      ['scripts/notices.mjs', '--check'],
    ],
    counts: false,
  },
  { name: 'unit', commands: [['esbuild.mjs', '--unit'], ['node_modules/mocha/bin/mocha.js']], counts: true },
  { name: 'build', commands: [['esbuild.mjs']], counts: false },
  {
    name: 'cli',
    commands: [['node_modules/mocha/bin/mocha.js', '--config', 'test/cli/mocharc.json']],
    counts: true,
  },
  { name: 'host', commands: [['scripts/test-host.mjs']], counts: true },
  { name: 'host:web', commands: [['scripts/test-host.mjs', '--web']], counts: true },
  { name: 'window', commands: [['scripts/test-window.mjs']], counts: true },
  { name: 'package', commands: [['scripts/test-package.mjs']], counts: true },
];

/**
 * One stage after the other; the lanes of a stage side by side, the tiers of a lane in turn. An editor with its window takes
 * two cores to itself, the others one each. The package is built where the others look.
 * @type {readonly (readonly (readonly string[])[])[]}
 */
export const STAGES = [
  [['build']],
  [
    ['lint', 'cli'],
    ['unit', 'types'],
  ],
  [['host', 'host:web', 'window', 'package']],
];
