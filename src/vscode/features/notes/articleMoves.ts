import * as vscode from 'vscode';
import { AnchorText, resolve, type Target } from '../../../core/notes';
import { exists, listFiles, readText } from '../../dossier/files';
import type { Services } from '../../services';
import type { HistoryStep } from './noteHistory';
import type { Notes } from './notes';
import { articleOf, isSidecar, nameOf, sidecarOf } from './sidecarFiles';

/**
 * Sidecars go where their articles go. A move in the editor takes the sidecar along in the same step, so that undo brings both back. Of a
 * move from outside only the new file is seen: where all the passages of an unattached sidecar stand in it untouched, it is its article.
 */
export function registerArticleMoves({ log }: Services, { store, history }: Notes): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(
      (uri) => void adopt(uri).catch((error: unknown) => log.error('notes of a moved article', error)),
    ),
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarsAlong(event.files))),
  );

  async function adopt(article: vscode.Uri): Promise<void> {
    if (isSidecar(article) || !/\.(?:article|txt|md)$/i.test(article.path) || (await exists(sidecarOf(article))))
      return;
    const folder = vscode.Uri.joinPath(article, '..');
    const names = await listFiles(folder, (path) => isSidecar(vscode.Uri.joinPath(folder, path)), false);
    if (names.length === 0) return;
    const text = await readText(article);
    const anchors = text === undefined ? undefined : new AnchorText(text);
    for (const name of anchors ? names : []) {
      const sidecar = vscode.Uri.joinPath(folder, name);
      if (await exists(articleOf(sidecar))) continue;
      const targets = (await store.read(sidecar.toString())).notes.flatMap(({ target }) => (target ? [target] : []));
      const isItsArticle = targets.length > 0 && targets.every((target) => isUntouched(anchors!, target));
      if (!isItsArticle) continue;
      await vscode.workspace.fs.rename(sidecar, sidecarOf(article), { overwrite: false });
      history.record([moveStep(sidecarOf(article), sidecar)]);
      void vscode.window.setStatusBarMessage(
        vscode.l10n.t('The notes of {0} went along to {1}.', nameOf(articleOf(sidecar)), nameOf(article)),
        8000,
      );
      return;
    }
  }
}

/** Whether a passage stands where it was noted; one that was noted without its place, wherever its words stand. */
function isUntouched(article: AnchorText, target: Target): boolean {
  const { state } = resolve(article, target);
  return state === 'exact' || (state === 'moved' && target.start === undefined);
}

/** Moves a sidecar back. */
const moveStep = (from: vscode.Uri, to: vscode.Uri): HistoryStep => ({
  sidecar: from,
  takeBack: async () => {
    try {
      await vscode.workspace.fs.rename(from, to, { overwrite: false });
      return { ok: true };
    } catch (error) {
      return { ok: false, reason: 'io', error };
    }
  },
});

/** The renames of sidecars that go with renames of their articles; a sidecar that is moved itself, or would meet another, stays. */
async function sidecarsAlong(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const sidecar = sidecarOf(oldUri);
    if (isSidecar(oldUri) || moved.has(sidecar.toString()) || !(await exists(sidecar))) continue;
    if (await exists(sidecarOf(newUri))) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} stays where it is: there are notes under the new name already.', nameOf(sidecar)),
      );
    } else edit.renameFile(sidecar, sidecarOf(newUri), { overwrite: false });
  }
  return edit;
}
