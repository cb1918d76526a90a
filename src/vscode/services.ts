import type * as vscode from 'vscode';
import type { NoteStore } from '../core/notes';
import type { DossierNotes } from './dossier/dossierNotes';
import type { Dossiers } from './dossier/dossiers';

/** What every feature is given. A feature is a function `register…(services): vscode.Disposable`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly dossiers: Dossiers;
  /** Reads and writes sidecars, for all features: edits of one file wait for each other. */
  readonly noteStore: NoteStore;
  /** Notes of whole dossiers, for reading; those of open articles are the notes feature's. */
  readonly dossierNotes: DossierNotes;
}
