import type { Token } from '../../../text/tagged';
import { Arena, indexes, type Placed } from './arena';
import type { TokenPlaces } from './features';
import { gateOrder, hiddenOne, joinedOne, lstmBlock, type Kernel } from './kernel';
import { TypeTable } from './typeTable';
import type { Matrix, Weights } from './weightsFile';

/*
 * The forward pass. Stage one reads the tokens of many units and says for each token what it may be; stage two reads a
 * unit again for one cue and says what its source and content are. Units and cues are read side by side, so that each
 * weight that is fetched serves many of them; what one is read beside changes nothing. See training/network.py for the
 * same in PyTorch.
 */

export const stageOneLabels = 7;
export const stageTwoLabels = 5;
/** Labels of stage one. */
export const cueBegins = 1;
export const cueInside = 2;

/** Rows of a projection to labels: the kernel wants eights. */
const labelRows = 8;
const stageTwoInput = 48;
const distances = [
  -64, -32, -20, -14, -10, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 32, 64,
];
/** Tokens further from the cue than this are alike. */
const furthest = 65;
/** Rows of a batch: a token is a row, and one of zeros stands between two sequences. */
const mostRows = 4096;
/** The kernel takes vectors four at a time. */
const spareRows = 4;

/** A unit's tokens and their places. */
export interface UnitInput extends TokenPlaces {
  readonly tokens: readonly Token[];
}

/** Stage one's answer for a unit. */
export interface Encoded {
  readonly count: number;
  /** `stageOneLabels` probabilities a token. */
  readonly labels: Float64Array;
  /** The unit's first row in the network's memory, until the next units are encoded. */
  readonly row: number;
}

/** A cue that stage two is asked about: the tokens [first, last] of a unit. */
export interface CueInput {
  readonly unit: Encoded;
  readonly first: number;
  readonly last: number;
  /** What the rules say of each of the unit's tokens beside this cue (ruleMarks.ts). */
  readonly marks: Uint8Array;
}

/** A run of rows that an LSTM reads. */
interface Sequence {
  readonly row: number;
  readonly count: number;
}

/** An LSTM's weights, one matrix a direction, and where it writes. */
interface Layer {
  readonly size: number;
  readonly recurrent: readonly Placed[];
  readonly hidden: number;
  readonly hiddenStride: number;
}

export class Network {
  private readonly arena: Arena;
  private readonly types: TypeTable;
  private readonly flat: Placed;
  private readonly token: Placed;
  private readonly cue: Placed;
  private readonly second: Placed;
  private readonly out: Placed;
  private readonly layerOne: Layer;
  private readonly layerTwo: Layer;
  /** The vector of distance 0, with those of the others around it. */
  private readonly nearest: number;
  /** A vector for each mark of the rules. */
  private readonly ruled: number;
  // Addresses of the work areas.
  private readonly inputs: number;
  private readonly positions: number;
  private readonly lengths: number;
  private readonly cells: number;
  private readonly results: number;
  private readonly tokens: number;
  private readonly cueInputs: number;
  private readonly cueVectors: number;
  private readonly marks: number;
  private readonly joined: number;
  private readonly gates: number;
  private readonly zeroGates: number;

  /** @throws Error where the weights do not fit this version */
  constructor(weights: Weights, kernel: Kernel) {
    const arena = new Arena(weights, kernel);
    this.arena = arena;
    const { hiddenOne: sizeOne, hiddenTwo: sizeTwo } = weights;
    this.types = new TypeTable(arena, weights.vocabulary, bothDirections(sizeOne));
    this.flat = arena.placeMatrix('flat', { one: hiddenOne, bias: 'flat.bias' });
    this.token = arena.placeMatrix('token', { one: hiddenOne, bias: 'token.bias' });
    this.cue = arena.placeMatrix('cue', { one: hiddenOne });
    this.second = arena.placeMatrix('second', {
      one: joinedOne,
      bias: 'second.bias',
      order: bothDirections(sizeTwo),
      gates: true,
    });
    this.out = arena.placeMatrix('out', { one: hiddenOne, bias: 'out.bias' });
    const rows = mostRows + spareRows;
    const layer = (name: string, size: number, hiddenStride: number): Layer => ({
      size,
      recurrent: [0, 1].map((direction) =>
        arena.placeMatrix(`${name}${direction}`, {
          one: hiddenOne,
          order: gateOrder(size),
          gates: true,
          block: lstmBlock,
        }),
      ),
      hidden: arena.allocate(rows * hiddenStride),
      hiddenStride,
    });
    this.layerOne = layer('firstRecurrent', sizeOne, this.token.pairs * 4);
    this.layerTwo = layer('secondRecurrent', sizeTwo, this.out.pairs * 4);
    this.nearest = this.placeDistances();
    this.ruled = arena.place(dequantised(arena.matrix('ruled')));
    this.inputs = arena.allocate(rows * 8);
    this.positions = arena.allocate(mostRows * 2);
    this.lengths = arena.allocate(mostRows * 2);
    this.cells = arena.allocate(mostRows * 2 * Math.max(sizeOne, sizeTwo));
    this.results = arena.allocate(rows * labelRows * 4);
    this.tokens = arena.allocate(rows * stageTwoInput * 4);
    this.cueInputs = arena.allocate((rows / 2) * this.cue.pairs * 4);
    this.cueVectors = arena.allocate((rows / 2) * stageTwoInput * 4);
    this.marks = arena.allocate(rows);
    this.joined = arena.allocate(rows * stageTwoInput * 2);
    this.gates = arena.allocate(rows * this.second.rows * 4);
    this.zeroGates = arena.allocate(this.second.rows * 4);
  }

  /** Memory that {@link Network} asks its kernel for. */
  static bytesFor({ matrices, hiddenOne: sizeOne, hiddenTwo: sizeTwo }: Weights): number {
    let cells = 0;
    for (const [name, { rows, columns }] of matrices)
      if (!name.startsWith('embedding')) cells += (rows + lstmBlock) * (columns + 16);
    const perRow = 16 * sizeOne + 40 * sizeTwo + stageTwoInput * 12 + 256;
    return cells * 2 + TypeTable.bytesFor(8 * sizeOne) + (mostRows + spareRows) * perRow;
  }

  /** How many of these units, which come in order, are read at once: at least one. Units have at most some hundreds of tokens. */
  static batchOf(units: readonly UnitInput[], from: number): number {
    let rows = 1;
    let to = from;
    while (to < units.length && rows + units[to].tokens.length + 1 <= mostRows) rows += units[to++].tokens.length + 1;
    return Math.max(1, to - from);
  }

  /** Stage one over units that fit one batch ({@link Network.batchOf}). */
  encode(units: readonly UnitInput[]): Encoded[] {
    const { types, layerOne, flat } = this;
    const sequences: Sequence[] = [];
    let row = 1;
    types.makeRoom(units.reduce((sum, { tokens }) => sum + tokens.length, 0));
    for (const { tokens, quotation, position, rule } of units) {
      sequences.push({ row, count: tokens.length });
      for (let index = 0; index < tokens.length; index++) {
        const place = types.placeGates(quotation[index], position[index], rule[index]);
        this.setInput(row + index, types.gatesOf(tokens[index]), place);
      }
      row += tokens.length + 1;
    }
    types.project();
    this.runLayer(layerOne, sequences);
    this.project(flat, layerOne.hidden, layerOne.hiddenStride, this.results, row);
    return sequences.map((sequence) => ({ ...sequence, labels: this.labelProbabilities(sequence) }));
  }

  /** Stage two: `stageTwoLabels` emissions a token for each cue of units of the batch last encoded. */
  readCues(cues: readonly CueInput[]): Float64Array[] {
    for (const unit of new Set(cues.map((cue) => cue.unit))) this.prepare(unit);
    const emissions: Float64Array[] = [];
    for (let from = 0; from < cues.length;) {
      let rows = 1;
      let to = from;
      while (to < cues.length && rows + cues[to].unit.count + 1 <= mostRows) rows += cues[to++].unit.count + 1;
      emissions.push(...this.readBatch(cues.slice(from, to)));
      from = to;
    }
    return emissions;
  }

  /** What stage two needs of every token, whatever the cue: its vector, from the hidden states and what stage one believes. */
  private prepare({ row, count, labels }: Encoded): void {
    const { hidden, hiddenStride, size } = this.layerOne;
    const { shorts } = this.arena;
    for (let index = 0; index < count; index++) {
      const at = ((hidden + (row + index) * hiddenStride) >> 1) + 2 * size;
      for (let label = 0; label < stageOneLabels; label++)
        shorts[at + label] = Math.round(labels[index * stageOneLabels + label] * hiddenOne);
    }
    this.project(this.token, hidden + row * hiddenStride, hiddenStride, this.tokens + row * stageTwoInput * 4, count);
  }

  private readBatch(cues: readonly CueInput[]): Float64Array[] {
    const { layerTwo, second, out } = this;
    this.projectCues(cues);
    const sequences: Sequence[] = [];
    let row = 1;
    cues.forEach(({ unit, first, last, marks }, index) => {
      const cueVector = this.cueVectors + index * stageTwoInput * 4;
      const tokens = this.tokens + unit.row * stageTwoInput * 4;
      const joined = this.joined + row * stageTwoInput * 2;
      const quads = stageTwoInput / 4;
      this.arena.bytes.set(marks, this.marks);
      this.arena.kernel.joinCue(
        tokens,
        unit.count,
        cueVector,
        this.nearest,
        furthest,
        first,
        last,
        this.marks,
        this.ruled,
        quads,
        joined,
      );
      sequences.push({ row, count: unit.count });
      row += unit.count + 1;
    });
    this.project(second, this.joined, second.pairs * 4, this.gates, row);
    const { words } = this.arena;
    let input = this.inputs >> 2;
    for (let at = 0; at < row; at++) {
      words[input++] = this.gates + at * second.rows * 4;
      words[input++] = this.zeroGates;
    }
    this.runLayer(layerTwo, sequences);
    this.project(out, layerTwo.hidden, layerTwo.hiddenStride, this.results, row);
    return sequences.map((sequence) => this.emissionsOf(sequence));
  }

  /** A vector for each cue, from the hidden states of its first and last token. */
  private projectCues(cues: readonly CueInput[]): void {
    const { hidden, hiddenStride, size } = this.layerOne;
    const { shorts } = this.arena;
    const inputBytes = this.cue.pairs * 4;
    cues.forEach(({ unit, first, last }, index) => {
      let to = (this.cueInputs + index * inputBytes) >> 1;
      for (const token of [first, last]) {
        const from = (hidden + (unit.row + token) * hiddenStride) >> 1;
        shorts.copyWithin(to, from, from + 2 * size);
        to += 2 * size;
      }
    });
    this.project(this.cue, this.cueInputs, inputBytes, this.cueVectors, cues.length);
  }

  private setInput(row: number, first: number, second: number): void {
    const at = (this.inputs >> 2) + 2 * row;
    this.arena.words[at] = first;
    this.arena.words[at + 1] = second;
  }

  /** Both directions; the forward one fills the first half of each row's states. */
  private runLayer({ size, recurrent, hidden, hiddenStride }: Layer, sequences: readonly Sequence[]): void {
    const { words, shorts, floats, kernel } = this.arena;
    const longestFirst = [...sequences].sort((a, b) => b.count - a.count);
    const clear = (row: number): void => {
      const at = (hidden + row * hiddenStride) >> 1;
      shorts.fill(0, at, at + 2 * size);
    };
    clear(0);
    for (const { row, count } of sequences) clear(row + count);
    recurrent.forEach(({ weights, scale }, direction) => {
      const step = direction === 0 ? 1 : -1;
      longestFirst.forEach(({ row, count }, index) => {
        words[(this.positions >> 2) + index] = step > 0 ? row : row + count - 1;
        words[(this.lengths >> 2) + index] = count;
      });
      floats.fill(0, this.cells >> 2, (this.cells >> 2) + sequences.length * size);
      kernel.lstm(
        step,
        weights,
        scale,
        size / 4,
        this.positions,
        this.lengths,
        sequences.length,
        hidden + direction * size * 2,
        hiddenStride,
        this.inputs,
        direction * size * 16,
        this.cells,
      );
    });
  }

  private project(matrix: Placed, x: number, xStride: number, y: number, count: number): void {
    const { weights, scale, bias, rows, pairs } = matrix;
    this.arena.kernel.project(weights, scale, bias, rows, pairs, x, xStride, y, rows * 4, count);
  }

  private labelProbabilities({ row, count }: Sequence): Float64Array {
    const { floats } = this.arena;
    const result = new Float64Array(count * stageOneLabels);
    for (let index = 0; index < count; index++) {
      const from = (this.results >> 2) + (row + index) * labelRows;
      let highest = -Infinity;
      for (let label = 0; label < stageOneLabels; label++) highest = Math.max(highest, floats[from + label]);
      let sum = 0;
      for (let label = 0; label < stageOneLabels; label++) {
        const value = Math.exp(floats[from + label] - highest);
        result[index * stageOneLabels + label] = value;
        sum += value;
      }
      for (let label = 0; label < stageOneLabels; label++) result[index * stageOneLabels + label] /= sum;
    }
    return result;
  }

  private emissionsOf({ row, count }: Sequence): Float64Array {
    const { floats } = this.arena;
    const result = new Float64Array(count * stageTwoLabels);
    for (let index = 0; index < count; index++) {
      const from = (this.results >> 2) + (row + index) * labelRows;
      for (let label = 0; label < stageTwoLabels; label++)
        result[index * stageTwoLabels + label] = floats[from + label];
    }
    return result;
  }

  private placeDistances(): number {
    const { columns } = this.arena.matrix('distance');
    const vectors = dequantised(this.arena.matrix('distance'));
    const all = indexes(2 * furthest + 1).flatMap((index) => {
      const at = bucketOf(index - furthest) * columns;
      return [...vectors.subarray(at, at + columns)];
    });
    return this.arena.place(all) + furthest * columns * 4;
  }
}

function dequantised({ rows, columns, values, scales }: Matrix): Float32Array {
  return Float32Array.from({ length: rows * columns }, (_, at) => values[at] * scales[Math.floor(at / columns)]);
}

const bothDirections = (size: number): number[] => {
  const forward = gateOrder(size);
  return [...forward, ...forward.map((row) => row + 4 * size)];
};

function bucketOf(distance: number): number {
  const bucket = distances.findIndex((limit) => limit >= distance);
  return bucket < 0 ? distances.length : bucket;
}
