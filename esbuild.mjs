// Builds Variorum's bundles. `node esbuild.mjs [--watch] [--unit] [--host] [--bench]`
//   dist/extension.js       desktop host, with the comparison table's page (small: the reader with its language model loads in a worker)
//   dist/reader.worker.js   the thread that reads articles, in Node and in a browser
//   dist/language.bin       the data of the tagger's English model, which all of them read
//   dist/attributions.bin    the weights of the learned reader of attributions (assets/, made by training/)
//   dist/web/extension.js   browser host
//   dist/cli.js             the command line
//   out/unit                unit tests, one bundle a test file (--unit)
//   out/host                tests that run inside an extension host (--host)
//   out/bench               benchmarks and scoring (--bench)
import * as esbuild from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostBuilds } from './scripts/lib/host-bundles.mjs';
import { languageBytes, languageDataApart } from './scripts/lib/language-data.mjs';
import { tablePageInside } from './scripts/lib/table-page.mjs';

const flags = new Set(process.argv.slice(2));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const engine = JSON.stringify(engineHash());
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

const node = { ...common, platform: 'node', plugins: [languageDataApart] };
const productBuilds = [
  {
    ...node,
    plugins: [languageDataApart, tablePageInside(common)],
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    define: { VARIORUM_ENGINE: engine },
  },
  {
    ...common,
    platform: 'browser',
    plugins: [languageDataApart],
    entryPoints: ['src/reading/worker.ts'],
    outfile: 'dist/reader.worker.js',
    external: ['node:worker_threads'],
  },
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
    plugins: [languageDataApart, tablePageInside(common)],
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
    define: { 'process.env.NODE_ENV': '"production"', VARIORUM_ENGINE: engine },
  },
];

/** Changes whenever the same text might be read otherwise: with the core, the weights and the packages. */
function engineHash() {
  const hash = createHash('sha256');
  const core = readdirSync('src/core', { recursive: true }).map((file) => path.join('src/core', String(file)));
  for (const file of [
    ...core.filter((name) => /\.\w+$/.test(name)).sort(),
    'assets/attributions.bin',
    'package-lock.json',
  ]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function writeData() {
  mkdirSync('dist', { recursive: true });
  copyFileSync('assets/attributions.bin', 'dist/attributions.bin');
  writeFileSync('dist/language.bin', languageBytes());
}

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
  writeData();
  await Promise.all(productBuilds.map(async (options) => (await esbuild.context(options)).watch()));
} else {
  rmSync('dist', { recursive: true, force: true });
  writeData();
  await Promise.all(productBuilds.map((options) => esbuild.build(options)));
}
