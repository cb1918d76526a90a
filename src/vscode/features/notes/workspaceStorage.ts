import * as vscode from 'vscode';
import { type NoteStorage, sameBytes } from '../../../core/notes';

/**
 * Sidecars through the editor's file systems. A sidecar that is open with unsaved changes is read and edited there, and saving it
 * stays with the person who is typing in it; any other is read from and written to the file.
 */
export class WorkspaceStorage implements NoteStorage {
  /** @param disk writes files that the machine itself has, in one step; without it the editor's file system does, and is checked */
  constructor(private readonly disk?: NoteStorage) {}

  alone<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const uri = vscode.Uri.parse(path, true);
    return uri.scheme === 'file' && this.disk?.alone ? this.disk.alone(uri.fsPath, work) : work();
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const uri = vscode.Uri.parse(path, true);
    const open = dirtyDocument(uri);
    if (open) return new TextEncoder().encode(open.getText());
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async write(path: string, bytes: Uint8Array, expected: Uint8Array | undefined): Promise<boolean> {
    const uri = vscode.Uri.parse(path, true);
    if (!sameBytes(await this.read(path), expected)) return false;
    const open = dirtyDocument(uri);
    if (open) return replaceText(open, new TextDecoder().decode(bytes));
    if (uri.scheme === 'file' && this.disk) return this.disk.write(uri.fsPath, bytes, expected);
    await vscode.workspace.fs.writeFile(uri, bytes);
    if (!sameBytes(await vscode.workspace.fs.readFile(uri), bytes))
      throw new Error('the file does not hold what was written');
    return true;
  }
}

const dirtyDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());

const isNotFound = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'EntryNotFound');

/** Replaces only what differs, so that the cursor and the undo steps of the open document make sense. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const old = document.getText();
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(head), document.positionAt(old.length - tail));
  edit.replace(document.uri, range, text.slice(head, text.length - tail));
  return vscode.workspace.applyEdit(edit);
}
