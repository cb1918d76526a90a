import type { Collation } from '../../../core/collation/collation';
import { wordDifference } from '../../../core/collation/difference';
import type { FigureReading, Passage, Quantity, Utterance } from '../../../core/collation/types';
import { overlaps, type Span } from '../../../core/text/span';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { originsOf } from '../trees/originsModel';
import { contested, sortedReadings } from '../trees/quantitiesModel';
import type { ColumnData, FigureData, QuotationData, RowData, TableData } from './protocol';

/** What the table says of a dossier besides what its collation knows. */
export interface TableContext {
  readonly title: string;
  readonly read: number;
  readonly known: number;
  readonly notes: readonly PlacedNote[];
}

/** The whole table of a dossier: a row a quantity, a column an outlet, in the order of their first articles. */
export function tableOf(collation: Collation, { title, read, known, notes }: TableContext): TableData {
  const tags = new TagsOfPassages(notes);
  const columns = columnsOf(collation);
  const places = new Map(columns.map(({ outlet }, index) => [outlet, index]));
  return {
    title,
    articles: collation.articles.length,
    columns,
    rows: collation.quantities().map((quantity) => rowOf(quantity, collation, places, tags)),
    quotations: collation.utterances().map((utterance) => quotationOf(utterance, tags)),
    origins: originsOf(collation.quantities()).map(({ key, name }) => ({ key, name })),
    tags: tags.met,
    read,
    known,
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

/** The tags of the notes that touch a passage. */
class TagsOfPassages {
  private readonly ofArticle = new Map<string, { readonly span: Span; readonly tags: readonly string[] }[]>();
  private readonly found = new Set<string>();

  constructor(notes: readonly PlacedNote[]) {
    for (const { article, note, resolution } of notes) {
      if (!resolution || resolution.state === 'orphan' || note.tags.length === 0) continue;
      const known = this.ofArticle.get(article) ?? [];
      known.push({ span: resolution.span, tags: note.tags });
      this.ofArticle.set(article, known);
    }
  }

  /** All that were asked for so far and found. */
  get met(): readonly string[] {
    return [...this.found].sort((a, b) => a.localeCompare(b));
  }

  of({ article, span }: Passage): readonly string[] {
    const touching = this.ofArticle.get(article)?.filter((each) => overlaps(each.span, span)) ?? [];
    const tags = [...new Set(touching.flatMap((each) => each.tags))];
    for (const tag of tags) this.found.add(tag);
    return tags;
  }
}

function rowOf(
  quantity: Quantity,
  collation: Collation,
  places: ReadonlyMap<string, number>,
  tags: TagsOfPassages,
): RowData {
  const { id, name, worst, disagreement, outlets, origins } = quantity;
  const against = contested(quantity, (a, b) => collation.relation(a, b));
  const byColumn = new Map<number, FigureData[]>();
  for (const reading of sortedReadings(quantity.readings)) {
    const column = places.get(reading.outlet);
    if (column === undefined) continue;
    const figures = byColumn.get(column) ?? [];
    figures.push(figureOf(reading, against.has(reading), tags.of(reading)));
    byColumn.set(column, figures);
  }
  const cells = [...byColumn].map(([column, figures]) => ({ column, figures })).sort((a, b) => a.column - b.column);
  return { id, name, relation: worst, disagreement, outlets, origins, cells };
}

function figureOf(reading: FigureReading, isContested: boolean, tags: readonly string[]): FigureData {
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
    tags,
  };
}

export const figureKey = (article: string, index: number): string => `${index} ${article}`;

function quotationOf({ id, renderings, fullest, warnings }: Utterance, tags: TagsOfPassages): QuotationData {
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
      tags: tags.of(rendering),
      fullest: rendering === whole,
      difference: rendering === whole ? [] : wordDifference(whole.text, rendering.text),
    })),
    warnings: [...new Set(warnings.flatMap(({ words }) => words))],
  };
}
