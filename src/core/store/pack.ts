/*
 * Plain data as few bytes: analyses on their way from the reader's threads and in the cache. Numbers below 240 are one byte,
 * spans are told from the last one, strings and the keys of objects stand once. The format has no version of its own: what is
 * kept on disk is kept by the engine's version (see packFile.ts).
 */

const tag = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  double: 4,
  string: 5,
  array: 6,
  object: 7,
  integer: 8,
  span: 9,
};
/** Tags from here on are the small integers themselves. */
const firstSmall = 16;
const mostSmall = 255 - firstSmall;

const loneSurrogate = /\p{Surrogate}/u;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of JSON-like data: objects, arrays, strings, numbers, booleans, null, undefined. The same data gives the same bytes. */
export function pack(data: unknown): Uint8Array {
  const packer = new Packer();
  packer.value(data);
  return packer.finish();
}

/**
 * What was packed.
 * @throws RangeError where the bytes are none that `pack` made
 */
export function unpack(bytes: Uint8Array): unknown {
  const unpacker = new Unpacker(bytes);
  const data = unpacker.value();
  unpacker.end();
  return data;
}

class Bytes {
  private bytes = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^53, seven bits a byte. */
  varint(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  all(more: Uint8Array): void {
    this.reserve(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  slice(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

class Packer {
  private readonly body = new Bytes();
  private readonly strings = new Map<string, number>();
  private readonly shapes = new Map<string, number>();
  private lastStart = 0;

  value(data: unknown): void {
    const { body } = this;
    if (typeof data === 'number') this.number(data);
    else if (typeof data === 'string') {
      body.byte(tag.string);
      body.varint(this.stringIndex(data));
    } else if (data === undefined) body.byte(tag.undefined);
    else if (data === null) body.byte(tag.null);
    else if (typeof data === 'boolean') body.byte(data ? tag.true : tag.false);
    else if (Array.isArray(data)) {
      body.byte(tag.array);
      body.varint(data.length);
      for (const item of data) this.value(item);
    } else if (typeof data === 'object') this.object(data as Record<string, unknown>);
    else throw new TypeError(`cannot pack a ${typeof data}`);
  }

  finish(): Uint8Array {
    const all = new Bytes();
    const strings = [...this.strings.keys()];
    const joined = strings.join('');
    const wellFormed = !loneSurrogate.test(joined);
    const encoded = wellFormed ? encoder.encode(joined) : utf16(joined);
    all.byte(wellFormed ? 0 : 1);
    all.varint(strings.length);
    for (const { length } of strings) all.varint(length);
    all.varint(encoded.length);
    all.all(encoded);
    all.all(this.body.slice());
    return all.slice();
  }

  private number(value: number): void {
    const { body } = this;
    if (Number.isSafeInteger(value) && !Object.is(value, -0) && Math.abs(value) < 2 ** 51) {
      if (value >= 0 && value <= mostSmall) body.byte(firstSmall + value);
      else {
        body.byte(tag.integer);
        body.varint(zigzag(value));
      }
    } else {
      body.byte(tag.double);
      body.all(new Uint8Array(new Float64Array([value]).buffer));
    }
  }

  private object(data: Record<string, unknown>): void {
    const { body } = this;
    const keys = Object.keys(data);
    if (keys.length === 2 && keys[0] === 'start' && keys[1] === 'end' && isOffset(data.start) && isOffset(data.end)) {
      body.byte(tag.span);
      body.varint(zigzag(data.start - this.lastStart));
      body.varint(zigzag(data.end - data.start));
      this.lastStart = data.start;
      return;
    }
    body.byte(tag.object);
    const indexes = keys.map((key) => this.stringIndex(key));
    const shape = indexes.join();
    const known = this.shapes.get(shape);
    body.varint(known ?? this.shapes.size);
    if (known === undefined) {
      this.shapes.set(shape, this.shapes.size);
      body.varint(keys.length);
      for (const index of indexes) body.varint(index);
    }
    for (const key of keys) this.value(data[key]);
  }

  private stringIndex(text: string): number {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, this.strings.size);
    return this.strings.size - 1;
  }
}

class Unpacker {
  private at = 0;
  private readonly strings: string[];
  private readonly shapes: string[][] = [];
  private lastStart = 0;

  constructor(private readonly bytes: Uint8Array) {
    const isUtf16 = this.byte() === 1;
    const lengths = Array.from({ length: this.count() }, () => this.varint());
    const encoded = this.take(this.varint());
    const text = isUtf16 ? fromUtf16(encoded) : decoder.decode(encoded);
    let start = 0;
    this.strings = lengths.map((length) => text.slice(start, (start += length)));
  }

  value(): unknown {
    const kind = this.byte();
    if (kind >= firstSmall) return kind - firstSmall;
    switch (kind) {
      case tag.undefined:
        return undefined;
      case tag.null:
        return null;
      case tag.false:
        return false;
      case tag.true:
        return true;
      case tag.double:
        return this.double();
      case tag.string:
        return this.strings[this.index(this.strings)];
      case tag.integer:
        return unzigzag(this.varint());
      case tag.array: {
        const items: unknown[] = [];
        for (let left = this.count(); left > 0; left--) items.push(this.value());
        return items;
      }
      case tag.object:
        return this.object();
      case tag.span: {
        const start = this.lastStart + unzigzag(this.varint());
        this.lastStart = start;
        return { start, end: start + unzigzag(this.varint()) };
      }
      default:
        throw new RangeError(`no such tag: ${kind}`);
    }
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new RangeError('bytes behind the data');
  }

  private object(): unknown {
    const index = this.varint();
    if (index > this.shapes.length) throw new RangeError('no such shape');
    if (index === this.shapes.length) {
      this.shapes.push(Array.from({ length: this.count() }, () => this.strings[this.index(this.strings)]));
    }
    const data: Record<string, unknown> = {};
    for (const key of this.shapes[index]) {
      // "__proto__" as a key of data must stay one.
      if (key === '__proto__') Object.defineProperty(data, key, { ...ownProperty, value: this.value() });
      else data[key] = this.value();
    }
    return data;
  }

  private byte(): number {
    if (this.at >= this.bytes.length) throw new RangeError('the data is cut short');
    return this.bytes[this.at++];
  }

  private varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 49) throw new RangeError('a number is too long');
    }
  }

  private double(): number {
    const { buffer, byteOffset, byteLength } = this.take(8);
    return new DataView(buffer, byteOffset, byteLength).getFloat64(0, true);
  }

  /** A number of items that follow: each takes a byte at least. */
  private count(): number {
    const count = this.varint();
    if (count > this.bytes.length - this.at) throw new RangeError('the data is cut short');
    return count;
  }

  private index(list: readonly unknown[]): number {
    const index = this.varint();
    if (index >= list.length) throw new RangeError('no such string');
    return index;
  }

  private take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new RangeError('the data is cut short');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

const ownProperty = { enumerable: true, configurable: true, writable: true } as const;
const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 2 ** 50 && !Object.is(value, -0);
const zigzag = (value: number): number => (value >= 0 ? value * 2 : -value * 2 - 1);
const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Little-endian units: the one encoding that keeps lone surrogates. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 255;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

function fromUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at] | (bytes[at + 1] << 8));
  return text;
}
