import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import type { Kernel } from '../../../src/core/extraction/attributions/model/kernel';
import { createPlainKernel } from '../../../src/core/extraction/attributions/model/kernelPlain';
import { createWasmKernel } from '../../../src/core/extraction/attributions/model/kernelWasm';
import { ModelReader } from '../../../src/core/extraction/attributions/model/modelReader';
import { Network } from '../../../src/core/extraction/attributions/model/network';
import { splitUnits } from '../../../src/core/extraction/attributions/model/units';
import { checksum, readWeights } from '../../../src/core/extraction/attributions/model/weightsFile';
import { readByRules } from '../../../src/core/extraction/attributions/block';
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
      .replace('"featureVersion":3', '"featureVersion":7');
    const bytes = file.slice();
    bytes.set(new TextEncoder().encode(text), 16);
    new DataView(bytes.buffer).setUint32(12, checksum(bytes.subarray(16)), true);
    assert.throws(() => readWeights(bytes), /features 7/);
  });

  it('is read from wherever it stands in memory, also as Node gives files', () => {
    const holder = Buffer.alloc(file.length + 3);
    holder.set(file, 3);
    assert.deepEqual(readWeights(holder.subarray(3)), readWeights(file));
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

/** A projection, both directions of an LSTM over sequences of unlike length, and a cue's input, over numbers that a fixed generator makes. */
function runKernel(kernel: Kernel): number[] {
  const shorts = new Int16Array(kernel.memory);
  const floats = new Float32Array(kernel.memory);
  const words = new Int32Array(kernel.memory);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
  let top = 4096;
  const allocate = (bytes: number): number => (top += bytes + 64) - bytes - 64;
  const placeShorts = (count: number, range: number): number => {
    const at = allocate(count * 2);
    for (let index = 0; index < count; index++) shorts[(at >> 1) + index] = Math.round(random() * range);
    return at;
  };
  const placeFloats = (count: number, range: number): number => {
    const at = allocate(count * 4);
    for (let index = 0; index < count; index++) floats[(at >> 2) + index] = random() * range;
    return at;
  };
  const placeWords = (values: readonly number[]): number => {
    const at = allocate(values.length * 4);
    words.set(values, at >> 2);
    return at;
  };
  const size = 8;
  const lengths = [5, 3, 1];
  const rows = 1 + lengths.reduce((sum, length) => sum + length + 1, 0);
  const firstRows = [1, 7, 11];
  const gateBytes = 8 * size * 4;
  const gates = allocate((rows + 4) * gateBytes);
  const weights = placeShorts(8 * size * 16, 254);
  const inputs = placeShorts((rows + 4) * 16, 65000);
  kernel.project(
    weights,
    placeFloats(8 * size, 1e-5),
    placeFloats(8 * size, 4),
    8 * size,
    8,
    inputs,
    32,
    gates,
    gateBytes,
    rows,
  );
  const extra = placeFloats(8 * size, 3);
  const addresses = placeWords(Array.from({ length: rows }, (_, row) => [gates + row * gateBytes, extra]).flat());
  const hidden = allocate(rows * 4 * size);
  for (const [direction, step] of [1, -1].entries()) {
    kernel.lstm(
      step,
      placeShorts(4 * size * size, 254),
      placeFloats(4 * size, 1e-5),
      size / 4,
      placeWords(firstRows.map((row, index) => (step > 0 ? row : row + lengths[index] - 1))),
      placeWords(lengths),
      lengths.length,
      hidden + direction * 2 * size,
      4 * size,
      addresses,
      direction * 16 * size,
      allocate(lengths.length * size * 4),
    );
  }
  const distances = placeFloats(5 * size, 1);
  const joined = allocate(7 * size * 2);
  const tokens = placeFloats(7 * size, 70);
  const marks = placeWords([0x02010002, 0x00000201]);
  const nearest = distances + 2 * size * 4;
  kernel.joinCue(tokens, 7, placeFloats(size, 1), nearest, 2, 3, 4, marks, placeFloats(3 * size, 1), size / 4, joined);
  return [
    ...floats.slice(gates >> 2, (gates + rows * gateBytes) >> 2),
    ...shorts.slice(hidden >> 1, (hidden >> 1) + rows * 2 * size),
    ...shorts.slice(joined >> 1, (joined >> 1) + 7 * size),
  ];
}

describe('the learned reader', () => {
  const learned = loadLearnedReader(file);

  it('reads the same with both kernels', () => {
    const weights = readWeights(file);
    const text =
      'The harbour master, Edda Lunt, said on Friday that two ferries would stay in port; “nobody sails in this,” she added.';
    const block = readByRules(tagger.tag(text));
    const [plain, wasm] = [createPlainKernel, createWasmKernel].map((create) => {
      const reader = new ModelReader(weights, create(Network.bytesFor(weights)));
      return reader.draft(splitUnits(block.tagged).map((unit) => ({ block, unit })));
    });
    assert.deepEqual(plain, wasm);
    assert.ok(plain[0].length > 0);
  });

  it('reads a block beside others as it reads it alone', () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => {
      const hours = Array.from({ length: 4 * index }, (_, hour) => `at ${hour} o’clock`).join(', ');
      return `The clerk, Ian ${index}, said${hours && ` ${hours}`} that ${index * 7} letters had come; “we read them all,” he added.`;
    });
    const blocks = paragraphs.map((text) => readByRules(tagger.tag(text)));
    const together = learned.read(blocks);
    assert.deepEqual(
      together,
      blocks.map((block) => learned.read([block])[0]),
    );
    assert.ok(together.every((relations) => relations.length > 0));
  });

  for (const { id, text, expected } of hardcases as unknown as Case[]) {
    it(`with the rules around it: ${id}`, () => {
      assert.deepEqual(sorted(relationsOf(text, readSpeech(text, createSpeechReader(learned)))), sorted(expected));
    });
  }

  it('knows a cue that no rule lists', () => {
    const text = '“The fine is gone,” the owner crowed.';
    const cues = relationsOf(text, readSpeech(text, createSpeechReader(learned))).flatMap(({ cue }) => cue);
    assert.deepEqual(cues, ['crowed']);
  });
});
