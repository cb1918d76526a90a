import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandLink, escapeMarkdown, shorten, table } from '../../../src/vscode/ui/markdown';

const decode = (markdown: string) =>
  markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('markdown', () => {
  const hostile = [
    '[click](command:evil)',
    '<img src=x onerror=alert(1)>',
    '$(warning) fake icon',
    'a | b',
    '**bold** _it_ `code`',
    '# heading',
    '![x](https://example.org/x.png)',
    'https://example.org www.example.org dana@example.org',
    '1. list',
    '- list',
    '\\[x\\]',
  ];
  for (const text of hostile) {
    it(`leaves no markup in ${text}`, () => {
      const escaped = escapeMarkdown(text);
      assert.equal(decode(escaped), text);
      assert.doesNotMatch(escaped.replace(/&#\d+;/g, ''), /[\\`*_{}[\]()#+\-.!|~<>&$:/@]/);
    });
  }

  it('keeps every word of any text, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped, /[\r\n|]/);
        assert.equal(decode(escaped), text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('puts JSON arguments into a command link so that they come back whole', () => {
    const args = ['file:///a b/“x”).txt', 3, 9];
    const link = commandLink('label', 'variorum.openPassage', args, 'a "tip"');
    const match = /^\[label\]\(command:variorum\.openPassage\?([^) ]+) "[^"]*"\)$/.exec(link);
    assert.ok(match, link);
    assert.deepEqual(JSON.parse(decodeURIComponent(match[1])), args);
  });

  it('makes a table', () => {
    assert.equal(table(['A', ''], [['1', '2']]), '| A |  |\n| --- | --- |\n| 1 | 2 |');
  });

  const shortened: readonly [string, number, string][] = [
    ['short enough', 20, 'short enough'],
    ['cut at the last word', 12, 'cut at the…'],
    ['unbrokenandverylong', 10, 'unbrokena…'],
    ['two\n lines', 20, 'two lines'],
  ];
  for (const [text, length, expected] of shortened) {
    it(`shortens "${text.replace('\n', ' ')}" to ${length}`, () => assert.equal(shorten(text, length), expected));
  }
});
