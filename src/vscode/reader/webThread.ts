import type { FromThread, StartThread } from '../../reading/thread';

/**
 * Web workers from a blob: the host is itself a worker of another origin than the extension's files, which it may read but not run.
 * Where the page's policy or an older browser forbids it, starting one throws or the worker dies before it is ready.
 * @param script the bundled worker
 */
export const webThreads =
  (script: Uint8Array<ArrayBuffer>): StartThread =>
  (onMessage, onDeath) => {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    try {
      const worker = new Worker(address, { name: 'Variorum reader' });
      worker.addEventListener('message', ({ data }: MessageEvent<FromThread>) => onMessage(data));
      worker.addEventListener('error', (event) => onDeath(new Error(event.message || 'The worker was blocked.')));
      return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() };
    } finally {
      // The worker has begun to load it; browsers keep what is being loaded.
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    }
  };
