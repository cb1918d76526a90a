// What host tests need of the workspace, in both kinds of extension host.
import * as vscode from 'vscode';

let scratchFolders = 0;

/** The opened folder. */
export function workspaceRoot(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error('the tests need an opened folder');
  }
  return folder.uri;
}

/** A file of the copied sample dossier. */
export function sampleFile(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceRoot(), 'sample', name);
}

/** Makes a new folder in the workspace. The keys are file names, relative to it. */
export async function newFolder(files: Record<string, string>): Promise<vscode.Uri> {
  scratchFolders += 1;
  const folder = vscode.Uri.joinPath(workspaceRoot(), `scratch-${scratchFolders}`);
  for (const [name, text] of Object.entries(files)) {
    await writeText(vscode.Uri.joinPath(folder, name), text);
  }
  return folder;
}

/** Opens a file in an editor. */
export async function openEditor(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The text of a file as it is on disk. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Writes a file as another program would. */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The range of the nth occurrence of `text`; the first if not said. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 1): vscode.Range {
  let start = -1;
  for (let found = 0; found < nth; found++) {
    start = document.getText().indexOf(text, start + 1);
    if (start < 0) {
      throw new Error(`${document.uri.path} has no ${nth === 1 ? '' : `${nth}. `}"${text}"`);
    }
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The hover cards at the start of a range, as Markdown. */
export async function hoversAt(document: vscode.TextDocument, range: vscode.Range): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    range.start,
  );
  return hovers.flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value));
}

/** Tries until it succeeds: for what happens after an event, such as marks after an edit. */
export async function eventually<T>(what: string, attempt: () => T | Thenable<T>, timeoutMs = 30_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) {
        throw new Error(`waited ${timeoutMs / 1000} s for ${what}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
