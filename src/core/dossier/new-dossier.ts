import { readArticle } from '../article/read-article';
import { yamlScalar } from '../text/yaml-edit';

/** A file of the folder that is to become a dossier. */
export interface NewDossierFile {
  /** Relative to the folder, forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** UTF-16 units. */
const longestHeadline = 90;

/**
 * The first dossier.yaml of a folder: an entry for each file, with what the article itself says of its outlet and day, and
 * lines to fill in for what it does not.
 */
export function newDossier(files: readonly NewDossierFile[], title: string): string {
  const lines = [
    '# A dossier: what it is about, and which files here are its articles.',
    '# Say who printed each article and when: the outlet names it on every card, and words like "on Thursday" are counted from its day.',
    '# To fill in a line, write over the example and take away the "# " in front.',
    `title: ${yamlScalar(title)}`,
    '',
    'articles:',
    ...files.flatMap(entryLines),
    '',
    '# Several names of one source, the one to show first:',
    '# sources:',
    '#   - [National Disaster Agency, disaster agency]',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ path, text }: NewDossierFile): string[] {
  const { meta, published } = readArticle(text);
  const headline = oneLine(meta.title ?? firstWords(text));
  return [
    `  - file: ${yamlScalar(path)}${headline === '' ? '' : ` # ${headline}`}`,
    meta.outlet ? `    outlet: ${yamlScalar(meta.outlet)}` : '    # outlet: The Example',
    published ? `    published: ${published}` : '    # published: 2025-04-28',
  ];
}

const firstWords = (text: string): string =>
  text
    .slice(0, 2000)
    .trimStart()
    .split(/[\r\n]/, 1)[0];

function oneLine(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length <= longestHeadline ? line : `${line.slice(0, longestHeadline).replace(/\s\S*$/u, '')} …`;
}
