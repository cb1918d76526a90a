import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlock } from '../../../src/core/extraction/attributions/block';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import type { Kernel } from '../../../src/core/extraction/attributions/model/kernel';
import { createPlainKernel } from '../../../src/core/extraction/attributions/model/kernelPlain';
import { createWasmKernel } from '../../../src/core/extraction/attributions/model/kernelWasm';
import { ModelReader } from '../../../src/core/extraction/attributions/model/modelReader';
import { Network } from '../../../src/core/extraction/attributions/model/network';
import { splitUnits } from '../../../src/core/extraction/attributions/model/units';
import { checksum, readWeights } from '../../../src/core/extraction/attributions/model/weightsFile';
import { createSpeechReader } from '../../../src/core/extraction/attributions/read';
import { createTagger } from '../../../src/core/text/tagger';
import { readSpeech, relationsOf, sorted, type Case } from './cases';
import hardcases from './hardcases.json';

const file = new Uint8Array(readFileSync('assets/attributions.bin'));
const tagger = createTagger();

describe('the file of weights', () => {
  const damaged = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = file.slice();
    change(bytes);
    return bytes;
  };
  const cases: [string, Uint8Array, RegExp][] = [
    ['empty', new Uint8Array(0), /ends after 0 bytes/],
    ['of something else', new TextEncoder().encode('# Not weights, but a Markdown file'), /not a file of weights/],
    ['of another format', damaged((bytes) => (bytes[4] = 9)), /format 9/],
    ['cut short in the header', file.slice(0, 4000), /cut short/],
    ['cut short in the tensors', file.slice(0, file.length - 100), /cut short/],
    ['with one bit changed', damaged((bytes) => (bytes[bytes.length - 50] ^= 1)), /damaged/],
  ];
  for (const [name, bytes, message] of cases) {
    it(`${name} is a clear error`, () => assert.throws(() => readWeights(bytes), message));
  }

  it('made for other features is a clear error', () => {
    const text = new TextDecoder()
      .decode(file.subarray(16, 16 + 40))
      .replace('"featureVersion":2', '"featureVersion":7');
    const bytes = file.slice();
    bytes.set(new TextEncoder().encode(text), 16);
    new DataView(bytes.buffer).setUint32(12, checksum(bytes.subarray(16)), true);
    assert.throws(() => readWeights(bytes), /features 7/);
  });

  it('is under 3 MB', () => assert.ok(file.length < 3_000_000));
});

describe('the kernel', () => {
  it('gives the same bits in WebAssembly and in plain TypeScript', () => {
    const [plain, wasm] = [createPlainKernel(65536), createWasmKernel(65536)].map(runKernel);
    assert.deepEqual(plain, wasm);
    assert.ok(plain.some((value) => value !== 0));
  });
});

/** A projection and both directions of an LSTM over numbers that a fixed generator makes. */
function runKernel(kernel: Kernel): number[] {
  const shorts = new Int16Array(kernel.memory);
  const floats = new Float32Array(kernel.memory);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
  const size = 8;
  const steps = 5;
  const [weights, inputs, scale, bias, gates, recurrent, recurrentScale, hidden, scratch, cell, zeros] = Array.from(
    { length: 11 },
    (_, index) => index * 4096,
  );
  for (let at = 0; at < 8 * size * 16; at++) shorts[(weights >> 1) + at] = Math.round(random() * 254);
  for (let at = 0; at < steps * 16; at++) shorts[(inputs >> 1) + at] = Math.round(random() * 65000);
  for (let at = 0; at < 8 * size; at++) {
    floats[(scale >> 2) + at] = random() / 100000;
    floats[(bias >> 2) + at] = random() * 4;
  }
  for (let at = 0; at < 4 * size * size; at++) shorts[(recurrent >> 1) + at] = Math.round(random() * 254);
  for (let at = 0; at < 4 * size; at++) floats[(recurrentScale >> 2) + at] = random() / 100000;
  const gateBytes = 8 * size * 4;
  kernel.project(weights, scale, bias, 8 * size, 32, inputs, 32, gates, gateBytes, steps);
  kernel.lstm(gates, gateBytes, recurrent, recurrentScale, size, steps, hidden, 4 * size, scratch, cell, zeros);
  floats.fill(0, cell >> 2, (cell >> 2) + size);
  const last = gates + (steps - 1) * gateBytes + 4 * size * 4;
  const lastOut = hidden + (steps - 1) * 4 * size + 2 * size;
  kernel.lstm(last, -gateBytes, recurrent, recurrentScale, size, steps, lastOut, -4 * size, scratch, cell, zeros);
  return [
    ...floats.slice(gates >> 2, (gates + steps * gateBytes) >> 2),
    ...shorts.slice(hidden >> 1, (hidden >> 1) + steps * 2 * size),
  ];
}

describe('the learned reader', () => {
  const learned = loadLearnedReader(file);

  it('reads the same with both kernels', () => {
    const weights = readWeights(file);
    const text =
      'The harbour master, Edda Lunt, said on Friday that two ferries would stay in port; “nobody sails in this,” she added.';
    const tagged = tagger.tag(text);
    const [plain, wasm] = [createPlainKernel, createWasmKernel].map((create) =>
      new ModelReader(weights, create(Network.bytesFor(weights))).draft(
        tagged,
        splitUnits(tagged)[0],
        [],
        readBlock(tagged).relations,
      ),
    );
    assert.deepEqual(plain, wasm);
    assert.ok(plain.length > 0);
  });

  for (const { id, text, expected } of hardcases as unknown as Case[]) {
    it(`with the rules around it: ${id}`, () => {
      assert.deepEqual(sorted(relationsOf(text, readSpeech(text, createSpeechReader(learned)))), sorted(expected));
    });
  }

  it('knows a cue that no rule lists', () => {
    const text = 'The owner crowed that the fine had been dropped after a week.';
    const cues = relationsOf(text, readSpeech(text, createSpeechReader(learned))).flatMap(({ cue }) => cue);
    assert.deepEqual(cues, ['crowed']);
  });
});
