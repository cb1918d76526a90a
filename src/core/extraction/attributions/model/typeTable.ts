import type { Token } from '../../../text/tagged';
import { indexes, type Arena, type Placed } from './arena';
import { tableSizes, typeColumns, typeFeatures, width as featureWidth } from './features';
import { gateFactor } from './kernel';
import { markRows } from './ruleMarks';
import type { Matrix } from './weightsFile';
import type { Vocabulary } from './vocabulary';

/*
 * The gates of the first layer are the sum of what a token's word says and what its place in quotation
 * and paragraph and the rules say.
 * A word with its tag and lemma is a type: most tokens of an article are of types seen before, so that the product with the
 * largest matrix is kept for each.
 */

/** What 1 is in the embeddings. */
const embeddingOne = 4096;
/** Types that are kept, 2 kB each; forgotten all at once when full. */
const mostTypes = 8192;
/** Types are projected so many at a time at most. */
const mostPending = 512;
const quotationTable = 4;
const positionTable = 11;
const ruleTable = 12;

interface Type {
  readonly lemma: string;
  readonly row: number;
  /** Another lemma of the same word and tag. */
  readonly next: Type | undefined;
}

/** Where the gates of types and of places lie in the kernel's memory. */
export class TypeTable {
  private readonly projection: Placed;
  private readonly tables: readonly Matrix[];
  /** The tables' rows as the kernel takes them. */
  private readonly embeddings: readonly Int16Array[];
  private readonly inputs: number;
  private readonly rows: number;
  private readonly rowBytes: number;
  private readonly places: number;
  private readonly known = new Map<string, Map<string, Type>>();
  private readonly features = new Int16Array(featureWidth);
  private count = 0;
  private projected = 0;

  /** @param order rows of the first layer's gates as the kernel wants them */
  constructor(
    private readonly arena: Arena,
    private readonly vocabulary: Vocabulary,
    order: readonly number[],
  ) {
    this.tables = indexes(featureWidth).map((index) => arena.matrix(`embedding${index}`));
    this.embeddings = this.tables.map(embeddingsOf);
    const starts = startsOf(this.tables);
    const columnsOf = (table: number): number[] =>
      indexes(this.tables[table].columns).map((column) => starts[table] + column);
    this.projection = arena.placeMatrix('first', {
      one: embeddingOne,
      bias: 'first.bias',
      order,
      gates: true,
      columns: typeColumns.flatMap(columnsOf),
    });
    this.rowBytes = order.length * 4;
    this.inputs = arena.allocate(mostPending * this.projection.pairs * 4);
    // Vectors are projected four at a time.
    this.rows = arena.allocate((mostTypes + 3) * this.rowBytes);
    this.places = arena.place(this.gatesOfPlaces(order, columnsOf));
  }

  /** Bytes that the table needs beside its weights, for gates of so many rows. */
  static bytesFor(gates: number): number {
    const places = tableSizes.quotation * tableSizes.position * markRows;
    return (mostTypes + 3 + places) * gates * 4 + mostPending * 1024;
  }

  /** To be called before so many tokens are asked for: rows given before it may be forgotten. */
  makeRoom(tokens: number): void {
    if (this.count + tokens <= mostTypes) return;
    this.known.clear();
    this.count = 0;
    this.projected = 0;
  }

  /** The address of a token's gates; they are there after {@link project}. */
  gatesOf(token: Token): number {
    let words = this.known.get(token.tag);
    if (!words) this.known.set(token.tag, (words = new Map<string, Type>()));
    const first = words.get(token.text);
    let type = first;
    while (type && type.lemma !== token.lemma) type = type.next;
    if (!type) {
      if (this.count - this.projected === mostPending) this.project();
      type = { lemma: token.lemma, row: this.count++, next: first };
      words.set(token.text, type);
      this.embed(token, type.row - this.projected);
    }
    return this.rows + type.row * this.rowBytes;
  }

  /** The address of the gates of a place in quotation and paragraph with the rules' mark. */
  placeGates(quotation: number, position: number, rule: number): number {
    const place = (quotation * tableSizes.position + position) * markRows + rule;
    return this.places + place * this.rowBytes;
  }

  /** Works out the gates of all types that are new. */
  project(): void {
    const pending = this.count - this.projected;
    if (pending === 0) return;
    const { weights, scale, bias, rows, pairs } = this.projection;
    const out = this.rows + this.projected * this.rowBytes;
    this.arena.kernel.project(weights, scale, bias, rows, pairs, this.inputs, pairs * 4, out, this.rowBytes, pending);
    this.projected = this.count;
  }

  private embed(token: Token, slot: number): void {
    const { features, tables } = this;
    const { shorts } = this.arena;
    typeFeatures(token, this.vocabulary, features, 0);
    let at = (this.inputs + slot * this.projection.pairs * 4) >> 1;
    for (const table of typeColumns) {
      const { rows, columns } = tables[table];
      const cells = this.embeddings[table];
      const from = (features[table] < rows ? features[table] : 0) * columns;
      for (let cell = from; cell < from + columns; cell++) shorts[at++] = cells[cell];
    }
  }

  /** Gates of every quotation state, position and mark together, without the bias. */
  private gatesOfPlaces(order: readonly number[], columnsOf: (table: number) => number[]): Float32Array {
    const { values, scales, columns } = this.arena.matrix('first');
    const result = new Float32Array((tableSizes.quotation * tableSizes.position * markRows * this.rowBytes) / 4);
    const sums = (table: number, id: number): number[] => {
      const inputs = columnsOf(table).map((column, index, all) => ({
        column,
        value: this.embeddings[table][id * all.length + index],
      }));
      return order.map((row) =>
        inputs.reduce((sum, { column, value }) => sum + values[row * columns + column] * value, 0),
      );
    };
    const scale = order.map((row, index) => Math.fround(scales[row] / embeddingOne) * gateFactor(index));
    const positions = indexes(tableSizes.position).map((position) => sums(positionTable, position));
    const marks = indexes(markRows).map((mark) => sums(ruleTable, mark));
    let at = 0;
    for (let quotation = 0; quotation < tableSizes.quotation; quotation++) {
      const ofQuotation = sums(quotationTable, quotation);
      for (const ofPosition of positions) {
        for (const ofMark of marks) {
          for (let row = 0; row < order.length; row++)
            result[at++] = scale[row] * Math.fround(ofQuotation[row] + ofPosition[row] + ofMark[row]);
        }
      }
    }
    return result;
  }
}

const embeddingsOf = ({ rows, columns, values, scales }: Matrix): Int16Array => {
  const result = new Int16Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const scale = scales[row] * embeddingOne;
    for (let at = row * columns; at < (row + 1) * columns; at++) result[at] = embedded(values[at] * scale);
  }
  return result;
};

const embedded = (value: number): number => Math.max(-32767, Math.min(32767, Math.round(value)));

function startsOf(tables: readonly Matrix[]): number[] {
  let at = 0;
  return tables.map(({ columns }) => (at += columns) - columns);
}
