/*
 * wink's English model is data: 3 MB of JSON that each bundle would hold again, as text that packs badly. The build
 * (scripts/lib/language-data.mjs) writes it once as dist/language.bin and has wink ask `languageData` for it.
 * Without that build, in unit tests and benchmarks, wink reads its own JSON and nothing here is used.
 *
 * The file: bytes of the JSON (u32), the JSON without its two tables, then each table: number of 32-bit words (u32) and
 * their bytes in four planes, all lowest bytes first, which is what makes it pack well. Little-endian.
 */

/** The tables of 32-bit words in wink's model, in the order of the file. */
export const languageTables = ['lexicon', 'xpansions'] as const;

let given: Uint8Array | undefined;

/** Hands over the bytes of language.bin; to be called before the first tagger is made. */
export function provideLanguageData(bytes: Uint8Array): void {
  given = bytes;
}

/**
 * wink's core model, new each time since wink writes into it.
 * @throws when no bytes were provided, or they end too early
 */
export function languageData(): Record<string, unknown> {
  if (!given) throw new Error('language.bin was not provided before the tagger was made');
  const view = new DataView(given.buffer, given.byteOffset, given.byteLength);
  let at = 0;
  const take = (bytes: number): Uint8Array => {
    at += bytes;
    if (at > view.byteLength)
      throw new Error(`language.bin ends after ${view.byteLength} bytes: build the extension again`);
    return given!.subarray(at - bytes, at);
  };
  const takeCount = (): number => {
    take(4);
    return view.getUint32(at - 4, true);
  };
  const model = JSON.parse(new TextDecoder().decode(take(takeCount()))) as Record<string, unknown>;
  for (const name of languageTables) {
    const words = takeCount();
    model[name] = fromPlanes(take(words * 4), words);
  }
  return model;
}

function fromPlanes(planes: Uint8Array, words: number): Uint32Array {
  const table = new Uint32Array(words);
  for (let index = 0; index < words; index++) {
    table[index] =
      planes[index] |
      (planes[words + index] << 8) |
      (planes[2 * words + index] << 16) |
      (planes[3 * words + index] << 24);
  }
  return table;
}
