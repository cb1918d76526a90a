import type * as vscode from 'vscode';
import type { NoteStorage } from '../core/notes';
import type { DossierNotes } from './dossier/dossierNotes';
import type { Dossiers } from './dossier/dossiers';

/** What every feature is given. A feature is a function `register…(services): vscode.Disposable`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly dossiers: Dossiers;
  /** The machine's own files, where the host may write them itself: with more care than the editor's file system takes. */
  readonly disk?: NoteStorage;
  /** Notes of whole dossiers, for reading; those of open articles are the notes feature's. */
  readonly dossierNotes: DossierNotes;
}
