import type { FromThread, StartThread, ToThread } from '../../reading/thread';

type Listener = (event: { readonly data: ToThread }) => void;

/**
 * The thread of a browser that allows none: the worker's script runs in the host's own, one article a turn of the event loop,
 * with a `self` that carries its messages. VS Code's browser host makes functions of every extension's code just so: where
 * extensions run at all, this does. The script is not bundled a second time for it.
 * @param script the bundled worker
 */
export const scriptInHost =
  (script: Uint8Array): StartThread =>
  (onMessage) => {
    const listeners: Listener[] = [];
    let stopped = false;
    const soon = (deliver: () => void): void => void setTimeout(() => stopped || deliver(), 0);
    const self = {
      addEventListener: (_type: 'message', listener: Listener) => void listeners.push(listener),
      postMessage: (message: FromThread) => soon(() => onMessage(message)),
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own script, from beside the bundle
    const run = new Function('self', 'require', new TextDecoder().decode(script)) as (
      self: unknown,
      require: undefined,
    ) => void;
    run(self, undefined);
    return {
      post: (data) => soon(() => listeners.forEach((listener) => listener({ data }))),
      terminate: () => (stopped = true),
    };
  };
