import { csvRow } from '../../../core/text/csv';
import type { ColumnData, CopyFormat, FigureData, QuotationData, RowData } from './protocol';

/** Headings of what is copied, in the reader's language. */
export interface CopyWords {
  readonly quantity: string;
  readonly relation: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly words: string;
  readonly relations: Readonly<Record<RowData['worst'], string>>;
}

/** The rows that are shown, as a Markdown table or as comma-separated values: a column an outlet. */
export function copiedRows(
  rows: readonly RowData[],
  columns: readonly ColumnData[],
  format: CopyFormat,
  words: CopyWords,
): string {
  const header = [words.quantity, words.relation, ...columns.map(({ outlet }) => outlet)];
  const body = rows.map(({ name, worst, cells }) => [
    name,
    words.relations[worst],
    ...columns.map((_, index) => {
      const figures = cells.find(({ column }) => column === index)?.figures ?? [];
      return figures.map(figureText).join('; ');
    }),
  ]);
  return printed(header, body, format);
}

/** The quotations that are shown: a row a rendering. */
export function copiedQuotations(quotations: readonly QuotationData[], format: CopyFormat, words: CopyWords): string {
  const body = quotations.flatMap(({ speaker, renderings }) =>
    renderings.map(({ outlet, text }) => [speaker ?? '', outlet, text]),
  );
  return printed([words.speaker, words.outlet, words.words], body, format);
}

const figureText = ({ printed: figure, chain }: FigureData): string =>
  chain.length > 0 ? `${figure} (${chain.at(-1)})` : figure;

function printed(header: readonly string[], body: readonly (readonly string[])[], format: CopyFormat): string {
  if (format === 'csv') return [header, ...body].map(csvRow).join('');
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return `${line(header)}| ${header.map(() => '---').join(' | ')} |\n${body.map(line).join('')}`;
}

/** Words of articles as Markdown that shows just these words, on one line. */
const markdownCell = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~$]/g, '\\$&');
