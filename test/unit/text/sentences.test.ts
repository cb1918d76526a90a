import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../src/core/text/sentences';

const split = (text: string) => splitSentences(text).map((span) => text.slice(span.start, span.end));

/** Each case is the list of its sentences; they are joined by a space and must come apart again. */
const cases: readonly (readonly string[])[] = [
  ['The dam broke.', 'Nobody was hurt.'],
  ['Mr. Orr and Dr. Ray met Gov. Lee.', 'They agreed.'],
  ['She left the U.S. on Jan. 5.', 'He stayed.'],
  ['The U.S. Senate voted.'],
  ['It moved to the U.S.', 'The firm has grown since.'],
  ['J. K. Ray signed for Ray Bros. Ltd. on Monday.', 'Work starts now.'],
  ['“Stop.”', 'He left.'],
  ['“Why now?” Ana Orr asked.', 'Nobody knew.'],
  ['“It is over,” he said.', '“Go home.”'],
  ['Losses rose 4.5 percent to $1.2 million.', 'Sales fell.'],
  ['Is it safe?', 'Yes!', 'It is.'],
  ['They met at 5 p.m. Monday.'],
  ['They met at 5 p.m.', 'The talks failed.'],
  ['The list (see No. 4.) is long.', 'It grows.'],
  ['The bridge ... was closed.'],
  ['‘We will not pay.’', 'The minister left.'],
];

describe('sentences', () => {
  for (const sentences of cases) {
    it(sentences.join(' | '), () => assert.deepEqual(split(sentences.join(' ')), sentences));
  }

  it('keeps every word, in order, in non-overlapping spans', () => {
    const words = fc.array(
      fc.constantFrom('Mr.', 'word', 'U.S.', '“Quote.”', '4.5', 'end.', '…', 'A', '\n', '!', '🙂', '\ud800'),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const spans = splitSentences(text);
        spans.forEach((span, index) => assert.ok(span.start < span.end && span.start >= (spans[index - 1]?.end ?? 0)));
        assert.equal(split(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
