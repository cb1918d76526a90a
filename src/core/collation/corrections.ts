import type { CollationRule, FigureReference } from '../dossier';
import type { Analysis, Figure } from '../extraction/types';
import { textOf } from '../text/span';
import type { Verdicts } from './pairIndex';
import { itemId } from './quantities/item';
import type { ArticleId } from './types';

/** The analyst's word on figures, found in the articles as they are now. */
export interface Corrections {
  readonly verdicts: Verdicts;
  /** Figure id to the name that the analyst gave its quantity. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CorrectedArticle {
  readonly analysis: Analysis;
  readonly text: string;
}

/** Finds every figure that the rules speak of. A reference whose figure is not there (any more) says nothing. */
export function applyRules(
  rules: readonly CollationRule[],
  article: (id: ArticleId) => CorrectedArticle | undefined,
): Corrections {
  const verdicts = new Map<string, Map<string, 'same' | 'different'>>();
  const names = new Map<string, string>();
  const decide = (one: string, two: string, verdict: 'same' | 'different'): void => {
    for (const [from, to] of [
      [one, two],
      [two, one],
    ]) {
      const known = verdicts.get(from);
      if (known) known.set(to, verdict);
      else verdicts.set(from, new Map([[to, verdict]]));
    }
  };
  for (const rule of rules) {
    const ids = rule.figures
      .map((reference) => findFigure(reference, article(reference.article)))
      .filter((id) => id !== undefined);
    if (rule.kind === 'name') {
      for (const id of ids) names.set(id, rule.name);
      continue;
    }
    for (let one = 0; one < ids.length; one++) {
      for (let two = one + 1; two < ids.length; two++) {
        if (ids[one] !== ids[two]) decide(ids[one], ids[two], rule.kind);
      }
    }
  }
  return { verdicts, names };
}

/** The figure printed so; where several are, the one nearest to where it stood. */
function findFigure(reference: FigureReference, article: CorrectedArticle | undefined): string | undefined {
  if (article === undefined) return undefined;
  const { analysis, text } = article;
  const printedSo = ({ span, printed }: Figure): boolean =>
    plain(textOf(text, printed)) === plain(reference.figure) || plain(textOf(text, span)) === plain(reference.figure);
  let best: { index: number; distance: number } | undefined;
  const start = reference.start ?? 0;
  analysis.figures.forEach((figure, index) => {
    if (!printedSo(figure)) return;
    const distance = Math.min(
      Math.abs(codePointsBefore(text, figure.printed.start) - start),
      Math.abs(codePointsBefore(text, figure.span.start) - start),
    );
    if (best === undefined || distance < best.distance) best = { index, distance };
  });
  return best && itemId(reference.article, best.index);
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

/** Code points of the text before `offset` with LF line ends: what dossier.yaml counts. */
function codePointsBefore(text: string, offset: number): number {
  let points = 0;
  for (const point of text.slice(0, offset).replace(/\r\n?/g, '\n')) points += point.length > 0 ? 1 : 0;
  return points;
}
