import type { Collation } from '../../../core/collation/collation';
import { wordDifference } from '../../../core/collation/difference';
import type { FigureReading, Passage, Quantity, Utterance } from '../../../core/collation/types';
import { compare } from '../../../core/text/order';
import { overlaps, type Span } from '../../../core/text/span';
import type { Note } from '../../../core/notes';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { byDisagreement } from '../../ui/order';
import { originsOf } from '../trees/originsModel';
import { contested, sortedReadings } from '../trees/quantitiesModel';
import type { ColumnData, FigureData, NotedData, QuotationData, RowData, TableData, TablePart } from './protocol';
import { TableParts } from './tableParts';

/** What the table says of a dossier besides what its collation knows. */
export interface TableContext {
  readonly title: string;
  readonly read: number;
  readonly known: number;
  readonly notes: readonly PlacedNote[];
}

/** Rows in a part: about a screen of them, some milliseconds of work. */
const partRows = 20;

/**
 * The table of a dossier in parts: a row a quantity, a column an outlet, in the order of their first articles. Each part is worked out
 * when it is asked for, the worst disagreements first: what the page shows first is there first.
 */
export function* tableParts(
  collation: Collation,
  { title, read, known, notes }: TableContext,
): Generator<TablePart, void, undefined> {
  const columns = columnsOf(collation);
  const quantities = [...collation.quantities()].sort(byDisagreement);
  const utterances = collation.utterances();
  const conflicts = quantities.filter(({ worst }) => worst === 'conflict').length;
  yield {
    type: 'head',
    head: {
      title,
      articles: collation.articles.length,
      columns,
      read,
      known,
      quantities: quantities.length,
      conflicts,
      utterances: utterances.length,
    },
  };
  const noted = new NotesOnPassages(notes);
  const dates = new Map(collation.articles.map(({ id, published }) => [id, published?.slice(0, 10)]));
  const places = new Map(columns.map(({ outlet }, index) => [outlet, index]));
  for (let from = 0; from < quantities.length; from += partRows) {
    const some = quantities.slice(from, from + partRows);
    yield { type: 'rows', rows: some.map((quantity) => rowOf(quantity, collation, places, noted)) };
  }
  for (let from = 0; from < utterances.length; from += partRows) {
    const some = utterances.slice(from, from + partRows);
    yield { type: 'quotations', quotations: some.map((utterance) => quotationOf(utterance, dates, noted)) };
  }
  const origins = originsOf(quantities).map(({ key, name }) => ({ key, name }));
  yield { type: 'end', choices: { origins, tags: noted.tags, days: daysOf(quantities, utterances, dates) } };
}

/** The head and the rows that are in sight first; nothing where there are no rows. */
export function firstParts(collation: Collation, context: TableContext): TablePart[] {
  const parts = tableParts(collation, context);
  const first = [parts.next().value, parts.next().value].filter((part) => part !== undefined);
  return first.at(-1)?.type === 'rows' ? first : [];
}

/** The whole table at once. */
export function tableOf(collation: Collation, context: TableContext): TableData {
  const parts = new TableParts();
  let table: TableData | undefined;
  for (const part of tableParts(collation, context)) table = parts.take(part);
  return table!;
}

function daysOf(
  quantities: readonly Quantity[],
  utterances: readonly Utterance[],
  dates: ReadonlyMap<string, string | undefined>,
): string[] {
  const days = new Set<string | undefined>();
  for (const { readings } of quantities) for (const { article } of readings) days.add(dates.get(article));
  for (const { renderings } of utterances) for (const { article } of renderings) days.add(dates.get(article));
  return [...days].filter((day) => day !== undefined).sort((a, b) => b.localeCompare(a));
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

/** What the notes say that touch a passage. */
class NotesOnPassages {
  private readonly ofArticle = new Map<string, { readonly span: Span; readonly note: Note }[]>();
  private readonly found = new Set<string>();

  constructor(notes: readonly PlacedNote[]) {
    for (const { article, note, resolution } of notes) {
      if (!resolution || resolution.state === 'orphan') continue;
      const known = this.ofArticle.get(article) ?? [];
      known.push({ span: resolution.span, note });
      this.ofArticle.set(article, known);
    }
  }

  /** All tags that were asked for so far and found. */
  get tags(): readonly string[] {
    return [...this.found].sort((a, b) => a.localeCompare(b));
  }

  of({ article, span }: Passage): Pick<NotedData, 'tags' | 'verdict'> {
    const touching = this.ofArticle.get(article)?.filter((each) => overlaps(each.span, span)) ?? [];
    if (touching.length === 0) return { tags: [] };
    const tags = [...new Set(touching.flatMap(({ note }) => note.tags))];
    for (const tag of tags) this.found.add(tag);
    const judged = touching.filter(({ note }) => note.verdict).sort((a, b) => compare(a.note.at, b.note.at));
    const verdict = judged.at(-1)?.note.verdict;
    return { tags, ...(verdict && { verdict }) };
  }
}

function rowOf(
  quantity: Quantity,
  collation: Collation,
  places: ReadonlyMap<string, number>,
  noted: NotesOnPassages,
): RowData {
  const { id, name, worst, disagreement, outlets, origins } = quantity;
  const against = contested(quantity, (a, b) => collation.relation(a, b));
  const byColumn = new Map<number, FigureData[]>();
  for (const reading of sortedReadings(quantity.readings)) {
    const column = places.get(reading.outlet);
    if (column === undefined) continue;
    const figures = byColumn.get(column) ?? [];
    figures.push(figureOf(reading, against.has(reading), noted));
    byColumn.set(column, figures);
  }
  const cells = [...byColumn].map(([column, figures]) => ({ column, figures })).sort((a, b) => a.column - b.column);
  return { id, name, worst, disagreement, outlets, origins, cells };
}

function figureOf(reading: FigureReading, isContested: boolean, noted: NotesOnPassages): FigureData {
  const { article, index, span, printed, value, bound, asOf, sourcing } = reading;
  const published = reading.published?.slice(0, 10);
  const day = asOf?.to ?? published;
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
    ...(published !== undefined && { published }),
    contested: isContested,
    ...noted.of(reading),
  };
}

export const figureKey = (article: string, index: number): string => `${index} ${article}`;

function quotationOf(
  { id, renderings, fullest, warnings }: Utterance,
  dates: ReadonlyMap<string, string | undefined>,
  noted: NotesOnPassages,
): QuotationData {
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
      published: dates.get(rendering.article),
      ...noted.of(rendering),
      fullest: rendering === whole,
      difference: rendering === whole ? [] : wordDifference(whole.text, rendering.text),
    })),
    warnings: [...new Set(warnings.flatMap(({ words }) => words))],
  };
}
