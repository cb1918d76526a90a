import * as path from 'node:path';
import type * as vscode from 'vscode';
import { NoteFiles } from './node/noteFiles';
import { activateWith, type VariorumApi } from './vscode/activate';
import { ThreadReader } from './vscode/reader/threadReader';

/** Entry on the desktop and on remote machines. */
export function activate(context: vscode.ExtensionContext): VariorumApi {
  const worker = path.join(context.extensionPath, 'dist', 'reader.worker.js');
  return activateWith(context, (warn) => new ThreadReader(worker, warn), new NoteFiles());
}
