import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { pack, unpack } from '../../../src/core/store/pack';
import { readPackFile, writePackFile } from '../../../src/core/store/packFile';
import { runs } from '../../lib/runs';

const key = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const file = fc.dictionary(key, fc.uint8Array({ maxLength: 40 })).map((entries) => new Map(Object.entries(entries)));

describe('packed data', () => {
  it('comes back as it was: any data', () => {
    const data = fc.anything({
      maxDepth: 3,
      maxKeys: 4,
      withNullPrototype: false,
      values: [
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
      ],
    });
    fc.assert(
      fc.property(data, (value) => assert.deepEqual(unpack(pack(value)), value)),
      { numRuns: runs(300) },
    );
  });

  it('comes back as it was: numbers at the edges, keys with meanings, spans that look odd', () => {
    for (const value of [239, 240, -1, -0, 2 ** 51, 2 ** 53, -(2 ** 51), 0.1, NaN, Infinity, 1e300]) {
      assert.ok(Object.is(unpack(pack(value)), value), String(value));
    }
    const odd = [
      { start: 5, end: 3 },
      { start: -1, end: 2 },
      { end: 1, start: 0 },
      { start: 1, end: 2, more: 3 },
      { start: 1.5, end: 2 },
    ];
    assert.deepEqual(unpack(pack(odd)), odd);
    const proto = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "x"}') as object;
    assert.deepEqual(Object.keys(unpack(pack(proto)) as object), ['__proto__', 'constructor']);
    assert.equal(unpack(pack('lone \ud800 and \udc00')), 'lone \ud800 and \udc00');
  });

  it('comes back as it was from wherever it stands in memory, also as Node gives files', () => {
    const data = { confidence: 0.9025, text: 'Lisk', values: [1.5, -0, { start: 3, end: 9 }, 'lone \ud800'] };
    const packed = pack(data);
    for (const holder of [Buffer.alloc(packed.length + 20), new Uint8Array(packed.length + 20)]) {
      holder.set(packed, 13);
      assert.deepEqual(unpack(holder.subarray(13, 13 + packed.length)), data, holder.constructor.name);
    }
  });

  it('is refused, not misread into something endless, when any bytes stand there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          unpack(bytes);
        } catch (error) {
          assert.ok(error instanceof RangeError, String(error));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a file of the cache', () => {
  it('gives back any entries', () => {
    fc.assert(
      fc.property(file, (entries) =>
        assert.deepEqual(
          new Map([...readPackFile(writePackFile(entries))!].map(([id, bytes]) => [id, new Uint8Array(bytes)])),
          entries,
        ),
      ),
      { numRuns: runs(50) },
    );
  });

  it('ends with the CRC-32 of all before, whatever the lengths of its entries', () => {
    for (let length = 0; length < 40; length++) {
      const file = writePackFile(
        new Map([
          ['0'.repeat(32), Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256)],
          ['f'.repeat(32), Uint8Array.from({ length: 3 * length }, (_, at) => 255 - (at % 251))],
        ]),
      );
      const said = new DataView(file.buffer).getUint32(file.length - 4, true);
      assert.equal(said, crc32(file.subarray(0, file.length - 4)), `${length} bytes`);
    }
  });

  it('is no file once any byte of it was changed, or some were lost', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.integer({ min: 1, max: 255 }), (entries, at, change) => {
        const bytes = writePackFile(entries);
        const damaged = bytes.slice();
        damaged[at % bytes.length] ^= change;
        assert.equal(readPackFile(damaged), undefined);
        assert.equal(readPackFile(bytes.subarray(0, at % bytes.length)), undefined);
      }),
      { numRuns: runs(100) },
    );
  });
});
