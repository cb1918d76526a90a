/** A sidecar nests six deep. The bounds leave ample room and lie far below what ends the process (see `mayNestTooDeep`). */
const mostOpenBrackets = 100;
const widestMargin = 200;

/**
 * Whether a YAML text may nest so deep that parsing it is dangerous: the library recurses, and an exhausted stack inside V8's
 * regular expression compiler ends the whole process, which no `catch` can stop (seen at 2,000 brackets).
 * Counts brackets that stay open, quoted or not, and the width of each line's margin, which bounds how deep a block can nest.
 * One pass.
 */
export function mayNestTooDeep(text: string): boolean {
  let open = 0;
  let margin = 0;
  let inMargin = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') {
      margin = 0;
      inMargin = true;
      continue;
    }
    if (character === '[' || character === '{') open++;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (inMargin && isMargin(character, text[at + 1])) margin++;
    else inMargin = false;
    if (open > mostOpenBrackets || margin > widestMargin) return true;
  }
  return false;
}

const isMargin = (character: string, next: string | undefined): boolean =>
  character === ' ' ||
  character === '\t' ||
  ((character === '-' || character === '?' || character === ':') && (next === ' ' || next === '\t'));
