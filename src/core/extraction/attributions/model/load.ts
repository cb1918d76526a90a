import type { LearnedReader } from '../block';
import { createWasmKernel } from './kernelWasm';
import { ModelReader } from './modelReader';
import { Network } from './network';
import { readWeights } from './weightsFile';

/**
 * Makes the learned reader from the bytes of its file of weights.
 * @throws Error that says in one line why it cannot be: the file is damaged or of another version, or the host has no
 * WebAssembly. The caller goes on with the rules alone and says so.
 */
export function loadLearnedReader(bytes: Uint8Array): LearnedReader {
  const weights = readWeights(bytes);
  return new ModelReader(weights, createWasmKernel(Network.bytesFor(weights)));
}
