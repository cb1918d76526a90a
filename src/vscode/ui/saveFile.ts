import * as vscode from 'vscode';

/** How long a word of success stands in the status bar, in milliseconds. */
const statusTime = 5000;

/**
 * Asks where a file is to go; undefined where the reader thought better of it.
 * @param name what the file is called at first: its ending filters the dialog
 * @param kind what such files are called
 */
export const askTarget = (folder: vscode.Uri, name: string, kind: string): Thenable<vscode.Uri | undefined> =>
  vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { [kind]: [name.slice(name.lastIndexOf('.') + 1)] },
  });

/** Writes a file and says where it is, or why it is not. Never rejects. */
export async function saveFile(target: vscode.Uri, content: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved {0}', vscode.workspace.asRelativePath(target)), statusTime);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', target.fsPath, reason));
  }
}
