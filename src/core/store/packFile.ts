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

export function writePackFile(entries: PackEntries): Uint8Array<ArrayBuffer> {
  let size = magic.length + 4;
  for (const packed of entries.values()) size += entrySize(packed);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set(magic);
  let at = magic.length;
  for (const [key, packed] of entries) {
    for (let index = 0; index < keyBytes; index++) file[at + index] = parseInt(key.slice(2 * index, 2 * index + 2), 16);
    view.setUint32(at + keyBytes, packed.length, true);
    file.set(packed, at + headBytes);
    at += entrySize(packed);
  }
  view.setUint32(at, checksum(file.subarray(0, at)), true);
  return file;
}

/** The entries, as views of `file`; undefined where the file is damaged, cut short or another thing. */
export function readPackFile(file: Uint8Array): PackEntries | undefined {
  const end = file.length - 4;
  if (end < magic.length || magic.some((byte, index) => file[index] !== byte)) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(end, true) !== checksum(file.subarray(0, end))) return undefined;
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

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32, as in ZIP and PNG. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) rest = crcTable[(rest ^ bytes[at]) & 255] ^ (rest >>> 8);
  return ~rest >>> 0;
}
