/** Digits and small letters without the ones that are taken for another: i and l for 1, o for 0, u for v. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** The first character is a letter: YAML would read "12345678" and "1e345678" as numbers. */
const letters = 'abcdfghjkmnpqrstvwxyz';
const length = 8;

/** A source of random numbers in [0, 1). */
export type Random = () => number;

/** A short readable id, 8 characters, none of `taken`. About 7 * 10^11 are possible. */
export function newId(random: Random, taken: ReadonlySet<string> = new Set()): string {
  for (;;) {
    let id = pick(letters, random);
    while (id.length < length) id += pick(alphabet, random);
    if (!taken.has(id)) return id;
  }
}

const pick = (characters: string, random: Random): string => characters[Math.floor(random() * characters.length)];
