/**
 * The files of one dossier's folder, as the core sees them: the editor gives them through `vscode.workspace.fs`,
 * the command line through Node, tests from memory. Paths are relative to the folder, with forward slashes.
 */
export interface Workspace {
  /** Every file in the folder and below it, in no certain order. */
  list(): Promise<readonly string[]>;
  /** The file's text, decoded as UTF-8, without a byte order mark; `undefined` where there is no such file. Rejects where it cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Calls `listener` after a file was created, changed or deleted. */
  watch(listener: (path: string, change: FileChange) => void): { dispose(): void };
}

export type FileChange = 'created' | 'changed' | 'deleted';
