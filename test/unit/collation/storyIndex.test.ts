import assert from 'node:assert/strict';
import { storyOf } from '../../../src/core/collation/story';
import { StoryIndex } from '../../../src/core/collation/storyIndex';

const story = (counts: Record<string, number>) => storyOf(new Map(Object.entries(counts)), 300);

describe('which outlets tell the same story', () => {
  it('all of a small dossier that do not tell another one', () => {
    const index = new StoryIndex();
    index.set({ id: 'a', outlet: 'Echo' }, story({ pelubek: 6, rask: 4 }));
    index.set({ id: 'b', outlet: 'Sun' }, story({ pelubek: 5, rask: 3 }));
    index.set({ id: 'c', outlet: 'Wire' }, story({ halisbek: 7, rask: 3 }));
    index.set({ id: 'd', outlet: 'Post' }, story({ norvik: 7 }));
    index.set({ id: 'e', outlet: 'Brief' }, storyOf(new Map(), 40));
    assert.deepEqual([...index.outletsBeside('a')], ['Sun', 'Brief']);
    index.delete('e');
    index.set({ id: 'b', outlet: 'Sun' }, story({ norvik: 9 }));
    assert.deepEqual([...index.outletsBeside('a')], []);
    assert.deepEqual([...index.outletsBeside('d')], ['Sun']);
    index.delete('b');
    assert.deepEqual([...index.outletsBeside('d')], []);
    assert.deepEqual([...index.outletsBeside('gone')], []);
  });

  it('found by names that not all articles of a large dossier have', () => {
    const index = new StoryIndex();
    for (let at = 0; at < 300; at++) {
      const town = `town${Math.floor(at / 3)}`;
      index.set({ id: `${at}`, outlet: `Outlet ${at}` }, story({ orvenia: 5, [town]: 6 }));
    }
    assert.deepEqual([...index.outletsBeside('0')].sort(), ['Outlet 1', 'Outlet 2']);
  });
});
