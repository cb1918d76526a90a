import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import { collationCsv } from '../../../core/collation/print';
import { exists } from '../../dossier/files';
import type { OpenDossier } from '../../dossier/openDossier';
import { TextLines } from '../../ui/ranges';
import type { CurrentDossier } from '../trees/currentDossier';
import { countsText } from '../trees/items';
import { reportMarkdown, type ReportWords } from './reportMarkdown';

/** Names tried for a report before the editor's own name for an unsaved file is taken. */
const mostNames = 20;

/** "Write Report": the dossier as an unsaved Markdown document; "Export Quantities as CSV": its figures as a file. */
export function registerReport(current: CurrentDossier): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('variorum.writeReport', async () => {
      const dossier = await wholeDossier(current);
      if (dossier) await show(reportOf(dossier), dossier.folder);
    }),
    vscode.commands.registerCommand('variorum.exportCsv', async () => {
      const dossier = await wholeDossier(current);
      if (!dossier) return;
      const target = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.joinPath(dossier.folder, 'quantities.csv'),
        filters: { CSV: ['csv'] },
      });
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      if (target)
        await vscode.workspace.fs.writeFile(
          target,
          new TextEncoder().encode(`\ufeff${collationCsv(dossier.collation)}`),
        );
    }),
  );
}

/** The current dossier, once all its articles are read. */
async function wholeDossier(current: CurrentDossier): Promise<OpenDossier | undefined> {
  const dossier = await current.find();
  if (!dossier) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article of a dossier first.'));
    return undefined;
  }
  const title = vscode.l10n.t('Reading the articles');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => dossier.readAll());
  return dossier;
}

function reportOf(dossier: OpenDossier): string {
  const lines = new Map<string, TextLines>();
  const lineOf = ({ article, span }: Passage): number | undefined => {
    const text = dossier.readingOf(article)?.text;
    if (text === undefined) return undefined;
    const known = lines.get(article) ?? new TextLines(text);
    lines.set(article, known);
    return known.range(span).start.line + 1;
  };
  const title = dossier.file.title ?? dossier.folder.path.split('/').filter(Boolean).at(-1) ?? '';
  return reportMarkdown({ title, collation: dossier.collation, words: reportWords(), lineOf });
}

function reportWords(): ReportWords {
  const { t } = vscode.l10n;
  return {
    articles: t('Articles'),
    disagreements: t('Where the outlets disagree'),
    agreements: t('What the outlets have in common'),
    quotations: t('Quotations'),
    none: t('None.'),
    columns: [t('Outlet'), t('Figure'), t('According to'), t('As of')],
    nobody: t('nobody named'),
    counts: countsText,
    because: t('Conflicts:'),
  };
}

/** Unsaved, and with a name in the dossier's folder, so that its links lead to the articles. */
async function show(content: string, folder: vscode.Uri): Promise<void> {
  for (let number = 1; number <= mostNames; number++) {
    const name = number === 1 ? 'report.md' : `report-${number}.md`;
    const place = vscode.Uri.joinPath(folder, name);
    const unsaved = vscode.Uri.from({ scheme: 'untitled', path: place.path });
    const taken = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === unsaved.toString());
    if (taken || (await exists(place))) continue;
    const document = await vscode.workspace.openTextDocument(unsaved);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
