import * as vscode from 'vscode';
import type { SkipReason } from '../../dossier/files';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';

/** Files that should be articles and could not be read: told in the problems view, with what can be done. */
export function registerSkippedFiles({ dossiers }: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('variorum.files');
  const shown = new WeakMap<OpenDossier, ReadonlySet<string>>();

  const tell = (dossier: OpenDossier): void => {
    const before = shown.get(dossier) ?? new Set();
    if (before.size === 0 && dossier.skipped.size === 0) return;
    const now = new Set(dossier.skipped.keys());
    for (const id of before) if (!now.has(id)) diagnostics.delete(dossier.uriOf(id));
    for (const [id, reason] of dossier.skipped) {
      const severity = vscode.DiagnosticSeverity.Information;
      const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), skipMessage(reason), severity);
      diagnostic.source = 'Variorum';
      diagnostics.set(dossier.uriOf(id), [diagnostic]);
    }
    shown.set(dossier, now);
  };

  return vscode.Disposable.from(
    diagnostics,
    dossiers.onDidChange(({ dossier }) => tell(dossier)),
  );
}

function skipMessage(reason: SkipReason): string {
  switch (reason) {
    case 'too-large':
      return vscode.l10n.t(
        'Not read: the file is larger than the setting variorum.limits.articleSize allows. Raise it, or leave the file out of the dossier.',
      );
    case 'binary':
      return vscode.l10n.t(
        'Not read: the file is no text. Save the article as text, or leave the file out of the dossier.',
      );
    case 'no-permission':
      return vscode.l10n.t('Not read: no permission to read the file.');
    case 'unreadable':
      return vscode.l10n.t('Not read: the file system could not give the file.');
    case 'failed':
      return vscode.l10n.t('Not read: reading the article failed; the Variorum output tells more.');
  }
}
