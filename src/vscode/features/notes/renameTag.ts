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

/** What `variorum.renameTag` may be given instead of asking. */
export interface TagRename {
  readonly from: string;
  readonly to: string;
}

/** "Rename Tag": in every note of the dossier, each in its own place; a note that has the new tag too keeps it once. */
export async function renameTag(
  services: Services,
  notes: Notes,
  current: CurrentDossier,
  argument?: GroupNode | TagRename,
): Promise<void> {
  const dossier = await current.find();
  if (!dossier) return;
  const all = await services.dossierNotes.of(dossier);
  const rename = await wantedRename(
    all.map(({ note }) => note),
    argument,
  );
  if (!rename) return;
  const { from: old, to: renamed } = rename;
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
      else explainFailure(sidecar, result, () => renameTag(services, notes, current, rename));
    }
  });
  notes.history.record(steps);
  await notes.refreshAll();
}

/** From which tag to which: what was not given is asked for. undefined where the person left, or nothing would change. */
async function wantedRename(notes: readonly Note[], given?: GroupNode | TagRename): Promise<TagRename | undefined> {
  if (given && 'to' in given) return given;
  const from = given?.group.key ?? (await pickTag(notes));
  if (!from) return undefined;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Tag “{0}” in the Whole Dossier', from),
    value: from,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A tag has at least one letter.') : undefined),
  });
  const to = typed?.trim().replace(/^#+/, '');
  return to && to !== from ? { from, to } : undefined;
}

async function pickTag(notes: readonly Note[]): Promise<string | undefined> {
  const items = [...tagCounts(notes)].sort().map(([label, count]) => ({ label, description: String(count) }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Rename Tag') }))?.label;
}
