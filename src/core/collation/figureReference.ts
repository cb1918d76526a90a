import type { FigureReference } from '../dossier';
import type { Analysis, Figure } from '../extraction/types';
import { describe, resolve } from '../notes';
import { overlaps, textOf } from '../text/span';
import type { ArticleId } from './types';

/** Names a figure so that it is found again in a changed article: its words, those around them, and its place, as a note does. */
export function referenceTo(article: ArticleId, { figures }: Analysis, text: string, index: number): FigureReference {
  const { exact, prefix, suffix, start } = describe(text, figures[index].printed);
  return {
    article,
    figure: exact.replace(/\s+/g, ' ').trim(),
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(start !== undefined && { start }),
  };
}

/**
 * Index of the figure that a reference means: one printed so, with or without the words that bound it. Where the reference has context,
 * the passage must be found again by it; else the nearest to where it stood is taken. Undefined where it is not there (any more).
 */
export function findFigure(
  reference: FigureReference,
  { figures }: Pick<Analysis, 'figures'>,
  text: string,
): number | undefined {
  const printedSo = figures.flatMap((figure, index) =>
    isPrinted(figure, text, reference.figure) ? [{ figure, index }] : [],
  );
  if (printedSo.length === 0) return undefined;
  const { prefix, suffix, start = 0 } = reference;
  if (prefix !== undefined || suffix !== undefined) {
    const found = resolve(text, { exact: reference.figure, prefix, suffix, start: reference.start });
    if (found.state === 'orphan') return undefined;
    return printedSo.find(({ figure }) => overlaps(figure.printed, found.span))?.index;
  }
  const distance = ({ printed, span }: Figure): number =>
    Math.min(...[printed, span].map((place) => Math.abs(codePointsBefore(text, place.start) - start)));
  return printedSo.reduce((best, each) => (distance(each.figure) < distance(best.figure) ? each : best)).index;
}

const isPrinted = ({ span, printed }: Figure, text: string, words: string): boolean =>
  plain(textOf(text, printed)) === plain(words) || plain(textOf(text, span)) === plain(words);

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

/** Code points of the text before `offset` with LF line ends: what dossier.yaml counts. */
function codePointsBefore(text: string, offset: number): number {
  let points = 0;
  for (const point of text.slice(0, offset).replace(/\r\n?/g, '\n')) points += point.length > 0 ? 1 : 0;
  return points;
}
