import { tableSizes, width as featureWidth } from './features';
import { hiddenOne, type Kernel } from './kernel';
import { markRows } from './ruleMarks';
import type { Matrix, Weights } from './weightsFile';

/*
 * The forward pass. Stage one reads a unit's tokens and says for each what it may be; stage two reads them again for one
 * cue and says what its source and content are. See training/network.py for the same in PyTorch.
 */

export const stageOneLabels = 7;
export const stageTwoLabels = 5;
/** Labels of stage one. */
export const cueBegins = 1;
export const cueInside = 2;

const flatRows = 8;
const outRows = 8;
const embeddingTables = featureWidth;
const quotationTable = 4;
const positionTable = 11;
const ruleTable = 12;
/** Tables that tell of a token's place, not of its type: projected apart. */
const ofPlace: ReadonlySet<number> = new Set([quotationTable, positionTable, ruleTable]);
const stageTwoInput = 48;
const distances = [
  -64, -32, -20, -14, -10, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 32, 64,
];
/** What 1 is in 16-bit inputs that are no hidden states. */
const embeddingOne = 4096;
const stageTwoOne = 1024;
/** Units are no longer (units.ts cuts them). */
const mostTokens = 500;
/** Projected rows of (word, tag) types that are kept; forgotten all at once when full. */
const mostTypes = 3000;

/** A weight matrix in the kernel's memory: 16-bit rows padded to whole vectors, with scales that give floats back. */
interface Placed {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly rows: number;
  /** Bytes of a row. */
  readonly width: number;
}

/** Stage one's answer for a unit; valid until the next unit is encoded. */
export interface Encoded {
  readonly count: number;
  /** `stageOneLabels` probabilities a token. */
  readonly labels: Float64Array;
}

/** Bytes of memory that a network of these sizes needs. */
const workingBytes = 4 * 1024 * 1024;

export class Network {
  private readonly floats: Float32Array;
  private readonly shorts: Int16Array;
  private top = 0;
  private readonly first: Placed;
  private readonly firstRecurrent: readonly Placed[];
  private readonly flat: Placed;
  private readonly token: Placed;
  private readonly cue: Placed;
  private readonly second: Placed;
  private readonly secondRecurrent: readonly Placed[];
  private readonly out: Placed;
  private readonly tables: readonly Matrix[];
  private readonly tableStarts: readonly number[];
  private readonly distance: Float32Array;
  private readonly ruled: Float32Array;
  private readonly sizeOne: number;
  private readonly sizeTwo: number;
  private readonly states: Float32Array;
  private readonly ruleStates: Float32Array;
  private readonly types = new Map<number, Float32Array>();
  // Addresses of the work areas.
  private readonly typeInput: number;
  private readonly typeGates: number;
  private readonly gates: number;
  private readonly hidden: number;
  private readonly hiddenStride: number;
  private readonly scratch: number;
  private readonly results: number;
  private readonly tokens: number;
  private readonly cueInput: number;
  private readonly cueOut: number;
  private readonly secondInput: number;
  private readonly secondHidden: number;

  constructor(
    private readonly weights: Weights,
    private readonly kernel: Kernel,
  ) {
    this.floats = new Float32Array(kernel.memory);
    this.shorts = new Int16Array(kernel.memory);
    this.sizeOne = weights.hiddenOne;
    this.sizeTwo = weights.hiddenTwo;
    this.tables = Array.from({ length: embeddingTables }, (_, index) => this.matrix(`embedding${index}`));
    this.tableStarts = startsOf(this.tables);
    this.first = this.place('first', 8 * this.sizeOne, embeddingOne, 'first.bias');
    this.firstRecurrent = [0, 1].map((direction) =>
      this.place(`firstRecurrent${direction}`, 4 * this.sizeOne, hiddenOne),
    );
    this.flat = this.place('flat', flatRows, hiddenOne, 'flat.bias');
    this.token = this.place('token', stageTwoInput, hiddenOne, 'token.bias');
    this.cue = this.place('cue', stageTwoInput, hiddenOne);
    this.second = this.place('second', 8 * this.sizeTwo, stageTwoOne, 'second.bias');
    this.secondRecurrent = [0, 1].map((direction) =>
      this.place(`secondRecurrent${direction}`, 4 * this.sizeTwo, hiddenOne),
    );
    this.out = this.place('out', outRows, hiddenOne, 'out.bias');
    this.distance = dequantised(this.matrix('distance'));
    this.ruled = dequantised(this.matrix('ruled'));
    this.typeInput = this.allocate(this.first.width);
    this.typeGates = this.allocate(this.first.rows * 4);
    this.gates = this.allocate(mostTokens * 8 * this.sizeOne * 4);
    this.hiddenStride = this.token.width;
    this.hidden = this.allocate(mostTokens * this.hiddenStride);
    this.scratch = this.allocate((4 * this.sizeOne + this.sizeOne) * 4 + this.sizeOne * 2);
    this.results = this.allocate(mostTokens * flatRows * 4);
    this.tokens = this.allocate(mostTokens * stageTwoInput * 4);
    this.cueInput = this.allocate(this.cue.width);
    this.cueOut = this.allocate(stageTwoInput * 4);
    this.secondInput = this.allocate(mostTokens * this.second.width);
    this.secondHidden = this.allocate(mostTokens * this.out.width);
    const zeros = this.allocate(this.first.rows * 4);
    this.states = this.projectStates(zeros);
    this.ruleStates = this.projectRules(zeros);
  }

  /** Memory that {@link Network} asks its kernel for. */
  static bytesFor(weights: Weights): number {
    let cells = 0;
    for (const [name, matrix] of weights.matrices)
      if (!name.startsWith('embedding')) cells += matrix.rows * (matrix.columns + 16);
    return cells * 2 + workingBytes;
  }

  /** Stage one over a unit's features (`featureWidth` integers a token, at most 500 tokens). */
  encode(features: Int16Array): Encoded {
    const count = features.length / featureWidth;
    this.fillGates(features, count);
    this.runLstm(this.gates, this.firstRecurrent, this.sizeOne, count, this.hidden, this.hiddenStride);
    const { flat, kernel } = this;
    kernel.project(
      flat.weights,
      flat.scale,
      flat.bias,
      flatRows,
      2 * this.sizeOne * 2,
      this.hidden,
      this.hiddenStride,
      this.results,
      flatRows * 4,
      count,
    );
    return { count, labels: this.labelProbabilities(count) };
  }

  /** What stage two needs of every cue of the unit last encoded; call it once before {@link readCue}. */
  prepareCues(encoded: Encoded): void {
    const beliefAt = 2 * this.sizeOne;
    for (let index = 0; index < encoded.count; index++) {
      const row = ((this.hidden + index * this.hiddenStride) >> 1) + beliefAt;
      for (let label = 0; label < stageOneLabels; label++) {
        this.shorts[row + label] = Math.round(encoded.labels[index * stageOneLabels + label] * hiddenOne);
      }
    }
    const { token } = this;
    this.kernel.project(
      token.weights,
      token.scale,
      token.bias,
      stageTwoInput,
      token.width,
      this.hidden,
      this.hiddenStride,
      this.tokens,
      stageTwoInput * 4,
      encoded.count,
    );
  }

  /**
   * Stage two: `stageTwoLabels` emissions a token for the cue at the tokens [start, end]. `marks`: what the rules say of
   * each token beside this cue (ruleMarks.ts).
   */
  readCue(encoded: Encoded, start: number, end: number, marks: Uint8Array): Float64Array {
    const { cue, second, out, kernel } = this;
    const half = 2 * this.sizeOne;
    const hiddenAt = (index: number): number => (this.hidden + index * this.hiddenStride) >> 1;
    this.shorts.copyWithin(this.cueInput >> 1, hiddenAt(start), hiddenAt(start) + half);
    this.shorts.copyWithin((this.cueInput >> 1) + half, hiddenAt(end), hiddenAt(end) + half);
    kernel.project(cue.weights, cue.scale, cue.bias, stageTwoInput, cue.width, this.cueInput, 0, this.cueOut, 0, 1);
    this.fillSecondInput(encoded.count, start, end, marks);
    kernel.project(
      second.weights,
      second.scale,
      second.bias,
      second.rows,
      second.width,
      this.secondInput,
      second.width,
      this.gates,
      second.rows * 4,
      encoded.count,
    );
    this.runLstm(this.gates, this.secondRecurrent, this.sizeTwo, encoded.count, this.secondHidden, out.width);
    kernel.project(
      out.weights,
      out.scale,
      out.bias,
      outRows,
      out.width,
      this.secondHidden,
      out.width,
      this.results,
      outRows * 4,
      encoded.count,
    );
    return this.emissions(encoded.count);
  }

  private emissions(count: number): Float64Array {
    const result = new Float64Array(count * stageTwoLabels);
    for (let index = 0; index < count; index++) {
      const from = (this.results >> 2) + index * outRows;
      for (let label = 0; label < stageTwoLabels; label++)
        result[index * stageTwoLabels + label] = this.floats[from + label];
    }
    return result;
  }

  private labelProbabilities(count: number): Float64Array {
    const result = new Float64Array(count * stageOneLabels);
    for (let index = 0; index < count; index++) {
      const from = (this.results >> 2) + index * flatRows;
      let highest = -Infinity;
      for (let label = 0; label < stageOneLabels; label++) highest = Math.max(highest, this.floats[from + label]);
      let sum = 0;
      for (let label = 0; label < stageOneLabels; label++) {
        const value = Math.exp(this.floats[from + label] - highest);
        result[index * stageOneLabels + label] = value;
        sum += value;
      }
      for (let label = 0; label < stageOneLabels; label++) result[index * stageOneLabels + label] /= sum;
    }
    return result;
  }

  private fillSecondInput(count: number, start: number, end: number, marks: Uint8Array): void {
    for (let index = 0; index < count; index++) {
      const away = index < start ? index - start : index > end ? index - end : 0;
      const distanceAt = bucketOf(away) * stageTwoInput;
      const ruledAt = marks[index] * stageTwoInput;
      const tokenAt = (this.tokens >> 2) + index * stageTwoInput;
      const inputAt = (this.secondInput + index * this.second.width) >> 1;
      for (let cell = 0; cell < stageTwoInput; cell++) {
        const sum =
          this.floats[tokenAt + cell] +
          this.floats[(this.cueOut >> 2) + cell] +
          this.distance[distanceAt + cell] +
          this.ruled[ruledAt + cell];
        this.shorts[inputAt + cell] = sum <= 0 ? 0 : Math.min(32767, Math.round(sum * stageTwoOne));
      }
    }
  }

  /** Both directions; the forward one fills the first half of each hidden vector. */
  private runLstm(
    gates: number,
    weights: readonly Placed[],
    size: number,
    count: number,
    hidden: number,
    stride: number,
  ): void {
    const gateStride = 8 * size * 4;
    const cell = this.scratch + 4 * size * 4;
    const zeros = cell + size * 4;
    weights.forEach(({ weights: recurrent, scale }, direction) => {
      this.floats.fill(0, cell >> 2, (cell >> 2) + size);
      this.shorts.fill(0, zeros >> 1, (zeros >> 1) + size);
      const backward = direction === 1;
      const firstIn = gates + (backward ? (count - 1) * gateStride + 4 * size * 4 : 0);
      const firstOut = hidden + (backward ? (count - 1) * stride + size * 2 : 0);
      const sign = backward ? -1 : 1;
      this.kernel.lstm(
        firstIn,
        sign * gateStride,
        recurrent,
        scale,
        size,
        count,
        firstOut,
        sign * stride,
        this.scratch,
        cell,
        zeros,
      );
    });
  }

  /** A token's gates are the sum of what its word, its place in quotation and paragraph, and the rules say. */
  private fillGates(features: Int16Array, count: number): void {
    const size = 8 * this.sizeOne;
    for (let index = 0; index < count; index++) {
      const row = index * featureWidth;
      const type = this.typeRow(features, row);
      const state = (features[row + quotationTable] * tableSizes.position + features[row + positionTable]) * size;
      const rule = features[row + ruleTable] * size;
      const at = (this.gates >> 2) + index * size;
      for (let cell = 0; cell < size; cell++)
        this.floats[at + cell] = type[cell] + this.states[state + cell] + this.ruleStates[rule + cell];
    }
  }

  private typeRow(features: Int16Array, row: number): Float32Array {
    const key = typeKey(features, row);
    const known = this.types.get(key);
    if (known) return known;
    this.shorts.fill(0, this.typeInput >> 1, (this.typeInput + this.first.width) >> 1);
    for (let table = 0; table < embeddingTables; table++) {
      if (!ofPlace.has(table)) this.embed(table, features[row + table]);
    }
    const projected = this.projectInput(this.first.bias);
    if (this.types.size >= mostTypes) this.types.clear();
    this.types.set(key, projected);
    return projected;
  }

  private embed(table: number, id: number): void {
    const { values, scales, columns, rows } = this.tables[table];
    const row = id < rows ? id : 0;
    const at = (this.typeInput >> 1) + this.tableStarts[table];
    for (let column = 0; column < columns; column++) {
      const value = Math.round(values[row * columns + column] * scales[row] * embeddingOne);
      this.shorts[at + column] = Math.max(-32767, Math.min(32767, value));
    }
  }

  private projectInput(bias: number): Float32Array {
    const { first } = this;
    this.kernel.project(
      first.weights,
      first.scale,
      bias,
      first.rows,
      first.width,
      this.typeInput,
      0,
      this.typeGates,
      0,
      1,
    );
    return this.floats.slice(this.typeGates >> 2, (this.typeGates >> 2) + first.rows);
  }

  /** Gates of every pair of quotation state and position, without the bias. */
  private projectStates(zeros: number): Float32Array {
    const size = 8 * this.sizeOne;
    const states = new Float32Array(tableSizes.quotation * tableSizes.position * size);
    for (let quotation = 0; quotation < tableSizes.quotation; quotation++) {
      for (let position = 0; position < tableSizes.position; position++) {
        this.shorts.fill(0, this.typeInput >> 1, (this.typeInput + this.first.width) >> 1);
        this.embed(quotationTable, quotation);
        this.embed(positionTable, position);
        states.set(this.projectInput(zeros), (quotation * tableSizes.position + position) * size);
      }
    }
    return states;
  }

  /** Gates of every mark of the rules, without the bias. */
  private projectRules(zeros: number): Float32Array {
    const size = 8 * this.sizeOne;
    const states = new Float32Array(markRows * size);
    for (let mark = 0; mark < markRows; mark++) {
      this.shorts.fill(0, this.typeInput >> 1, (this.typeInput + this.first.width) >> 1);
      this.embed(ruleTable, mark);
      states.set(this.projectInput(zeros), mark * size);
    }
    return states;
  }

  private matrix(name: string): Matrix {
    const matrix = this.weights.matrices.get(name);
    if (!matrix) throw new Error(`weights: no "${name}" in the file`);
    return matrix;
  }

  /** Copies a matrix into the kernel's memory. `one` is what 1 is in the inputs it meets. */
  private place(name: string, rows: number, one: number, biasName?: string): Placed {
    const matrix = this.matrix(name);
    const columns = Math.ceil(matrix.columns / 8) * 8;
    const weights = this.allocate(rows * columns * 2);
    const scale = this.allocate(rows * 4);
    const bias = this.allocate(rows * 4);
    for (let row = 0; row < matrix.rows; row++) {
      this.floats[(scale >> 2) + row] = matrix.scales[row] / one;
      const from = row * matrix.columns;
      this.shorts.set(matrix.values.subarray(from, from + matrix.columns), (weights >> 1) + row * columns);
    }
    const biases = biasName === undefined ? undefined : this.weights.vectors.get(biasName);
    if (biasName !== undefined && !biases) throw new Error(`weights: no "${biasName}" in the file`);
    if (biases) this.floats.set(biases, bias >> 2);
    return { weights, scale, bias, rows, width: columns * 2 };
  }

  private allocate(bytes: number): number {
    const at = this.top;
    this.top = (at + bytes + 15) & ~15;
    if (this.top > this.kernel.memory.byteLength) throw new Error('weights: larger than this version has memory for');
    return at;
  }
}

function startsOf(tables: readonly Matrix[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const table of tables) {
    starts.push(at);
    at += table.columns;
  }
  return starts;
}

function dequantised({ rows, columns, values, scales }: Matrix): Float32Array {
  const result = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      result[row * columns + column] = values[row * columns + column] * scales[row];
  }
  return result;
}

/** Word, lemma, tag and affixes together tell a type; hashed so that a look-up costs no string. */
function typeKey(features: Int16Array, row: number): number {
  let low = 17;
  let high = 29;
  for (let column = 0; column < featureWidth; column++) {
    if (ofPlace.has(column)) continue;
    low = Math.imul(low, 31) + features[row + column];
    high = Math.imul(high ^ features[row + column], 16777619);
  }
  return (low >>> 0) * 1048576 + ((high >>> 0) % 1048576);
}

function bucketOf(distance: number): number {
  let bucket = 0;
  while (bucket < distances.length && distances[bucket] < distance) bucket++;
  return bucket;
}
