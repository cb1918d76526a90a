/**
 * Where `pattern` occurs in `text`, overlapping occurrences included, `most` at most.
 * Knuth, Morris and Pratt's search: linear whatever the text, where `indexOf` can be made quadratic.
 */
export function occurrences(text: string, pattern: string, most = Infinity): number[] {
  if (pattern === '') return [];
  const found: number[] = [];
  const fallback = prefixTable(pattern);
  let matched = 0;
  for (let at = 0; at < text.length && found.length < most; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = fallback[matched - 1];
    if (pattern.charCodeAt(matched) === unit) matched++;
    if (matched === pattern.length) {
      found.push(at + 1 - matched);
      matched = fallback[matched - 1];
    }
  }
  return found;
}

function prefixTable(pattern: string): Uint32Array {
  const table = new Uint32Array(pattern.length);
  let matched = 0;
  for (let at = 1; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    while (matched > 0 && pattern.charCodeAt(matched) !== unit) matched = table[matched - 1];
    if (pattern.charCodeAt(matched) === unit) matched++;
    table[at] = matched;
  }
  return table;
}
