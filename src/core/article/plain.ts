const link = /!?\[([^\]\n]{0,300})\]\([^()\s]{0,500}\)/g;
const emphasis = /^([*_~]{1,3})(?=[^\s*_~])(.*[^\s*_~])\1$/su;

/** A line without the Markdown around its words: emphasis of the whole line, link targets. For telling what a line is, not for offsets. */
export function plainWords(line: string): string {
  const words = line.includes('](') ? line.replace(link, '$1') : line;
  return (emphasis.exec(words)?.[2] ?? words).trim();
}

export const wordCount = (text: string): number =>
  text.split(/\s+/, 400).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Ends as a sentence does: a stop, perhaps with closing marks after it. "K.C." and "Jr." at the end of a title are no stops. */
export function endsAsSentence(text: string): boolean {
  const end = text.slice(-12);
  if (/(?:\b\p{Lu}\.|\b[JS]r\.)$/u.test(end)) return false;
  return /[.!?…][*_"'”’»)\]]*$/.test(end);
}

/** {@link endsAsSentence} with a full stop, which headlines and standfirsts do not have. */
export const endsInFullStop = (text: string): boolean =>
  endsAsSentence(text) && /(?:\.|\u2026)[*_"'”’»)\]]*$/.test(text.slice(-12));
