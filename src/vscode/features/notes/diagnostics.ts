import * as vscode from 'vscode';
import type { SidecarProblem } from '../../../core/notes';

/** Shows what is wrong in sidecars, at its line, with what to do. */
export class SidecarDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('variorum-notes');

  show(sidecar: vscode.Uri, problems: readonly SidecarProblem[]): void {
    this.collection.set(sidecar, problems.map(diagnosticOf));
  }

  dispose(): void {
    this.collection.dispose();
  }
}

function diagnosticOf({ severity, line, column, message, advice }: SidecarProblem): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, column - 1, line - 1, Number.MAX_SAFE_INTEGER);
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, `${message} ${advice}`, level);
  diagnostic.source = 'Variorum';
  return diagnostic;
}
