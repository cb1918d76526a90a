import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalyser, loadAnalyser } from '../../../src/core/analyse';

describe('an analyser on a host without WebAssembly', () => {
  const given = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly')!;
  before(() => Object.defineProperty(globalThis, 'WebAssembly', { ...given, value: undefined }));
  after(() => Object.defineProperty(globalThis, 'WebAssembly', given));

  it('says so in one line and reads by rules alone', () => {
    const warnings: string[] = [];
    const data = { language: new Uint8Array(), weights: new Uint8Array(readFileSync('assets/attributions.bin')) };
    const analyse = loadAnalyser(data, (problem) => warnings.push(problem));
    assert.deepEqual(warnings, ['Attributions are read by rules alone: this host has no WebAssembly']);
    const text = 'Harbour closes\n\nThe harbour will close, the master said. “We lost 14 boats,” said Ola Brand.';
    const reading = analyse(text, {});
    assert.equal(reading.attributions.length, 2);
    assert.deepEqual(reading, createAnalyser()(text, {}));
  }).timeout(60_000);
});
