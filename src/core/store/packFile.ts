/*
 * A file of the cache: what was read of many articles, each under a key. Written once, never changed; a damaged one is told by its checksum.
 *
 *   "VRP1", then for each entry: 16 bytes key, 4 bytes length (little-endian), the bytes; at the end 4 bytes checksum of all before
 */

const magic = [0x56, 0x52, 0x50, 0x31];
const keyBytes = 16;
const headBytes = keyBytes + 4;

/** 16 bytes as lower-case hex. */
export type PackKey = string;

export type PackEntries = ReadonlyMap<PackKey, Uint8Array>;

/** Bytes that an entry takes in a file, without the file's own eight. */
export const entrySize = (packed: Uint8Array): number => headBytes + packed.length;

/** A file that is put together entry by entry, its checksum with it: when it is finished little is left to do. */
export class PackFileBuilder {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private check = emptyChecksum;

  constructor() {
    this.append(Uint8Array.from(magic));
  }

  /** Bytes so far. */
  get size(): number {
    return this.length;
  }

  get isEmpty(): boolean {
    return this.length === magic.length;
  }

  /** @param key not yet in it */
  add(key: PackKey, packed: Uint8Array): void {
    const head = new Uint8Array(headBytes);
    for (let index = 0; index < keyBytes; index++) head[index] = parseInt(key.slice(2 * index, 2 * index + 2), 16);
    new DataView(head.buffer).setUint32(keyBytes, packed.length, true);
    this.append(head);
    this.append(packed);
  }

  /** The file. Nothing can be added after it. */
  finish(): Uint8Array<ArrayBuffer> {
    const { length, check } = this;
    const end = new Uint8Array(4);
    new DataView(end.buffer).setUint32(0, ended(check), true);
    this.append(end);
    return this.bytes.subarray(0, length + 4);
  }

  private append(more: Uint8Array): void {
    const length = this.length + more.length;
    if (length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.bytes.length, length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(more, this.length);
    this.length = length;
    this.check = checksum(more, this.check);
  }
}

export function writePackFile(entries: PackEntries): Uint8Array<ArrayBuffer> {
  const builder = new PackFileBuilder();
  for (const [key, packed] of entries) builder.add(key, packed);
  return builder.finish();
}

/** The entries, as views of `file`; undefined where the file is damaged, cut short or another thing. */
export function readPackFile(file: Uint8Array): PackEntries | undefined {
  const end = file.length - 4;
  if (end < magic.length || magic.some((byte, index) => file[index] !== byte)) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(end, true) !== ended(checksum(file.subarray(0, end), emptyChecksum))) return undefined;
  const entries = new Map<PackKey, Uint8Array>();
  for (let at = magic.length; at < end;) {
    if (at + headBytes > end) return undefined;
    const length = view.getUint32(at + keyBytes, true);
    if (length > end - at - headBytes) return undefined;
    entries.set(hex(file.subarray(at, at + keyBytes)), file.subarray(at + headBytes, at + headBytes + length));
    at += headBytes + length;
  }
  return entries;
}

/** Lower-case hex, the first 16 bytes of `bytes`. */
export function hex(bytes: Uint8Array): PackKey {
  let text = '';
  for (let index = 0; index < keyBytes; index++) text += digits[bytes[index]];
  return text;
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/*
 * CRC-32, as in ZIP and PNG, eight bytes at a time ("slicing by 8": M. E. Kounavis, F. L. Berry, A Systematic Approach to Building High
 * Performance Software-Based CRC Generators, 2005): table k tells what a byte does to the checksum that k more bytes follow.
 */
const tables = Array.from({ length: 8 }, () => new Int32Array(256));
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  tables[0][byte] = rest;
}
for (let byte = 0; byte < 256; byte++) {
  for (let more = 1; more < 8; more++) {
    const before = tables[more - 1][byte];
    tables[more][byte] = tables[0][before & 255] ^ (before >>> 8);
  }
}
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;

const emptyChecksum = -1;
const ended = (rest: number): number => ~rest >>> 0;

/** Goes on with a checksum. */
function checksum(bytes: Uint8Array, before: number): number {
  let rest = before;
  let at = 0;
  for (const last = bytes.length - 7; at < last; at += 8) {
    const low = rest ^ (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));
    rest =
      t7[low & 255] ^
      t6[(low >>> 8) & 255] ^
      t5[(low >>> 16) & 255] ^
      t4[low >>> 24] ^
      t3[bytes[at + 4]] ^
      t2[bytes[at + 5]] ^
      t1[bytes[at + 6]] ^
      t0[bytes[at + 7]];
  }
  for (; at < bytes.length; at++) rest = t0[(rest ^ bytes[at]) & 255] ^ (rest >>> 8);
  return rest;
}
