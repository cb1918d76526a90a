// @ts-check
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installOnce } from '../../scripts/lib/install.mjs';

describe('installing on demand', () => {
  /** @type {string} */
  let cache;
  beforeEach(() => {
    cache = mkdtempSync(path.join(os.tmpdir(), 'variorum-install-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  /** @param {string} folder */
  const build = (folder) => writeFile(path.join(folder, 'tool'), 'works');
  const quiet = () => undefined;

  it('builds once', async () => {
    let builds = 0;
    const count = async (/** @type {string} */ folder) => {
      builds += 1;
      await build(folder);
    };
    const first = await installOnce('tool-1', 'a tool', count, { cache, log: quiet });
    const second = await installOnce('tool-1', 'a tool', count, { cache, log: quiet });
    assert.equal(first, second);
    assert.equal(builds, 1);
    assert.ok(existsSync(path.join(first, 'tool')));
  });

  it('leaves nothing behind when it fails, and says what was tried', async () => {
    const fail = async () => {
      throw new Error('no route to the registry');
    };
    await assert.rejects(
      installOnce('tool-1', 'a tool', fail, { cache, log: quiet }),
      /could not install a tool: no route to the registry[^]*npm registry/,
    );
    assert.deepEqual(readdirSync(cache), []);
  });

  it('builds again what was left half-finished', async () => {
    mkdirSync(path.join(cache, 'tool-1'));
    writeFileSync(path.join(cache, 'tool-1/half'), '');
    mkdirSync(path.join(cache, 'tool-1.partial-999999999'));
    await installOnce('tool-1', 'a tool', build, { cache, log: quiet });
    assert.deepEqual(readdirSync(cache), ['tool-1']);
    assert.ok(!existsSync(path.join(cache, 'tool-1/half')));
  });

  it('survives two at the same time', async () => {
    const [first, second] = await Promise.all([
      installOnce('tool-1', 'a tool', build, { cache, log: quiet }),
      installOnce('tool-1', 'a tool', build, { cache, log: quiet }),
    ]);
    assert.equal(first, second);
    assert.deepEqual(readdirSync(cache), ['tool-1']);
  });
});
