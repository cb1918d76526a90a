import * as vscode from 'vscode';
import type { Services } from '../../services';
import { registerNoteCommands } from './commands';
import { Notes } from './notes';

/** The notes feature; `notes` is what its own tests look into. */
export interface NotesFeature extends vscode.Disposable {
  readonly notes: Notes;
}

/** Notes beside the articles: comment threads, their commands, and the problems of sidecars. */
export function registerNotes(services: Services): NotesFeature {
  const notes = new Notes(services);
  const subscriptions = vscode.Disposable.from(registerNoteCommands(notes), notes);
  return { notes, dispose: () => void subscriptions.dispose() };
}
