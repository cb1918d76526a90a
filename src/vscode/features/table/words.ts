import type { Verdict } from '../../../core/notes';
import type { CopyWords } from './copyText';

/** All words of the table's own, in the reader's language; the page carries them. */
export interface TableWords extends CopyWords {
  readonly quantities: string;
  readonly quotations: string;
  readonly filter: string;
  readonly filterPlaceholder: string;
  readonly allRelations: string;
  readonly tag: string;
  readonly allTags: string;
  readonly origin: string;
  readonly allOrigins: string;
  readonly order: string;
  readonly byDisagreement: string;
  readonly byName: string;
  readonly byOutlets: string;
  readonly newestFirst: string;
  readonly verdict: string;
  readonly anyVerdict: string;
  readonly toCheck: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly since: string;
  readonly anyDay: string;
  readonly sinceDay: string;
  /** Marks what is of the chosen day or later. */
  readonly new: string;
  readonly copying: string;
  readonly copyMarkdown: string;
  readonly copyCsv: string;
  readonly copied: string;
  readonly saveSvg: string;
  readonly unfold: string;
  readonly fold: string;
  readonly plot: string;
  readonly logScale: string;
  readonly timeline: string;
  readonly chains: string;
  readonly chainsDrawn: string;
  readonly nobody: string;
  readonly originUnknown: string;
  readonly oneOrigin: string;
  readonly origins: string;
  readonly oneOutlet: string;
  readonly outlets: string;
  readonly summary: string;
  readonly reading: string;
  readonly nothing: string;
  readonly nothingMatches: string;
  readonly showAll: string;
  readonly fullest: string;
  readonly differs: string;
  readonly noFigure: string;
  readonly forms: Readonly<Record<'quoted' | 'partly-quoted' | 'paraphrase', string>>;
}

/** "{0} of {1}" with its arguments. */
export const filled = (template: string, ...values: readonly (string | number)[]): string =>
  template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
