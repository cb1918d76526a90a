import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordDifference } from '../../../src/core/collation/difference';

describe('word difference', () => {
  it('marks words that only one rendering has', () => {
    assert.deepEqual(wordDifference('“We had 40 minutes, no more”', '‘we had 14 minutes — no more’'), [
      { text: '‘we had', side: 'both' },
      { text: '40', side: 'first' },
      { text: '14', side: 'second' },
      { text: 'minutes', side: 'both' },
      { text: '—', side: 'second' },
      { text: 'no more’', side: 'both' },
    ]);
  });

  it('gives the second rendering back, word for word', () => {
    const words = fc.array(fc.constantFrom('the', 'The', 'gate,', '“gate”', '—', '12', 'is', 'shut.'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const parts = wordDifference(first.join(' '), second.join(' '));
        const back = parts.filter(({ side }) => side !== 'first').map(({ text }) => text);
        assert.equal(back.join(' '), second.join(' '));
        const kept = parts.filter(({ side }) => side !== 'second').flatMap(({ text }) => text.split(' '));
        assert.equal(kept.filter((word) => word !== '').length, first.length);
      }),
    );
  });
});
