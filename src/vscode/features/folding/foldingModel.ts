import type { Block } from '../../../core/article/types';
import type { Span } from '../../../core/text/span';

/** How far before a heading its marks may begin, in UTF-16 units. */
const longestMark = 16;

export interface Fold extends Span {
  readonly kind: 'furniture' | 'front-matter' | 'paragraph' | 'section';
}

/**
 * What can be folded away, as spans from the beginning of its first to the end of its last line: runs of furniture, the front matter,
 * paragraphs of several lines, and the sections of a Markdown article from heading to heading.
 */
export function foldsOf(blocks: readonly Block[], text: string): Fold[] {
  const folds: Fold[] = [];
  let furniture: { start: number; end: number } | undefined;
  for (const block of blocks) {
    if (block.kind === 'furniture') {
      furniture ??= { start: block.start, end: block.end };
      furniture.end = block.end;
      continue;
    }
    if (furniture) folds.push({ kind: 'furniture', ...furniture });
    furniture = undefined;
    const kind = block.kind === 'front-matter' ? 'front-matter' : 'paragraph';
    folds.push({ kind, start: block.start, end: block.end });
  }
  if (furniture) folds.push({ kind: 'furniture', ...furniture });
  return [...folds, ...sections(blocks, text)].filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end).trim()));
}

function sections(blocks: readonly Block[], text: string): Fold[] {
  const headings = blocks.flatMap((block) => {
    const level = headingLevel(block, text);
    return level === 0 ? [] : [{ level, start: block.start }];
  });
  return headings.map(({ level, start }, at) => {
    const next = headings.slice(at + 1).find((later) => later.level <= level);
    const last = blocks.filter((block) => block.start >= start && (!next || block.end <= next.start)).at(-1)!;
    return { kind: 'section', start, end: last.end };
  });
}

/** The number of Markdown's heading marks before a block, which are no part of it; 0 where there are none. */
function headingLevel({ start, kind }: Block, text: string): number {
  if (kind === 'front-matter' || kind === 'furniture') return 0;
  return /(?:^|[\r\n])(#{1,6})[ \t]+$/.exec(text.slice(Math.max(0, start - longestMark), start))?.[1].length ?? 0;
}
