import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { rangeOf } from '../../ui/ranges';
import { type OutlineEntry, type OutlineKind, outlineOf } from './outlineModel';

const symbolKinds: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  paragraph: vscode.SymbolKind.Constant,
  quotation: vscode.SymbolKind.String,
  claim: vscode.SymbolKind.Interface,
  figure: vscode.SymbolKind.Number,
};

/** The outline view, breadcrumbs, sticky scroll and "Go to Symbol in Editor". */
export function registerOutline({ dossiers }: Services): vscode.Disposable {
  const words = { nobody: vscode.l10n.t('nobody named'), untitled: vscode.l10n.t('untitled') };

  const symbolOf = (entry: OutlineEntry, document: vscode.TextDocument): vscode.DocumentSymbol => {
    const symbol = new vscode.DocumentSymbol(
      entry.name || words.untitled,
      entry.detail,
      symbolKinds[entry.kind],
      rangeOf(document, entry.span),
      rangeOf(document, entry.selection),
    );
    symbol.children = entry.children.map((child) => symbolOf(child, document));
    return symbol;
  };

  return vscode.languages.registerDocumentSymbolProvider(
    articleLanguage,
    {
      async provideDocumentSymbols(document, cancelled) {
        const article = await dossiers.article(document);
        if (!article || cancelled.isCancellationRequested) return [];
        const { analysis, text } = article.reading;
        return outlineOf(analysis, text, words).map((entry) => symbolOf(entry, document));
      },
    },
    { label: 'Variorum' },
  );
}
