import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';

/** A status bar item beside an article: how far its dossier is read, how many articles and conflicts it holds. */
export function registerStatus({ dossiers }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('variorum.dossier', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Variorum dossier');

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const article = document?.languageId === articleLanguage ? dossiers.present(document.uri) : undefined;
    if (!article) {
      item.hide();
      return;
    }
    item.text = statusText(article.dossier);
    item.tooltip = vscode.l10n.t('Articles of this dossier, and quantities on which they conflict');
    item.accessibilityInformation = { label: item.text.replace(/\$\([^)]*\)/g, '') };
    item.show();
  };

  return vscode.Disposable.from(item, dossiers.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function statusText(dossier: OpenDossier): string {
  const { read, known } = dossier.progress;
  if (read < known) return vscode.l10n.t('$(sync~spin) Reading {0} of {1} articles', read, known);
  const conflicts = dossier.collation.quantities().filter(({ worst }) => worst === 'conflict').length;
  return vscode.l10n.t('$(library) {0} articles · {1} conflicts', read, conflicts);
}
