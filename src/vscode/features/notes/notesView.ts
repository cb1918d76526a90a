import * as vscode from 'vscode';
import type { PlacedNote } from '../../dossier/dossierNotes';
import type { Services } from '../../services';
import { openPassage } from '../navigation/openPassage';
import type { CurrentDossier } from '../trees/currentDossier';
import { DossierTreeView } from '../trees/dossierTree';
import type { TreeFilter } from '../trees/treeFilter';
import type { Notes } from './notes';
import { type GroupNode, type NoteNode, NotesTree } from './notesTree';
import { type Grouping, groupings, inReadingOrder, stateOf } from './notesModel';
import { showSidecar, sidecarOf } from './sidecarFiles';

const groupingKey = 'variorum.notes.grouping';

export type NotesView = DossierTreeView<GroupNode | NoteNode>;

/** The Notes view and its commands. */
export function registerNotesView(
  { context, dossierNotes }: Services,
  notes: Notes,
  current: CurrentDossier,
  filter: TreeFilter,
): { readonly view: NotesView; dispose(): void } {
  const grouping = (): Grouping => {
    const kept = context.workspaceState.get<string>(groupingKey);
    return groupings.find((known) => known === kept) ?? 'article';
  };
  const view: NotesView = new DossierTreeView(
    'variorum.notes',
    new NotesTree(dossierNotes, grouping),
    current,
    filter,
    dossierNotes.onDidChange,
  );
  const groupBy = async (by: Grouping): Promise<void> => {
    await context.workspaceState.update(groupingKey, by);
    view.refresh();
  };
  const groupNotes = async (by?: Grouping): Promise<void> => {
    if (by && groupings.includes(by)) return groupBy(by);
    const items = groupings.map((each) => ({ label: groupingName(each), by: each, picked: each === grouping() }));
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group Notes By') });
    if (picked) await groupBy(picked.by);
  };
  const registrations = vscode.Disposable.from(
    view,
    vscode.commands.registerCommand('variorum.showNoteRepairs', async () => {
      await groupBy('state');
      await vscode.commands.executeCommand('variorum.notes.focus');
    }),
    vscode.commands.registerCommand('variorum.groupNotes', groupNotes),
    vscode.commands.registerCommand('variorum.openNote', (node: NoteNode) =>
      openNote(notes, node.parent.dossier.uriOf(node.placed.article), node.placed),
    ),
    vscode.commands.registerCommand('variorum.nextNote', () => goToNote(1)),
    vscode.commands.registerCommand('variorum.previousNote', () => goToNote(-1)),
  );

  /** From the cursor on through the article's notes, then through those of the other articles, round and round. */
  async function goToNote(step: 1 | -1): Promise<void> {
    const dossier = await current.find();
    const all = dossier ? [...(await dossierNotes.of(dossier))].sort(inReadingOrder) : [];
    const places = all.filter((placed) => stateOf(placed) !== 'unattached');
    if (!dossier || places.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This dossier has no notes yet.'));
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const here = editor && dossier.idOf(editor.document.uri);
    const offset = editor ? editor.document.offsetAt(editor.selection.start) : 0;
    const isBehind = ({ article, resolution }: PlacedNote): number => {
      if (here === undefined) return 1;
      const start = !resolution ? -1 : resolution.state === 'orphan' ? Infinity : resolution.span.start;
      return article.localeCompare(here) || Math.sign(start - offset);
    };
    const ordered = step === 1 ? places : [...places].reverse();
    const next = ordered.find((placed) => isBehind(placed) === step) ?? ordered[0];
    await openNote(notes, dossier.uriOf(next.article), next);
  }

  return { view, dispose: () => void registrations.dispose() };
}

/** Shows a note's passage and unfolds its thread; where there is no passage, the note in its file. */
async function openNote(notes: Notes, article: vscode.Uri, placed: PlacedNote): Promise<void> {
  if (stateOf(placed) === 'unattached') return openInSidecar(notes, article, placed.note.id);
  const document = await vscode.workspace.openTextDocument(article);
  const shown = (await notes.ready(document)).notes.find(({ note }) => note.id === placed.note.id);
  const resolution = shown?.resolution ?? placed.resolution;
  if (resolution?.state === 'orphan') await vscode.window.showTextDocument(document);
  else await openPassage(article, resolution?.span ?? { start: 0, end: 0 });
  if (shown) shown.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
}

async function openInSidecar(notes: Notes, article: vscode.Uri, id: string): Promise<void> {
  const uri = sidecarOf(article);
  await showSidecar(uri, (await notes.store.read(uri.toString())).places.get(id));
}

function groupingName(by: Grouping): string {
  return {
    article: vscode.l10n.t('Article'),
    tag: vscode.l10n.t('Tag'),
    verdict: vscode.l10n.t('Verdict'),
    author: vscode.l10n.t('Author'),
    state: vscode.l10n.t('State: changed and orphaned first'),
  }[by];
}
