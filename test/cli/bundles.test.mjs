// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @param {string} bundle */
const modulesOf = (bundle) =>
  new Set(
    [...readFileSync(bundle, 'utf8').matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name),
  );

/** Runs the worker's script as a function, with a `self` of its own, and says how long its answer is. */
const readWithoutThread = `
  const { readFileSync } = require('node:fs');
  const self = new EventTarget();
  self.postMessage = ({ answers }) => {
    if (!answers) return;
    process.stdout.write((answers[0].packed ?? '').length + ' bytes');
    process.exit();
  };
  new Function('self', 'require', readFileSync('dist/reader.worker.js', 'utf8'))(self, undefined);
  const data = { language: readFileSync('dist/language.bin'), weights: readFileSync('dist/attributions.bin') };
  const jobs = [{ id: 1, text: 'Flood\\n\\nAbout 600 people left, the mayor said.\\n', meta: {}, urgent: true }];
  for (const message of [{ data }, { jobs }]) self.dispatchEvent(Object.assign(new Event('message'), { data: message }));
`;

describe('the bundles', () => {
  it('ask for nothing of Node in the browser', () => {
    assert.deepEqual([...modulesOf('dist/web/extension.js')], ['vscode']);
  });

  it('have one reader for Node and the browser, which asks for Node’s threads only where there is a `require`', () => {
    assert.deepEqual([...modulesOf('dist/reader.worker.js')], ['node:worker_threads']);
    assert.match(readFileSync('dist/reader.worker.js', 'utf8'), /typeof require\s*==\s*"function"/);
  });

  it('have one reader that also reads without a thread, where the browser allows none', () => {
    const said = execFileSync(process.execPath, ['--input-type=commonjs', '--eval', readWithoutThread], {
      timeout: 60_000,
    });
    assert.match(String(said), /^[1-9]\d* bytes$/);
  });
});
