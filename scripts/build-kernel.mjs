// Compiles the network's kernel. `node scripts/build-kernel.mjs` writes src/core/extraction/attributions/model/kernelBytes.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const folder = new URL('../src/core/extraction/attributions/model/', import.meta.url);
export const source = new URL('kernel.wat', folder);
export const target = new URL('kernelBytes.ts', folder);

/**
 * Each line with § twice: once for the sequence A, once for B, side by side.
 * @param {string} wat
 */
const doubled = (wat) =>
  wat.replace(/^.*§.*$/gm, (line) => ['A', 'B'].map((name) => line.replaceAll('§', name)).join('\n'));

/** The text of kernelBytes.ts for the kernel's source. */
export async function compileKernel() {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', doubled(readFileSync(source, 'utf8')), { simd: true });
  const { buffer } = module.toBinary({});
  const base64 = Buffer.from(buffer).toString('base64');
  return `// Made from kernel.wat by scripts/build-kernel.mjs: do not edit.\nexport const kernelBase64 =\n  '${base64}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await compileKernel());
