import { hiddenOne, type Kernel } from './kernel';

/*
 * kernel.wat in TypeScript, operation by operation: the oracle of the tests, too slow for the product. Every float
 * operation is rounded to 32 bits, so that both give the same bits.
 */

const { fround } = Math;
/** Adding and taking away 1.5 * 2^23 rounds a small float to the nearest integer, ties to even. */
const roundingConstant = 12582912;

/** A kernel in plain TypeScript over memory of its own. */
export function createPlainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(bytes);
  const floats = new Float32Array(memory);
  const shorts = new Int16Array(memory);

  const rowsOf: (...addresses: [number, number, number, number, number, number, number]) => void = (
    weights,
    scale,
    bias,
    rows,
    width,
    x,
    y,
  ) => {
    const columns = width >> 1;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      const weightsAt = (weights + row * width) >> 1;
      for (let column = 0; column < columns; column++) sum += shorts[weightsAt + column] * shorts[(x >> 1) + column];
      const scaled = fround(floats[(scale >> 2) + row] * fround(sum | 0));
      floats[(y >> 2) + row] = floats[(bias >> 2) + row] + scaled;
    }
  };

  return {
    memory,
    project(weights, scale, bias, rows, width, x, xStride, y, yStride, count) {
      for (let vector = 0; vector < count; vector++) {
        rowsOf(weights, scale, bias, rows, width, x + vector * xStride, y + vector * yStride);
      }
    },
    lstm(input, inputStride, weights, scale, size, steps, out, outStride, gates, cell, hidden) {
      let before = hidden;
      for (let step = 0; step < steps; step++) {
        const outAt = out + step * outStride;
        rowsOf(weights, scale, input + step * inputStride, size * 4, size * 2, before, gates);
        for (let unit = 0; unit < size; unit++) {
          const at = (gates >> 2) + unit;
          const cellAt = (cell >> 2) + unit;
          const kept = fround(sigmoid(floats[at + size]) * floats[cellAt]);
          const added = fround(sigmoid(floats[at]) * tanh(floats[at + 3 * size]));
          const state = fround(kept + added);
          floats[cellAt] = state;
          const open = fround(sigmoid(floats[at + 2 * size]) * tanh(state));
          shorts[(outAt >> 1) + unit] = roundEven(fround(hiddenOne * open));
        }
        before = outAt;
      }
    },
  };
}

/** Rational approximation of tanh, error below 2e-4, held within [-1, 1]. */
function tanh(value: number): number {
  const x = Math.max(-5, Math.min(5, value));
  const square = fround(x * x);
  const inner = fround(1260 + fround(square * 21));
  const top = fround(x * fround(10395 + fround(square * inner)));
  const innermost = fround(210 + square);
  const bottom = fround(10395 + fround(square * fround(4725 + fround(square * innermost))));
  return Math.max(-1, Math.min(1, fround(top / bottom)));
}

const sigmoid = (value: number): number => fround(0.5 + fround(0.5 * tanh(fround(0.5 * value))));

const roundEven = (value: number): number => fround(fround(value + roundingConstant) - roundingConstant);
