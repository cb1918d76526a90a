import assert from 'node:assert/strict';
import { storyOf, tellOtherStories } from '../../../src/core/collation/story';

const story = (counts: Record<string, number>, words = 300) => storyOf(new Map(Object.entries(counts)), words);

describe('whether two articles tell of different things', () => {
  const pelubek = story({ pelubek: 6, orvenia: 3, rask: 2 });
  for (const [what, other, different] of [
    ['another town, with a bystander of the same name', story({ halisbek: 5, rask: 3 }), true],
    ['another town in the same country', story({ halisbek: 5, orvenia: 2 }), true],
    ['the same town', story({ pelubek: 4, verhoek: 2 }), false],
    ['the same country and the same minister', story({ orvenia: 7, rask: 6 }), false],
    ['no name that it repeats', story({ halisbek: 1, rask: 1 }), false],
    ['a brief that names the town once', story({ pelubek: 1 }, 60), false],
  ] as const) {
    it(`${different ? 'yes' : 'no'}: ${what}`, () => {
      assert.equal(tellOtherStories(pelubek, other), different);
      assert.equal(tellOtherStories(other, pelubek), different);
    });
  }

  it('no: an outlet that says its own name most, or its town, as the Alder Echo does', () => {
    const own = storyOf(
      new Map([
        ['alder', 4],
        ['rask', 1],
      ]),
      300,
      new Set(['alder', 'echo']),
    );
    assert.equal(tellOtherStories(own, story({ alder: 5, brek: 4 })), false);
  });

  it('no: the town leads the one, and is in the name of the other, which says most of a witness', () => {
    const post = storyOf(
      new Map([
        ['marsh', 1],
        ['alder', 1],
      ]),
      90,
      new Set(['alder', 'post']),
    );
    const wire = story({ alder: 2, wire: 1 }, 60);
    assert.equal(tellOtherStories(post, wire), false);
    assert.equal(tellOtherStories(wire, post), false);
  });
});
