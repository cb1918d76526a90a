import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { shift, type Span } from '../text/span';
import { readYaml } from '../text/yaml-document';
import { parseIso } from '../extraction/dates/civil';
import type { ArticleMeta, ArticleProblem } from './types';

export interface FrontMatter extends Span {
  readonly meta: ArticleMeta;
  readonly problems: readonly ArticleProblem[];
}

/** A front matter is shorter than this, or it is none. UTF-16 units. */
const longest = 20_000;
const fence = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/;

const keys: Readonly<Record<string, keyof ArticleMeta>> = {
  outlet: 'outlet',
  publisher: 'outlet',
  author: 'author',
  authors: 'author',
  published: 'published',
  date: 'published',
  url: 'url',
  title: 'title',
};

/** Reads the YAML between two lines of "---" at the top of an article. Never throws: what is wrong becomes a problem with its place. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opened = fence.exec(text.slice(0, 200));
  if (!opened) return undefined;
  const from = opened[0].length;
  const closed = closing.exec(text.slice(from, from + longest));
  if (!closed) return undefined;
  const source = text.slice(from, from + closed.index);
  if (!/^["']?[\w-]+["']?[ \t]*:/m.test(source)) return undefined;
  const start = opened[0].startsWith('\uFEFF') ? 1 : 0;
  const span = { start, end: from + closed.index + closed[0].length };
  return { ...span, ...readMeta(source, from) };
}

function readMeta(source: string, base: number): Pick<FrontMatter, 'meta' | 'problems'> {
  const yaml = readYaml(source);
  const meta: { -readonly [key in keyof ArticleMeta]: ArticleMeta[key] } = {};
  const problems: ArticleProblem[] = yaml.problems.map(({ span, message }) => ({ span: shift(span, base), message }));
  const contents = yaml.document?.contents;
  if (!isMap(contents)) return { meta, problems };
  for (const pair of contents.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? keys[String(pair.key.value)] : undefined;
    if (!key || !pair.value) continue;
    const value = key === 'author' ? names(pair.value) : words(pair.value);
    const range = pair.value.range ?? [0, 0, 0];
    const span = { start: base + range[0], end: base + range[1] };
    if (value === undefined) {
      problems.push({
        span,
        message: `"${String((pair.key as { value?: unknown }).value)}" should be ${key === 'author' ? 'a name or a list of names' : 'plain text'}.`,
      });
    } else if (key === 'published' && parseIso(value) === undefined) {
      problems.push({
        span,
        message: `"${value}" is no date: write it as 2025-04-28, with a time after it if you like.`,
      });
    } else if (value !== '') {
      meta[key] ??= value;
    }
  }
  return { meta, problems };
}

/** As written: "2025-04-28" and "2025" stay what they look like. Empty is "". */
function words(node: Node): string | undefined {
  if (!isScalar(node)) return undefined;
  if (node.value === null) return '';
  return typeof node.value === 'string' ? node.value.trim() : node.source?.trim();
}

function names(node: Node): string | undefined {
  if (!isSeq(node)) return words(node);
  const all = (node.items as Node[]).map(words);
  return all.every((name) => name !== undefined) ? all.join(', ') : undefined;
}
