/*
 * Names as they are compared within an article.
 */

/** The same for "Lena Ortiz", "LENA ORTIZ" and "Léna Ortiz": lower case, no accents, marks or article. */
export function keyOf(name: string): string {
  const lower = plainName.test(name) ? name.toLowerCase() : withoutMarks(name);
  const bare = lower.replace(/^(?:the|a|an) /, '').trim();
  return bare.includes('  ') ? bare.replace(/ +/g, ' ') : bare;
}

/** A name that has nothing to take off: nearly every one. */
const plainName = /^[A-Za-z0-9& -]*$/;

const withoutMarks = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}& -]/gu, '');

/** "Ada Boon" and "Boon". */
export const sharesLastWord = (a: string, b: string): boolean =>
  keyOf(a).split(' ').pop() === keyOf(b).split(' ').pop();

/** "ada boon" and "a boon", by the words of one and the key of the other. */
export function sameGivenName(words: readonly string[], otherKey: string): boolean {
  const other = otherKey.split(' ');
  return other.length > 1 && (other[0] === words[0] || (words[0].length === 1 && other[0].startsWith(words[0])));
}
