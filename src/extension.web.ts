import type * as vscode from 'vscode';
import type { AnalyserData } from './core/analyse';
import { activateWith, type VariorumApi } from './vscode/activate';
import { analyserData, builtFile } from './vscode/reader/data';
import { PoolReader } from './reading/poolReader';
import { scriptInHost } from './vscode/reader/scriptInHost';
import type { StartThread } from './reading/thread';
import { webThreads } from './vscode/reader/webThread';

/** Each holds a language model, and a tab is no workstation. */
const mostThreads = 2;
/** The longest wait that timers know, in milliseconds: the host's own thread cannot be given up. */
const endless = 2 ** 31 - 1;

/** Entry in the browser host, which is a web worker itself: it starts further ones where it may, else reads between other work. */
export function activate(context: vscode.ExtensionContext): VariorumApi {
  let script: Uint8Array<ArrayBuffer> | undefined;
  const loadData = async (): Promise<AnalyserData> => {
    script ??= new Uint8Array(await builtFile(context, 'reader.worker.js'));
    return analyserData(context);
  };
  const threadsBy =
    (start: (script: Uint8Array<ArrayBuffer>) => StartThread): StartThread =>
    (onMessage, onDeath) => {
      if (!script) throw new Error('The script of the reader was not loaded.');
      return start(script)(onMessage, onDeath);
    };
  return activateWith(
    context,
    (warn) =>
      new PoolReader({
        size: Math.min(mostThreads, Math.max(1, navigator.hardwareConcurrency - 1)),
        startThread: threadsBy(webThreads),
        loadData,
        warn,
        fallback: () =>
          new PoolReader({ size: 1, startThread: threadsBy(scriptInHost), loadData, warn, patience: endless }),
      }),
  );
}
