import * as vscode from 'vscode';
import { asEditorHasIt } from '../../core/text/line-ends';

/** Folders that never hold articles. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode']);
/** A dossier is a handful of folders; deeper nesting is somebody else's tree. */
const deepest = 8;

/**
 * Paths, relative to `folder` with forward slashes, of the files below it for which `wanted` holds.
 * Symbolic links to folders are not followed, so that loops cannot occur; folders that cannot be read are skipped.
 */
export async function listFiles(
  folder: vscode.Uri,
  wanted: (path: string) => boolean,
  recursive: boolean,
): Promise<string[]> {
  const found: string[] = [];
  const visit = async (uri: vscode.Uri, prefix: string, depth: number): Promise<void> => {
    const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
    for (const [name, type] of entries) {
      const path = prefix + name;
      if (type & vscode.FileType.Directory) {
        const enter =
          recursive && depth < deepest && !(type & vscode.FileType.SymbolicLink) && !skippedFolders.has(name);
        if (enter) await visit(vscode.Uri.joinPath(uri, name), `${path}/`, depth + 1);
      } else if (wanted(path)) {
        found.push(path);
      }
    }
  };
  await visit(folder, '', 0);
  return found.sort();
}

/** A file's text as the editor would show it; undefined where there is no such file or it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return asEditorHasIt(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return undefined;
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** What a folder is called. */
export const folderName = ({ path }: vscode.Uri): string => path.split('/').filter(Boolean).at(-1) ?? path;

/** `uri`'s path below `folder` with forward slashes, or undefined when it is not below. */
export function relativePath(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}
