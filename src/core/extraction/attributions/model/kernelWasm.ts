import type { Kernel } from './kernel';
import { kernelBase64 } from './kernelBytes';

const pageSize = 65536;

/**
 * The kernel in WebAssembly (kernel.wat), over memory of its own.
 * @throws Error where the host has no WebAssembly with fixed-width SIMD
 */
export function createWasmKernel(bytes: number): Kernel {
  if (typeof WebAssembly === 'undefined') throw new Error('this host has no WebAssembly');
  const pages = Math.ceil(bytes / pageSize);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const code = Uint8Array.from(atob(kernelBase64), (character) => character.charCodeAt(0));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { host: { memory } });
  const loops = instance.exports as unknown as Omit<Kernel, 'memory'>;
  return { ...loops, memory: memory.buffer };
}
