import * as vscode from 'vscode';
import { decodeText } from '../../core/text/decode';
import { Turns } from '../ui/turns';

/** Folders that never hold articles. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode']);
/** A dossier is a handful of folders; deeper nesting is somebody else's tree. */
const deepest = 8;
/** Requests to a file system at a time. */
const atOnce = 32;

/** Whether `path` lies in a folder that never holds articles. */
export const isSkipped = (path: string): boolean => path.split('/').some((name) => skippedFolders.has(name));

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
  const turns = new Turns();
  let level = [{ uri: folder, prefix: '' }];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const below: typeof level = [];
    await forEachAtOnce(level, async ({ uri, prefix }) => {
      const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
      for (const [name, type] of entries) {
        const path = prefix + name;
        if (type & vscode.FileType.Directory) {
          const enter = recursive && !(type & vscode.FileType.SymbolicLink) && !skippedFolders.has(name);
          if (enter) below.push({ uri: vscode.Uri.joinPath(uri, name), prefix: `${path}/` });
        } else if (wanted(path)) {
          found.push(path);
        }
        if (turns.isOver) await turns.next();
      }
    });
    level = below;
  }
  return found.sort();
}

/** Runs `work` on each item, a few at a time. */
export async function forEachAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
}

/** Why a file that should be an article was not read. */
export type SkipReason = 'too-large' | 'binary' | 'no-permission' | 'unreadable' | 'failed';

export type ArticleFile = { readonly text: string } | { readonly problem: SkipReason };

/**
 * An article's text as the editor would show it; undefined where there is no such file (any more).
 * @param mostBytes a larger file is not opened at all
 */
export async function readArticleFile(uri: vscode.Uri, mostBytes: number): Promise<ArticleFile | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return undefined;
    if (size > mostBytes) return { problem: 'too-large' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    // Some file systems do not tell the size, and a file may grow meanwhile.
    return bytes.length > mostBytes ? { problem: 'too-large' } : decodeText(bytes);
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): ArticleFile | undefined {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return undefined;
  return { problem: code === 'NoPermissions' ? 'no-permission' : 'unreadable' };
}

/** A file's text as the editor would show it; undefined where there is no such file or it cannot be read as text. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** The document that the editor has of a file, with what was typed and not saved. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
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
