import assert from 'node:assert/strict';
import { readYaml } from '../../../src/core/text/yaml-document';

const messages = (text: string): string[] => readYaml(text).problems.map(({ message }) => message);
const twice = 'This key stands twice in the same place: keep one of them.';

describe('reading YAML that somebody broke', () => {
  const cases: [string, string, string[]][] = [
    ['a key twice', 'title: a\ntitle: b\n', [twice]],
    ['a key thrice', 'a: 1\na: 2\na: 3\n', [twice, twice]],
    ['one key in two maps', 'a: {b: 1}\nc: {b: 1}\n', []],
    ['a key twice in an inner map', 'notes:\n  - id: x\n    id: y\n', [twice]],
    ['a number and a string alike', '1: a\n"1": b\n', []],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(messages(text), expected));
  }

  it('points at the key that is one too many', () => {
    const text = 'title: a\noutlet: b\ntitle: c\n';
    const reading = readYaml(text);
    assert.deepEqual(
      reading.problems.map(({ span }) => [reading.position(span.start), text.slice(span.start, span.end)]),
      [[{ line: 3, column: 1 }, 'title']],
    );
  });

  it('tells 20,000 duplicate keys', () => assert.equal(messages('key: 1\n'.repeat(20_000)).length, 19_999));

  it('refuses a thousand levels in one line', () => {
    assert.match(messages(`${'['.repeat(1000)}${']'.repeat(1000)}`)[0], /too deeply/);
  });

  it('expands no aliases', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    assert.deepEqual(messages(['l0: &l0 [x, x]', ...levels].join('\n')), []);
  });

  it('makes nothing of a tag for code', () => {
    const { document } = readYaml('title: !!js/function "function () { return 1 }"\n');
    assert.equal(typeof (document?.toJS() as { title: unknown }).title, 'string');
  });
});
