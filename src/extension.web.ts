import type * as vscode from 'vscode';
import { activateWith, type VariorumApi } from './vscode/activate';
import { analyserData, builtFile } from './vscode/reader/data';
import { HostReader } from './vscode/reader/hostReader';
import { PoolReader } from './vscode/reader/poolReader';
import type { StartThread } from './vscode/reader/thread';
import { webThreads } from './vscode/reader/webThread';

/** Each holds a language model, and a tab is no workstation. */
const mostThreads = 2;

/** Entry in the browser host, which is a web worker itself: it starts further ones where it may, else reads between other work. */
export function activate(context: vscode.ExtensionContext): VariorumApi {
  let script: Uint8Array<ArrayBuffer> | undefined;
  const startThread: StartThread = (onMessage, onDeath) => {
    if (!script) throw new Error('The script of the reader was not loaded.');
    return webThreads(script)(onMessage, onDeath);
  };
  return activateWith(
    context,
    (warn) =>
      new PoolReader({
        size: Math.min(mostThreads, Math.max(1, navigator.hardwareConcurrency - 1)),
        startThread,
        loadData: async () => {
          script = new Uint8Array(await builtFile(context, 'reader.worker.js'));
          return analyserData(context);
        },
        warn,
        fallback: () => new HostReader(() => analyserData(context), warn),
      }),
  );
}
