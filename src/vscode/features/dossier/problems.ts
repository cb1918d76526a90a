import * as vscode from 'vscode';
import { parseDossier } from '../../../core/dossier';
import { dossierFileName } from '../../dossier/dossiers';

/** Shows what is wrong with an open dossier.yaml at its place, with what to do about it. */
export function registerDossierProblems(): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('variorum.dossier');

  const check = (document: vscode.TextDocument): void => {
    if (!document.uri.path.endsWith(`/${dossierFileName}`)) return;
    const { problems } = parseDossier(document.getText());
    diagnostics.set(
      document.uri,
      problems.map(({ severity, span, message }) => {
        const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
        const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(range, message, level);
        diagnostic.source = 'Variorum';
        return diagnostic;
      }),
    );
  };

  vscode.workspace.textDocuments.forEach(check);
  return vscode.Disposable.from(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
  );
}
