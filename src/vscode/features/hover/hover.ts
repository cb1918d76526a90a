import * as vscode from 'vscode';
import { articleLanguage, type ArticleInDossier } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { type Mark, markAt } from '../marks';
import { cardCommands } from './actions';
import { claimMarkdown } from './claimMarkdown';
import { figureMarkdown } from './figureMarkdown';
import { quotationMarkdown } from './quotationMarkdown';

export interface Hovers extends vscode.Disposable {
  readonly provider: vscode.HoverProvider;
}

/** The card: answered from the readings and the collation that are there, nothing is parsed here. */
export function registerHover({ dossiers }: Services): Hovers {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, cancelled) {
      const article = await dossiers.article(document);
      if (!article || cancelled.isCancellationRequested) return undefined;
      const mark = markAt(article.reading.analysis, document.offsetAt(position));
      if (!mark) return undefined;
      const text = cardOf(article, mark, document);
      const card = new vscode.MarkdownString(text, true);
      card.isTrusted = { enabledCommands: cardCommands };
      const range = new vscode.Range(document.positionAt(mark.span.start), document.positionAt(mark.span.end));
      return new vscode.Hover(card, range);
    },
  };
  const registration = vscode.languages.registerHoverProvider(articleLanguage, provider);
  return { provider, dispose: () => void registration.dispose() };
}

function cardOf(article: ArticleInDossier, mark: Mark, document: vscode.TextDocument): string {
  switch (mark.kind) {
    case 'figure':
      return figureMarkdown(article, mark.index, document.getText());
    case 'quotation':
      return quotationMarkdown(article, mark.index, document.getText());
    case 'claim':
      return claimMarkdown(article, mark.index, document.getText());
  }
}
