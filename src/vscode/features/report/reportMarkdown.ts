import type { Collation } from '../../../core/collation/collation';
import type { ArticleId, FigureReading, Passage, Quantity, Utterance } from '../../../core/collation/types';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { sortedQuantities, sortedReadings } from '../trees/quantitiesModel';
import { originsOf } from '../trees/originsModel';
import { plainMarkdown } from './plainMarkdown';
import { notesPart, type NoteWords } from './reportNotes';

/** Headings and fixed words of a report, in the reader's language. */
export interface ReportWords {
  readonly articles: string;
  readonly disagreements: string;
  readonly agreements: string;
  readonly origins: string;
  readonly quotations: string;
  readonly notes: string;
  readonly note: NoteWords;
  readonly none: string;
  readonly columns: readonly [outlet: string, figure: string, source: string, asOf: string];
  readonly originColumns: readonly [origin: string, outlets: string, quantities: string];
  readonly nobody: string;
  counts(outlets: number, origins: number): string;
  /** "58 and more than 100 cannot both be true": the rules behind a quantity's conflicts. */
  because: string;
}

export interface ReportInput {
  readonly title: string;
  readonly collation: Collation;
  readonly notes: readonly PlacedNote[];
  readonly words: ReportWords;
  /** Line of a passage, counted from 1; undefined where the article is not there any more. */
  readonly lineOf: (passage: Passage) => number | undefined;
}

/** Conflicts of one quantity whose rules are spelt out. */
const mostRules = 4;

/** The dossier as a Markdown document: its articles, the disagreements, what agrees, the origins, the quotations, the notes by tag. Names of outlets lead to the passages. */
export function reportMarkdown({ title, collation, notes, words, lineOf }: ReportInput): string {
  const link = (label: string, passage: Passage): string =>
    `[${plainMarkdown(label)}](${addressOf(passage.article, lineOf(passage))})`;
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
  const quotations = collation.utterances().flatMap((utterance) => quotationPart(utterance, words, link));
  return [
    `# ${plainMarkdown(title)}`,
    ...section(words.articles, articles, words),
    ...section(
      words.disagreements,
      disputed.flatMap((quantity) => quantityPart(quantity, collation, words, link)),
      words,
    ),
    ...section(
      words.agreements,
      agreed.flatMap((quantity) => quantityPart(quantity, collation, words, link)),
      words,
    ),
    ...section(words.origins, originsTable(quantities, words), words),
    ...section(words.quotations, quotations, words),
    ...section(words.notes, notesPart(notes, words.note, noteLink), words),
  ]
    .join('\n')
    .concat('\n');
}

type Link = (label: string, passage: Passage) => string;

const section = (heading: string, lines: readonly string[], words: ReportWords): string[] => [
  '',
  `## ${heading}`,
  '',
  ...(lines.length > 0 ? lines.slice(0, lines.at(-1) === '' ? -1 : undefined) : [words.none]),
];

function originsTable(quantities: readonly Quantity[], { originColumns }: ReportWords): string[] {
  const origins = originsOf(quantities);
  if (origins.length === 0) return [];
  const rows = origins.map(({ name, outlets, quantities: names }) =>
    [name, `${outlets.length}: ${outlets.join(', ')}`, names.join(', ')].map(plainMarkdown),
  );
  return [
    `| ${originColumns.join(' | ')} |`,
    '| --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}

function quantityPart(quantity: Quantity, collation: Collation, words: ReportWords, link: Link): string[] {
  const rows = sortedReadings(quantity.readings).map((reading) => {
    const { outlet, printed, sourcing, asOf } = reading;
    const source = sourcing.chain.length > 0 ? sourcing.chain.join(' ← ') : words.nobody;
    return `| ${[link(outlet, reading), plainMarkdown(printed), plainMarkdown(source), asOf?.to ?? ''].join(' | ')} |`;
  });
  const rules = conflictRules(quantity, collation).map((rule) => `- ${plainMarkdown(rule)}`);
  return [
    `### ${plainMarkdown(quantity.name)}`,
    '',
    words.counts(quantity.outlets, quantity.origins),
    '',
    `| ${words.columns.join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(rules.length > 0 ? [`${words.because}`, '', ...rules, ''] : []),
  ];
}

function conflictRules({ readings, worst }: Quantity, collation: Collation): string[] {
  const rules = new Set<string>();
  if (worst !== 'conflict') return [];
  const apart = (a: FigureReading, b: FigureReading): boolean => a.outlet !== b.outlet;
  for (const [at, first] of readings.entries()) {
    for (const second of readings.slice(at + 1)) {
      if (rules.size >= mostRules) return [...rules];
      const { kind, rule } = collation.relation(first, second);
      if (kind === 'conflict' && apart(first, second)) rules.add(rule);
    }
  }
  return [...rules];
}

function quotationPart({ renderings, fullest }: Utterance, words: ReportWords, link: Link): string[] {
  const speaker = renderings[fullest].speaker ?? words.nobody;
  return [
    `### ${plainMarkdown(speaker)}`,
    '',
    ...renderings.map((rendering) => `- ${link(rendering.outlet, rendering)}: ${plainMarkdown(rendering.text)}`),
    '',
  ];
}

/** The article's path, relative to the dossier's folder, as a link's address; editors take `#L12` for a line. */
function addressOf(article: ArticleId, line?: number): string {
  const path = article
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`))
    .join('/');
  return `./${path}${line === undefined ? '' : `#L${line}`}`;
}
