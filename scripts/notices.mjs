// @ts-check
// Writes ThirdPartyNotices.txt: the licences of the packages that the bundles contain, read from node_modules, so that
// the file stays true. `--check` writes nothing and fails where the file is out of date.
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ToolError, runMain } from './lib/errors.mjs';
import { root } from './lib/paths.mjs';

const FILE = path.join(root, 'ThirdPartyNotices.txt');
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const RULE = '-'.repeat(78);

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} license SPDX expression
 * @property {string} homepage
 * @property {string} text the licence itself
 */

/** @param {string} folder */
const readManifest = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/**
 * The folder that Node would load `name` from, asked for by the package in `from`.
 * @param {string} name
 * @param {string} from
 */
function findPackage(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) {
      return candidate;
    }
    if (folder === root) {
      throw new ToolError(`${name} is not installed: run npm ci first`);
    }
  }
}

/**
 * Every package that `dependencies` bring in, directly or not, sorted by name.
 * @returns {Package[]}
 */
function bundledPackages() {
  /** @type {Map<string, Package>} by folder */
  const found = new Map();
  const visit = (/** @type {string} */ from) => {
    for (const name of Object.keys(readManifest(from).dependencies ?? {})) {
      const folder = findPackage(name, from);
      if (!found.has(folder)) {
        found.set(folder, describe(folder));
        visit(folder);
      }
    }
  };
  visit(root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function describe(folder) {
  const { name, version, license, homepage = '' } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (!file || typeof license !== 'string') {
    throw new ToolError(`${name} ${version} names no licence or carries no licence file: may it be bundled?`);
  }
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  return { name, version, license, homepage, text };
}

/** @param {readonly Package[]} packages */
function render(packages) {
  const head = 'Variorum contains the work of others, under the licences that follow.\n';
  const parts = packages.map(({ name, version, license, homepage, text }) =>
    [RULE, `${name} ${version} (${license})`, homepage, '', text, ''].join('\n'),
  );
  return [head, ...parts].join('\n');
}

await runMain(async () => {
  const packages = bundledPackages();
  const notices = render(packages);
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, notices);
    console.log(`ThirdPartyNotices.txt: ${packages.length} packages`);
  } else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== notices) {
    throw new ToolError('ThirdPartyNotices.txt is out of date: run node scripts/notices.mjs');
  }
});
