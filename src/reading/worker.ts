import type * as workerThreads from 'node:worker_threads';
import { type Analyser, loadAnalyser } from '../core/analyse';
import { pack } from '../core/store/pack';
import type { FromThread, ThreadAnswer, ThreadJob, ToThread } from './thread';

/*
 * The reader's thread, the same in Node and in a browser: articles in, packed analyses out, urgent ones first. Answers go out
 * together, a few at a time: a message costs the host's thread more than its bytes.
 */

interface Port {
  post(message: FromThread, transfer: ArrayBuffer[]): void;
  listen(listener: (message: ToThread) => void): void;
}

/** Background answers that go out in one message. */
const answersTogether = 8;

const port = portToHost();
const urgent: ThreadJob[] = [];
const background: ThreadJob[] = [];
const answers: ThreadAnswer[] = [];
let analyse: Analyser | undefined;
let running = false;

/** Lets messages in between two articles. */
const turn = new MessageChannel();
turn.port1.onmessage = readOne;

port.listen((message) => {
  if ('data' in message) {
    analyse = loadAnalyser(message.data, (warning) => port.post({ warning }, []));
    port.post({ ready: true }, []);
  } else {
    for (const job of message.jobs) (job.urgent ? urgent : background).push(job);
  }
  if (!running) next();
});

function next(): void {
  running = urgent.length + background.length > 0;
  if (running) turn.port2.postMessage(undefined);
}

function readOne(): void {
  const job = urgent.shift() ?? background.shift();
  if (job) answers.push(answerTo(job));
  const idle = urgent.length + background.length === 0;
  if (job?.urgent || idle || answers.length >= answersTogether) sendAnswers();
  next();
}

function answerTo({ id, text, meta }: ThreadJob): ThreadAnswer {
  try {
    if (!analyse) throw new Error('The reader was given an article before its data.');
    return { id, packed: pack(analyse(text, meta)) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function sendAnswers(): void {
  const sent = answers.splice(0);
  if (sent.length === 0) return;
  const buffers = sent.flatMap((answer) => ('packed' in answer ? [answer.packed.buffer as ArrayBuffer] : []));
  port.post({ answers: sent }, buffers);
}

function portToHost(): Port {
  // In a browser's worker there is no `require`.
  if (typeof require === 'function') {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const parent = (require('node:worker_threads') as typeof workerThreads).parentPort!;
    return {
      post: (message, transfer) => parent.postMessage(message, transfer),
      listen: (listener) => void parent.on('message', listener),
    };
  }
  return {
    post: (message, transfer) => self.postMessage(message, { transfer }),
    listen: (listener) => self.addEventListener('message', ({ data }: MessageEvent<ToThread>) => listener(data)),
  };
}
