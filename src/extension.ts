import * as os from 'node:os';
import * as path from 'node:path';
import type * as vscode from 'vscode';
import { NoteFiles } from './node/noteFiles';
import { activateWith, type VariorumApi } from './vscode/activate';
import { analyserData } from './vscode/reader/data';
import { nodeThreads } from './node/readerThread';
import { PoolReader } from './reading/poolReader';

/** More threads than this gain little: the host's own thread has to take in what they read. */
const mostThreads = 4;

/** Entry on the desktop and on remote machines. */
export function activate(context: vscode.ExtensionContext): VariorumApi {
  const worker = path.join(context.extensionPath, 'dist', 'reader.worker.js');
  return activateWith(
    context,
    (warn) =>
      new PoolReader({
        // One core stays with the editor.
        size: Math.min(mostThreads, Math.max(1, os.availableParallelism() - 1)),
        startThread: nodeThreads(worker),
        loadData: () => analyserData(context),
        warn,
      }),
    new NoteFiles(),
  );
}
