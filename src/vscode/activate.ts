import * as vscode from 'vscode';
import { type NoteStorage, NoteStore } from '../core/notes';
import { DossierNotes } from './dossier/dossierNotes';
import { registerCorrections } from './features/corrections/corrections';
import { Dossiers, mostArticleBytes } from './dossier/dossiers';
import { ReadingCache } from './dossier/readingCache';
import { engine } from './engine';
import { registerDossierProblems } from './features/dossier/problems';
import { registerSkippedFiles } from './features/dossier/skipped';
import { registerStartDossier } from './features/dossier/startDossier';
import { registerStatus } from './features/dossier/status';
import { type Highlights, registerHighlights } from './features/highlights/highlights';
import { registerFolding } from './features/folding/folding';
import { type Hovers, registerHover } from './features/hover/hover';
import { registerLanguageTools } from './features/languageTools/languageTools';
import { registerDefinition } from './features/navigation/definition';
import { registerDisagreementCommands } from './features/navigation/disagreementCommands';
import { registerLinks } from './features/navigation/links';
import { registerOpenPassage } from './features/navigation/openPassage';
import { registerReferences } from './features/navigation/references';
import { registerSelectionRanges } from './features/navigation/selectionRanges';
import { registerWorkspaceSymbols } from './features/navigation/workspaceSymbols';
import type { Notes } from './features/notes/notes';
import type { RepairCount } from './features/notes/repairCount';
import type { NotesView } from './features/notes/notesView';
import { registerNotes } from './features/notes/registerNotes';
import { WorkspaceStorage } from './features/notes/workspaceStorage';
import { registerOutline } from './features/outline/outline';
import { registerConflictFixes } from './features/problems/conflictFixes';
import { registerConflicts } from './features/problems/conflicts';
import { registerReport } from './features/report/report';
import { registerTable } from './features/table/table';
import { CurrentDossier } from './features/trees/currentDossier';
import { registerTrees, type Trees } from './features/trees/trees';
import type { Reader } from '../reading/reader';
import type { Services } from './services';

/** What the extension's own tests may look into; nothing is promised to other extensions. */
export interface VariorumApi {
  readonly testing?: {
    readonly services: Services;
    /** Milliseconds that the activation took. */
    readonly activation: number;
    readonly reader: Reader;
    readonly highlights: Highlights;
    readonly hovers: Hovers;
    readonly notes: Notes;
    readonly notesView: NotesView;
    readonly noteRepairs: RepairCount;
    readonly trees: Trees;
  };
}

/**
 * Wires the features. Reads nothing: reading begins with the first article that is opened.
 * @param disk the machine's own files, where the host may write them itself: with more care than the editor's file system takes
 */
export function activateWith(
  context: vscode.ExtensionContext,
  createReader: (warn: (problem: string) => void) => Reader,
  disk?: NoteStorage,
): VariorumApi {
  const begun = performance.now();
  const log = vscode.window.createOutputChannel('Variorum', { log: true });
  const reader = createReader((problem) => log.warn(problem));
  const cache = new ReadingCache(context.globalStorageUri, engine, log);
  const dossiers = new Dossiers({ reader, cache, log, mostBytes: mostArticleBytes });
  const noteStore = new NoteStore(new WorkspaceStorage(disk));
  const dossierNotes = new DossierNotes(noteStore);
  const services: Services = { context, log, dossiers, noteStore, dossierNotes };
  const highlights = registerHighlights(services);
  const hovers = registerHover(services);
  const current = new CurrentDossier(dossiers);
  const trees = registerTrees(services, current);
  const notes = registerNotes(services, current, trees.filter);
  context.subscriptions.push(
    notes,
    log,
    reader,
    dossiers,
    dossierNotes,
    highlights,
    current,
    trees,
    hovers,
    registerOpenPassage(),
    registerReferences(services),
    registerDefinition(services),
    registerWorkspaceSymbols(services, current),
    registerDisagreementCommands(services),
    registerSelectionRanges(services),
    registerLinks(),
    registerOutline(services),
    registerFolding(services),
    registerCorrections(services),
    registerConflicts(services),
    registerConflictFixes(services),
    registerTable(services, current),
    registerReport(services, current),
    registerLanguageTools(services, current),
    registerStartDossier(services),
    registerDossierProblems(),
    registerSkippedFiles(services),
    registerStatus(services),
  );
  return context.extensionMode === vscode.ExtensionMode.Test
    ? {
        testing: {
          services,
          activation: performance.now() - begun,
          reader,
          highlights,
          hovers,
          notes: notes.notes,
          notesView: notes.view,
          noteRepairs: notes.repairs,
          trees,
        },
      }
    : {};
}
