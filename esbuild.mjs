// Builds Variorum's bundles. `node esbuild.mjs [--watch] [--unit] [--host] [--bench]`
//   dist/extension.js       desktop host (small: the reader with its language model loads in a worker)
//   dist/reader.worker.js   the worker thread that reads articles
//   dist/web/extension.js   browser host (a web worker itself)
//   dist/cli.js             the command line
//   out/unit                unit tests, one bundle a test file (--unit)
//   out/host                tests that run inside an extension host (--host)
//   out/bench               benchmarks and scoring (--bench)
import * as esbuild from 'esbuild';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hostBuilds } from './scripts/lib/host-bundles.mjs';

const flags = new Set(process.argv.slice(2));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const production = !['--watch', '--unit', '--host', '--bench'].some((flag) => flags.has(flag));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * wink's entity and sentiment models (0.6 MB) are loaded with the others and never used: no entity machines at all, and for the one
 * sentiment machine that it insists on, the small negation machine.
 * @type {import('esbuild').Plugin}
 */
const leaveOutUnusedWinkModels = {
  name: 'leave-out-unused-wink-models',
  setup(build) {
    build.onLoad({ filter: /eng-ner-model\.json$/ }, () => ({ contents: '[]', loader: 'json' }));
    build.onLoad({ filter: /eng-sa-model\.json$/ }, ({ path: file }) => ({
      contents: readFileSync(file.replace('eng-sa-model', 'eng-negation-model'), 'utf8'),
      loader: 'json',
    }));
  },
};

const node = { ...common, platform: 'node', plugins: [leaveOutUnusedWinkModels] };
const productBuilds = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/vscode/reader/worker.ts'], outfile: 'dist/reader.worker.js' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    define: { VARIORUM_VERSION: JSON.stringify(version) },
  },
  {
    ...common,
    platform: 'browser',
    plugins: [leaveOutUnusedWinkModels],
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
];

const unitBuild = () => ({
  ...common,
  platform: 'node',
  packages: 'external',
  entryPoints: readdirSync('test/unit', { recursive: true })
    .map((file) => path.join('test/unit', String(file)))
    .filter((file) => file.endsWith('.test.ts')),
  outdir: 'out/unit',
  outbase: 'test/unit',
});

const benchBuild = () => ({
  ...common,
  platform: 'node',
  packages: 'external',
  entryPoints: readdirSync('bench')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('bench', file)),
  outdir: 'out/bench',
});

if (flags.has('--unit')) {
  rmSync('out/unit', { recursive: true, force: true });
  await esbuild.build(unitBuild());
} else if (flags.has('--host')) {
  rmSync('out/host', { recursive: true, force: true });
  await Promise.all(hostBuilds(common).map((options) => esbuild.build(options)));
} else if (flags.has('--bench')) {
  rmSync('out/bench', { recursive: true, force: true });
  await esbuild.build(benchBuild());
} else if (flags.has('--watch')) {
  await Promise.all(productBuilds.map(async (options) => (await esbuild.context(options)).watch()));
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(productBuilds.map((options) => esbuild.build(options)));
}
