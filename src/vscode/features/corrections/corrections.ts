import * as vscode from 'vscode';
import type { Services } from '../../services';
import { DossierFileEdits } from './dossierFileEdits';
import { registerQuantityCommands } from './quantityCommands';
import { registerSourceCommand } from './sourceCommand';

/** The analyst's word on the collation, kept in dossier.yaml: it beats the machine's, and can be taken back. */
export function registerCorrections({ dossiers }: Services): vscode.Disposable {
  const edits = new DossierFileEdits(dossiers);
  return vscode.Disposable.from(
    registerQuantityCommands(dossiers, edits),
    registerSourceCommand(dossiers, edits),
    vscode.commands.registerCommand('variorum.undoCorrection', () => edits.undo()),
  );
}
