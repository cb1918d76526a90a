import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LfText } from '../../../src/core/text/offsets';

const pieces = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\r\n', '\r', '🚌', 'é', 'e\u0301', '\ud83d'), {
  maxLength: 40,
});

describe('offsets between line ends and code points', () => {
  const cases = [
    { text: 'ab', original: 1, lf: 1, codePoint: 1 },
    { text: 'a\r\nb', original: 3, lf: 2, codePoint: 2 },
    { text: '🚌\r\n🚌x', original: 6, lf: 5, codePoint: 3 },
    { text: '\r\n\r\nx', original: 4, lf: 2, codePoint: 2 },
  ];
  for (const { text, original, lf, codePoint } of cases) {
    it(`knows ${JSON.stringify(text)} both ways`, () => {
      const converted = new LfText(text);
      assert.equal(converted.fromOriginal(original), lf);
      assert.equal(converted.toOriginal(lf), original);
      assert.equal(converted.toCodePoint(lf), codePoint);
      assert.equal(converted.fromCodePoint(codePoint), lf);
    });
  }

  it('agrees with counting by hand, whatever the text', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const original = list.join('');
        const { text } = new LfText(original);
        const converted = new LfText(original);
        assert.equal(text, original.replace(/\r\n|\r/g, '\n'));
        const characters = [...text];
        for (let codePoint = 0; codePoint <= characters.length; codePoint++) {
          const lf = characters.slice(0, codePoint).join('').length;
          assert.equal(converted.fromCodePoint(codePoint), lf);
          assert.equal(converted.toCodePoint(lf), codePoint);
          assert.equal(converted.fromOriginal(converted.toOriginal(lf)), lf);
          assert.equal(original.slice(0, converted.toOriginal(lf)).replace(/\r\n|\r/g, '\n'), text.slice(0, lf));
        }
      }),
    );
  });

  it('clamps what lies outside, and rounds down inside a line end or a pair', () => {
    const converted = new LfText('a\r\n🚌');
    assert.deepEqual([converted.toOriginal(99), converted.fromOriginal(-3), converted.fromCodePoint(99)], [5, 0, 4]);
    assert.equal(converted.fromOriginal(2), 1);
    assert.equal(converted.toCodePoint(3), 2);
  });
});
