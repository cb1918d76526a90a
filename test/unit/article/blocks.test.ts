import assert from 'node:assert/strict';
import { splitBlocks } from '../../../src/core/text/blocks';

const words = (text: string): string[] => splitBlocks(text).map(({ start, end }) => text.slice(start, end));

describe('splitBlocks', () => {
  it('takes every line for a block, blank lines between or not', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(words(['One.', 'Two.', '', ' ', 'Three. ', '', ''].join(end)), ['One.', 'Two.', 'Three.']);
    }
  });

  it('counts groups between blank lines', () => {
    assert.deepEqual(
      splitBlocks('a\nb\n\nc').map(({ group }) => group),
      [0, 0, 1],
    );
  });

  it('leaves Markdown marks out of the block', () => {
    const text = '## Two\n> three\n- four\n12. twelve\n***\n#five';
    assert.deepEqual(words(text), ['Two', 'three', 'four', 'twelve', '***', '#five']);
    assert.deepEqual(
      splitBlocks(text).map(({ mark }) => mark),
      ['heading', 'quote', 'item', 'item', 'rule', undefined],
    );
    assert.equal(splitBlocks(text)[0].level, 2);
  });

  it('joins the lines of wrapped prose', () => {
    const first = [
      'The ferry left the quay at Ormsey with forty people aboard,',
      'and nobody has seen it since the lamp of the outer mole',
      'went out.',
    ];
    const second = [
      'Wardens with two boats searched the bay until the fog came',
      'in from the north and hid the water.',
    ];
    const text = [...first, '', ...second].join('\n');
    assert.deepEqual(words(text), [first.join('\n'), second.join('\n')]);
  });

  it('does not join short lines that merely stand together', () => {
    const lines = ['By Ina Rusk', 'Ormsey Gazette of the North', 'and more'];
    assert.deepEqual(words(lines.join('\n')), lines);
  });
});
