import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linksIn } from '../../../../src/vscode/features/navigation/linksModel';

describe('web addresses in articles', () => {
  for (const [text, ...wanted] of [
    ['See https://example.org/a?b=c#d.', 'https://example.org/a?b=c#d'],
    ['(more at www.example.org/flood_(2025))', 'https://www.example.org/flood_(2025)'],
    ['[the list](https://example.org/list), she said', 'https://example.org/list'],
    ['“https://example.org/x”, and HTTP://EXAMPLE.ORG!', 'https://example.org/x', 'HTTP://EXAMPLE.ORG'],
    ['read https://example.org/a), then', 'https://example.org/a'],
    ['mail@www.example.org, https://, javascript:alert(1), www.', ...[]],
  ]) {
    it(text, () => {
      const links = linksIn(text);
      assert.deepEqual(
        links.map(({ address }) => address),
        wanted,
      );
      for (const { span, address } of links) assert.ok(address.endsWith(text.slice(span.start, span.end)));
    });
  }

  it('are found in any text without an error, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('https://', 'www.', 'a.b', '(', ')', ' ', '.', '[', 'é', '\u{1F600}')),
        (parts) => {
          const links = linksIn(parts.join(''));
          links.slice(1).forEach(({ span }, at) => assert.ok(span.start >= links[at].span.end));
        },
      ),
    );
  });

  it('takes time that grows with the text', () => {
    assert.deepEqual(linksIn(`https://e.org/${'('.repeat(100_000)}`), []);
    assert.equal(linksIn(`https://e.org/${')'.repeat(1900)}`).length, 1);
  });
});
