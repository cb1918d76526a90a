import type * as vscode from 'vscode';
import type { Dossiers } from './dossier/dossiers';

/** What every feature is given. A feature is a function `register…(services): vscode.Disposable`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly dossiers: Dossiers;
}
