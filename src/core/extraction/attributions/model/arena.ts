import { gateFactor, interleave, projectBlock, reservedBytes, type Kernel } from './kernel';
import type { Matrix, Weights } from './weightsFile';

/** A weight matrix in the kernel's memory and order, with scales that give floats back. Addresses in bytes. */
export interface Placed {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly rows: number;
  /** Pairs of columns: an input has 4 bytes a pair. */
  readonly pairs: number;
}

/** How a matrix is placed. */
export interface Placing {
  /** What 1 is in the inputs it meets. */
  readonly one: number;
  readonly bias?: string;
  /** The matrix' row for each row of the kernel's; rows beyond the matrix are zero. Default: as they stand. */
  readonly order?: readonly number[];
  /** The rows are an LSTM's gates, in the kernel's order. */
  readonly gates?: boolean;
  /** The columns taken, in order. Default: all. */
  readonly columns?: readonly number[];
  /** Rows of a block; default {@link projectBlock}. */
  readonly block?: number;
}

/** Hands out the kernel's memory and fills it with weights. */
export class Arena {
  readonly floats: Float32Array;
  readonly shorts: Int16Array;
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
  private top = reservedBytes;

  constructor(
    private readonly weights: Weights,
    readonly kernel: Kernel,
  ) {
    this.floats = new Float32Array(kernel.memory);
    this.shorts = new Int16Array(kernel.memory);
    this.words = new Int32Array(kernel.memory);
    this.bytes = new Uint8Array(kernel.memory);
  }

  /**
   * The address of so many bytes, aligned for the kernel's vectors.
   * @throws where the weights are larger than there is memory for
   */
  allocate(bytes: number): number {
    const at = this.top;
    this.top = (at + bytes + 63) & ~63;
    if (this.top > this.kernel.memory.byteLength) throw new Error('weights: larger than this version has memory for');
    return at;
  }

  /** The address of floats. */
  place(values: ArrayLike<number>): number {
    const at = this.allocate(values.length * 4);
    this.floats.set(values, at >> 2);
    return at;
  }

  matrix(name: string): Matrix {
    const matrix = this.weights.matrices.get(name);
    if (!matrix) throw new Error(`weights: no "${name}" in the file`);
    return matrix;
  }

  vector(name: string): Float32Array {
    const vector = this.weights.vectors.get(name);
    if (!vector) throw new Error(`weights: no "${name}" in the file`);
    return vector;
  }

  /** Copies a matrix into the kernel's memory. */
  placeMatrix(name: string, { one, bias, order, gates, columns, block = projectBlock }: Placing): Placed {
    const matrix = this.matrix(name);
    const rows = order ?? indexes(Math.ceil(matrix.rows / block) * block);
    const taken = columns ?? indexes(matrix.columns);
    const pairs = Math.ceil(taken.length / 2);
    const cells = interleave(rows.length, pairs, block, (row, column) =>
      rows[row] < matrix.rows && column < taken.length ? matrix.values[rows[row] * matrix.columns + taken[column]] : 0,
    );
    const weights = this.allocate(cells.byteLength);
    this.shorts.set(cells, weights >> 1);
    const factor = (index: number): number => (gates ? gateFactor(index) : 1);
    const scales = rows.map((row, index) => (row < matrix.rows ? (matrix.scales[row] / one) * factor(index) : 0));
    const scale = this.place(scales);
    const vector = bias === undefined ? undefined : this.vector(bias);
    const biases = this.place(rows.map((row, index) => (vector?.[row] ?? 0) * factor(index)));
    return { weights, scale, bias: biases, rows: rows.length, pairs };
  }
}

/** 0, 1, 2 … */
export const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
