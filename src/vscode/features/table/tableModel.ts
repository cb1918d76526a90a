import type { Collation } from '../../../core/collation/collation';
import { wordDifference } from '../../../core/collation/difference';
import type { FigureReading, Quantity, Utterance } from '../../../core/collation/types';
import { contested, sortedReadings } from '../trees/quantitiesModel';
import type { ColumnData, FigureData, QuotationData, RowData, TableData } from './protocol';

/** The whole table of a dossier: a row a quantity, a column an outlet, in the order of their first articles. */
export function tableOf(collation: Collation, title: string, progress: { read: number; known: number }): TableData {
  const columns = columnsOf(collation);
  const places = new Map(columns.map(({ outlet }, index) => [outlet, index]));
  return {
    title,
    articles: collation.articles.length,
    columns,
    rows: collation.quantities().map((quantity) => rowOf(quantity, collation, places)),
    quotations: collation.utterances().map(quotationOf),
    ...progress,
  };
}

function columnsOf({ articles }: Collation): ColumnData[] {
  const days = new Map<string, string | undefined>();
  for (const { outlet, published } of articles) {
    const day = published?.slice(0, 10);
    const known = days.get(outlet);
    days.set(outlet, known === undefined || (day !== undefined && day < known) ? day : known);
  }
  return [...days]
    .map(([outlet, day]) => ({ outlet, ...(day !== undefined && { day }) }))
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.outlet.localeCompare(b.outlet));
}

function rowOf(quantity: Quantity, collation: Collation, places: ReadonlyMap<string, number>): RowData {
  const { id, name, worst, disagreement, outlets, origins } = quantity;
  const against = contested(quantity, (a, b) => collation.relation(a, b));
  const cells: FigureData[][] = Array.from({ length: places.size }, () => []);
  for (const reading of sortedReadings(quantity.readings)) {
    cells[places.get(reading.outlet)!]?.push(figureOf(reading, against.has(reading)));
  }
  return { id, name, relation: worst, disagreement, outlets, origins, cells };
}

function figureOf(reading: FigureReading, isContested: boolean): FigureData {
  const { article, index, span, printed, value, bound, asOf, published, sourcing } = reading;
  const day = asOf?.to ?? published?.slice(0, 10);
  return {
    article,
    start: span.start,
    end: span.end,
    key: figureKey(article, index),
    printed: printed.replace(/\s+/g, ' '),
    chain: sourcing.chain,
    ...(sourcing.originKey !== undefined && { originKey: sourcing.originKey }),
    value,
    bound,
    ...(day !== undefined && { day }),
    contested: isContested,
  };
}

export const figureKey = (article: string, index: number): string => `${index} ${article}`;

function quotationOf({ id, renderings, fullest, warnings }: Utterance): QuotationData {
  const whole = renderings[fullest];
  return {
    id,
    speaker: whole.speaker ?? renderings.find(({ speaker }) => speaker !== undefined)?.speaker,
    renderings: [whole, ...renderings.filter((rendering) => rendering !== whole)].map((rendering) => ({
      article: rendering.article,
      start: rendering.span.start,
      end: rendering.span.end,
      outlet: rendering.outlet,
      form: rendering.form,
      text: rendering.text,
      fullest: rendering === whole,
      difference: rendering === whole ? [] : wordDifference(whole.text, rendering.text),
    })),
    warnings: [...new Set(warnings.flatMap(({ words }) => words))],
  };
}
