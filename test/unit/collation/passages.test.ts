import assert from 'node:assert/strict';
import { collate } from './build';

const copied = 'the keeper of the old lighthouse climbed down and counted every boat in the bay';

describe('shared passages', () => {
  it('are runs of words that other outlets have too', () => {
    const text = `On Monday ${copied}, he told us.`;
    const collation = collate([
      { outlet: 'Post', text },
      { outlet: 'Mail', text: `A man said: ${copied}.` },
      { outlet: 'Sun', text: 'The keeper of the old lighthouse is ill.' },
    ]);
    const passages = collation.sharedPassages('post.txt');
    assert.equal(passages.length, 1);
    assert.equal(text.slice(passages[0].span.start, passages[0].span.end), copied);
    assert.deepEqual(
      passages[0].elsewhere.map(({ article }) => article),
      ['mail.txt'],
    );
    assert.deepEqual(collation.sharedPassages('sun.txt'), [], 'a short run is anybody’s phrase');
  });

  it('go with the article that had them', () => {
    const collation = collate([
      { outlet: 'Post', text: copied },
      { outlet: 'Mail', text: copied },
    ]);
    collation.delete('mail.txt');
    assert.deepEqual(collation.sharedPassages('post.txt'), []);
    assert.deepEqual(collation.sharedPassages('mail.txt'), []);
  });
});
