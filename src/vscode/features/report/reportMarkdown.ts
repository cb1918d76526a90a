import type { Collation } from '../../../core/collation/collation';
import type { ArticleId, FigureReading, Passage, Quantity, Utterance } from '../../../core/collation/types';
import { sortedQuantities, sortedReadings } from '../trees/quantitiesModel';

/** Headings and fixed words of a report, in the reader's language. */
export interface ReportWords {
  readonly articles: string;
  readonly disagreements: string;
  readonly agreements: string;
  readonly quotations: string;
  readonly none: string;
  readonly columns: readonly [outlet: string, figure: string, source: string, asOf: string];
  readonly nobody: string;
  counts(outlets: number, origins: number): string;
  /** "58 and more than 100 cannot both be true": the rules behind a quantity's conflicts. */
  because: string;
}

export interface ReportInput {
  readonly title: string;
  readonly collation: Collation;
  readonly words: ReportWords;
  /** Line of a passage, counted from 1; undefined where the article is not there any more. */
  readonly lineOf: (passage: Passage) => number | undefined;
}

/** Conflicts of one quantity whose rules are spelt out. */
const mostRules = 4;

/** The dossier as a Markdown document: its articles, the disagreements, what agrees, the quotations. Names of outlets lead to the passages. */
export function reportMarkdown({ title, collation, words, lineOf }: ReportInput): string {
  const link = (label: string, passage: Passage): string =>
    `[${plain(label)}](${addressOf(passage.article, lineOf(passage))})`;
  const quantities = sortedQuantities(collation.quantities().filter(({ outlets }) => outlets > 1));
  const disputed = quantities.filter(({ worst }) => worst === 'conflict');
  const agreed = quantities.filter(({ worst }) => worst !== 'conflict');
  const articles = collation.articles.map(({ id, outlet, published, title: headline }) =>
    [`- [${plain(outlet)}](${addressOf(id)})`, published?.slice(0, 10), headline && plain(headline)]
      .filter((part) => part)
      .join(', '),
  );
  const quotations = collation.utterances().flatMap((utterance) => quotationPart(utterance, words, link));
  return [
    `# ${plain(title)}`,
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
    ...section(words.quotations, quotations, words),
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

function quantityPart(quantity: Quantity, collation: Collation, words: ReportWords, link: Link): string[] {
  const rows = sortedReadings(quantity.readings).map((reading) => {
    const { outlet, printed, sourcing, asOf } = reading;
    const source = sourcing.chain.length > 0 ? sourcing.chain.join(' ← ') : words.nobody;
    return `| ${[link(outlet, reading), plain(printed), plain(source), asOf?.to ?? ''].join(' | ')} |`;
  });
  const rules = conflictRules(quantity, collation).map((rule) => `- ${plain(rule)}`);
  return [
    `### ${plain(quantity.name)}`,
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
    `### ${plain(speaker)}`,
    '',
    ...renderings.map((rendering) => `- ${link(rendering.outlet, rendering)}: ${plain(rendering.text)}`),
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

/** Words of articles as Markdown that shows just these words, on one line. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~$]/g, '\\$&');
