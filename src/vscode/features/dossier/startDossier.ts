import * as vscode from 'vscode';
import { newDossier } from '../../../core/dossier';
import { dossierFileName } from '../../dossier/dossiers';
import { exists, listFiles, readText } from '../../dossier/files';
import type { Services } from '../../services';

const plainArticle = /\.(txt|md|article)$/i;
/** Files of these names are about a folder, not articles in it. */
const notArticles = /^(readme|license|licence|changelog|contributing|notice)\b/i;

/** "Start a Dossier Here": makes a folder of saved articles a dossier by writing its `dossier.yaml`; the articles stay as they lie. */
export function registerStartDossier({ dossiers }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('variorum.startDossier', async (chosen?: unknown) => {
    const folder = chosen instanceof vscode.Uri ? chosen : await pickFolder();
    if (!folder) return;
    const file = vscode.Uri.joinPath(folder, dossierFileName);
    if (await exists(file)) {
      await vscode.window.showTextDocument(file);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This folder is a dossier already: its dossier.yaml is open.'),
      );
      return;
    }
    const paths = await listFiles(folder, (path) => plainArticle.test(path) && !notArticles.test(path), false);
    if (paths.length === 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('No articles here: save some as .txt, .md or .article files in {0} first.', folder.fsPath),
      );
      return;
    }
    const articles = await Promise.all(
      paths.map(async (path) => ({ path, text: (await readText(vscode.Uri.joinPath(folder, path))) ?? '' })),
    );
    const title = folder.path.split('/').filter(Boolean).at(-1) ?? 'Dossier';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(newDossier(articles, title)));
    await dossiers.adoptFolder(folder);
    await vscode.window.showTextDocument(file, { preview: false });
  });
}

/** The folder of the file that is open, else the only workspace folder, else one that is picked. */
async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && vscode.workspace.getWorkspaceFolder(active)) return vscode.Uri.joinPath(active, '..');
  if (folders.length === 1) return folders[0].uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const picked = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
  return picked?.[0];
}
