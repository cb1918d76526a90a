/**
 * The network's inner loops over one block of memory. Addresses, strides and offsets are in bytes; weights, inputs and
 * hidden states are 16-bit integers, biases, scales, gates and results 32-bit floats.
 *
 * Weights lie as the loops read them: in blocks of rows, within a block by pairs of columns, and of each pair the two
 * weights of every row of the block side by side ({@link interleave}).
 */
export interface Kernel {
  readonly memory: ArrayBuffer;

  /**
   * For each of `count` vectors x: y[r] = bias[r] + scale[r] * (weights[r] . x). `rows` is a multiple of {@link projectBlock},
   * `pairs` the pairs of columns. Vectors are taken four at a time: what lies behind the last one in x and y must be ours.
   */
  project(
    weights: number,
    scale: number,
    bias: number,
    rows: number,
    pairs: number,
    x: number,
    xStride: number,
    y: number,
    yStride: number,
    count: number,
  ): void;

  /**
   * One direction of an LSTM over many sequences at once, each of them rows of `hidden`. Units come in quads; weights, scale and
   * gates have for each quad the four lanes of the input, forget, output and update gate ({@link gateOrder}), all but the last halved
   * ({@link gateFactor}).
   * @param step 1 forward, -1 backward: the row before a sequence's first one (behind its last one) must be zero
   * @param positions for each sequence its first row; left behind the last one. Longest sequence first.
   * @param lengths rows of each sequence
   * @param hidden the first row's states, 32767 for 1; rows are `hiddenStride` apart
   * @param inputs for each row two addresses, whose floats at `inputOffset` added up are the row's gates
   * @param cell zeros, 4 * `quads` floats a sequence
   */
  lstm(
    step: number,
    weights: number,
    scale: number,
    quads: number,
    positions: number,
    lengths: number,
    sequences: number,
    hidden: number,
    hiddenStride: number,
    inputs: number,
    inputOffset: number,
    cell: number,
  ): void;

  /**
   * What stage two reads for one cue: for each of `count` tokens, token + cue + distance[token to cue] + ruled[mark], negative ones made 0,
   * 1024 for 1. All vectors have `quads` times four floats.
   * @param nearest address of the distance vector of the cue itself; those of tokens before it lie before, behind it behind
   * @param furthest distances beyond it count as it
   * @param marks a byte a token: the vector of `ruled` that is added
   */
  joinCue(
    tokens: number,
    count: number,
    cue: number,
    nearest: number,
    furthest: number,
    first: number,
    last: number,
    marks: number,
    ruled: number,
    quads: number,
    out: number,
  ): void;
}

/** The first bytes of the memory are the kernel's own. */
export const reservedBytes = 64;
/** What 1 is in a 16-bit hidden state. */
export const hiddenOne = 32767;
/** What 1 is in what {@link Kernel.joinCue} writes. */
export const joinedOne = 1024;
/** Rows of a block of weights. */
export const projectBlock = 8;
export const lstmBlock = 16;

/** The rows of one direction's gates (input, forget, output, update; `size` units each), as the kernel wants them: by quads of units. */
export function gateOrder(size: number): number[] {
  const rows: number[] = [];
  for (let quad = 0; quad < size; quad += 4) {
    for (let gate = 0; gate < 4; gate++) {
      for (let lane = 0; lane < 4; lane++) rows.push(gate * size + quad + lane);
    }
  }
  return rows;
}

/**
 * What the gate in a row of {@link gateOrder} is multiplied with: sigmoid(x) is (1 + tanh(x / 2)) / 2, and the kernel is given
 * x / 2. Halving a float is exact.
 */
export const gateFactor = (row: number): number => (row % lstmBlock < (3 * lstmBlock) / 4 ? 0.5 : 1);

/**
 * Weights in the kernel's order.
 * @param cell the weight at a row and column; asked for columns beyond the last where their number is odd
 */
export function interleave(
  rows: number,
  pairs: number,
  block: number,
  cell: (row: number, column: number) => number,
): Int16Array {
  const result = new Int16Array(rows * pairs * 2);
  let at = 0;
  for (let row = 0; row < rows; row += block) {
    for (let pair = 0; pair < pairs; pair++) {
      for (let lane = 0; lane < block; lane++) {
        result[at++] = cell(row + lane, 2 * pair);
        result[at++] = cell(row + lane, 2 * pair + 1);
      }
    }
  }
  return result;
}
