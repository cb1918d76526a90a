import { Worker } from 'node:worker_threads';
import type { FromThread, StartThread } from '../reading/thread';

/** Threads of Node. @param script path of the bundled worker */
export const nodeThreads =
  (script: string): StartThread =>
  (onMessage, onDeath) => {
    const worker = new Worker(script);
    worker.unref();
    worker.on('message', (message: FromThread) => onMessage(message));
    worker.on('error', (error) => onDeath(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => onDeath(new Error(`The reader's thread ended with code ${code}.`)));
    return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() };
  };
