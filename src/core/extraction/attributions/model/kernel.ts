/**
 * The network's inner loops over one block of memory. Addresses and strides are in bytes; weights, inputs and hidden
 * states are 16-bit integers, biases, scales, gates and results 32-bit floats.
 */
export interface Kernel {
  readonly memory: ArrayBuffer;

  /** For each of `count` vectors x: y[r] = bias[r] + scale[r] * (weights[r] . x). `rows` is a multiple of 4, `width` (bytes a row) of 16. */
  project(
    weights: number,
    scale: number,
    bias: number,
    rows: number,
    width: number,
    x: number,
    xStride: number,
    y: number,
    yStride: number,
    count: number,
  ): void;

  /**
   * One direction of an LSTM over `steps` vectors of gates (input, forget, output, update; `size` units each). Hidden
   * states are written as 32767 for 1. `gates` is scratch for 4 * size floats; `cell` (floats) and `hidden` (16-bit) hold
   * `size` zeros.
   */
  lstm(
    input: number,
    inputStride: number,
    weights: number,
    scale: number,
    size: number,
    steps: number,
    out: number,
    outStride: number,
    gates: number,
    cell: number,
    hidden: number,
  ): void;
}

/** What 1 is in a 16-bit hidden state. */
export const hiddenOne = 32767;
