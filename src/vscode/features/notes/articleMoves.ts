import * as vscode from 'vscode';
import { AnchorText, resolve, type Target } from '../../../core/notes';
import { exists, listFiles, readText } from '../../dossier/files';
import type { Services } from '../../services';
import type { HistoryStep } from './noteHistory';
import type { Notes } from './notes';
import { articleOf, isSidecar, nameOf, sidecarOf } from './sidecarFiles';

/** Files that come together, as a checkout brings them, are looked at together after so many milliseconds. */
const gathering = 200;
/** New files that are read at the same time: on a remote file system each takes its time, not the machine's. */
const readTogether = 16;

/**
 * Sidecars go where their articles go. A move in the editor takes the sidecar along in the same step, so that undo brings both back. Of a
 * move from outside only the new file is seen: where all the passages of an unattached sidecar stand in it untouched, it is its article.
 */
export function registerArticleMoves({ log }: Services, { store, history }: Notes): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  let created: vscode.Uri[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => {
      if (isSidecar(uri) || !/\.(?:article|txt|md)$/i.test(uri.path)) return;
      created.push(uri);
      waiting ??= setTimeout(takeUp, gathering);
    }),
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarsAlong(event.files))),
    new vscode.Disposable(() => clearTimeout(waiting)),
  );

  function takeUp(): void {
    const files = created;
    created = [];
    waiting = undefined;
    for (const [folder, articles] of byFolder(files))
      void adopt(folder, articles).catch((error: unknown) => log.error('notes of a moved article', error));
  }

  /** The new files of one folder: each may be the article of a sidecar there that has lost its own. */
  async function adopt(folder: vscode.Uri, articles: readonly vscode.Uri[]): Promise<void> {
    const names = new Set(await listFiles(folder, () => true, false));
    const candidates = articles.filter((article) => !names.has(nameOf(sidecarOf(article))));
    const orphaned = [...names]
      .filter((path) => isSidecar({ path }))
      .map((name) => vscode.Uri.joinPath(folder, name))
      .filter((uri) => !names.has(nameOf(articleOf(uri))));
    if (candidates.length === 0) return;
    let lost = (await Promise.all(orphaned.map(targetsIn))).filter(({ targets }) => targets.length > 0);
    for (let at = 0; at < candidates.length && lost.length > 0; at += readTogether) {
      const batch = candidates.slice(at, at + readTogether);
      const texts = await Promise.all(batch.map(readText));
      for (const [index, article] of batch.entries()) {
        const text = texts[index];
        const found = text === undefined ? undefined : itsSidecar(new AnchorText(text), lost);
        if (!found) continue;
        lost = lost.filter((other) => other !== found);
        await bring(found.sidecar, article);
      }
    }
  }

  async function targetsIn(sidecar: vscode.Uri): Promise<LostSidecar> {
    const { notes } = await store.read(sidecar.toString());
    return { sidecar, targets: notes.flatMap(({ target }) => (target ? [target] : [])) };
  }

  /** Renames a sidecar after its article, so that it can be taken back. */
  async function bring(sidecar: vscode.Uri, article: vscode.Uri): Promise<void> {
    await vscode.workspace.fs.rename(sidecar, sidecarOf(article), { overwrite: false });
    history.record([moveStep(sidecarOf(article), sidecar)]);
    void vscode.window.setStatusBarMessage(
      vscode.l10n.t('The notes of {0} went along to {1}.', nameOf(articleOf(sidecar)), nameOf(article)),
      8000,
    );
  }
}

/** A sidecar without its article, and the passages that its notes are on. */
interface LostSidecar {
  readonly sidecar: vscode.Uri;
  readonly targets: readonly Target[];
}

const itsSidecar = (article: AnchorText, lost: readonly LostSidecar[]): LostSidecar | undefined =>
  lost.find(({ targets }) => targets.every((target) => isUntouched(article, target)));

function byFolder(files: readonly vscode.Uri[]): Iterable<[vscode.Uri, vscode.Uri[]]> {
  const folders = new Map<string, [vscode.Uri, vscode.Uri[]]>();
  for (const file of files) {
    const folder = vscode.Uri.joinPath(file, '..');
    const known = folders.get(folder.toString());
    if (known) known[1].push(file);
    else folders.set(folder.toString(), [folder, [file]]);
  }
  return folders.values();
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
