import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { parseIso } from '../extraction/dates/civil';
import type { Span } from '../text/span';
import { readYaml, type YamlReading } from '../text/yaml-document';
import type { ArticleMeta } from '../article/types';
import { isUsableGlob, normalPath } from './membership';
import { joinedSources } from './sources';
import type { ArticleRule, CollationRule, DossierFile, DossierProblem, FigureReference } from './types';

/** The keys of dossier.yaml; the JSON Schema is held to them by a test. */
export const dossierKeys = ['title', 'articles', 'sources', 'collation'] as const;
export const entryKeys = ['file', 'outlet', 'published', 'url', 'author', 'title'] as const;
export const ruleKeys = ['same', 'different', 'name', 'of'] as const;
export const figureKeys = ['article', 'figure', 'prefix', 'suffix', 'start'] as const;

export type EntryField = Exclude<(typeof entryKeys)[number], 'file'>;

/** Reads a dossier.yaml. Never throws: what is sound of it is returned, what is not is a problem with its place. */
export function parseDossier(text: string): { dossier: DossierFile; problems: DossierProblem[] } {
  const parser = new DossierParser(readYaml(text));
  const dossier = parser.parse();
  return { dossier, problems: parser.problems };
}

class DossierParser {
  readonly problems: DossierProblem[] = [];

  constructor(private readonly yaml: YamlReading) {}

  parse(): DossierFile {
    for (const { span, message } of this.yaml.problems) this.report('error', span, message);
    const contents = this.yaml.document?.contents;
    if (!contents) return { articles: [], sources: [], collation: [] };
    const root = this.map(contents, 'A dossier.yaml is made of keys: title, articles, sources, collation.');
    if (!root) return { articles: [], sources: [], collation: [] };
    const values = this.keys(root, dossierKeys);
    return {
      title: this.text(values.title, 'title'),
      articles: this.list(values.articles, 'articles').flatMap((node) => this.articleRule(node) ?? []),
      sources: joinedSources(
        this.list(values.sources, 'sources')
          .map((node) => this.aliases(node))
          .filter((names) => names.length > 0),
      ),
      collation: this.list(values.collation, 'collation').flatMap((node) => this.collationRule(node) ?? []),
    };
  }

  private articleRule(node: Node): ArticleRule | undefined {
    if (isScalar(node)) {
      const glob = this.text(node, 'a pattern');
      if (glob === undefined) return undefined;
      if (!isUsableGlob(glob))
        return this.fail(
          node,
          'This pattern is empty, too long or has more than eight stars: write a simpler one, like "*.txt".',
        );
      return { kind: 'glob', glob };
    }
    const map = this.map(node, 'An article is a pattern like "*.txt", or an entry that begins with "file:".');
    if (!map) return undefined;
    const values = this.keys(map, entryKeys);
    const file = this.text(values.file, 'file');
    if (!file) return this.fail(map, 'This entry names no file: add "file: name.txt".');
    const path = normalPath(file);
    if (/^(?:\/|[a-z]:\/|(?:.*\/)?\.\.(?:\/|$))/i.test(path)) {
      return this.fail(
        values.file ?? map,
        'The file must lie in the folder of this dossier.yaml: give its path from here, like "monday/report.txt".',
      );
    }
    return { kind: 'entry', file: path, meta: this.meta(values) };
  }

  private meta(values: Partial<Record<(typeof entryKeys)[number], Node>>): ArticleMeta {
    const published = this.text(values.published, 'published');
    const dated = published === undefined || parseIso(published) !== undefined;
    if (!dated && values.published) {
      this.fail(
        values.published,
        `"${published}" is no date: write it as 2025-04-28, with a time after it if you like.`,
      );
    }
    const author = isSeq(values.author)
      ? this.list(values.author, 'author')
          .flatMap((node) => this.text(node, 'author') ?? [])
          .join(', ')
      : this.text(values.author, 'author');
    const meta = {
      outlet: this.text(values.outlet, 'outlet'),
      author,
      published: dated ? published : undefined,
      url: this.text(values.url, 'url'),
      title: this.text(values.title, 'title'),
    };
    return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined && value !== ''));
  }

  private aliases(node: Node): readonly string[] {
    if (!isSeq(node)) {
      this.fail(node, 'The names of one source are a list: [National Disaster Agency, disaster agency].');
      return [];
    }
    return this.list(node, 'sources').flatMap((name) => this.text(name, 'the name of a source') ?? []);
  }

  private collationRule(node: Node): CollationRule | undefined {
    const map = this.map(node, 'A rule has one of the keys "same", "different", or "name" with "of".');
    if (!map) return undefined;
    const values = this.keys(map, ruleKeys);
    const { same, different, name, of } = values;
    const kinds = [same, different, name].filter((value) => value !== undefined);
    if (kinds.length !== 1) return this.fail(map, 'A rule has exactly one of the keys "same", "different" and "name".');
    const figures = this.figures(same ?? different ?? of);
    if (name) {
      const words = this.text(name, 'name');
      if (!words || figures.length === 0)
        return this.fail(map, 'A rule with a "name" also needs "of": the figures that it names.');
      return { kind: 'name', name: words, figures };
    }
    if (figures.length < 2)
      return this.fail(map, 'This rule needs at least two figures, each with "article" and "figure".');
    return { kind: same ? 'same' : 'different', figures };
  }

  private figures(node: Node | undefined): FigureReference[] {
    return this.list(node, 'the figures of a rule').flatMap((item) => {
      const map = this.map(item, 'A figure is named by "article" and "figure", as printed.');
      if (!map) return [];
      const values = this.keys(map, figureKeys);
      const article = this.text(values.article, 'article');
      const figure = this.text(values.figure, 'figure');
      const start = isScalar(values.start) ? values.start.value : undefined;
      if (!article || !figure) {
        this.fail(map, 'A figure needs "article", the file, and "figure", the number as printed.');
        return [];
      }
      if (values.start && !(typeof start === 'number' && Number.isInteger(start) && start >= 0)) {
        this.fail(values.start, '"start" counts characters: a whole number from 0.');
        return [];
      }
      const context = { prefix: this.verbatim(values.prefix), suffix: this.verbatim(values.suffix) };
      return [
        {
          article: normalPath(article),
          figure,
          ...Object.fromEntries(Object.entries(context).filter(([, words]) => words)),
          ...(typeof start === 'number' ? { start } : {}),
        },
      ];
    });
  }

  /** The values of a map's keys; unknown keys are warned of and left alone. */
  private keys<K extends string>(map: YAMLMap, known: readonly K[]): Partial<Record<K, Node>> {
    const values: Partial<Record<K, Node>> = {};
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      const found = known.find((candidate) => candidate === name);
      if (found === undefined) {
        if (isNode(key))
          this.report(
            'warning',
            spanOf(key),
            `"${name ?? 'This key'}" is not known here. Known are ${known.join(', ')}.`,
          );
      } else if (isNode(value)) {
        values[found] ??= value;
      }
    }
    return values;
  }

  private map(node: Node, advice: string): YAMLMap | undefined {
    if (isMap(node)) return node;
    return this.fail(node, advice);
  }

  /** The items of a list; none where the value is left empty. */
  private list(node: Node | undefined, name: string): Node[] {
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items.filter(isNode);
    this.fail(node, `"${name}" should be a list: one line for each, with "- " in front.`);
    return [];
  }

  /** A scalar as written, so that 2025 and 2025-04-28 stay what they look like; `undefined` where it is left empty. */
  private text(node: Node | undefined, name: string): string | undefined {
    if (node === undefined) return undefined;
    if (!isScalar(node)) return this.fail(node, `"${name}" should be plain text.`);
    if (node.value === null) return undefined;
    return typeof node.value === 'string' ? node.value.trim() : node.source?.trim();
  }

  /** A scalar's words with the white space at their edges, which a context needs. */
  private verbatim(node: Node | undefined): string | undefined {
    return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
  }

  private fail(node: Node, message: string): undefined {
    const advice = isAlias(node) ? 'References to anchors ("*name") are not read here: write the value out.' : message;
    this.report('error', spanOf(node), advice);
    return undefined;
  }

  private report(severity: DossierProblem['severity'], span: Span, message: string): void {
    this.problems.push({ severity, span, ...this.yaml.position(span.start), message });
  }
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
