import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/text/decode';

const latin = 'Nine killed — so far\nSix saved\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the text of a file', () => {
  const cases: readonly (readonly [name: string, bytes: Uint8Array, text: string | undefined])[] = [
    ['UTF-8', Buffer.from(latin), latin],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${latin}`), latin],
    ['UTF-16 with a byte order mark, little end first', Buffer.from(`\ufeff${latin}`, 'utf16le'), latin],
    ['UTF-16 with a byte order mark, big end first', utf16be(`\ufeff${latin}`), latin],
    [
      'UTF-16 without a mark, little end first',
      Buffer.from(latin.replace('—', '-'), 'utf16le'),
      latin.replace('—', '-'),
    ],
    ['UTF-16 without a mark, big end first', utf16be(latin.replace('—', '-')), latin.replace('—', '-')],
    ['broken UTF-8', Uint8Array.of(0x4f, 0x6b, 0xc3, 0x28, 0xff), 'Ok\ufffd(\ufffd'],
    ['nothing', new Uint8Array(), ''],
    ['mixed line ends', Buffer.from('a\r\nb\nc\r\n'), 'a\r\nb\r\nc\r\n'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48), undefined],
    ['zeros', new Uint8Array(100), undefined],
    ['a text with one zero byte', Buffer.from('Nine\0killed'), undefined],
  ];
  for (const [name, bytes, text] of cases) {
    it(`${text === undefined ? 'is not read from' : 'is read from'} ${name}`, () => {
      assert.deepEqual(decodeText(bytes), text === undefined ? { problem: 'binary' } : { text });
    });
  }
});
