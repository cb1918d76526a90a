import type { Collation } from '../../../core/collation/collation';
import type { ArticleId, Passage } from '../../../core/collation/types';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { originsOf } from '../trees/originsModel';
import { sortedQuantities } from '../trees/quantitiesModel';
import { plainMarkdown } from '../../../core/text/plainMarkdown';
import { notesPart, type NoteWords } from './reportNotes';
import { agreedTable, disputedPart, markdownTable, type QuantityWords } from './reportQuantities';
import { quotationsPart, type QuotationWords } from './reportQuotations';

/** Headings and fixed words of a report, in the reader's language. */
export interface ReportWords {
  readonly articles: string;
  readonly disagreements: string;
  readonly agreements: string;
  readonly origins: string;
  readonly quotations: string;
  readonly notes: string;
  readonly quantity: QuantityWords;
  readonly quotation: QuotationWords;
  readonly note: NoteWords;
  readonly none: string;
  readonly originColumns: readonly [origin: string, outlets: string, quantities: string];
  /** What the dossier holds, in one sentence. */
  summary(articles: number, outlets: number, compared: number, disputed: number, notes: number): string;
}

export interface ReportInput {
  readonly title: string;
  readonly collation: Collation;
  readonly notes: readonly PlacedNote[];
  readonly words: ReportWords;
  /** Line of a passage, counted from 1; undefined where the article is not there any more. */
  readonly lineOf: (passage: Passage) => number | undefined;
}

/** A link with the label to a passage, in Markdown. */
export type Link = (label: string, passage: Passage) => string;

/** The dossier as a Markdown document: its articles, the disagreements, what agrees, the origins, the quotations, the notes by tag. Names of outlets lead to the passages. */
export function reportMarkdown({ title, collation, notes, words, lineOf }: ReportInput): string {
  const link: Link = (label, passage) => `[${plainMarkdown(label)}](${addressOf(passage.article, lineOf(passage))})`;
  const quantities = sortedQuantities(collation.quantities().filter(({ outlets }) => outlets > 1));
  const disputed = quantities.filter(({ worst }) => worst === 'conflict');
  const agreed = quantities.filter(({ worst }) => worst !== 'conflict');
  const articles = collation.articles.map(({ id, outlet, published, title: headline }) =>
    [`- [${plainMarkdown(outlet)}](${addressOf(id)})`, published?.slice(0, 10), headline && plainMarkdown(headline)]
      .filter((part) => part)
      .join(', '),
  );
  const outlets = new Map(collation.articles.map(({ id, outlet }) => [id, outlet]));
  const noteLink = (passage: Passage | { readonly article: ArticleId }): string =>
    `[${plainMarkdown(outlets.get(passage.article) ?? passage.article)}](${addressOf(passage.article, 'span' in passage ? lineOf(passage) : undefined)})`;
  return [
    `# ${plainMarkdown(title)}`,
    '',
    words.summary(articles.length, new Set(outlets.values()).size, quantities.length, disputed.length, notes.length),
    ...section(words.articles, articles, words),
    ...section(
      words.disagreements,
      disputed.flatMap((quantity) => disputedPart(quantity, collation, words.quantity, link)),
      words,
    ),
    ...section(words.agreements, agreedTable(agreed, words.quantity, link), words),
    ...section(words.origins, originsTable(collation, words), words),
    ...section(words.quotations, quotationsPart(collation.utterances(), words.quotation, link), words),
    ...section(words.notes, notesPart(notes, words.note, noteLink), words),
  ]
    .join('\n')
    .concat('\n');
}

const section = (heading: string, lines: readonly string[], words: ReportWords): string[] => [
  '',
  `## ${heading}`,
  '',
  ...(lines.length > 0 ? lines.slice(0, lines.at(-1) === '' ? -1 : undefined) : [words.none]),
];

function originsTable(collation: Collation, { originColumns }: ReportWords): string[] {
  const compared = collation.quantities().filter(({ outlets }) => outlets > 1);
  const rows = originsOf(compared).map(({ name, outlets, quantities }) => [
    plainMarkdown(name),
    plainMarkdown(`${outlets.join(', ')}${outlets.length > 1 ? ` (${outlets.length})` : ''}`),
    plainMarkdown(quantities.join('; ')),
  ]);
  return markdownTable(originColumns, rows);
}

/** The article's path, relative to the dossier's folder, as a link's address; editors take `#L12` for a line. */
function addressOf(article: ArticleId, line?: number): string {
  const path = article
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`))
    .join('/');
  return `./${path}${line === undefined ? '' : `#L${line}`}`;
}
