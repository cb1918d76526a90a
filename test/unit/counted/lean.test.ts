import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analyse';

const analyse = createAnalyser();

/** The last number of a text: what happened to what it counts, and whether it is set against the one before. */
const cases: readonly (readonly [text: string, event: string | undefined, rival: boolean])[] = [
  ['Organisers counted 900 marchers. Police said 300.', 'protest', true],
  ['Organisers counted 900 marchers, the police 300.', 'protest', true],
  ['The march drew 900 people, organisers said. The police put it at 300.', 'protest', true],
  ['The march drew 900 people, organisers said. Police said only 300 turned up.', 'protest', true],
  ['At least 41 people died, officials said. The opposition speaks of 100.', 'death', true],
  ['At least 41 people died, officials said. The opposition says 100 houses burned.', 'destruction', false],
  ['At least 41 people died, officials said. Police said 12 were arrested.', 'arrest', false],
  ['At least 41 people died. It rained. Police said 12.', undefined, false],
  ['The first blast killed 40 people. The second claimed 12.', 'death', false],
  ['Palca reported 40 deaths. Tambo reported 12.', undefined, false],
  ['The quake killed 40 people. Geologists put it at 6.2.', undefined, false],
  ['Clashes killed 40 people on Sunday, police 12.', 'death', false],
  [
    'The storm killed 14 people. The governor said 300, most of them children, were in shelters.',
    'displacement',
    false,
  ],
  ['She wrote 41 books. Critics say 12.', undefined, false],
  ['At least 41 people died on the A3 near kilometre 12.', undefined, false],
];

describe('a bare number behind another one', () => {
  for (const [text, event, rival] of cases) {
    it(text, () => {
      const last = analyse(text, { published: '2025-04-28' }).figures.at(-1)!;
      assert.deepEqual([last.counted.event, last.counted.rival ?? false], [event, rival]);
    });
  }

  it('has the people of that one, not a noun from farther off', () => {
    const text =
      'She had buried two husbands.\n\nCrowds - 10,000 strong - filled the square, organisers said. Police said 3,000 turned up.';
    const { counted } = analyse(text, {}).figures.at(-1)!;
    assert.equal(counted.role, undefined);
  });
});
