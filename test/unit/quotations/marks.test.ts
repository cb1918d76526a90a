import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import { pairMarks } from '../../../src/core/extraction/quotations/marks';

/** The outermost quotations of a text, marks included; one that is never closed ends with "…". */
const outermost = (text: string): string[] =>
  pairMarks(text)
    .filter((pair) => pair.depth === 0)
    .map((pair) => text.slice(pair.open.start, pair.end) + (pair.close ? '' : '…'));

const nested = (text: string): string[] =>
  pairMarks(text)
    .filter((pair) => pair.depth > 0)
    .map((pair) => text.slice(pair.open.start, pair.end));

const cases: [name: string, text: string, outer: string[], inner?: string[]][] = [
  ['curly', 'She said “go” and “stay” at once.', ['“go”', '“stay”']],
  ['straight', 'She said "go" and "stay" at once.', ['"go"', '"stay"']],
  ['British single', 'She said ‘go’ and ‘stay’ at once.', ['‘go’', '‘stay’']],
  ['straight single', "She said 'go' and 'stay' at once.", ["'go'", "'stay'"]],
  ['guillemets', 'Elle a dit «va» hier.', ['«va»']],
  ['typewriter', "He wrote ``all clear'' in the log.", ["``all clear''"]],
  ['two single marks', "He wrote ''all clear'' in the log.", ["''all clear''"]],
  ['low and high', 'Er sagte „geh“ und ging.', ['„geh“']],
  [
    'three apostrophes',
    "''They told us, 'No,''' he said. ''We left.''",
    ["''They told us, 'No,'''", "''We left.''"],
    ["'No,'"],
  ],
  ['apostrophes inside', '‘It isn’t ours, it’s the town’s,’ he said.', ['‘It isn’t ours, it’s the town’s,’']],
  ['possessive plural inside', '‘The ferries’ crews are tired,’ he said.', ['‘The ferries’ crews are tired,’']],
  ['apostrophes alone', 'The crews’ pay isn’t the owners’ concern.', []],
  ['elisions', '‘Twas the summer of ’98, and rock ‘n roll was king.', []],
  ['straight apostrophes alone', "The crews' pay isn't the owners' concern.", []],
  ['inches', 'A 6" pipe and a 12" one met in the cellar.', []],
  ['inches before a quotation', 'The 6" pipe burst and he cried, "Out!"', ['"Out!"']],
  ['single in double', '“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”'], ['‘no’']],
  ['double in single', '‘He said “no” twice,’ she said.', ['‘He said “no” twice,’'], ['“no”']],
  ['double in double', '“He said “no” twice,” she said.', ['“He said “no” twice,”'], ['“no”']],
  ['never closed', 'He began: “We were late and nobody waited', ['“We were late and nobody waited…']],
  ['never closed, speaker behind a comma', '“We were late, said Ada Boon.', ['“We were late,…']],
  ['a closing mark alone', 'We were late,” he said.', []],
  ['nothing at all', '', []],
];

describe('pairing of quotation marks', () => {
  for (const [name, text, outer, inner] of cases) {
    it(name, () => {
      assert.deepEqual(outermost(text), outer);
      if (inner) assert.deepEqual(nested(text), inner);
    });
  }

  it('holds on any text: in order, within it, never crossing', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '``',
      "''",
      '«',
      '»',
      '„',
      ' ',
      'a',
      'S',
      '6',
      ',',
      '.',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const pairs = pairMarks(text);
        let before = -1;
        const open: number[] = [];
        for (const { open: mark, close, end, depth } of pairs) {
          assert.ok(mark.start > before && mark.end <= end && end <= text.length);
          if (close) assert.equal(close.end, end);
          before = mark.start;
          while (open.length > 0 && open[open.length - 1] <= mark.start) open.pop();
          if (close && open.length > 0 && depth > 0) assert.ok(end <= open[0], `${text} crosses`);
          open.push(end);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
