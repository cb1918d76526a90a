/** Words of articles and notes as Markdown that shows just these words, on one line. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~$]/g, '\\$&');
