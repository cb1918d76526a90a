import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageData, provideLanguageData } from '../../../src/core/text/language-data';

const packageFile = createRequire(path.resolve('package.json')).resolve('wink-eng-lite-web-model');
const original = path.join(path.dirname(packageFile), 'languages/cur/models/eng-core-web-model.json');

describe('language data', () => {
  let bytes: Buffer;

  before(async () => {
    const script = pathToFileURL(path.resolve('scripts/lib/language-data.mjs')).href;
    bytes = ((await import(script)) as { languageBytes(): Buffer }).languageBytes();
  });

  it('gives the model that wink has in its package, in fewer bytes', () => {
    const json = readFileSync(original, 'utf8');
    const expected = JSON.parse(json) as Record<string, unknown>;
    for (const name of ['lexicon', 'xpansions']) {
      const table = Buffer.from(expected[name] as string, 'base64');
      expected[name] = Uint32Array.from({ length: table.length / 4 }, (_, index) => table.readUInt32LE(index * 4));
    }
    provideLanguageData(bytes);
    assert.deepEqual(languageData(), expected);
    assert.ok(bytes.length < Buffer.byteLength(json));
  });

  it('says that a file cut short must be built again', () => {
    provideLanguageData(bytes.subarray(0, bytes.length - 5));
    assert.throws(() => languageData(), /language\.bin ends after \d+ bytes: build the extension again/);
  });
});
