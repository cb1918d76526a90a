// @ts-check
// Bundles the tests that run inside an extension host: out/host/index.js (Node), out/host/web.js (web worker).
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const SUITES = path.join(root, 'test/host/suite');

/** Suites that need Node's own modules are named so, and stay out of the web-worker host. */
const NODE_ONLY = '.desktop.test.ts';

/**
 * The module "host-suites": a function that loads every suite when mocha's globals are there.
 * @param {(file: string) => boolean} include
 * @returns {import('esbuild').Plugin}
 */
function hostSuites(include) {
  return {
    name: 'host-suites',
    setup(build) {
      build.onResolve({ filter: /^host-suites$/ }, () => ({ path: 'host-suites', namespace: 'host-suites' }));
      build.onLoad({ filter: /.*/, namespace: 'host-suites' }, () => {
        const files = readdirSync(SUITES).filter((file) => file.endsWith('.test.ts') && include(file));
        const loads = files.map((file) => `  require(${JSON.stringify(`./${file}`)});`);
        return { contents: `export function loadSuites() {\n${loads.join('\n')}\n}\n`, resolveDir: SUITES };
      });
    },
  };
}

/** @type {import('esbuild').Plugin} Node's assertions for the web worker, from the npm package assert. */
const strictAssert = {
  name: 'strict-assert',
  setup(build) {
    build.onResolve({ filter: /^node:assert\/strict$/ }, (args) => ({ path: args.path, namespace: 'strict-assert' }));
    build.onLoad({ filter: /.*/, namespace: 'strict-assert' }, () => ({
      contents: "module.exports = require('assert/').strict;",
      resolveDir: root,
    }));
  },
};

/**
 * @param {import('esbuild').BuildOptions} common
 * @returns {import('esbuild').BuildOptions[]}
 */
export function hostBuilds(common) {
  const shared = { ...common, minify: false, sourcemap: /** @type {const} */ ('inline') };
  return [
    {
      ...shared,
      platform: 'node',
      external: ['vscode', 'mocha'],
      entryPoints: ['test/host/index.ts'],
      outfile: 'out/host/index.js',
      plugins: [hostSuites(() => true)],
    },
    {
      ...shared,
      platform: 'browser',
      external: ['vscode'],
      entryPoints: ['test/host/web.ts'],
      outfile: 'out/host/web.js',
      plugins: [hostSuites((file) => !file.endsWith(NODE_ONLY)), strictAssert],
      // What mocha and assert ask of Node's process, for this bundle alone: the extension must do without.
      banner: { js: "const process = { env: {}, version: '' };" },
      define: { global: 'globalThis', 'process.env.VARIORUM_GREP': JSON.stringify(process.env.VARIORUM_GREP ?? '') },
    },
  ];
}
