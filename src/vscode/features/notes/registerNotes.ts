import * as vscode from 'vscode';
import type { Services } from '../../services';
import type { CurrentDossier } from '../trees/currentDossier';
import type { TreeFilter } from '../trees/treeFilter';
import { registerArticleMoves } from './articleMoves';
import { registerNoteCommands } from './commands';
import { registerExchange } from './exchangeCommands';
import { registerNoteFixes } from './noteFixes';
import { Notes } from './notes';
import type { GroupNode } from './notesTree';
import { type NotesView, registerNotesView } from './notesView';
import { RepairCount } from './repairCount';
import { renameTag, type TagRename } from './renameTag';

/** The notes feature; `notes`, `view` and `repairs` are what its own tests look into. */
export interface NotesFeature extends vscode.Disposable {
  readonly notes: Notes;
  readonly view: NotesView;
  readonly repairs: RepairCount;
}

/** Notes beside the articles: comment threads, the Notes view, their commands and fixes, and the problems of sidecars. */
export function registerNotes(services: Services, current: CurrentDossier, filter: TreeFilter): NotesFeature {
  const notes = new Notes(services);
  const view = registerNotesView(services, notes, current, filter);
  const repairs = new RepairCount(services.dossierNotes, current);
  const subscriptions = vscode.Disposable.from(
    registerNoteCommands(notes),
    view,
    repairs,
    registerNoteFixes(notes),
    registerArticleMoves(services, notes),
    registerExchange(services, notes, current),
    vscode.commands.registerCommand('variorum.renameTag', (argument?: GroupNode | TagRename) =>
      renameTag(services, notes, current, argument),
    ),
    notes,
  );
  return { notes, view: view.view, repairs, dispose: () => void subscriptions.dispose() };
}
