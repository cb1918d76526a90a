// @ts-check
// The notes' commands of the command line as it is built: `npm run build` comes first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

const article =
  'Kiln fire shuts pottery\n\nAbout 140 jobs are at risk, the union said.\n\nAbout 140 jobs may return.\n';

describe('the command line, notes', () => {
  /** @type {string} */
  let folder;
  /** @param {string[]} args */
  const variorum = (...args) =>
    spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
  /** @param {string} name */
  const read = (name) => readFileSync(path.join(folder, name), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'variorum-cli-notes-'));
    writeFileSync(path.join(folder, 'a.article'), article);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const add = () =>
    variorum(
      'note',
      'a.article',
      '--quote',
      'About 140 jobs',
      '--nth',
      '2',
      '--tag',
      'jobs',
      '--text',
      '=1+1',
      '--by',
      'dana',
    );

  it('adds a note where the words stand the second time, and finds it in its place', () => {
    const { stdout, status } = add();
    assert.equal(status, 0);
    assert.match(read('a.article.notes.yaml'), /exact: "About 140 jobs"[^]*tags: \[jobs\]\n {4}by: dana\n/);
    const checked = variorum('check', '.', '--format', 'json');
    assert.equal(checked.status, 0);
    const start = article.lastIndexOf('About');
    assert.deepEqual(JSON.parse(checked.stdout), {
      notes: [{ article: 'a.article', id: stdout.trim(), state: 'exact', span: [start, start + 14] }],
      errors: [],
    });
  });

  it('finds what changed, what is gone and what is broken, and says where', () => {
    add();
    writeFileSync(path.join(folder, 'a.article'), article.replace('140 jobs may', '410 jobs may'));
    writeFileSync(path.join(folder, 'gone.article.notes.yaml'), 'version: 1\nnotes:\n  - id: g1\n');
    writeFileSync(path.join(folder, 'b.article.notes.yaml'), 'version: 1\nnotes:\n  - id: b1\n    verdict: maybe\n');
    const { stdout, status } = variorum('check', '.');
    assert.equal(status, 1);
    assert.match(stdout, /^a\.article\.notes\.yaml:3:5: note \w+: changed: "About 140 jobs" is now "About 410 jobs"$/m);
    assert.match(stdout, /^b\.article\.notes\.yaml:4:5: error: .*verified, disputed, refuted or unverified/m);
    assert.match(stdout, /^gone\.article\.notes\.yaml:3:5: note g1: its article is gone$/m);
  });

  it('exports notes, and imports them again into an empty dossier without a loss', () => {
    add();
    const before = read('a.article.notes.yaml');
    const jsonld = variorum('export', '.', '--format', 'jsonld').stdout;
    assert.match(variorum('export', '.', '--format', 'csv').stdout, /,'=1\+1,jobs,/);
    assert.match(variorum('export', '.', '--format', 'md').stdout, /^# Notes\n[^]*> About 140 jobs\n/);
    writeFileSync(path.join(folder, 'notes.json'), jsonld);
    assert.match(variorum('import', '.', 'notes.json').stdout, /^0 added, 1 there already, 0 without/);
    rmSync(path.join(folder, 'a.article.notes.yaml'));
    assert.match(variorum('import', '.', 'notes.json').stdout, /^1 added, 0 there already, 0 without/);
    assert.equal(read('a.article.notes.yaml'), before);
  });

  it('says what is wrong in one line, and writes nothing', () => {
    assert.match(
      variorum('note', 'a.article', '--quote', 'No such words', '--text', 'x').stderr,
      /stand not in the article/,
    );
    assert.match(variorum('note', 'a.article', '--text', 'x', '--verdict', 'maybe').stderr, /no verdict "maybe"/);
    writeFileSync(path.join(folder, 'a.article.notes.yaml'), 'version: 1\nnotes: [\n');
    const broken = variorum('note', 'a.article', '--text', 'x');
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /^variorum: a\.article\.notes\.yaml:\d+:\d+: .*Nothing was written\.$/m);
    assert.match(variorum('import', '.', 'a.article').stderr, /^variorum: a\.article: the file is not JSON/);
    assert.deepEqual(readdirSync(folder), ['a.article', 'a.article.notes.yaml']);
  });
});
