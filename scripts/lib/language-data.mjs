// @ts-check
// Takes the data of wink's English model out of the bundles: see src/core/text/language-data.ts, which reads it back.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

const models = path.join(
  path.dirname(createRequire(import.meta.url).resolve('wink-eng-lite-web-model')),
  'languages/cur/models',
);

/**
 * The bytes of language.bin.
 * @returns {Buffer}
 */
export function languageBytes() {
  const { lexicon, xpansions, ...rest } = JSON.parse(
    readFileSync(path.join(models, 'eng-core-web-model.json'), 'utf8'),
  );
  const json = Buffer.from(JSON.stringify(rest));
  return Buffer.concat([count(json.length), json, ...[lexicon, xpansions].flatMap(tableOf)]);
}

/**
 * @param {string} base64 of little-endian 32-bit words
 * @returns {Buffer[]}
 */
function tableOf(base64) {
  const bytes = Buffer.from(base64, 'base64');
  const words = bytes.length / 4;
  const planes = Buffer.alloc(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    planes[(at % 4) * words + Math.floor(at / 4)] = bytes[at];
  }
  return [count(words), planes];
}

/** @param {number} value */
function count(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/**
 * Has wink take its core model from src/core/text/language-data.ts, and leaves out what is never used of the others: the
 * entity machines altogether, and for the one sentiment machine that wink insists on, the small negation machine.
 * @type {import('esbuild').Plugin}
 */
export const languageDataApart = {
  name: 'language-data-apart',
  setup(build) {
    build.onLoad({ filter: /wink-eng-lite-web-model.dist.read-core-model\.js$/ }, ({ path: file }) => ({
      contents: askForData(readFileSync(file, 'utf8'), file),
      resolveDir: root,
    }));
    build.onLoad({ filter: /eng-ner-model\.json$/ }, () => ({ contents: '[]', loader: 'json' }));
    build.onLoad({ filter: /eng-sa-model\.json$/ }, () => ({
      contents: readFileSync(path.join(models, 'eng-negation-model.json'), 'utf8'),
      loader: 'json',
    }));
  },
};

/**
 * @param {string} source
 * @param {string} file
 */
function askForData(source, file) {
  const changes = [
    [
      'const originalModel=require("./languages/cur/models/eng-core-web-model.json")',
      'const {languageData}=require("./src/core/text/language-data")',
    ],
    ['JSON.parse(JSON.stringify(originalModel))', 'languageData()'],
    ['model.lexicon=new Uint32Array(bufferFromBase64(model.lexicon)),', ''],
    ['model.xpansions=new Uint32Array(bufferFromBase64(model.xpansions));', ''],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${file} is not as expected: it has no "${from}"`);
    return text.replace(from, to);
  }, source);
}
