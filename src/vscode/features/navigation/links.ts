import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import { rangeOf } from '../../ui/ranges';
import { linksIn } from './linksModel';

/** Web addresses in articles, also those that news prints without "https://". Opening one is the reader's own click. */
export function registerLinks(): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(articleLanguage, {
    provideDocumentLinks: (document) =>
      linksIn(document.getText()).map(({ span, address }) => {
        const link = new vscode.DocumentLink(rangeOf(document, span), vscode.Uri.parse(address));
        link.tooltip = vscode.l10n.t('Open in the browser');
        return link;
      }),
  });
}
