import { asEditorHasIt } from './line-ends';

export type DecodedText = { readonly text: string } | { readonly problem: 'binary' };

/** As far into a file as is looked for zero bytes, which no text in UTF-8 has. */
const lookedAt = 8_192;

/**
 * A file's bytes as the editor shows them: UTF-8, or UTF-16 where a byte order mark or the pattern of zero bytes says so, with one kind of line
 * end. Broken sequences become U+FFFD, as in the editor. Zero bytes elsewhere mean that the file is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return { problem: 'binary' };
  return { text: asEditorHasIt(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)) };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, lookedAt);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2]++;
  const [even, odd] = zeros;
  if (even + odd === 0) return 'utf-8';
  // English in UTF-16 has a zero in nearly every unit, always on the same side.
  const many = end / 4;
  if (bytes.length % 2 === 0 && even === 0 && odd > many) return 'utf-16le';
  if (bytes.length % 2 === 0 && odd === 0 && even > many) return 'utf-16be';
  return 'binary';
}
