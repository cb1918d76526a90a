// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** @param {string} bundle */
const modulesOf = (bundle) =>
  new Set(
    [...readFileSync(bundle, 'utf8').matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name),
  );

describe('the bundles', () => {
  it('ask for nothing of Node in the browser', () => {
    assert.deepEqual([...modulesOf('dist/web/extension.js')], ['vscode']);
  });

  it('have one reader for Node and the browser, which asks for Node’s threads only where there is a `require`', () => {
    assert.deepEqual([...modulesOf('dist/reader.worker.js')], ['node:worker_threads']);
    assert.match(readFileSync('dist/reader.worker.js', 'utf8'), /typeof require\s*==\s*"function"/);
  });
});
