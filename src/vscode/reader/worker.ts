import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { loadAnalyser } from '../../core/analyse';
import type { WorkerMessage, WorkerQuestion } from './threadReader';

/* The reader's thread: one article in, one analysis out. */

const tell = (message: WorkerMessage): void => parentPort!.postMessage(message);
const bytesOf = (name: string): Uint8Array => readFileSync(path.join(__dirname, name));

const analyse = loadAnalyser({ language: bytesOf('language.bin'), weights: bytesOf('attributions.bin') }, (warning) =>
  tell({ warning }),
);

parentPort!.on('message', ({ text, meta }: WorkerQuestion) => {
  try {
    tell({ analysis: analyse(text, meta) });
  } catch (error) {
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
