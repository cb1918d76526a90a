import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { type Fold, foldsOf } from './foldingModel';

/** Furniture folds like comments do, so that "Fold All Block Comments" leaves the story alone. */
const foldKinds: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  furniture: vscode.FoldingRangeKind.Comment,
  'front-matter': vscode.FoldingRangeKind.Imports,
  section: vscode.FoldingRangeKind.Region,
  paragraph: undefined,
};

/** Folds furniture, front matter, paragraphs and sections. */
export function registerFolding({ dossiers }: Services): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(articleLanguage, {
    async provideFoldingRanges(document, _context, cancelled) {
      const article = await dossiers.article(document);
      if (!article || cancelled.isCancellationRequested) return [];
      return foldsOf(article.reading.analysis.article.blocks, article.reading.text).map(
        ({ kind, start, end }) =>
          new vscode.FoldingRange(document.positionAt(start).line, document.positionAt(end).line, foldKinds[kind]),
      );
    },
  });
}
