import * as vscode from 'vscode';
import type { Services } from '../../services';
import type { CurrentDossier } from '../trees/currentDossier';
import type { Note } from '../../../core/notes';
import { explainFailure } from './failures';
import type { HistoryStep } from './noteHistory';
import type { Notes } from './notes';
import type { GroupNode } from './notesTree';
import { sidecarOf } from './sidecarFiles';
import { tagCounts } from './tags';

/** "Rename Tag": in every note of the dossier, each in its own place; a note that has the new tag too keeps it once. */
export async function renameTag(
  services: Services,
  notes: Notes,
  current: CurrentDossier,
  node?: GroupNode,
): Promise<void> {
  const dossier = await current.find();
  if (!dossier) return;
  const all = await services.dossierNotes.of(dossier);
  const old = node?.group.key ?? (await pickTag(all.map(({ note }) => note)));
  if (!old) return;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Tag “{0}” in the Whole Dossier', old),
    value: old,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A tag has at least one letter.') : undefined),
  });
  const renamed = typed?.trim().replace(/^#+/, '');
  if (!renamed || renamed === old) return;
  const tagged = all.filter(({ note }) => note.tags.includes(old));
  const title = vscode.l10n.t('Renaming the tag “{0}”', old);
  const steps: HistoryStep[] = [];
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    for (const { article, note } of tagged) {
      const tags = [...new Set(note.tags.map((tag) => (tag === old ? renamed : tag)))];
      const sidecar = sidecarOf(dossier.uriOf(article));
      const edit = { kind: 'change', id: note.id, changes: { tags } } as const;
      const result = await notes.store.edit(sidecar.toString(), { edit, seen: note });
      if (result.ok) steps.push(...notes.history.stepOf(sidecar, result.replaced));
      else explainFailure(sidecar, result, () => renameTag(services, notes, current, node));
    }
  });
  notes.history.record(steps);
  await notes.refreshAll();
}

async function pickTag(notes: readonly Note[]): Promise<string | undefined> {
  const items = [...tagCounts(notes)].sort().map(([label, count]) => ({ label, description: String(count) }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Rename Tag') }))?.label;
}
