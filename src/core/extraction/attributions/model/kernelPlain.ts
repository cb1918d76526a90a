import { hiddenOne, joinedOne, lstmBlock, projectBlock, type Kernel } from './kernel';

/*
 * kernel.wat in TypeScript, operation by operation: the oracle of the tests, too slow for the product. Every float
 * operation is rounded to 32 bits, so that both give the same bits.
 */

const { fround } = Math;
/** Adding and taking away 1.5 * 2^23 rounds a small float to the nearest integer, ties to even. */
const roundingConstant = 12582912;

/** A kernel in plain TypeScript over memory of its own. */
export function createPlainKernel(size: number): Kernel {
  const memory = new ArrayBuffer(size);
  const floats = new Float32Array(memory);
  const shorts = new Int16Array(memory);
  const words = new Int32Array(memory);
  const bytes = new Uint8Array(memory);

  /** weights[row] . x */
  const product = (weights: number, block: number, pairs: number, row: number, x: number): number => {
    let sum = 0;
    const inBlock = (weights >> 1) + (row - (row % block)) * pairs * 2 + (row % block) * 2;
    for (let pair = 0; pair < pairs; pair++) {
      const at = inBlock + pair * block * 2;
      sum += shorts[at] * shorts[(x >> 1) + 2 * pair] + shorts[at + 1] * shorts[(x >> 1) + 2 * pair + 1];
    }
    return fround(sum | 0);
  };

  return {
    memory,
    project(weights, scale, bias, rows, pairs, x, xStride, y, yStride, count) {
      for (let vector = 0; vector < count; vector++) {
        for (let row = 0; row < rows; row++) {
          const sum = product(weights, projectBlock, pairs, row, x + vector * xStride);
          floats[((y + vector * yStride) >> 2) + row] =
            floats[(bias >> 2) + row] + fround(floats[(scale >> 2) + row] * sum);
        }
      }
    },
    lstm(step, weights, scale, quads, positions, lengths, sequences, hidden, hiddenStride, inputs, inputOffset, cell) {
      const size = quads * 4;
      for (let sequence = 0; sequence < sequences; sequence++) {
        for (let done = 0; done < words[(lengths >> 2) + sequence]; done++) {
          const row = words[(positions >> 2) + sequence];
          const [first, second] = words.subarray((inputs >> 2) + 2 * row, (inputs >> 2) + 2 * row + 2);
          const before = hidden + (row - step) * hiddenStride;
          const gate = (at: number): number => {
            const input = fround(
              floats[((first + inputOffset) >> 2) + at] + floats[((second + inputOffset) >> 2) + at],
            );
            const sum = product(weights, lstmBlock, quads * 2, at, before);
            return fround(input + fround(floats[(scale >> 2) + at] * sum));
          };
          for (let unit = 0; unit < size; unit++) {
            const at = (unit >> 2) * lstmBlock + (unit & 3);
            const cellAt = (cell >> 2) + sequence * size + unit;
            const state = nextState(gate(at), gate(at + 4), gate(at + 12), floats[cellAt]);
            floats[cellAt] = state;
            shorts[((hidden + row * hiddenStride) >> 1) + unit] = outputOf(gate(at + 8), state);
          }
          words[(positions >> 2) + sequence] += step;
        }
      }
    },
    joinCue(tokens, count, cue, nearest, furthest, first, last, marks, ruled, quads, out) {
      const width = quads * 4;
      for (let token = 0; token < count; token++) {
        const away = token < first ? token - first : token > last ? token - last : 0;
        const mark = (ruled >> 2) + bytes[marks + token] * width;
        const distance = (nearest >> 2) + Math.max(-furthest, Math.min(furthest, away)) * width;
        for (let at = 0; at < width; at++) {
          const tokenAndCue = fround(floats[(tokens >> 2) + token * width + at] + floats[(cue >> 2) + at]);
          const placed = fround(tokenAndCue + floats[distance + at]);
          const sum = Math.max(0, fround(placed + floats[mark + at]));
          shorts[(out >> 1) + token * width + at] = Math.min(
            32767,
            roundEven(Math.min(65536, fround(sum * joinedOne))),
          );
        }
      }
    },
  };
}

const inputBound = 5;
const numerator = [0.9998101517656158, 0.1017232874854466, 0.0006549478363642007].map(fround);
const denominator = [0.4345042366717772, 0.012639223133331627].map(fround);

/** tanh as a ratio of polynomials, error below 1e-4. */
function tanh(value: number): { n: number; d: number } {
  const x = Math.max(-inputBound, Math.min(inputBound, value));
  const square = fround(x * x);
  const n = fround(numerator[0] + fround(square * fround(numerator[1] + fround(square * numerator[2]))));
  const d = fround(1 + fround(square * fround(denominator[0] + fround(square * denominator[1]))));
  return { n: fround(x * n), d };
}

/** The cell's next state: sigmoid(2 * forget) * cell + sigmoid(2 * input) * tanh(update), by one division. */
function nextState(input: number, forget: number, update: number, cell: number): number {
  const i = tanh(input);
  const f = tanh(forget);
  const u = tanh(update);
  const d = fround(u.d * i.d);
  const kept = fround(fround(cell * fround(f.d + f.n)) * d);
  const added = fround(fround(fround(i.d + i.n) * u.n) * f.d);
  return fround(fround(0.5 * fround(kept + added)) / fround(f.d * d));
}

/** sigmoid(2 * output) * tanh(state), 32767 for 1, by one division. */
function outputOf(output: number, state: number): number {
  const o = tanh(output);
  const s = tanh(state);
  const top = fround((hiddenOne / 2) * fround(fround(o.d + o.n) * s.n));
  return Math.min(hiddenOne, roundEven(fround(top / fround(o.d * s.d))));
}

const roundEven = (value: number): number => fround(fround(value + roundingConstant) - roundingConstant);
