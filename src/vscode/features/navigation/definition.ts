import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { rangeOf, TextLines } from '../../ui/ranges';
import { mainStatement } from './statement';

/** "Go to Definition": the fullest rendering of a quotation, the earliest statement of a figure or claim. */
export function registerDefinition({ dossiers }: Services): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(articleLanguage, {
    async provideDefinition(document, position, cancelled): Promise<vscode.LocationLink[]> {
      const article = await dossiers.article(document);
      const found = article && mainStatement(article, document.offsetAt(position));
      const target = found && article.dossier.readingOf(found.statement.article);
      if (!target || cancelled.isCancellationRequested) return [];
      const targetRange = new TextLines(target.text).range(found.statement.span);
      return [
        {
          originSelectionRange: rangeOf(document, found.mark.span),
          targetUri: article.dossier.uriOf(found.statement.article),
          targetRange,
        },
      ];
    },
  });
}
