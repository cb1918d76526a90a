import { featureVersion } from './features';
import type { Vocabulary } from './vocabulary';

/*
 * The file of weights: 16 bytes (magic, format, bytes of the header, checksum of all that follows), a JSON header, the
 * tensors. Little-endian; written by training/export.py.
 */

const magic = 0x4f495256; // "VRIO"
const format = 1;
const prefixBytes = 16;

/** A matrix of 8-bit integers, one scale a row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** The weights and vocabulary of one trained reader. */
export interface Weights {
  readonly hiddenOne: number;
  readonly hiddenTwo: number;
  readonly matrices: ReadonlyMap<string, Matrix>;
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly vocabulary: Vocabulary;
  /** Of the logistic rescorer; see rescorer.ts. */
  readonly rescorer: Rescorer;
}

export interface Rescorer {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** Relations below it are dropped. */
  readonly threshold: number;
}

interface Header {
  readonly featureVersion: number;
  readonly hiddenOne: number;
  readonly hiddenTwo: number;
  readonly tensors: readonly { name: string; shape: readonly number[]; offset: number }[];
  readonly words: string;
  readonly lemmas: string;
  readonly verbs: string;
  readonly nouns: string;
  readonly rescorer: Rescorer;
}

/**
 * Reads a file of weights.
 * @throws Error that says in one line what is wrong with the file: not one of ours, another version, cut short, damaged
 */
export function readWeights(bytes: Uint8Array): Weights {
  if (bytes.byteLength < prefixBytes) throw new Error(`weights: the file ends after ${bytes.byteLength} bytes`);
  // Not slice(): a Buffer's own shares its memory, and begins anywhere in it.
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  if (view.getUint32(0, true) !== magic) throw new Error('weights: not a file of weights');
  const found = view.getUint32(4, true);
  if (found !== format) throw new Error(`weights: format ${found}, but this version reads format ${format}`);
  const headerBytes = view.getUint32(8, true);
  const body = copy.subarray(prefixBytes);
  if (headerBytes > body.byteLength) throw new Error('weights: the file is cut short');
  if (checksum(body) !== view.getUint32(12, true)) throw new Error('weights: the file is damaged or cut short');
  const header = JSON.parse(new TextDecoder().decode(body.subarray(0, headerBytes))) as Header;
  if (header.featureVersion !== featureVersion) {
    throw new Error(
      `weights: made for features ${header.featureVersion}, but this version has features ${featureVersion}`,
    );
  }
  return { ...tensorsOf(header, copy.buffer, prefixBytes + headerBytes), ...plainParts(header) };
}

function plainParts(header: Header): Pick<Weights, 'hiddenOne' | 'hiddenTwo' | 'vocabulary' | 'rescorer'> {
  return {
    hiddenOne: header.hiddenOne,
    hiddenTwo: header.hiddenTwo,
    rescorer: header.rescorer,
    vocabulary: {
      words: rowsOf(header.words),
      lemmas: rowsOf(header.lemmas),
      verbClasses: classesOf(header.verbs),
      nounClasses: classesOf(header.nouns),
    },
  };
}

function tensorsOf(header: Header, buffer: ArrayBuffer, base: number): Pick<Weights, 'matrices' | 'vectors'> {
  const matrices = new Map<string, Matrix>();
  const vectors = new Map<string, Float32Array>();
  for (const { name, shape, offset } of header.tensors) {
    const at = base + offset;
    if (shape.length === 1) {
      vectors.set(name, new Float32Array(buffer, at, shape[0]));
      continue;
    }
    const [rows, columns] = shape;
    const scales = new Float32Array(buffer, at, rows);
    matrices.set(name, { rows, columns, scales, values: new Int8Array(buffer, at + rows * 4, rows * columns) });
  }
  return { matrices, vectors };
}

/** Rows 0 and 1 mean "none" and "unknown". */
const rowsOf = (list: string): Map<string, number> => new Map(list.split('\n').map((word, index) => [word, index + 2]));

/** One line a class: its number, then its words. */
function classesOf(list: string): Map<string, number> {
  const classes = new Map<string, number>();
  for (const line of list.split('\n')) {
    const [number, ...words] = line.split(' ');
    for (const word of words) classes.set(word, Number(number));
  }
  return classes;
}

/** Adler-32: cheap, and enough to tell a damaged file. */
export function checksum(bytes: Uint8Array): number {
  const modulus = 65521;
  /** Longest run whose sums cannot overflow 32 bits. */
  const run = 3800;
  let low = 1;
  let high = 0;
  for (let from = 0; from < bytes.length; from += run) {
    const to = Math.min(bytes.length, from + run);
    for (let at = from; at < to; at++) {
      low += bytes[at];
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return ((high << 16) | low) >>> 0;
}
