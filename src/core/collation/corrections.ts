import type { CollationRule } from '../dossier';
import type { Analysis } from '../extraction/types';
import { findFigure } from './figureReference';
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
  readonly figures: Analysis['figures'];
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
    const ids = rule.figures.flatMap((reference) => {
      const target = article(reference.article);
      const index = target && findFigure(reference, target, target.text);
      return index === undefined ? [] : [itemId(reference.article, index)];
    });
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
