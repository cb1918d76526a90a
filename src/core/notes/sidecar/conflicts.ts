const marker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/gm;

/** Where merge conflicts begin: version control writes its markers at the first column. UTF-16 offsets. */
export function conflictsIn(text: string): number[] {
  const starts: number[] = [];
  let open = false;
  for (const { 1: mark, index } of text.matchAll(marker)) {
    const begins = mark[0] === '<';
    if (begins || !open) starts.push(index);
    open = begins || (open && mark[0] !== '>');
  }
  return starts;
}

/** Blanks the markers and every side but the first, offsets unchanged, so that the notes around a conflict can be read. */
export function blankConflicts(text: string): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  const parts: string[] = [];
  let at = 0;
  let hidden = false;
  for (const { 1: mark, index } of text.matchAll(marker)) {
    const part = text.slice(at, index);
    parts.push(hidden ? blank(part) : part);
    const lineFeed = text.indexOf('\n', index);
    at = lineFeed < 0 ? text.length : lineFeed;
    parts.push(blank(text.slice(index, at)));
    hidden = mark[0] === '|' || mark[0] === '=';
  }
  parts.push(hidden ? blank(text.slice(at)) : text.slice(at));
  return parts.join('');
}
