import assert from 'node:assert/strict';
import { findFigure, referenceTo } from '../../../src/core/collation/figureReference';
import { sketch } from './build';

const story = 'Row {7|=7} of the stalls was full. Mayor Ines Olm spoke for a hall of {7|=7} clubs and left early.';
const { text, analysis } = sketch({ outlet: 'Echo', text: story });
const clubs = referenceTo('echo.txt', analysis, text, 1);

/** Index of the figure that the reference means in another version of the story. */
function foundIn(version: string): number | undefined {
  const changed = sketch({ outlet: 'Echo', text: version });
  return findFigure(clubs, changed.analysis, changed.text);
}

describe('a reference to a figure', () => {
  it('means the figure it was made from', () => {
    for (const index of [0, 1]) {
      assert.equal(findFigure(referenceTo('echo.txt', analysis, text, index), analysis, text), index);
    }
  });

  for (const [what, version, index] of [
    ['the text before it grew', `It rained on {7|=7} days. ${story}`, 2],
    ['lines end otherwise', story.replace('. ', '.\r\n\r\n'), 1],
    [
      'the sentences were turned round',
      'Mayor Ines Olm spoke for a hall of {7|=7} clubs and left early. Row {7|=7} was full.',
      0,
    ],
    ['its number is another', story.replace('hall of {7|=7}', 'hall of {9|=9}'), undefined],
    ['its sentence is gone', 'Row {7|=7} of the stalls was full.', undefined],
  ] as const) {
    it(`${index === undefined ? 'means nothing' : 'is found'} where ${what}`, () =>
      assert.equal(foundIn(version), index));
  }
});
