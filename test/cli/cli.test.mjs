// @ts-check
// The command line as it is built: `npm run build` comes first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/**
 * @param {string[]} args
 * @param {string} [input]
 */
function variorum(args, input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { stdout, stderr, status };
}

/** @param {string} stdout */
const lines = (stdout) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @typedef {[number, number]} Pair */

/**
 * Every span of an extraction lies within the text, and figures come in reading order.
 * @param {string} id
 * @param {string} text
 * @param {{ relations: { source: Pair[] | null, cue: Pair[] | null, content: Pair[] }[], figures: { span: Pair, conceptSpans: Pair[] }[] }} found
 */
function checkSpans(id, text, { relations, figures }) {
  const spans = [
    ...relations.flatMap(({ source, cue, content }) => [...(source ?? []), ...(cue ?? []), ...content]),
    ...figures.flatMap(({ span, conceptSpans }) => [span, ...conceptSpans]),
  ];
  for (const [start, end] of spans) {
    assert.ok(Number.isInteger(start) && 0 <= start && start < end && end <= text.length, `${id}: ${start}-${end}`);
  }
  figures.slice(1).forEach(({ span }, index) => {
    assert.ok(figures[index].span[1] <= span[0], `${id}: figures ${index} and ${index + 1} are out of order`);
  });
}

describe('the command line', function () {
  this.timeout(60_000);
  /** @type {string} */
  let folder;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'variorum-cli-'));
    writeFileSync(
      path.join(folder, 'a.txt'),
      'Ferry sinks\n\nAbout 14 passengers drowned when a ferry sank, the coast guard said.\n',
    );
    writeFileSync(
      path.join(folder, 'b.txt'),
      'Ferry sinks\n\nThe coast guard said 14 passengers had drowned when the ferry sank.\n',
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('extracts a file in the shape that other programs read', () => {
    const { stdout, status } = variorum(['extract', path.join(folder, 'a.txt')]);
    assert.equal(status, 0);
    const [{ id, relations, figures }] = lines(stdout);
    assert.equal(id, path.join(folder, 'a.txt'));
    assert.deepEqual(relations, [{ source: [[60, 75]], cue: [[76, 80]], content: [[13, 58]], kind: 'indirect' }]);
    const [{ span, value, bound, change, unit, type }] = figures;
    assert.deepEqual(
      { span, value, bound, change, unit, type },
      { span: [19, 21], value: 14, bound: '~', change: '~', unit: 'passenger', type: 'count' },
    );
  });

  it('extracts articles that come as JSON Lines, in their order', () => {
    const input = `\uFEFF${JSON.stringify({ id: 'one', text: '12 people died.' })}\n\n${JSON.stringify({ id: 'two', text: '' })}\n`;
    const { stdout, status } = variorum(['extract', '-'], input);
    assert.equal(status, 0);
    assert.deepEqual(
      lines(stdout).map(({ id, figures }) => [id, figures.length]),
      [
        ['one', 1],
        ['two', 0],
      ],
    );
  });

  it('reads a table of thousands of numbers that was pasted as one line', () => {
    const text = `Results: ${Array.from({ length: 4000 }, (_, index) => (index * 37) % 1000).join(' ')}.`;
    const { stdout, status } = variorum(['extract', '-'], JSON.stringify({ id: 'table', text }));
    assert.equal(status, 0);
    checkSpans('table', text, lines(stdout)[0]);
  });

  it('collates a folder without a dossier.yaml, as JSON, CSV and Markdown', () => {
    const json = JSON.parse(variorum(['collate', folder, '--format', 'json']).stdout);
    assert.equal(json.quantities.length, 1);
    const [{ outlets, figures }] = json.quantities;
    assert.equal(outlets, 2);
    assert.deepEqual(
      figures.map((/** @type {any} */ figure) => [figure.article, figure.text, figure.value]),
      [
        ['a.txt', 'About 14', 14],
        ['b.txt', '14', 14],
      ],
    );
    assert.deepEqual(
      json.clusters[0].map((/** @type {any} */ { article }) => article),
      ['a.txt', 'b.txt'],
    );
    assert.match(variorum(['collate', folder, '--format', 'csv']).stdout, /^Group,Kind,.*\r\n1,figure,.*,a,About 14,/);
    assert.match(variorum(['collate', folder]).stdout, /\| a \| About 14 \|/);
  });

  it('reads the sample dossier by its dossier.yaml', () => {
    const { stdout, stderr, status } = variorum(['collate', 'samples']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /### People killed/);
    assert.match(stdout, /Cottonwood Plain Ledger/);
  });

  it('leaves out what is no article, says so, and reads the rest in whatever encoding', () => {
    const mixed = mkdtempSync(path.join(os.tmpdir(), 'variorum-cli-'));
    const put = (/** @type {string} */ name, /** @type {string | Buffer} */ bytes) =>
      writeFileSync(path.join(mixed, name), bytes);
    try {
      const words = 'Ferry sinks\n\nThe coast guard said 14 passengers had drowned when the ferry sank.\n';
      put('plain.txt', words);
      put('marked.txt', Buffer.from(`\ufeff${words}`, 'utf16le'));
      put('unmarked.txt', Buffer.from(words, 'utf16le'));
      put('picture.txt', Buffer.from([0x89, 0x50, 0, 0, 0, 0x0d, 0, 1, 2, 3]));
      put('long.txt', `${words}${'It rained on all of them. '.repeat(10_000)}`);
      mkdirSync(path.join(mixed, 'folder.txt'));
      const { stdout, stderr, status } = variorum(['collate', mixed, '--format', 'json', '--article-size', '0.1']);
      assert.equal(status, 1);
      assert.match(stderr, /picture\.txt: is no text; .*left out\n/);
      assert.match(stderr, /long\.txt: 0\.3 MB are more than --article-size 0\.1 allows; left out\n/);
      assert.doesNotMatch(stderr, /folder\.txt/);
      const { figures } = JSON.parse(stdout).quantities[0];
      assert.deepEqual(figures.map((/** @type {{ article: string }} */ { article }) => article).sort(), [
        'marked.txt',
        'plain.txt',
        'unmarked.txt',
      ]);
      const single = variorum(['extract', path.join(mixed, 'long.txt'), '--article-size', '0.1']);
      assert.equal(single.status, 2);
      assert.match(single.stderr, /--article-size 0\.1 allows\n$/);
    } finally {
      rmSync(mixed, { recursive: true, force: true });
    }
  });

  it('takes in what its threads read in the order of the articles', () => {
    const many = mkdtempSync(path.join(os.tmpdir(), 'variorum-cli-'));
    try {
      const names = Array.from({ length: 150 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
      names.forEach((name, index) => {
        // Long and short ones, so that those behind are ready first.
        const rest = 'The harbour stayed shut all day. '.repeat(index % 3 === 0 ? 60 : 1);
        const text = `Ferry sinks\n\nThe coast guard said ${index + 20} passengers had drowned when the ferry sank. ${rest}\n`;
        writeFileSync(path.join(many, name), text);
      });
      const [first, again] = [1, 2].map(() => variorum(['collate', many, '--format', 'json']));
      assert.equal(first.status, 0, first.stderr);
      assert.equal(first.stdout, again.stdout);
      const figures = JSON.parse(first.stdout).quantities.flatMap((/** @type {any} */ quantity) => quantity.figures);
      assert.deepEqual(
        figures.map((/** @type {any} */ { article, value }) => `${article} ${value}`).sort(),
        names.map((name, index) => `${name} ${index + 20}`),
      );
    } finally {
      rmSync(many, { recursive: true, force: true });
    }
  });

  /** @type {[string, string[], string, RegExp][]} */
  const mistakes = [
    ['a missing file', ['extract', 'missing.txt'], '', /^variorum: missing\.txt: no such file or folder\n$/],
    ['a missing folder', ['collate', 'missing'], '', /^variorum: missing: no such file or folder\n$/],
    ['no folder', ['collate'], '', /collate takes one folder/],
    ['an unknown command', ['frobnicate'], '', /no command "frobnicate"[^]*Usage:/],
    ['a name that every object has', ['toString'], '', /no command "toString"/],
    ['a format that every object has', ['collate', 'samples', '--format', 'toString'], '', /no format "toString"/],
    ['an unknown format', ['collate', 'samples', '--format', 'xml'], '', /no format "xml"/],
    ['a size that is none', ['collate', 'samples', '--article-size', 'huge'], '', /takes megabytes, not "huge"/],
    ['an unknown option', ['extract', '--loud'], '', /--loud[^]*Usage:/],
    [
      'a line that is no JSON',
      ['extract', '-'],
      '{"id":"a","text":"x"}\nnonsense\n',
      /standard input, line 2: not JSON/,
    ],
    ['a line without text', ['extract', '-'], '{"id":"a"}\n', /standard input, line 1: .*"text"/],
  ];
  for (const [name, args, input, expected] of mistakes) {
    it(`tells ${name} in one clear line, and exits with 2`, () => {
      const { stderr, status } = variorum(args, input);
      assert.match(stderr, expected);
      assert.equal(status, 2);
    });
  }

  it('reads every real article it is given without an error, offsets within the text and in order', function () {
    this.timeout(300_000);
    const shared = path.join(root, '..', 'shared');
    const files = ['seeds', 'data/articles']
      .map((name) => path.join(shared, name))
      .flatMap((place) => filesBelow(place));
    if (files.length === 0) {
      console.log('SKIPPED: no real articles at ../shared; nothing of them was read.');
      this.skip();
    }
    const articles = files.map((file) => ({ id: file, text: readFileSync(file, 'utf8') }));
    const { stdout, stderr, status } = variorum(
      ['extract', '-'],
      articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
    );
    assert.equal(status, 0, stderr);
    const found = lines(stdout);
    assert.equal(found.length, articles.length);
    found.forEach((extraction, index) => checkSpans(extraction.id, articles[index].text, extraction));
  });
});

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => path.join(folder, String(name)))
      .filter((file) => file.endsWith('.txt'));
  } catch {
    return [];
  }
}
