import type { RelationKind } from '../../../core/collation/types';
import type { Bound, Value } from '../../../core/extraction/types';
import type { DifferencePart } from '../../../core/collation/difference';
import type { Verdict } from '../../../core/notes';
import type { Ranked } from '../../ui/order';

/*
 * What the comparison table's two halves say to each other: the extension knows the dossier, the webview's script shows it.
 * Everything is plain data.
 */

/** A passage by its article's path in the dossier; offsets in UTF-16 units. */
export interface PassageData {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** What the analyst's notes say of a passage. */
export interface NotedData {
  /** Of all notes that touch it. */
  readonly tags: readonly string[];
  /** Of the latest of them that has one. */
  readonly verdict?: Verdict;
  /** ISO day of its article. */
  readonly published?: string;
}

/** One figure in a cell of the table. */
export interface FigureData extends PassageData, NotedData {
  /** The same figure in the next version of the data; also what the cursor in an editor points at. */
  readonly key: string;
  readonly printed: string;
  /** From the source to the origin. */
  readonly chain: readonly string[];
  readonly originKey?: string;
  readonly value: Value;
  readonly bound: Bound;
  /** ISO day that the figure is of: its as-of date, else its article's. */
  readonly day?: string;
  /** Another outlet prints what cannot be true together with it. */
  readonly contested: boolean;
}

export interface ColumnData {
  readonly outlet: string;
  /** ISO day of its first article. */
  readonly day?: string;
}

export interface RowData extends Ranked {
  readonly origins: number;
  /** Only those that hold a figure, in the order of the columns: a large dossier has many more columns than a row has figures. */
  readonly cells: readonly CellData[];
}

export interface CellData {
  /** Index of its column. */
  readonly column: number;
  /** At least one: an outlet may print several. */
  readonly figures: readonly FigureData[];
}

export interface RenderingData extends PassageData, NotedData {
  readonly outlet: string;
  readonly form: 'quoted' | 'partly-quoted' | 'paraphrase';
  readonly text: string;
  readonly fullest: boolean;
  /** Against the fullest rendering; the fullest itself has none. */
  readonly difference: readonly DifferencePart[];
}

export interface QuotationData {
  readonly id: string;
  readonly speaker?: string;
  readonly renderings: readonly RenderingData[];
  /** Words inside quotation marks that only one of two renderings has, though they negate or count. */
  readonly warnings: readonly string[];
}

/** Somebody whom figures go back to. */
export interface OriginData {
  readonly key: string;
  readonly name: string;
}

/** What is said above the table, and its columns. */
export interface TableHead {
  readonly title: string;
  readonly articles: number;
  readonly columns: readonly ColumnData[];
  /** Articles read and articles known. */
  readonly read: number;
  readonly known: number;
  /** How many rows are to come in all, how many of them are in conflict, and how many quotations there will be. */
  readonly quantities: number;
  readonly conflicts: number;
  readonly utterances: number;
}

/** What the rows can be filtered by. */
export interface TableChoices {
  /** Those that most outlets go back to first. */
  readonly origins: readonly OriginData[];
  /** Tags of notes that stand on figures or quotations, in the order of the alphabet. */
  readonly tags: readonly string[];
  /** ISO days of articles that have figures or quotations in the table, the latest first. */
  readonly days: readonly string[];
}

export interface TableData extends TableHead, TableChoices {
  readonly rows: readonly RowData[];
  readonly quotations: readonly QuotationData[];
}

/** The table on its way to the page: its head, its rows as far as they are ready, the worst disagreements first, and in the end the choices. */
export type TablePart =
  | { readonly type: 'head'; readonly head: TableHead }
  | { readonly type: 'rows'; readonly rows: readonly RowData[] }
  | { readonly type: 'quotations'; readonly quotations: readonly QuotationData[] }
  | { readonly type: 'end'; readonly choices: TableChoices };

export type CopyFormat = 'markdown' | 'csv';

export type ToTable =
  | TablePart
  /** The figure under the cursor in an editor. */
  | { readonly type: 'cursor'; readonly key: string | undefined };

export type FromTable =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly passage: PassageData }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'saveSvg'; readonly name: string; readonly svg: string };

/** What the script keeps across reloads. */
export interface TableState {
  /** Address of the dossier's folder. */
  readonly folder: string;
  readonly tab: 'quantities' | 'quotations';
  readonly text: string;
  readonly relation: RelationKind | 'all';
  /** Empty: any tag, any origin. */
  readonly tag: string;
  readonly origin: string;
  readonly verdict: VerdictChoice;
  /** ISO day: only what an article of that day or a later one prints. Empty: whatever the day. */
  readonly since: string;
  readonly order: RowOrder;
  readonly unfolded: readonly string[];
  readonly scroll: number;
}

export type RowOrder = 'disagreement' | 'name' | 'outlets' | 'newest';

/** "open": without a verdict, or "unverified", so that it is still to be checked. Empty: whatever the verdict. */
export type VerdictChoice = '' | 'open' | Verdict;
