import assert from 'node:assert/strict';
import { asEditorHasIt } from '../../../src/core/text/line-ends';

describe('line ends', () => {
  const cases: readonly [string, string, string][] = [
    ['LF stays', 'a\nb\n', 'a\nb\n'],
    ['CRLF stays', 'a\r\nb\r\n', 'a\r\nb\r\n'],
    ['no line end at all', 'a', 'a'],
    ['a byte order mark goes', '\ufeffa\r\n', 'a\r\n'],
    ['mostly LF', 'a\nb\nc\r\n', 'a\nb\nc\n'],
    ['mostly CRLF', 'a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
    ['half and half is LF', 'a\r\nb\n', 'a\nb\n'],
    ['lone CR becomes CRLF', 'a\rb\r', 'a\r\nb\r\n'],
  ];
  for (const [name, file, expected] of cases) it(name, () => assert.equal(asEditorHasIt(file), expected));
});
