import * as vscode from 'vscode';
import {
  articleFor,
  importAnnotations,
  type NoteOfArticle,
  notesToCsv,
  notesToJsonLd,
  notesToMarkdown,
} from '../../../core/notes';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';
import type { CurrentDossier } from '../trees/currentDossier';
import { explainFailure } from './failures';
import type { HistoryStep } from './noteHistory';
import type { Notes } from './notes';
import { inReadingOrder, stateOf } from './notesModel';
import { nameOf, sidecarOf } from './sidecarFiles';

/** Export Notes and Import Notes. What is exported is an unsaved document, to look at before it goes anywhere. */
export function registerExchange({ dossierNotes }: Services, notes: Notes, current: CurrentDossier): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('variorum.exportNotes', async () => {
      const formats = [
        { label: vscode.l10n.t('Markdown report'), language: 'markdown', print: notesToMarkdown },
        { label: vscode.l10n.t('CSV for a spreadsheet'), language: 'plaintext', print: notesToCsv },
        { label: vscode.l10n.t('W3C Web Annotations (JSON-LD)'), language: 'json', print: notesToJsonLd },
      ];
      const dossier = await current.find();
      const format =
        dossier && (await vscode.window.showQuickPick(formats, { title: vscode.l10n.t('Export Notes As') }));
      if (!dossier || !format) return;
      const content = format.print(await exported(dossier));
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: format.language, content }),
      );
    }),
    vscode.commands.registerCommand('variorum.importNotes', async (file?: vscode.Uri) => {
      const dossier = await current.find();
      const [chosen] =
        file instanceof vscode.Uri
          ? [file]
          : ((await vscode.window.showOpenDialog({
              title: vscode.l10n.t('Import W3C Web Annotations or Hypothesis’ JSON'),
              filters: { JSON: ['json', 'jsonld'] },
            })) ?? []);
      if (dossier && chosen) await importFrom(dossier, chosen);
    }),
  );

  async function exported(dossier: OpenDossier): Promise<NoteOfArticle[]> {
    return [...(await dossierNotes.of(dossier))].sort(inReadingOrder).map((placed): NoteOfArticle => {
      const { article, note, resolution } = placed;
      const { outlet, url, title } = dossier.readingOf(article)?.analysis.article.meta ?? {};
      return {
        article,
        note,
        state: stateOf(placed),
        ...(outlet ? { outlet } : {}),
        ...(url ? { url } : {}),
        ...(title ? { title } : {}),
        ...(resolution?.state === 'changed' ? { now: resolution.now } : {}),
      };
    });
  }

  async function importFrom(dossier: OpenDossier, file: vscode.Uri): Promise<void> {
    let imported;
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      imported = importAnnotations(text, Math.random);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not imported: {1}.', nameOf(file), reason));
      return;
    }
    await dossier.readAll();
    const places = dossier.collation.articles.map(({ id }) => {
      const { url } = dossier.readingOf(id)?.analysis.article.meta ?? {};
      return { article: id, ...(url ? { url } : {}) };
    });
    const front = vscode.window.activeTextEditor?.document.uri;
    const steps: HistoryStep[] = [];
    const counts = { added: 0, present: 0, homeless: imported.problems.length };
    for (const each of imported.notes) {
      const article =
        articleFor(each, places) ?? (front && each.article === undefined ? dossier.idOf(front) : undefined);
      if (article === undefined) {
        counts.homeless++;
        continue;
      }
      const sidecar = sidecarOf(dossier.uriOf(article));
      const result = await notes.store.edit(sidecar.toString(), { edit: { kind: 'add', note: each.note } });
      if (result.ok) {
        counts.added++;
        steps.push(...notes.history.stepOf(sidecar, result.replaced));
      } else if (result.reason === 'taken') counts.present++;
      else {
        explainFailure(sidecar, result, () => importFrom(dossier, file));
        break;
      }
    }
    notes.history.record(steps);
    await notes.refreshAll();
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{added} notes imported; {present} were there already, {homeless} belong to no article here.',
        counts,
      ),
    );
  }
}
