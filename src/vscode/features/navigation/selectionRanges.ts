import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { rangeOf } from '../../ui/ranges';
import { selectionSpans } from './selectionSpans';

/** "Expand Selection": word, phrase, quotation, sentence, paragraph. */
export function registerSelectionRanges({ dossiers }: Services): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(articleLanguage, {
    async provideSelectionRanges(document, positions, cancelled) {
      const article = await dossiers.article(document);
      if (!article || cancelled.isCancellationRequested) return [];
      const { analysis, text } = article.reading;
      return positions.map((position) => {
        const spans = selectionSpans(analysis, text, document.offsetAt(position));
        let selection: vscode.SelectionRange | undefined;
        for (const span of spans.reverse()) selection = new vscode.SelectionRange(rangeOf(document, span), selection);
        return selection ?? new vscode.SelectionRange(new vscode.Range(position, position));
      });
    },
  });
}
